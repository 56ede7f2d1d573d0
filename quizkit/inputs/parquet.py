"""Parquet tables, read by DuckDB, which keeps to a limit of memory whatever a file claims or unpacks to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from quizkit.inputs.columns import Columns, document_of_row, refuse_missing_columns
from quizkit.inputs.documents import TEXT_LIMIT, Document, Row, too_large
from quizkit.inputs.extras import needed
from quizkit.inputs.refusals import NotReadableError

MEMORY_LIMIT = "400MB"
STRETCH = 2_048  # rows that DuckDB hands over at once
STRETCH_LIMIT = 50_000_000  # bytes that they may have together: handing them over takes several times as much
COLUMNS_LIMIT = 10_000

_SETTINGS = {
    "memory_limit": MEMORY_LIMIT,
    "threads": 1,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "max_temp_directory_size": "0B",
}
_TEXT, _DATES, _NAMES = "VARCHAR", ("DATE", "TIMESTAMP"), "VARCHAR[]"


def rows_of_parquet(stream: BinaryIO, columns: Columns) -> Iterator[Row]:
    """Each row with its number, counted from 1, and what it gave. `stream` must be of a file that has a name.

    Raises NotReadableError where the file is damaged, lacks a column or would take too much memory.
    """
    duckdb = needed("duckdb", "tables", "a Parquet table")
    path = _exactly(str(stream.name))
    try:
        with duckdb.connect(config=dict(_SETTINGS)) as connection:
            yield from _rows(connection, path, columns)
    except duckdb.OutOfMemoryException:
        raise NotReadableError(f"takes more than {MEMORY_LIMIT} of memory to read; write it in smaller pages") from None
    except duckdb.Error as error:
        words = str(error).splitlines()[0][:200] if str(error) else type(error).__name__
        raise NotReadableError(f"is damaged, or no Parquet table: {words}") from None


def _rows(connection: Any, path: str, columns: Columns) -> Iterator[Row]:
    described = connection.execute("DESCRIBE SELECT * FROM read_parquet(?)", [path]).fetchmany(COLUMNS_LIMIT)
    types = {name: kind for name, kind, *_ in described}
    refuse_missing_columns(types, columns)
    there = {column: _as_text(column, types[column]) for column in columns.wanted() if column in types}
    size = " + ".join(f"coalesce(strlen({expression}), 0)" for expression in there.values())
    _refuse_heavy(connection, path, size)
    query = (
        f"SELECT file_row_number, {', '.join(there.values())} FROM read_parquet(?, file_row_number = true) "
        f"WHERE {size} <= {TEXT_LIMIT}"
    )
    number = 0
    result = connection.execute(query, [path])
    while values := result.fetchone():
        yield from (Row(missing, NotReadableError(too_large())) for missing in range(number + 1, values[0] + 1))
        number = values[0] + 1
        yield Row(number, _document_or_refusal(dict(zip(there, values[1:], strict=True)), columns))
    (whole,) = connection.execute("SELECT count(*) FROM read_parquet(?)", [path]).fetchone()
    yield from (Row(missing, NotReadableError(too_large())) for missing in range(number + 1, whole + 1))


def _refuse_heavy(connection: Any, path: str, size: str) -> None:
    query = (
        f"SELECT max(stretch) FROM (SELECT sum({size}) AS stretch FROM read_parquet(?, file_row_number = true) "
        f"WHERE {size} <= {TEXT_LIMIT} GROUP BY file_row_number // {STRETCH})"
    )
    (most,) = connection.execute(query, [path]).fetchone()
    if most is not None and most > STRETCH_LIMIT:
        raise NotReadableError(
            f"has {STRETCH} rows with more than {STRETCH_LIMIT // 1_000_000} MB of text together; cut the texts"
        )


def _as_text(column: str, kind: str) -> str:
    """The SQL that gives a column as text. Raises NotReadableError where it is of another kind."""
    name = '"' + column.replace('"', '""') + '"'
    if kind == _TEXT:
        return name
    if kind.startswith(_DATES):
        return f"strftime({name}, '%Y-%m-%d')"
    if kind == _NAMES:
        return f"array_to_string({name}, ', ')"
    raise NotReadableError(f"{column!r} is {kind[:40]}, and neither text nor a date")


def _document_or_refusal(row: Mapping[str, object], columns: Columns) -> Document | NotReadableError:
    try:
        return document_of_row(row, columns)
    except NotReadableError as error:
        return error


def _exactly(path: str) -> str:
    """The path as a pattern that fits only itself, as DuckDB takes each path for a pattern.

    >>> _exactly("dogs[1]*.parquet")
    'dogs[[]1][*].parquet'
    """
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in path)
