"""Markdown: the words without the marks, as a reader of the finished page would see them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from quizkit.inputs.documents import Document
from quizkit.inputs.page_source import lean_source
from quizkit.inputs.texts import read_text

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"---[ \t]*\r?\n(.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.S)
_ENTRY = re.compile(r"(\w+)[ \t]*:[ \t]*(\S.*)")
_ENTRIES = {"title": "title", "author": "author", "date": "published", "published": "published", "outlet": "outlet"}


def read_markdown(data: bytes) -> Document:
    """The text of a Markdown file, a blank line between its blocks, and what its front matter tells.

    Raises NotReadableError where the file is no text.
    """
    plain = read_text(data)
    front = _FRONT.match(plain.text)
    body = plain.text[front.end() :] if front else plain.text
    return attrs.evolve(plain, text="\n\n".join(_blocks(body)), **(_known(front[1]) if front else {}))


def _known(front: str) -> dict[str, str]:
    entries = (_ENTRY.fullmatch(line) for line in front.splitlines())
    return {
        _ENTRIES[found[1].lower()]: found[2].strip(" \t\"'")
        for found in entries
        if found and found[1].lower() in _ENTRIES
    }


def _blocks(text: str) -> Iterator[str]:
    from markdown_it import MarkdownIt  # not light, and few need it

    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "inline":
            words = "".join(_words(token.children or ()))
        elif token.type == "html_block":
            words = _words_of_markup(token.content)
        else:
            words = token.content if token.type in ("fence", "code_block") else ""
        if words.strip():
            yield words.strip()


def _words_of_markup(source: str) -> str:
    import lxml.html

    root = lxml.html.document_fromstring(f"<div>{lean_source(source)}</div>")
    return " ".join(str(root.xpath("string()")).split())


def _words(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type == "softbreak":
            yield " "
        elif token.type == "hardbreak":
            yield "\n"
