"""Where files go, and that none of them goes over a file that was an input, or over a bank."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from pathlib import Path

import attrs
import click

import quizkit
from quizkit.cli.messages import say

BANK_KEY = b'"quizkit_bank"'  # every bank has it, one that is broken or of a later version too
BANK_SUFFIX = ".json"


class PlaceError(quizkit.QuizkitError):
    """Something cannot be written where it was to go."""


@attrs.frozen
class Output:
    """A file to be written."""

    path: Path
    data: bytes


def is_folder(name: str) -> bool:
    """Tell whether a path on the command line means a folder: it ends in a slash, or it is one."""
    with contextlib.suppress(OSError):  # where it cannot be looked at, check_folder says so
        return name.endswith(("/", "\\")) or Path(name).is_dir()
    return False


def check_folder(folder: Path) -> None:
    """Refuse a folder that is not there before any work is done. Raises PlaceError."""
    try:
        if not folder.exists():
            raise PlaceError(f"{folder}: there is no such folder; make it first")
        if not folder.is_dir():
            raise PlaceError(f"{folder}: is no folder")
        (folder / "x").exists()  # a folder that may not be entered says so now
    except OSError as error:
        raise PlaceError(f"{folder}: cannot be written: {error.strerror}") from None


def check_targets(targets: Iterable[Path], inputs: Iterable[str]) -> None:
    """No file may be written over an input or over another output of the same call. Raises UsageError."""
    taken = {_resolved(Path(name)): "is an input" for name in inputs}
    for target in targets:
        place = _resolved(target)
        if (what := taken.get(place)) is not None:
            raise click.UsageError(f"{target} {what} and would be written over; say with -o where else to write")
        taken[place] = "is another output"


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # the latter is how Python 3.11 tells of links that go round
        raise PlaceError(f"{path}: is a link that leads nowhere, or back to itself") from None


def refuse_banks(targets: Iterable[Path]) -> None:
    """No export may be written over a bank, which may hold a teacher's work. Raises PlaceError."""
    for target in targets:
        if _holds_bank(target):
            raise PlaceError(f"{target}: is a bank, and an export would destroy it; say with -o where else to write")


def _holds_bank(path: Path) -> bool:
    try:
        data = path.read_bytes() if path.is_file() else b""
    except OSError:
        return False  # whether it can be written is told when that is tried
    return data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{") and BANK_KEY in data


def beside(bank: Path, suffix: str) -> Path:
    """Where an export of a bank goes: `week.json` gives `week.html`, and `week.13`, which has no suffix of ours,
    `week.13.html`.
    """
    stem = bank.stem if bank.suffix.lower() == BANK_SUFFIX else bank.name
    return bank.parent / f"{stem}{suffix}"  # not with_name, which a path without a name breaks


def outputs_of(export: quizkit.Export, main: Path) -> list[Output]:
    """The main file goes to `main`, each further one beside it, with the main one's stem before its name."""
    first, *rest = export.files
    return [
        Output(main, first.data),
        *(Output(main.with_name(f"{main.stem}-{file.name}"), file.data) for file in rest),
    ]


def write_export(export: quizkit.Export, main: Path, inputs: Iterable[str]) -> None:
    """Write the files of an export, each whole or not at all, and tell what was written and what was lost.

    Raises UsageError where one would go over an input, PlaceError where one would go over a bank or cannot be written.
    """
    outputs = outputs_of(export, main)
    paths = [output.path for output in outputs]
    check_targets(paths, inputs)
    refuse_banks(paths)
    for output in outputs:
        write(output)
    tell_losses(export, main)


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
