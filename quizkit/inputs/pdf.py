"""PDF files: the words of a page with their places, from which lines and paragraphs are told."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from quizkit.inputs.documents import TEXT_LIMIT, Document, too_large
from quizkit.inputs.extras import needed
from quizkit.inputs.pdf_lines import Line, paragraphs_of
from quizkit.inputs.refusals import NotReadableError

PDF_LIMIT = 50_000_000  # bytes of the file
PAGES_LIMIT = 100
DRAWING_LIMIT = 5_000_000  # bytes of the commands that draw all pages, unpacked; a dense page has 50,000


def read_pdf(data: bytes) -> Document:
    """The text of a PDF, a paragraph a line, and its title. Raises NotReadableError, also where it is all pictures."""
    pypdf = needed("pypdf", "office", "a PDF")
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        _refuse_locked_or_long(reader)
        text = "\n".join(paragraphs_of(list(_lines(reader))))
        title = _title(reader)
    except NotReadableError:
        raise
    except Exception as error:  # whatever the file makes of the package that parses it
        raise NotReadableError(f"is damaged, or no PDF ({type(error).__name__})") from None
    if not text.strip():
        raise NotReadableError("has no text, only pictures of it; have its words recognised first (OCR)")
    return Document(text, title)


def _refuse_locked_or_long(reader: Any) -> None:
    if reader.is_encrypted and not reader.decrypt(""):
        raise NotReadableError("has a password; save it without one")
    if len(reader.pages) > PAGES_LIMIT:
        raise NotReadableError(f"has {len(reader.pages)} pages, more than {PAGES_LIMIT}; cut it into articles")


def _lines(reader: Any) -> Iterator[Line]:
    size = drawn = 0
    for number, page in enumerate(reader.pages):
        drawn += _drawing_size(page)
        if drawn > DRAWING_LIMIT:
            raise NotReadableError(f"is drawn with more than {DRAWING_LIMIT // 1_000_000} MB of commands")
        for line in _lines_of_page(page, number):
            size += len(line.text)
            if size > TEXT_LIMIT:
                raise NotReadableError(too_large())
            yield line


def _drawing_size(page: Any) -> int:
    contents = page.get_contents()
    return 0 if contents is None else len(contents.get_data())


def _lines_of_page(page: Any, number: int) -> list[Line]:
    """The lines in the order in which the file draws them, which is that of reading in nearly all."""
    lines: list[Line] = []
    words: list[str] = []
    place = (0.0, 0.0, 0.0)

    def visit(text: str, matrix: list[float], text_matrix: list[float], _: Any, size: float) -> None:
        nonlocal place
        for i, piece in enumerate(text.split("\n")):
            if i and words:
                lines.append(Line("".join(words), *place, number))
                words.clear()
            if piece.strip() and not words:
                place = _place(matrix, text_matrix, size)
            if piece and (words or piece.strip()):
                words.append(piece)

    page.extract_text(visitor_text=visit)
    if words:
        lines.append(Line("".join(words), *place, number))
    return lines


def _place(matrix: list[float], text_matrix: list[float], size: float) -> tuple[float, float, float]:
    """Where a piece of text begins on the page, from the left and from below, and how large its letters are."""
    x, y = text_matrix[4], text_matrix[5]
    return (
        matrix[0] * x + matrix[2] * y + matrix[4],
        matrix[1] * x + matrix[3] * y + matrix[5],
        size * abs(matrix[3] * text_matrix[3]),
    )


def _title(reader: Any) -> str | None:
    """The title, unless a program made one of the file's name."""
    title = reader.metadata.title if reader.metadata else None
    is_name = not isinstance(title, str) or title.startswith("Microsoft Word") or "." in title[-5:]
    return None if is_name else title
