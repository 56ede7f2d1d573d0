"""The article as it stands on every card about it, and the deck that the cards are in."""

from __future__ import annotations

from quizkit import Article, Bank, paragraphs
from quizkit_anki.notes import AboutArticle
from quizkit_anki.texts import ATTRIBUTE_REFERENCES, HTML_REFERENCES, Html, Source, joined, tagged, title_of

NOTICE = Html("Questions are about what this article says and who says it. They do not say who is right.")


def about_article(article: Article, path: str, language: str, source: Source, *, with_text: bool) -> AboutArticle:
    """Title and origin, and the numbered paragraphs where they are wanted and the bank has them."""
    source.legal(f"{path}.title", article.title)
    known = {"author": article.author, "outlet": article.outlet, "published": article.published}
    if is_address(article.source):
        known["source"] = article.source
    origin = [source.html(f"{path}.{name}", value) for name, value in known.items() if value]
    text = Html("")
    if with_text and article.text is None:
        source.lose(f"{path}.text", "the bank does not hold the text: the questions come without their article")
    elif with_text:
        text = joined([numbered_paragraphs(article.text or "", f"{path}.text", source), tagged("p", NOTICE)])
    return AboutArticle(text, Html(", ".join([title_of(article), *origin])), language.translate(ATTRIBUTE_REFERENCES))


def numbered_paragraphs(text: str, field: str, source: Source) -> Html:
    """The lines of an article that are not blank, each with its number."""
    legal = source.legal(field, text)
    cut = (Html(span.cut(legal).translate(HTML_REFERENCES)) for span in paragraphs(text))
    return joined(tagged("p", Html(f"<small>{number}</small> {line}")) for number, line in enumerate(cut, start=1))


def is_address(source: str) -> bool:
    """Tell whether others can look it up; a path on a teacher's machine tells a class nothing."""
    return source.startswith(("https://", "http://"))


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
    return " ".join(name.split()).strip(": ")
