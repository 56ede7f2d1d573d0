"""Render banks in a process of its own: on a later day, for another user, in another time zone and folder, with another
order of sets.

What still gives the same bytes hangs on the bank and the options alone.
"""

from __future__ import annotations

import datetime
import os
import pickle
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from quizkit.errors import QuizkitError, first_line
from quizkit.guests import output_set_aside
from quizkit.hookspecs import Export, Exporter
from quizkit.model import Bank

AHEAD = 400 * 24 * 60 * 60 + 5 * 60 * 60 + 7 * 60 + 11  # seconds: another year, month, day, hour, minute and second
SOMEBODY_ELSE = {"TZ": "Pacific/Kiritimati", **dict.fromkeys(("LOGNAME", "USER", "USERNAME"), "somebody-else")}
_START = "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); from quizkit.testing.another_day import main"


class AnotherDayError(QuizkitError):
    """The exporter cannot be tried in a process of its own."""


def on_another_day(
    exporter: Exporter[Any], options: object, banks: Mapping[str, Bank], seed: str
) -> Mapping[str, Export | str]:
    """What comes of each bank there: an export, or the words of an error.

    Raises AnotherDayError where the exporter cannot be found or the process dies.
    """
    try:
        request = pickle.dumps(_importable_path()) + pickle.dumps((exporter, options, dict(banks)))
    except Exception as error:
        raise AnotherDayError(_not_there(error)) from None
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, **SOMEBODY_ELSE, "PYTHONHASHSEED": seed, "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, "-c", f"{_START}; main()"]
        done = subprocess.run(command, input=request, capture_output=True, cwd=folder, env=environment, check=False)
    if done.returncode:
        last = (done.stderr.decode(errors="replace").strip().splitlines() or ["no word"])[-1]
        raise AnotherDayError(_not_there(last))
    answer: Mapping[str, Export | str] = pickle.loads(done.stdout)
    return answer


def _importable_path() -> list[str]:
    """The search path, for a process in another folder."""
    return [str(Path(one or ".").absolute()) for one in sys.path]


def _not_there(error: object) -> str:
    words = first_line(error) if isinstance(error, Exception) else str(error)
    return f"cannot be tried in a process of its own, for which render and options have to be importable: {words}"


def main() -> None:
    """Answer one request from standard input, on standard output."""
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answer:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever an exporter prints, by whatever way
        move_clock()
        exporter, options, banks = pickle.load(sys.stdin.buffer)
        with output_set_aside():
            made = {name: _attempt(exporter, bank, options) for name, bank in banks.items()}
        pickle.dump(made, answer)


def _attempt(exporter: Exporter[Any], bank: Bank, options: object) -> Export | str:
    try:
        return exporter.render(bank, options)
    except BaseException as error:
        return first_line(error)


def move_clock() -> None:
    """Let Python's clocks go ahead, for good: whoever imports them from now on gets another day."""
    moved: dict[str, Callable[..., object]] = {
        "time": _ahead(time.time, AHEAD),
        "time_ns": _ahead(time.time_ns, AHEAD * 1_000_000_000),
        "localtime": _of_now(time.localtime),
        "gmtime": _of_now(time.gmtime),
        "ctime": _of_now(time.ctime),
    }
    strftime, asctime = time.strftime, time.asctime
    moved["strftime"] = lambda words, when=None: strftime(words, time.localtime() if when is None else when)
    moved["asctime"] = lambda when=None: asctime(time.localtime() if when is None else when)
    for name, clock in moved.items():
        setattr(time, name, clock)
    for name, kind in (("datetime", _Later), ("date", _LaterDate)):
        setattr(datetime, name, kind)


def _ahead(clock: Callable[[], Any], by: int) -> Callable[[], object]:
    return lambda: clock() + by


def _of_now(clock: Callable[[float], object]) -> Callable[..., object]:
    return lambda seconds=None: clock(time.time() if seconds is None else seconds)


class _LikeItsBase(type):
    """Dates that were made by the real class are of the moved one too."""

    def __instancecheck__(cls, one: object) -> bool:
        return isinstance(one, cls.__mro__[1])


class _Later(datetime.datetime, metaclass=_LikeItsBase):
    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> _Later:
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls) -> _Later:
        return cls.fromtimestamp(time.time(), datetime.UTC).replace(tzinfo=None)

    @classmethod
    def today(cls) -> _Later:
        return cls.now()


class _LaterDate(datetime.date, metaclass=_LikeItsBase):
    @classmethod
    def today(cls) -> _LaterDate:
        return cls.fromtimestamp(time.time())
