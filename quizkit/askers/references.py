"""Words of a statement that stand for something the article told of before: "the poll", an abbreviation it explains."""

from __future__ import annotations

import re
from collections.abc import Iterator

LINK = r"(?:of|that|who|which|whose|for|to|in|on|at|by|with|from|and|or|the|an?)\b"
DEFINITE = re.compile(
    rf"[Tt]he(?<!\w...) (?:(?!{LINK})[a-z][\w'’-]* ){{0,2}}?((?!{LINK})[a-z][a-z'’-]{{2,}})\b(?! {LINK})"
)
ABBREVIATION = re.compile(r"\b[A-Z]{2,6}\b")
# "A poll", "one of two red boats": the noun is one of the three words behind an article or a small number.
INTRODUCES = re.compile(r"(?<!\w)(?:[Aa]n?|another|one|two|three|four|five|six) (?:[\w'’-]+ ){0,2}\Z")
GOES_ON = re.compile(r"[\w'’-]")
FAR = 120  # characters in which these words stand


def points_back(text: str, start: int, statement: str) -> bool:
    """Tell whether a statement leans on what stands in the article's text before its own start.

    "The poll" does where the article spoke of "a poll" before, and so does an abbreviation that it puts in brackets.
    A noun with words behind it that say which one is meant ("the mayor of Easton") does not.
    """
    nouns = {match[1].lower() for match in DEFINITE.finditer(statement)}
    if any(is_introduced(text, start, noun) for noun in nouns):
        return True
    return any(text.find(f"({short})", 0, start) != -1 for short in ABBREVIATION.findall(statement))


def is_introduced(text: str, start: int, noun: str) -> bool:
    """Tell whether a text speaks of a noun before a place, behind an article or a small number.

    >>> is_introduced("A red boat sank; the boat", 20, "boat"), is_introduced("The boat sank", 10, "boat")
    (True, False)
    """
    places = (one for one in places_of_text(text, noun, start) if not GOES_ON.match(text, one + len(noun)))
    return any(INTRODUCES.search(text, max(0, one - FAR), one) for one in places)


def places_of_text(text: str, part: str, end: int) -> Iterator[int]:
    """Where a part of a text begins that ends before a place."""
    at = text.find(part, 0, end)
    while at != -1:
        yield at
        at = text.find(part, at + 1, end)
