"""Find who says what: source, cue and content of every attribution, and how sure each is."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.contents import Content, Cue, content_of
from quizkit.finders.passages import Passage
from quizkit.finders.quotations import Quotation, find_quotations
from quizkit.finders.sources import Source, Stretch, source_of, stretch_of, trimmed
from quizkit.finders.words import word_set
from quizkit.model import Manner, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

LEAST_WORDS = 2
SURE_VERDICT_WORDS = range(4, 25)
SURE_QUOTE_WORDS, SURE_CLAUSE_WORDS, SURE_ACCORDING_WORDS = 4, range(4, 31), range(5, 36)
NO_SOURCES = frozenset({"plan", "plans", "schedule", "custom", "tradition", "need", "taste"})  # "according to plan"
SURE_SOURCE_WORDS = 12  # a longer source is most often a subtree that went astray


@attrs.frozen
class Found:
    """An attribution before its voice is known: places in the mended text, and the head word of the source."""

    passage: Passage
    head: Token
    source: Span
    cue: Span
    content: tuple[Span, ...]
    manner: Manner
    sure: bool


@attrs.frozen
class Candidate:
    """An attribution in one passage, with all that tells whether it is sure."""

    passage: Passage
    cue_token: Token
    cue_stretch: Stretch
    source: Source
    content: Content
    quotations: Sequence[Quotation]

    @functools.cached_property  # spaCy joins the tokens anew each time
    def text(self) -> str:
        return self.passage.text

    @property
    def said(self) -> str:
        """The content's text from its first to its last piece."""
        return self.text[self.content.pieces[0][0] : self.content.pieces[-1][1]]

    @property
    def source_text(self) -> str:
        start, end = self.source.stretch
        return self.text[start:end]


def find_attributions(passages: Iterable[Passage], breaks: Iterable[int] = ()) -> tuple[Found, ...]:
    """Every attribution of the body, in the order of the text.

    `breaks` are the places of the mended text where two glued sentences were parted. An attribution whose cue lies
    in another's content is left out: the outer speaker keeps it.
    """
    places = sorted(breaks)
    found: list[Found] = []
    for passage in passages:
        if passage.block.role == "body":
            inside = [at - passage.block.start for at in places if passage.block.start <= at < passage.block.end]
            found.extend(map(finished, outermost(parted(list(candidates(passage, inside))))))
    return tuple(found)


def candidates(passage: Passage, breaks: Sequence[int]) -> Iterator[Candidate]:
    """All attributions of one passage: by a reporting verb, or by "according to"."""
    quotations = find_quotations(passage.text)
    for token in passage.doc:
        if in_speech(token, quotations):
            continue
        if token.pos_ in ("VERB", "AUX") and introduces(token.lemma_.lower()):
            candidate = by_verb(passage, token, quotations, breaks)
        elif token.lower_ == "according":
            candidate = by_according(passage, token, quotations, breaks)
        else:
            continue
        if candidate and words(candidate.said) >= LEAST_WORDS:
            yield candidate


def introduces(lemma: str) -> bool:
    """Tell whether a verb can give somebody's words or judgement."""
    return lemma in word_set("reporting", "clause") or lemma in word_set("reporting", "verdict")


def by_verb(passage: Passage, verb: Token, quotations: Sequence[Quotation], breaks: Sequence[int]) -> Candidate | None:
    """What a reporting verb attributes."""
    source = source_of(verb)
    if source is None or in_speech(source.head, quotations):
        return None
    content = content_of(Cue(verb, source, quotations, breaks))
    stretch = (verb.idx, verb.idx + len(verb))
    return Candidate(passage, verb, stretch, source, content, quotations) if content else None


def by_according(
    passage: Passage, token: Token, quotations: Sequence[Quotation], breaks: Sequence[int]
) -> Candidate | None:
    """What "according to X" attributes: the sentence before it, or the rest of it where it stands first."""
    to = token.nbor() if token.i + 1 < len(token.doc) else token
    head = next((child for child in to.children if child.dep_ == "pobj"), None)
    if to.lower_ != "to" or head is None or head.lower_ in NO_SOURCES or (stretch := stretch_of(head, token)) is None:
        return None
    sentence, text = token.sent, token.doc.text
    low = max((sentence.start_char, *(at for at in breaks if at <= token.idx)))
    high = min((sentence.end_char, *(at for at in breaks if at > token.idx)))
    before, after = trimmed(text, low, token.idx), trimmed(text, stretch[1], high)
    piece = next((one for one in (before, after) if one and words(text[one[0] : one[1]]) > LEAST_WORDS), None)
    if piece is None:
        return None
    piece = (piece[0], piece[0] + len(text[piece[0] : piece[1]].rstrip(". \n")))
    source = Source(head, stretch, "object")
    return Candidate(passage, token, (token.idx, to.idx + 2), source, Content("according", (piece,)), quotations)


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


def words(text: str) -> int:
    """How many words a text has."""
    return len(re.findall(r"\w+(?:[-'’.,]\w+)*", text))


def finished(one: Candidate) -> Found:
    """The candidate in the coordinates of the mended text, judged."""

    def place(stretch: Stretch) -> Span:
        return Span(one.passage.block.start + stretch[0], one.passage.block.start + stretch[1])

    pieces = tuple(place(piece) for piece in one.content.pieces)
    return Found(
        one.passage,
        one.source.head,
        place(one.source.stretch),
        place(one.cue_stretch),
        pieces,
        manner(one),
        is_sure(one),
    )


def manner(one: Candidate) -> Manner:
    """Whether the content is quoted, paraphrased, or a mix of both."""
    quoted = [any(q.start <= start and end <= q.end for q in one.quotations) for start, end in one.content.pieces]
    if all(quoted):
        return "quote"
    return "mixed" if re.search(r"[\"“”]", one.said) else "paraphrase"


# ---------------------------------------------------------------- what makes one sure


def is_sure(one: Candidate) -> bool:
    """A careful reader would give this source for this content and no other."""
    return is_asserted(one.cue_token) and has_plain_source(one) and SURE[one.content.kind](one)


def is_asserted(cue: Token) -> bool:
    """Not denied, possible, asked or supposed; not the verb of a relative clause; no participle."""
    if cue.lower_ == "according":
        return True
    if any(child.dep_ == "neg" or child.tag_ == "MD" for child in cue.children):
        return False
    perfect = any(child.dep_ == "aux" and child.lemma_ == "have" for child in cue.children)
    if cue.tag_ not in ("VBD", "VBZ", "VBP") and not (cue.tag_ == "VBN" and perfect):
        return False
    if cue.dep_ in ("relcl", "acl", "csubj", "pcomp", "xcomp", "advcl"):
        return False
    marks = {child.lower_ for token in (cue, *cue.ancestors) for child in token.children if child.dep_ == "mark"}
    return not marks & {"if", "whether", "unless"} and not cue.sent.text.rstrip(' "”').endswith("?")


def has_plain_source(one: Candidate) -> bool:
    """The verb's own subject, short, without marks of a subtree that went astray, and somebody in particular."""
    if one.source.how not in ("subject", "object") or words(one.source_text) > SURE_SOURCE_WORDS:
        return False
    if re.search(r"[\"“”:;()\[\]]|\b(?:but|that|if|when)\b|\n", one.source_text):
        return False
    tokens = one.passage.doc.char_span(*one.source.stretch, alignment_mode="expand")
    if tokens is None or any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in tokens):
        return False
    return one.source.head.lower_ not in word_set("reporting", "vague_heads") or one.source.head.lower_ in RESOLVABLE


RESOLVABLE = frozenset({"he", "she", "they"})  # sure only if the voice is; find_voices sees to it


def is_strong(one: Candidate, *, after_quote: bool = False) -> bool:
    lemma = one.cue_token.lemma_.lower()
    return lemma in word_set("reporting", "strong") or (
        after_quote and lemma in word_set("reporting", "strong_after_quote")
    )


def sure_quote_before(one: Candidate) -> bool:
    """A strong verb, a quotation that ends in punctuation, and no clause behind the verb that could be the content."""
    start, end = one.content.pieces[0]
    ends = re.search(r"[,.!?…—–-][’']?[\"”]$", one.text[start:end])
    clause_behind = any(c.dep_ == "ccomp" and c.i > one.cue_token.i for c in one.cue_token.children)
    return is_strong(one, after_quote=True) and bool(ends) and not clause_behind and words(one.said) >= SURE_QUOTE_WORDS


def sure_quote_after(one: Candidate) -> bool:
    start, end = one.content.pieces[0]
    ends = re.search(r"[,.!?][’']?[\"”]$", one.text[start:end])
    closed = any(q.closed and q.start == start for q in one.quotations)
    return is_strong(one) and bool(ends) and closed and words(one.said) > SURE_QUOTE_WORDS


def sure_clause_after(one: Candidate) -> bool:
    """A strong verb and a whole clause of middling length, with at most one comma and quotation marks in pairs."""
    if len(one.content.pieces) != 1 or not is_strong(one) or words(one.said) not in SURE_CLAUSE_WORDS:
        return False
    if (
        len(re.findall(r",(?!\d)", one.said)) > 1
        or one.said.count('"') % 2
        or one.said.count("“") != one.said.count("”")
    ):
        return False
    tokens = one.passage.doc.char_span(*one.content.pieces[0], alignment_mode="expand")
    follows = one.text[one.content.pieces[0][1] :][:3]
    clean_end = one.said[-1] in '"”' or bool(re.match(r"[\"”’']*\s*(?:[.!?,;—–-]|$)", follows))
    return clean_end and tokens is not None and is_clause(tokens.root)


def is_clause(root: Token) -> bool:
    """A finite verb with a subject of its own."""
    has_subject = any(child.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for child in root.children)
    finite = root.tag_ in ("VBD", "VBZ", "VBP") or any(
        child.tag_ in ("MD", "VBD", "VBZ", "VBP") for child in root.children
    )
    return root.pos_ in ("VERB", "AUX") and has_subject and finite


def sure_according(one: Candidate) -> bool:
    """A plain sentence without quotation marks or commas, so that the phrase governs all of it."""
    plain = not re.search(r"[\"“”;]|,(?!\d)|\s[—–-]", one.said)
    tokens = one.passage.doc.char_span(*one.content.pieces[0], alignment_mode="expand")
    return plain and words(one.said) in SURE_ACCORDING_WORDS and tokens is not None and is_clause(tokens.root)


def sure_verdict(one: Candidate) -> bool:
    """An object of middling length without commas and quotation marks, at the end of its sentence or clause."""
    plain = not re.search(r"[\"“”;:]|,(?!\d)", one.said)
    follows = one.text[one.content.pieces[0][1] :][:3]
    return plain and words(one.said) in SURE_VERDICT_WORDS and bool(re.match(r"\s*(?:[.!?,;]|$)", follows))


def never(one: Candidate) -> bool:  # noqa: ARG001
    return False


SURE = {
    "quote-before": sure_quote_before,
    "quote-after": sure_quote_after,
    "clause-after": sure_clause_after,
    "clause-before": never,
    "mixed": never,
    "according": sure_according,
    "verdict": sure_verdict,
}
