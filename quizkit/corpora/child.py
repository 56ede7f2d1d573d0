"""What a worker process does: tasks come in on standard input, outcomes go out.

It is a process of its own, and not one of `multiprocessing`, because those may have no children themselves, and a
worker of a cluster is often one of them.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import queue
import signal
import sys
import threading
from typing import BinaryIO

import attrs

from quizkit.corpora.outcomes import Maker, Outcome, SetAside, Task
from quizkit.errors import LanguageModelError, QuizkitError

MEGABYTE = 1_000_000


@attrs.frozen
class Start:
    """What a worker is told first: who makes the banks, and how much memory there is (MB; None: no limit)."""

    maker: Maker
    memory: int | None


@attrs.frozen
class Ready:
    """The worker's first answer: it has loaded what it needs."""


@attrs.frozen
class Unable:
    """The worker's first answer where it cannot work at all."""

    reason: str
    of_model: bool  # the language model is what is missing


def main() -> None:
    """Answer each task with its outcome, until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started this one
    answers = _answers()
    requests = sys.stdin.buffer
    start: Start = pickle.load(requests)
    tasks: queue.SimpleQueue[Task] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(requests, tasks), daemon=True).start()
    first = _prepared(start)
    _send(answers, first)
    while isinstance(first, Ready):
        _send(answers, outcome_of(start.maker, tasks.get()))


def outcome_of(maker: Maker, task: Task) -> Outcome:
    """What comes of a task, whatever goes wrong inside this process."""
    try:
        return maker.make(task)
    except MemoryError:
        return SetAside("needs more memory than a worker may take (--memory)")
    except RecursionError:
        return SetAside("is nested deeper than can be read")
    except Exception as error:
        first = next(iter(str(error).splitlines()), "")
        return SetAside(f"internal error: {type(error).__name__}: {first}; please report this")


def _answers() -> BinaryIO:
    """The way out; whatever else is printed to standard output goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answers


def _receive(requests: BinaryIO, tasks: queue.SimpleQueue[Task]) -> None:
    """Take tasks in at all times: where the other side has gone, this one ends too, even in the middle of a task."""
    with contextlib.suppress(EOFError, OSError, pickle.UnpicklingError):
        while True:
            tasks.put(pickle.load(requests))
    os._exit(0)


def _prepared(start: Start) -> Ready | Unable:
    try:
        if start.memory is not None:
            limit_memory(start.memory)
        start.maker.prepare()
    except QuizkitError as error:
        return Unable(str(error), isinstance(error, LanguageModelError))
    except MemoryError:
        return Unable("the language model needs more memory than a worker may take (--memory)", False)
    except Exception as error:
        return Unable(f"{type(error).__name__}: {error}", False)
    return Ready()


def limit_memory(megabytes: int) -> None:
    """Let no more memory be taken by this process than that, where the system can be told so (not on Windows)."""
    try:
        import resource
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = megabytes * MEGABYTE
    allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    with contextlib.suppress(OSError, ValueError):  # macOS has the name and refuses
        resource.setrlimit(resource.RLIMIT_AS, (allowed, hard))


def _send(answers: BinaryIO, answer: Ready | Unable | Outcome) -> None:
    try:
        pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()
    except OSError:  # nobody is there to hear it
        os._exit(0)
