"""`quizkit make` over a corpus: when it is one, what is told, and the exit code."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import quizkit
from quizkit.cli import main
from quizkit.cli.progress import Seldom, line
from tests.corpora.makers import Faulty, articles, files_in

LEFT_OUT = "out/.quizkit-run/left-out.jsonl"
SAYS_WHY = f"{LEFT_OUT} says which and why"
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Calls with a maker that needs no language model, in an empty folder; gives the exit code and what was said."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(quizkit, "Recipe", stand_in)

    def call(*arguments: str) -> tuple[int, str]:
        with pytest.raises(SystemExit) as caught:
            main(arguments)
        out, err = capfd.readouterr()
        assert out == ""
        return int(str(caught.value.code)), err

    return call


def stand_in(**options: Any) -> Faulty:
    return Faulty(title=options["title"] or "Quiz")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder with five articles, one of which gives no question and one of which crashes the worker."""
    (folder := tmp_path / "in").mkdir()
    (tmp_path / "out").mkdir()
    for article in articles(5, a2="nothing", a4="CRASH"):
        (tmp_path / article.source).write_text(article.text or "", encoding="utf-8")
    return folder


def test_a_folder_gives_a_bank_an_article(run: Run, corpus: Path) -> None:
    (corpus / "004.txt").unlink()
    assert run("make", "in", "-o", "out") == (
        0,
        f"3 banks in out, 1 article gave no question; {SAYS_WHY}\n",
    )
    assert sorted(files_in(Path("out"))) == ["001.json", "003.json", "005.json", "left-out.jsonl"]
    words = f"3 banks in out, 1 article gave no question, 4 were done before; {SAYS_WHY}\n"
    assert run("make", "in", "-o", "out/") == (0, words)


def test_what_was_set_aside_is_counted_and_the_exit_code_is_1(run: Run, corpus: Path) -> None:
    assert corpus
    words = f"error: 1 article set aside; {SAYS_WHY}\n"
    assert run("make", "in/*.txt", "-o", "out", "--jobs", "2") == (
        1,
        f"3 banks in out, 1 article gave no question\n{words}",
    )
    code, err = run("make", "in/*.txt", "-o", "out", "--jobs", "2")
    assert (code, err.endswith(words)) == (1, True)


@pytest.mark.usefixtures("corpus")
def test_rows_of_a_table_give_a_bank_each(run: Run) -> None:
    rows = [json.dumps({"text": f"Number {at} came."}) for at in range(3)]
    Path("news.jsonl").write_text("\n".join(rows), encoding="utf-8")
    assert run("make", "news.jsonl", "-o", "out", "--title", "Week")[0] == 0
    assert sorted(files_in(Path("out"))) == ["news-1.json", "news-2.json", "news-3.json"]
    assert quizkit.load_bank("out/news-2.json").title == "Week"


@pytest.mark.usefixtures("corpus")
def test_an_input_that_has_gone_is_set_aside(run: Run) -> None:
    code, err = run("make", "in/001.txt", "in/gone.txt", "-o", "out", "--jobs", "1")
    assert (code, err.splitlines()[-1]) == (
        1,
        f"error: 1 article set aside; {SAYS_WHY}",
    )
    (line,) = Path(LEFT_OUT).read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["reason"] == "there is no such file"


@pytest.mark.usefixtures("corpus")
def test_no_bank_at_all_is_an_error(run: Run) -> None:
    code, err = run("make", "in/002.txt", "-o", "out", "--jobs", "1")
    assert (code, err.splitlines()[-1]) == (
        1,
        f"error: no article gave a question; {SAYS_WHY}",
    )


WRONG = {
    "one bank": (["in", "-o", "week.json", "--jobs", "2"], 2, "--jobs is for a bank an article; say -o FOLDER/"),
    "no output": (["in", "--timeout", "5"], 2, "--timeout is for a bank an article; say -o FOLDER/"),
    "no worker": (["in", "-o", "out", "--jobs", "0"], 2, "Invalid value for '--jobs': 0 is not in the range x>=1."),
    "no time": (
        ["in", "-o", "out", "--timeout", "0"],
        2,
        "Invalid value for '--timeout': 0.0 is not in the range x>0.",
    ),
    "no folder": (["in", "-o", "none/"], 1, "none: there is no such folder; make it first"),
    "no engine": (["in", "-o", "out", "--engine", "x"], 1, "no engine 'x'; there are: local, dask, dask://HOST:PORT"),
}


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_call_is_told_before_anything_is_done(case: str, run: Run) -> None:
    arguments, code, words = WRONG[case]
    got, err = run("make", *arguments)
    assert (got, err.splitlines()[-1]) == (code, f"error: {words}")
    assert not files_in(Path("out"))


@pytest.mark.usefixtures("corpus")
def test_ctrl_c_says_how_to_go_on(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(quizkit, "make_corpus", interrupted)
    code, err = run("make", "in", "-o", "out")
    assert (code, err.split("\n")) == (130, ["out: run again, and it goes on from here", "", "interrupted", ""])


def test_progress_is_shown_seldom() -> None:
    times = iter([0.0, 1.0, 30.0, 31.0, 61.0])
    shown: list[tuple[int, float]] = []
    tell = Seldom(30.0, lambda now, seconds: shown.append((now.done, seconds)), lambda: next(times))
    for done in range(1, 5):
        tell(quizkit.CorpusProgress(0, done))
    assert shown == [(2, 30.0), (4, 61.0)]


@pytest.mark.parametrize(
    ("done", "total", "seconds", "shown"),
    [
        (0, 200, 30.0, "0 of 200 articles, 0.0 a second"),
        (104, 200, 30.0, "104 of 200 articles, 3.5 a second, 1 min left"),
        (100, 4000, 100.0, "100 of 4,000 articles, 1.0 a second, 1 h 5 min left"),
        (7, None, 2.0, "7 articles, 3.5 a second"),
    ],
)
def test_how_far_a_run_is(done: int, total: int | None, seconds: float, shown: str) -> None:
    assert line(quizkit.CorpusProgress(0, done), total, seconds) == shown


def test_articles_are_counted_without_reading_them(tmp_path: Path) -> None:
    for name, text in (("a.txt", ""), ("b/c.txt", "x"), ("t.jsonl", "{}\n\n{}"), ("u.ndjson", "{}\n"), ("no.xyz", "")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert quizkit.count_articles([str(tmp_path)]) == 2 + 3 + 1
    assert quizkit.count_articles([str(tmp_path / "gone.txt"), str(tmp_path / "a.txt")]) == 2
    assert quizkit.count_articles(["-", str(tmp_path)]) is None
