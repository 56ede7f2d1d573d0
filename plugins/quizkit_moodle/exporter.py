"""The exporter itself: its options, and the file as a whole."""

from __future__ import annotations

from typing import Any, Literal, get_args

import attrs
from lxml import etree

from quizkit import Bank, Export, Exporter, ExportError, File, hookimpl
from quizkit.writing import questions_by_article, tell_language, tell_notes, tell_what_is_not_shown
from quizkit.writing.moodle import titles_of_several
from quizkit_moodle.articles import add_article, add_category
from quizkit_moodle.questions import Manner, add_question
from quizkit_moodle.texts import Source

PENALTIES = (0.0, 0.1, 0.2, 0.25, 0.3333333, 0.5, 1.0)  # those that Moodle's own form offers
Numbering = Literal["abc", "ABCD", "123", "iii", "IIII", "none"]


@attrs.frozen
class Options:
    """How to write the file."""

    category: str = attrs.field(
        default="",
        validator=attrs.validators.instance_of(str),
        metadata={"help": "question category, as a path such as News/Syria (a slash in a name is //); else the title"},
    )
    article: bool = attrs.field(
        default=True,
        validator=attrs.validators.instance_of(bool),
        metadata={"help": "put each article's text before its questions"},
    )
    penalty: float = attrs.field(
        default=0.3333333,
        validator=attrs.validators.in_(PENALTIES),
        metadata={"help": f"what a wrong try costs where several are allowed: {', '.join(map(str, PENALTIES))}"},
    )
    shuffle: bool = attrs.field(
        default=True,
        validator=attrs.validators.instance_of(bool),
        metadata={"help": "let Moodle shuffle answers, but for those that go by their numbers"},
    )
    numbering: Numbering = attrs.field(
        default="abc",
        validator=attrs.validators.in_(get_args(Numbering)),
        metadata={"help": "how Moodle marks the answers of a choice"},
    )


def render(bank: Bank, options: Options) -> Export:
    """Write one file: for each article a category, the article, and its questions.

    Raises ExportError if the bank has no question, for Moodle's importer crashes on an empty quiz.
    """
    if not bank.questions:
        raise ExportError(
            "the bank has no question, and Moodle cannot import an empty quiz: choose at least one question"
        )
    source = Source.of_bank(bank)
    manner = Manner(source.legal("language", bank.language), options.penalty, options.shuffle, options.numbering)
    tell_what_is_not_shown(bank, options.article, source)
    tell_notes(bank, source)
    tell_language(bank, source)
    about, repeated = questions_by_article(bank, source), titles_of_several(bank)
    quiz = etree.Element("quiz")
    for index, article in enumerate(bank.articles):
        if article.id in about:
            add_category(quiz, bank, index, options.category, source, with_id=article.title in repeated)
            if options.article:
                add_article(quiz, article, f"articles[{index}]", manner.language, source)
            for question in about[article.id]:
                add_question(quiz, question, manner, source.of(question))
    data = etree.tostring(quiz, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return Export((File("quiz.xml", data),), tuple(dict.fromkeys(source.losses)))


@hookimpl
def quizkit_exporters() -> list[Exporter[Any]]:
    """Hand over the Moodle exporter."""
    return [Exporter("moodle", "application/xml", ".xml", render, Options)]
