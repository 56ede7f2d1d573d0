"""ratio-direction: asked only where it is plain what is compared with what."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.ratios import ask_ratio_direction
from quizkit.model import SingleChoice

StoryOf = Callable[..., Any]


def told_of(story: StoryOf, words: str, number: str, value: int, hedge: str = "") -> Any:
    told = story(f"Ana Ruiz said the storm took 1,200 boats, {words}.")
    told.counts("1,200 boats", "1,200", 1200, unit="boats")
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
    assert question.stem == f"According to the article, how does {base} compare with the figure of 1,200 boats?"
    assert [option.text for option in question.form.options if option.right] == [f"{right} as large."]
    assert len({option.text for option in question.form.options}) == 4


def test_a_ratio_with_no_figure_right_before_it_is_not_asked_about(story: StoryOf) -> None:
    told = story("Ana Ruiz said the storm took 1,200 boats and cost 10 times the toll given by the port.")
    told.counts("1,200 boats", "1,200", 1200, unit="boats")
    told.counts("10 times the toll", "10", 10, unit="times")
    assert list(ask_ratio_direction(told.reading(), 0)) == []


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
