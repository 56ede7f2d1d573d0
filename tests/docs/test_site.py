"""The site: made without a warning, with every public name in it, and with nothing of the machine that made it."""

from __future__ import annotations

import inspect
import os
import re
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import quizkit
import quizkit.testing
from docs.printed import DOCS

ROOT = DOCS.parent
REQUIRED = os.environ.get("QUIZKIT_REQUIRE_CLIENTS") == "1"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the site, or the test is skipped where Sphinx and its theme are not installed."""
    if not REQUIRED:
        pytest.importorskip("furo")
        pytest.importorskip("myst_parser")
    folder = tmp_path_factory.mktemp("docs")
    call = ["-m", "sphinx", "-W", "--keep-going", "-n", "-q", "-d", folder / "trees", DOCS, folder / "site"]
    path = os.pathsep.join([str(ROOT), str(ROOT / "plugins")])
    done = subprocess.run(
        [sys.executable, *call], env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return folder / "site"


def test_every_public_name_has_a_place_on_the_page() -> None:
    page = (DOCS / "api.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\.\. (?:auto|py:)\w+:: quizkit\.([\w.]+)", page, re.M)
    assert sorted(listed) == sorted([*quizkit.__all__, *(f"testing.{name}" for name in quizkit.testing.__all__)])


def test_every_public_class_and_function_says_what_it_is() -> None:
    named = [(name, getattr(module, name)) for module in (quizkit, quizkit.testing) for name in module.__all__]
    described = [(name, one) for name, one in named if inspect.isclass(one) or inspect.isfunction(one)]
    assert [name for name, one in described if not (inspect.getdoc(one) or "").strip()] == []


OPTIONS_TOLD_ELSEWHERE = {"plan_export": {"statuses"}}  # its docstring leads to that of export


def options_of(function: object) -> set[str]:
    """The parameters that have a default."""
    assert callable(function)
    parameters = inspect.signature(function).parameters.items()
    return {name for name, one in parameters if one.default is not inspect.Parameter.empty}


@pytest.mark.parametrize("name", [name for name in quizkit.__all__ if inspect.isfunction(getattr(quizkit, name))])
def test_every_option_of_a_public_function_is_told_of(name: str) -> None:
    function = getattr(quizkit, name)
    named = set(re.findall(r"`(\w+)`", inspect.getdoc(function) or ""))
    assert options_of(function) - named == OPTIONS_TOLD_ELSEWHERE.get(name, set())


def test_a_signature_that_is_written_out_names_the_fields() -> None:
    page = (DOCS / "api.md").read_text(encoding="utf-8")
    written = dict(re.findall(r"^\.\. autoclass:: quizkit\.(\w+)\((.*)\)$", page, re.M))
    assert set(written) == {"Exporter", "InstalledExporter"}
    for name, parameters in written.items():
        fields = [field.name for field in attrs.fields(getattr(quizkit, name))]
        assert re.findall(r"(?:^|, )(\w+): ", parameters) == [
            field for field in fields if field != "options" or name == "Exporter"
        ]


def test_the_reference_has_every_public_name(site: Path) -> None:
    page = (site / "api.html").read_text(encoding="utf-8")
    ids = set(re.findall(r' id="(quizkit\.[\w.]+)"', page))
    wanted = {f"quizkit.{name}" for name in quizkit.__all__}
    wanted |= {f"quizkit.testing.{name}" for name in quizkit.testing.__all__}
    assert wanted - ids == set()


def test_nothing_tells_of_the_machine_that_made_it(site: Path) -> None:
    tells = {str(ROOT), sys.prefix, str(Path.home()), str(site.parent)} - {"/"}
    for path in site.rglob("*"):
        if path.is_file():
            held = path.read_bytes()
            assert not [one for one in tells if one.encode() in held], path


def test_a_picture_that_is_shown_is_there_and_has_words_in_its_place(site: Path) -> None:
    for page in site.glob("*.html"):
        for tag in re.findall(r"<img [^>]*>", page.read_text(encoding="utf-8")):
            source, words = (re.search(rf'\b{name}="([^"]+)"', tag) for name in ("src", "alt"))
            assert source, tag
            assert words, tag
            assert (site / source[1]).is_file(), tag
