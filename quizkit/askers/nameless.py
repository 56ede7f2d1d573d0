"""People without a name of whom a description tells who is meant, and who surely are nobody else who is cited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.askers.fit_names import UNFIT_NAME
from quizkit.askers.others_words import PRONOUN
from quizkit.askers.places import starts_of_word
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.source_kinds import PEOPLE, head_of
from quizkit.askers.wording import words
from quizkit.model import Reading, Span, Voice

LEAST_WORDS, MOST_WORDS = 3, 10  # "a sailor" may be anybody
INTRODUCED = ("a", "an", "one")
# "The source" may be the aide who was cited before.
ANYBODY = frozenset(
    "aide insider member official operative person representative source staffer worker employee".split()
)
ONE_MORE = frozenset("second third fourth fifth separate different other another fellow new".split())
OF_SOMEBODY = re.compile(r"\b(?:his|her|its|their|our|this|that|these|those|who|whom|whose|and|or)\b", re.I)
NAME_BEHIND = re.compile(r"(?:,| [-–—]|:|;)? (?:(?:named?|called|identified as) )?[A-Z]")
BESIDE = 40  # characters around a name in which the same part in life may stand
SOON = 500  # characters behind a mention in which somebody may be named who is meant
ALIKE = 6  # letters that a spokesman and a spokeswoman have in common


def is_nameless(voice: Voice) -> bool:
    """Tell whether a voice has a description for a name: "a former aide"."""
    return voice.name[:1].islower()


def head(voice: Voice) -> str:
    """The word that tells what somebody is: "aide" of "a former aide to the mayor"."""
    parts = head_of(words(voice.name))
    found = [one for one in parts if one[:1].islower() and PEOPLE.fullmatch(one)]
    return found[-1].lower() if found else ""


def places_of_head(reading: Reading, voice: Voice) -> Iterator[Span]:
    """Every place of that word, also of more than one: all of them may be about the same person."""
    one = head(voice)
    yield from sorted(Span(at, at + len(word)) for word in (one, f"{one}s") for at in starts_of_word(reading, word))


@once_a_reading
def is_one_of_a_kind(reading: Reading, voice: Voice) -> bool:
    """Tell whether an unnamed person is described, and nobody else who is cited could be the same."""
    if voice.type != "person" or not is_telling(voice):
        return False
    if is_named_beside(reading, voice) or is_named_soon(reading, voice):
        return False
    return not any(may_be_one(reading, one, voice) for one in (*reading.voices, *reading.bystanders) if one != voice)


def is_telling(voice: Voice) -> bool:
    """Tell whether a description introduces somebody, and by more than one word.

    >>> is_telling(Voice(0, "a former aide", "person", ())), is_telling(Voice(0, "a second aide", "person", ()))
    (True, False)
    """
    parts = words(voice.name)
    is_new = parts[0] in INTRODUCED and ONE_MORE.isdisjoint(parts)
    is_clear = not (OF_SOMEBODY.search(voice.name) or UNFIT_NAME.search(voice.name))
    return is_new and is_clear and LEAST_WORDS <= len(parts) <= MOST_WORDS and bool(head(voice))


def is_named_beside(reading: Reading, voice: Voice) -> bool:
    """Tell whether a name follows a mention, which may be theirs: "a former aide, Ana Ruiz"."""
    return any(NAME_BEHIND.match(reading.text, one.end) for one in voice.mentions)


def is_named_soon(reading: Reading, voice: Voice) -> bool:
    """Tell whether somebody is first named soon behind a mention: "An aide says so. Ana Ruiz is not alone"."""
    people = (one for one in (*reading.voices, *reading.bystanders) if one.type == "person" and not is_nameless(one))
    firsts = [one.mentions[0].start for one in people if one.mentions]
    return any(0 < first - own.end < SOON for own in voice.mentions for first in firsts)


def may_be_one(reading: Reading, other: Voice, voice: Voice) -> bool:
    """Tell whether somebody else may be the person: without a name, or with one beside the same word.

    "An aide" and "a sailor" are two, as each is introduced; "the source" may be either.
    """
    if PRONOUN.fullmatch(other.name):
        return False  # whom that means is told by where it stands
    own = head(voice)[:ALIKE]
    if is_nameless(other):
        is_new = other.name.startswith(tuple(f"{one} " for one in INTRODUCED))
        return own in other.name.lower() or (not is_new and other.type != "group" and head(other) in ANYBODY)
    return any(own in text for text in beside_names(reading, other, voice))


def beside_names(reading: Reading, other: Voice, voice: Voice) -> Iterator[str]:
    """What stands around the names of another person, without what is surely about the person."""
    text = reading.text
    for own in voice.mentions:
        text = text[: own.start] + " " * (own.end - own.start) + text[own.end :]
    for place in other.mentions if other.type in ("person", "unknown") else ():
        yield text[max(0, place.start - BESIDE) : place.end + BESIDE].lower()
