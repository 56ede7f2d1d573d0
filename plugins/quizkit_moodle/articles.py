"""The article as Moodle can hold it: a category, and an item without a question that shows the text."""

from __future__ import annotations

import re
from collections import Counter

from lxml import etree

from quizkit import Article, Bank, paragraphs
from quizkit_moodle.texts import (
    HTML_REFERENCES,
    NAME_LENGTH,
    Html,
    Source,
    add_cdata,
    add_html,
    add_text,
    add_values,
    in_language,
    joined,
    shortened,
    tagged,
)

NOTICE = Html("Questions are about what this article says and who says it. They do not say who is right.")
ARTICLE_SUFFIX = "-article"  # after its id, as its id number
SINGLE_SLASH = re.compile("(?<!/)/(?!/)")


def titles_of_several(bank: Bank) -> frozenset[str]:
    """The titles that more than one article has: two such articles must not share a category."""
    counted = Counter(article.title for article in bank.articles if article.title.strip())
    return frozenset(title for title, count in counted.items() if count > 1)


def add_category(
    quiz: etree._Element, bank: Bank, index: int, path: str, source: Source, *, with_id: bool = False
) -> None:
    """Say into which category the questions of that article belong: below `path`, or below the bank's title."""
    article = bank.articles[index]
    parts = [source.plain("category", part.replace("//", "/")) for part in SINGLE_SLASH.split(path)]
    names = [("category", part) for part in parts if part]
    if names:
        source.lose("title", "the category that was asked for stands in its place")
    else:
        names = [("title", source.plain("title", bank.title))]
    field = f"articles[{index}].title"
    name = article_name(article, f"articles[{index}]", source)
    if with_id:
        name = f"{source.fit(field, name, NAME_LENGTH - len(article.id) - 3)} ({article.id})"
    names.append((field, name))
    parts = [category_part(source.fit(field, name, NAME_LENGTH)) for field, name in names]
    category = etree.SubElement(quiz, "question", type="category")
    add_text(category, "category", "/".join(["$course$", "top", *parts]))
    add_html(category, "info", Html(""))


def category_part(name: str) -> str:
    """A category's name as it stands in a path.

    >>> category_part("3/14 branches/")
    '3//14 branches// '
    """
    head, tail = " " * name.startswith("/"), " " * name.endswith("/")
    return head + name.replace("/", "//") + tail


def article_name(article: Article, path: str, source: Source) -> str:
    """The title of an article, or its id if it has none."""
    return source.plain(f"{path}.title", article.title) or f"Article {article.id}"


def add_article(quiz: etree._Element, article: Article, path: str, language: str, source: Source) -> None:
    """Add the article as an item without a question, if the bank has its text."""
    if article.text is None:
        source.lose(f"{path}.text", "the bank does not hold the text: the questions come without their article")
        return
    name = article_name(article, path, source)
    item = etree.SubElement(quiz, "question", type="description")
    add_text(item, "name", shortened(f"Article: {name}", NAME_LENGTH))
    add_html(item, "questiontext", in_language(language, article_html(article, path, source)))
    add_html(item, "generalfeedback", Html(""))
    add_values(item, defaultgrade="0", penalty="0", hidden="0")
    add_cdata(item, "idnumber", f"{article.id}{ARTICLE_SUFFIX}")


def article_html(article: Article, path: str, source: Source) -> Html:
    """Title, who wrote it and where, its numbered paragraphs, and what the questions are about."""
    title = source.html(f"{path}.title", article.title)
    known = {"author": article.author, "outlet": article.outlet, "published": article.published}
    if is_address(article.source):
        known["source"] = article.source
    origin = Html(", ".join(source.html(f"{path}.{name}", value) for name, value in known.items() if value))
    return joined(
        [
            tagged("h4", title) if title.strip() else Html(""),
            tagged("p", origin) if origin else Html(""),
            numbered_paragraphs(article.text or "", f"{path}.text", source),
            tagged("p", tagged("em", NOTICE)),
        ]
    )


def numbered_paragraphs(text: str, field: str, source: Source) -> Html:
    """The lines of an article that are not blank, each with its number."""
    legal = source.legal(field, text)
    cut = (Html(span.cut(legal).translate(HTML_REFERENCES)) for span in paragraphs(text))
    return joined(tagged("p", Html(f"<small>{number}</small> {line}")) for number, line in enumerate(cut, start=1))


def is_address(source: str) -> bool:
    """Tell whether others can look it up; a path on a teacher's machine tells a class nothing."""
    return source.startswith(("https://", "http://"))


def tell_what_is_not_shown(bank: Bank, with_articles: bool, source: Source) -> None:
    """Note what is known of the articles and has no place in the file."""
    if not with_articles:
        source.lose("articles[].text", "left out, as article=no asks")
    for i, article in enumerate(bank.articles):
        known = {"author": article.author, "outlet": article.outlet, "published": article.published}
        if is_address(article.source):
            known["source"] = article.source
        if not with_articles or article.text is None:
            for name in (name for name, value in known.items() if value):
                source.lose(f"articles[{i}].{name}", "stands beside the article's text, which is left out")
