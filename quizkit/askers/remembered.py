"""What many kinds of question look for in the same reading is found once."""

from __future__ import annotations

import functools
from collections.abc import Callable, Hashable
from typing import TypeVar, TypeVarTuple

from quizkit.model import Reading

Found = TypeVar("Found")
Others = TypeVarTuple("Others")


def once_a_reading(find: Callable[[Reading, *Others], Found]) -> Callable[[Reading, *Others], Found]:
    """Remember what a function finds in a reading until it is asked about another one.

    Beside the reading the function takes what can be hashed; it must give back what nobody changes.
    """
    whose: Reading | None = None
    found: dict[Hashable, Found] = {}

    @functools.wraps(find)
    def remembered(reading: Reading, *others: *Others) -> Found:
        nonlocal whose, found
        if whose is not reading:
            whose, found = reading, {}
        known = found  # while something is looked for, another reading may be asked about
        try:
            return known[others]
        except KeyError:
            result = known[others] = find(reading, *others)
            return result

    return remembered
