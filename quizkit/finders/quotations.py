"""Find quotations in a passage, and tell speech from titles and scare quotes."""

from __future__ import annotations

import re

import attrs

MARKS = re.compile(r"[\"“”]")
SPEECH_WORDS = 4  # a quotation of this many words is speech whatever it ends in
OPEN_SPEECH = 30  # characters after which a quotation that nobody closes is still taken for one


@attrs.frozen
class Quotation:
    """A stretch with its marks; `closed` is False where the passage ends first."""

    start: int
    end: int
    closed: bool
    speech: bool

    def holds(self, offset: int) -> bool:
        """Tell whether a character stands inside."""
        return self.start <= offset < self.end


def find_quotations(text: str, opened: bool = False, goes_on: bool = False) -> tuple[Quotation, ...]:
    """Every quotation of one passage, in order.

    `opened` tells that the passage begins inside one, `goes_on` that the one which it leaves open goes on behind it.
    A second opening mark starts anew, and so does a straight mark that can only open.

    >>> [(q.speech, q.closed) for q in find_quotations('The “lost” dog: “It bit me,” said Ana.')]
    [(False, True), (True, True)]
    """
    found: list[Quotation] = []
    start: int | None = 0 if opened else None
    for match in MARKS.finditer(text):
        at, mark = match.start(), match.group()
        if start is None:
            start = None if mark == "”" else at
        elif mark == "“" or (mark == '"' and can_only_open(text, at)):
            start = at
        else:
            found.append(Quotation(start, at + 1, True, is_speech(text[start : at + 1]) or (opened and start == 0)))
            start = None
    if start is not None and (goes_on or len(text) - start > OPEN_SPEECH or (opened and start == 0)):
        found.append(Quotation(start, len(text), False, True))
    return tuple(found)


def can_only_open(text: str, at: int) -> bool:
    """A straight mark between a blank and a letter."""
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    return before.isspace() and after.isalnum()


def is_speech(quoted: str) -> bool:
    """Four words, or a comma or full stop before the closing mark: words that somebody said, no title."""
    return len(re.findall(r"\w+", quoted)) >= SPEECH_WORDS or bool(re.search(r"[,.!?][’']?[\"”]$", quoted))
