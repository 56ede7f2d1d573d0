"""Where a text comes from, and what a format could not carry of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar, Self

import attrs

from quizkit.hookspecs import Loss
from quizkit.model import Article, Bank, Evidence, Question
from quizkit.paragraphs import place_of
from quizkit.writing.words import one_line

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
ILLEGAL_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
REPLACEMENT = "\ufffd"


@attrs.frozen
class Source:
    """Where a text comes from: a question, or the bank itself (None). Collects what cannot be written.

    A format has a subclass of its own, which says what characters it cannot hold, and how that is told.
    """

    illegal: ClassVar[re.Pattern[str]] = CONTROL
    complaint: ClassVar[str] = "control character"

    question: str | None
    losses: list[Loss]
    articles: Mapping[str, Article]
    asked_about: str = ""  # the id of the question's article

    @classmethod
    def of_bank(cls, bank: Bank) -> Self:
        """For texts of the bank itself."""
        return cls(None, [], {article.id: article for article in bank.articles})

    def of(self, question: Question) -> Self:
        """The same for texts of that question."""
        return attrs.evolve(self, question=question.id, asked_about=question.article)

    def lose(self, field: str, reason: str, offset: int | None = None) -> None:
        """Note a loss."""
        self.losses.append(Loss(self.question, field, offset, reason))

    def legal(self, field: str, text: str) -> str:
        """The text with U+FFFD for each character that the format cannot hold; each is noted."""
        if self.illegal.search(text) is None:  # hardly any has one, and to look twice would cost
            return text
        for found in self.illegal.finditer(text):
            self.lose(field, f"{self.complaint} U+{ord(found[0]):04X}: written as U+FFFD", found.start())
        return self.replaced(text)

    def replaced(self, text: str) -> str:
        """The same without a note, for a text that stands in another place as well."""
        return self.illegal.sub(REPLACEMENT, text)

    def title_of(self, article: Article) -> str:
        """The title on one line, or the id; what it loses is told where the article has its heading."""
        return one_line(self.replaced(article.title)) or f"Article {article.id}"

    def place(self, evidence: Evidence) -> str:
        """Where the words of the evidence stand: in which of the numbered paragraphs, or between which offsets.

        Where the words are from another article than the question's, its title is told.
        """
        article = self.articles[evidence.article]
        other = f" of “{self.title_of(article)}”" if article.id != self.asked_about else ""
        place = place_of(evidence, article)
        if place is None:
            return f"Characters {evidence.start} to {evidence.end}{other or ' of the article'}:"
        first, last = place
        return f"Paragraph {first}{other}:" if first == last else f"Paragraphs {first} to {last}{other}:"
