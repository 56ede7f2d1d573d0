"""The word lists: they load, say where they come from, and keep to the form that the code looks words up in."""

from __future__ import annotations

import json
from importlib import resources

import pytest

from quizkit.finders.words import word_list, word_set

FOLDER = resources.files("quizkit.finders") / "wordlists"
FILES = sorted(file.name for file in FOLDER.iterdir() if file.name.endswith(".json"))


def test_lists_are_looked_up_by_file_and_key() -> None:
    assert "so-called" in word_list("stance_phrases", "pretext")
    assert "absurdly" in word_set("stance_words", "stance_adv")
    assert "ludicrously" in word_set("stance_words", "eval_adj")


def test_an_unknown_list_is_an_error() -> None:
    with pytest.raises(KeyError):
        word_set("stance_words", "no such family")
    with pytest.raises(FileNotFoundError):
        word_set("no such file", "eval_adj")


@pytest.mark.parametrize("name", FILES)
def test_a_file_names_its_origin_and_holds_only_clean_lists(name: str) -> None:
    content = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    assert content.pop("origin").strip()
    for key, words in content.items():
        assert words, key
        assert [word for word in words if word != word.lower().strip()] == [], key
        assert len(set(words)) == len(words), key


@pytest.mark.parametrize("name", FILES)
def test_the_readme_names_every_file(name: str) -> None:
    assert f"`{name}`" in (FOLDER / "README.md").read_text(encoding="utf-8")


def test_words_that_mark_a_claim_are_no_judgement() -> None:
    keys = ("eval_adj", "stance_adv", "loaded_n", "loaded_v")
    assert not any({"allegedly", "reportedly"} & word_set("stance_words", key) for key in keys)
