"""Whose a figure is: the attribution whose content holds it, and whether a careful reader would say so too."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizkit.finders.figure_tokens import STEPS
from quizkit.finders.passages import Passage
from quizkit.finders.words import word_set
from quizkit.model import Attribution, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

MOST_SOURCE_WORDS = 14  # a longer source is most often a subtree that went astray
NESTED = re.compile(r"\baccording to\b|\breported(?:ly)?\b|\ballegedly\b", re.I)
UNFIT_SOURCE = re.compile(
    r"[\"“”:;()\[\]\n]|\s[-–—]\s|\b(?:but|that|if|when|whether)\b|[\d%]\s?(?:%|percent|per cent|of\b)", re.I
)
NOBODY_AT_ALL = re.compile(
    r"(?:all$|any\b|no\b|none\b|(?:some|any|no)body\b|anyone\b|who\b|you\b|it\b|th(?:is|at)\b|['’]s$)", re.I
)
NOBODY = re.compile(r"(?:all|some|someone|i|we)\b", re.I)
BESIDE = frozenset({"relcl", "acl", "advcl", "parataxis", "appos"})  # clauses and asides that may be the outlet's own
LOOSE = frozenset({"relcl", "parataxis", "appos"})  # those of them that a sure content may still hold
# A number behind a genitive is somebody else's: "compared with Easton's 300".
LEADS_AWAY = re.compile(r"[^\W\d]+['’]s?\s$")


def owners_of(places: Sequence[Span], attributions: Sequence[Attribution]) -> list[int | None]:
    """For each place the attribution whose content holds it, the shortest if several do."""
    pieces = sorted(
        (piece.start, piece.end, sum(map(len, one.content)), index)
        for index, one in enumerate(attributions)
        for piece in one.content
    )
    owners: list[int | None] = [None] * len(places)
    open_pieces: list[tuple[int, int, int, int]] = []
    upcoming = 0
    for at in sorted(range(len(places)), key=lambda index: places[index].start):
        while upcoming < len(pieces) and pieces[upcoming][0] <= places[at].start:
            open_pieces.append(pieces[upcoming])
            upcoming += 1
        open_pieces = [piece for piece in open_pieces if piece[1] > places[at].start]
        holding = [(size, index) for _, end, size, index in open_pieces if end >= places[at].end]
        owners[at] = min(holding)[1] if holding else None
    return owners


class SureOwners:
    """Tells whether the owner of a figure is sure, passage by passage."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = sorted(passages, key=lambda one: one.block.start)
        self.starts = [one.block.start for one in self.passages]

    def is_sure(self, place: Span, owner: Attribution) -> bool:
        """Tell whether the source gives the number itself.

        The attribution need not be sure as a whole: it is enough that somebody in particular is asserted to say it,
        and that the number stands in quoted words or in the main line of what is reported.
        """
        passage = self.passages[max(0, bisect.bisect_right(self.starts, owner.cue.start) - 1)]
        cue, source = passage.tokens_in(owner.cue), owner.source and passage.tokens_in(owner.source)
        number = passage.tokens_in(place)
        if not cue or not source or not number:
            return owner.askable
        if not states(cue[0]) or NOBODY_AT_ALL.match(source.text):
            return False
        if not (owner.askable or (is_asserted(cue[0]) and is_somebody(source))):
            return False
        piece = next(piece for piece in owner.content if piece.holds(place))
        said = passage.text[piece.start - passage.block.start : piece.end - passage.block.start]
        if said[:1] in '"“' and said[-1:] in '"”':
            return not NESTED.search(said)
        return in_main_line(number.root, cue[0], piece, passage, LOOSE if owner.askable else BESIDE) and not tells_more(
            said, passage, number
        )


def tells_more(said: str, passage: Passage, number: Tokens) -> bool:
    """Tell whether the reported words pass on what a third party says, or the number is a third party's."""
    return bool(NESTED.search(said)) or bool(LEADS_AWAY.search(passage.text[: number.start_char]))


def states(cue: Token) -> bool:
    """Tell whether a cue makes a statement of what follows: whoever praises, urges, asks or hopes gives no figure."""
    lemma = cue.lemma_.lower()
    return lemma not in word_set("reporting", "verdict") and lemma not in word_set("figures", "not_asserting")


def is_asserted(cue: Token) -> bool:
    """Not denied, possible or supposed, and no aside."""
    if cue.lower_ == "according":
        return True
    if any(child.dep_ == "neg" or child.tag_ == "MD" for child in cue.children):
        return False
    if cue.dep_ in ("relcl", "acl", "csubj") or (cue.tag_ == "VBG" and hangs_on_reported(cue)):
        return False
    marks = {child.lower_ for token in (cue, *cue.ancestors) for child in token.children if child.dep_ == "mark"}
    return not marks & {"if", "whether", "unless"}


def hangs_on_reported(cue: Token) -> bool:
    """Tell whether ", adding that" has no subject of its own and does not hang on the main verb of the sentence."""
    own = any(child.dep_ == "nsubj" for child in cue.children)
    return not own and cue.dep_ != "ROOT" and cue.head.dep_ != "ROOT"


def is_somebody(source: Tokens) -> bool:
    """Tell whether a source is somebody or something in particular, and no stretch that went astray."""
    words = [token for token in source if token.is_alpha or token.like_num]
    finite = any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in source)
    return (
        len(words) <= MOST_SOURCE_WORDS
        and not finite
        and not UNFIT_SOURCE.search(source.text)
        and not NOBODY.match(source.text)
        and not any(token.like_num for token in source[:1])
    )


def in_main_line(number: Token, cue: Token, piece: Span, passage: Passage, beside: frozenset[str]) -> bool:
    """Tell whether nothing between the number and the main verb of the content is a clause `beside` it."""
    for token in line_up(number):
        if token.i == cue.i or passage.block.start + token.idx < piece.start:
            return True
        if token.dep_ in beside and not is_contrast(token):
            return False
    return True


def is_contrast(clause: Token) -> bool:
    """Tell whether a clause goes on with the statement: "while 14 percent stayed", "compared with 14 percent"."""
    marks = {child.lower_ for child in clause.children if child.dep_ == "mark"}
    return clause.lower_ == "compared" or bool(marks & {"while", "whereas"})


def line_up(token: Token) -> Iterator[Token]:
    """A token and those above it."""
    for _ in range(STEPS):
        yield token
        if token.head.i == token.i:
            return
        token = token.head
