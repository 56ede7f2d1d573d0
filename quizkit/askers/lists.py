"""The word lists of the askers, read once from the data files beside this code."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources

import attrs

from quizkit.askers.any_case import AnyCase, any_case

SHORT = 1000  # characters; in a longer text many words stand again and again
ARTICLES_KEPT = 4  # whose words are remembered, as they are, in small letters


@functools.cache
def listed(name: str, key: str) -> frozenset[str]:
    """The entries under `key` of `wordlists/<name>.json`. Raises KeyError where the file has no such key."""
    return frozenset(lists_of(name)[key])


@functools.cache
def lists_of(name: str) -> Mapping[str, Sequence[str]]:
    """All lists of one file, by their keys."""
    file = resources.files("quizkit.askers") / "wordlists" / f"{name}.json"
    lists: Mapping[str, Sequence[str]] = json.loads(file.read_text(encoding="utf-8"))
    return lists


@functools.cache
def any_of(name: str, key: str) -> AnyCase:
    """A pattern for any of the entries as whole words, in any case; a star at the end of one stands for any ending."""
    return any_case(rf"(?:{alternatives(name, key)})\b")


@functools.cache
def within(name: str, key: str) -> re.Pattern[str]:
    """A pattern for any of the entries as whole words in the middle of a text, in small letters as they are listed."""
    return re.compile(rf"(?<![\w-])(?:{alternatives(name, key)})(?![\w-])")


@attrs.frozen
class Entries:
    """The entries of a list, to be looked for in whole articles, where only few lines hold letters of one."""

    pattern: re.Pattern[str]
    parts: tuple[str, ...]

    @classmethod
    def of(cls, name: str, key: str) -> Entries:
        return cls(within(name, key), longest_parts(name, key))

    def stand_in(self, text: str) -> bool:
        """Tell whether a text holds what `within` finds."""
        return next(self.places_in(text), None) is not None

    def places_in(self, text: str) -> Iterator[re.Match[str]]:
        """Where a text holds what `within` finds."""
        for start, end in lines_with(text, list(self.parts_in(text))):
            yield from self.pattern.finditer(text, start, end)

    def may_stand_in(self, text: str) -> bool:
        """Tell quickly whether a text holds letters of any entry."""
        return next(self.parts_in(text), None) is not None

    def parts_in(self, text: str) -> Iterator[str]:
        """The parts of entries of which a text holds the letters."""
        held = vocabulary(text) if len(text) > SHORT else text
        return (part for part in self.parts if part in held)


def lines_with(text: str, parts: Sequence[str]) -> list[tuple[int, int]]:
    """Start and end of each line that holds any of the parts, in the order of the text.

    >>> lines_with("a pier\\nno boat\\na boat", ["boat"])
    [(7, 14), (15, 21)]
    """
    found: set[tuple[int, int]] = set()
    for part in parts:
        at = text.find(part)
        while at != -1:
            end = text.find("\n", at) % (len(text) + 1)  # the last line ends where the text does
            found.add((text.rfind("\n", 0, at) + 1, end))
            at = text.find(part, end)
    return sorted(found)


@functools.lru_cache(maxsize=ARTICLES_KEPT)
def vocabulary(text: str) -> str:
    """The words of a text, each once: a part of a word stands in these where it stands in the text."""
    return "\n".join(set(text.split()))


def longest_parts(name: str, key: str) -> tuple[str, ...]:
    """Of each entry the longest part without a star, an apostrophe or a blank, as far as none holds another."""
    parts = {max(re.split(r"[*' ]", one), key=len) for one in listed(name, key)}
    return tuple(one for one in sorted(parts) if not any(one != other and other in one for other in parts))


def alternatives(name: str, *keys: str) -> str:
    """The entries of one or more lists as alternatives of a pattern, the longer ones first of each first letter.

    One letter rules out all entries that begin with another: each would be tried at every place.
    """
    entries = sorted(frozenset[str]().union(*(listed(name, key) for key in keys)), key=lambda one: (-len(one), one))
    by_letter: dict[str, list[str]] = {}
    for entry in entries:
        by_letter.setdefault(entry[0].lower(), []).append(as_pattern(entry))
    return "|".join(f"(?:{'|'.join(group)})" for group in by_letter.values())


def as_pattern(entry: str) -> str:
    """A pattern for an entry with any apostrophe; a quotation mark may open between two of its words.

    >>> bool(re.fullmatch(as_pattern("can't allow*"), "can’t ‘allowed"))
    True
    """
    return re.escape(entry).replace(r"\*", r"\w*").replace("'", "['’]").replace(r"\ ", " ‘?")
