"""`quizkit export`: from a bank to the files of one format."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

import quizkit
from quizkit.cli.inputs import STANDARD, bank_from, options_from, planned
from quizkit.cli.messages import put
from quizkit.cli.places import PlaceError, check_folder, check_targets, is_folder, tell_losses, write_export


@click.command()
@click.argument("bank", metavar="BANK")
@click.option("--to", "name", required=True, metavar="FORMAT", help="An exporter; 'quizkit exporters' lists them.")
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
    bank: str, name: str, output: str | None, pairs: tuple[str, ...], statuses: tuple[quizkit.Status, ...]
) -> None:
    """Write BANK in another format, and tell what the format could not carry."""
    plan = planned(name, options_from(pairs), statuses)
    if output == STANDARD:
        made = plan.export(bank_from(bank))
        _put_on_standard_output(made, name)
        return
    main = _main_file(bank, output, plan.exporter.suffix)
    check_folder(main.parent)
    check_targets([main], [] if bank == STANDARD else [bank])
    write_export(plan.export(bank_from(bank)), main, [] if bank == STANDARD else [bank])


def _main_file(bank: str, output: str | None, suffix: str) -> Path:
    if output is not None and not is_folder(output):
        return Path(output)
    if bank == STANDARD:
        raise click.UsageError("a bank from standard input needs -o FILE, or -o - for standard output")
    folder = Path(bank).parent if output is None else Path(output)
    return folder / f"{Path(bank).stem}{suffix}"


def _put_on_standard_output(made: quizkit.Export, name: str) -> None:
    if len(made.files) > 1:
        raise PlaceError(f"{name} made {len(made.files)} files, which standard output cannot hold; use -o FILE")
    tell_losses(made, Path(made.files[0].name))
    put(made.files[0].data)
