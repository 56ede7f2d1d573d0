"""ratio-direction: asked only where it is plain what is compared with what."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.ratios import ask_ratio_direction
from quizkit.model import SingleChoice

StoryOf = Callable[..., Any]


def told_of(story: StoryOf, words: str, number: str, value: int, hedge: str = "") -> Any:
    told = story(f"Ana Ruiz said the storm took 1,200 boats, {words}.")
    return told.counts(words, number, value, unit="times", hedge=hedge)


@pytest.mark.parametrize(
    ("words", "number", "value", "base", "right"),
    [
        ("10 times the toll given by the port", "10", 10, "the toll given by the port", "It is one tenth"),
        (
            "five times the number of the spring storm",
            "five",
            5,
            "the number of the spring storm",
            "It is one fifth",
        ),
    ],
)
def test_a_plain_ratio_is_asked_the_other_way_round(
    story: StoryOf, words: str, number: str, value: int, base: str, right: str
) -> None:
    (question,) = ask_ratio_direction(told_of(story, words, number, value).reading(), 0)
    assert isinstance(question.form, SingleChoice)
    assert question.stem == f"The article gives one quantity as “{words}”. How does {base} compare with that quantity?"
    assert [option.text for option in question.form.options if option.right] == [f"{right} of that quantity."]
    assert len({option.text for option in question.form.options}) == 4


def test_twice_is_never_offered_as_a_half_that_is_wrong(story: StoryOf) -> None:
    (question,) = ask_ratio_direction(told_of(story, "2 times the toll given by the port", "2", 2).reading(), 0)
    assert isinstance(question.form, SingleChoice)
    assert [option.text for option in question.form.options if "half" in option.text and not option.right] == []


@pytest.mark.parametrize(
    ("words", "number", "value", "hedge"),
    [
        ("10 times as many as before", "10", 10, ""),
        ("10 times the toll they gave", "10", 10, ""),
        ("nearly 10 times the toll given by the port", "10", 10, "nearly"),
        ("13 times the toll given by the port", "13", 13, ""),
        ("10 times the joy of a child", "10", 10, ""),
    ],
)
def test_no_other_ratio_is_asked_about(story: StoryOf, words: str, number: str, value: int, hedge: str) -> None:
    assert list(ask_ratio_direction(told_of(story, words, number, value, hedge).reading(), 0)) == []
