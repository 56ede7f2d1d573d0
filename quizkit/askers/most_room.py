"""Who is quoted at the greatest length, and who with the fewest words."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from quizkit.askers.first_and_last import first_quoted, last_quoted
from quizkit.askers.marked import Marked, all_marked, quotations_of
from quizkit.askers.possible_words import words_perhaps_of
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.standouts import Standout, people_with_names, standout
from quizkit.model import Reading, Voice

LEAST_ROOM = 40  # words in quotation marks
BY_FAR = 2  # times as many as of anybody beside whom it is asked
MANY_MORE = 20  # words by which these are more
SHOWN_BESIDE = 2  # quotations of whoever stands out


@once_a_reading
def most_quoted(reading: Reading) -> Standout | None:
    """Who surely is quoted with most words, and far more than others at most are."""
    most = max(people_with_names(reading), key=lambda one: words_of(reading, one), default=None)
    if most is None or is_cut_up(reading) or words_of(reading, most) < LEAST_ROOM:
        return None
    own, spoken = words_of(reading, most), quotations_of(reading, most)
    shown = max(spoken, key=lambda one: (not stands_at_an_end(reading, one), one.words))
    found = standout(
        reading, shown, own, lambda rival: not is_far_more(own, words_at_most(reading, rival)), outright=True
    )
    return attrs.evolve(found, more=longest(one for one in spoken if one.attribution != shown.attribution))


def least_quoted(reading: Reading) -> Standout | None:
    """Who surely is quoted, at most with far fewer words than others; not by the first or the last quotation alone."""
    quoted = [one for one in people_with_names(reading) if inner_quotations(reading, one)]
    least = min(quoted, key=lambda one: words_of(reading, one), default=None)
    if least is None or is_cut_up(reading):
        return None
    own, few, inner = words_of(reading, least), words_at_most(reading, least), inner_quotations(reading, least)
    found = standout(
        reading, inner[0], own, lambda rival: not is_far_more(words_of(reading, rival), few), outright=True
    )
    return attrs.evolve(found, more=longest(quotations_of(reading, least)))


def longest(quotations: Iterable[Marked]) -> tuple[Marked, ...]:
    """The quotations that are shown beside another, as one does not prove how much room somebody gets."""
    return tuple(sorted(quotations, key=lambda one: -one.words)[:SHOWN_BESIDE])


def is_far_more(many: int, few: int) -> bool:
    """Tell whether one count of words is so much higher than another that no reader would doubt it.

    >>> is_far_more(60, 30), is_far_more(58, 30), is_far_more(20, 6)
    (True, False, False)
    """
    return many >= max(BY_FAR * few, few + MANY_MORE)


def inner_quotations(reading: Reading, voice: Voice) -> list[Marked]:
    return [one for one in quotations_of(reading, voice) if not stands_at_an_end(reading, one)]


def stands_at_an_end(reading: Reading, marked: Marked) -> bool:
    """Tell whether it is already shown where the first or the last quotation is asked for."""
    ends = first_quoted(reading), last_quoted(reading)
    return any(one is not None and one.marked.attribution == marked.attribution for one in ends)


@once_a_reading
def words_of(reading: Reading, voice: Voice) -> int:
    """How many words in marks are surely somebody's, a few at a time left out."""
    return sum(one.words for one in quotations_of(reading, voice))


@once_a_reading
def words_at_most(reading: Reading, voice: Voice) -> int:
    """How many words in marks may be somebody's at most, also such as others tell again."""
    return sum(words_perhaps_of(reading, one, voice) for one in all_marked(reading))


def is_cut_up(reading: Reading) -> bool:
    """Tell whether a mark stands alone, so that it is not certain which lines stand between marks."""
    return any(not one.words for one in all_marked(reading))
