"""Workers that die take along what waits beside the culprit: only the culprit is set aside."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

import quizkit
from quizkit import CorpusReport
from quizkit.corpora import running
from quizkit.corpora.engines import Engine, Outcomes
from quizkit.corpora.outcomes import Shard
from tests.corpora.makers import Plain, articles
from tests.corpora.test_running import left_out

A_MOMENT = 0.01  # seconds; long enough for all that is handed over at a time
AHEAD = 4


class KilledError(Exception):
    """The worker of a shard has died."""


class OneWorker:
    """All that waits at a time is done together, or lost together: where an article of it says DEATH, or by `kills`."""

    def __init__(self, kills: int = 0) -> None:
        self.kills = kills
        self.waiting: list[tuple[Shard, Future[Outcomes]]] = []
        self.lock = threading.Lock()

    def submit(self, shard: Shard) -> Future[Outcomes]:
        future: Future[Outcomes] = Future()
        with self.lock:
            if not self.waiting:
                threading.Timer(A_MOMENT, self.work).start()
            self.waiting.append((shard, future))
        return future

    def work(self) -> None:
        with self.lock:
            at_work, self.waiting = self.waiting, []
            dies = any("DEATH" in (task.article.text or "") for shard, _ in at_work for task in shard)
            if self.kills:
                dies, self.kills = True, self.kills - 1
        for shard, future in at_work:
            if dies:
                future.set_exception(KilledError())
            else:
                future.set_result(tuple(map(Plain().make, shard)))


@pytest.fixture
def report_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., CorpusReport]:
    def made(worker: OneWorker, **texts: str) -> CorpusReport:
        @contextlib.contextmanager
        def engine(*_: object) -> Iterator[Engine]:
            yield Engine(worker.submit, lambda: AHEAD, (KilledError,))

        monkeypatch.setattr(running, "_engine", engine)
        return quizkit.make_corpus(articles(40, **texts), tmp_path, Plain())

    return made


def test_only_the_culprit_is_set_aside(report_of: Callable[..., CorpusReport], tmp_path: Path) -> None:
    report = report_of(OneWorker(), a5="DEATH", a33="DEATH")
    assert (report.made, report.set_aside) == (38, 2)
    assert [(one["source"], one["reason"]) for one in left_out(tmp_path)] == [
        ("in/005.txt", "its workers died again and again (KilledError)"),
        ("in/033.txt", "its workers died again and again (KilledError)"),
    ]


def test_workers_that_are_killed_from_outside_cost_no_article(report_of: Callable[..., CorpusReport]) -> None:
    # What is under way is lost as batches, one by one, and once more alone.
    report = report_of(OneWorker(kills=3))
    assert (report.made, report.set_aside) == (40, 0)
