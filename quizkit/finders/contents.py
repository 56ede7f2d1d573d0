"""What is said: the quotation or the reported clause that belongs to a reporting verb."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

import attrs

from quizkit.finders.quotations import Quotation
from quizkit.finders.sources import Source, Stretch, trimmed
from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

Kind = Literal[
    "quote-before", "quote-after", "clause-after", "clause-before", "inserted", "mixed", "according", "verdict"
]

REACH = 170  # characters between cue and quotation
LEAD_IN = re.compile(r"[,:]?|.{0,80}[,:]")  # "he said, " or "he said in a letter to parents: "
ONLY_MARKS = re.compile(r"[\s,—–-]*")
# The rest of the cue's sentence before its quotation goes on; full stops of abbreviations end no sentence.
REST_OF_SENTENCE = re.compile(
    r"(?:[^.!?]|\.(?=\w|,)|\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.(?=\s))*[.,:;—–-]?"
)
# Behind a comma, the outlet's own words often begin with one of these.
COMMENTING = frozenset(
    "although though while whereas where when which who whose with despite even after before following".split()
)
MARK_AND_WORD = re.compile(r",\s+(?=\w)|\s+[—–]\s?|\s--?\s")


@attrs.frozen
class Content:
    """The pieces of what is said, the pattern that found them, and how many characters of a clause were cut off."""

    kind: Kind
    pieces: tuple[Stretch, ...]
    left_out: int = 0


@attrs.frozen
class Cue:
    """A reporting verb with its source, in one passage, and the quotations and repaired breaks around it."""

    verb: Token
    source: Source
    quotations: Sequence[Quotation]
    breaks: Sequence[int]

    @functools.cached_property  # spaCy joins the tokens anew each time
    def text(self) -> str:
        return str(self.verb.doc.text)

    @property
    def low(self) -> int:
        return min(self.verb.idx, self.source.stretch[0])

    @property
    def high(self) -> int:
        return max(self.verb.idx + len(self.verb), self.source.stretch[1])

    def joined(self, start: int, end: int) -> bool:
        """Tell whether no repaired break lies between: two glued sentences are never one statement."""
        return not any(start <= at < end for at in self.breaks)


def content_of(cue: Cue) -> Content | None:
    """The first pattern that fits: quotation before, quotation after, clause after, clause before."""
    if cue.verb.lemma_.lower() not in word_set("reporting", "clause"):
        return verdict(cue)
    for pattern in (quote_before, inserted, quote_after, clause_after, clause_before, verdict):
        if content := pattern(cue):
            pieces = tuple(without_cue(cue, content.pieces))
            return attrs.evolve(content, pieces=pieces) if pieces else None
    return None


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


def kept(cue: Cue, head: Token, start: int, end: int) -> tuple[tuple[Stretch], int]:
    """The stretch without the outlet's commentary, and how many characters that leaves out."""
    shorter = without_commentary(head, start, end)
    return ((start, with_closing_mark(cue.text, start, shorter)),), end - shorter


def with_closing_mark(text: str, start: int, end: int) -> int:
    """Take in the mark that closes a quotation inside the clause, with the full stop or comma before it."""
    said = text[start:end]
    behind = re.match(r"[.,!?]?[\"”]", text[end:])
    is_open = said.count("“") > said.count("”") or said.count('"') % 2 == 1
    return end + len(behind.group()) if behind and is_open else end


def before_second_cue(clause: Token) -> int:
    """Where "said that A and called it B" leaves A: the speaker may be the subject of the second verb too."""
    for token in clause.subtree:
        own_subject = any(child.dep_ in ("nsubj", "nsubjpass") for child in token.children)
        reports = token.lemma_.lower() in word_set("reporting", "clause") or token.lemma_.lower() == "call"
        if token.i > clause.i and token.dep_ == "conj" and token.pos_ == "VERB" and reports and not own_subject:
            first = token.left_edge.i
            while first > clause.i and token.doc[first - 1].dep_ in ("cc", "punct", "advmod"):
                first -= 1
            return int(token.doc[first].idx)
    return len(clause.doc.text)


def without_commentary(head: Token, start: int, end: int) -> int:
    """Cut a stretch before a comma or dash behind which the outlet may speak again: shorter is never wrong."""
    text = head.doc.text
    for match in MARK_AND_WORD.finditer(text, start, end):
        before = text[start : match.start()]
        if before.count('"') % 2 or before.count("“") > before.count("”") or match.start() < head.idx:
            continue
        first = head.doc.char_span(match.end(), match.end() + 1, alignment_mode="expand")
        if first and is_commentary(first[0], match.group(), end):
            return match.start()
    return end


def is_commentary(first: Token, mark: str, end: int) -> bool:
    """Tell whether a comma and this word begin a tail that the outlet may have added, up to the end."""
    top = first
    while top.head.left_edge == first and top.head != top:
        top = top.head
    if top.right_edge.idx + len(top.right_edge) < end - 1 and first.dep_ != "cc":
        return False
    if "," not in mark or first.lower_ in COMMENTING:
        return True
    if top.dep_ == "appos" or (first.lower_ in ("a", "an") and top.dep_ not in ("conj", "nsubj", "nsubjpass")):
        return True
    if first.tag_ == "VBG":
        return first.lemma_.lower() in word_set("reporting", "clause") | word_set("reporting", "gestures")
    return first.lower_ in ("and", "but") and speaks_anew(first)


def speaks_anew(conjunction: Token) -> bool:
    """Tell whether a conjunction begins a main clause with a subject of its own."""
    clause = next((c for c in conjunction.head.children if c.dep_ == "conj" and c.i > conjunction.i), None)
    if clause is None or clause.pos_ not in ("VERB", "AUX"):
        return False
    own = {child.dep_ for child in clause.children if child.i > conjunction.i}
    return bool(own & {"nsubj", "nsubjpass", "expl"}) and "mark" not in own


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
    """The ferry, Ana said, would sail again: the sentence around source and cue."""
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
    end = second[0] + len(cue.text[second[0] : second[1]].rstrip(". \n"))
    return Content("inserted", (first, (second[0], end)))


def verdict(cue: Cue) -> Content | None:
    """Ana condemned the sale of the pier; Ana urged the council to stop it: what is judged or asked for."""
    if cue.verb.lemma_.lower() not in word_set("reporting", "verdict"):
        return None
    parts = [child for child in cue.verb.children if child.dep_ in ("dobj", "prep", "xcomp") and child.i > cue.verb.i]
    if not any(child.dep_ == "dobj" for child in parts) or parts[0].left_edge.i != cue.verb.i + 1:
        return None
    start, end = parts[0].left_edge.idx, parts[-1].right_edge.idx + len(parts[-1].right_edge)
    end = min((end, *(at for at in cue.breaks if at > start)))
    return Content("verdict", *kept(cue, parts[0], start, end))


def complements(verb: Token) -> list[Token]:
    """The heads of the clauses that say what is said."""
    return [child for child in verb.children if child.dep_ in ("ccomp", "parataxis")]


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
