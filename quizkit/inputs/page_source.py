"""A page's source without what no article is in, so that hostile markup costs the parser little.

The parser's time grows with the square of the attributes of a tag. So scripts, styles and pictures go first, which may
be long for good reasons, and then no stretch between two tags may be long. What is checked is what is parsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.inputs.refusals import NotReadableError

STRETCH_LIMIT = 20_000  # characters between one "<" and the next
FACTS_LIMIT = 15_000  # characters; the author and the date take few, the whole article takes many
_RAW_NAMES = ("script", "style", "svg")
_RAW = re.compile(rf"<({'|'.join(_RAW_NAMES)})\b([^<>]{{0,1000}})>", re.I)
_PICTURE = re.compile(r"data:[\w.+-]{1,40}/[\w.+-]{1,40}[^\"'\s<>()]*")
_FACTS = "application/ld+json"  # title, author and date, as search engines read them


def lean_source(source: str) -> str:
    """The source without scripts, styles, drawings and embedded pictures.

    What a page tells search engines stays where it is short: title, author and date are in it.
    Raises NotReadableError where a stretch without a tag is longer than STRETCH_LIMIT.
    """
    page = " ".join(_pieces(_PICTURE.sub("data:,", source)))
    _refuse_long_stretches(page)
    return page


def _pieces(source: str) -> Iterator[str]:
    """The markup between raw elements, and the facts for search engines unless they are long."""
    lowered = source.lower() if source.isascii() else source.translate(_LOWER)
    last_closing = {name: lowered.rfind(f"</{name}") for name in _RAW_NAMES}  # or each open tag is searched to the end
    start = 0
    while found := _RAW.search(source, start):
        yield source[start : found.start()]
        name = found[1].lower()
        is_closed = last_closing[name] >= found.end()
        if name == "svg" and not is_closed:  # it may be closed in its own tag
            start = found.end()
            continue
        end = lowered.find(f"</{name}", found.end()) if is_closed else -1
        if _FACTS in found[2].lower() and 0 <= end < found.end() + FACTS_LIMIT:
            yield f'<script type="{_FACTS}">{source[found.end() : end]}</script>'
        start = len(source) if end < 0 else (lowered.find(">", end) + 1 or len(source))
    yield source[start:]


_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")  # keeps every offset


def _refuse_long_stretches(page: str) -> None:
    longest = max(map(len, page.split("<")))
    if longest > STRETCH_LIMIT:
        raise NotReadableError(
            f"has {longest} characters without a tag, more than {STRETCH_LIMIT}; save its text as plain text (UTF-8)"
        )
