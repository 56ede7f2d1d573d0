"""Word documents (.docx): packed XML, looked at before it is unpacked."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from quizkit.inputs.documents import TEXT_LIMIT, Document, too_large
from quizkit.inputs.extras import needed
from quizkit.inputs.refusals import NotReadableError

WORD_LIMIT = 50_000_000  # bytes of the file
XML_LIMIT = 20_000_000  # bytes of all its XML when unpacked; it takes ten times as much memory
UNPACKED_LIMIT = 100_000_000  # bytes with the pictures
PARTS_LIMIT = 2_000

_OLD_WORD = b"\xd0\xcf\x11\xe0"
_PROPERTIES = "docProps/core.xml"  # where it is not there, the package makes a title up
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _RUN, _WORDS = f"{_W}p", f"{_W}r", f"{_W}t"
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_GONE = (f"{_W}del", f"{_W}moveFrom")
_SECOND_TIME = "{*}Fallback"  # a box for older programs


def read_word(data: bytes) -> Document:
    """The text of a Word document, a paragraph a line, and its title. Raises NotReadableError."""
    if data.startswith(_OLD_WORD):
        raise NotReadableError("is an old Word file, or one with a password; save it as .docx without one")
    has_title = _PROPERTIES in parts_of(data)
    docx = needed("docx", "office", "a Word document")
    try:
        document = docx.Document(io.BytesIO(data))
        text = "\n".join(_paragraphs(document.element.body))
        title = document.core_properties.title if has_title else None
    except NotReadableError:
        raise
    except Exception as error:  # whatever the file makes of the packages that parse it
        raise NotReadableError(f"is damaged, or no Word document ({type(error).__name__})") from None
    return Document(text, title)


def parts_of(data: bytes) -> frozenset[str]:
    """The names of all parts. What is looked at is what they claim to hold, and none gives more when it is unpacked.

    Raises NotReadableError for what is no zip file, or would unpack to too much.
    """
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise NotReadableError(f"is damaged, or no Word document ({type(error).__name__})") from None
    if len(parts) > PARTS_LIMIT:
        raise NotReadableError(f"has {len(parts)} parts, more than the {PARTS_LIMIT} that a Word document may have")
    xml = sum(part.file_size for part in parts if part.filename.lower().endswith((".xml", ".rels")))
    whole = sum(part.file_size for part in parts)
    for size, limit, what in ((xml, XML_LIMIT, "XML"), (whole, UNPACKED_LIMIT, "data")):
        if size > limit:
            raise NotReadableError(f"would unpack to more than {limit // 1_000_000} MB of {what}")
    return frozenset(part.filename for part in parts)


def _paragraphs(body: Any) -> Iterator[str]:
    """All paragraphs in the order in which they begin, also those of tables, boxes and tracked insertions.

    Each node is looked at once, however deep paragraphs are nested. Raises NotReadableError where there is too much.
    """
    paragraphs: dict[Any, list[str]] = {}
    size = 0
    for node in body.iter(_PARAGRAPH, _WORDS, *_SIGNS):
        if node.tag == _PARAGRAPH:
            if not _is_in(node, _SECOND_TIME):
                paragraphs[node] = []
                size += 1
        elif (words := _words(node)) and (owner := next(node.iterancestors(_PARAGRAPH), None)) in paragraphs:
            paragraphs[owner].append(words)
            size += len(words)
        if size > TEXT_LIMIT:
            raise NotReadableError(too_large())
    return map("".join, paragraphs.values())


def _words(node: Any) -> str:
    """What a node says, unless it was deleted, or moved to another place."""
    if _is_in(node, *_GONE):
        return ""
    if node.tag == _WORDS:
        return node.text or ""
    return _SIGNS[node.tag] if node.getparent().tag == _RUN else ""  # elsewhere a tab is a place on the ruler


def _is_in(node: Any, *tags: str) -> bool:
    return next(node.iterancestors(*tags), None) is not None
