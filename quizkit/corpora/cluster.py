"""The same work on a Dask cluster. A worker there keeps a process of ours for the articles, as a local run does, so
that a poison article cannot take the worker with it.
"""

from __future__ import annotations

import contextlib
import logging
import pickle
import re
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizkit.corpora.child import Start
from quizkit.corpora.engines import AHEAD, Engine, Outcomes
from quizkit.corpora.guards import Guards
from quizkit.corpora.outcomes import Shard
from quizkit.errors import CorpusError

if TYPE_CHECKING:
    from distributed import Client

LOCAL = "dask"
NO_DASHBOARD = "127.0.0.1:0"  # Dask opens a port in any case: one that is free, for this machine alone
WAIT_FOR_SCHEDULER = "20s"
WAIT_FOR_WORKERS = 60  # seconds
_ADDRESS = re.compile(r"dask://(?P<place>(?:\[[^\]]+\]|[^/:\s\[\]]+):\d{1,5})/?")


def scheduler_of(engine: str) -> str | None:
    """The address of the scheduler in `dask://HOST:PORT`; None for `dask`, which means one on this machine.

    Raises CorpusError.

    >>> scheduler_of("dask://10.0.0.7:8786")
    'tcp://10.0.0.7:8786'
    """
    if engine == LOCAL:
        return None
    if (found := _ADDRESS.fullmatch(engine)) is None:
        raise CorpusError(f"no engine {engine!r}; there are: local, dask, dask://HOST:PORT")
    return f"tcp://{found['place']}"


_kept: dict[tuple[bytes, float], Guards] = {}  # of a process that is a worker of a cluster
_lock = threading.Lock()


@contextlib.contextmanager
def dask_engine(start: Start, jobs: int, seconds: float, scheduler: str | None) -> Iterator[Engine]:
    """The workers of a scheduler, or, without one, `jobs` of our own on this machine.

    Raises CorpusError where Dask is not installed, or there is no scheduler or no worker.
    """
    try:
        from distributed import KilledWorker
    except ImportError:
        raise CorpusError('the engine needs Dask; install it: pip install "quizkit[dask]"') from None
    packed = pickle.dumps(start)
    with _client(scheduler, jobs) as client, _dismissing(client):
        executor = client.get_executor(pure=False)
        yield Engine(
            lambda shard: executor.submit(make_shard, shard, packed, seconds),
            lambda: max(1, sum(client.nthreads().values())) * AHEAD,
            (KilledWorker,),
        )


@contextlib.contextmanager
def _dismissing(client: Client) -> Iterator[None]:
    try:
        yield
    finally:
        with contextlib.suppress(Exception):  # those that are gone have let go already
            client.run(_let_go)


def make_shard(shard: Shard, packed: bytes, seconds: float) -> Outcomes:
    """What comes of each task of a shard, by nothing but what is given here: on any worker, as often as need be."""
    return _guards(packed, seconds).make_shard(shard)


def _guards(packed: bytes, seconds: float) -> Guards:
    """The processes of this worker, which are kept from shard to shard."""
    with _lock:
        return _kept.setdefault((packed, seconds), Guards(pickle.loads(packed), seconds))


def _let_go() -> None:
    """End the processes of this worker: the run is over, and the worker may live on."""
    with _lock:
        guards = tuple(_kept.values())
        _kept.clear()
    for one in guards:
        one.close()


@contextlib.contextmanager
def _client(scheduler: str | None, jobs: int) -> Iterator[Client]:
    """Raises CorpusError where nobody answers."""
    from distributed import Client, LocalCluster

    if scheduler is None:
        # Threads are enough: each has a process of ours for the articles.
        options = {"processes": False, "threads_per_worker": 1, "dashboard_address": NO_DASHBOARD}
        with (
            LocalCluster(n_workers=jobs, silence_logs=logging.CRITICAL, **options) as cluster,
            Client(cluster) as client,
        ):
            yield client
        return
    try:
        there = Client(scheduler, timeout=WAIT_FOR_SCHEDULER)
    except (OSError, ValueError) as error:
        reason = next(iter(str(error).splitlines()), "")
        raise CorpusError(f"{scheduler}: no Dask scheduler answers: {reason}") from None
    with there:
        _wait_for_workers(there, scheduler)
        yield there


def _wait_for_workers(client: Client, scheduler: str) -> None:
    try:
        client.wait_for_workers(1, timeout=WAIT_FOR_WORKERS)
    except TimeoutError:
        raise CorpusError(f"{scheduler}: the scheduler has no worker; start some: dask worker {scheduler}") from None
