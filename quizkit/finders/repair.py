"""Mend the text before parsing, and map every offset back.

A missing blank between two sentences glues them together and joins the quotation of one speaker to the words of
another; doubled quotation marks and odd blanks lead the parser astray.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from html.entities import html5

import attrs

from quizkit.model import Span

# A sentence ends and the next begins without a blank: "said.Amnesty", 'said."The'. Not "U.S.Army", "example.Com".
GLUED = r"(?<=[a-z0-9)%][.!?])(?=[A-Z][a-z])|(?<=[a-z][.!?][\"”])(?=[A-Z][a-z])|(?<=[a-z)][.!?])(?=[“][A-Z])"
# Two apostrophes or backticks, or a doubled mark, stand for one quotation mark; of three behind a word the first closes
# a quotation inside the other.
DOUBLED = r"(?<!\S)''|''(?!')|``|\"\"|““|””"
ODD_BLANK = r"\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
# Zero-width characters, soft hyphens, bidi marks and control characters that carry no words.
INVISIBLE = r"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f"
# A character written for HTML: "&quot;", "&#8217;", "&#x2019;". Unknown names stay as they are.
ENTITY = r"&(?:[A-Za-z]{2,8}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});"
BLANKS = r"(?<=\S) {2,}(?=\S)"

# Only before one of these characters is there anything to mend, and to look for them is quick.
TELLING = rf"[A-Z“”\"'`& {ODD_BLANK}{INVISIBLE}]"

REPAIR = re.compile(
    rf"(?={TELLING})(?:(?P<glued>{GLUED})|(?P<doubled>{DOUBLED})|(?P<odd>[{ODD_BLANK}])|(?P<invisible>[{INVISIBLE}])"
    rf"|(?P<blanks>{BLANKS})|(?P<entity>{ENTITY}))"
)


def character_of(entity: str) -> str:
    """What an HTML entity stands for: a blank where that is any blank, nothing where it cannot be seen.

    >>> character_of("&ldquo;"), character_of("&nbsp;"), character_of("&zwj;"), character_of("&nothing;")
    ('“', ' ', '', '&nothing;')
    """
    if entity[1] != "#" and entity[1:] not in html5:
        return entity
    character = html.unescape(entity)
    if character.isspace():
        return " "
    return character if character.isprintable() else ""


MENDED: dict[str, Callable[[str], str]] = {
    "glued": lambda _: " ",
    "doubled": lambda mark: mark[0] if mark[0] in "“”" else '"',
    "odd": lambda _: " ",
    "invisible": lambda _: "",
    "blanks": lambda _: " ",
    "entity": character_of,
}


@attrs.frozen
class Mended:
    """The mended text; `starts` and `ends` hold, for each of its characters, the place in the text as given."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    breaks: frozenset[int]
    """Where a blank was put between two glued sentences: quotations are never joined over such a place."""

    def back(self, span: Span) -> Span:
        """The place in the text as given.

        >>> mended = mend("He said.Then he left.")
        >>> mended.text, mended.back(Span(9, 13)).cut("He said.Then he left.")
        ('He said. Then he left.', 'Then')
        """
        return Span(self.starts[span.start], self.ends[span.end - 1])


def mend(text: str) -> Mended:
    """Mend glued sentences, doubled quotation marks, odd and doubled blanks, invisible characters, HTML entities."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    breaks: list[int] = []
    done = 0
    for match in REPAIR.finditer(text):
        parts.append(text[done : match.start()])
        starts.extend(range(done, match.start()))
        ends.extend(range(done + 1, match.start() + 1))
        kind = match.lastgroup or ""
        new = MENDED[kind](match.group())
        if kind == "glued":
            breaks.append(len(starts))
        parts.append(new)
        starts.extend([match.start()] * len(new))
        ends.extend([match.end()] * len(new))
        done = match.end()
    parts.append(text[done:])
    starts.extend(range(done, len(text)))
    ends.extend(range(done + 1, len(text) + 1))
    return Mended("".join(parts), tuple(starts), tuple(ends), frozenset(breaks))
