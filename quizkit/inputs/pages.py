"""Web pages, saved or fetched: the article without what stands around it, and what the page tells about it."""

from __future__ import annotations

import codecs
import re
from typing import Any

from quizkit.inputs.documents import Document
from quizkit.inputs.extras import needed
from quizkit.inputs.page_source import lean_source
from quizkit.inputs.refusals import NotReadableError

PAGE_LIMIT = 10_000_000  # bytes; pages saved as one file hold their pictures
ELEMENTS_LIMIT = 50_000  # a long live blog has 10,000
ATTRIBUTES_LIMIT = 250_000  # of all elements; each takes more than a kilobyte of memory
ATTRIBUTES_OF_ONE_LIMIT = 200
_ELEMENTS_FOR_CLOSE_READING = 5_000  # above that the second opinions of the extractor take minutes on a hostile page

_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.I)
_DECLARED_WITHIN = 4_096  # bytes; a browser looks at 1,024

# What pages are written in; Python's other codecs are no encodings of text, or costly.
_ENCODINGS = ("utf-8", "utf-16", "iso8859", "cp125", "koi8", "mac", "gb", "big5", "euc", "shift_jis")

# No clock: a page saved today gives the same in ten years. Dates in addresses and running text are not looked for.
_DATES = {"original_date": True, "extensive_search": False, "min_date": "1990-01-01", "max_date": "2100-01-01"}


def read_page(data: bytes) -> Document:
    """The article of a page with its title, author, outlet and date. Raises NotReadableError where it has none."""
    extractor = needed("trafilatura", "web", "a web page")
    tree = _tree(lean_source(decode_page(data)), extractor)
    size = _size(tree)
    try:
        found = extractor.bare_extraction(
            tree,
            with_metadata=True,
            include_comments=False,
            fast=size > _ELEMENTS_FOR_CLOSE_READING,
            date_extraction_params=dict(_DATES),
        )
    except Exception as error:  # whatever the page makes of the packages that look into it
        raise NotReadableError(
            f"cannot be read as a page ({type(error).__name__}); save its text as plain text"
        ) from None
    if found is None or not found.text:
        raise NotReadableError("no article was found on the page; save its text as plain text (UTF-8)")
    return Document(found.text, found.title, found.author, found.sitename, found.date)


def decode_page(data: bytes) -> str:
    """A page's text: by its mark, as UTF-8, by the encoding that it declares, or else as Windows-1252."""
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        declared = _DECLARED.search(data[:_DECLARED_WITHIN])
    return data.decode(known_encoding(declared[1].decode()) if declared else "cp1252", "replace")


def known_encoding(name: str) -> str:
    """An encoding of text by its name, or Windows-1252, which is what browsers take for one they do not know.

    >>> known_encoding("Latin-1"), known_encoding("klingon"), known_encoding("base64")
    ('cp1252', 'cp1252', 'cp1252')
    """
    try:
        codec = codecs.lookup(name)
    except (LookupError, ValueError):
        return "cp1252"
    return codec.name if codec.name.startswith(_ENCODINGS) and codec.name != "iso8859-1" else "cp1252"


def _size(tree: Any) -> int:
    """How many elements there are. Raises NotReadableError where they, or their attributes, are too many."""
    sizes = [len(node.attrib) for node in tree.iter("*")]
    if len(sizes) > ELEMENTS_LIMIT:
        raise NotReadableError(f"has {len(sizes)} elements, more than the {ELEMENTS_LIMIT} that a page may have")
    if sum(sizes) > ATTRIBUTES_LIMIT:
        raise NotReadableError(f"has {sum(sizes)} attributes, more than the {ATTRIBUTES_LIMIT} that a page may have")
    if max(sizes) > ATTRIBUTES_OF_ONE_LIMIT:
        raise NotReadableError(f"has an element with {max(sizes)} attributes, more than {ATTRIBUTES_OF_ONE_LIMIT}")
    return len(sizes)


def _tree(source: str, extractor: Any) -> Any:
    if "<" not in source:
        raise NotReadableError("is no web page: it has no tags")
    tree = extractor.load_html(source)
    if tree is None:
        raise NotReadableError("is no web page that can be read; save its text as plain text (UTF-8)")
    return tree
