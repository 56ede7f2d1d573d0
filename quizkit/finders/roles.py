"""What somebody is: the titles and nouns that stand beside a name."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Set
from typing import TYPE_CHECKING

from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token


DEPUTIES = frozenset({"vice", "deputy", "assistant", "lieutenant", "lt."})


def role_of(noun: Token) -> str:
    """A title or the head of an apposition in small letters; "former" and "vice" go with their word."""
    beside = noun.nbor(-1).lower_ if noun.i else ""
    before = {child.lower_ for child in noun.children} | {beside}
    is_past = bool(before & {"former", "ex", "late", "onetime", "then"})
    return role(noun.lower_, {beside} & DEPUTIES, is_past)


def role(noun: str, lead: Set[str], is_past: bool) -> str:
    """The words of a role: "former vice president"."""
    return " ".join((*(["former"] if is_past else []), *sorted(lead), noun))


def nouns_about(first: Token, last: Token) -> Iterator[Token]:
    """Titles before a name and heads of appositions beside it."""
    doc, i = last.doc, first.i - 1
    nouns = role_nouns()
    start = last.sent.start
    while i >= start and (doc[i].lower_ in nouns or doc[i].dep_ == "compound"):
        if doc[i].lower_ in nouns:
            yield doc[i]
        i -= 1
    yield from (child for child in last.children if child.dep_ == "appos" and child.lower_ in nouns)
    if last.dep_ == "appos" and last.head.lower_ in nouns:
        yield last.head
    if last.dep_ == "nsubj" and last.head.lemma_ == "be":
        yield from (child for child in last.head.children if child.dep_ == "attr" and child.lower_ in nouns)


@functools.cache
def role_nouns() -> frozenset[str]:
    """Nouns for persons and titles."""
    return word_set("voices", "person_nouns") | word_set("voices", "titles")
