"""What many kinds of question look for in the same reading is found once."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Generic, TypeVar, TypeVarTuple

from quizkit.model import Reading

Found = TypeVar("Found")
Others = TypeVarTuple("Others")


class Remembered(dict[tuple[*Others], Found], Generic[*Others, Found]):
    """What a function has found in one reading, by what else it was given; the rest is looked for when asked for."""

    def __init__(self, find: Callable[[Reading, *Others], Found], reading: Reading) -> None:
        self.find, self.reading = find, reading

    def __missing__(self, others: tuple[*Others]) -> Found:
        found = self[others] = self.find(self.reading, *others)
        return found


def once_a_reading(find: Callable[[Reading, *Others], Found]) -> Callable[[Reading, *Others], Found]:
    """Remember what a function finds in a reading until it is asked about another one.

    Beside the reading the function takes what can be hashed; it must give back what nobody changes.
    """
    whose: Reading | None = None
    known: Mapping[tuple[*Others], Found] = {}

    @functools.wraps(find)
    def remembered(reading: Reading, *others: *Others) -> Found:
        nonlocal whose, known
        if whose is not reading:
            whose, known = reading, Remembered(find, reading)
        return known[others]

    return remembered
