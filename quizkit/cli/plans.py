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


def jobs_for(articles: Sequence[str], output: str | None) -> list[Job]:
    """Which articles go into which bank. Raises UsageError where that cannot be told."""
    if output == STANDARD:
        return [Job(tuple(articles), None)]
    if output is not None and not is_folder(output):
        return [Job(tuple(articles), Path(output))]
    if STANDARD in articles:
        raise click.UsageError("an article from standard input gives no name to its bank; say -o FILE")
    if output is None and len(articles) > 1:
        raise click.UsageError("several articles need -o: a file for one bank, or FOLDER/ for a bank an article")
    return [Job((name,), Path(output or ".") / f"{Path(name).stem}.json") for name in articles]


def check_places(jobs: Sequence[Job], plans: Plans, articles: Sequence[str]) -> None:
    """Find out before reading that nothing would be written over something else.

    Raises UsageError where it would, PlaceError where a folder is not there, or a bank where an export is to go.
    """
    if plans and any(job.target is None for job in jobs):
        raise click.UsageError("--to writes beside the bank, which standard output has no place for; say -o FILE")
    targets = [job.target for job in jobs if job.target is not None]
    for folder in dict.fromkeys(target.parent for target in targets):
        check_folder(folder)
    exports = [job.beside(plan.exporter.suffix) for job in jobs for plan in plans.values()]
    check_targets([*targets, *exports], [name for name in articles if name != STANDARD])
    refuse_banks(exports)
