"""How the entries of the word lists are found in a text."""

import json
import re
from pathlib import Path

import pytest

import quizkit
from quizkit.askers.lists import Entries, any_of, within


@pytest.mark.parametrize("text", ["It's time to sail.", "It’s time to sail.", "It’s time ‘to’ sail."])
def test_an_entry_is_found_with_either_apostrophe_and_with_a_mark_inside(text: str) -> None:
    assert any_of("views", "demanding").match(text)
    assert not any_of("views", "demanding").match(text.replace("time", "dime"))


@pytest.mark.parametrize("text", ["they can't allow it", "they can’t allow it", "they can’t ‘allow’ it"])
def test_the_quick_look_finds_what_the_pattern_does(text: str) -> None:
    assert within("views", "demanding").search(text)
    assert Entries.of("views", "demanding").stand_in(text)
    assert not Entries.of("views", "demanding").stand_in(text.replace("allow", "row"))


LISTS = Path(quizkit.__file__).parent / "askers" / "wordlists"


def test_every_list_and_every_key_has_its_line_on_the_page_of_the_lists() -> None:
    page = (LISTS / "README.md").read_text(encoding="utf-8")
    told = {
        file: set(re.findall(r"`([^`]+)`", part))
        for file, part in re.findall(r"^## `(.+?\.json)`(.*?)(?=^## |\Z)", page, re.M | re.S)
    }
    held = {file.name: set(json.loads(file.read_text(encoding="utf-8"))) - {"origin"} for file in LISTS.glob("*.json")}
    assert told == held
