"""The exporter itself: its options, and the file as a whole."""

from __future__ import annotations

from typing import Any

import attrs
from lxml import etree

from quizkit import Bank, Export, Exporter, ExportError, File, Loss, hookimpl
from quizkit_moodle.articles import add_article, add_category
from quizkit_moodle.questions import add_question
from quizkit_moodle.texts import Source


@attrs.frozen
class Options:
    """How to write the file."""

    category: str = attrs.field(
        default="",
        metadata={"help": "question category, as a path such as News/Syria (a slash in a name is //); else the title"},
    )
    article: bool = attrs.field(default=True, metadata={"help": "put each article's text before its questions"})


def render(bank: Bank, options: Options) -> Export:
    """Write one file: for each article a category, the article, and its questions.

    Raises ExportError if the bank has no question, for Moodle's importer crashes on an empty quiz.
    """
    if not bank.questions:
        raise ExportError(
            "the bank has no question, and Moodle cannot import an empty quiz: choose at least one question"
        )
    losses: list[Loss] = []
    source = Source(None, losses)
    quiz = etree.Element("quiz")
    for index, article in enumerate(bank.articles):
        if questions := [question for question in bank.questions if question.article == article.id]:
            add_category(quiz, bank, index, options.category, source)
            if options.article:
                add_article(quiz, article, f"articles[{index}]", source)
            for question in questions:
                add_question(quiz, question, Source(question.id, losses))
    data = etree.tostring(quiz, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return Export((File("quiz.xml", data),), tuple(dict.fromkeys(losses)))


@hookimpl
def quizkit_exporters() -> list[Exporter[Any]]:
    """Hand over the Moodle exporter."""
    return [Exporter("moodle", "application/xml", ".xml", render, Options)]
