"""Shards go into an engine as a stream, and results come out, with few in memory at a time."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, ThreadPoolExecutor, wait

import attrs

from quizkit.corpora.child import Start
from quizkit.corpora.guards import Guards
from quizkit.corpora.outcomes import Outcome, SetAside, Shard
from quizkit.corpora.planning import Job
from quizkit.errors import CorpusError

AHEAD = 2  # shards for each worker: one at work, one that waits
LOSSES = 2  # of a single article; one whose neighbour kills workers may be lost with it
PATIENCE = 1.0  # seconds; between them Ctrl-C is heard on every system

Outcomes = tuple[Outcome, ...]
Jobs = tuple[Job, ...]


@attrs.frozen
class Engine:
    """How to hand a shard over, how many may be under way, and what a shard ends in whose workers always died."""

    submit: Callable[[Shard], Future[Outcomes]]
    ahead: Callable[[], int]
    killed: tuple[type[Exception], ...] = ()


@contextlib.contextmanager
def local_engine(start: Start, jobs: int, seconds: float) -> Iterator[Engine]:
    """Workers on this machine: `jobs` of them, and `seconds` for an article."""
    guards = Guards(start, seconds)
    threads = ThreadPoolExecutor(jobs)
    try:
        yield Engine(lambda shard: threads.submit(guards.make_shard, shard), lambda: jobs * AHEAD)
    finally:
        guards.close()  # first, so that no thread waits for a worker that is at work
        threads.shutdown(cancel_futures=True)


@attrs.frozen
class _Pending:
    """A batch that is under way, and how often it was lost before."""

    jobs: Jobs
    lost: int = 0

    def after_loss(self) -> Iterator[_Pending]:
        """What to hand over again: first one by one, so as to find the culprit, then some more times."""
        if len(self.jobs) > 1:
            yield from (_Pending((job,)) for job in self.jobs)
        elif self.lost < LOSSES:
            yield _Pending(self.jobs, self.lost + 1)


Under = dict[Future[Outcomes], _Pending]


def results(batches: Iterable[Jobs], engine: Engine) -> Iterator[tuple[Jobs, Outcomes]]:
    """Each batch with what came of it, as they are done.

    Raises LanguageModelError or CorpusError where no worker can work, or the engine is gone.
    """
    under_way: Under = {}
    for batch in batches:
        _submit(_Pending(batch), under_way, engine)
        while len(under_way) >= engine.ahead():
            yield from _done(under_way, engine)
    while under_way:
        yield from _done(under_way, engine)


def _submit(pending: _Pending, under_way: Under, engine: Engine) -> None:
    under_way[engine.submit(tuple(job.task for job in pending.jobs))] = pending


def _done(under_way: Under, engine: Engine) -> Iterator[tuple[Jobs, Outcomes]]:
    done, _ = wait(under_way, PATIENCE, FIRST_COMPLETED)
    for future in done:
        pending = under_way.pop(future)
        try:
            outcomes = future.result()
        except engine.killed as error:
            if again := tuple(pending.after_loss()):
                for one in again:
                    _submit(one, under_way, engine)
                continue
            outcomes = (SetAside(f"its workers died again and again ({type(error).__name__})"),)
        except CancelledError:
            raise CorpusError("the cluster is gone; run again, and it goes on where it was") from None
        yield pending.jobs, outcomes
