"""How words of a bank become fit for GIFT: escaped as HTML, escaped as GIFT, and what that cost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NewType

import attrs

from quizkit import Article, Evidence, Loss, Question, place_of

Html = NewType("Html", str)

NAME_LENGTH = 255  # of a question and of a category in Moodle

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
LINE_BREAK = re.compile("(?:&#10;|&#13;)+")
# With references for the breaks of its lines a text of the bank makes no new line in the file.
HTML_REFERENCES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;"} | {sign: f"&#{ord(sign)};" for sign in "$\\()[]\n\r"}
)
ANGLES = str.maketrans("<>", "‹›")  # plain fields: Moodle takes what follows "<" for a tag and drops it
PLACEHOLDER = re.compile("&(?=&)")  # what reads GIFT keeps "&&058;" and the like for the signs that were escaped
GIFT_ESCAPES = str.maketrans({sign: f"\\{sign}" for sign in "\\~=#{}:"})


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

    def fit(self, field: str, text: str, length: int) -> str:
        """The text, shortened if it is longer than Moodle holds; that is noted."""
        if len(text) > length:
            self.lose(field, f"Moodle holds at most {length} characters here: shortened")
        return shortened(text, length)

    def html(self, field: str, text: str) -> Html:
        """The text as HTML that shows exactly its characters."""
        return Html(self.legal(field, text).translate(HTML_REFERENCES))

    def plain(self, field: str, text: str) -> str:
        """The text on one line, for a field that is no HTML."""
        legal = self.legal(field, text)
        line = PLACEHOLDER.sub("& ", " ".join(legal.translate(ANGLES).split()))
        if self.question is None and line != legal:  # of a question only the stem comes here, and it is in the text too
            self.lose(field, "GIFT wants one line without < and > here: angles replaced, runs of blanks joined")
        return line

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
    """The title on one line; what HTML cannot hold of it is told where the article has its category."""
    line = " ".join(CONTROL.sub("\ufffd", article.title).split())
    return Html((line or f"Article {article.id}").translate(HTML_REFERENCES))


def gift(text: str) -> str:
    r"""Words that GIFT takes as they are.

    >>> print(gift("5 = {6}: no ~"))
    5 \= \{6\}\: no \~
    """
    return text.translate(GIFT_ESCAPES)


def tagged(name: str, content: Html) -> Html:
    """HTML inside an element."""
    return Html(f"<{name}>{content}</{name}>")


def joined(parts: Iterable[Html]) -> Html:
    """Pieces of HTML, each on its own line."""
    return Html("\n".join(part for part in parts if part))


def lines(html: Html) -> Html:
    """A paragraph for each line that is not blank."""
    return joined(tagged("p", Html(line)) for line in LINE_BREAK.split(html) if line.strip())


def in_language(language: str, html: Html) -> Html:
    """HTML that says which language its words are in, and lets each block find its own direction."""
    name = language.translate(HTML_REFERENCES).replace('"', "&#34;")
    return Html(f'<div lang="{name}" dir="auto">{html}</div>')


def shortened(text: str, length: int) -> str:
    """The text, cut at a blank if it is longer than that.

    >>> shortened("Whose figure is it?", 15)
    'Whose figure…'
    """
    if len(text) <= length:
        return text
    head = text[: length - 1]
    return (head.rpartition(" ")[0] or head).rstrip() + "…"
