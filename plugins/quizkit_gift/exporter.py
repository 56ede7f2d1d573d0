"""The exporter itself: its options, and the file as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from quizkit import Bank, Export, Exporter, ExportError, File, Question, hookimpl
from quizkit_gift.articles import article_block, category_block, tell_what_is_not_shown, titles_of_several
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
    source = Source(None, [], {article.id: article for article in bank.articles})
    tell_what_is_not_shown(bank, options.article, source)
    tell_notes(bank, source)
    tell_language(bank, source)
    data = "\n\n".join(block for block in blocks(bank, options, source) if block) + "\n"
    return Export((File("quiz.gift.txt", data.encode()),), tuple(dict.fromkeys(source.losses)))


def blocks(bank: Bank, options: Options, source: Source) -> Iterator[str]:
    """What stands between blank lines: categories, articles, questions. An empty one stands for nothing."""
    language = source.legal("language", bank.language)
    repeated = titles_of_several(bank)
    about: dict[str, list[Question]] = {article.id: [] for article in bank.articles}
    for question in bank.questions:
        about[question.article].append(question)
    for index, article in enumerate(bank.articles):
        if not about[article.id]:
            source.lose(f"articles[{index}]", "no question is about it: left out")
            continue
        yield category_block(bank, index, options.category, source, with_id=article.title in repeated)
        if options.article:
            yield article_block(article, f"articles[{index}]", language, source)
        for question in about[article.id]:
            yield question_block(question, language, source.of(question))


def tell_notes(bank: Bank, source: Source) -> None:
    """Note that the notes of a review stay out."""
    if noted := sum(bool(question.review.note.strip()) for question in bank.questions):
        source.lose("questions[].review.note", f"the notes on {noted} questions are the teacher's own: left out")


def tell_language(bank: Bank, source: Source) -> None:
    """Note that the words around the bank's own are in another language than the bank's."""
    if bank.language.casefold().partition("-")[0] != "en":
        reason = f"the bank's language is {bank.language!r}, and the words that the file adds to it are English"
        source.lose("language", reason)


@hookimpl
def quizkit_exporters() -> list[Exporter[Any]]:
    """Hand over the GIFT exporter."""
    return [Exporter("gift", "text/plain", ".gift.txt", render, Options)]
