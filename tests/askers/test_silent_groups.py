"""Groups of whom an article speaks and whom it does not cite."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.silent_groups import silent_groups

StoryOf = Callable[..., Any]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The ferry was built for commuters.", ("commuters",)),
        ("The workers are tired.", ("workers",)),
        ("The council never gave any money to its poorest tenants and sailors.", ("tenants",)),
        ("Commuters complained.", ()),
        ("It is hard on commuters, the mayor said.", ()),
        ("She was asked by one of Mr. Birch's aides to go.", ()),
        ("It was a gift to commuters: “At last!”", ()),
        ("The gulls were fed.", ()),
    ],
)
def test_a_group_is_silent_where_it_is_no_subject_and_nobody_speaks_near(
    story: StoryOf, sentence: str, found: tuple[str, ...]
) -> None:
    assert silent_groups(story(sentence).reading()) == found


def test_one_mention_that_may_speak_is_enough(story: StoryOf) -> None:
    made = story("The ferry was built for commuters.", "Commuters told the mayor so.")
    assert silent_groups(made.reading()) == ()


@pytest.mark.parametrize("source", ["a commuter", "some angry commuters"])
def test_a_group_of_which_anybody_is_cited_is_not_silent(story: StoryOf, source: str) -> None:
    made = story("The ferry was built for commuters.", f"It came late, {source} thought.")
    made.says(source, "thought", "It came late", type="group", sure=False)
    assert silent_groups(made.reading()) == ()
