"""JSON Lines: an object a line, read one line at a time, so that a file of any length needs the memory of one line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO, NoReturn

from quizkit.inputs.columns import Columns, document_of_row
from quizkit.inputs.documents import Document, Row
from quizkit.inputs.refusals import NotReadableError

LINE_LIMIT = 4_000_000  # bytes; the longest article takes 2.4 million where every letter of it is escaped

_MARK = b"\xef\xbb\xbf"


def rows_of_jsonl(stream: BinaryIO, columns: Columns) -> Iterator[Row]:
    """Each line that is not blank with its number, counted from 1, and what it gave. Raises OSError."""
    for number, line in _lines(stream):
        if line is None:
            yield Row(number, NotReadableError(f"is longer than a line may be: {LINE_LIMIT // 1_000_000} MB"))
        elif line.strip():
            yield Row(number, _document_or_refusal(line.strip(), columns))


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """The lines with their numbers; None for one that is too long, which is passed over piece by piece."""
    number = 0
    while line := stream.readline(LINE_LIMIT + 1):
        number += 1
        if len(line) <= LINE_LIMIT:
            yield number, line.removeprefix(_MARK) if number == 1 else line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(LINE_LIMIT)
        yield number, None


def _document_or_refusal(line: bytes, columns: Columns) -> Document | NotReadableError:
    try:
        return document_of_row(_object(line), columns)
    except NotReadableError as error:
        return error


def _object(line: bytes) -> dict[str, Any]:
    try:
        value = json.loads(line.decode("utf-8"), object_pairs_hook=_plain, parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        raise NotReadableError(f"is not UTF-8 (0x{line[error.start]:02X} at byte {error.start})") from None
    except json.JSONDecodeError as error:
        raise NotReadableError(f"is not JSON (column {error.colno}): {error.msg[0].lower()}{error.msg[1:]}") from None
    except ValueError:  # Python reads no number of more than 4300 digits
        raise NotReadableError("holds a number with too many digits") from None
    except RecursionError:
        raise NotReadableError("is nested too deep") from None
    if not isinstance(value, dict):
        raise NotReadableError("is no JSON object: write each article as {…} on a line of its own")
    return value


def _plain(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object's pairs as a dict; which of two equal keys is meant nobody can tell. Raises NotReadableError."""
    plain: dict[str, Any] = {}
    for key, value in pairs:
        if key in plain:
            raise NotReadableError(f"has the key {key[:40]!r} twice")
        plain[key] = value
    return plain


def _refuse_constant(name: str) -> NoReturn:
    raise NotReadableError(f"is not JSON: {name} is no number there")
