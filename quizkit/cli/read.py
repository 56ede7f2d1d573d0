"""`quizkit read`: what the reader finds in an article, for people or as JSON Lines."""

from __future__ import annotations

from collections.abc import Iterator

import click

import quizkit
from quizkit.cli.inputs import ARTICLES_HELP, COLUMNS_FORM, COLUMNS_HELP, articles_at, columns_from
from quizkit.cli.messages import error_lines, put, say


@click.command(epilog=ARTICLES_HELP)
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines: one object an article.")
@click.option("--columns", multiple=True, metavar=COLUMNS_FORM, help=COLUMNS_HELP)
@click.option("--model", metavar="M", help="The spaCy model to read with.")
@click.pass_context
def read(
    context: click.Context, articles: tuple[str, ...], as_json: bool, columns: tuple[str, ...], model: str | None
) -> None:
    """Show who says what in each ARTICLE, whose figures are whose, and what is judgement.

    An article that cannot be read is named, the others are read all the same, and the exit code is 1.
    """
    found = articles_at(articles, columns_from(columns))
    failed: list[quizkit.QuizkitError] = []
    readings = quizkit.read_all(
        _read_well(found, failed), model=model, on_refused=lambda _, error: _tell(error, failed)
    )
    for reading in readings:
        if as_json:
            put((quizkit.reading_line(reading) + "\n").encode())
        else:
            _show(reading)
    if failed:
        context.exit(1)


def _read_well(
    found: Iterator[quizkit.Article | quizkit.Refused], failed: list[quizkit.QuizkitError]
) -> Iterator[quizkit.Article]:
    for one in found:
        if isinstance(one, quizkit.Refused):
            _tell(one.error(), failed)
        else:
            yield one


def _tell(error: quizkit.QuizkitError, failed: list[quizkit.QuizkitError]) -> None:
    failed.append(error)
    say(*(f"error: {line}" for line in error_lines(error)))


def _show(reading: quizkit.Reading) -> None:
    from rich.console import Console  # only here: JSON needs none of it

    from quizkit.cli.reading_view import show

    show(reading, Console(highlight=False, emoji=False, markup=False))
