"""Exporter `html`: one page that holds the articles and the quiz, and needs nothing from anywhere."""

from __future__ import annotations

import attrs

import quizkit
from quizkit_html.losses import losses
from quizkit_html.page import page
from quizkit_html.words import AUTO, languages, words_for


def _is_language(options: Options, field: attrs.Attribute[str], value: str) -> None:
    """Hold it against the files that are there now, so that a new language is a new file and nothing else."""
    attrs.validators.in_((AUTO, *languages()))(options, field, value)


@attrs.frozen
class Options:
    """What a teacher can choose about the page."""

    article: bool = attrs.field(
        default=True,
        validator=attrs.validators.instance_of(bool),
        metadata={"help": "show the articles beside the questions, where the bank holds their text"},
    )
    key: bool = attrs.field(
        default=True,
        validator=attrs.validators.instance_of(bool),
        metadata={"help": "put the answers in; a page without them can only collect what is chosen, for a graded test"},
    )
    words: str = attrs.field(
        default=AUTO,
        validator=_is_language,
        metadata={
            "help": f"language of the page's own words: {', '.join(languages())}; auto is the bank's, else English"
        },
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
