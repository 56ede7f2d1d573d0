"""The article as GIFT can hold it: a category, and an item without a question that shows the text."""

from __future__ import annotations

from quizkit import Article, Bank
from quizkit.writing import shortened
from quizkit.writing.moodle import ARTICLE_SUFFIX, NAME_LENGTH, category_level, category_names
from quizkit_gift.texts import Source, gift


def category_block(bank: Bank, index: int, path: str, source: Source, *, with_id: bool) -> str:
    """Say into which category the questions of that article belong: below `path`, or below the bank's title."""
    names = list(category_names(bank, index, path, source, with_id=with_id))
    return "$CATEGORY: " + "/".join(["$course$", "top", *(level(field, name, source) for field, name in names)])


def level(field: str, name: str, source: Source) -> str:
    """A category's name as it stands in a path, in which nothing can be escaped but a slash."""
    if "\\" in name:
        source.lose(field, "a category's name in GIFT cannot hold a backslash: written as ∖")
    return category_level(source.fit(field, name.replace("\\", "∖"), NAME_LENGTH))


def article_block(article: Article, path: str, language: str, source: Source) -> str:
    """The article as an item without a question; empty if the bank does not have its text."""
    if article.text is None:
        source.lose(f"{path}.text", "the bank does not hold the text: the questions come without their article")
        return ""
    name = shortened(f"Article: {source.article_name(article, path)}", NAME_LENGTH)
    html = source.in_language(language, source.article(article, path))
    return f"// [id:{article.id}{ARTICLE_SUFFIX}]\n::{gift(name)}::[html]{gift(html)}"
