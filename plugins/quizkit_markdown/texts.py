"""How words of a bank become Markdown that shows exactly these words."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from quizkit import Evidence, writing

LINE_BREAK = re.compile("[\n\r\x85\u2028\u2029]+")

# Emphasis, code, links, HTML, headings, tables, mathematics, citations, smart quotes.
ESCAPES = str.maketrans({character: f"\\{character}" for character in r"""\`*_{}[]<>#+|~$^="'"""} | {"\t": " "})
SPECIAL = re.compile(
    r"&(?=\w)"  # an entity; "#" is escaped already
    r"|:(?=\S)|^:"  # an address, a definition, a fenced division
    r"|-(?=-)|(?<=-)-|^-"  # a dash, a rule, a bullet
    r"|\.(?=\.)|(?<=\bwww)\."  # an ellipsis, an address
    r"|^[%(]|(?<=\\)[()]",  # a comment, a number in brackets, mathematics
    re.IGNORECASE,
)
LIST_NUMBER = re.compile(r"^((?:\\\()?(?:\d+|\w|[ivxlcdm]+))([.)])", re.IGNORECASE)
MAIL_AT = re.compile(r"(?<=[\w.+-])@(?=\w)")
NO_LINK = "<!-- -->"  # GitHub makes a link of a mail address whatever is escaped in it; not across this


@attrs.frozen
class Source(writing.Source):
    """Where a text comes from: a question, or the bank itself (None). Collects what cannot be written."""

    def line(self, field: str, text: str) -> str:
        """The text on one line, as Markdown that shows exactly its characters."""
        return escaped_line(self.legal(field, text))

    def lines(self, field: str, text: str) -> list[str]:
        """Each line of the text that is not blank, as Markdown."""
        return [escaped(line) for line in LINE_BREAK.split(self.legal(field, text)) if line.strip()]

    def evidence_place(self, evidence: Evidence) -> str:
        """Where the words of the evidence stand, as Markdown."""
        return escaped_line(self.place(evidence))


def escaped(line: str) -> str:
    r"""Words that Markdown shows as they are.

    >>> print(escaped("1. *Profit* rose 5 - 6 %, it's said."))
    1\. \*Profit\* rose 5 - 6 %, it\'s said.
    """
    plain = SPECIAL.sub(r"\\\g<0>", line.strip().translate(ESCAPES))
    if "@" in plain:
        plain = MAIL_AT.sub(f"{NO_LINK}@", plain).replace("@", "\\@")
    return LIST_NUMBER.sub(r"\1\\\2", plain)


def escaped_line(text: str) -> str:
    """Words that Markdown shows as they are, with a blank for each break of a line."""
    return escaped(LINE_BREAK.sub(" ", text))


def quoted(lines: Iterable[str]) -> str:
    """A block quotation with a paragraph for each line."""
    return "\n>\n".join(f"> {line}" for line in lines)


def indented(block: str) -> str:
    """A block inside a list item."""
    return "\n".join(f"  {line}".rstrip() for line in block.split("\n"))
