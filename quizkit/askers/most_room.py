"""Who is quoted at the greatest length."""

from __future__ import annotations

from quizkit.askers.heard import cited_people
from quizkit.askers.marked import all_marked, may_be_words_of, quotations_of
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.standouts import Standout, standout
from quizkit.model import Reading, Voice

LEAST_ROOM = 40  # words in quotation marks
BY_FAR = 2  # times as many as of anybody beside whom it is asked


def most_quoted(reading: Reading) -> Standout | None:
    """Who surely is quoted with most words, and far more than others at most are."""
    people = [one for one, _ in cited_people(reading)]
    most = max(people, key=lambda one: words_of(reading, one), default=None)
    if most is None or is_cut_up(reading) or words_of(reading, most) < LEAST_ROOM:
        return None
    longest = max(quotations_of(reading, most), key=lambda one: one.words)
    own = words_of(reading, most)
    return standout(reading, longest, own, lambda rival: BY_FAR * words_at_most(reading, rival) > own)


@once_a_reading
def words_of(reading: Reading, voice: Voice) -> int:
    """How many words in marks are surely somebody's, a few at a time left out."""
    return sum(one.words for one in quotations_of(reading, voice))


def words_at_most(reading: Reading, voice: Voice) -> int:
    """How many words in marks may be somebody's at most."""
    return sum(one.words for one in all_marked(reading) if may_be_words_of(reading, one, voice))


def is_cut_up(reading: Reading) -> bool:
    """Tell whether a mark stands alone, so that it is not certain which lines stand between marks."""
    return any(not one.words for one in all_marked(reading))
