"""The answers to what kind of source a statement has, and why each is right or wrong: type-of-source."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from quizkit.askers.drafting import shuffled
from quizkit.askers.source_kinds import BODY, DOCUMENT, NOBODY, PERSON, UNNAMED
from quizkit.askers.unsourced import OWN_VOICE
from quizkit.model import Evidence

WHAT_IT_TELLS: Mapping[str, str] = {
    PERSON: "A named person can be asked again and held to what was said.",
    BODY: "A named organisation answers for what it says; ask who spoke for it, and how they could know.",
    UNNAMED: "Sources without names cannot be checked by a reader; ask why they are not named.",
    DOCUMENT: "A document or a poll can be looked up, if the article says where; ask who made it, and for whom.",
    NOBODY: "Where no source is named the article itself vouches; ask how it could know.",
}
SORTS: Mapping[str, str] = {
    PERSON: "one person, by name",
    BODY: "an organisation, by name",
    UNNAMED: "people without a name",
    DOCUMENT: "a document or a poll, not people",
}
WITHOUT_A_BODY = 3  # one question in so many of those that could offer one


@attrs.frozen
class Sourced:
    """A statement with the kind of source that the article gives for it, and the words that show it."""

    kind: str
    statement: str
    evidence: tuple[Evidence, ...]
    phrase: str = ""
    name: str = ""
    beside_paper: bool = False
    quoted: bool = False
    may_be_body: bool = False

    @property
    def stem(self) -> str:
        told = f"words “{self.statement}”" if self.quoted else f"statement that {self.statement}"
        return f"What kind of source does the article give for the {told}?"


def offered(one: Sourced, seed: int) -> tuple[str, ...]:
    """The answers on offer: the last of them is now a document and now nobody, whatever the key is.

    Beside a paper that it may be from, a document is no wrong answer. No body is on offer where one may be meant, too,
    nor now and then elsewhere, so that its lack tells nothing.
    """
    if one.kind != BODY and (one.may_be_body or shuffled(range(WITHOUT_A_BODY), f"{one.stem} {BODY}", seed)[0] == 0):
        return tuple(kind for kind in (PERSON, UNNAMED, DOCUMENT, NOBODY) if kind != DOCUMENT or not one.beside_paper)
    last = NOBODY if one.beside_paper else shuffled((DOCUMENT, NOBODY), one.stem, seed)[0]
    return (PERSON, BODY, UNNAMED, one.kind if one.kind in (DOCUMENT, NOBODY) else last)


def why_right(one: Sourced) -> str:
    if one.kind == NOBODY:
        return OWN_VOICE
    if one.kind in (PERSON, BODY):
        return f"“{one.phrase}” gives the source, {one.name}, by name."
    if one.kind == DOCUMENT:
        return f"“{one.phrase}” points to a document or a poll{'.' if one.may_be_body else ', and names nobody.'}"
    return f"“{one.phrase}” does not say who: it gives nobody's name."


def why_not(kind: str, one: Sourced) -> str:
    if one.kind == NOBODY:
        return "The article cites nobody for this statement."
    if kind == NOBODY:
        return f"“{one.phrase}” ties the statement to a source."
    if one.kind in (UNNAMED, DOCUMENT):
        is_bare = kind in (PERSON, BODY) and not (one.kind == DOCUMENT and one.may_be_body)
        return f"“{one.phrase}” names nobody." if is_bare else f"“{one.phrase}” tells of {SORTS[one.kind]}."
    return f"The source is {one.name}: {SORTS[one.kind]}."
