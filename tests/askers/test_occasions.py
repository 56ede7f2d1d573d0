"""Statements that are told by their occasion."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.occasions import told_by_occasion
from quizkit.model import Sentence

StoryOf = Callable[..., Any]

CONTENT = "he had been there before"


def told(story: StoryOf, between: str, *others: str, cue: str = "told") -> list[str]:
    """What Ana Ruiz did; every line is a sentence."""
    made = story(f"Ana Ruiz {cue}{between}{CONTENT}.", *others).says("Ana Ruiz", cue, CONTENT)
    made.sentences = [Sentence(one.start, one.end, None) for one in made.blocks()]
    return [what for *_, what in told_by_occasion(made.reading())]


OCCASIONS = [
    ("told", " the Harbour Post in May that ", "speak to the Harbour Post"),
    ("said", " in a telephone interview in May that ", "give the telephone interview that it cites"),
    ("wrote", " in a letter in May that ", "write the letter that it cites"),
    ("said", " in a statement in May that ", "put out the statement that it cites"),
    ("said", " at a rally in May that ", "speak at the rally that it tells of"),
    ("tweeted", " in May that ", "send the tweet that it cites"),
    ("told", " reporters in May that ", None),
    ("said", " in May that ", None),
]


@pytest.mark.parametrize(("cue", "between", "what"), OCCASIONS, ids=[between for _, between, _ in OCCASIONS])
def test_what_was_done_is_named_by_outlet_or_occasion(story: StoryOf, cue: str, between: str, what: str | None) -> None:
    assert told(story, between, cue=cue) == ([what] if what else [])


@pytest.mark.parametrize(
    ("other", "is_told"),
    [
        ("The Harbour Post has two owners.", True),
        ("Lena Holt told the Post in June that it rained.", False),
        ("She had talked to the Harbour Post years ago.", False),
        ("The Easton Times praised her in June.", True),
    ],
)
def test_an_outlet_named_beside_another_time_is_not_asked_about(story: StoryOf, other: str, is_told: bool) -> None:
    assert bool(told(story, " the Harbour Post in May that ", other)) == is_told


def test_of_several_without_a_name_no_occasion_is_told(story: StoryOf) -> None:
    made = story(f"Two rowers told the Harbour Post in May that {CONTENT}.")
    made.says("Two rowers", "told", CONTENT, type="group")
    assert not list(told_by_occasion(made.reading()))
