"""The same bank and options give the same export, wherever and whenever; and the bank stays as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from quizkit.hookspecs import Export
from quizkit.model import Bank
from quizkit.testing.another_day import AnotherDayError, on_another_day
from quizkit.testing.failure import Failure
from quizkit.testing.fields import leaves
from quizkit.testing.trial import Trial

ORDERS_OF_SETS = ("1", "2")  # seeds of Python's hashes: a set of two has one order or the other
AROUND = 20  # bytes shown before and after a difference


def same_bytes(trial: Trial) -> Iterator[Failure]:
    """Twice here, and on another day in a process of its own: the same files and losses."""
    first = {name: export for name, _, export in trial.exports()}
    again = {name: trial.render(trial.banks[name], {}).export for name in first}
    changed = {name: _difference(first[name], again[name]) for name in first}
    for name, difference in changed.items():
        if difference:
            yield Failure("same-bytes", name, f"another export the second time: {difference}")
    yield from _elsewhere(trial, {name: export for name, export in first.items() if not changed[name]})


def _elsewhere(trial: Trial, first: Mapping[str, Export]) -> Iterator[Failure]:
    banks: Mapping[str, Bank] = {name: trial.rendering(name).bank for name in first}
    different: set[str] = set()
    for seed in ORDERS_OF_SETS:
        try:
            answer = on_another_day(trial.exporter, trial.exporter.options(), banks, seed)
        except AnotherDayError as error:
            yield Failure("same-bytes", "", str(error))
            return
        for name, export in answer.items():
            difference = _difference(first[name], export) if name not in different else ""
            if difference:
                different.add(name)
                where = "another export on another day, in another process (a clock, chance, or the order of a set?)"
                yield Failure("same-bytes", name, f"{where}: {difference}")


def _difference(one: Export, other: Export | str | None) -> str:
    """Where two exports differ, in words; "" where they do not."""
    if not isinstance(other, Export):
        return f"it failed: {other or 'no export'}"
    if [file.name for file in one.files] != [file.name for file in other.files]:
        return f"files {[file.name for file in one.files]} and {[file.name for file in other.files]}"
    for file, like in zip(one.files, other.files, strict=True):
        if file.data != like.data:
            place = _first_difference(file.data, like.data)
            start = max(0, place - AROUND)
            here, there = file.data[start : place + AROUND], like.data[start : place + AROUND]
            return f"{file.name} differs from byte {place} on: {here!r} and {there!r}"
    return "" if tuple(one.losses) == tuple(other.losses) else "the losses differ, or their order"


def _first_difference(one: bytes, other: bytes) -> int:
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def bank_unchanged(trial: Trial) -> Iterator[Failure]:
    """Bank and options are the same after rendering."""
    for name in trial.banks:
        rendering = trial.rendering(name)
        before, after = leaves(rendering.bank), leaves(rendering.bank_after)
        changed = next((one or other for one, other in zip_longest(before, after) if one != other), None)
        if changed:
            yield Failure("bank-unchanged", name, f"{changed[0]} is not what it was: make a new object instead")
        if not rendering.are_options_kept:
            yield Failure("bank-unchanged", name, "the options are not what they were")
