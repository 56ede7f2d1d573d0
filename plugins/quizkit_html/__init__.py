"""Exporter `html`: one page that holds the articles and the quiz, and needs nothing from anywhere."""

from __future__ import annotations

from typing import get_args

import attrs

import quizkit
from quizkit_html.losses import losses
from quizkit_html.page import page
from quizkit_html.words import Language, words_for


@attrs.frozen
class Options:
    """What a teacher can choose about the page."""

    article: bool = attrs.field(
        default=True, metadata={"help": "show the articles beside the questions, where the bank holds their text"}
    )
    key: bool = attrs.field(
        default=True,
        metadata={"help": "put the answers in; a page without them can only collect what is chosen, for a graded test"},
    )
    words: Language = attrs.field(
        default="auto",
        validator=attrs.validators.in_(get_args(Language)),
        metadata={"help": "language of the page's own words; auto is the bank's, else English"},
    )


def render(bank: quizkit.Bank, options: Options) -> quizkit.Export:
    """Write the bank as one self-contained HTML file.

    Losses are the control characters that HTML cannot hold, the articles whose text the bank leaves out, and what a
    page for a class should not hold.
    """
    words = words_for(options.words, bank.language)
    html = page(bank, words, with_articles=options.article, with_key=options.key)
    file = quizkit.File("quiz.html", html.encode())
    return quizkit.Export((file,), tuple(losses(bank, with_articles=options.article, with_key=options.key)))


@quizkit.hookimpl
def quizkit_exporters() -> list[quizkit.Exporter[Options]]:
    """The one exporter of this plugin."""
    return [quizkit.Exporter("html", "text/html", ".html", render, Options)]
