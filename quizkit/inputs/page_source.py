"""A page's source without what no article is in, so that hostile markup costs the parser little.

The parser's time grows with the square of the attributes of a tag. So scripts, styles and pictures go first, which may
be long for good reasons, and then no stretch between two tags may be long. What is checked is what is parsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.inputs.refusals import NotReadableError

STRETCH_LIMIT = 20_000  # characters between one "<" and the next
_RAW = re.compile(r"<(script|style|svg)\b([^<>]{0,1000})>", re.I)
_PICTURE = re.compile(r"data:[\w.+-]{1,40}/[\w.+-]{1,40}[^\"'\s<>()]*")
_FACTS = "application/ld+json"  # title, author and date, as search engines read them


def lean_source(source: str) -> str:
    """The source without scripts, styles, drawings and embedded pictures; what a page tells search engines stays.

    Raises NotReadableError where a stretch without a tag is longer than STRETCH_LIMIT.
    """
    kept: list[str] = []
    facts: list[str] = []
    for piece, is_facts in _pieces(_PICTURE.sub("data:,", source)):
        (facts if is_facts else kept).append(piece)
    page = " ".join(kept)
    _refuse_long_stretches(page)
    return page + "".join(f'<script type="{_FACTS}">{fact}</script>' for fact in facts)


def _pieces(source: str) -> Iterator[tuple[str, bool]]:
    """The markup between raw elements, and among it the facts for search engines, marked as such."""
    lowered = source.lower() if source.isascii() else source.translate(_LOWER)
    start = 0
    while found := _RAW.search(source, start):
        yield source[start : found.start()], False
        closing = f"</{found[1].lower()}"
        end = lowered.find(closing, found.end())
        if end < 0 and closing == "</svg":  # it may be closed at once
            start = found.end()
            continue
        if _FACTS in found[2].lower() and end >= 0:
            yield source[found.end() : end], True
        start = len(source) if end < 0 else (lowered.find(">", end) + 1 or len(source))
    yield source[start:], False


_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")  # keeps every offset


def _refuse_long_stretches(page: str) -> None:
    longest = max(map(len, page.split("<")))
    if longest > STRETCH_LIMIT:
        raise NotReadableError(
            f"has {longest} characters without a tag, more than {STRETCH_LIMIT}; save its text as plain text (UTF-8)"
        )
