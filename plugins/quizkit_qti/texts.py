"""How words of a bank become fit for QTI: legal in XML, on one line where a title is wanted; and names for files."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

import attrs

from quizkit import writing

TITLE_LENGTH = 120  # of an item: its whole stem stands inside
IDENTIFIER_LENGTH = 32  # the most that QTI 2.1 asks platforms to hold
PLAIN_ID = re.compile("[a-z0-9_-]+")  # capitals aside: two file names must not differ in case alone
LANGUAGE_CODE = re.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


@attrs.frozen
class Source(writing.Source):
    """Where a text comes from: a question, or the bank itself (None). Collects what cannot be written."""

    illegal = writing.ILLEGAL_IN_XML
    complaint = "XML forbids"

    def line(self, field: str, text: str) -> str:
        """The text on one line, for a title that stands nowhere else; what that changes is noted."""
        legal = self.legal(field, text)
        line = writing.one_line(legal)
        if line != legal:
            self.lose(field, "QTI wants titles on one line: runs of blanks joined")
        return line

    def language(self, code: str) -> str | None:
        """The language code, if XML can hold it; else that is noted."""
        if LANGUAGE_CODE.fullmatch(code):
            return code
        self.lose("language", f"{code!r} is no language code that XML can hold: left out")
        return None


def identifiers(prefix: str, ids: Iterable[str]) -> dict[str, str]:
    """For each id a name that XML, a file system and QTI can hold, no two alike; the id itself where it can be one.

    >>> identifiers("Q-", ["1f-2", "Who?"])
    {'1f-2': 'Q-1f-2', 'Who?': 'Q-who--d991a24e8e04'}
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for id in ids:
        name = f"{prefix}{id}"
        if not PLAIN_ID.fullmatch(id) or len(name) > IDENTIFIER_LENGTH or name in taken:
            name = _made_up(prefix, id)
        while name in taken:  # somebody's id looks like one that was made up here
            name = _made_up(prefix, name)
        taken.add(name)
        names[id] = name
    return names


def _made_up(prefix: str, id: str) -> str:
    digest = hashlib.sha256(id.encode()).hexdigest()[:12]
    head = re.sub("[^a-z0-9_-]", "-", id.casefold())[: IDENTIFIER_LENGTH - len(prefix) - len(digest) - 1]
    return f"{prefix}{head}-{digest}"
