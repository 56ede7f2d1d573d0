"""One exporter with one set of options, and what it makes of banks while it is watched."""

from __future__ import annotations

import copy
import functools
import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal, get_args, get_origin

import attrs

from quizkit.errors import ExportError, QuizkitError
from quizkit.exporter_options import build_options
from quizkit.exporting import rendered
from quizkit.hookspecs import Export, Exporter
from quizkit.model import Bank
from quizkit.step_down import fitted
from quizkit.testing.banks import hard_banks
from quizkit.testing.ordinary import every_form
from quizkit.testing.watching import Act, watched
from quizkit.testing.worded import worded

Read = Callable[[Export], Iterable[str]]


@attrs.frozen
class Rendering:
    """What came of a bank: an export or an error's words, what was done besides, and the bank as it was left."""

    bank: Bank
    export: Export | None
    error: str
    is_refusal: bool
    acts: tuple[Act, ...]
    bank_after: Bank
    are_options_kept: bool


@attrs.define(eq=False)
class Trial:
    """An exporter that is tried, and the author's parser, if there is one. Each bank is rendered once and kept."""

    exporter: Exporter[Any]
    read: Read | None = None
    banks: Mapping[str, Bank] = attrs.Factory(hard_banks)
    _kept: dict[str, Rendering] = attrs.Factory(dict)

    def rendering(self, name: str) -> Rendering:
        """What came of that bank with the options' defaults, at its first rendering."""
        if name not in self._kept:
            self._kept[name] = self.render(self.banks[name], {})
        return self._kept[name]

    def exports(self) -> Iterator[tuple[str, Bank, Export]]:
        """The banks that could be rendered, by name, as they were sent, with what came of them."""
        for name in self.banks:
            rendering = self.rendering(name)
            if rendering.export is not None:
                yield name, rendering.bank, rendering.export

    def render(self, bank: Bank, values: Mapping[str, object]) -> Rendering:
        """Send a copy of the bank, in forms that the exporter carries, and watch."""
        sent = self.fitted(bank)
        copied, kept = copy.deepcopy(sent), True
        export, error, is_refusal = None, "", False
        with watched() as acts:
            try:
                options = build_options(self.exporter, values)
                export = rendered(self.exporter, copied, options)
                kept = options == build_options(self.exporter, values)
            except ExportError as refusal:
                error, is_refusal = str(refusal), True
            except QuizkitError as failure:
                error = str(failure)
        return Rendering(sent, export, error, is_refusal, tuple(acts), copied, kept)

    def fitted(self, bank: Bank) -> Bank:
        """The bank as quizkit would send it: stepped down to forms that the exporter carries."""
        carried, _ = fitted(bank.questions, self.exporter, {question.id for question in bank.questions})
        return attrs.evolve(bank, questions=carried)

    @functools.cached_property
    def ordinary(self) -> Bank:
        """A bank with nothing odd in it, to try options with."""
        return every_form()

    @functools.cached_property
    def worded(self) -> Bank:
        """The bank in which each text can be found again."""
        return worded()

    @functools.cached_property
    def settings(self) -> tuple[Mapping[str, object], ...]:
        """Options to try: the defaults, then each switch and each choice in each of its other positions."""
        fields = attrs.fields(attrs.resolve_types(self.exporter.options))
        defaults = self.exporter.options()
        others = (
            {field.alias: value}
            for field in fields
            if field.init
            for value in _positions(field.type)
            if value != getattr(defaults, field.name)
        )
        return tuple(itertools.chain([{}], others))


def _positions(wanted: object) -> tuple[object, ...]:
    if wanted is bool:
        return True, False
    return get_args(wanted) if get_origin(wanted) is Literal else ()


def as_typed(values: Mapping[str, object]) -> str:
    """Which options were set, as an ending of a message; "" where none was."""
    return f" (with {', '.join(f'{name}={value}' for name, value in values.items())})" if values else ""
