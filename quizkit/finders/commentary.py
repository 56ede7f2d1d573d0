"""Where what somebody says ends and the outlet speaks again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from quizkit.finders.cues import Cue
from quizkit.finders.sources import Stretch
from quizkit.finders.speaking import is_of_speech, is_second_cue
from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

# Behind a comma, the outlet's own words often begin with one of these.
COMMENTING = frozenset(
    "although though while whereas where when which who whose with despite even after before following"
    " whom compared based given without amid apparently perhaps possibly presumably seemingly thereby thus".split()
)
# Two words that do so together; "in cases", "as long as" and "the mayor" go on with what is said.
WAYS_OF_COMMENTING: Mapping[str, frozenset[str]] = {
    "in": frozenset({"a", "an", "another"}),
    "as": frozenset({"is", "are", "was", "were", "part", "though", "if"}),
    "the": frozenset("first second third last latest only largest biggest highest lowest most worst best".split()),
    "one": frozenset({"of"}),
}
MARK_AND_WORD = re.compile(r",[\"”]?\s+(?=\w)|\s+[—–]\s?|\s--?\s")


def before_second_cue(clause: Token) -> int:
    """Where "said that A and called it B" leaves A: the speaker may be the subject of the second verb too."""
    for token in clause.subtree:
        own_subject = any(child.dep_ in ("nsubj", "nsubjpass") for child in token.children)
        is_joined = token.dep_ == "conj" and is_second_cue(token)
        if token.i > clause.i and (is_joined or goes_on_with(token, clause.head)) and not own_subject:
            first = token.left_edge.i
            while first > clause.i and token.doc[first - 1].dep_ in ("cc", "mark", "punct", "advmod"):
                first -= 1
            return int(token.doc[first].idx)
    return int(clause.doc[-1].idx + len(clause.doc[-1]))


def goes_on_with(participle: Token, cue: Token) -> bool:
    """Tell whether a participle goes on after another: "saying that A and calling it B", "said that A while adding"."""
    if participle.nbor(-1).lower_ == "while":
        return participle.tag_ == "VBG" and participle.lemma_.lower() in word_set("reporting", "clause")
    is_second = participle.tag_ == cue.tag_ == "VBG" and participle.nbor(-1).lower_ in ("and", "but")
    return is_second and is_of_speech(participle)


def without_commentary(text: str, head: Token, start: int, end: int) -> int:
    """Cut a stretch before a comma or dash behind which the outlet may speak again: shorter is never wrong."""
    for match in MARK_AND_WORD.finditer(text, start, end):
        before = text[start : match.end()]
        if before.count('"') % 2 or before.count("“") > before.count("”") or match.start() < head.idx:
            continue
        first = head.doc.char_span(match.end(), match.end() + 1, alignment_mode="expand")
        if first and is_commentary(first[0], match.group(), end):
            return match.start()
    return end


def is_commentary(first: Token, mark: str, end: int) -> bool:
    """Tell whether a comma and this word begin a tail that the outlet may have added, up to the end."""
    if "," not in mark:
        return True
    if first.tag_ == "VBG" and is_of_speech(first):
        return True
    top = first
    while top.head.left_edge == first and top.head != top:
        top = top.head
    if top.right_edge.idx + len(top.right_edge) < end - 1 and first.dep_ != "cc":
        return False
    if first.lower_ in COMMENTING or compares(first) or is_to_which(first) or comments_by_way(first):
        return True
    if top.dep_ == "appos" or (first.lower_ in ("a", "an") and top.dep_ not in ("conj", "nsubj", "nsubjpass")):
        return True
    participle = first.nbor() if first.tag_ == "RB" and first.i + 1 < len(first.doc) else first
    if participle.tag_ == "VBG":
        return participle.dep_ in ("advcl", "ccomp", "xcomp")
    return first.lower_ in ("and", "but") and speaks_anew(first)


def is_to_which(first: Token) -> bool:
    """Tell whether a relative clause begins with a preposition: ", to which Bo replied"."""
    return first.tag_ in ("IN", "TO") and first.i + 1 < len(first.doc) and first.nbor().tag_ in ("WDT", "WP")


def comments_by_way(first: Token) -> bool:
    """Tell whether two words lead to what the writer makes of it: "in a sign", "as is usual", "the first time"."""
    second = first.nbor().lower_ if first.i + 1 < len(first.doc) else ""
    return second in WAYS_OF_COMMENTING.get(first.lower_, ())


def compares(first: Token) -> bool:
    """Tell whether a number is set against another: "40 members, fewer than in May"."""
    return first.tag_ in ("JJR", "RBR") and any(token.lower_ == "than" for token in first.doc[first.i : first.i + 4])


def speaks_anew(conjunction: Token) -> bool:
    """Tell whether a conjunction begins a main clause with a subject of its own, and not the speaker's next words.

    ", and that it leaked" goes on with what is said, and so does ", but “it leaked”".
    """
    if conjunction.i + 1 < len(conjunction.doc) and conjunction.nbor().text in ("that", '"', "“"):
        return False
    clause = next((c for c in conjunction.head.children if c.dep_ == "conj" and c.i > conjunction.i), None)
    if clause is None or clause.pos_ not in ("VERB", "AUX"):
        return False
    own = {child.dep_ for child in clause.children if child.i > conjunction.i}
    return bool(own & {"nsubj", "nsubjpass", "expl"}) and "mark" not in own


def kept(cue: Cue, head: Token, start: int, end: int) -> tuple[tuple[Stretch], int]:
    """The stretch without the outlet's commentary, and how many characters that leaves out."""
    shorter = without_commentary(cue.text, head, start, end)
    return ((start, with_closing_mark(cue.text, start, shorter)),), end - shorter


def with_closing_mark(text: str, start: int, end: int) -> int:
    """Take in the mark that closes a quotation inside the clause, with the full stop or comma before it."""
    said = text[start:end]
    behind = re.match(r"[.,!?]?[\"”]", text[end:])
    is_open = said.count("“") > said.count("”") or said.count('"') % 2 == 1
    return end + len(behind.group()) if behind and is_open else end
