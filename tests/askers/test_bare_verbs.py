"""loaded-words: which verb reports words of a source, asked without these words."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.bare_verbs import bare_verb_question
from quizkit.askers.reporting_verbs import EFFECTS, ON_OFFER
from quizkit.model import Question, Reading
from tests.askers.options import key_of, options_of

StoryOf = Callable[..., Any]
CLAIM = "the old bridge of Easton sinks a little deeper every winter"
OTHER = "nine boats from Velden were sold to the islands in May"


def told(story: StoryOf, verb: str, *more: str, name: str = "Ana Ruiz", type: str = "person") -> Any:
    made = story(f"{name} {verb} that {CLAIM}.", *more)
    return made.says(name, verb, CLAIM, type=type)


def questions(reading: Reading, seed: int = 0) -> list[Question]:
    found = (bare_verb_question(reading, one, seed) for one in reading.attributions)
    return [one for one in found if one is not None]


def sorts_in(question: Question) -> set[str]:
    return {text.split(": ")[0] for text in options_of(question)}


def test_the_verb_of_the_article_is_the_key_and_no_statement_is_shown(story: StoryOf) -> None:
    (question,) = questions(told(story, "acknowledged").reading())
    assert question.stem == (
        "Which of these verbs does the article use to report words of Ana Ruiz, and how does the verb sound?"
    )
    assert key_of(question) == "Unwilling: “acknowledged”"
    assert len(options_of(question)) == 4
    assert [one.quote for one in question.evidence] == ["Ana Ruiz acknowledged"]
    assert EFFECTS["Unwilling"] in question.explanation


@pytest.mark.parametrize(
    ("verb", "ending"), [("argues", "s"), ("argued", "ed"), ("is arguing", "ing"), ("has argued", "ed")]
)
def test_the_wrong_verbs_stand_in_the_form_of_the_article(story: StoryOf, verb: str, ending: str) -> None:
    (question,) = questions(told(story, verb).reading())
    verbs = {text.split("“")[1].rstrip("”").split()[0] for text in options_of(question)} - {"said", "says"}
    assert all(one.endswith(ending) for one in verbs)


@pytest.mark.parametrize(
    ("sort", "elsewhere"),
    [
        ("Doubtful", "The claims and allegations went on for years."),
        ("Alarmed", "The warning was written with caution."),
        ("Solemn", "A declaration of the council is announced on its door."),
    ],
)
def test_a_verb_that_the_article_holds_in_any_form_is_no_wrong_answer(
    story: StoryOf, sort: str, elsewhere: str
) -> None:
    names = ("Ana Ruiz", "Tom Birch", "Lena Holt", "Bo Falk", "Cem Aydin", "Mia Lund", "Ida Moss", "Karl Odell")
    plain = [sorts_in(questions(told(story, "argued", name=name).reading())[0]) for name in names]
    held = [sorts_in(questions(told(story, "argued", elsewhere, name=name).reading())[0]) for name in names]
    assert any(sort in one for one in plain)
    assert not any(sort in one for one in held)


def test_another_sort_that_reports_words_of_the_same_voice_is_no_wrong_answer(story: StoryOf) -> None:
    made = told(story, "argued", f"Ana Ruiz admitted that {OTHER}.").says("Ana Ruiz", "admitted", OTHER)
    assert [key_of(one) for one in questions(made.reading())] == ["Disputing: “argued”", "Unwilling: “admitted”"]
    assert not any({"Disputing", "Unwilling"} <= sorts_in(one) for one in questions(made.reading()))


def test_said_stands_beside_the_verb_where_it_never_reports_the_voice(story: StoryOf) -> None:
    (question,) = questions(told(story, "claimed").reading())
    assert "Fully neutral: “said”" in options_of(question)
    again = told(story, "claimed", f"Ana Ruiz said that {OTHER}.").says("Ana Ruiz", "said", OTHER)
    keys = {key_of(one): sorts_in(one) for one in questions(again.reading())}
    assert "Fully neutral" not in keys["Doubtful: “claimed”"]
    assert "Doubtful" not in keys["Fully neutral: “said”"]


def test_said_is_no_wrong_answer_of_people_any_of_whom_may_be_named(story: StoryOf) -> None:
    (question,) = questions(told(story, "claimed", name="Easton sailors", type="group").reading())
    assert "Fully neutral" not in sorts_in(question)


@pytest.mark.parametrize("verb", ["said", "says"])
def test_a_plain_verb_may_be_the_key(story: StoryOf, verb: str) -> None:
    (question,) = questions(told(story, verb).reading())
    assert key_of(question) == f"Fully neutral: “{verb}”"
    assert len(options_of(question)) == 4


@pytest.mark.parametrize(
    ("name", "type"),
    [
        ("the sailor from Easton", "unknown"),
        ("critics of his plan", "group"),
        ("members of the family", "group"),
        ("fellow sailors", "group"),
        ("Birch defenders today", "group"),
        ("Ana Ruiz and Tom Birch", "group"),
        ("critics and sailors in Easton", "group"),
    ],
)
def test_a_voice_that_only_the_article_makes_clear_is_not_asked_about(story: StoryOf, name: str, type: str) -> None:
    assert questions(told(story, "warned", name=name, type=type).reading()) == []


def test_a_body_may_have_two_words_joined_in_its_name(story: StoryOf) -> None:
    assert questions(told(story, "warned", name="the Harbour and Ferry Board", type="organisation").reading())


def test_bodies_and_groups_are_asked_about_in_the_form_that_fits_them(story: StoryOf) -> None:
    made = told(story, "warn", "Some critics spoke at the pier.", name="Easton critics", type="group")
    (question,) = questions(made.reading())
    assert key_of(question) == "Alarmed: “warn”"


def test_a_paper_is_not_made_to_admit_or_insist(story: StoryOf) -> None:
    names = ("a Velden survey", "a Norby survey", "an Easton survey", "a Harbour Board survey")
    shown = [
        sorts_in(one)
        for name in names
        for one in questions(told(story, "suggests", name=name, type="document").reading())
    ]
    assert len(shown) == len(names)
    assert not any(one & {"Unwilling", "Firm", "Alarmed", "Solemn"} for one in shown)


def test_a_verb_of_a_seldom_sort_is_not_asked_for(story: StoryOf) -> None:
    assert questions(told(story, "boasted").reading()) == []
    assert "Boastful" not in ON_OFFER
