"""Parsers of our formats for the kit: every text that a user of the file would see."""

from __future__ import annotations

import html
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping

import lxml.etree
import lxml.html
from markdown_it import MarkdownIt

from quizkit import Export
from tests.plugins.moodle_importer import imported


def read_markdown(export: Export) -> Iterator[str]:
    """The words of each paragraph and heading as CommonMark has them; a comment is not seen."""
    for file in export.files:
        for token in MarkdownIt("commonmark").parse(file.data.decode()):
            children = token.children or ()
            yield "".join(child.content or " " for child in children if child.type != "html_inline")


def read_html(export: Export) -> Iterator[str]:
    """The words of the page, without its script and style."""
    page = lxml.html.document_fromstring(export.files[0].data.decode())
    yield page.get("lang", "")
    for element in page.xpath("//script | //style"):
        element.drop_tree()
    yield page.text_content()


def read_moodle(export: Export) -> Iterator[str]:
    """What Moodle has of each question after the import."""
    for item in imported(export.files[0].data):
        yield item.category.replace("//", "/")
        yield from (shown(words) for words in (item.text, item.feedback))
        yield from item.tags
        for answer in item.answers:
            yield from (shown(words) for words in (answer.text, answer.feedback))
        for prompt, label in item.pairs:
            yield from (shown(prompt), html.unescape(label))


def read_qti(export: Export) -> Iterator[str]:
    """The words of each element that a player shows, and the labels of the rest, of every file of the package."""
    with zipfile.ZipFile(io.BytesIO(export.files[0].data)) as package:
        for name in package.namelist():
            root = lxml.etree.fromstring(package.read(name))
            yield from (str(value) for value in root.xpath("//@*"))
            yield " ".join(" ".join(str(text) for text in root.itertext()).split())
            yield from ("".join(str(text) for text in element.itertext()) for element in root.iter())


def shown(markup: str) -> str:
    return str(lxml.html.fragment_fromstring(markup or " ", create_parent="div").text_content())


READERS: Mapping[str, Callable[[Export], Iterable[str]]] = {
    "html": read_html,
    "markdown": read_markdown,
    "moodle": read_moodle,
    "qti": read_qti,
}
