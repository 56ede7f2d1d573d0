"""A matching question asked as single choices, one a pair."""

from __future__ import annotations

import pytest

from quizkit.model import Article, Evidence, Matching, Option, Pair, Question, SingleChoice, Span
from quizkit.step_down import single_choices

ARTICLE = Article.from_text("Ana sang and Ben danced.")


def ask(form: Matching) -> Question:
    evidence = (Evidence.of(ARTICLE, Span(0, 8)),)
    return Question(
        "m", ARTICLE.id, "attribution", "match-claims", "sure", "Who did it?", form, evidence, "It says so.", "retrieve"
    )


def options(question: Question) -> list[str]:
    assert isinstance(question.form, SingleChoice)
    return [option.text for option in question.form.options]


def test_each_pair_is_asked_alone_with_its_feedback_and_evidence() -> None:
    evidence = (Evidence.of(ARTICLE, Span(0, 3)),)
    form = Matching((Pair("Sang.", "Zoe", "She did.", evidence), Pair("Danced.", "Ben")), ("Ana",))
    first, second = single_choices(ask(form), ())
    assert (first.id, first.stem) == ("m-1", "Who did it? Sang.")
    assert (second.id, second.stem) == ("m-2", "Who did it? Danced.")
    assert isinstance(first.form, SingleChoice)
    assert first.form.options == (Option("Ana", False), Option("Ben", False), Option("Zoe", True, "She did.", evidence))
    assert first.explanation == "It says so."


def test_the_order_of_the_options_is_the_same_for_each_pair() -> None:
    form = Matching((Pair("a", "Zoe"), Pair("b", "Ana"), Pair("c", "Ben")))
    assert {tuple(options(one)) for one in single_choices(ask(form), ())} == {("Ana", "Ben", "Zoe")}


@pytest.mark.parametrize("answers", [("A", "B"), ("Ana", "Ben", "ANA")])
def test_two_answers_are_too_few(answers: tuple[str, ...]) -> None:
    form = Matching(tuple(Pair(f"prompt {i}", answer) for i, answer in enumerate(answers)))
    assert single_choices(ask(form), ()) == ()


@pytest.mark.parametrize("right", range(9))
def test_of_many_answers_six_are_on_offer_and_the_right_one_among_them(right: int) -> None:
    form = Matching(tuple(Pair(f"prompt {i}", f"answer {i}") for i in range(9)))
    offered = options(single_choices(ask(form), ())[right])
    assert len(offered) == 6
    assert f"answer {right}" in offered


def test_answers_that_look_alike_are_offered_once() -> None:
    form = Matching((Pair("a", "Ana"), Pair("b", "ana"), Pair("c", "Ben")), ("Cy",))
    assert [options(one) for one in single_choices(ask(form), ())] == [
        ["Ana", "Ben", "Cy"],
        ["ana", "Ben", "Cy"],
        ["Ana", "Ben", "Cy"],
    ]


def test_an_id_that_is_taken_is_not_given_again() -> None:
    form = Matching((Pair("a", "Ana"), Pair("b", "Ben")), ("Cy",))
    assert [one.id for one in single_choices(ask(form), ("m-1", "m-1x"))] == ["m-1xx", "m-2"]
