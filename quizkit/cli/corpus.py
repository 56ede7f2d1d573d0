"""`quizkit make` over many articles into a folder: a bank an article, by several workers, to be cut off and go on."""

from __future__ import annotations

import functools
import glob
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import attrs
import click

import quizkit
from quizkit.cli.messages import say
from quizkit.cli.places import check_folder, is_folder
from quizkit.cli.plans import Plans
from quizkit.cli.progress import corpus_progress

TABLES = (".jsonl", ".ndjson", ".parquet")


class NoQuestionsError(quizkit.QuizkitError):
    """No article gave a question, so there is no bank."""


@attrs.frozen
class CorpusOptions:
    """What was said of how a run goes; None: nothing."""

    jobs: int | None
    engine: str | None
    timeout: float | None
    memory: int | None
    again: Literal["all", "set-aside"] | None

    def given(self) -> dict[str, Any]:
        """What was said, by its name."""
        return {name: value for name, value in attrs.asdict(self).items() if value is not None}


def corpus_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of a run; it gets them as `asked`."""

    @functools.wraps(command)
    def call(*args: Any, **others: Any) -> None:
        asked = CorpusOptions(**{field.name: others.pop(field.name) for field in attrs.fields(CorpusOptions)})
        command(*args, asked=asked, **others)

    for option in reversed(_OPTIONS):
        call = option(call)
    return call


_OPTIONS = (
    click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="So many workers make the banks of FOLDER/."),
    click.option("--engine", metavar="E", help="Where they work: local, dask, or dask://HOST:PORT."),
    click.option(
        "--timeout",
        type=click.FloatRange(min=0, min_open=True),
        metavar="SECONDS",
        help="An article that takes longer is set aside.",
    ),
    click.option(
        "--memory",
        type=click.IntRange(min=1),
        metavar="MB",
        help="An article for which a worker needs more is set aside, where the system can tell.",
    ),
    click.option(
        "--again",
        type=click.Choice(["all", "set-aside"]),
        help="Work again on all articles of FOLDER/ (reviews are kept), or on those that were set aside.",
    ),
)


def corpus_folder(places: Sequence[str], output: str | None, exported: bool, asked: CorpusOptions) -> Path | None:
    """The folder of a run over a corpus; None where the call is none. Raises UsageError where it is half of one."""
    if output is not None and is_folder(output):
        is_run = asked.given() or (not exported and any(map(_holds_many, places)))
        return Path(output) if is_run else None
    if given := asked.given():
        raise click.UsageError(f"--{next(iter(given))} is for a bank an article; say -o FOLDER/")
    return None


def _holds_many(name: str) -> bool:
    return is_folder(name) or name.lower().endswith(TABLES) or (glob.has_magic(name) and not Path(name).exists())


def make_banks(
    corpus: Iterable[quizkit.Article | quizkit.Refused],
    places: Sequence[str],
    folder: Path,
    options: Mapping[str, Any],
    plans: Plans,
    fresh: bool,
    asked: CorpusOptions,
) -> int:
    """Make a bank of each article at these places, and tell what came of them.

    Gives the exit code, 1 where something was set aside. Raises CorpusError, or NoQuestionsError where there is no
    bank in the end.
    """
    if plans:
        raise click.UsageError(f"--to does not go with --{next(iter(asked.given()))}; export the banks that you need")
    check_folder(folder)
    recipe = quizkit.Recipe(**options)
    try:
        with corpus_progress(quizkit.count_articles(places)) as on_progress:
            report = quizkit.make_corpus(corpus, folder, recipe, fresh=fresh, on_progress=on_progress, **asked.given())
    except KeyboardInterrupt:
        say(f"{folder}: run again, and it goes on from here")
        raise
    return _tell(report, folder)


def _tell(report: quizkit.CorpusReport, folder: Path) -> int:
    left_out = f"; {report.list} says which and why" if report.list else ""
    barren = _counted(report.no_questions, "article")
    parts = [f"{_counted(report.made, 'bank')} in {folder}", f"{barren} gave no question"]
    if report.known:
        parts.append(f"{report.known} were done before")
    say(", ".join(parts) + ("" if report.set_aside else left_out))
    if report.set_aside:
        say(f"error: {_counted(report.set_aside, 'article')} set aside{left_out}")
        return 1
    if not report.made:
        raise NoQuestionsError(f"no article gave a question{left_out}")
    return 0


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
