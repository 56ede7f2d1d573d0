"""Which column of a table holds what of an article."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

import attrs

from quizkit.errors import Fault
from quizkit.inputs.documents import Document
from quizkit.inputs.refusals import NotReadableError
from quizkit.model.checked import Checked

FIELDS = ("text", "title", "author", "outlet", "published")
MANY_COLUMNS = 12  # a message names no more


@attrs.frozen
class Columns(Checked):
    """For each field of an article the name of its column. `text` must be there, the others may be missing.

    >>> Columns({"text": "body"}).of("title"), Columns({"text": "body"}).of("text")
    ('title', 'body')
    """

    named: Mapping[str, str] = attrs.field(factory=dict)

    def of(self, field: str) -> str:
        """The column of a field: the one that was named, else the one called like the field."""
        return self.named.get(field, field)

    def wanted(self) -> tuple[str, ...]:
        """All columns that may hold something."""
        return tuple(dict.fromkeys(map(self.of, FIELDS)))

    def _faults(self) -> Iterator[Fault]:
        for field, column in self.named.items():
            if field not in FIELDS:
                yield Fault("", f"{field!r} is nothing of an article; there are: {', '.join(FIELDS)}")
            if not column:
                yield Fault("", f"the column of {field!r} has no name")


def columns_of(mapping: Mapping[str, str] | None) -> Columns:
    """The columns from a mapping of field to column. Raises ModelError where a field is unknown."""
    return Columns(dict(mapping or {}))


def document_of_row(row: Mapping[str, object], columns: Columns) -> Document:
    """One row of a table. Raises NotReadableError where the text is missing or a value is of the wrong kind."""
    refuse_missing_columns(row, columns)
    text = row[columns.of("text")]
    if not isinstance(text, str):
        raise NotReadableError(f"{columns.of('text')!r} holds no text")
    known = {field: _words(row.get(columns.of(field)), columns.of(field)) for field in FIELDS[1:]}
    return Document(text, **known)


def refuse_missing_columns(there: Mapping[str, object], columns: Columns) -> None:
    """Raise NotReadableError where the text's column, or one that was named, is not there."""
    for field in FIELDS:
        column = columns.of(field)
        if column not in there and (field == "text" or field in columns.named):
            raise NotReadableError(
                f"has no {column!r}, only {_listed(there)}; say which is the {field}: --columns {field}=NAME"
            )


def _listed(there: Mapping[str, object]) -> str:
    names = [repr(name if len(name) < 40 else f"{name[:39]}…") for name in list(there)[:MANY_COLUMNS]]
    more = f" and {len(there) - MANY_COLUMNS} more" if len(there) > MANY_COLUMNS else ""
    return (", ".join(names) or "nothing") + more


def _words(value: object, column: str) -> str | None:
    """A title, a name, a date: as text, several names joined, a date in ISO form."""
    if value is None:
        return None
    if isinstance(value, datetime.date):  # a datetime is one too
        return value.isoformat()[:10]
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return ", ".join(value)
    raise NotReadableError(f"{column!r} is neither text nor a date")
