"""What is said in quotation marks: before its cue, behind it, and going on after the cue's sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.finders.cues import Content, Cue, complements
from quizkit.finders.sources import Stretch

REACH = 170  # characters between cue and quotation
LEAD_IN = re.compile(r"[,:]?|.{0,80}[,:]")  # "he said, " or "he said in a letter to parents: "
ONLY_MARKS = re.compile(r"[\s,—–-]*")
# The rest of the cue's sentence before its quotation goes on; full stops of abbreviations end no sentence.
REST_OF_SENTENCE = re.compile(
    r"(?:[^.!?]|\.(?=\w|,)|\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.(?=\s))*[.,:;—–-]?"
)


def quote_before(cue: Cue) -> Content | None:
    """ "...," Ana said. "..." — with what the same speaker goes on to say after the cue's sentence."""
    before = [
        quotation
        for quotation in cue.quotations
        if quotation.speech
        and quotation.closed
        and quotation.end <= cue.low
        and ONLY_MARKS.fullmatch(cue.text[quotation.end : cue.low])
        and cue.joined(quotation.end, cue.low)
    ]
    if not before or cue.source.how not in ("subject", "shared"):
        return None
    last = before[-1]
    clauses = [c for c in complements(cue.verb) if c.i < cue.verb.i and c.left_edge.idx < last.start]
    if clauses and clauses[0].sent == cue.verb.sent:
        return Content("mixed", ((clauses[0].left_edge.idx, last.end),))
    return Content("quote-before", ((last.start, last.end), *going_on(cue)))


def going_on(cue: Cue) -> Iterator[Stretch]:
    """The quotations that follow the cue's sentence and each other directly."""
    at = cue.high
    for quotation in cue.quotations:
        if quotation.start < at:
            continue
        gap = cue.text[at : quotation.start]
        follows = REST_OF_SENTENCE.fullmatch(gap.strip()) if at == cue.high else not gap.strip()
        if not (
            follows and len(gap) < REACH and quotation.speech and quotation.closed and cue.joined(at, quotation.start)
        ):
            return
        yield (quotation.start, quotation.end)
        at = quotation.end


def quote_after(cue: Cue) -> Content | None:
    """Ana said: "..." """
    quotation = next((q for q in cue.quotations if q.speech and q.start >= cue.high), None)
    if quotation is None or quotation.start - cue.high >= REACH or not cue.joined(cue.high, quotation.start):
        return None
    gap = cue.text[cue.high : quotation.start].strip()
    if not LEAD_IN.fullmatch(gap) or re.search(r"[.!?]\s", gap):
        return None
    if gap not in ("", ",", ":") and any(
        c.i > cue.verb.i and c.left_edge.idx < quotation.start for c in complements(cue.verb)
    ):
        return None
    return Content("quote-after", ((quotation.start, quotation.end),))
