"""Guards of the marks inside a content: behind none of them does another speak."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from quizkit.finders.candidates import Candidate
from quizkit.finders.commentary import without_commentary
from quizkit.finders.cue_guards import FINITE_TENSES
from quizkit.finders.sources import Stretch

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass", "expl")
MOST_COMMAS = 4  # more are a list that may have gone astray
# What begins with one of these leads up to a main clause, which may have been cut off.
LEADING_UP = frozenset({"amid", "as", "despite", "given", "unlike", "while", "with"})
MARK = re.compile(r"[\"“”;:]|\s[—–-]")
LEAD = re.compile(r"^(?:[^\s,]+ ){0,6}[^\s,]+, ")
QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
# Words of the sentence that are quoted: in its midst without a mark of their own, or up to its end.
WOVEN_IN = re.compile(r"(?<=\s)[\"“][^\"”.,!?]*[\"”](?=\s)|(?<=\w\s)[\"“][^\"”]*[\"”]$")
COMMA = re.compile(r",(?!\d)")
INSERTED = re.compile(r", (?:\w+ )?(?:which|who|whom|whose)\b")
# "The bridge, too, is closed": no relative clause, which the outlet may have put in.
ENCLOSED = re.compile(r"[^,]+, (?!wh)(?:[^\s,]+ ?){1,6}, [^,]+")


def has_few_commas(one: Candidate) -> bool:
    """With one comma at most, or two that enclose a few words: behind another the outlet may speak, or in a "who".

    Commas between quotation marks are the speaker's.
    """
    outside = QUOTED.sub("_", one.said)
    if INSERTED.search(outside):
        return False
    return len(COMMA.findall(outside)) <= 1 or (bool(ENCLOSED.fullmatch(outside)) and verb_follows(one))


def verb_follows(one: Candidate) -> bool:
    """Tell whether what stands between two commas is inserted before a verb, and no part of a list."""
    start, end = one.content.pieces[0]
    commas = [start + mark.end() for mark in COMMA.finditer(one.text[start:end])]
    behind = one.passage.doc.char_span(commas[-1] + 1, commas[-1] + 2, alignment_mode="expand")
    return behind is not None and behind[0].pos_ in ("AUX", "VERB")


def has_bearable_commas(one: Candidate) -> bool:
    """With a few commas, or some more, none of them before a relative clause, which the outlet may have put in."""
    outside = QUOTED.sub("_", one.said)
    return has_few_commas(one) or (len(COMMA.findall(outside)) <= MOST_COMMAS and not INSERTED.search(outside))


def has_no_comma(one: Candidate) -> bool:
    """None outside quotation marks, but for the one behind words that only lead up to the sentence, "In May, "."""
    first, *others = (QUOTED.sub("_", one.text[start:end]) for start, end in one.content.pieces)
    return not any(map(COMMA.search, (without_lead(one, first), *others)))


def is_plain_sentence(one: Candidate) -> bool:
    """Without marks behind which another may speak, so that its cue governs all of it.

    Quoted words of the sentence's own are no such mark, nor is a comma, unless a clause begins behind it.
    """
    texts = (one.text[start:end] for start, end in one.content.pieces)
    is_plain = not any(MARK.search(WOVEN_IN.sub("_", text)) for text in texts)
    return is_plain and all(parts_no_clauses(one, piece) for piece in one.content.pieces)


def has_no_comment_behind(one: Candidate) -> bool:
    """The outlet adds nothing to the sentence around its cue: "would stay closed, a promise that many doubt"."""
    start, end = one.content.pieces[-1]
    tokens = one.passage.doc.char_span(start, end, alignment_mode="expand")
    return tokens is not None and without_commentary(one.text, tokens[0], start, end) == end


def without_lead(one: Candidate, text: str) -> str:
    """Without the words before a comma with which the sentence tells when or where."""
    start = one.content.pieces[0][0]
    tokens = one.passage.doc.char_span(start, start + 1, alignment_mode="expand")
    leads = tokens is not None and tokens[0].pos_ in ("ADP", "ADV") and tokens[0].lower_ not in LEADING_UP
    return LEAD.sub("", text) if leads else text


def parts_no_clauses(one: Candidate, piece: Stretch) -> bool:
    """No comma of the piece parts a clause of its own or another name: "the pier sank, and nobody was hurt"."""
    tokens = one.passage.doc.char_span(*piece, alignment_mode="expand")
    if tokens is None:
        return False
    quoted = [
        range(piece[0] + mark.start(), piece[0] + mark.end()) for mark in QUOTED.finditer(one.text[slice(*piece)])
    ]
    commas = [token for token in tokens[:-1] if token.text == "," and not any(token.idx in span for span in quoted)]
    firsts = [tokens[0], *(comma.nbor() for comma in commas)]
    return not commas or not any(begins_clause(word, tokens.root) for word in firsts)


def begins_clause(word: Token, root: Token) -> bool:
    """Tell whether a word begins an apposition, or a clause with a finite verb that is not the main one."""
    if word.dep_ == "cc":
        return any(child.dep_ == "conj" and child.i > word.i and has_subject(child) for child in word.head.children)
    inside = itertools.takewhile(lambda token: token != root, (word, *word.ancestors))
    return any(one.left_edge == word and (one.dep_ == "appos" or is_finite_verb(one)) for one in inside)


def has_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)


def is_finite_verb(verb: Token) -> bool:
    return verb.tag_ in FINITE_TENSES or any(child.tag_ in ("MD", *FINITE_TENSES) for child in verb.children)


def is_plain_but_for_quotation(one: Candidate) -> bool:
    """Outside its quotation marks the first piece holds no mark behind which another may speak.

    Right before the quotation a comma may stand only behind words that lead up to it: else a verb may introduce it.
    """
    start, end = one.content.pieces[0]
    text = one.text[start:end]
    outside = QUOTED.sub("_", text)
    if re.search(r"[;:]|\s[—–-]", outside):
        return False
    if not COMMA.search(outside):
        return True
    is_quoted_last = outside.endswith("_") and not says_before_quotation(one, text)
    return is_quoted_last and parts_no_clauses(one, (start, end))


def says_before_quotation(one: Candidate, text: str) -> bool:
    """Tell whether a comma stands right before the quotation, and a verb before it: "he added, “I will”"."""
    before = re.match(r"[^\"“]*,\s(?=[\"“])", text)
    start = one.content.pieces[0][0]
    words = before and one.passage.doc.char_span(start, start + before.end() - 1, alignment_mode="contract")
    return any(word.tag_ in ("MD", *FINITE_TENSES) for word in words or ())


def is_plain_object(one: Candidate) -> bool:
    return not re.search(r"[\"“”;:]|,(?!\d)", one.said)
