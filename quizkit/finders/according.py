"""What "according to X" attributes to X."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizkit.finders.candidates import Candidate, words
from quizkit.finders.cues import Content
from quizkit.finders.passages import Passage
from quizkit.finders.quotations import Quotation
from quizkit.finders.sources import Source, Stretch, stretch_of, trimmed, without_full_stop

if TYPE_CHECKING:
    from spacy.tokens import Token

LEAST_WORDS = 3
NO_SOURCES = frozenset({"plan", "plans", "schedule", "custom", "tradition", "need", "taste"})  # "according to plan"
FINITE = ("VBD", "VBZ", "VBP", "MD")
# "The pier sank and, according to the mayor, nobody was hurt": only what follows is the mayor's.
BEGINS = re.compile(r"(?::|\b(?:and|but|or|nor|so|yet),?)\s*\Z", re.I)
REST_OF_SOURCE = re.compile(r"(?: (?:that|this|last) \w+| on \w+day| released \w+)?,\s")
TELLS_OF_SOURCE = ("VBN", "VBG", "IN", "WDT", "WP", "WP$")  # "a complaint filed by the county, the yard sank the ferry"
TO_COMMA = re.compile(r"[^,]*,\s")


def by_according(
    passage: Passage, token: Token, quotations: Sequence[Quotation], breaks: Sequence[int]
) -> Candidate | None:
    """What "according to X" attributes: the sentence before it, the rest of it where it stands first, or both parts."""
    to = token.nbor() if token.i + 1 < len(token.doc) else token
    head = next((child for child in to.children if child.dep_ == "pobj"), None)
    if to.lower_ != "to" or head is None or head.lower_ in NO_SOURCES or (stretch := stretch_of(head, token)) is None:
        return None
    sentence = token.sent
    low = max((sentence.start_char, *(at for at in breaks if at <= token.idx)))
    high = min((sentence.end_char, *(at for at in breaks if at > token.idx)))
    pieces = tuple(pieces_around(passage, token, stretch, (low, high)))
    if not pieces:
        return None
    source = Source(head, stretch, "object")
    return Candidate(passage, token, (token.idx, to.idx + 2), source, Content("according", pieces), quotations)


def pieces_around(passage: Passage, token: Token, source: Stretch, sentence: Stretch) -> Iterator[Stretch]:
    """What stands before "according", or behind its source; both where what stands before has no verb of its own."""
    text, (low, high) = passage.text, sentence
    rest = rest_of_source(text, token, source[1])
    before, after = trimmed(text, low, token.idx), trimmed(text, rest.end() if rest else source[1], high)
    begins = token.text[0].isupper() or bool(BEGINS.search(text, low, token.idx))
    if before is not None and not begins and words(text[before[0] : before[1]]) >= LEAST_WORDS:
        yield without_full_stop(text, last_clause(text, before))
        told = passage.doc.char_span(*before, alignment_mode="contract") or ()
        if any(word.tag_ in FINITE for word in told) or after is None:
            return
    if after is not None and (words(text[after[0] : after[1]]) >= LEAST_WORDS):
        yield without_full_stop(text, after)


def rest_of_source(text: str, token: Token, end: int) -> re.Match[str] | None:
    """What goes on about the source, up to its comma."""
    behind = next((word for word in token.doc[token.i :] if word.idx >= end), None)
    goes_on = behind is not None and behind.tag_ in TELLS_OF_SOURCE
    return (TO_COMMA if goes_on else REST_OF_SOURCE).match(text, end)


def last_clause(text: str, stretch: Stretch) -> Stretch:
    """Behind a colon or semicolon, which parts what the source says from what leads up to it."""
    start, end = stretch
    parted = [mark.end() for mark in re.finditer(r"[:;]\s", text[start:end])]
    return (start + parted[-1], end) if parted and words(text[start + parted[-1] : end]) >= LEAST_WORDS else stretch
