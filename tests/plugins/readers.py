"""Parsers of our formats for the kit: every text that a user of the file would see."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping

import lxml.etree
import lxml.html
from markdown_it import MarkdownIt

from quizkit import Export
from tests.plugins import gift_importer
from tests.plugins.moodle_importer import imported
from tests.plugins.packages import opened


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


def read_gift(export: Export) -> Iterator[str]:
    """What Moodle has of each question after the import."""
    for item in gift_importer.imported(export.files[0].data):
        yield item["title"].replace("//", "/")
        yield from item.get("tags", ())
        texts = [item[name] for name in ("stem", "globalFeedback") if name in item]
        for answer in item.get("choices", ()):
            texts += [answer["text"], answer["feedback"]]
        for pair in item.get("matchPairs", ()):
            texts.append(pair["subquestion"])
            yield html.unescape(pair["subanswer"])
        yield from (shown(text["text"]) for text in texts if text)


def read_anki(export: Export) -> Iterator[str]:
    """The words of each field of each note, the tags and the decks."""
    package = opened(export.files[0].data)
    yield from package.decks
    yield from (tag for tags in package.tags for tag in tags)
    for fields in package.notes:  # no parser of HTML: it would refuse characters that Anki takes
        yield from (html.unescape(re.sub("<[^>]*>", "", markup)) for markup in fields.values())


def shown(markup: str) -> str:
    return str(lxml.html.fragment_fromstring(f"<div>{markup}</div>").text_content())


READERS: Mapping[str, Callable[[Export], Iterable[str]]] = {
    "anki": read_anki,
    "gift": read_gift,
    "html": read_html,
    "markdown": read_markdown,
    "moodle": read_moodle,
    "qti": read_qti,
}
