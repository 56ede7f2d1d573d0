"""How far a call is: a bar on a terminal; for a long run without one, a line now and then."""

from __future__ import annotations

import contextlib
import math
import sys
import time
from collections.abc import Callable, Iterator

import quizkit
from quizkit.cli.messages import say

OFTEN = 0.1  # seconds between two looks of the bar
SELDOM = 30.0  # seconds between two lines

Tell = Callable[[quizkit.CorpusProgress], None]


@contextlib.contextmanager
def progress(total: int) -> Iterator[Callable[[], None]]:
    """Give what is to be called after each article; without a terminal, or for one article, it does nothing."""
    if total < 2 or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console  # only here: most calls show no bar
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=total)
        yield lambda: bar.advance(task)


@contextlib.contextmanager
def corpus_progress(total: int | None) -> Iterator[Tell]:
    """Give what is to be told how far a run over `total` articles is (None: nobody knows how many there are)."""
    if not sys.stderr.isatty():
        yield Seldom(SELDOM, lambda now, seconds: say(line(now, total, seconds)))
        return
    from rich import progress as parts
    from rich.console import Console

    columns = (
        parts.TextColumn("making banks"),
        parts.BarColumn(),
        parts.MofNCompleteColumn(),
        parts.TaskProgressColumn(),
        parts.TextColumn("{task.fields[rate]}"),
        parts.TimeElapsedColumn(),
        parts.TimeRemainingColumn(),
    )
    with parts.Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total, rate="")
        yield Seldom(
            OFTEN, lambda now, seconds: bar.update(task, completed=now.known + now.done, rate=rate(now, seconds))
        )


class Seldom:
    """Hands on how far a run is, with the seconds since its start, but not more often than every so many seconds."""

    def __init__(
        self,
        every: float,
        show: Callable[[quizkit.CorpusProgress, float], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._every = every
        self._show = show
        self._clock = clock
        self._start = self._last = clock()

    def __call__(self, now: quizkit.CorpusProgress) -> None:
        """Show it if it is time."""
        at = self._clock()
        if at - self._last >= self._every:
            self._last = at
            self._show(now, at - self._start)


def line(now: quizkit.CorpusProgress, total: int | None, seconds: float) -> str:
    """How far a run is after so many seconds, in one line.

    >>> line(quizkit.CorpusProgress(known=1000, done=200), 4800, 10)
    '1,200 of 4,800 articles, 20.0 a second, 3 min left'
    """
    words = f"{now.known + now.done:,}{'' if total is None else f' of {total:,}'} articles, {rate(now, seconds)}"
    if total is None or not now.done:
        return words
    return f"{words}, {_duration((total - now.known - now.done) * seconds / now.done)} left"


def rate(now: quizkit.CorpusProgress, seconds: float) -> str:
    """How many articles a second a run makes, without those that an earlier one had made."""
    return f"{now.done / seconds:.1f} a second"


def _duration(seconds: float) -> str:
    minutes = math.ceil(seconds / 60)
    hours = minutes // 60
    return f"{minutes} min" if not hours else f"{hours} h {minutes % 60} min"
