"""`quizkit read`: what the reader finds in an article, for people or as JSON Lines."""

from __future__ import annotations

from collections.abc import Iterator

import click

import quizkit
from quizkit.cli.inputs import article_from, refuse_empty, refuse_two_standard_inputs
from quizkit.cli.messages import error_lines, put, say


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines: one object an article.")
@click.option("--model", metavar="M", help="The spaCy model to read with.")
@click.pass_context
def read(context: click.Context, articles: tuple[str, ...], as_json: bool, model: str | None) -> None:
    """Show who says what in each ARTICLE, whose figures are whose, and what is judgement.

    An article that cannot be read is named, the others are read all the same, and the exit code is 1.
    """
    refuse_two_standard_inputs(articles)
    refuse_empty("ARTICLE", *articles)
    failed: list[quizkit.QuizkitError] = []
    readings = quizkit.read_all(
        _loaded(articles, failed), model=model, on_refused=lambda _, error: _tell(error, failed)
    )
    for reading in readings:
        if as_json:
            put((quizkit.reading_line(reading) + "\n").encode())
        else:
            _show(reading)
    if failed:
        context.exit(1)


def _loaded(names: tuple[str, ...], failed: list[quizkit.QuizkitError]) -> Iterator[quizkit.Article]:
    for name in names:
        try:
            yield article_from(name)
        except quizkit.QuizkitError as error:
            _tell(error, failed)


def _tell(error: quizkit.QuizkitError, failed: list[quizkit.QuizkitError]) -> None:
    failed.append(error)
    say(*(f"error: {line}" for line in error_lines(error)))


def _show(reading: quizkit.Reading) -> None:
    from rich.console import Console  # only here: JSON needs none of it

    from quizkit.cli.reading_view import show

    show(reading, Console(highlight=False, emoji=False, markup=False))
