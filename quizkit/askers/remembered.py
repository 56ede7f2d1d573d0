"""What many kinds of question look for in the same reading is found once."""

from __future__ import annotations

import functools
from collections.abc import Callable, Hashable
from typing import Concatenate, ParamSpec, TypeVar

from quizkit.model import Reading

Found = TypeVar("Found")
Others = ParamSpec("Others")


def once_a_reading(
    find: Callable[Concatenate[Reading, Others], Found],
) -> Callable[Concatenate[Reading, Others], Found]:
    """Remember what a function finds in a reading until it is asked about another one.

    Beside the reading the function takes what can be hashed; it must give back what nobody changes.
    """
    memory: tuple[Reading | None, dict[Hashable, Found]] = (None, {})

    @functools.wraps(find)
    def remembered(reading: Reading, /, *args: Others.args, **kwargs: Others.kwargs) -> Found:
        nonlocal memory
        whose, found = memory
        if whose is not reading:
            found = {}
            memory = (reading, found)
        key = (args, *kwargs.items()) if kwargs else args
        try:
            return found[key]
        except KeyError:
            result = found[key] = find(reading, *args, **kwargs)
            return result

    return remembered
