"""Exporter `html`: one page that holds the articles and the quiz, and needs nothing from anywhere."""

from __future__ import annotations

import attrs

import quizkit
from quizkit_html.losses import losses
from quizkit_html.page import page


@attrs.frozen
class Options:
    """What a teacher can choose about the page."""

    article: bool = attrs.field(
        default=True, metadata={"help": "show the articles beside the questions, where the bank holds their text"}
    )


def render(bank: quizkit.Bank, options: Options) -> quizkit.Export:
    """Write the bank as one self-contained HTML file.

    Losses are the control characters that HTML cannot hold and the articles whose text the bank leaves out.
    """
    html = page(bank, with_articles=options.article)
    file = quizkit.File("quiz.html", html.encode())
    return quizkit.Export((file,), tuple(losses(bank, with_articles=options.article)))


@quizkit.hookimpl
def quizkit_exporters() -> list[quizkit.Exporter[Options]]:
    """The one exporter of this plugin."""
    return [quizkit.Exporter("html", "text/html", ".html", render, Options)]
