"""Given names and their genders."""

import json
from importlib import resources

from quizkit.given_names import gender_of_given, is_given_name


def test_a_name_has_one_gender_or_none() -> None:
    lists = json.loads((resources.files("quizkit") / "given_names.json").read_text(encoding="utf-8"))
    male, female, other = (set(lists[key]) for key in ("male", "female", "other"))
    assert not male & female
    assert not (male | female) & other
    assert {gender_of_given(name) for name in lists["male"]} == {"he"}
    assert {gender_of_given(name) for name in lists["female"]} == {"she"}
    assert {gender_of_given(name) for name in lists["other"]} == {None}


def test_a_name_is_written_like_one() -> None:
    assert is_given_name("Anna")
    assert not is_given_name("anna")
    assert not is_given_name("Harbour")
