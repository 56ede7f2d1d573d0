"""The word lists of the askers, read once from the data files beside this code."""

from __future__ import annotations

import functools
import json
import re
from importlib import resources


@functools.cache
def listed(name: str, key: str) -> frozenset[str]:
    """The entries under `key` of `wordlists/<name>.json`. Raises KeyError where the file has no such key."""
    file = resources.files("quizkit.askers") / "wordlists" / f"{name}.json"
    return frozenset(json.loads(file.read_text(encoding="utf-8"))[key])


@functools.cache
def any_of(name: str, key: str) -> re.Pattern[str]:
    """A pattern for any of the entries as whole words, in any case; the longer ones first."""
    entries = sorted(listed(name, key), key=lambda entry: (-len(entry), entry))
    return re.compile(rf"(?:{'|'.join(map(re.escape, entries))})\b", re.I)
