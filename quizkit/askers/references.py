"""Words of a statement that stand for something the article told of before: "the poll", an abbreviation it explains."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

LINK = r"(?:of|that|who|which|whose|for|to|in|on|at|by|with|from|and|or|the|an?)\b"
DEFINITE = re.compile(
    rf"[Tt]he(?<!\w...) (?:(?!{LINK})[a-z][\w'’-]* ){{0,2}}?((?!{LINK})[a-z][a-z'’-]{{2,}})\b(?! {LINK})"
)
ABBREVIATION = re.compile(r"\b[A-Z]{2,6}\b")
WORD = r"([\w'’-]+)"
# The three words behind an article or small number: one of them may be the noun. A letter is found more quickly than
# the border of a word, so the first letters come first.
ARTICLES = {"A": "n?", "a": "n?|nother", "o": "ne", "t": "wo|hree", "f": "our|ive", "s": "ix"}
BEHIND = 3
REST = "|".join(rf"(?<={first})(?:{rest})" for first, rest in ARTICLES.items())
NEW = re.compile(rf"[{''.join(ARTICLES)}](?<!\w.)(?=(?:{REST}) {WORD}(?: {WORD}(?: {WORD})?)?)")


def points_back(text: str, start: int, statement: str) -> bool:
    """Tell whether a statement leans on what stands in the article's text before its own start.

    "The poll" does where the article spoke of "a poll" before, and so does an abbreviation that it puts in brackets.
    A noun with words behind it that say which one is meant ("the mayor of Easton") does not.
    """
    nouns = {match[1].lower() for match in DEFINITE.finditer(statement)}
    if any(introduced(text).get(noun, start + 1) <= start for noun in nouns):
        return True
    return any(text.find(f"({short})", 0, start) != -1 for short in ABBREVIATION.findall(statement))


@functools.lru_cache(maxsize=1)
def introduced(text: str) -> Mapping[str, int]:
    """The words behind an article or small number, each with the end of its first place.

    >>> introduced("A red boat sank; a boat")["boat"]
    10
    """
    ends: dict[str, int] = {}
    for match in NEW.finditer(text):
        for group in range(1, BEHIND + 1):
            if match[group]:
                ends[match[group]] = min(match.end(group), ends.get(match[group], len(text)))
    return ends
