"""What a caller asks for, refused before anything is read where it could never be had."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

import attrs

from quizkit.errors import Fault
from quizkit.model.bank import number_faults
from quizkit.model.checked import Checked, choice_faults


@attrs.frozen
class Asked(Checked):
    """The families and kinds wanted (None: all), how many questions at most, and the seed.

    `known` has the slug of every kind there is, with its family.
    """

    known: Mapping[str, str]
    families: Collection[str] | None
    kinds: Collection[str] | None
    count: int | None
    seed: int

    def _faults(self) -> Iterator[Fault]:
        yield from _name_faults("families", self.families, tuple(dict.fromkeys(self.known.values())))
        yield from _name_faults("kinds", self.kinds, tuple(self.known))
        if self.count is not None:
            yield from number_faults("count", self.count, 1)
        yield from number_faults("seed", self.seed)


def _name_faults(path: str, names: Collection[str] | None, known: tuple[str, ...]) -> Iterator[Fault]:
    if isinstance(names, str):  # which is a collection too, of its letters
        yield Fault(path, f"must be a list of names, not {names!r}")
        return
    for i, name in enumerate(sorted(names or (), key=str)):
        yield from choice_faults(f"{path}[{i}]", name, known)
