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
_WORDS, _TAB, _BREAKS = "w:t", "w:tab", ("w:br", "w:cr")


def read_word(data: bytes) -> Document:
    """The text of a Word document, a paragraph a line, and its title. Raises NotReadableError."""
    if data.startswith(_OLD_WORD):
        raise NotReadableError("is an old Word file, or one with a password; save it as .docx without one")
    has_title = _PROPERTIES in parts_of(data)
    docx = needed("docx", "office", "a Word document")
    try:
        document = docx.Document(io.BytesIO(data))
        text = "\n".join(_up_to_the_limit(_paragraphs(document)))
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


def _up_to_the_limit(paragraphs: Iterator[str]) -> Iterator[str]:
    size = 0
    for words in paragraphs:
        size += len(words) + 1
        if size > TEXT_LIMIT:
            raise NotReadableError(too_large())
        yield words


def _paragraphs(document: Any) -> Iterator[str]:
    """All paragraphs in the order of the text, also those of tables, boxes and tracked insertions."""
    from docx.oxml.ns import qn

    for paragraph in document.element.body.iter(qn("w:p")):
        if next(paragraph.iterancestors("{*}Fallback"), None) is None:  # a box for older programs, a second time
            yield "".join(_words(paragraph, qn))


def _words(paragraph: Any, qn: Any) -> Iterator[str]:
    own = (node for node in paragraph.iter() if next(node.iterancestors(qn("w:p")), None) is paragraph)
    for node in own:
        if node.tag == qn(_WORDS):
            yield node.text or ""
        elif node.tag == qn(_TAB) and node.getparent().tag == qn("w:r"):
            yield "\t"
        elif node.tag in map(qn, _BREAKS):
            yield "\n"
