"""What is said, piece by piece in the order of the text: who looks at one place need not go through all of it."""

from __future__ import annotations

import bisect
import itertools

from quizkit.askers.remembered import once_a_reading
from quizkit.model import Reading, Span


def pieces_over(reading: Reading, place: Span) -> list[tuple[Span, int]]:
    """The pieces that share something with a place, in their order, each with the index of its attribution."""
    first = bisect.bisect_right(reaches(reading), place.start)
    last = bisect.bisect_left(starts(reading), place.end, first)
    return [one for one in pieces_said(reading)[first:last] if one[0].end > place.start]


@once_a_reading
def pieces_said(reading: Reading) -> tuple[tuple[Span, int], ...]:
    """All pieces of what is said, sure or not, with the indices of their attributions."""
    return tuple(sorted((piece, at) for at, one in enumerate(reading.attributions) for piece in one.content))


@once_a_reading
def starts(reading: Reading) -> tuple[int, ...]:
    return tuple(piece.start for piece, _ in pieces_said(reading))


@once_a_reading
def reaches(reading: Reading) -> tuple[int, ...]:
    """Up to where each piece and all before it reach."""
    return tuple(itertools.accumulate((piece.end for piece, _ in pieces_said(reading)), max))
