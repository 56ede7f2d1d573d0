"""`quizkit export`: from a bank to the files of one format."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

import quizkit
from quizkit.cli.inputs import STANDARD, bank_from, options_from, planned, refuse_empty
from quizkit.cli.messages import put
from quizkit.cli.places import (
    PlaceError,
    beside,
    check_folder,
    check_targets,
    is_folder,
    refuse_banks,
    tell_losses,
    write_export,
)


@click.command()
@click.argument("bank", metavar="BANK")
@click.option(
    "--to",
    "names",
    required=True,
    multiple=True,
    metavar="FORMAT",
    help="An exporter; 'quizkit exporters' lists them.",
)
@click.option("-o", "--output", metavar="PATH", help="File or folder; - is standard output. Default: beside the bank.")
@click.option("-O", "pairs", multiple=True, metavar="KEY=VALUE", help="An option of the exporter.")
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=click.Choice(get_args(quizkit.Status)),
    help="Questions with this review status go out. Default: draft and approved.",
)
def export(
    bank: str, names: tuple[str, ...], output: str | None, pairs: tuple[str, ...], statuses: tuple[quizkit.Status, ...]
) -> None:
    """Write BANK in another format, and tell what the format could not carry."""
    refuse_empty("BANK", bank)
    refuse_empty("-o", output)
    if len(names) > 1:
        raise click.UsageError(f"--to can be given once, not {len(names)} times: call export again for another format")
    (name,) = names
    plan = planned(name, options_from(pairs), statuses)
    if output == STANDARD:
        made = plan.export(bank_from(bank))
        _put_on_standard_output(made, name)
        return
    main = _main_file(bank, output, plan.exporter.suffix)
    check_folder(main.parent)
    check_targets([main], [] if bank == STANDARD else [bank])
    refuse_banks([main])
    write_export(plan.export(bank_from(bank)), main, [] if bank == STANDARD else [bank])


def _main_file(bank: str, output: str | None, suffix: str) -> Path:
    if output is not None and not is_folder(output):
        return Path(output)
    if bank == STANDARD:
        raise click.UsageError("a bank from standard input needs -o FILE, or -o - for standard output")
    place = beside(Path(bank), suffix)
    return place if output is None else Path(output) / place.name


def _put_on_standard_output(made: quizkit.Export, name: str) -> None:
    if len(made.files) > 1:
        raise PlaceError(f"{name} made {len(made.files)} files, which standard output cannot hold; use -o FILE")
    put(made.files[0].data)
    tell_losses(made, Path(made.files[0].name))
