"""A parsed passage, made quick to ask: which token stands at a place, which sentence and verb a token belongs to."""

from __future__ import annotations

import bisect
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

STEPS = 40  # up the tree; no real sentence is deeper


@attrs.frozen
class ParsedText:
    """A parse with its offsets laid out for look-up. Places count from the start of the passage."""

    doc: Doc
    starts: tuple[int, ...]
    sentence_starts: tuple[int, ...]
    entities: tuple[Tokens, ...]
    entity_starts: tuple[int, ...]

    @classmethod
    def of(cls, doc: Doc) -> ParsedText:
        """Lay out a parse."""
        starts = tuple(token.idx for token in doc)
        sentence_starts = tuple(token.i for token in doc if token.is_sent_start)
        entities = tuple(doc.ents)
        return cls(doc, starts, sentence_starts, entities, tuple(one.start_char for one in entities))

    @property
    def text(self) -> str:
        return str(self.doc.text)

    def token_at(self, offset: int) -> Token:
        """The token that holds a character, or the last one before it."""
        return self.doc[max(0, bisect.bisect_right(self.starts, offset) - 1)]

    def tokens_of(self, start: int, end: int) -> list[Token]:
        """The tokens that share a character with a stretch, without blanks."""
        first, last = self.token_at(start).i, self.token_at(end - 1).i
        return [token for token in self.doc[first : last + 1] if not token.is_space]

    def sentence_of(self, token: Token) -> int:
        """The number of a token's sentence."""
        return bisect.bisect_right(self.sentence_starts, token.i)

    def entities_in(self, sentence: int) -> tuple[Tokens, ...]:
        """The named entities of a sentence."""
        low = self.sentence_starts[sentence - 1]
        high = self.sentence_starts[sentence] if sentence < len(self.sentence_starts) else len(self.doc)
        bounds = [self.doc[low].idx, self.doc[high - 1].idx + 1]
        return self.entities[slice(*(bisect.bisect_left(self.entity_starts, at) for at in bounds))]

    def before(self, token: Token) -> Token | None:
        """The token before, in the same sentence."""
        return self.doc[token.i - 1] if token.i and not token.is_sent_start else None

    def after(self, token: Token) -> Token | None:
        """The token after, in the same sentence."""
        follows = token.i + 1 < len(self.doc) and not self.doc[token.i + 1].is_sent_start
        return self.doc[token.i + 1] if follows else None


def governing_verb(token: Token) -> Token:
    """The nearest verb above a token, or the highest word that is reached."""
    for _ in range(STEPS):
        if token.head is token or token.head.i == token.i:
            break
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            break
    return token
