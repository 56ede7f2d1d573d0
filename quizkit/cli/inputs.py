"""Articles and banks from the command line, where `-` is standard input, and options written as KEY=VALUE."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence

import click

import quizkit

STANDARD = "-"
COLUMNS_FORM = "FIELD=NAME,…"

ARTICLES_HELP = """An ARTICLE is a text, Markdown, web page, Word or PDF file, an address (https://…), - for standard
input, a folder or a pattern of such files, or a table with an article a row (.jsonl, .parquet)."""
COLUMNS_HELP = "How the columns of a table are called: text=body,title=headline; also author, outlet, published."


class StandardInputError(quizkit.QuizkitError):
    """There is no standard input to read."""


def refuse_two_standard_inputs(names: Sequence[str]) -> None:
    """Standard input can be read once. Raises UsageError."""
    if names.count(STANDARD) > 1:
        raise click.UsageError("standard input (-) can be read only once")


def refuse_empty(what: str, *names: str | None) -> None:
    """An empty name is no file. Raises UsageError."""
    if "" in names:
        raise click.UsageError(f"{what} is empty: say which file")


def standard_input() -> bytes:
    """All that comes in. Raises StandardInputError where standard input is closed."""
    if sys.stdin is None:
        raise StandardInputError("standard input is closed")
    return sys.stdin.buffer.read()


def columns_from(lists: Sequence[str]) -> dict[str, str]:
    """`FIELD=NAME,FIELD=NAME` as a mapping. Raises UsageError."""
    columns: dict[str, str] = {}
    for pair in (pair for one in lists for pair in one.split(",")):
        field, equals, name = pair.partition("=")
        if not equals or not name:
            raise click.UsageError(f"--columns {pair!r}: write it as {COLUMNS_FORM}")
        columns[field] = name
    return columns


def articles_at(places: Sequence[str], columns: Mapping[str, str]) -> Iterator[quizkit.Article | quizkit.Refused]:
    """The articles at the places of a command line, as a stream. Raises UsageError, or StandardInputError."""
    refuse_two_standard_inputs(places)
    refuse_empty("ARTICLE", *places)
    if STANDARD in places and sys.stdin is None:
        raise StandardInputError("standard input is closed")
    try:
        return quizkit.articles_from(places, columns)
    except quizkit.ModelError as error:
        raise click.UsageError(f"--columns: {error.faults[0]}") from None


def bank_from(name: str) -> quizkit.Bank:
    """The bank in a file or on standard input. Raises BankError, or StandardInputError."""
    if name != STANDARD:
        return quizkit.load_bank(name)
    try:
        return quizkit.parse_bank(standard_input())
    except quizkit.BankError as error:
        raise quizkit.BankError(f"{STANDARD}: {error.message}", error.faults) from None


def options_from(pairs: Sequence[str], form: str = "KEY=VALUE") -> dict[str, object]:
    """`KEY=VALUE` strings as a mapping; of a key given twice the last counts. `form` is how they are to be written.

    Raises UsageError.
    """
    options: dict[str, object] = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if not equals or not key:
            raise click.UsageError(f"-O {pair!r}: write it as {form}")
        options[key] = value
    return options


def planned(name: str, options: dict[str, object], statuses: Sequence[quizkit.Status] = ()) -> quizkit.ExportPlan:
    """The exporter with its options, before there is a bank. Raises UsageError where either is wrong."""
    chosen: dict[str, Sequence[quizkit.Status]] = {"statuses": statuses} if statuses else {}
    try:
        return quizkit.plan_export(name, **chosen, **options)  # type: ignore[arg-type]
    except (quizkit.UnknownExporterError, quizkit.OptionError) as error:
        raise click.UsageError(str(error)) from None
