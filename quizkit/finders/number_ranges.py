"""All numbers of a text, with ranges ("5 to 10", "between 5 and 10") as one. Scores are left out."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import Literal

from quizkit.finders.number_words import scale_of, tidy
from quizkit.finders.numerals import YEARS, Numeral, fractions, shares, simple_numerals
from quizkit.finders.round_numbers import round_numbers

Link = Literal["none", "range", "chain"]

BETWEEN = re.compile(r"\bbetween\s$", re.I)
FROM = re.compile(r"\bfrom\s$", re.I)
CODE = re.compile(r"\d+(?:[-–]\d+){2,}")  # a date, a telephone
UP_TO = re.compile(r"\s?[-–]\s?|\s(?:to|or)\s")
LEAST_SCALED = 1000  # "5 to 10 million" is in millions, "5,000 to a million" is not


def find_numerals(text: str) -> tuple[Numeral, ...]:
    """Every number of a text, in order.

    >>> [n.value for n in find_numerals("Two-thirds of the 1.5 million, between 5 and 10 percent")]
    [0.6666666666666666, 1500000, (5, 10)]
    """
    covered = {at for code in CODE.finditer(text) for at in range(*code.span())}
    candidates = itertools.chain(shares(text), fractions(text), simple_numerals(text), round_numbers(text))
    return tuple(joined(text, without_overlaps(candidates, covered)))


def without_overlaps(candidates: Iterable[Numeral], covered: set[int]) -> list[Numeral]:
    """All in order of place; one that shares a character with an earlier candidate or `covered` falls out."""
    kept: list[Numeral] = []
    for one in candidates:
        if covered.isdisjoint(range(one.start, one.end)):
            covered.update(range(one.start, one.end))
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def joined(text: str, found: list[Numeral]) -> Iterator[Numeral]:
    """Pairs that are a range as one; a chain of numbers (a date, a telephone) falls out, and so does a score."""
    group: list[Numeral] = []
    links: list[Link] = []
    for one in found:
        link = link_between(text, group[-1], one) if group else "none"
        if group and link == "none":
            yield from settled(group, links)
            group, links = [], []
        elif group:
            links.append(link)
        group.append(one)
    yield from settled(group, links)


def settled(group: list[Numeral], links: list[Link]) -> Iterator[Numeral]:
    """What a run of linked numbers is worth: itself alone, a range, or nothing."""
    if len(group) == 1:
        yield group[0]
    elif links == ["range"] and (both := as_range(*group)):
        yield both
    elif links == ["range"] and (group[0].kind == group[1].kind != "plain" or group[0].value in YEARS):
        yield from group  # "by 46 percent to 42 percent", "by 2030 to 32 percent"


def link_between(text: str, one: Numeral, other: Numeral) -> Link:
    """How two numbers that follow each other belong together."""
    gap, before = text[one.end : other.start], text[max(0, one.start - 12) : one.start]
    if "share" in (one.kind, other.kind):
        return "none"
    if BETWEEN.search(before):
        return "range" if gap == " and " else "none"
    if gap == " " and one.kind == other.kind == "plain" and not (one.worded or other.worded):
        return "chain"
    if not UP_TO.fullmatch(gap) or FROM.search(before) or (one.kind == "percent" and other.kind != "percent"):
        return "none"
    return "range"


def as_range(one: Numeral, other: Numeral) -> Numeral | None:
    """Two numbers as a range, the first in the scale and kind of the second; None where the first is not the lower."""
    if isinstance(one.value, tuple) or isinstance(other.value, tuple):
        return None
    low, high = one.value, other.value
    if other.scaled and not one.scaled and low < LEAST_SCALED:
        low = tidy(low * scale_of(high))
    kind = other.kind if one.kind == "plain" else one.kind
    if low >= high or other.kind not in (kind, "plain"):
        return None
    doubtful = one.doubtful or other.doubtful or one.kind == "percent"  # "rose 5% to 10%" may be from 5 or by 5
    scaled, worded = one.scaled or other.scaled, one.worded and other.worded
    return Numeral(one.start, other.end, (low, high), kind, scaled, doubtful, worded)
