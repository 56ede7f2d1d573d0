"""standing-of-source: in what capacity somebody speaks, by what they say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.capacity_answers import ASKED
from quizkit.askers.footings_of_claims import ask_capacity_of_speaker
from quizkit.askers.politicians import POLITICIANS
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


def test_some_politician_is_a_likely_guess_and_always_on_offer(story: StoryOf) -> None:
    (question,) = ask(told(story))
    assert options_of(question).keys() & {ASKED[one].shown for one in POLITICIANS}


@pytest.mark.parametrize(
    ("source", "name", "sort"),
    [
        ("Senator Ana Ruiz", "Ana Ruiz", "senator"),
        ("But Mayor Ruiz", "Ruiz", "governor"),
        ("Rep. Ana Ruiz", "Ana Ruiz", "representative"),
    ],
)
def test_of_politicians_the_other_sorts_are_wrong(story: StoryOf, source: str, name: str, sort: str) -> None:
    (question,) = ask(told(story, source, by=name))
    others = {ASKED[one].shown for one in (*POLITICIANS, "speak")}
    assert key_of(question) == ASKED[sort].shown
    assert options_of(question).keys() <= others


def test_what_a_president_says_many_know(story: StoryOf) -> None:
    assert ask(told(story, "President Ana Ruiz")) == []


@pytest.mark.parametrize("source", ["Former Senator Ana Ruiz", "Judge Ana Ruiz", "Ana Ruiz"])
def test_who_is_none_any_more_or_holds_another_office_is_not_asked_for(story: StoryOf, source: str) -> None:
    assert ask(told(story, source)) == []


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Senator Ana Ruiz", "the senate would mend half of the old pier"),
        ("Mayor Ana Ruiz", "the city had lost half of its timber"),
        (KNOWN, "the client had lost half of its timber"),
        (KNOWN, "the lawyers had lost half of the old timber"),
    ],
)
def test_what_only_such_a_person_would_say_is_not_asked_about(story: StoryOf, source: str, said: str) -> None:
    assert ask(told(story, source, said)) == []


def test_the_quotations_of_a_politician_whom_the_article_is_about_many_know(story: StoryOf) -> None:
    said = "“The pier has lost half of its old timber”"
    assert ask(told(story, "Senator Ana Ruiz", said))
    about_her = told(story, "Senator Ana Ruiz", said, "Ruiz sang. Ruiz ran. Ruiz sat. Ruiz ate.")
    assert ask(about_her) == []


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
