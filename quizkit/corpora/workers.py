"""One worker process, seen from the process that started it."""

from __future__ import annotations

import contextlib
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import IO, Any

from quizkit.corpora.child import Ready, Start, Unable
from quizkit.corpora.outcomes import Outcome, Task
from quizkit.errors import CorpusError, LanguageModelError

# The paths first, so that the child finds what this process finds.
CHILD = "import sys; sys.path[:] = {paths!r}; from quizkit.corpora.child import main; main()"


class WorkerDiedError(Exception):
    """The worker has gone; the message says how."""


class WorkerHungError(Exception):
    """The worker took longer than it may, and was killed."""


class Worker:
    """A process that answers one task after another."""

    def __init__(self, start: Start) -> None:
        """Start it and wait until it is ready.

        Raises LanguageModelError or CorpusError where it can never work, WorkerDiedError where it may if tried again.
        """
        self.answered = 0
        self._process = subprocess.Popen(
            [sys.executable, "-c", CHILD.format(paths=sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C in a terminal goes to all of a group
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        try:
            self._send(start)
            _refuse_unable(self._receive())
        except BaseException:
            self.end()
            raise

    def ask(self, task: Task, seconds: float) -> Outcome:
        """The outcome of a task. Raises WorkerDiedError or WorkerHungError, after which the worker is of no use."""
        with self._killed_after(seconds) as hung:
            try:
                self._send(task)
                outcome: Outcome = self._receive()
            except WorkerDiedError:
                if hung.is_set():
                    raise WorkerHungError from None
                raise
        self.answered += 1
        return outcome

    def end(self) -> None:
        """Kill the process and wait until it has gone."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):  # what was not yet sent has nowhere to go
                    pipe.close()

    @contextlib.contextmanager
    def _killed_after(self, seconds: float) -> Iterator[threading.Event]:
        hung = threading.Event()

        def kill() -> None:
            hung.set()
            self._process.kill()

        timer = threading.Timer(seconds, kill)
        timer.daemon = True
        timer.start()
        try:
            yield hung
        finally:
            timer.cancel()

    def _send(self, value: object) -> None:
        pipe: IO[bytes] | None = self._process.stdin
        assert pipe is not None
        try:
            pickle.dump(value, pipe, pickle.HIGHEST_PROTOCOL)
            pipe.flush()
        except (OSError, ValueError):  # the latter where another thread has ended it
            raise self._died() from None

    def _receive(self) -> Any:
        pipe: IO[bytes] | None = self._process.stdout
        assert pipe is not None
        try:
            return pickle.load(pipe)
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            raise self._died() from None

    def _died(self) -> WorkerDiedError:
        self._process.kill()
        return WorkerDiedError(ending(self._process.wait()))


def _refuse_unable(first: object) -> None:
    if isinstance(first, Unable):
        if first.of_model:
            raise LanguageModelError(first.reason)
        raise CorpusError(f"a worker cannot start: {first.reason}")
    if not isinstance(first, Ready):
        raise CorpusError(f"a worker cannot start: it answered {first!r}")


def ending(code: int) -> str:
    """How a process ended, in words.

    >>> ending(3)
    'exit code 3'
    """
    with contextlib.suppress(ValueError):
        return signal.Signals(-code).name
    return f"exit code {code}"
