"""An attribution that was found in one passage, with all that its judges need."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.cues import Content
from quizkit.finders.passages import Passage
from quizkit.finders.quotations import Quotation
from quizkit.finders.sources import Source, Stretch

if TYPE_CHECKING:
    from spacy.tokens import Token


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


def words(text: str) -> int:
    """How many words a text has."""
    return len(re.findall(r"\w+(?:[-'’.,]\w+)*", text))
