"""type-of-source and quoted-or-paraphrased."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.sources import BODY, PERSON, UNNAMED, ask_type_of_source
from quizkit.model import Question, SingleChoice

StoryOf = Callable[..., Any]


def key_of(question: Question) -> str:
    assert isinstance(question.form, SingleChoice)
    (key,) = [option.text for option in question.form.options if option.right]
    return key


SOURCES = [
    ("Ana Ruiz", "person", [PERSON]),
    ("Green Harbours", "organisation", [BODY]),
    ("officials", "group", [UNNAMED]),
    ("the mayor", "person", []),
    ("Ruiz", "person", []),
    ("Harbours", "organisation", []),
    ("sailors and officials", "group", []),
    ("Norland", "government", []),
    ("They", "group", []),
]


@pytest.mark.parametrize(("name", "type", "kinds"), SOURCES, ids=[name for name, _, _ in SOURCES])
def test_the_kind_of_source_is_asked_for_only_where_nobody_could_see_it_otherwise(
    story: StoryOf, name: str, type: str, kinds: list[str]
) -> None:
    told = story(f"The old pier had lost its timber, {name} said.")
    told.says(name, "said", "The old pier had lost its timber", type=type)
    assert [key_of(question) for question in ask_type_of_source(told.reading(), 0)] == kinds


def test_the_kind_is_not_asked_for_where_another_kind_of_source_says_it_too(story: StoryOf) -> None:
    told = story(
        "Ana Ruiz said the old pier had lost half of its timber.",
        "Half the timber of the old pier was gone, officials said.",
    )
    told.says("Ana Ruiz", "said", "the old pier had lost half of its timber")
    told.says("officials", "said", "Half the timber of the old pier was gone", type="group")
    assert list(ask_type_of_source(told.reading(), 0)) == []
