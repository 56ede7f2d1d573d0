"""Patterns for words, whatever their case."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs


@attrs.frozen
class AnyCase:
    """A pattern in small letters that is looked for in a text as if this had no capitals.

    That is several times as quick as `re.IGNORECASE`, with which every alternative is tried at every place.

    >>> any_case(r"\\b(?:this|these)\\b").search("What is This?").span()
    (8, 12)
    """

    in_small: re.Pattern[str]

    def search(self, text: str) -> re.Match[str] | None:
        return self.in_small.search(small(text))

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self.in_small.match(small(text), start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self.in_small.fullmatch(small(text))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self.in_small.finditer(small(text))


def any_case(pattern: str) -> AnyCase:
    """A pattern that has no capitals itself, for texts that may have some."""
    return AnyCase(re.compile(pattern))


def small(text: str) -> str:
    """The text in small letters, each in its place: "İ" alone would become two.

    >>> len(small("İzmir"))
    5
    """
    return text.replace("İ", "I").lower()
