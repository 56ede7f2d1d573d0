"""The pictures of the guide can be made anew, and show what is there today."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import quizkit
from docs.pictures import BANK, EXAMPLES, PICTURES, SIZES, make
from docs.printed import DOCS

NAMES = {f"{picture.__name__}.png" for picture in SIZES}
ANEW = "run `python docs/pictures.py`, and look at the pictures"


def size_of(png: Path) -> tuple[int, int]:
    head = png.read_bytes()[:24]
    assert head.startswith(b"\x89PNG\r\n\x1a\n")
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])


@pytest.fixture(scope="module")
def made(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pictures")
    make(folder, browser)
    return folder


def test_all_pictures_are_made_in_their_size(made: Path) -> None:
    assert {path.name for path in made.iterdir()} == {*NAMES, "words.json"}
    assert {path.name: size_of(path) for path in made.glob("*.png")} == {
        path.name: size_of(path) for path in PICTURES.glob("*.png")
    }


@pytest.mark.parametrize("name", [picture.__name__ for picture in SIZES])
def test_a_picture_shows_what_is_there_today(made: Path, name: str) -> None:
    now, then = (json.loads((folder / "words.json").read_text(encoding="utf-8"))[name] for folder in (made, PICTURES))
    assert now == then, ANEW


def test_every_picture_is_shown_and_every_one_that_is_shown_is_there() -> None:
    page = (DOCS / "teachers.md").read_text(encoding="utf-8")
    assert set(re.findall(r"!\[[^\]]+\]\(pictures/(.+?)\)", page)) == NAMES
    assert {path.name for path in PICTURES.iterdir()} == {*NAMES, "words.json"}


def test_the_pictures_are_small() -> None:
    assert sum((PICTURES / name).stat().st_size for name in NAMES) < 800_000


def test_the_bank_in_the_pictures_is_one_to_show() -> None:
    bank = quizkit.load_bank(EXAMPLES / BANK)
    assert bank.articles[0].text == (EXAMPLES / "bridge.txt").read_text(encoding="utf-8")
    assert [found for found in quizkit.check(bank) if found.severity != "warn"] == []
