"""Somebody who stands out among those who are cited, and over whom; and who may be asked about at all."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from quizkit.askers.distractors import may_be_same
from quizkit.askers.heard import cited_people
from quizkit.askers.marked import Marked
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.silent import silent_people
from quizkit.model import Reading, Voice


@attrs.frozen
class Standout:
    """Who comes first, last or takes most room; the words in marks by which that is seen, and the others.

    `beaten` are all who surely come behind; `words` is how many words of the one who stands out are in marks.
    """

    voice: Voice
    marked: Marked
    beaten: tuple[Voice, ...]
    words: int


def standout(reading: Reading, marked: Marked, words: int, may_rival: Callable[[Voice], bool]) -> Standout:
    """Whose words in marks these surely are, with all of whom `may_rival` does not tell that they could rival them."""
    assert marked.voice is not None
    voice = reading.voices[marked.voice]
    people = (one for one in people_with_names(reading) if not may_be_same(reading, one, voice))
    return Standout(voice, marked, tuple(one for one in people if not may_rival(one)), words)


@once_a_reading
def people_with_names(reading: Reading) -> tuple[Voice, ...]:
    """People with a full name: all who are surely cited, and then those who surely are not."""
    return (*(one for one, _ in cited_people(reading)), *silent_people(reading))
