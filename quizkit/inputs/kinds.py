"""The kinds of input: which suffix is read by which reader, and how large such a file may be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from io import BufferedReader
from pathlib import PurePath
from typing import BinaryIO

import attrs

from quizkit.inputs.columns import Columns
from quizkit.inputs.documents import TEXT_LIMIT, Document, Row, too_large
from quizkit.inputs.jsonl import rows_of_jsonl
from quizkit.inputs.refusals import NotReadableError
from quizkit.inputs.texts import read_text

_FIRST_BYTES = 64
_JSON_OBJECT = (b'{"', b'\xef\xbb\xbf{"')  # no article begins like that


@attrs.frozen
class OneArticle:
    """A kind of file that holds one article. `read` raises NotReadableError."""

    name: str
    most_bytes: int
    read: Callable[[bytes], Document]

    def document_in(self, stream: BinaryIO) -> Document:
        """Read the article. Raises NotReadableError, also where there is more than this kind may have, and OSError."""
        data = stream.read(self.most_bytes + 1)  # one more than allowed is enough to know, whatever it is that is read
        if len(data) > self.most_bytes:
            most = f"more than {self.most_bytes // 1_000_000} MB, the most that {self.name} may have"
            raise NotReadableError(too_large() if self is TEXT else f"is too large: {most}")
        return self.read(data)


@attrs.frozen
class ManyArticles:
    """A kind of file that holds a row an article. `rows` raises NotReadableError where the file as a whole is wrong."""

    name: str
    rows: Callable[[BinaryIO, Columns], Iterator[Row]]


Kind = OneArticle | ManyArticles

TEXT = OneArticle("a text", TEXT_LIMIT, read_text)
JSONL = ManyArticles("a JSON Lines file", rows_of_jsonl)

KINDS: Mapping[str, Kind] = {
    ".txt": TEXT,
    ".jsonl": JSONL,
    ".ndjson": JSONL,
}


def kind_of(name: str, stream: BufferedReader) -> Kind:
    """The kind that a file's suffix tells or, where it tells nothing, its first bytes."""
    return KINDS.get(suffix_of(name)) or _kind_by_first_bytes(stream.peek(_FIRST_BYTES))


def suffix_of(name: str) -> str:
    """The suffix that tells the kind, in small letters.

    >>> suffix_of("news/Dogs.HTML")
    '.html'
    """
    return PurePath(name).suffix.lower()


def _kind_by_first_bytes(data: bytes) -> Kind:
    return JSONL if data.startswith(_JSON_OBJECT) else TEXT
