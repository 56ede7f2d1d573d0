"""standing-of-source: in what capacity somebody speaks, by what they say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.footings import ASKED
from quizkit.askers.footings_of_claims import ask_capacity_of_speaker
from quizkit.model import Question
from tests.askers.options import key_of, options_of

StoryOf = Callable[..., Any]

SAID = "the old pier had lost half of its timber"
# Somebody is named more often, so that the article is about nobody else.
BIRCH = "Tom Birch sat there. Birch sang, and Birch slept."
KNOWN = "Ana Ruiz, a spokeswoman for Tom Birch,"  # and so not asked for by her name


def ask(made: Any) -> list[Question]:
    return list(ask_capacity_of_speaker(made.names("Tom Birch").reading(), 0))


def told(story: StoryOf, source: str = KNOWN, said: str = SAID, *others: str, by: str = "Ana Ruiz") -> Any:
    made = story(f"{source} said {said}.", BIRCH, *others, headline="A pier without planks")
    return made.says(by, "said", said, manner="quote" if said.startswith("“") else "paraphrase")


def test_the_key_is_the_capacity_of_whoever_says_it(story: StoryOf) -> None:
    (question,) = ask(told(story))
    stem = f"In what capacity does the article introduce the person whom it cites for the statement that {SAID}?"
    assert (question.stem, key_of(question)) == (stem, ASKED["speak"].shown)
    assert [one.quote for one in question.evidence] == [
        KNOWN.rstrip(","),
        f"Ana Ruiz, a spokeswoman for Tom Birch, said {SAID}",
    ]


def test_a_politician_is_a_likely_guess_and_always_on_offer(story: StoryOf) -> None:
    (question,) = ask(told(story))
    assert ASKED["politics"].shown in options_of(question)


@pytest.mark.parametrize(
    ("source", "name"),
    [("Senator Ana Ruiz", "Ana Ruiz"), ("But Mayor Ruiz", "Ruiz"), ("Gov. Ana Ruiz", "Ana Ruiz")],
)
def test_a_title_makes_a_politician(story: StoryOf, source: str, name: str) -> None:
    (question,) = ask(told(story, source, by=name))
    assert key_of(question) == ASKED["politics"].shown
    assert ASKED["office"].shown not in options_of(question)


@pytest.mark.parametrize(
    "source", ["Former Senator Ana Ruiz", "Judge Ana Ruiz", "Ana Ruiz", "Union President Ana Ruiz"]
)
def test_who_is_none_any_more_or_holds_another_office_is_not_asked_for(story: StoryOf, source: str) -> None:
    assert ask(told(story, source)) == []


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Senator Ana Ruiz", "the bill would mend half of the pier"),
        ("Senator Ana Ruiz", "“We have lost half of the old timber”"),
        (KNOWN, "the client had lost half of its timber"),
        (KNOWN, "the lawyers had lost half of the old timber"),
    ],
)
def test_what_only_such_a_person_would_say_is_not_asked_about(story: StoryOf, source: str, said: str) -> None:
    assert ask(told(story, source, said)) == []


def test_who_may_be_in_politics_too_is_not_asked_for(story: StoryOf) -> None:
    scholar = "Noam Chomsky, a professor of law at Velden,"
    assert ask(told(story, scholar, by="Noam Chomsky"))
    running = "Tom Birch and Noam Chomsky, a candidate, sang."
    assert ask(told(story, scholar, SAID, running, by="Noam Chomsky")) == []


def test_who_is_asked_for_by_name_is_not_asked_for_again(story: StoryOf) -> None:
    assert ask(told(story, "Ana Ruiz, a professor of law at Velden,")) == []


def test_what_another_may_have_said_too_is_not_asked_about(story: StoryOf) -> None:
    made = told(story, KNOWN, SAID, "Lena Holt said half of the timber of the old pier was lost.")
    made.says("Lena Holt", "said", "half of the timber of the old pier was lost", sure=False)
    assert ask(made) == []
