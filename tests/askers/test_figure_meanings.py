"""meaning-of-figure: each number is tied to its own thing, and no two things can be taken for one."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.figure_meanings import ask_meaning_of_figure
from quizkit.model import SingleChoice

StoryOf = Callable[..., Any]

COUNTS = [
    ("One night the storm wrecked 1,200 wooden boats.", "1,200", 1200, "wooden boats"),
    ("It tore down 340 street lamps.", "340", 340, "street lamps"),
    ("It drowned 75 dairy cows.", "75", 75, "dairy cows"),
]


def told_of(story: StoryOf, *counts: tuple[str, str, int, str]) -> Any:
    told = story(*(sentence for sentence, *_ in counts))
    for sentence, number, value, unit in counts:
        told.counts(sentence, number, value, unit=unit)
    return told


def test_a_number_is_asked_for_what_it_counts(story: StoryOf) -> None:
    (question,) = ask_meaning_of_figure(told_of(story, *COUNTS).reading(), 0)
    assert isinstance(question.form, SingleChoice)
    assert question.stem == "What does the article count with the figure 1,200?"
    assert {option.text: option.right for option in question.form.options} == {
        "Wooden boats": True,
        "Street lamps": False,
        "Dairy cows": False,
    }
    assert question.certainty == "guarded"


@pytest.mark.parametrize(
    "third",
    [
        ("It drowned 75 cows.", "75", 75, "cows"),
        ("It raged for 75 long hours.", "75", 75, "long hours"),
        ("It sank 75 rubber boats.", "75", 75, "rubber boats"),
        ("It drowned 340 dairy cows.", "340", 340, "dairy cows"),
        ("It drowned 5 dairy cows.", "5", 5, "dairy cows"),
    ],
)
def test_it_is_not_asked_where_too_few_things_can_be_told_apart(
    story: StoryOf, third: tuple[str, str, int, str]
) -> None:
    assert list(ask_meaning_of_figure(told_of(story, *COUNTS[:2], third).reading(), 0)) == []
