"""The article as it stands on every card about it, and the deck that the cards are in."""

from __future__ import annotations

from quizkit import Article, Bank
from quizkit.writing import NOTICE, Html, joined, one_line, tagged
from quizkit_anki.notes import AboutArticle
from quizkit_anki.texts import ATTRIBUTE_REFERENCES, Source


def about_article(article: Article, path: str, language: str, source: Source, *, with_text: bool) -> AboutArticle:
    """Title and origin, and the numbered paragraphs where they are wanted and the bank has them."""
    source.legal(f"{path}.title", article.title)
    origin = [source.escaped(source.title_of(article)), source.origin(article, path)]
    text = Html("")
    if with_text and article.text is None:
        source.lose(f"{path}.text", "the bank does not hold the text: the questions come without their article")
    elif with_text:
        numbered = source.numbered_paragraphs(article.text or "", f"{path}.text")
        text = joined([numbered, tagged("p", Html(NOTICE))])
    about = Html(", ".join(part for part in origin if part))
    return AboutArticle(text, about, language.translate(ATTRIBUTE_REFERENCES))


def deck_name(bank: Bank, wanted: str, source: Source) -> str:
    """The deck that was asked for, a path with `::` between its levels, or one with the bank's title."""
    levels = [tidy(source.legal("deck", level)) for level in wanted.split("::")]
    if any(levels):
        source.lose("title", "the deck that was asked for stands in its place")
        return "::".join(level for level in levels if level)
    legal = source.legal("title", bank.title)
    name = tidy(legal.replace("::", ": ")) or "quizkit"
    if name != legal:
        source.lose("title", f"a deck's name in Anki is one line without :: in it: written as {name}")
    return name


def tidy(name: str) -> str:
    """A deck's name as Anki leaves it alone.

    >>> tidy(" Sea: ")
    'Sea'
    """
    return one_line(name).strip(": ")
