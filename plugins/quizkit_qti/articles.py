"""The article: in QTI 3.0 a stimulus of its own that items point at, in QTI 2.1 a part of each item."""

from __future__ import annotations

import copy

import attrs

from quizkit import Bank, paragraphs
from quizkit.writing import NOTICE, known_of
from quizkit_qti.dialects import LANGUAGE, Dialect, Element
from quizkit_qti.texts import Source

SHARED = "qti-shared-stimulus"  # the class by which platforms know the article beside a question


@attrs.frozen
class Stimulus:
    """An article that is shown: its identifier, its title, and a `div` with its text."""

    identifier: str
    title: str
    content: Element

    @property
    def path(self) -> str:
        """Where it lies in a package of QTI 3.0."""
        return f"stimuli/{self.identifier}.xml"

    def document(self, dialect: Dialect, language: str | None) -> Element:
        """The file of its own that QTI 3.0 has for it."""
        values = {"identifier": self.identifier, "title": self.title}
        root = dialect.root("qti-assessment-stimulus", values | language_of(language))
        dialect.add(root, "qti-stimulus-body").extend(copy.deepcopy(self.content))
        return root

    def add_reference(self, item: Element, dialect: Dialect) -> None:
        """Let the item say where the article lies, in a version that shares articles."""
        if dialect.shares_articles:
            values = {"identifier": self.identifier, "href": f"../{self.path}", "title": self.title}
            dialect.add(item, "qti-assessment-stimulus-ref", values)

    def add_to_body(self, body: Element, dialect: Dialect) -> None:
        """Mark where the article is to be shown, or put it there."""
        if dialect.shares_articles:
            dialect.add(body, "div", {"class": SHARED, "data-stimulus-idref": self.identifier})
        else:
            body.append(copy.deepcopy(self.content))


def language_of(code: str | None) -> dict[str, str]:
    """The attribute that names the language, if it is known."""
    return {LANGUAGE: code} if code else {}


def stimulus(bank: Bank, index: int, dialect: Dialect, language: str | None, source: Source) -> Stimulus | None:
    """The article of that index, ready to be shown; None if the bank does not have its text."""
    article, path = bank.articles[index], f"articles[{index}]"
    if article.text is None:
        source.lose(f"{path}.text", "the bank does not hold the text: the questions come without their article")
        return None
    content = dialect.element("div", {"class": SHARED} | language_of(language))
    if article.title.strip():
        dialect.add_words(content, "h2", source.legal(f"{path}.title", article.title))
    if origin := ", ".join(source.legal(f"{path}.{name}", value) for name, value in known_of(article).items()):
        dialect.add_words(content, "p", origin)
    add_paragraphs(content, article.text, f"{path}.text", dialect, source)
    dialect.add(dialect.add_words(content, "p"), "em", text=NOTICE)
    return Stimulus(f"A-{article.id}", source.title_of(article), content)


def add_paragraphs(content: Element, text: str, field: str, dialect: Dialect, source: Source) -> None:
    """Add the lines of an article that are not blank, each with its number."""
    legal = source.legal(field, text)
    for number, span in enumerate(paragraphs(text), start=1):
        line = dialect.add_words(content, "p")
        dialect.add(line, "small", text=str(number)).tail = f" {span.cut(legal)}"
