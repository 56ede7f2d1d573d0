"""How words of a bank become fit for Moodle XML: escaped, and legal in XML; and the elements that hold them."""

from __future__ import annotations

import re

import attrs
from lxml import etree

from quizkit.writing import ILLEGAL_IN_XML, Html
from quizkit.writing.moodle import LABEL_REFERENCES, MoodleSource


@attrs.frozen
class Source(MoodleSource):
    """Where a text comes from. Moodle's text filters would make formulas and faces of some signs."""

    illegal = ILLEGAL_IN_XML
    complaint = "XML forbids"
    references = LABEL_REFERENCES | {ord(sign): f"&#{ord(sign)};" for sign in "\"'$\\()[]\r"}
    format = "Moodle"
    not_in_tags = re.compile("[<>`\x00-\x1f\x7f-\x9f]")
    why_not_in_tags = "Moodle removes angle brackets, backticks, control characters and outer blanks from tags"


def add_cdata(parent: etree._Element, name: str, text: str) -> None:
    """Add an element that holds the text in CDATA."""
    etree.SubElement(parent, name).text = etree.CDATA(text)


def add_text(parent: etree._Element, name: str, text: str) -> None:
    """Add an element with Moodle's own `<text>` inside."""
    add_cdata(etree.SubElement(parent, name), "text", text)


def add_html(parent: etree._Element, name: str, html: Html) -> None:
    """Add an element with Moodle's own `<text>` inside, and say that it is HTML."""
    add_cdata(etree.SubElement(parent, name, format="html"), "text", html)


def add_values(parent: etree._Element, **values: str) -> None:
    """Add elements that hold a number or a keyword of Moodle's."""
    for name, value in values.items():
        etree.SubElement(parent, name).text = value
