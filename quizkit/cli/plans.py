"""What one call of `quizkit make` is to write: settled, and found possible, before anything is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import attrs
import click

import quizkit
from quizkit.cli.inputs import STANDARD, options_from, planned
from quizkit.cli.places import beside, check_folder, check_targets, is_folder, refuse_banks

OPTION_FORM = "FORMAT.KEY=VALUE"

_NEED_OUTPUT = "several articles need -o: a file for one bank, or FOLDER/ for a bank an article"

Plans = Mapping[str, quizkit.ExportPlan]


@attrs.frozen
class Job:
    """Articles that make one bank, and the file it goes to (None: standard output)."""

    names: tuple[str, ...]
    target: Path | None

    def beside(self, suffix: str) -> Path:
        """Where an export of the bank goes."""
        return beside(self.target or Path("bank"), suffix)


def plans_for(formats: Sequence[str], pairs: Sequence[str]) -> dict[str, quizkit.ExportPlan]:
    """The exporters asked for, each with its options from `FORMAT.KEY=VALUE`. Raises UsageError."""
    options: dict[str, dict[str, object]] = {name: {} for name in formats}
    for key, value in options_from(pairs, OPTION_FORM).items():
        name, dot, option = key.rpartition(".")
        if not dot:
            raise click.UsageError(f"-O {key}: write it as {OPTION_FORM}")
        if name not in options:
            raise click.UsageError(f"-O {key}: there is no --to {name}")
        options[name][option] = value
    return {name: planned(name, given) for name, given in options.items()}


def check_output(places: Sequence[str], output: str | None, exported: bool) -> None:
    """Refuse before anything is read what could not be written. Raises UsageError, or PlaceError."""
    if output == STANDARD:
        if exported:
            raise click.UsageError("--to writes beside the bank, which standard output has no place for; say -o FILE")
        return
    if output is None or is_folder(output):
        if STANDARD in places:
            raise click.UsageError("an article from standard input gives no name to its bank; say -o FILE")
        if output is None and len(places) > 1:
            raise click.UsageError(_NEED_OUTPUT)
    check_folder(Path(output or ".") if output is None or is_folder(output) else Path(output).parent)


def jobs_for(articles: Sequence[str], output: str | None) -> list[Job]:
    """Which articles, by their sources, go into which bank. Raises UsageError where that cannot be told."""
    if output == STANDARD:
        return [Job(tuple(articles), None)]
    if output is not None and not is_folder(output):
        return [Job(tuple(articles), Path(output))]
    if output is None and len(articles) > 1:
        raise click.UsageError(_NEED_OUTPUT)
    return [Job((source,), Path(output or ".") / f"{quizkit.bank_stem(source)}.json") for source in articles]


def check_places(jobs: Sequence[Job], plans: Plans, articles: Sequence[str]) -> None:
    """Find out before reading that nothing would be written over something else.

    Raises UsageError where it would, PlaceError where a bank is where an export is to go.
    """
    targets = [job.target for job in jobs if job.target is not None]
    exports = [job.beside(plan.exporter.suffix) for job in jobs for plan in plans.values()]
    check_targets([*targets, *exports], [name for name in articles if name != STANDARD])
    refuse_banks(exports)
