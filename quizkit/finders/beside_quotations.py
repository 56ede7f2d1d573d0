"""Who speaks, by the words between a quotation and its verb: the parse of a long quotation may run into them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizkit.finders.quotations import Quotation
from quizkit.finders.sources import NOBODY, Source
from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

PARTS_OF_NAME = ("ADJ", "DET", "NOUN", "NUM", "PART", "PROPN", "PRON")
HEADS = ("NOUN", "PROPN", "PRON")
BESIDE_VERB = ("ADV", "AUX")  # "Ana also said"
FINITE = ("VBD", "VBZ", "VBP", "MD")
LONGEST = 16  # words between a quotation and its verb
GOES_ON = re.compile(r"[^.\s][’']*\s*[\"”]$")  # behind a full stop begins another sentence
LEADS_TO_QUOTATION = re.compile(r"(?: in [\w ]{3,40})?[,:]\s*")


def beside_quotation(verb: Token, quotations: Sequence[Quotation]) -> Source | None:
    """The name beside a reporting verb at a quotation: "...," Ana said; "...," said Ana; Ana said: "..."."""
    if verb.tag_ not in ("VBD", "VBZ", "VBN") or verb.lemma_.lower() not in word_set("reporting", "clause"):
        return None
    text = verb.doc.text
    last = next((one for one in reversed(quotations) if one.speech and one.closed and one.end <= verb.idx), None)
    if last is not None and verb.idx - last.end <= LONGEST * 10 and GOES_ON.search(text[last.start : last.end]):
        between = verb.doc.char_span(last.end, verb.idx, alignment_mode="contract")
        return named_in(list(between)) if between else named_in(behind(verb))
    follows = any(
        one.speech and LEADS_TO_QUOTATION.fullmatch(text[verb.idx + len(verb) : one.start])
        for one in quotations
        if one.start > verb.idx
    )
    return named_before(verb) if follows else None


def behind(verb: Token) -> list[Token]:
    """The words behind a verb up to the first that is no part of a name."""
    tokens = []
    for token in verb.doc[verb.i + 1 : verb.i + 1 + LONGEST]:
        is_retired = token.tag_ == "VBN" and token.i == verb.i + 1  # "said retired doctor Ana Ruiz"
        if token.pos_ not in PARTS_OF_NAME and not is_retired:
            break
        tokens.append(token)
    return tokens


def named_in(tokens: Sequence[Token]) -> Source | None:
    """The name that the words begin with, if nothing but what is said of it follows: "Ana Ruiz, 58, also"."""
    if not tokens or len(tokens) > LONGEST or any(token.tag_ in FINITE and token.pos_ == "VERB" for token in tokens):
        return None
    first = [token for token in tokens[: end_of_part(tokens)] if token.pos_ not in BESIDE_VERB]
    is_alone = len(first) == len(tokens) or tokens[-1].text == "," or tokens[-1].pos_ in BESIDE_VERB
    return source_in(first) if is_alone else None


def end_of_part(tokens: Sequence[Token]) -> int:
    """Where the first comma stands, else behind the last word."""
    return next((i for i, token in enumerate(tokens) if token.text == ","), len(tokens))


def named_before(verb: Token) -> Source | None:
    """The name right before a verb, or before the description in commas that stands there."""
    before = [token for token in verb.sent if token.i < verb.i]
    while before and before[-1].pos_ in BESIDE_VERB:
        before.pop()
    parts: list[list[Token]] = [[]]
    for token in before:
        if token.text == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    if parts[-1]:
        return None
    told = [part for part in parts[:-1] if part][-2:]
    names = [part for part in told if all(token.pos_ == "PROPN" for token in part)]
    is_described = len(told) == 2 and all(token.pos_ in (*PARTS_OF_NAME, "ADP") for token in told[1])
    return source_in(names[-1]) if names and (names[-1] is told[-1] or is_described) else None


def source_in(part: Sequence[Token]) -> Source | None:
    """The source that a few words are, with the last noun before a preposition as its head."""
    bare = part[: next((i for i, token in enumerate(part) if token.pos_ == "ADP"), len(part))]
    if not bare or any(token.pos_ not in PARTS_OF_NAME for token in bare[1:]) or bare[-1].pos_ not in HEADS:
        return None
    head = bare[-1]
    if head.lower_ in NOBODY or head.ent_type_ in ("DATE", "TIME"):
        return None
    return Source(head, (part[0].idx, part[-1].idx + len(part[-1])), "subject")
