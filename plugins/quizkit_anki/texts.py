"""How words of a bank become HTML that Anki shows as it is, and what that cost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from string import ascii_uppercase
from typing import NewType

import attrs

from quizkit import Article, Evidence, Loss, Question, place_of

Html = NewType("Html", str)

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
LINE_BREAK = re.compile("(?:\n|&#13;)+")
REFERENCES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
# "[sound:", "[latex]", "\(" and "{{c1::" mean something to Anki. A reference for the sign would not do: formulas are
# looked for in the page, where references are resolved, and Anki's editor resolves them in the field.
APART = {sign: f"<span>{sign}</span>" for sign in "\\[{"}
HTML_REFERENCES = str.maketrans(REFERENCES | APART)
ATTRIBUTE_REFERENCES = str.maketrans(REFERENCES | {'"': "&quot;"} | {sign: f"&#{ord(sign)};" for sign in APART})


@attrs.frozen
class Source:
    """Where a text comes from: a question, or the bank itself (None). Collects what cannot be written."""

    question: str | None
    losses: list[Loss]
    articles: Mapping[str, Article]
    asked_about: str = ""  # the id of the question's article

    def of(self, question: Question) -> Source:
        """The same for texts of that question."""
        return attrs.evolve(self, question=question.id, asked_about=question.article)

    def lose(self, field: str, reason: str, offset: int | None = None) -> None:
        """Note a loss."""
        self.losses.append(Loss(self.question, field, offset, reason))

    def legal(self, field: str, text: str) -> str:
        """The text with U+FFFD for each control character; each is noted."""
        if CONTROL.search(text) is None:
            return text
        for found in CONTROL.finditer(text):
            self.lose(field, f"control character U+{ord(found[0]):04X}: written as U+FFFD", found.start())
        return CONTROL.sub("\ufffd", text)

    def html(self, field: str, text: str) -> Html:
        """The text as HTML that shows exactly its characters."""
        return Html(self.legal(field, text).translate(HTML_REFERENCES))

    def quotes(self, field: str, evidence: Sequence[Evidence]) -> Html:
        """For each piece of evidence where it stands, and a block quotation."""
        return joined(
            joined([tagged("p", self.place(one)), tagged("blockquote", self.html(f"{field}[{i}].quote", one.quote))])
            for i, one in enumerate(evidence)
        )

    def place(self, evidence: Evidence) -> Html:
        """Where the words of the evidence stand: in which of the numbered paragraphs, or between which offsets.

        Where the words are from another article than the question's, its title is told.
        """
        article = self.articles[evidence.article]
        other = f" of “{title_of(article)}”" if article.id != self.asked_about else ""
        place = place_of(evidence, article)
        if place is None:
            return Html(f"Characters {evidence.start} to {evidence.end}{other or ' of the article'}:")
        first, last = place
        return Html(f"Paragraph {first}{other}:" if first == last else f"Paragraphs {first} to {last}{other}:")


def title_of(article: Article) -> Html:
    """The title on one line, or the id; what HTML cannot hold of it is told with the article."""
    line = " ".join(CONTROL.sub("\ufffd", article.title).split())
    return Html((line or f"Article {article.id}").translate(HTML_REFERENCES))


def tagged(name: str, content: Html) -> Html:
    """HTML inside an element; nothing where there is nothing."""
    return Html(f"<{name}>{content}</{name}>" if content else "")


def joined(parts: Iterable[Html]) -> Html:
    """Pieces of HTML, each on its own line."""
    return Html("\n".join(part for part in parts if part))


def lines(html: Html) -> Html:
    """A paragraph for each line that is not blank."""
    return joined(tagged("p", Html(line)) for line in LINE_BREAK.split(html) if line.strip())


def letter_of(index: int) -> str:
    """The letter of an answer.

    >>> letter_of(0), letter_of(25), letter_of(26)
    ('A', 'Z', 'AA')
    """
    rest, last = divmod(index, len(ascii_uppercase))
    return (letter_of(rest - 1) if rest else "") + ascii_uppercase[last]
