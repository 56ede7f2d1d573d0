"""standing-of-source: in what capacity somebody has the first or the last word."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from quizkit.askers.capacity_answers import ASKED
from quizkit.askers.footings_of_ends import ask_capacity_of_ends
from quizkit.model import Question
from tests.askers.options import key_of

StoryOf = Callable[..., Any]

FIRST = "“The pier has lost half of its timber”"
LAST = "“Nobody has mended a single plank since March”"
STEM = "In what capacity does the article introduce the person whom it quotes {}, in quotation marks?"


def ask(made: Any) -> list[Question]:
    return list(ask_capacity_of_ends(made.reading(), 0))


def told(story: StoryOf, first: str, last: str, *names: str) -> Any:
    made = story(f"{first} said {FIRST}.", f"{last} said {LAST}.", headline="A pier without planks")
    return made.says(names[0], "said", FIRST, manner="quote").says(names[1], "said", LAST, manner="quote")


def test_the_first_word_is_asked_for_before_the_last(story: StoryOf) -> None:
    made = told(story, "President Ana Ruiz", "Prime Minister Tom Birch", "Ana Ruiz", "Tom Birch")
    (question,) = ask(made)
    assert (question.stem, key_of(question)) == (STEM.format("first"), ASKED["head"].shown)
    assert question.evidence[0].quote == "President Ana Ruiz"
    assert FIRST.strip("“”") in question.explanation


def test_the_last_word_is_asked_for_where_the_first_is_nobodys_in_particular(story: StoryOf) -> None:
    made = told(story, "Ana Ruiz", "President Tom Birch", "Ana Ruiz", "Tom Birch")
    (question,) = ask(made)
    assert (question.stem, key_of(question)) == (STEM.format("last"), ASKED["head"].shown)


def test_whose_capacity_is_asked_for_by_name_is_not_asked_for_again(story: StoryOf) -> None:
    made = told(story, "Ana Ruiz, a professor of law at Velden,", "Tom Birch", "Ana Ruiz", "Tom Birch")
    assert ask(made) == []


def test_whose_capacity_is_asked_for_by_a_statement_is_not_asked_for_again(story: StoryOf) -> None:
    made = told(story, "Senator Ana Ruiz", "Tom Birch", "Ana Ruiz", "Tom Birch")
    assert ask(made) == []


def test_without_a_sure_end_nothing_is_asked(story: StoryOf) -> None:
    made = story(f"Senator Ana Ruiz said {FIRST}.", headline="A pier “without planks”")
    assert ask(made.says("Ana Ruiz", "said", FIRST, manner="quote", sure=False)) == []
