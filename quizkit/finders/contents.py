"""What is said: the quotation or the reported clause that belongs to a reporting verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from quizkit.finders.commentary import before_second_cue, kept
from quizkit.finders.cues import Content, Cue, complements
from quizkit.finders.quoted_contents import quote_after, quote_before
from quizkit.finders.sources import Stretch, trimmed
from quizkit.finders.verdicts import calling, demand, verdict
from quizkit.finders.words import word_set


def content_of(cue: Cue) -> Content | None:
    """The first pattern that fits: quotation before, quotation after, clause after, clause before."""
    says = cue.verb.lemma_.lower() in word_set("reporting", "clause")
    patterns = (quote_before, inserted, quote_after, clause_after, clause_before) if says else (calling, demand)
    for pattern in (*patterns, verdict):
        if content := pattern(cue):
            pieces = tuple(without_cue(cue, content.pieces))
            return attrs.evolve(content, pieces=pieces) if pieces else None
    return None


def clause_after(cue: Cue) -> Content | None:
    """Ana said (that) ..."""
    clause = next((c for c in complements(cue.verb) if c.i > cue.verb.i), None)
    if clause is None or cue.verb.lemma_.lower() in word_set("reporting", "quote_only"):
        return None
    start = max(clause.left_edge.idx, cue.high) if cue.source.head.i < clause.i else clause.left_edge.idx
    if clause.left_edge.lower_ == "that" and clause.left_edge.dep_ == "mark":
        start = clause.left_edge.idx + len("that ")
    end = min(clause.right_edge.idx + len(clause.right_edge), before_second_cue(clause))
    end = min((end, *(at for at in cue.breaks if at > start)))
    return Content("clause-after", *kept(cue, clause, start, end))


def clause_before(cue: Cue) -> Content | None:
    """..., Ana said."""
    clause = next((c for c in complements(cue.verb) if c.i < cue.verb.i), None)
    if clause is None:
        return None
    start, end = clause.left_edge.idx, min(cue.low, clause.right_edge.idx + len(clause.right_edge))
    inside = trimmed(cue.text, start, end)
    if inside is None or not re.fullmatch(r"\s*[,—–-]+[\"”]*\s*", cue.text[inside[1] : cue.low]):
        return None
    return Content("clause-before", (inside,)) if cue.joined(inside[0], cue.low) else None


def inserted(cue: Cue) -> Content | None:
    """The ferry, Ana said, would sail again: the sentence around source and cue.

    Behind "said Ana," stands what Ana is, and behind ", adding" what she says next: both are no part of it.
    """
    sentence = cue.verb.sent
    low, high = sentence.start_char, sentence.end_char
    if cue.source.how != "subject" or not cue.joined(low, high) or not low < cue.low < cue.high < high:
        return None
    before, after = cue.text[low : cue.low], cue.text[cue.high : high]
    if not re.search(r"\w,\s*$", before) or not re.match(r",\s+\w", after) or re.search(r"[\"“”]", before):
        return None
    first, second = trimmed(cue.text, low, cue.low), trimmed(cue.text, cue.high, high)
    if first is None or second is None:
        return None
    if cue.source.head.i > cue.verb.i or begins_with_participle(cue, second):
        return Content("clause-before", (first,))
    end = second[0] + len(cue.text[second[0] : second[1]].rstrip(". \n"))
    return Content("inserted", (first, (second[0], end)))


def begins_with_participle(cue: Cue, stretch: Stretch) -> bool:
    after = cue.verb.doc.char_span(*stretch, alignment_mode="contract")
    return after is not None and after[0].tag_ == "VBG" and cue.verb.sent[0].dep_ != "mark"


def without_cue(cue: Cue, pieces: Sequence[Stretch]) -> Iterator[Stretch]:
    """Cut source and cue out of the pieces, and the blanks and commas off their edges."""
    for start, end in pieces:
        if start < cue.low < end:
            halves = [(start, cue.low), (cue.high, end)]
        elif cue.low <= start < cue.high:
            halves = [(cue.high, end)]
        else:
            halves = [(start, end)]
        for low, high in halves:
            if (
                low < high
                and (piece := trimmed(cue.text, low, high))
                and re.search(r"\w", cue.text[piece[0] : piece[1]])
            ):
                yield piece
