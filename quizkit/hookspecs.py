"""All that a plugin author sees: an Exporter, what it returns, and the one hook that hands it over.

import attrs
import quizkit

@attrs.frozen
class Options:
    upper: bool = False

def render(bank: quizkit.Bank, options: Options) -> quizkit.Export:
    stems = "\n".join(question.stem for question in bank.questions)
    return quizkit.Export((quizkit.File("stems.txt", stems.encode()),))

@quizkit.hookimpl
def quizkit_exporters() -> list[quizkit.Exporter]:
    return [quizkit.Exporter("stems", "text/plain", ".txt", render, Options)]
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

import attrs
import pluggy

from quizkit.model import Bank, Form, Matching, MultipleChoice, SingleChoice

PROJECT = "quizkit"  # the entry-point group, and pluggy's name for the hooks
PLUGIN_API = 1  # what this quizkit offers
OLDEST_PLUGIN_API = 1  # what an exporter may have been written for at the earliest

Options = TypeVar("Options")

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@attrs.frozen
class File:
    """A file to be written: the name that it has when nobody asks for another, and its bytes."""

    name: str
    data: bytes


@attrs.frozen
class Loss:
    """What a format could not carry: of which question (None: of the bank), in which field, from which offset on.

    `field` is a path inside the question (`form.options[2].feedback`) or the bank (`articles[0].text`); `offset`
    counts code points inside the field's text, None where all of it is meant.
    """

    question: str | None
    field: str
    offset: int | None
    reason: str

    def __str__(self) -> str:
        place = ".".join(part for part in (self.question or "bank", self.field) if part)
        return f"{place}{'' if self.offset is None else f' at offset {self.offset}'}: {self.reason}"


@attrs.frozen
class Export:
    """What an exporter made: files, of which the first is the main one, and what the format could not carry."""

    files: tuple[File, ...] = attrs.field(validator=attrs.validators.min_len(1))
    losses: tuple[Loss, ...] = ()


@attrs.frozen
class Exporter(Generic[Options]):
    """A format: how it is called, what it can carry, and the pure function that renders a bank.

    `name` is what users write after `--to`. `render` takes a bank whose questions all have a form of `forms`, and an
    object of `options`. `media_type` is that of the main file. `options` is an attrs class whose fields all have
    defaults; `suffix` is that of the main file and begins with a dot; `forms` are those that `render` will be given;
    `api` is the version of this door it was written for. The door looks at all of them when the plugin is loaded, and
    says what is wrong.
    """

    name: str
    media_type: str
    suffix: str
    render: Callable[[Bank, Options], Export]
    options: type[Options]
    forms: frozenset[type[Form]] = frozenset({SingleChoice, MultipleChoice, Matching})
    api: int = 1  # for good: an exporter that does not say was written when there was no other


@hookspec
def quizkit_exporters() -> list[Exporter[Any]]:
    """Return the exporters of your plugin."""
    return []
