"""What every reader hands over, and how it becomes an article."""

from __future__ import annotations

import re

import attrs

from quizkit.errors import ModelError
from quizkit.inputs.refusals import NotReadableError
from quizkit.model import Article

TEXT_LIMIT = 400_000  # bytes in UTF-8; a long newspaper article has 50,000, and reading takes memory for each word

_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=$|[T ])")


@attrs.frozen
class Document:
    """The text of one article, with what its file tells about it. `warning` is what the user should know, or None."""

    text: str
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    published: str | None = None
    warning: str | None = None


@attrs.frozen
class Row:
    """A line or row of a table, counted from 1, and the article in it or why there is none."""

    number: int
    found: Document | NotReadableError


def article_of(document: Document, source: str) -> Article:
    """Make an article of what a reader found.

    Raises NotReadableError where the text is blank, too long or holds half a surrogate pair.
    """
    text = document.text
    if not text.strip():
        raise NotReadableError("holds nothing but blanks" if text else "is empty")
    if len(text) > TEXT_LIMIT or len(text.encode("utf-8", "replace")) > TEXT_LIMIT:
        raise NotReadableError(too_large())
    try:
        return Article.from_text(
            text,
            _one_line(document.title) or "",
            source=source,
            outlet=_one_line(document.outlet),
            published=_day(document.published),
            author=_one_line(document.author),
        )
    except ModelError as error:
        raise NotReadableError("; ".join(map(str, error.faults))) from None


def too_large() -> str:
    """Why a text is refused that has more than TEXT_LIMIT bytes."""
    return f"is too large for one article: more than {TEXT_LIMIT // 1_000} kB; cut it into articles"


def _one_line(words: str | None) -> str | None:
    return (" ".join(words.split()) or None) if words else None


def _day(words: str | None) -> str | None:
    """A date without its time of day where it is in ISO form; any other is kept as it is given."""
    line = _one_line(words)
    found = _ISO_DAY.match(line) if line else None
    return found[0] if found else line
