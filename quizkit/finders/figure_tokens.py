"""A parsed passage, made quick to ask: which token stands at a place, which sentence and verb a token belongs to."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.passages import Passage

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

MOST_DATES = 4  # with more than two nobody can tell which one is meant
STEPS = 40  # up the tree; no real sentence is deeper


@attrs.frozen
class ParsedText:
    """A parse with its offsets laid out for look-up. Places count from the start of the passage.

    `dates` has for the index of each verb the first few dates that hang on it.
    """

    doc: Doc
    text: str
    starts: tuple[int, ...]
    dates: Mapping[int, Sequence[Tokens]]

    @classmethod
    def of(cls, passage: Passage) -> ParsedText:
        """Lay out a parse."""
        doc = passage.doc
        dates: dict[int, list[Tokens]] = defaultdict(list)
        for entity in doc.ents:
            if entity.label_ == "DATE":
                verb = governing_verb(entity.root).i
                if len(dates[verb]) < MOST_DATES:
                    dates[verb].append(entity)
        return cls(doc, passage.text, tuple(token.idx for token in doc), dict(dates))

    def token_at(self, offset: int) -> Token:
        """The token that holds a character, or the last one before it."""
        return self.doc[max(0, bisect.bisect_right(self.starts, offset) - 1)]

    def tokens_of(self, start: int, end: int) -> list[Token]:
        """The tokens that share a character with a stretch, without blanks."""
        first, last = self.token_at(start).i, self.token_at(end - 1).i
        return [token for token in self.doc[first : last + 1] if not token.is_space]

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
