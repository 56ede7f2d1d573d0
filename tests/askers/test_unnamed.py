"""Which statement comes from somebody without a name."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.unnamed import STEM, ask_vague_source

StoryOf = Callable[..., Any]


def told(story: StoryOf, source: str = "officials", **how: Any) -> Any:
    """A statement of somebody unnamed, then those of two named people."""
    made = story(
        f"The bridge needs two new pillars before the spring floods, {source} said.",
        "Tom Birch said nobody had checked the old planks since the last storm.",
        "Lena Holt said the ferry would run late on most days in winter.",
    )
    made.says(source, "said", "The bridge needs two new pillars before the spring floods", **how)
    made.says("Tom Birch", "said", "nobody had checked the old planks since the last storm")
    return made.says("Lena Holt", "said", "the ferry would run late on most days in winter")


def test_the_key_is_the_statement_of_the_unnamed_source(story: StoryOf) -> None:
    (question,) = ask_vague_source(told(story, type="group").reading(), 0)
    assert question.stem == STEM
    assert [one.text for one in question.form.options if one.right] == [  # type: ignore[union-attr]
        "The bridge needs two new pillars before the spring floods"
    ]
    assert question.evidence[0].quote == "The bridge needs two new pillars before the spring floods, officials said"


def test_every_wrong_answer_names_its_source(story: StoryOf) -> None:
    (question,) = ask_vague_source(told(story, type="group").reading(), 0)
    reasons = {one.feedback for one in question.form.options if not one.right}  # type: ignore[union-attr]
    assert reasons == {f"The article gives this statement to {name}, by name." for name in ("Tom Birch", "Lena Holt")}


def test_two_wrong_answers_may_be_of_one_source_but_not_three(story: StoryOf) -> None:
    said = (
        "nobody had checked the old planks since the last storm",
        "the ferry would run late on most days in winter",
        "many sailors slept on board through the cold months",
    )
    made = story(
        "The bridge needs two new pillars before the spring floods, officials said.",
        *(f"Tom Birch said {one}." for one in said),
    )
    made.says("officials", "said", "The bridge needs two new pillars before the spring floods", type="group")
    for one in said:
        made.says("Tom Birch", "said", one)
    (question,) = ask_vague_source(made.reading(), 0)
    assert len(question.form.options) == 3  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("source", "type"),
    [
        ("the officials of Easton", "group"),  # named by their town
        ("Herald reporters", "group"),  # named by their paper
        ("the officials", "group"),  # told of before, perhaps by name
        ("the mayor", "person"),  # there is one, and a town knows who
        ("a spokesman for the port", "person"),  # speaks for a body
        ("the engineers' report", "document"),
    ],
)
def test_who_can_be_told_without_a_name_is_no_vague_source(story: StoryOf, source: str, type: Any) -> None:
    assert not list(ask_vague_source(told(story, source, type=type).reading(), 0))


def test_nothing_is_asked_where_a_named_source_says_it_too(story: StoryOf) -> None:
    made = told(story, type="group")
    text = "Ana Ruiz said the bridge needs two new pillars before spring."
    again = story(*[*made.text.split("\n")[2::2], text])
    again.says("officials", "said", "The bridge needs two new pillars before the spring floods", type="group")
    again.says("Tom Birch", "said", "nobody had checked the old planks since the last storm")
    again.says("Lena Holt", "said", "the ferry would run late on most days in winter")
    again.says("Ana Ruiz", "said", "the bridge needs two new pillars before spring")
    assert not list(ask_vague_source(again.reading(), 0))


def test_an_unsure_source_is_no_key(story: StoryOf) -> None:
    assert not list(ask_vague_source(told(story, type="group", sure=False).reading(), 0))
