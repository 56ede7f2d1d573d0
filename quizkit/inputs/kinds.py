"""The kinds of input: which suffix is read by which reader, and how large such a file may be."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from io import BufferedReader
from pathlib import PurePath
from typing import BinaryIO

import attrs

from quizkit.inputs.columns import Columns
from quizkit.inputs.documents import TEXT_LIMIT, Document, Row, too_large
from quizkit.inputs.fetching import Fetched
from quizkit.inputs.jsonl import rows_of_jsonl
from quizkit.inputs.markdown import read_markdown
from quizkit.inputs.pages import PAGE_LIMIT, known_encoding, read_page
from quizkit.inputs.parquet import rows_of_parquet
from quizkit.inputs.pdf import PDF_LIMIT, read_pdf
from quizkit.inputs.refusals import NotReadableError
from quizkit.inputs.texts import read_text
from quizkit.inputs.word import WORD_LIMIT, read_word

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
            raise NotReadableError(too_large() if self.most_bytes == TEXT_LIMIT else f"is too large: {most}")
        return self.read(data)


@attrs.frozen
class ManyArticles:
    """A kind of file that holds a row an article. `rows` raises NotReadableError where the file as a whole is wrong."""

    name: str
    rows: Callable[[BinaryIO, Columns], Iterator[Row]]


Kind = OneArticle | ManyArticles

TEXT = OneArticle("a text", TEXT_LIMIT, read_text)
JSONL = ManyArticles("a JSON Lines file", rows_of_jsonl)

MARKDOWN = OneArticle("a Markdown text", TEXT_LIMIT, read_markdown)
PAGE = OneArticle("a web page", PAGE_LIMIT, read_page)
WORD = OneArticle("a Word document", WORD_LIMIT, read_word)
PDF = OneArticle("a PDF", PDF_LIMIT, read_pdf)
PARQUET = ManyArticles("a Parquet table", rows_of_parquet)

KINDS: Mapping[str, Kind] = {
    ".txt": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": PAGE,
    ".htm": PAGE,
    ".xhtml": PAGE,
    ".docx": WORD,
    ".pdf": PDF,
    ".jsonl": JSONL,
    ".ndjson": JSONL,
    ".parquet": PARQUET,
}

MEDIA_TYPES: Mapping[str, OneArticle] = {
    "text/html": PAGE,
    "application/xhtml+xml": PAGE,
    "text/plain": TEXT,
    "text/markdown": MARKDOWN,
    "application/pdf": PDF,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": WORD,
}

# No article begins like one of these.
_BEGINNINGS: tuple[tuple[bytes, Kind], ...] = (
    (b'{"', JSONL),
    (b"<!doctype html", PAGE),
    (b"<html", PAGE),
    (b"%pdf-", PDF),
    (b"pk\x03\x04", WORD),
)


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
    begin = data.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return next((kind for magic, kind in _BEGINNINGS if begin.startswith(magic)), TEXT)


def document_of_fetched(fetched: Fetched) -> Document:
    """The article in what a web address gave. Raises NotReadableError."""
    kind = MEDIA_TYPES.get(fetched.media_type) if fetched.media_type else PAGE
    if kind is None:
        raise NotReadableError(f"is {fetched.media_type[:60]}, and no page, text, PDF or Word document")
    data = fetched.data
    if fetched.charset and kind in (PAGE, TEXT, MARKDOWN):
        data = data.decode(known_encoding(fetched.charset), "replace").encode()
    return kind.document_in(io.BytesIO(data))
