"""A reporting verb with what stands around it, and what may be found as its content."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import attrs

from quizkit.finders.quotations import Quotation
from quizkit.finders.sources import Source, Stretch
from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

Kind = Literal[
    "quote-before",
    "quote-after",
    "clause-after",
    "clause-before",
    "inserted",
    "mixed",
    "according",
    "as-told",
    "colon",
    "matter",
    "verdict",
    "calling",
]


@attrs.frozen
class Content:
    """The pieces of what is said, the pattern that found them, and how many characters of a clause were cut off.

    `stretched` tells that the words behind the clause, up to the next mark, were taken in.
    """

    kind: Kind
    pieces: tuple[Stretch, ...]
    left_out: int = 0
    stretched: bool = False


@attrs.frozen
class Cue:
    """A reporting verb with its source, in one passage, and the quotations and repaired breaks around it."""

    verb: Token
    source: Source
    quotations: Sequence[Quotation]
    breaks: Sequence[int]
    text: str
    """The passage's text."""

    @property
    def low(self) -> int:
        return min(self.verb.idx, self.source.stretch[0])

    @property
    def high(self) -> int:
        return max(self.verb.idx + len(self.verb), self.source.stretch[1])

    def joined(self, start: int, end: int) -> bool:
        """Tell whether no repaired break lies between: two glued sentences are never one statement."""
        return not any(start <= at < end for at in self.breaks)


def complements(verb: Token) -> list[Token]:
    """The heads of the clauses that say what is said."""
    direct = [child for child in verb.children if child.dep_ in ("ccomp", "parataxis")]
    return direct or told_in(verb)


def told_in(verb: Token) -> list[Token]:
    """Said in a statement that ...: the clause, where the parse hangs it on the statement."""
    nouns = (noun for link in verb.children if link.lower_ == "in" for noun in link.children if noun.dep_ == "pobj")
    texts = (noun for noun in nouns if noun.lower_ in word_set("reporting", "texts"))
    clauses = (child for noun in texts for child in noun.children if child.dep_ == "acl" and child.i > noun.i)
    return [one for one in clauses if one.left_edge.lower_ == "that" and one.left_edge.dep_ == "mark"]
