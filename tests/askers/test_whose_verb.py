"""loaded-words: whose words a verb reports that the article uses for nobody else."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.reporting_verbs import EFFECTS
from quizkit.askers.whose_verb import whose_verb_question
from quizkit.model import Question, Reading
from tests.askers.options import key_of, options_of

StoryOf = Callable[..., Any]
CLAIM = "the council opened a second account for the bridge"
OTHERS = {"Tom Birch": ("said", "the old pier was painted green"), "Lena Holt": ("warned", "her sister sold two boats")}


def told(story: StoryOf, verb: str, *more: str, others: dict[str, tuple[str, str]] = OTHERS) -> Any:
    made = story(
        f"Ana Ruiz {verb} that {CLAIM}.", *(f"{name} {cue} that {said}." for name, (cue, said) in others.items()), *more
    )
    made.says("Ana Ruiz", verb, CLAIM)
    for name, (cue, said) in others.items():
        made.says(name, cue, said)
    return made


def questions(reading: Reading) -> list[Question]:
    found = (whose_verb_question(reading, one, 0) for one in reading.attributions)
    return [one for one in found if one is not None]


@pytest.mark.parametrize("verb", ["insisted", "boasted", "vowed", "joked", "pointed out"])
def test_the_one_voice_with_the_verb_is_the_key_among_others_who_are_cited(story: StoryOf, verb: str) -> None:
    question, *_ = questions(told(story, verb).reading())
    assert question.stem.startswith(f"Whose words does the article report with “{verb}”, a verb that ")
    assert any(effect in question.stem for effect in EFFECTS.values())
    assert set(options_of(question)) == {"Ana Ruiz", "Tom Birch", "Lena Holt"}
    assert key_of(question) == "Ana Ruiz"
    assert question.evidence[0].quote == f"Ana Ruiz {verb}"


def test_another_coloured_verb_may_stand_beside_it(story: StoryOf) -> None:
    assert [key_of(one) for one in questions(told(story, "insisted").reading())] == ["Ana Ruiz", "Lena Holt"]


@pytest.mark.parametrize(
    "elsewhere",
    [
        "Tom Birch insisted on a new roof.",
        "Nobody knew why the mayor insists on it.",
        "“They were insisting on it,” a sailor told us.",
    ],
)
def test_a_verb_that_stands_anywhere_else_is_not_asked_for(story: StoryOf, elsewhere: str) -> None:
    assert [key_of(one) for one in questions(told(story, "insisted", elsewhere).reading())] == ["Lena Holt"]


@pytest.mark.parametrize("verb", ["said", "asked", "insist"])
def test_a_plain_verb_and_one_in_a_question_are_not_asked_for(story: StoryOf, verb: str) -> None:
    plain = {name: ("said", said) for name, (_, said) in OTHERS.items()}
    assert questions(told(story, verb, others=plain).reading()) == []


def test_no_question_without_two_others_who_are_cited(story: StoryOf) -> None:
    one = {"Tom Birch": OTHERS["Tom Birch"]}
    assert questions(told(story, "insisted", others=one).reading()) == []


def test_a_body_is_no_answer_beside_people(story: StoryOf) -> None:
    made = told(story, "insisted", "The Harbour Board said that a ferry was late.")
    made.says("The Harbour Board", "said", "a ferry was late", type="organisation")
    assert "The Harbour Board" not in options_of(questions(made.reading())[0])


def test_people_without_a_name_are_no_answers(story: StoryOf) -> None:
    made = story(
        f"Some Easton officials insisted that {CLAIM}.",
        "One Norby official said boats sank.",
        "A Velden official said nets tore.",
    )
    made.says("Some Easton officials", "insisted", CLAIM, type="group")
    made.says("One Norby official", "said", "boats sank", type="group")
    made.says("A Velden official", "said", "nets tore", type="group")
    assert questions(made.reading()) == []
