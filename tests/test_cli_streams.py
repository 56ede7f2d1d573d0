"""Standard input and output that are closed: one line and an exit code, whichever command it is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import quizkit

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="streams close differently there")

STDIN, STDOUT = 0, 1
TEXT = "“Two dogs bit a man,” the police said. A cat saw it."


@pytest.fixture(autouse=True)
def _in_a_folder_with_a_bank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    article = quizkit.Article.from_text(TEXT, "Dogs")
    quizkit.save_bank(quizkit.Bank("Dogs", (article,), quizkit.MadeWith("0.1.0", "none", 0), ()), "b.json")
    Path("bad.json").write_text("{}")


def run_without(stream: int, *arguments: str) -> tuple[int, str]:
    path = os.pathsep.join([str(Path(quizkit.__file__).parents[1]), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-c", f"from quizkit.cli import main; main({list(arguments)!r})"],
        env={**os.environ, "PYTHONPATH": path},
        preexec_fn=lambda: os.close(stream),
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
    )
    return done.returncode, done.stderr.decode()


@pytest.mark.parametrize(
    "arguments", [["schema"], ["exporters"], ["exporters", "--json"], ["--help"], ["check", "bad.json"], ["--version"]]
)
def test_a_closed_output_is_told(arguments: list[str]) -> None:
    assert run_without(STDOUT, *arguments) == (1, "error: standard output is closed\n")


def test_a_closed_output_is_no_matter_to_who_prints_nothing() -> None:
    assert run_without(STDOUT, "check", "b.json") == (0, "")


@pytest.mark.parametrize(
    "arguments",
    [["make", "-", "-o", "x.json"], ["read", "-"], ["check", "-"], ["export", "-", "--to", "FORMAT", "-o", "-"]],
)
def test_a_closed_input_is_told(arguments: list[str]) -> None:
    exporter = next(iter(quizkit.installed().exporters))
    call = [exporter if one == "FORMAT" else one for one in arguments]
    assert run_without(STDIN, *call) == (1, "error: standard input is closed\n")


def test_the_package_runs_as_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "quizkit", "check", "bad.json"],
        env={**os.environ, "PYTHONPATH": str(Path(quizkit.__file__).parents[1])},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout[:9], done.stderr) == (1, b"bad.json:", b"")
