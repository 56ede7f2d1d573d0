"""`quizkit new-exporter` writes a distribution that works at once."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import quizkit
from quizkit.cli import main
from tests.plugin_runs import ROOT, run_tests_of

REQUIRED = os.environ.get("QUIZKIT_REQUIRE_CLIENTS") == "1"


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def call(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as caught:
        main(["new-exporter", *arguments])
    out, err = capsys.readouterr()
    assert out == ""
    return int(str(caught.value.code)), err


def test_a_whole_distribution_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    code, err = call(capsys, "my_format")
    assert (code, err) == (
        0,
        "made quizkit-my-format; next: cd quizkit-my-format && pip install -e '.[test]' && pytest\n",
    )
    made = Path("quizkit-my-format")
    names = {path.name for path in made.iterdir()}
    assert names == {"README.md", "pyproject.toml", "quizkit_my_format.py", "test_quizkit_my_format.py"}
    assert len((made / "quizkit_my_format.py").read_text().splitlines()) < 30
    project = tomllib.loads((made / "pyproject.toml").read_text())["project"]
    assert project["name"] == "quizkit-my-format"
    assert project["entry-points"] == {"quizkit": {"my_format": "quizkit_my_format"}}
    assert f"version {quizkit.PLUGIN_API} of its plugin API" in (made / "README.md").read_text()
    assert not any("$" in (made / name).read_text() for name in names)


def test_the_folder_can_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "demo", "some/where else")[1].startswith("made some/where else; next: cd 'some/where else' && ")
    assert Path("some/where else/quizkit_demo.py").is_file()


@pytest.mark.parametrize(
    "name", ["", "A", "a-b", "1a", "_a", "a_", "a__b", "a b", "../a", "/a", "é", "a\n", "a.b", "$a", "a" * 51]
)
def test_what_cannot_be_a_name_is_refused_in_one_line(capsys: pytest.CaptureFixture[str], name: str) -> None:
    code, err = call(capsys, "--", name)
    assert code == 2
    assert err.startswith("error: ")
    assert err.endswith("is no name for an exporter: use at most 50 small letters, digits and single low lines, "
                        "a letter first, such as my_format\n")  # fmt: skip
    assert err.count("\n") == 1
    assert list(Path().iterdir()) == []


def test_the_name_of_an_installed_exporter_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    code, err = call(capsys, "moodle")
    assert code == 1
    assert err.startswith("error: there is an exporter 'moodle' already, of quizkit ")
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize("is_file", [True, False])
def test_nothing_is_written_over(capsys: pytest.CaptureFixture[str], is_file: bool) -> None:
    there = Path("quizkit-demo")
    there.write_text("mine") if is_file else there.mkdir()
    assert call(capsys, "demo") == (1, "error: quizkit-demo: is there already; choose another folder\n")
    assert there.read_text() == "mine" if is_file else list(there.iterdir()) == []


def test_its_tests_pass(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """On the path with its entry point, as if it were installed."""
    call(capsys, "demo")
    assert "12 passed" in run_tests_of("demo", tmp_path / "quizkit-demo")


@pytest.mark.skipif(not REQUIRED, reason="installs quizkit from an index, afresh: set QUIZKIT_REQUIRE_CLIENTS=1")
def test_it_installs_and_passes_beside_the_built_wheel(tmp_path: Path) -> None:
    def run(*command: str | Path, folder: Path = tmp_path) -> str:
        clean = {
            name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QUIZKIT", "PYTEST"))
        }
        done = subprocess.run(command, cwd=folder, env=clean, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{command}:\n{done.stdout}{done.stderr}"
        return done.stdout

    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", "dist", ROOT)
    (wheel,) = (tmp_path / "dist").glob("quizkit-*.whl")
    run(sys.executable, "-m", "venv", "fresh")
    scripts = tmp_path / "fresh" / ("Scripts" if os.name == "nt" else "bin")
    run(scripts / "python", "-m", "pip", "install", "-q", wheel)
    run(scripts / "quizkit", "new-exporter", "demo")
    made = tmp_path / "quizkit-demo"
    run(scripts / "python", "-m", "pip", "install", "-q", "-e", ".[test]", folder=made)
    assert "12 passed" in run(scripts / "pytest", folder=made)
    assert "failed: nothing" in run(scripts / "quizkit", "exporters", "check", "demo")
