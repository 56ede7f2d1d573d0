"""How words of a bank become HTML inside another format."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar, NewType

import attrs

from quizkit.model import Article, Evidence
from quizkit.paragraphs import paragraphs
from quizkit.writing.source import Source
from quizkit.writing.telling import known_of

Html = NewType("Html", str)

NOTICE = "Questions are about what this article says and who says it. They do not say who is right."
_LINE_BREAK = re.compile("(?:\n|&#10;|&#13;)+")


@attrs.frozen
class HtmlSource(Source):
    """A source whose texts become HTML. A format says what stands for characters that mean something to it."""

    references: ClassVar[Mapping[int, str]] = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})

    def html(self, field: str, text: str) -> Html:
        """The text as HTML that shows exactly its characters."""
        return self.escaped(self.legal(field, text))

    def escaped(self, text: str) -> Html:
        """The same for a text that is legal."""
        return Html(text.translate(self.references))

    def quotes(self, field: str, evidence: Sequence[Evidence]) -> Html:
        """For each piece of evidence where it stands, and a block quotation."""
        parts = [
            part
            for i, one in enumerate(evidence)
            for part in (
                tagged("p", self.escaped(self.place(one))),
                tagged("blockquote", self.html(f"{field}[{i}].quote", one.quote)),
            )
        ]
        return joined(parts)

    def origin(self, article: Article, path: str) -> Html:
        """Who wrote it, where and when, on one line."""
        return Html(", ".join(self.html(f"{path}.{name}", value) for name, value in known_of(article).items()))

    def numbered_paragraphs(self, text: str, field: str) -> Html:
        """The lines of an article that are not blank, each with its number."""
        legal = self.legal(field, text)
        cut = (self.escaped(span.cut(legal)) for span in paragraphs(text))
        return joined(tagged("p", Html(f"<small>{number}</small> {line}")) for number, line in enumerate(cut, start=1))

    def in_language(self, language: str, html: Html) -> Html:
        """HTML that says which language its words are in, and lets each block find its own direction."""
        name = self.escaped(language).replace('"', "&#34;")
        return Html(f'<div lang="{name}" dir="auto">{html}</div>')

    def article(self, article: Article, path: str) -> Html:
        """Title, where it was published, its numbered paragraphs, and what the questions are about."""
        title = self.html(f"{path}.title", article.title)
        return joined(
            [
                tagged("h4", title) if title.strip() else Html(""),
                tagged("p", self.origin(article, path)),
                self.numbered_paragraphs(article.text or "", f"{path}.text"),
                tagged("p", tagged("em", Html(NOTICE))),
            ]
        )


def tagged(name: str, content: Html) -> Html:
    """HTML inside an element; nothing where there is nothing."""
    return Html(f"<{name}>{content}</{name}>" if content else "")


def joined(parts: Iterable[Html]) -> Html:
    """Pieces of HTML, each on its own line."""
    return Html("\n".join(part for part in parts if part))


def lines(html: Html) -> Html:
    """A paragraph for each line that is not blank."""
    return joined(tagged("p", Html(line)) for line in _LINE_BREAK.split(html) if line.strip())
