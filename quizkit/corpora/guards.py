"""Watch over worker processes: one that crashes or hangs costs its article, never the run."""

from __future__ import annotations

import queue
import threading

from quizkit.corpora.child import Start
from quizkit.corpora.outcomes import Outcome, SetAside, Shard, Task
from quizkit.corpora.workers import Worker, WorkerDiedError, WorkerHungError
from quizkit.errors import CorpusError

ATTEMPTS = 2  # a worker may have been killed for no fault of its article's
STARTS = 3
LIFE = 5_000  # tasks; the language model keeps every word that it has met, and a new worker begins without them


class Guards:
    """As many workers as threads ask at a time; each is kept for the next task."""

    def __init__(self, start: Start, seconds: float) -> None:
        self._start = start
        self._seconds = seconds
        self._idle: queue.LifoQueue[Worker] = queue.LifoQueue()
        self._all: set[Worker] = set()
        self._lock = threading.Lock()
        self._closed = False

    def make_shard(self, shard: Shard) -> tuple[Outcome, ...]:
        """What comes of each task. Raises LanguageModelError or CorpusError where no worker can work at all."""
        return tuple(map(self.outcome, shard))

    def outcome(self, task: Task) -> Outcome:
        """What comes of one task, also where its worker dies or hangs."""
        how = ""
        for attempt in range(ATTEMPTS):
            worker = self._take(fresh=attempt > 0)  # one that was idle may have been killed while it was
            try:
                outcome = worker.ask(task, self._seconds)
            except WorkerHungError:
                self._drop(worker)
                return SetAside(f"took longer than {self._seconds:g} seconds (--timeout)")
            except WorkerDiedError as error:
                self._drop(worker)
                how = str(error)
            else:
                self._put_back(worker)
                return outcome
        return SetAside(f"its worker died {ATTEMPTS} times ({how})")

    def close(self) -> None:
        """End all workers, those at work too."""
        with self._lock:
            self._closed = True
            workers, self._all = self._all, set()
        for worker in workers:
            worker.end()

    def _take(self, *, fresh: bool) -> Worker:
        try:
            worker = self._started() if fresh else self._idle.get_nowait()
        except queue.Empty:
            worker = self._started()
        with self._lock:
            if not self._closed:
                self._all.add(worker)
                return worker
        worker.end()
        raise CorpusError("the run has ended")

    def _put_back(self, worker: Worker) -> None:
        if worker.answered < LIFE:
            self._idle.put(worker)
        else:
            self._drop(worker)

    def _drop(self, worker: Worker) -> None:
        with self._lock:
            self._all.discard(worker)
        worker.end()

    def _started(self) -> Worker:
        how = ""
        for _ in range(STARTS):
            try:
                return Worker(self._start)
            except WorkerDiedError as error:
                how = str(error)
        raise CorpusError(f"no worker can start: {STARTS} of them died before they had read anything ({how})")
