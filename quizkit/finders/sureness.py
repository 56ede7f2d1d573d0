"""What makes an attribution sure: a careful reader would give this source for this content and no other."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.contents import Content
from quizkit.finders.passages import Passage
from quizkit.finders.quotations import Quotation
from quizkit.finders.sources import Source, Stretch
from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

SURE_VERDICT_WORDS = range(4, 25)
SURE_QUOTE_WORDS, SURE_CLAUSE_WORDS, SURE_ACCORDING_WORDS = 4, range(4, 31), range(5, 36)
SURE_SOURCE_WORDS = 12  # a longer source is most often a subtree that went astray


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
    if re.match(r"(?:about |nearly |roughly )?\d|\w+ percent\b", one.source_text):
        return False  # "60 percent said": the poll says so, and it stands elsewhere
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
        len(re.findall(r",(?!\d)", one.said)) > 3
        or one.said.count('"') % 2
        or one.said.count("“") != one.said.count("”")
    ):
        return False
    if one.content.left_out > len(one.said) / 2:
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
    "inserted": never,
    "mixed": never,
    "according": sure_according,
    "verdict": sure_verdict,
}


def words(text: str) -> int:
    """How many words a text has."""
    return len(re.findall(r"\w+(?:[-'’.,]\w+)*", text))
