"""Plain text: decoded without a guess that nobody is told of, or refused in one line."""

from __future__ import annotations

import re

from quizkit.errors import ArticleError
from quizkit.inputs.documents import TEXT_LIMIT, Document, article_of, too_large
from quizkit.inputs.refusals import NotReadableError

_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_UTF32_MARKS = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
_KNOWN_BINARIES = {b"%PDF-": "a PDF", b"PK\x03\x04": "a Word or other packed file", b"\xd0\xcf\x11\xe0": "a Word file"}

_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")  # all but tab, line ends and form feed
_CONTROLS_ALLOWED = 3  # a stray one happens in pasted text, more than this and one in a hundred do not
_WHOLE = re.compile("[^\x00-\x7f\udc80-\udcff]")
_BROKEN = re.compile("[\udc80-\udcff]+")  # bytes that are no UTF-8, as "surrogateescape" hands them on
_SAVE_AS_TEXT = "save the article as plain text (UTF-8)"


def decode_article(data: bytes, source: str) -> tuple[str, str | None]:
    """Give the text of a text file's bytes, and a warning where the encoding had to be guessed, else None.

    Text is UTF-8 or, with a byte-order mark, UTF-16. Anything else is read as Windows-1252, and the warning says so,
    unless it is UTF-8 with a damaged place. Line ends and all else stay as they are. `source` names the bytes in
    messages. Raises ArticleError where they are empty, too many, damaged or no text.

    >>> decode_article("Two dogs bit a man.".encode(), "dogs.txt")
    ('Two dogs bit a man.', None)
    """
    try:
        document = read_text(data)
        text = article_of(document, source).text or ""
    except NotReadableError as error:
        raise ArticleError(f"{source}: {error}") from None
    return text, document.warning and f"{source}: {document.warning}"


def read_text(data: bytes) -> Document:
    """The text of a text file. Raises NotReadableError where the bytes are too many, damaged or no text."""
    if len(data) > TEXT_LIMIT:
        raise NotReadableError(too_large())
    _refuse_binary(data)
    if data[:2] in _UTF16_MARKS:
        return Document(_decode_utf16(data))
    if data.startswith(_UTF8_MARK):
        return Document(_decode_marked_utf8(data))
    return _decode_unmarked(data)


def _refuse_binary(data: bytes) -> None:
    for magic, words in _KNOWN_BINARIES.items():
        if data.startswith(magic):
            raise NotReadableError(f"is {words}, not text (byte 0); {_SAVE_AS_TEXT}")
    if data.startswith(_UTF32_MARKS):
        raise NotReadableError(f"is UTF-32 (byte 0); {_SAVE_AS_TEXT}")
    if data[:2] in _UTF16_MARKS:
        return  # every other byte may be NUL there; the characters are looked at once they are known
    if (nul := data.find(b"\0")) >= 0:
        raise NotReadableError(f"is no text: NUL at byte {nul}; {_SAVE_AS_TEXT}")
    controls = sum(1 for _ in _CONTROL.finditer(data))
    if controls > _CONTROLS_ALLOWED and controls * 100 > len(data):
        first = _CONTROL.search(data)
        place = first.start() if first else 0
        raise NotReadableError(f"is no text: {controls} control characters from byte {place} on; {_SAVE_AS_TEXT}")


def _decode_utf16(data: bytes) -> str:
    mark = data[:2]
    try:
        text = data[2:].decode(_UTF16_MARKS[mark])
    except UnicodeDecodeError as error:
        place = error.start + len(mark)
        reason = "the last character is cut off" if error.reason == "truncated data" else "half a surrogate pair"
        raise NotReadableError(f"is not whole UTF-16: {reason} at byte {place}; {_SAVE_AS_TEXT}") from None
    if (nul := text.find("\0")) >= 0:
        place = len(mark) + len(text[:nul].encode(_UTF16_MARKS[mark]))
        raise NotReadableError(f"is no text: NUL at byte {place}; {_SAVE_AS_TEXT}")
    return text


def _decode_marked_utf8(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = error.start + len(_UTF8_MARK)  # the codec counts from behind the mark
        raise NotReadableError(
            f"begins as UTF-8, but 0x{data[place]:02X} at byte {place} is not; {_SAVE_AS_TEXT}"
        ) from None


def _decode_unmarked(data: bytes) -> Document:
    try:
        return Document(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        not_utf8 = f"0x{data[error.start]:02X} at byte {error.start} is not UTF-8"
    if _is_mostly_utf8(data):
        raise NotReadableError(f"is damaged UTF-8: {not_utf8}; mend that place, or {_SAVE_AS_TEXT}")
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        not_windows = f"0x{data[error.start]:02X} at byte {error.start} is not Windows-1252"
        raise NotReadableError(f"is in no known encoding: {not_utf8}, {not_windows}; {_SAVE_AS_TEXT}") from None
    return Document(text, warning=f"{not_utf8}; read as Windows-1252, save it as UTF-8 if letters look wrong")


def _is_mostly_utf8(data: bytes) -> bool:
    """Tell whether characters beyond ASCII are whole at least as often as broken: no other encoding looks like that."""
    text = data.decode("utf-8", "surrogateescape")
    broken = sum(1 for _ in _BROKEN.finditer(text))
    whole = sum(1 for _ in _WHOLE.finditer(text))
    return whole > 0 and whole >= broken
