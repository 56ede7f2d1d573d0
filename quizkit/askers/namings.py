"""Words around a name: they point at a sentence that names somebody, without telling what it says."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

import attrs

from quizkit.askers.passages import as_shown
from quizkit.askers.places import naming_places
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.rivals import has_whole_name
from quizkit.askers.spoken import SAYING
from quizkit.askers.standing_alone import BROKEN, POINTING, THIRD_PERSON
from quizkit.askers.titles import blocks_beside_body, is_title
from quizkit.askers.wording import words
from quizkit.model import Evidence, Reading, Span, Voice

MOST_WORDS, LEAST_WORDS = 8, 5  # that are shown, the former besides the name
MOST_BEFORE, LEAST_BEHIND = 5, 2  # of these before the name and behind it
QUOTATION = re.compile(r"“[^”]*”|\"[^\"]*\"|''.*?''")
MARK = re.compile(r"[“”\"]|''")
WORD = re.compile(r"\S+")
# Where the shown words end so, they seem to say that something is so without exception.
# Of the words of saying those that are no noun.
TELLING = re.compile(r"\w+ed|sa(?:id|ys|ying)|tells?|told|wr(?:ites|ote)|adds|argues|explains|insists|warns")
ABSOLUTE_END = re.compile(r"\b(?:all|always|every\w*|never|no|nobody|none|not|nothing|only)(?: \S+)?$", re.I)


@attrs.frozen
class Naming:
    """A sentence, the first person whom it names, and the words around the name."""

    text: str
    place: Span
    person: Voice

    @property
    def look(self) -> tuple[bool, bool]:
        """Whether a word of saying is shown, and whether words before are not: two that differ in this look unlike."""
        tells = any(SAYING.match(word) and TELLING.fullmatch(word) for word in words(self.text))
        return tells, self.text[0] == "…"

    def evidence(self, reading: Reading) -> Evidence:
        return Evidence.of(reading.article, self.place)


@once_a_reading
def namings_of(reading: Reading) -> tuple[Naming, ...]:
    """Every sentence of the body that names a person, with words that no other has."""
    beside = blocks_beside_body(reading)
    body = [one for one in reading.sentences if not any(block.overlaps(one) for block in beside)]
    found = (naming_in(reading, one.place()) for one in body if not is_title(reading, one.cut(reading.text)))
    shown = [one for one in found if one is not None]
    texts = [one.text for one in shown]
    return tuple(one for one in shown if texts.count(one.text) == 1)


def naming_in(reading: Reading, sentence: Span) -> Naming | None:
    """The words around the first name of a sentence; None where they point, are too few, or name somebody else."""
    named = named_in(reading, sentence)
    first = next(named, None)
    if first is None:
        return None
    person, name = first
    shown = around(reading.text, sentence, name)
    text = as_shown(shown.cut(reading.text)).strip().rstrip(",;:–—- ")
    is_cut, behind = shown.start > sentence.start, reading.text[name.end : shown.end].split()
    if points_out(text) or BROKEN.search(text) or MARK.search(text) or ABSOLUTE_END.search(text):
        return None
    if any(shown.overlaps(spot) and other != person for other, spot in named):
        return None  # "Birch spokesman Ole Dahl": whose sentence is it?
    if len(behind) < LEAST_BEHIND or len(words(text)) < LEAST_WORDS or not (is_cut or text[0].isupper()):
        return None
    return Naming(f"{'… ' if is_cut else ''}{text} …", sentence, person)


def points_out(text: str) -> bool:
    """Tell whether words stand for something else or count from some day, but for "the meeting" and the like."""
    pointing = (one[0].lower() for one in POINTING.finditer(text))
    return bool(THIRD_PERSON.search(text)) or any(not one.startswith("the ") for one in pointing)


def around(text: str, sentence: Span, name: Span) -> Span:
    """Where the shown words stand: outside quotations, from the sentence's start where the name stands near it.

    The last word is never shown, so that all end alike.
    """
    mark = max((one.end() for one in MARK.finditer(text, sentence.start, name.start)), default=sentence.start)
    before = [one.start() for one in WORD.finditer(text, mark, name.start)]
    start = (before or [name.start])[0] if len(before) <= MOST_BEFORE else before[-MOST_BEFORE]
    next_mark = MARK.search(text, name.end, sentence.end)
    room = max(LEAST_BEHIND, MOST_WORDS - min(len(before), MOST_BEFORE))
    ends = [one.end() for one in WORD.finditer(text, name.end, next_mark.start() if next_mark else sentence.end)]
    return Span(start, (ends[:-1][:room] or [name.end])[-1])


def named_in(reading: Reading, place: Span) -> Iterator[tuple[Voice, Span]]:
    """Everybody with a whole name whom the article names there in its own words, with the place, in their order."""
    told = place.cut(reading.text)
    said = [Span(place.start + one.start(), place.start + one.end()) for one in QUOTATION.finditer(told)]
    named = people_and_places(reading)
    for person, spot in named[bisect.bisect_left(named, place.start, key=lambda one: one[1].start) :]:
        if spot.start >= place.end:
            return
        if place.holds(spot) and not any(one.holds(spot) for one in said):
            yield person, spot


@once_a_reading
def people_and_places(reading: Reading) -> tuple[tuple[Voice, Span], ...]:
    """Every place where the article names somebody with a whole name, in the order of the text."""
    people = (one for one in (*reading.voices, *reading.bystanders) if one.type == "person" and has_whole_name(one))
    named = ((one, place) for one in people for place in naming_places(reading, one))
    return tuple(sorted(named, key=lambda one: (one[1].start, one[0].id)))
