"""The texts of a bank, each with its place, and whether a loss is about it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from typing import Any, Literal, get_args, get_origin

import attrs

from quizkit.hookspecs import Loss
from quizkit.model import Bank, Question

# How the bank was made, what follows from the text, numbers, and file names on the maker's machine.
_NOT_CONTENT = re.compile(r"^made_with\.|^articles\[\d+\]\.(id|sha256)$|\.article$|^questions\[\d+\]\.id$")
_SOURCE = re.compile(r"^articles\[\d+\]\.source$")
_CODE = re.compile(r"(^|\.)(language|published|source|family|certainty|process|status)$")
_IN_QUESTION = re.compile(r"questions\[(\d+)\]\.(.*)")
_ADDRESS = ("http://", "https://")


@attrs.frozen
class Field:
    """A text of a bank: its path from the bank, the question it belongs to and the path in there, and what it says."""

    path: str
    question: str | None
    inner: str
    text: str

    @property
    def is_code(self) -> bool:
        """Tell whether it is one of a few words or an address, which a format may put in its own way."""
        return _CODE.search(self.path) is not None

    @property
    def kind(self) -> str:
        """The path without numbers, which all fields of one sort share."""
        return without_numbers(self.path)

    def is_named(self, losses: Iterable[Loss]) -> bool:
        """Tell whether a loss is about it, about something that it is a part of, or about all of its sort."""
        return any(self._is_meant(loss) for loss in losses)

    def _is_meant(self, loss: Loss) -> bool:
        if loss.question is None:
            return _covers(loss.field, self.path)
        return loss.question == self.question and _covers(loss.field, self.inner)


def content_fields(bank: Bank) -> Iterator[Field]:
    """Every text of the bank that an exporter writes or names as lost.

    These are not: ids, checksums, how the bank was made, and a source that is no address on the web.
    """
    for path, value in leaves(bank):
        if isinstance(value, str) and value.strip() and _is_content(path, value):
            yield field_at(bank, path, value)


def _is_content(path: str, text: str) -> bool:
    if _SOURCE.search(path):
        return text.startswith(_ADDRESS)
    return not _NOT_CONTENT.search(path)


def field_at(bank: Bank, path: str, text: str = "") -> Field:
    """The field with that path."""
    found = _IN_QUESTION.fullmatch(path)
    if found is None:
        return Field(path, None, path, text)
    return Field(path, bank.questions[int(found[1])].id, found[2], text)


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, object]]:
    """Every value that holds no other, with its path."""
    if isinstance(value, tuple | list):
        for i, one in enumerate(value):
            yield from leaves(one, f"{path}[{i}]")
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from leaves(getattr(value, field.name), f"{path}.{field.name}" if path else field.name)
    else:
        yield path, value


def names_a_place(loss: Loss) -> bool:
    """Tell whether there can be what a loss is about: a path in a bank, or in a question.

    >>> names_a_place(Loss("q", "form.options[2].text", None, "")), names_a_place(Loss(None, "titel", None, ""))
    (True, False)
    """
    return without_numbers(loss.field) in _places(Bank if loss.question is None else Question)


@functools.cache
def _places(kind: Any) -> frozenset[str]:
    """The path of every part of a class, `[]` for every number."""
    return frozenset(_paths(kind, ""))


def _paths(kind: Any, path: str) -> Iterator[str]:
    yield path
    if attrs.has(kind):
        for field in attrs.fields(attrs.resolve_types(kind)):
            yield from _paths(field.type, f"{path}.{field.name}" if path else field.name)
    elif get_origin(kind) is tuple:
        yield from _paths(get_args(kind)[0], f"{path}[]")
    elif get_origin(kind) is not Literal:
        for one in get_args(kind):
            yield from _paths(one, path)


def without_numbers(path: str) -> str:
    """The path that all of its sort share."""
    return re.sub(r"\[\d+\]", "[]", path)


def _covers(named: str, path: str) -> bool:
    """Tell whether a loss's field means the path, or something it is a part of; `[]` stands for every number.

    >>> _covers("form.options[].feedback", "form.options[2].feedback"), _covers("form", "formula")
    (True, False)
    """
    pattern = re.escape(named).replace(r"\[\]", r"\[\d+\]")
    return not named or re.match(rf"{pattern}([.\[]|$)", path) is not None
