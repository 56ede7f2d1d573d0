"""Somebody who stands out among those who are cited, and over whom; and who may be asked about at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from quizkit.askers.fit_names import can_be_named
from quizkit.askers.genders import gender_of
from quizkit.askers.known_people import holds_office
from quizkit.askers.marked import Marked, is_or_may_be, marks_of
from quizkit.askers.persons import is_full_name
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.sayings import is_plain_saying
from quizkit.askers.wording import words
from quizkit.given_names import is_given_name
from quizkit.model import Attribution, Reading, Voice


@attrs.frozen
class Standout:
    """Who comes first, last or takes most room; the words in marks by which that is seen, and the others.

    `beaten` are all who surely come behind; `words` is how many words of the one who stands out are in marks. Only
    where it is `outright` nobody else in the article, on offer or not, can stand out as much. For what one quotation
    does not prove there are `more`.
    """

    voice: Voice
    marked: Marked
    beaten: tuple[Voice, ...]
    words: int
    outright: bool
    more: tuple[Marked, ...] = ()

    @property
    def shown(self) -> Sequence[Marked]:
        """The words in marks by which it is seen, in the order of the text."""
        return sorted({self.marked, *self.more}, key=lambda one: one.start)


def standout(
    reading: Reading, marked: Marked, words: int, may_rival: Callable[[Voice], bool], *, outright: bool
) -> Standout:
    """Whose words in marks these surely are, with all of whom `may_rival` does not tell that they could rival them."""
    assert marked.voice is not None
    voice = reading.voices[marked.voice]
    people = (one for one in people_with_names(reading) if not is_or_may_be(reading, one, voice))
    return Standout(voice, marked, tuple(one for one in people if not may_rival(one)), words, outright)


@once_a_reading
def people_with_names(reading: Reading) -> tuple[Voice, ...]:
    """People with a name who are surely cited, or quoted in marks."""
    cited = {one.voice for one in reading.attributions if is_plain_saying(reading, one)}
    heard = (one for one in reading.voices if one.id in cited or marks_of(reading, one))
    return tuple(one for one in heard if is_named_person(reading, one))


def is_named_person(reading: Reading, voice: Voice) -> bool:
    """Tell whether somebody has a full name, or is always called by the surname, as a man, a woman or by office."""
    if is_full_name(voice):
        return True
    return is_surname(voice) and (gender_of(reading, voice) is not None or holds_office(reading, voice))


def is_surname(voice: Voice) -> bool:
    is_single = voice.type == "person" and can_be_named(voice) and len(words(voice.name)) == 1
    return is_single and not is_given_name(voice.name)


@once_a_reading
def first_citation(reading: Reading, voice: Voice) -> Attribution | None:
    """The first thing that somebody surely says, one that is no doubt at all before one that is guarded."""
    own = [one for one in reading.attributions if one.voice == voice.id and is_plain_saying(reading, one)]
    return min(own, key=lambda one: not one.sure, default=None)
