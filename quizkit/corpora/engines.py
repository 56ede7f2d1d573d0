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
ATTEMPTS = 2  # at an article that is alone; its worker may have been killed for no fault of it
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


Under = dict[Future[Outcomes], Jobs]


def results(batches: Iterable[Jobs], engine: Engine) -> Iterator[tuple[Jobs, Outcomes]]:
    """Each batch with what came of it, as they are done; a job whose workers died comes last.

    Raises LanguageModelError or CorpusError where no worker can work, or the engine is gone.
    """
    under_way: Under = {}
    lost: list[Jobs] = []
    for batch in batches:
        _submit(batch, under_way, engine)
        while len(under_way) >= engine.ahead():
            yield from _done(under_way, lost, engine)
    while under_way:
        yield from _done(under_way, lost, engine)
    for one in lost:
        yield one, _alone(one, engine)


def _submit(batch: Jobs, under_way: Under, engine: Engine) -> None:
    under_way[_handed_over(batch, engine)] = batch


def _handed_over(batch: Jobs, engine: Engine) -> Future[Outcomes]:
    return engine.submit(tuple(job.task for job in batch))


def _done(under_way: Under, lost: list[Jobs], engine: Engine) -> Iterator[tuple[Jobs, Outcomes]]:
    """What is done by now. A batch whose workers died is handed over again job by job; a job for itself is `lost`."""
    done, _ = wait(under_way, PATIENCE, FIRST_COMPLETED)
    for future in done:
        batch = under_way.pop(future)
        try:
            yield batch, _outcomes(future)
        except engine.killed:
            if len(batch) == 1:
                lost.append(batch)
            else:
                for job in batch:
                    _submit((job,), under_way, engine)


def _alone(one: Jobs, engine: Engine) -> Outcomes:
    """What comes of a job with nothing beside it: where its workers die now, no neighbour can have killed them."""
    how = ""
    for _ in range(ATTEMPTS):
        future = _handed_over(one, engine)
        while wait((future,), PATIENCE).not_done:
            pass
        try:
            return _outcomes(future)
        except engine.killed as error:
            how = type(error).__name__
    return (SetAside(f"its workers died again and again ({how})"),)


def _outcomes(future: Future[Outcomes]) -> Outcomes:
    """Raises CorpusError where the engine is gone, and what it calls `killed`."""
    try:
        return future.result()
    except CancelledError:
        raise CorpusError("the cluster is gone; run again, and it goes on where it was") from None
