"""Shards go into an engine as a stream, and results come out, with few in memory at a time."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, ThreadPoolExecutor, wait

import attrs

from quizkit.corpora.child import Start
from quizkit.corpora.guards import Guards
from quizkit.corpora.outcomes import Outcome, SetAside, Shard
from quizkit.errors import CorpusError

AHEAD = 2  # shards for each worker: one at work, one that waits
PATIENCE = 1.0  # seconds; between them Ctrl-C is heard on every system

Outcomes = tuple[Outcome, ...]
Done = tuple[Shard, Outcomes]


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


def results(shards: Iterable[Shard], engine: Engine) -> Iterator[Done]:
    """Each shard with what came of it, as they are done.

    Raises LanguageModelError or CorpusError where no worker can work, or the engine is gone.
    """
    pending: dict[Future[Outcomes], Shard] = {}
    for shard in shards:
        pending[engine.submit(shard)] = shard
        while len(pending) >= engine.ahead():
            yield from _done(pending, engine)
    while pending:
        yield from _done(pending, engine)


def _done(pending: dict[Future[Outcomes], Shard], engine: Engine) -> Iterator[Done]:
    """What is done by now. A shard that was lost is handed over again article by article, so as to find the culprit."""
    done, _ = wait(pending, PATIENCE, FIRST_COMPLETED)
    for future in done:
        shard = pending.pop(future)
        try:
            outcomes = future.result()
        except engine.killed as error:
            if len(shard) > 1:
                pending.update((engine.submit((task,)), (task,)) for task in shard)
                continue
            outcomes = (SetAside(f"its workers died ({type(error).__name__})"),)
        except CancelledError:
            raise CorpusError("the cluster is gone; run again, and it goes on where it was") from None
        yield shard, outcomes
