"""The exporter itself: its options, and the file as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from quizkit import Bank, Export, Exporter, ExportError, File, hookimpl
from quizkit.writing import questions_by_article, tell_language, tell_notes, tell_what_is_not_shown
from quizkit.writing.moodle import titles_of_several
from quizkit_gift.articles import article_block, category_block
from quizkit_gift.questions import question_block
from quizkit_gift.texts import Source


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


def render(bank: Bank, options: Options) -> Export:
    """Write one file: for each article a category, the article, and its questions.

    Raises ExportError if the bank has no question, for Moodle takes no file without one.
    """
    if not bank.questions:
        raise ExportError(
            "the bank has no question, and Moodle cannot import an empty quiz: choose at least one question"
        )
    source = Source.of_bank(bank)
    tell_what_is_not_shown(bank, options.article, source)
    tell_notes(bank, source)
    tell_language(bank, source)
    data = "\n\n".join(block for block in blocks(bank, options, source) if block) + "\n"
    return Export((File("quiz.gift.txt", data.encode()),), tuple(dict.fromkeys(source.losses)))


def blocks(bank: Bank, options: Options, source: Source) -> Iterator[str]:
    """What stands between blank lines: categories, articles, questions. An empty one stands for nothing."""
    language = source.legal("language", bank.language)
    about, repeated = questions_by_article(bank, source), titles_of_several(bank)
    for index, article in enumerate(bank.articles):
        if article.id not in about:
            continue
        yield category_block(bank, index, options.category, source, with_id=article.title in repeated)
        if options.article:
            yield article_block(article, f"articles[{index}]", language, source)
        for question in about[article.id]:
            yield question_block(question, language, source.of(question))


@hookimpl
def quizkit_exporters() -> list[Exporter[Any]]:
    """Hand over the GIFT exporter."""
    return [Exporter("gift", "text/plain", ".gift.txt", render, Options)]
