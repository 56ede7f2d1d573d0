"""A run that ends at any moment, by whatever hand: the next one makes the folder what it would have been."""

from __future__ import annotations

import contextlib
import itertools
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

import quizkit
from quizkit.corpora import keeping, running
from quizkit.corpora.engines import Engine, Outcomes
from quizkit.corpora.manifest import Manifest
from quizkit.corpora.outcomes import Shard
from tests.corpora.makers import Faulty, Plain, articles, bank_of, files_in
from tests.corpora.test_faults import is_gone

ROOT = Path(__file__).parents[2]
NUMBER = 200
GIVEN = {"a50": "nothing", "a120": "BREAK", "a199": "nothing"}


class PowerCutError(BaseException):
    """Nothing comes after this."""


@contextlib.contextmanager
def here(*_: object) -> Iterator[Engine]:
    """An engine without workers: what is asked is done at once."""

    def submit(shard: Shard) -> Future[Outcomes]:
        future: Future[Outcomes] = Future()
        future.set_result(tuple(map(Plain().make, shard)))
        return future

    yield Engine(submit, lambda: 2)


def counting(do: Callable[..., Any], steps: Iterator[int], last: int, *, before: bool) -> Callable[..., Any]:
    """The same, but the power is cut before or after it, at the step of that number."""

    def done(*given: Any, **named: Any) -> Any:
        step = next(steps)
        if before and step == last:
            raise PowerCutError
        result = do(*given, **named)
        if not before and step == last:
            raise PowerCutError
        return result

    return done


@pytest.fixture
def undisturbed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    monkeypatch.setattr(running, "_engine", here)
    (folder := tmp_path / "undisturbed").mkdir()
    quizkit.make_corpus(articles(20, a7="nothing"), folder, Plain())
    return files_in(folder)


STEPS = 19 + 3 + 3  # files, folders and records of 20 articles, of which one gives no bank


def write_older_banks(folder: Path) -> None:
    """Banks of other texts are there already: that a file is there says nothing."""
    for article in articles(20):
        older = quizkit.Article.from_text(f"Older: {article.text}")
        quizkit.save_bank(bank_of(older, "Quiz"), folder / Path(article.source).with_suffix(".json").name)


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
def test_between_any_two_steps(
    before: bool, undisturbed: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for last in range(1, STEPS + 1, 2):  # of each kind several
        (folder := tmp_path / str(last)).mkdir()
        write_older_banks(folder)
        steps = itertools.count(1)
        with monkeypatch.context() as patched:
            for owner, name in ((keeping, "write_whole"), (keeping, "sync_folder"), (Manifest, "record")):
                patched.setattr(owner, name, counting(getattr(owner, name), steps, last, before=before))
            with pytest.raises(PowerCutError):
                quizkit.make_corpus(articles(20, a7="nothing"), folder, Plain())
        quizkit.make_corpus(articles(20, a7="nothing"), folder, Plain())
        (folder / "007.json").unlink()  # of the article that gives none
        assert files_in(folder) == undisturbed, last


@pytest.mark.usefixtures("undisturbed")
def test_a_half_written_file_is_never_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder := tmp_path / "out").mkdir()

    def half(descriptor: int) -> None:
        os.ftruncate(descriptor, 10)
        raise PowerCutError

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", half)
        patched.setattr(Path, "unlink", lambda *_, **__: None)  # nobody is left to tidy up
        with pytest.raises(PowerCutError):
            quizkit.make_corpus(articles(3), folder, Plain())
    assert files_in(folder) == {}
    quizkit.make_corpus(articles(3), folder, Plain())
    assert [path.name for path in (folder / ".quizkit-run").iterdir()] == ["manifest.sqlite"]


@pytest.mark.usefixtures("undisturbed")
def test_ctrl_c_while_banks_are_on_their_way_to_a_slow_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder := tmp_path / "out").mkdir()
    to_disk = os.fsync

    def slow(descriptor: int) -> None:
        if threading.current_thread() is not threading.main_thread():
            time.sleep(0.3)
        to_disk(descriptor)

    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", slow)
        patched.setattr(keeping, "wait", interrupted)
        with pytest.raises(KeyboardInterrupt):
            quizkit.make_corpus(articles(8), folder, Plain())
    banks = sorted(folder.glob("*.json"))
    assert len(banks) == 8
    assert all(quizkit.load_bank(path).questions for path in banks)


SCRIPT = f"""
import sys
from pathlib import Path
import quizkit
from tests.corpora.makers import Faulty, articles
quizkit.make_corpus(
    articles({NUMBER}, **{GIVEN!r}), sys.argv[1], Faulty(seconds=0.02, marks=Path(sys.argv[1]).parent), jobs=2
)
"""


def started(folder: Path, script: str = SCRIPT) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen([sys.executable, "-c", script, str(folder)], env=environment, stderr=subprocess.PIPE)


def killed_at(folder: Path, banks: int, how: int) -> int | None:
    """Start a run and kill it when there are so many banks; its exit code, None where it was done before."""
    with started(folder) as run:
        while run.poll() is None:
            if len(list(folder.glob("*.json"))) >= banks:
                run.send_signal(how)
                break
            time.sleep(0.002)
        run.communicate()
    return run.returncode


@pytest.fixture(scope="module")
def calm(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a run that nobody kills."""
    folder = tmp_path_factory.mktemp("calm")
    quizkit.make_corpus(articles(NUMBER, **GIVEN), folder, Faulty(marks=folder), jobs=2)
    return files_in(folder)


@pytest.mark.skipif(os.name == "nt", reason="sends signals")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT], ids=["SIGKILL", "Ctrl-C"])
def test_killed_at_random_points_and_run_again(how: int, calm: dict[str, bytes], tmp_path: Path) -> None:
    """The output is that of an undisturbed run, byte for byte; benchmarks/crashes.py does it 50 times."""
    (folder := tmp_path / "out").mkdir()
    chance = random.Random(7)
    for banks in sorted(chance.sample(range(1, NUMBER // 2), 4)):  # long before the end, as the machine may be busy
        assert killed_at(folder, banks, how) != 0
    assert len(list(folder.glob("*.json"))) < NUMBER
    report = quizkit.make_corpus(articles(NUMBER, **GIVEN), folder, Faulty(marks=tmp_path), jobs=2)
    assert 0 < report.known < NUMBER
    assert files_in(folder) == calm


HANGING = """
import sys
from pathlib import Path
import quizkit
from tests.corpora.makers import Faulty, articles
quizkit.make_corpus(articles(9, a1="HANG"), sys.argv[1], Faulty(marks=Path(sys.argv[1]).parent))
"""


@pytest.mark.skipif(os.name == "nt", reason="sends signals")
def test_a_worker_that_hangs_does_not_outlive_a_killed_run(tmp_path: Path) -> None:
    (folder := tmp_path / "out").mkdir()
    with started(folder, HANGING) as run:
        while not (mark := tmp_path / "hung").exists() or not mark.read_text():
            assert run.poll() is None
            time.sleep(0.02)
        run.kill()
        run.communicate()
    assert is_gone(int(mark.read_text()))
