"""Sorts of people whom an article does not cite."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.silent_sorts import silent_sorts

StoryOf = Callable[..., Any]


@pytest.mark.parametrize(
    ("sentence", "silent"),
    [
        ("The ferry was built for voters.", True),
        ("The voters are tired.", True),
        ("The council never gave any money to its poorest voters and sailors.", True),
        ("Voters complained.", False),
        ("It is hard on voters, the mayor said.", False),
        ("She was asked by one of Mr. Birch's voters to go.", False),
        ("It was a gift to voters: “At last!”", False),
    ],
)
def test_a_sort_is_silent_where_it_is_no_subject_and_nobody_speaks_near(
    story: StoryOf, sentence: str, silent: bool
) -> None:
    assert silent_sorts(story(sentence).reading()).get("voter") == ("voters" if silent else None)


def test_a_sort_of_which_the_article_does_not_speak_is_silent(story: StoryOf) -> None:
    assert silent_sorts(story("The gulls were fed.").reading())["voter"] == ""


def test_one_mention_that_may_speak_is_enough(story: StoryOf) -> None:
    assert "voter" not in silent_sorts(story("The ferry was built for voters.", "Voters told the mayor so.").reading())


@pytest.mark.parametrize("source", ["a voter", "some angry voters"])
def test_a_sort_of_which_anybody_is_cited_is_not_silent(story: StoryOf, source: str) -> None:
    made = story("The ferry was built for voters.", f"It came late, {source} thought.")
    made.says(source, "thought", "It came late", type="group", sure=False)
    assert "voter" not in silent_sorts(made.reading())
