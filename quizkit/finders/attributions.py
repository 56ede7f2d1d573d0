"""Find who says what: source, cue and content of every attribution, and how sure each is."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.according import by_according
from quizkit.finders.beside_quotations import beside_quotation
from quizkit.finders.candidates import Candidate, words
from quizkit.finders.content_ends import is_left_open
from quizkit.finders.contents import content_of
from quizkit.finders.cues import Cue
from quizkit.finders.passages import Passage
from quizkit.finders.quotations import Quotation
from quizkit.finders.sources import Source, Stretch, source_of
from quizkit.finders.sureness import grade_of
from quizkit.finders.transcripts import speakers_of, turns_of
from quizkit.finders.words import word_set
from quizkit.model import Certainty, Manner, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

LEAST_WORDS = 2


@attrs.frozen
class Found:
    """An attribution before its voice is known: places in the mended text, and the head word of the source."""

    passage: Passage
    head: Token
    source: Span
    cue: Span
    content: tuple[Span, ...]
    manner: Manner
    grade: Certainty | None


def find_attributions(passages: Iterable[Passage], breaks: Iterable[int] = ()) -> tuple[Found, ...]:
    """Every attribution of the body, in the order of the text.

    `breaks` are the places of the mended text where two glued sentences were parted. An attribution whose cue lies
    in another's content is left out: the outer speaker keeps it.
    """
    places = sorted(breaks)
    passages = tuple(passages)
    speakers = speakers_of(passages)
    found: list[Found] = []
    for number, passage in enumerate(passages):
        if passage.block.role == "body":
            inside = [at - passage.block.start for at in places if passage.block.start <= at < passage.block.end]
            several = [*turns_of(passage, speakers), *candidates(passage, inside)]
            beyond = [*goes_on_in(passages[number + 1 :])] if passage.goes_on else []
            found.extend(finished(one, beyond) for one in outermost(parted(several)))
    return tuple(found)


def goes_on_in(passages: Iterable[Passage]) -> Iterator[Span]:
    """Where a quotation goes on in the lines behind the one that leaves it open, up to the one that closes it."""
    for passage in itertools.takewhile(lambda one: one.begins_quoted, passages):
        first = passage.quotations[0]
        yield Span(passage.block.start + first.start, passage.block.start + first.end)
        if first.closed:
            return


def candidates(passage: Passage, breaks: Sequence[int]) -> Iterator[Candidate]:
    """All attributions of one passage: by a reporting verb, or by "according to"."""
    quotations = passage.quotations
    verbs = introducing()
    for token in passage.doc:
        if token.pos_ in ("VERB", "AUX") and token.lemma_.lower() in verbs:
            attribute = by_verb
        elif token.lower_ == "according":
            attribute = by_according
        else:
            continue
        candidate = None if in_speech(token, quotations) else attribute(passage, token, quotations, breaks)
        if candidate and words(candidate.said) >= LEAST_WORDS:
            yield candidate


@functools.cache
def introducing() -> frozenset[str]:
    """The lemmas of all verbs that can give somebody's words or judgement."""
    keys = ("clause", "verdict", "naming", "describing", "of_things", "about", "to_do")
    return frozenset[str]().union(*(word_set("reporting", key) for key in keys))


def by_verb(passage: Passage, token: Token, quotations: Sequence[Quotation], breaks: Sequence[int]) -> Candidate | None:
    """What a reporting verb attributes."""
    source = source_of(token, lambda word: in_speech(word, quotations)) or beside_quotation(token, quotations)
    if source is None or is_own_thought(token, source):
        return None
    content = content_of(Cue(token, source, quotations, breaks, passage.text))
    stretch = (token.idx, token.idx + len(token))
    return Candidate(passage, token, stretch, source, content, quotations) if content else None


def is_own_thought(verb: Token, source: Source) -> bool:
    """Tell whether a writer only thinks aloud, or turns to the reader: "I think", "you know"."""
    return source.head.lower_ in ("i", "we", "you") and verb.lemma_.lower() in word_set(
        "stance_words", "thought_or_sign"
    )


def parted(found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Each with its own quotations: a speaker's run of them ends before the one that has another speaker beside it."""
    for one in found:
        others = {other.content.pieces[0] for other in found if other.source.head != one.source.head}
        yield attrs.evolve(one, content=attrs.evolve(one.content, pieces=own_pieces(one.content.pieces, others)))


def own_pieces(pieces: Sequence[Stretch], others: Container[Stretch]) -> tuple[Stretch, ...]:
    """The first piece, and those after it up to one that is another's."""
    return (pieces[0], *itertools.takewhile(lambda piece: piece not in others, pieces[1:]))


def outermost(found: Iterable[Candidate]) -> list[Candidate]:
    """Without those whose cue lies in the content of another."""
    every = list(found)
    return [
        one
        for one in every
        if not any(
            start <= one.cue_stretch[0] < end
            for other in every
            if other is not one
            for start, end in other.content.pieces
        )
    ]


def in_speech(token: Token, quotations: Sequence[Quotation]) -> bool:
    """Tell whether a word stands in a quotation that counts as speech."""
    return any(quotation.speech and quotation.holds(token.idx) for quotation in quotations)


def finished(one: Candidate, beyond: Sequence[Span]) -> Found:
    """The candidate in the coordinates of the mended text, judged.

    `beyond` are the places where the quotation that its passage leaves open goes on.
    """

    def place(stretch: Stretch) -> Span:
        return Span(one.passage.block.start + stretch[0], one.passage.block.start + stretch[1])

    pieces = tuple(place(piece) for piece in one.content.pieces)
    if is_left_open(one):
        pieces = (*pieces, *beyond)
    return Found(
        one.passage,
        one.source.head,
        place(one.source.stretch),
        place(one.cue_stretch),
        pieces,
        manner(one),
        grade_of(one),
    )


def manner(one: Candidate) -> Manner:
    """Whether the content is quoted, paraphrased, or a mix of both."""
    quoted = [any(q.start <= start and end <= q.end for q in one.quotations) for start, end in one.content.pieces]
    if all(quoted):
        return "quote"
    return "mixed" if re.search(r"[\"“”]", one.said) else "paraphrase"
