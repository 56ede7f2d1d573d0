"""The paragraphs of an article, counted, so that every exporter names the place of a quotation alike."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right

from quizkit.model import Article, Evidence, Span

LINE = re.compile(r"[^\r\n]+")


def paragraphs(text: str) -> tuple[Span, ...]:
    """Each line of the text that is not blank; an exporter that numbers them begins with 1.

    >>> [span.cut("One.\\n\\nTwo.") for span in paragraphs("One.\\n\\nTwo.")]
    ['One.', 'Two.']
    """
    return tuple(Span(*line.span()) for line in LINE.finditer(text) if not line[0].isspace())


def place_of(evidence: Evidence, article: Article) -> tuple[int, int] | None:
    """The numbers of the first and the last paragraph that the evidence touches; None where the text is left out.

    `article` is the one that the evidence is from.
    """
    if article.text is None:
        return None
    starts = _starts(article.text)
    first, last = (bisect_right(starts, offset) for offset in (evidence.start, evidence.end - 1))
    return max(1, first), max(1, last)


@functools.lru_cache(maxsize=16)  # a bank asks again and again about the same few articles
def _starts(text: str) -> tuple[int, ...]:
    return tuple(span.start for span in paragraphs(text))
