"""Where files go, and that none of them goes over a file that was an input."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import attrs
import click

import quizkit
from quizkit.cli.messages import say


class PlaceError(quizkit.QuizkitError):
    """Something cannot be written where it was to go."""


@attrs.frozen
class Output:
    """A file to be written."""

    path: Path
    data: bytes


def is_folder(name: str) -> bool:
    """Tell whether a path on the command line means a folder: it ends in a slash, or it is one."""
    return name.endswith(("/", "\\")) or Path(name).is_dir()


def check_folder(folder: Path) -> None:
    """Refuse a folder that is not there before any work is done. Raises PlaceError."""
    if not folder.exists():
        raise PlaceError(f"{folder}: there is no such folder; make it first")
    if not folder.is_dir():
        raise PlaceError(f"{folder}: is no folder")


def check_targets(targets: Iterable[Path], inputs: Iterable[str]) -> None:
    """No file may be written over an input or over another output of the same call. Raises UsageError."""
    taken = {Path(name).resolve(): "is an input" for name in inputs}
    for target in targets:
        if (what := taken.get(target.resolve())) is not None:
            raise click.UsageError(f"{target} {what} and would be written over; say with -o where else to write")
        taken[target.resolve()] = "is another output"


def outputs_of(export: quizkit.Export, main: Path) -> list[Output]:
    """The main file goes to `main`, each further one beside it, with the main one's stem before its name."""
    first, *rest = export.files
    return [
        Output(main, first.data),
        *(Output(main.with_name(f"{main.stem}-{file.name}"), file.data) for file in rest),
    ]


def write_export(export: quizkit.Export, main: Path, inputs: Iterable[str]) -> None:
    """Write the files of an export, each whole or not at all, and tell what was written and what was lost."""
    outputs = outputs_of(export, main)
    check_targets((output.path for output in outputs), inputs)
    tell_losses(export, main)
    for output in outputs:
        write(output)


def write(output: Output) -> None:
    """Write one file and say so. Raises PlaceError, in one line that names the file."""
    try:
        quizkit.write_whole(output.path, output.data)
    except OSError as error:
        raise PlaceError(f"{output.path}: cannot be written: {error.strerror or error}") from None
    say(f"wrote {output.path}")


def tell_losses(export: quizkit.Export, main: Path) -> None:
    """Say what the format could not carry."""
    say(*(f"lost in {main}: {loss}" for loss in export.losses))
