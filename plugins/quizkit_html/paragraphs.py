"""An article's text cut at its lines and at every end of an evidence span."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

import attrs

BETWEEN_LINES = re.compile(r"\s*[\r\n]\s*")

Place = tuple[int, int]


@attrs.frozen
class Piece:
    """A stretch of text with the names of the evidence it belongs to, parted by blanks ("" where it is none)."""

    text: str
    evidence: str


@attrs.frozen
class Paragraph:
    """A line of the article, or (`is_gap`) the white space between two lines. Together they are the whole text."""

    is_gap: bool
    pieces: tuple[Piece, ...]


def paragraphs(text: str, evidence: Mapping[Place, str]) -> Iterator[Paragraph]:
    """Cut the text. `evidence` names each span by its half-open offsets; spans may overlap.

    >>> [piece.text for one in paragraphs("Ana said no.", {(0, 3): "e1"}) for piece in one.pieces]
    ['Ana', ' said no.']
    """
    lines = list(_lines(text))
    pieces = _pieces(text, evidence, {start for _, start, _ in lines})
    for is_gap, start, end in lines:
        inside = []
        while start < end:
            piece = next(pieces)
            inside.append(piece)
            start += len(piece.text)
        yield Paragraph(is_gap, tuple(inside))


def _lines(text: str) -> Iterator[tuple[bool, int, int]]:
    done = 0
    for gap in BETWEEN_LINES.finditer(text):
        if done < gap.start():
            yield False, done, gap.start()
        yield True, gap.start(), gap.end()
        done = gap.end()
    if done < len(text):
        yield False, done, len(text)


def _pieces(text: str, evidence: Mapping[Place, str], line_starts: set[int]) -> Iterator[Piece]:
    opening: defaultdict[int, list[str]] = defaultdict(list)
    closing: defaultdict[int, list[str]] = defaultdict(list)
    for (start, end), name in evidence.items():
        opening[start].append(name)
        closing[end].append(name)
    open_now: dict[str, None] = {}  # a dict, because a set has no order of its own
    for start, end in pairwise(sorted({*line_starts, *opening, *closing, len(text)})):
        for name in closing[start]:
            del open_now[name]
        open_now |= dict.fromkeys(opening[start])
        yield Piece(text[start:end], " ".join(open_now))
