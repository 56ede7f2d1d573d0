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


def results(batches: Iterable[Jobs], engine: Engine) -> Iterator[tuple[Jobs, Outcomes]]:
    """Each batch with what came of it, as they are done.

    Raises LanguageModelError or CorpusError where no worker can work, or the engine is gone.
    """
    pending: dict[Future[Outcomes], Jobs] = {}
    for batch in batches:
        _submit(batch, pending, engine)
        while len(pending) >= engine.ahead():
            yield from _done(pending, engine)
    while pending:
        yield from _done(pending, engine)


def _submit(batch: Jobs, pending: dict[Future[Outcomes], Jobs], engine: Engine) -> None:
    pending[engine.submit(tuple(job.task for job in batch))] = batch


def _done(pending: dict[Future[Outcomes], Jobs], engine: Engine) -> Iterator[tuple[Jobs, Outcomes]]:
    """What is done by now. A batch that was lost is handed over again one by one, so as to find the culprit."""
    done, _ = wait(pending, PATIENCE, FIRST_COMPLETED)
    for future in done:
        batch = pending.pop(future)
        try:
            yield batch, future.result()
        except engine.killed as error:
            if len(batch) == 1:
                yield batch, (SetAside(f"its workers died again and again ({type(error).__name__})"),)
            else:
                for job in batch:
                    _submit((job,), pending, engine)
        except CancelledError:
            raise CorpusError("the cluster is gone; run again, and it goes on where it was") from None
