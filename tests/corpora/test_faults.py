"""What goes wrong costs the article it happens to, or stops the run with one line; nothing is lost."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from pathlib import Path
from typing import Any

import pytest

import quizkit
from quizkit.corpora import keeping
from quizkit.corpora.manifest import Manifest
from tests.corpora.makers import Faulty, Plain, Unable, articles, files_in
from tests.corpora.test_running import left_out


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("CRASH", "its worker died 2 times (exit code 7)"),
        ("HANG", "took longer than 2 seconds (--timeout)"),
        ("BREAK", "internal error: ValueError: two; please report this"),
        pytest.param(
            "EAT",
            "needs more memory than a worker may take (--memory)",
            marks=pytest.mark.skipif(os.name == "nt", reason="the system sets no limit to memory"),
        ),
    ],
)
def test_a_poison_article_is_set_aside_and_the_rest_goes_on(word: str, reason: str, tmp_path: Path) -> None:
    (out := tmp_path / "out").mkdir()
    report = quizkit.make_corpus(articles(12, a5=word), out, Faulty(marks=tmp_path), jobs=2, timeout=2, memory=1_000)
    assert (report.made, report.set_aside) == (11, 1)
    assert left_out(out) == [{"source": "in/005.txt", "kind": "set aside", "reason": reason}]


def test_a_worker_that_dies_once_costs_nothing(tmp_path: Path) -> None:
    (out := tmp_path / "out").mkdir()
    given = articles(12, a5="ONCE", a6="ONCE")
    assert quizkit.make_corpus(given, out, Faulty(marks=tmp_path), jobs=1).made == 12


@pytest.mark.parametrize(
    ("how", "error", "words"),
    [
        ("model", quizkit.LanguageModelError, "no English model; install it"),
        ("mistake", quizkit.CorpusError, "a worker cannot start: RuntimeError: out of order"),
        ("death", quizkit.CorpusError, "no worker can start: 3 of them died before they had read anything"),
    ],
)
def test_workers_that_cannot_start_stop_the_run(how: str, error: type[Exception], words: str, tmp_path: Path) -> None:
    with pytest.raises(error) as caught:
        quizkit.make_corpus(articles(50), tmp_path, Unable(how=how), jobs=2)
    assert str(caught.value).startswith(words)
    assert quizkit.make_corpus(articles(50), tmp_path, Plain()).made == 50


def test_what_was_set_aside_is_tried_again_when_asked_for(tmp_path: Path) -> None:
    quizkit.make_corpus(articles(3, a2="CRASH"), tmp_path, Faulty())
    again = quizkit.make_corpus(articles(3, a2="CRASH"), tmp_path, Plain())
    assert (again.made, again.set_aside) == (2, 1)
    again = quizkit.make_corpus(articles(3, a2="CRASH"), tmp_path, Plain(), again="set-aside")
    assert (again.made, again.set_aside, again.known) == (3, 0, 2)


def test_a_second_run_into_the_folder_is_refused(tmp_path: Path) -> None:
    with contextlib.closing(Manifest(tmp_path)), pytest.raises(quizkit.CorpusError) as caught:
        quizkit.make_corpus(articles(3), tmp_path, Plain())
    assert str(caught.value).startswith(f"{tmp_path}: another run is at work there")
    assert quizkit.make_corpus(articles(3), tmp_path, Plain()).made == 3


def test_other_options_are_told(tmp_path: Path) -> None:
    quizkit.make_corpus(articles(3), tmp_path, Plain())
    with pytest.raises(quizkit.CorpusError) as caught:
        quizkit.make_corpus(articles(3), tmp_path, Plain(title="Test"))
    assert str(caught.value) == (
        f'{tmp_path}: its run was begun with other options (title "Quiz", now "Test"); '
        "give the same options, another folder, or --again all to make all anew (reviews are kept)"
    )
    report = quizkit.make_corpus(articles(3), tmp_path, Plain(title="Test"), again="all")
    assert (report.made, report.known) == (3, 0)
    assert quizkit.load_bank(tmp_path / "003.json").title == "Test"


def test_a_fresh_run_that_was_cut_off_goes_on(tmp_path: Path) -> None:
    quizkit.make_corpus(articles(30), tmp_path, Plain())
    with pytest.raises(Cut):
        quizkit.make_corpus(articles(30), tmp_path, Plain(), fresh=True, on_progress=Cut.after(8))
    with pytest.raises(quizkit.CorpusError, match="was begun with --fresh; give it again"):
        quizkit.make_corpus(articles(30), tmp_path, Plain())
    assert quizkit.make_corpus(articles(30), tmp_path, Plain(), fresh=True).known >= 8
    assert quizkit.make_corpus(articles(30), tmp_path, Plain()).known == 30


class Cut(BaseException):
    """The run ends here, as by Ctrl-C."""

    @staticmethod
    def after(number: int, there: Path | None = None) -> Any:
        """Cut after so many articles, and not before the file is there."""

        def cut(progress: quizkit.CorpusProgress) -> None:
            if progress.done >= number:
                wait_for(there)
                raise Cut

        return cut


def wait_for(there: Path | None, seconds: float = 20) -> None:
    for _ in range(round(seconds * 20)):
        if there is None or there.exists():
            return
        time.sleep(0.05)


def test_workers_of_another_version_stop_the_run(tmp_path: Path) -> None:
    quizkit.make_corpus(articles(3), tmp_path, Plain())
    with pytest.raises(quizkit.CorpusError, match="are made with plain 1, but a worker has plain 2"):
        quizkit.make_corpus(articles(4), tmp_path, Plain(version="2"))


def test_a_full_disk_is_told_in_one_line_and_the_run_goes_on_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = 0

    def write_whole(*given: Any, **named: Any) -> None:
        nonlocal written
        written += 1
        if written > 11:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        quizkit.write_whole(*given, **named)

    with monkeypatch.context() as patched:
        patched.setattr(keeping, "write_whole", write_whole)
        with pytest.raises(quizkit.CorpusError, match=r"\.json: cannot be written: No space left on device; what is"):
            quizkit.make_corpus(articles(30), tmp_path, Plain())
    report = quizkit.make_corpus(articles(30), tmp_path, Plain())
    assert (report.made, report.known) == (30, 8)


@pytest.mark.skipif(os.name == "nt", reason="folders have no such protection")
def test_a_read_only_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def mkdir(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "mkdir", mkdir)
    with pytest.raises(quizkit.CorpusError) as caught:
        quizkit.make_corpus(articles(3), tmp_path, Plain())
    assert str(caught.value) == f"{tmp_path}: cannot be written: Permission denied"


def test_a_damaged_record_is_told_with_what_to_do(tmp_path: Path) -> None:
    quizkit.make_corpus(articles(3), tmp_path, Plain())
    record = tmp_path / ".quizkit-run" / "manifest.sqlite"
    record.write_bytes(b"no database" * 1000)
    with pytest.raises(quizkit.CorpusError, match=r"is damaged .*; remove it, and all is made again"):
        quizkit.make_corpus(articles(3), tmp_path, Plain())
    record.unlink()
    assert quizkit.make_corpus(articles(3), tmp_path, Plain()).made == 3


def test_workers_end_with_the_run(tmp_path: Path) -> None:
    """Also the one that hangs."""
    (out := tmp_path / "out").mkdir()
    given = articles(40, a1="HANG")
    with pytest.raises(Cut):
        quizkit.make_corpus(given, out, Faulty(marks=tmp_path), jobs=2, on_progress=Cut.after(16, tmp_path / "hung"))
    assert is_gone(int((tmp_path / "hung").read_text()))
    assert len(files_in(out)) == 16


def is_gone(process: int, seconds: float = 10) -> bool:
    """Tell whether a process ends within that time."""
    for _ in range(round(seconds * 20)):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False
