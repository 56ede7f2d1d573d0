"""Numbers that only say how large: "thousands", "tens of millions", "several hundred"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.finders.number_words import LARGE
from quizkit.finders.numerals import Numeral

SIZES = {"dozen": 12, "hundred": 100, **LARGE}
NEXT_SIZE = {"dozen": 100, "hundred": 10**3, "thousand": 10**6, "million": 10**9, "billion": 10**12, "trillion": 10**15}
TIMES = {"tens": 10, "dozens": 12, "hundreds": 100, "thousands": 1000}
WORD = "|".join(SIZES)
ROUND = re.compile(
    rf"(?<![\w-])(?:(?:(?P<times>{'|'.join(TIMES)})\sof\s)?(?P<many>{WORD})s|(?:several|a\sfew)\s(?P<several>{WORD}))\b"
    r"(?!-|['’])",
    re.I,
)


def round_numbers(text: str) -> Iterator[Numeral]:
    """Each of them as a range, from twice the word to what the next word begins with; read in more ways than one.

    >>> [one.value for one in round_numbers("thousands of boats, tens of thousands, several hundred")]
    [(2000, 1000000), (20000, 100000), (200, 1000)]
    """
    for match in ROUND.finditer(text):
        yield Numeral(match.start(), match.end(), range_of(match), "plain", scaled=True, doubtful=True, worded=True)


def range_of(match: re.Match[str]) -> tuple[int, int]:
    """The least and the most that such words can mean."""
    if match["several"]:
        size = SIZES[match["several"].lower()]
        return 2 * size, 10 * size
    word = match["many"].lower()
    if match["times"] is None:
        return 2 * SIZES[word], NEXT_SIZE[word]
    size = TIMES[match["times"].lower()] * SIZES[word]
    return 2 * size, 10 * size
