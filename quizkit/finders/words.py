"""The word lists, read once from the data files beside this code."""

from __future__ import annotations

import functools
import json
from importlib import resources


@functools.cache
def word_list(name: str, key: str) -> tuple[str, ...]:
    """The entries under `key` of `wordlists/<name>.json`, in the order of the file.

    Raises KeyError where the file has no such key, and FileNotFoundError where there is no such file.
    """
    return tuple(_lists(name)[key])


@functools.cache
def word_set(name: str, key: str) -> frozenset[str]:
    """The entries under `key` of `wordlists/<name>.json`, to look words up in.

    >>> "say" in word_set("reporting", "clause")
    True
    """
    return frozenset(word_list(name, key))


@functools.cache
def _lists(name: str) -> dict[str, list[str]]:
    file = resources.files("quizkit.finders") / "wordlists" / f"{name}.json"
    content = json.loads(file.read_text(encoding="utf-8"))
    return {key: words for key, words in content.items() if isinstance(words, list)}
