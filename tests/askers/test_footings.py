"""standing-of-source: in what capacity a source speaks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.capacity_answers import ASKED
from quizkit.askers.footings import ask_capacity_of_source
from quizkit.model import Question, SingleChoice

StoryOf = Callable[..., Any]

HEADLINE = "A pier without planks"
RUIZ = "Ana Ruiz, a professor of law at Velden, said never."
# Somebody is named more often, so that the article is about nobody else.
BIRCH = "Tom Birch sat there. Birch sang, and Birch slept."


def ask(made: Any, *named: str) -> list[Question]:
    return list(ask_capacity_of_source(made.names("Tom Birch", *named).reading(), 0))


def told(story: StoryOf, sentence: str, *others: str, headline: str = HEADLINE) -> Any:
    return story(sentence, BIRCH, *others, headline=headline).says("Ana Ruiz", "said", "never")


def options(question: Question) -> dict[str, bool]:
    assert isinstance(question.form, SingleChoice)
    return {one.text: one.right for one in question.form.options}


def test_the_wrong_answers_are_capacities_in_which_nobody_could_take_the_source_to_speak(story: StoryOf) -> None:
    (question,) = ask(told(story, RUIZ))
    found = options(question)
    assert found.pop(ASKED["study"].shown)
    assert len(found) == 3
    assert set(found) <= {ASKED[one].shown for one in ASKED["study"].apart}
    assert question.evidence[0].quote == "Ana Ruiz, a professor of law at Velden"
    assert question.explanation.endswith(ASKED["study"].habit)


@pytest.mark.parametrize(
    ("near", "sort"),
    [
        ("Ana Ruiz leads the Norby Fund.", "lead"),
        ("Ana Ruiz, who directed the survey, sang.", "lead"),
        ("In May Ana Ruiz joined a campaign.", "party"),
        ("The mayor and Ana Ruiz sang.", "office"),
        ("The lawyers and Ana Ruiz sang.", "speak"),
    ],
)
def test_what_may_be_a_capacity_too_is_no_wrong_answer(story: StoryOf, near: str, sort: str) -> None:
    for seed in range(5):
        reading = told(story, RUIZ, near).names("Tom Birch").reading()
        for question in ask_capacity_of_source(reading, seed):
            assert ASKED[sort].shown not in options(question)


def test_an_editor_may_be_in_charge(story: StoryOf) -> None:
    reading = told(story, "Ana Ruiz, an editor at a paper in Norby, said never.").names("Tom Birch").reading()
    asked = [question for seed in range(20) for question in ask_capacity_of_source(reading, seed)]
    assert asked
    assert not any(ASKED["lead"].shown in options(one) for one in asked)


def test_an_envoy_is_known_to_many(story: StoryOf) -> None:
    assert ask(told(story, "Ana Ruiz, an envoy to Velden, said never.")) == []
    assert ask(told(story, "Ana Ruiz, a diplomat at Velden, said never."))


def test_a_campaigner_may_stand_beside_an_official(story: StoryOf) -> None:
    reading = told(story, "Ana Ruiz, a diplomat at Velden, said never.").names("Tom Birch").reading()
    asked = [question for seed in range(20) for question in ask_capacity_of_source(reading, seed)]
    assert any(options(one).get(ASKED["cause"].shown) is False for one in asked)


def test_in_which_another_is_introduced_is_a_likelier_wrong_answer(story: StoryOf) -> None:
    def offered(*others: str) -> int:
        made = told(story, RUIZ, *others)
        if others:
            made.says("Lena Holt", "said", "perhaps").says("Kai Berg", "told", "often")
        reading = made.names("Tom Birch").reading()
        asked = [question for seed in range(20) for question in ask_capacity_of_source(reading, seed)]
        return sum(options(one).get(ASKED["citizen"].shown) is False for one in asked if "Ana Ruiz" in one.stem)

    others = ("Lena Holt, a teacher from Norby, said perhaps.", "Kai Berg, a nurse from Norby, told us often.")
    assert offered(*others) > offered()


def test_two_questions_an_article_for_two_sorts(story: StoryOf) -> None:
    made = told(
        story,
        "Velden law professor Ana Ruiz said never.",
        "Norby law professor Lena Holt said perhaps.",
        "Norby bus driver Kai Berg told us often.",
        "Norby harbour activist Ole Dahl said hardly.",
    )
    made.says("Lena Holt", "said", "perhaps").says("Kai Berg", "told", "often").says("Ole Dahl", "said", "hardly")
    assert [question.stem.split(".")[0] for question in ask(made)] == [
        "The article cites Ana Ruiz",
        "The article cites Kai Berg",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ruiz, spokeswoman for Holt’s campaign, said never.",
        "Ana Ruiz, the White House press secretary, said never.",
        "Ana Ruiz, a spokeswoman for Tom Birch, said never.",  # who is named often
        "Ana Ruiz, executive director of the NLBA, said never.",
        "Ana Ruiz, a spokeswoman for the Foreign Ministry, said never.",
        "Ana Ruiz, a spokeswoman for a super PAC, said never.",
        "Norby Herald reporter Ana Ruiz said never.",
        "Ana Ruiz, a delegate for the governor, said never. They met Senator Ruiz.",
        "Congresswoman Ana Ruiz, a Birch supporter, said never.",
        "Ana Ruiz, founder of Norby Group, said never.",
    ],
)
def test_whom_many_may_know_is_not_asked_for(story: StoryOf, sentence: str) -> None:
    assert ask(told(story, sentence)) == []


def test_whom_somebody_known_has_as_a_supporter_is_not_known(story: StoryOf) -> None:
    (question,) = ask(told(story, "Ana Ruiz, a Tom Birch supporter, said never."))
    assert options(question)[ASKED["party"].shown]


def test_who_speaks_for_what_is_not_known_is_asked_for(story: StoryOf) -> None:
    (question,) = ask(told(story, "Ana Ruiz, a spokeswoman for Velden Oil, said never."))
    assert options(question)[ASKED["speak"].shown]


def test_whom_the_article_is_about_is_not_asked_for(story: StoryOf) -> None:
    assert ask(told(story, RUIZ, headline="Ruiz goes")) == []


def test_a_scholar_whom_many_know_is_not_asked_for(story: StoryOf) -> None:
    made = story("Noam Chomsky, a professor at Velden, said never.", BIRCH, headline=HEADLINE)
    assert ask(made.says("Noam Chomsky", "said", "never")) == []


def test_whom_only_a_doubtful_statement_cites_is_not_asked_for(story: StoryOf) -> None:
    made = story(RUIZ, BIRCH, headline=HEADLINE)
    assert ask(made.says("Ana Ruiz", "said", "never", sure=False)) == []


def test_nobody_is_asked_for_twice(story: StoryOf) -> None:
    others = ("Tom Birch, the chief lawyer of Green Harbours, left.", "Lena Holt, a fish trader from Easton, slept.")
    made = story(RUIZ, *others, headline=HEADLINE).says("Ana Ruiz", "said", "never")
    assert ask(made, "Lena Holt") == []  # how the article introduces her is asked already
