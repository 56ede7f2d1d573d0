"""The article as Moodle can hold it: a category, and an item without a question that shows the text."""

from __future__ import annotations

from lxml import etree

from quizkit import Article, Bank
from quizkit.writing import Html, shortened
from quizkit.writing.moodle import ARTICLE_SUFFIX, NAME_LENGTH, category_level, category_names
from quizkit_moodle.texts import Source, add_cdata, add_html, add_text, add_values


def add_category(
    quiz: etree._Element, bank: Bank, index: int, path: str, source: Source, *, with_id: bool = False
) -> None:
    """Say into which category the questions of that article belong: below `path`, or below the bank's title."""
    names = list(category_names(bank, index, path, source, with_id=with_id))
    levels = [category_level(source.fit(field, name, NAME_LENGTH)) for field, name in names]
    category = etree.SubElement(quiz, "question", type="category")
    add_text(category, "category", "/".join(["$course$", "top", *levels]))
    add_html(category, "info", Html(""))


def add_article(quiz: etree._Element, article: Article, path: str, language: str, source: Source) -> None:
    """Add the article as an item without a question, if the bank has its text."""
    if article.text is None:
        source.lose(f"{path}.text", "the bank does not hold the text: the questions come without their article")
        return
    item = etree.SubElement(quiz, "question", type="description")
    add_text(item, "name", shortened(f"Article: {source.article_name(article, path)}", NAME_LENGTH))
    add_html(item, "questiontext", source.in_language(language, source.article(article, path)))
    add_html(item, "generalfeedback", Html(""))
    add_values(item, defaultgrade="0", penalty="0", hidden="0")
    add_cdata(item, "idnumber", f"{article.id}{ARTICLE_SUFFIX}")
