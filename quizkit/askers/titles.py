"""What stands in the title or beside the body: the article tells it there once more, or it is none of its sentences."""

from __future__ import annotations

import re

from quizkit.askers.remembered import once_a_reading
from quizkit.model import Attribution, Block, Reading, Span

# Several words in marks of any sort, which a headline has instead of a speaker: "Pier a ‘Danger to All’".
QUOTED = re.compile(r"(?<!\w)[“\"‘'](?=\w)[^“”\"‘]*? [^“”\"‘]*?\w[.,!?]?[”\"’'](?!\w)")


def in_title(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether it stands in the words of the title, which a text without marks may hold as its first sentence."""
    return is_beside_body(reading, attribution.cue)


def is_beside_body(reading: Reading, place: Span) -> bool:
    """Tell whether a place is in a headline, a caption or the like, or in the words of the title."""
    if any(block.holds(place) for block in blocks_beside_body(reading)):
        return True
    title = title_in_text(reading)
    return title is not None and title.start <= place.start < title.end


@once_a_reading
def title_in_text(reading: Reading) -> Span | None:
    """Where the words of the title stand first."""
    title = reading.article.title
    at = reading.text.find(title) if title else -1
    return None if at == -1 else Span(at, at + len(title))


@once_a_reading
def blocks_beside_body(reading: Reading) -> tuple[Block, ...]:
    return tuple(block for block in reading.blocks if block.role != "body")


def is_title(reading: Reading, text: str) -> bool:
    """Tell whether words are those of the title, which an article may repeat on a line of its own."""
    return text.strip(" .").casefold() == reading.article.title.strip(" .").casefold()


@once_a_reading
def is_quoted_in_title(reading: Reading) -> bool:
    """Tell whether a headline holds words in marks, which may be anybody's."""
    headlines = (block.cut(reading.text) for block in blocks_beside_body(reading) if block.role == "headline")
    return any(QUOTED.search(one) for one in (reading.article.title, *headlines))
