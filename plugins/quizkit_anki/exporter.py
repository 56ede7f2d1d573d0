"""The exporter itself: its options, and the package as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from quizkit import Bank, Export, Exporter, ExportError, File, hookimpl
from quizkit.writing import questions_by_article, tell_language, tell_notes
from quizkit_anki.articles import about_article, deck_name
from quizkit_anki.notes import Note, note_of
from quizkit_anki.package import LAST_EDITION, package
from quizkit_anki.texts import Source


@attrs.frozen
class Options:
    """How to write the package."""

    deck: str = attrs.field(
        default="",
        validator=attrs.validators.instance_of(str),
        metadata={"help": "the deck, as a path such as News::Syria; else the bank's title"},
    )
    article: bool = attrs.field(
        default=True,
        validator=attrs.validators.instance_of(bool),
        metadata={"help": "put the article's text on each card, folded"},
    )
    edition: int = attrs.field(
        default=1,
        validator=[
            attrs.validators.instance_of(int),
            attrs.validators.ge(1),
            attrs.validators.le(LAST_EDITION),
        ],
        metadata={"help": "raise it when questions have changed, so that Anki updates the notes that it has"},
    )


def render(bank: Bank, options: Options) -> Export:
    """Write one package with a deck, and a note with one card for each question.

    Raises ExportError if the bank has no question.
    """
    if not bank.questions:
        raise ExportError("the bank has no question, and Anki would import nothing: choose at least one question")
    source = Source.of_bank(bank)
    if not options.article:
        source.lose("articles[].text", "left out, as article=no asks")
    tell_notes(bank, source)
    tell_language(bank, source)
    deck = deck_name(bank, options.deck, source)
    notes = tuple(notes_of(bank, source, with_text=options.article))
    return Export((File("quiz.apkg", package(deck, notes, options.edition)),), tuple(dict.fromkeys(source.losses)))


def notes_of(bank: Bank, source: Source, *, with_text: bool) -> Iterator[Note]:
    """A note for each question, in the order of the bank."""
    language = source.legal("language", bank.language)
    asked = questions_by_article(bank, source)
    about = {
        article.id: about_article(article, f"articles[{index}]", language, source, with_text=with_text)
        for index, article in enumerate(bank.articles)
        if article.id in asked
    }
    for question in bank.questions:
        yield note_of(question, about[question.article], source.of(question))


@hookimpl
def quizkit_exporters() -> list[Exporter[Any]]:
    """Hand over the Anki exporter."""
    return [Exporter("anki", "application/vnd.anki", ".apkg", render, Options)]
