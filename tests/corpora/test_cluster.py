"""The same run on a Dask cluster: the same bytes, and a worker that is killed costs a retry.

Skipped where Dask is missing, unless QUIZKIT_REQUIRE_CLIENTS=1 says that it must be there.
"""

from __future__ import annotations

import contextlib
import importlib.util
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import quizkit
from quizkit.corpora.cluster import NO_DASHBOARD
from tests.corpora.makers import Faulty, Plain, articles, files_in
from tests.corpora.test_running import left_out

HAS_DASK = importlib.util.find_spec("distributed") is not None
needs_dask = pytest.mark.skipif(
    not HAS_DASK and os.environ.get("QUIZKIT_REQUIRE_CLIENTS") != "1", reason="Dask is not installed"
)


@contextlib.contextmanager
def cluster() -> Iterator[str]:
    """Two worker processes that somebody else has started."""
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=NO_DASHBOARD, silence_logs=logging.CRITICAL
    ) as there:
        yield there.scheduler_address.replace("tcp://", "dask://")


@pytest.fixture(scope="module")
def engine() -> Iterator[str]:
    with cluster() as address:
        yield address


@needs_dask
def test_a_cluster_makes_the_same_bytes(engine: str, tmp_path: Path) -> None:
    given = articles(40, a3="nothing", a9="CRASH", a21="BREAK")
    (one := tmp_path / "one").mkdir()
    (other := tmp_path / "other").mkdir()
    local = quizkit.make_corpus(given, one, Faulty(), jobs=1)
    remote = quizkit.make_corpus(given, other, Faulty(), engine=engine)
    assert files_in(one) == files_in(other)
    assert (local.made, local.set_aside) == (remote.made, remote.set_aside) == (37, 2)
    again = quizkit.make_corpus(given, other, Faulty(), engine=engine)
    assert again.known == 40


@needs_dask
def test_dask_alone_starts_workers_of_its_own(tmp_path: Path) -> None:
    report = quizkit.make_corpus(articles(20, a5="CRASH"), tmp_path, Faulty(), jobs=2, engine="dask")
    assert (report.made, report.set_aside) == (19, 1)


@needs_dask
def test_a_cut_off_run_goes_on_elsewhere(engine: str, tmp_path: Path) -> None:
    quizkit.make_corpus(articles(20), tmp_path, Plain(), engine=engine)
    assert quizkit.make_corpus(articles(30), tmp_path, Plain(), jobs=1).known == 20


@needs_dask
@pytest.mark.skipif(os.name == "nt", reason="sends signals")
def test_a_worker_that_is_killed_costs_a_retry(engine: str, tmp_path: Path) -> None:
    (out := tmp_path / "out").mkdir()
    report = quizkit.make_corpus(articles(20, a5="HOST"), out, Faulty(marks=tmp_path), engine=engine)
    assert (report.made, report.set_aside) == (20, 0)
    assert len(list(tmp_path.glob("*"))) == 2  # the folder, and the mark of the one that died


@needs_dask
@pytest.mark.skipif(os.name == "nt", reason="sends signals")
def test_what_kills_every_worker_is_found_and_set_aside(tmp_path: Path) -> None:
    import dask

    (out := tmp_path / "out").mkdir()
    given = articles(10, a5="HOST ALWAYS")
    # No second chance, for the time's sake.
    with dask.config.set({"distributed.scheduler.allowed-failures": 0}), cluster() as engine:
        report = quizkit.make_corpus(given, out, Faulty(marks=tmp_path), engine=engine)
    assert (report.made, report.set_aside) == (9, 1)
    (one,) = left_out(out)
    assert (one["source"], one["reason"]) == ("in/005.txt", "its workers died again and again (KilledWorker)")


@needs_dask
def test_a_scheduler_that_does_not_answer_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizkit.corpora.cluster.WAIT_FOR_SCHEDULER", "0.2s")
    with pytest.raises(quizkit.CorpusError) as caught:
        quizkit.make_corpus(articles(3), tmp_path, Plain(), engine="dask://127.0.0.1:9")
    assert str(caught.value).startswith("tcp://127.0.0.1:9: no Dask scheduler answers: ")
    assert "\n" not in str(caught.value)


@needs_dask
def test_a_scheduler_without_workers_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from distributed import LocalCluster

    monkeypatch.setattr("quizkit.corpora.cluster.WAIT_FOR_WORKERS", 0.2)
    with LocalCluster(n_workers=0, dashboard_address=NO_DASHBOARD, silence_logs=logging.CRITICAL) as cluster:
        address = cluster.scheduler_address
        with pytest.raises(quizkit.CorpusError) as caught:
            quizkit.make_corpus(articles(3), tmp_path, Plain(), engine=address.replace("tcp://", "dask://"))
    assert str(caught.value) == f"{address}: the scheduler has no worker; start some: dask worker {address}"


def test_without_dask_it_is_told_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(quizkit.CorpusError) as caught:
        quizkit.make_corpus(articles(3), tmp_path, Plain(), engine="dask")
    assert str(caught.value) == 'the engine needs Dask; install it: pip install "quizkit[dask]"'


@pytest.mark.parametrize("name", ["ray", "dask://", "dask://host", "dask://host:port", "dask://a b:1", "tcp://a:1"])
def test_an_engine_that_there_is_not_is_told(name: str, tmp_path: Path) -> None:
    with pytest.raises(quizkit.CorpusError) as caught:
        quizkit.make_corpus(articles(3), tmp_path, Plain(), engine=name)
    assert str(caught.value) == f"no engine {name!r}; there are: local, dask, dask://HOST:PORT"
