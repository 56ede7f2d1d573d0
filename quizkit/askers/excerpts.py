"""The part of a sentence that is shown with a question about a word in it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

from quizkit.askers.wording import words
from quizkit.model import Reading, Sentence, Span

MOST_WORDS = 40
BORDER = re.compile(r"[,;:](?= )| [-–—]+(?= )")
CUT_END = re.compile(r"[\s,;:–—-]+$")
QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|''.*?(?:''|$)|‘[^’]*’(?!\w)")


def excerpt(reading: Reading, sentence: Sentence, word: Span) -> Span:
    """The sentence, or where it is long the clauses around a word of it that there is room for."""
    text = sentence.cut(reading.text)
    if len(words(text)) <= MOST_WORDS:
        return sentence.place()
    borders = [sentence.start, *(sentence.start + match.end() for match in BORDER.finditer(text)), sentence.end]
    clauses = [Span(start, end) for start, end in itertools.pairwise(borders) if end > start]
    first = last = next(i for i, clause in enumerate(clauses) if clause.end >= word.end)
    while clauses[first].start > word.start:
        first -= 1
    has_room = room_in(reading, clauses)
    while has_room(first, last + 1) or has_room(first - 1, last):
        first, last = (first, last + 1) if has_room(first, last + 1) else (first - 1, last)
    return Span(clauses[first].start, clauses[last].end)


def room_in(reading: Reading, clauses: list[Span]) -> Callable[[int, int], bool]:
    """Whether the clauses from one to another are there and few enough words."""

    def has_room(first: int, last: int) -> bool:
        if first < 0 or last >= len(clauses):
            return False
        return len(words(Span(clauses[first].start, clauses[last].end).cut(reading.text))) <= MOST_WORDS

    return has_room


def shown(reading: Reading, sentence: Sentence, part: Span) -> str:
    """A part of a sentence on one line, with dots where it leaves something out."""
    text = re.sub(r"\s+", " ", part.cut(reading.text)).strip()
    behind = part.end < sentence.end
    return ("… " if part.start > sentence.start else "") + (
        re.sub(r"[\s,;:–—-]+$", "", text) + " …" if behind else text
    )


def outside_marks(text: str) -> str:
    """A text with blanks in place of what stands in quotation marks.

    >>> outside_marks('She “may” go.')
    'She       go.'
    """
    return QUOTED.sub(lambda match: " " * len(match[0]), text)
