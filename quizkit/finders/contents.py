"""What is said: the quotation or the reported clause that belongs to a reporting verb."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

import attrs

from quizkit.finders.commentary import before_second_cue, kept
from quizkit.finders.cues import Content, Cue, complements
from quizkit.finders.quoted_contents import quote_after, quote_before
from quizkit.finders.sources import Stretch, trimmed, without_full_stop
from quizkit.finders.verdicts import calling, demand, matter, verdict
from quizkit.finders.words import word_set

AS_TOLD = frozenset({"say", "tell", "report", "note", "write", "explain", "argue", "observe", "warn", "point", "put"})
QUOTATION_END = re.compile(r"[,.!?…][\"”]$")
BEFORE_THAT = re.compile(r"(?:(?:again|also|only|simply) )?")  # "saying only that it was late"
# What the words behind a clause go on to; a mark inside a word ("1,300", "U.S.") is none.
STOPS = re.compile(r"[.,;:!?()\[\]\"“”—–\n]+")
# "he said on Friday."
AFTER_LAST_WORD = re.compile(r"(?: (?:on|last|this|earlier|late) [\w ]{3,20}| \w+day)?[.\s]*")


def content_of(cue: Cue) -> Content | None:
    """The first pattern that fits: quotation before, quotation after, clause after, clause before."""
    says = cue.verb.lemma_.lower() in word_set("reporting", "clause")
    patterns = (
        (quote_before, inserted, quote_after, clause_after, clause_before, as_told, sentence_before)
        if says
        else (calling, demand)
    )
    for pattern in (*patterns, verdict, matter):
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
    begins = cue.verb.doc[clause.left_edge.i : clause.left_edge.i + 2]
    that = next((token for token in begins if token.lower_ == "that" and token.dep_ == "mark"), None)
    if that is not None and BEFORE_THAT.fullmatch(cue.text, start, max(start, that.idx)):
        start = that.idx + len("that ")
    end = min(clause.right_edge.idx + len(clause.right_edge), before_second_cue(clause))
    end = min((end, *(at for at in cue.breaks if at > start)))
    (piece,), left_out = kept(cue, clause, start, end)
    whole = to_end_of_quotation(cue, piece)
    if not left_out and (longer := to_mark(cue, whole)) != whole:
        return Content("clause-after", (longer,), stretched=True)
    return Content("clause-after", (whole,), left_out)


def to_mark(cue: Cue, piece: Stretch) -> Stretch:
    """The stretch up to the next mark, where the parse ends a clause between two words: "fine with | whatever"."""
    start, end = piece
    if QUOTATION_END.search(cue.text[start:end]) or not re.match(r" (?!(?:and|but|or)\b)\w", cue.text[end:]):
        return piece
    behind = cue.verb.doc.char_span(end, cue.verb.sent.end_char, alignment_mode="contract") or ()
    words = list(itertools.takewhile(lambda word: not STOPS.fullmatch(word.text), behind))
    last = words[-1].idx + len(words[-1]) if words else end
    return (start, last) if cue.joined(end, last) else piece


def to_end_of_quotation(cue: Cue, piece: Stretch) -> Stretch:
    """The stretch with the whole of a quotation that begins in it: it may have more sentences than one."""
    start, end = piece
    begun = next((one for one in cue.quotations if start <= one.start < end < one.end and one.closed), None)
    return (start, begun.end) if begun is not None and cue.joined(end, begun.end) else piece


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


def as_told(cue: Cue) -> Content | None:
    """As Ana said, the ferry leaks; the ferry leaks, as Ana said: the sentence around a clause with "as"."""
    verb, first = cue.verb, cue.verb.left_edge
    if verb.dep_ != "advcl" or first.lower_ != "as" or first.head != verb or verb.lemma_.lower() not in AS_TOLD:
        return None
    low, high = verb.sent.start_char, verb.sent.end_char
    end = first.idx + len(cue.text[first.idx : verb.right_edge.idx + len(verb.right_edge)].rstrip(", "))
    if re.match(r"\s*,", cue.text[end:]) and not cue.text[low : first.idx].strip():
        piece = trimmed(cue.text, end, high)
    elif re.search(r",\s*$", cue.text[low : first.idx]) and re.fullmatch(r"[\s.]*", cue.text[end:high]):
        piece = trimmed(cue.text, low, first.idx)
    else:
        return None
    if piece is None or re.search(r"[\"“”]", cue.text[piece[0] : piece[1]]) or not cue.joined(low, high):
        return None
    return Content("as-told", (without_full_stop(cue.text, piece),))


def sentence_before(cue: Cue) -> Content | None:
    """The ferry leaks, Ana said: the whole sentence, where the parse makes it a part of something else."""
    sentence = cue.verb.sent
    start, high = sentence.start_char, sentence.end_char
    before, after = cue.text[start : cue.low], cue.text[cue.high : high]
    if not re.search(r"\w,\s*$", before) or not AFTER_LAST_WORD.fullmatch(after) or re.search(r"[\"“”]", before):
        return None
    piece = trimmed(cue.text, start, cue.low)
    return Content("clause-before", (piece,)) if piece is not None and cue.joined(start, cue.low) else None


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
    return Content("inserted", (first, without_full_stop(cue.text, second)))


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
