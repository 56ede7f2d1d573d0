"""From the lines of a page to paragraphs: a PDF knows where words stand, and not what they belong to."""

from __future__ import annotations

import itertools
import re
import statistics
from collections.abc import Iterator, Sequence

import attrs

_WIDER = 1.25  # a gap so many times the usual one parts paragraphs
_SAME_SIZE = 0.5  # points
_INDENT = 6.0  # points by which a first line may be moved in
_SENTENCE_END = re.compile(r"[.!?:][”’\"')\]]*$")
_HYPHENATED = re.compile(r"(\w+)[-\u00ad]$")
_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
)


@attrs.frozen
class Line:
    """A line of a page: where it begins, in points from the left and from below, and how large its letters are."""

    text: str
    x: float
    y: float
    size: float
    page: int


def paragraphs_of(lines: Sequence[Line]) -> Iterator[str]:
    """The lines joined into paragraphs. A word parted at a line's end is made whole where the text has it whole."""
    usual = _usual_gap(lines)
    known = frozenset(re.findall(r"\w+(?:-\w+)*", " ".join(line.text for line in lines).casefold()))
    paragraph = ""
    for i, line in enumerate(lines):
        text = " ".join(line.text.translate(_LIGATURES).split())
        if not paragraph or _begins_one(lines[i - 1], line, usual):
            if paragraph:
                yield paragraph
            paragraph = text
        else:
            paragraph = _joined(paragraph, text, known)
    if paragraph:
        yield paragraph


def _usual_gap(lines: Sequence[Line]) -> float:
    """The gap met most often between two lines, as a multiple of the size of the letters."""
    gaps = [round(_gap(a, b), 1) for a, b in itertools.pairwise(lines) if a.page == b.page and a.y > b.y]
    return min(statistics.multimode(gaps), default=0.0)


def _gap(before: Line, line: Line) -> float:
    return (before.y - line.y) / (line.size or 1.0)


def _begins_one(before: Line, line: Line, usual: float) -> bool:
    """Tell whether a line begins a paragraph: after a gap, moved in, or in another column and the sentence is over."""
    ended = bool(_SENTENCE_END.search(before.text.strip()))
    if before.page != line.page or before.y < line.y:
        return ended
    other_size = abs(before.size - line.size) > _SAME_SIZE
    return other_size or _gap(before, line) > usual * _WIDER or (ended and line.x - before.x > _INDENT)


def _joined(paragraph: str, text: str, known: frozenset[str]) -> str:
    parted = _HYPHENATED.search(paragraph)
    if parted is None or not text[:1].islower():
        return f"{paragraph} {text}"
    rest = re.match(r"\w*", text)
    halves = parted[1].casefold(), rest[0].casefold() if rest else ""
    keeps_hyphen = "-".join(halves) in known and "".join(halves) not in known
    return paragraph + text if keeps_hyphen else paragraph[:-1] + text
