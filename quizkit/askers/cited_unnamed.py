"""People whom an article surely cites by a word for what they are, and nowhere names by such a word."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

import attrs

from quizkit.askers.any_case import small
from quizkit.askers.beside_verb import words_of_verb
from quizkit.askers.lists import lines_with, listed
from quizkit.askers.nameless import is_named_beside, is_named_soon
from quizkit.askers.places import sentence_with, tying_phrase
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.sayings import is_plain_saying
from quizkit.askers.sole_sources import EXAMPLE
from quizkit.askers.source_kinds import OF_A_POLL, POINTS_BACK, head_of
from quizkit.askers.titles import in_title
from quizkit.askers.told import stands_in_marks
from quizkit.askers.unsourced import QUOTED
from quizkit.askers.wording import words
from quizkit.model import Attribution, Reading, Span, Voice

SORTS = (
    *("critic", "supporter", "voter", "aide", "source", "expert", "official", "spokesman", "lawyer", "protester"),
    *("worker", "resident", "executive", "journalist", "prosecutor"),
)
"""Sorts of people, each by one of the words for them: a list of its name holds them all."""

LONGEST = 90  # characters that may cite somebody; behind more of them the text says much about the source
INTRODUCING = r"an?|the|one of|another|his|her|their|[\w’'-]+['’]s"
PLAIN_CUE = re.compile(r"(?:(?:have|has|had) )?(?:said|says?|told|tells?|argued?|argues|warn(?:ed|s)?)|[Aa]ccording to")
SUPPOSED = re.compile(r"\b(?:if|whether|unless|as though)\b[^,;]*$", re.I)
ENDING = re.compile(r"ies$|(?<=ss)es$|s$")


@attrs.frozen
class Unnamed:
    """People without a name whom an article cites, with a word for them, as of one, and the words that cite them."""

    sort: str
    word: str
    place: Span
    phrase: str


@once_a_reading
def cited_unnamed(reading: Reading) -> tuple[Unnamed, ...]:
    """The first of each sort of people who are surely cited, in the order of the text."""
    found: dict[str, Unnamed] = {}
    for attribution in reading.attributions:
        source, index = attribution.source, attribution.voice
        if source is None or index is None:
            continue
        voice = reading.voices[index]
        word = word_for(voice)
        sort = sort_of(word)
        if sort is None or sort in found or not is_cited(reading, attribution):
            continue
        if is_polled(reading, attribution, sort) or is_named(reading, source, voice, sort):
            continue
        place, phrase = words_of_verb(attribution), tying_phrase(reading, source, attribution.cue)
        if place.end - place.start <= LONGEST:
            found[sort] = Unnamed(sort, word, place, phrase)
    return tuple(found.values())


def word_for(voice: Voice) -> str:
    """What somebody without a name is called, as of one; nothing where they point back.

    >>> word_for(Voice(0, "port officials", "group", ())), word_for(Voice(0, "an ally", "person", ()))
    ('official', 'ally')
    >>> word_for(Voice(0, "the critics", "group", ())), word_for(Voice(0, "an Easton critics", "person", ()))
    ('', '')
    """
    parts = words(voice.name)
    head = head_of(parts)
    is_plain = voice.type in ("group", "person", "unknown") and bool(head) and " and " not in voice.name
    if not is_plain or parts[0].lower() in POINTS_BACK or not head[-1].islower() or voice.name[0].isdigit():
        return ""
    fits = (parts[0] in ("a", "an", "one")) != head[-1].endswith("s")
    return one_of(head[-1]) if fits else ""


def one_of(word: str) -> str:
    """A word for several people as it is for one.

    >>> one_of("allies"), one_of("witnesses"), one_of("critics")
    ('ally', 'witness', 'critic')
    """
    return ENDING.sub(lambda found: "y" if found[0] == "ies" else "", word)


@functools.cache
def sort_of(word: str) -> str | None:
    """The sort that a word is of."""
    return next((sort for sort in SORTS if word in listed("unnamed", sort)), None)


def is_cited(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether somebody surely is cited, be it for words whose end is not sure: their verb stands right beside."""
    if is_plain_saying(reading, attribution):
        return True
    source, cue, place = attribution.source, attribution.cue, words_of_verb(attribution)
    own = sentence_with(reading, place)
    if source is None or own is None or in_title(reading, attribution) or stands_in_marks(reading, own):
        return False
    between = reading.text[min(source.end, cue.end) : max(source.start, cue.start)]
    others = (piece for one in reading.attributions if one != attribution for piece in one.content)
    return (
        between.strip() in ("", "also")
        and PLAIN_CUE.fullmatch(cue.cut(reading.text)) is not None
        and not QUOTED.search(reading.text, own.start, place.end)
        and not SUPPOSED.search(reading.text[own.start : place.start])
        and not any(piece.overlaps(place) for piece in others)
    )


def is_polled(reading: Reading, attribution: Attribution, sort: str) -> bool:
    """Tell whether people are counted beside it, as in a poll, which is what is cited there; voters mostly are."""
    if sort == "voter":
        return True
    own = sentence_with(reading, attribution.cue) or words_of_verb(attribution)
    return OF_A_POLL.search(reading.text, own.start, own.end) is not None


def is_named(reading: Reading, source: Span, voice: Voice, sort: str) -> bool:
    """Tell whether the article may name somebody who is meant: beside the source, or by a word of the sort."""
    if EXAMPLE.match(reading.text, source.end) or is_named_beside(reading, voice):
        return True
    if voice.type == "person" and is_named_soon(reading, voice):
        return True
    lines = lines_with(small(reading.text), [one.lower() for one in words_of(sort)])
    return any(NAMED_BY[sort].search(reading.text, start, end) for start, end in lines)


def words_of(sort: str) -> frozenset[str]:
    """The words of a sort that may stand beside the name of somebody."""
    return listed("unnamed", sort) | (listed("unnamed", "prosecutor_titles") if sort == "prosecutor" else frozenset())


def named_by(sort: str) -> re.Pattern[str]:
    """A name that a word of a sort introduces, or that one stands behind.

    >>> bool(named_by("critic").search("The critic Ana Ruiz")), bool(named_by("critic").search("Ruiz, a fierce critic"))
    (True, True)
    """
    found = "|".join(f"[{one[0].upper()}{one[0]}]{one[1:]}" for one in sorted(words_of(sort)))
    return re.compile(
        rf"\b(?:{found})(?:,|:| [-–—])? (?:named |called )?[A-Z]"
        rf"|[A-Z][\w.’'-]+(?:,| is| was) (?:(?:{INTRODUCING})(?: [\w.’'-]+){{0,5}} )?(?:{found})s?\b"
    )


NAMED_BY: Mapping[str, re.Pattern[str]] = {sort: named_by(sort) for sort in SORTS}
