"""The parsed article: one passage for each block that is read, in the coordinates of the mended text."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.quotations import Quotation, find_quotations
from quizkit.model import Block, Span

if TYPE_CHECKING:
    import spacy.tokens


# An abbreviation in brackets with small letters behind it, "(D-Norby.) to task", where the parse may end a sentence.
GOES_ON = re.compile(r"\.\) [a-z]$")
LONGEST_ABBREVIATION = 10  # characters that are looked at


@attrs.frozen
class Passage:
    """A block and its parse. Tokens count from the block's start; `span` turns them into places in the mended text."""

    block: Block
    doc: spacy.tokens.Doc
    begins_quoted: bool = False
    """It begins inside a quotation that a line before it left open."""
    goes_on: bool = False
    """Its last quotation, which it leaves open, goes on in the next line."""
    text: str = attrs.field(init=False, repr=False)
    """The block's text, kept: the parse would put it together anew at each asking."""

    @text.default
    def _text_of_the_parse(self) -> str:
        return str(self.doc.text)

    @functools.cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Its quotations, in characters from its start; found once and kept."""
        return find_quotations(self.text, self.begins_quoted, self.goes_on)

    def span(self, part: spacy.tokens.Token | spacy.tokens.Span) -> Span:
        """The place of a token or a stretch of tokens in the mended text."""
        if hasattr(part, "idx"):
            return Span(self.block.start + part.idx, self.block.start + part.idx + len(part))
        return Span(self.block.start + part.start_char, self.block.start + part.end_char)

    def tokens_in(self, span: Span) -> spacy.tokens.Span | None:
        """The tokens that lie wholly inside a place of the mended text, or None."""
        return self.doc.char_span(span.start - self.block.start, span.end - self.block.start, alignment_mode="contract")

    @functools.cached_property
    def _sentences(self) -> tuple[tuple[Span, spacy.tokens.Span], ...]:
        found: list[tuple[Span, spacy.tokens.Span]] = []
        first = 0
        for sentence in self.doc.sents:
            if GOES_ON.search(self.text, max(0, sentence.end_char - LONGEST_ABBREVIATION), sentence.end_char + 2):
                continue
            words = [token.i for token in self.doc[first : sentence.end] if not token.is_space]
            first = sentence.end
            if words:
                tokens = self.doc[words[0] : words[-1] + 1]
                found.append((self.span(tokens), tokens))
        return tuple(found)

    def sentences(self) -> tuple[tuple[Span, spacy.tokens.Span], ...]:
        """Every sentence without the blanks around it, as place and as tokens; found once and kept."""
        return self._sentences
