"""What stands with a number: the unit that it counts, and the hedge."""

from __future__ import annotations

import re

from quizkit.askers.wording import STOP_WORDS, content_words, one_line, singular
from quizkit.model import Figure, Reading, Span

A_YEAR = re.compile(r"(?:19|20)\d\d")
MEASURES = frozenset(
    "second minute hour day night week month quarter year decade century time percentage point mile foot feet yard "
    "acre ton pound inch metre meter kilometre kilometer gallon litre liter degree dollar euro cent "
    "storie part step".split()
)


def stems(counts: str) -> frozenset[str]:
    """The words that carry meaning, plural or not."""
    return frozenset(map(singular, content_words(counts))) - STOP_WORDS


def unit_of(reading: Reading, figure: Figure) -> frozenset[str]:
    """The words of what a number counts; none where that is not told."""
    return stems(figure.unit.cut(reading.text)) if figure.unit is not None else frozenset()


def is_measured(reading: Reading, figure: Figure) -> bool:
    """Tell whether a number is one of years, miles and the like, which nobody counted."""
    return bool(unit_of(reading, figure) & MEASURES)


def stands_before(figure: Figure) -> bool:
    """Tell whether the hedge stands in front of the number, as it does in the options."""
    return figure.hedge is not None and figure.hedge.end <= figure.start


def hedge_before(reading: Reading, figure: Figure) -> str:
    """The hedge in front of a number, with a blank behind it; or ""."""
    hedge = figure.hedge
    return f"{one_line(hedge.cut(reading.text))} " if hedge is not None and stands_before(figure) else ""


def start_with_hedge(figure: Figure) -> int:
    """Where a number begins with the hedge in front of it."""
    return figure.start if figure.hedge is None else min(figure.hedge.start, figure.start)


def with_hedge_and_unit(figure: Figure) -> Span:
    """The figure with the hedge and the unit beside it."""
    parts = [figure, *(part for part in (figure.hedge, figure.unit) if part is not None)]
    return Span(min(part.start for part in parts), max(part.end for part in parts))
