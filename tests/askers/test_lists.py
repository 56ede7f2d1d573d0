"""How the entries of the word lists are found in a text."""

import pytest

from quizkit.askers.lists import any_of, holds_any, within


@pytest.mark.parametrize("text", ["It's time to sail.", "It’s time to sail.", "It’s time ‘to’ sail."])
def test_an_entry_is_found_with_either_apostrophe_and_with_a_mark_inside(text: str) -> None:
    assert any_of("views", "demanding").match(text)
    assert not any_of("views", "demanding").match(text.replace("time", "dime"))


@pytest.mark.parametrize("text", ["they can't allow it", "they can’t allow it", "they can’t ‘allow’ it"])
def test_the_quick_look_finds_what_the_pattern_does(text: str) -> None:
    assert within("views", "demanding").search(text)
    assert holds_any("views", "demanding", text)
    assert not holds_any("views", "demanding", text.replace("allow", "row"))
