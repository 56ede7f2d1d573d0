"""A run over a corpus: a bank an article, and a record of each article that outlives the run."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import attrs

from quizkit.corpora.beginning import Again, begin, end
from quizkit.corpora.child import Start
from quizkit.corpora.cluster import dask_engine, scheduler_of
from quizkit.corpora.engines import Engine, Jobs, local_engine, results
from quizkit.corpora.keeping import Keeper
from quizkit.corpora.manifest import Entry, Manifest
from quizkit.corpora.outcomes import Maker
from quizkit.corpora.planning import Job, Known, Plan
from quizkit.corpora.recipe import Recipe
from quizkit.errors import CorpusError
from quizkit.inputs import Refused
from quizkit.model import Article
from quizkit.model.checked import refuse_single

LOCAL = "local"
BATCH = 8  # articles that are handed over together, and recorded together
TIMEOUT = 120.0  # seconds for an article; the longest that is read takes a tenth of that
MEMORY = 2_000  # MB for a worker; the model and a long article take a fifth of that


@attrs.frozen
class CorpusReport:
    """What stands in the folder after a run: how many articles of which kind, those of earlier runs too.

    `known` had been done before this run. `list` is the file that names the articles without a bank, and why.
    """

    made: int
    no_questions: int
    set_aside: int
    known: int  # had been done before this run
    list: Path | None  # of those that gave no bank, and why


@attrs.frozen
class CorpusProgress:
    """How far a run is: the articles that had been done before it, and those that were done in it."""

    known: int = 0
    done: int = 0


OnProgress = Callable[[CorpusProgress], None]


def make_corpus(
    corpus: Iterable[Article | Refused],
    folder: str | os.PathLike[str],
    maker: Maker | None = None,
    *,
    jobs: int = 1,
    engine: str = LOCAL,
    timeout: float = TIMEOUT,
    memory: int | None = MEMORY,
    fresh: bool = False,
    again: Again | None = None,
    on_progress: OnProgress | None = None,
) -> CorpusReport:
    """Make a bank of each article, into `folder`, which is there; a run that was cut off goes on where it was.

    `corpus` is what `articles_from` gives, and is gone through once. `maker` makes the banks (a `Recipe`; without one,
    that of `make_bank` without options), in `jobs` processes or, with `engine` "dask" or "dask://HOST:PORT", by the
    workers of a Dask cluster. The banks are the same, byte for byte, however many work on them. An article that takes
    longer than `timeout` seconds or more than `memory` megabytes, or whose worker crashes, is set aside. `fresh` makes
    all anew without the reviews in the banks that are there; `again` ("all" or "set-aside") works once more on all
    articles, or on those that were set aside, and keeps the reviews. `on_progress` is called with a CorpusProgress
    whenever articles are done.

    Raises CorpusError where another run is at work in the folder, the run there has other options, or something cannot
    be written; LanguageModelError where the model cannot be loaded; ModelError where `corpus` is
    no iterable. What was done stays done.
    """
    refuse_single("make_corpus", "corpus", corpus)
    chosen = maker or Recipe()
    with contextlib.closing(Manifest(Path(folder))) as manifest:
        begin(manifest, chosen.options(), fresh=fresh, again=again)
        with (
            contextlib.closing(Keeper(manifest)) as keeper,
            _engine(engine, Start(chosen, memory), jobs, timeout) as workers,
        ):
            run = _Run(Plan(manifest, fresh=fresh), keeper, on_progress or (lambda _: None))
            try:
                run.through(corpus, workers)
            except BaseException:
                with contextlib.suppress(CorpusError):  # the first trouble is the one to tell
                    keeper.write_list()
                raise
            end(manifest)
            return run.report(manifest)


@attrs.define
class _Run:
    """One run, and how far it is."""

    plan: Plan
    keeper: Keeper
    on_progress: OnProgress
    progress: CorpusProgress = attrs.field(factory=CorpusProgress)

    def through(self, corpus: Iterable[Article | Refused], workers: Engine) -> None:
        """Do every article that is not done yet."""
        for batch, outcomes in results(self._batches(corpus), workers):
            kept = self.keeper.keep((job.entry for job in batch), outcomes)
            self.plan.recorded(kept)
            self._advance(done=len(batch))

    def report(self, manifest: Manifest) -> CorpusReport:
        """What stands in the folder now; the list of what was left out is written."""
        counts = manifest.counts()
        made, barren, aside = (counts.get(kind, 0) for kind in ("made", "no questions", "set aside"))
        return CorpusReport(made, barren, aside, self.progress.known, self.keeper.write_list())

    def _batches(self, corpus: Iterable[Article | Refused]) -> Iterator[Jobs]:
        batch: list[Job] = []
        for found in self.plan.jobs(corpus):
            if isinstance(found, Known):
                self._advance(known=1)
            elif isinstance(found, Entry):
                self.keeper.note_refused(found)
                self._advance(done=1)
            else:
                batch.append(found)
            if len(batch) == BATCH:
                yield tuple(batch)
                batch.clear()
        if batch:
            yield tuple(batch)

    def _advance(self, *, known: int = 0, done: int = 0) -> None:
        self.progress = CorpusProgress(self.progress.known + known, self.progress.done + done)
        self.on_progress(self.progress)


@contextlib.contextmanager
def _engine(name: str, start: Start, jobs: int, seconds: float) -> Iterator[Engine]:
    """Raises CorpusError where there is no such engine."""
    if name == LOCAL:
        with local_engine(start, jobs, seconds) as engine:
            yield engine
    else:
        with dask_engine(start, jobs, seconds, scheduler_of(name)) as engine:
            yield engine
