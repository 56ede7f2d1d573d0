"""loaded-words: verbs that colour what somebody says."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.coloured import coloured_verb_question
from quizkit.model import Question, Reading, SingleChoice

StoryOf = Callable[..., Any]
CLAIM = "the council opened a second account for the bridge"
PLAIN = {"Tom Birch": ("said", "the old pier was painted green"), "Lena Holt": ("told", "her sister sold two boats")}


def questions(reading: Reading) -> list[Question]:
    found = (coloured_verb_question(reading, one, 0) for one in reading.attributions)
    return [one for one in found if one is not None]


def told(
    story: StoryOf,
    verb: str,
    *,
    plain: dict[str, tuple[str, str]] = PLAIN,
    said: str = CLAIM,
    more: tuple[str, ...] = (),
) -> Any:
    plainly = (f"{name} {cue} us {words}." for name, (cue, words) in plain.items())
    made = story(f"Ana Ruiz {verb} {said}.", *plainly, *more)
    made.says("Ana Ruiz", verb, said)
    for name, (cue, words) in plain.items():
        made.says(name, cue, words)
    return made


def test_the_speaker_whose_verb_colours_is_the_key_among_plainly_cited_ones(story: StoryOf) -> None:
    (question,) = questions(told(story, "claimed").reading())
    assert isinstance(question.form, SingleChoice)
    assert {option.text: option.right for option in question.form.options} == {
        "Ana Ruiz": True,
        "Tom Birch": False,
        "Lena Holt": False,
    }
    assert question.evidence[0].quote == f"Ana Ruiz claimed {CLAIM}"
    assert question.explanation.startswith("“claimed” is the writer's word")


@pytest.mark.parametrize(
    "verb", ["boasted", "slammed", "conceded", "whined", "scoffed", "fumed", "touted", "complained"]
)
def test_each_verb_says_what_it_does(story: StoryOf, verb: str) -> None:
    (question,) = questions(told(story, verb).reading())
    (right,) = [option.feedback for option in question.form.options if option.right]
    assert right.startswith(f"“{verb}” makes ")


def test_a_verb_of_demands_is_no_key_and_no_plain_one(story: StoryOf) -> None:
    assert questions(told(story, "insisted").reading()) == []
    plain = {**PLAIN, "Bo Falk": ("insisted", "his brother left Norby")}
    (question,) = questions(told(story, "claimed", plain=plain).reading())
    assert isinstance(question.form, SingleChoice)
    assert "Bo Falk" not in {option.text for option in question.form.options}


def test_a_body_is_no_answer_beside_people(story: StoryOf) -> None:
    made = told(story, "claimed", more=("The Harbour Board said that a ferry was late.",))
    made.says("The Harbour Board", "said", "a ferry was late", type="organisation")
    (question,) = questions(made.reading())
    assert isinstance(question.form, SingleChoice)
    assert {option.text for option in question.form.options} == {"Ana Ruiz", "Tom Birch", "Lena Holt"}


def test_a_bare_given_name_is_not_asked_for(story: StoryOf) -> None:
    claim = "the crane had fallen into the harbour"
    made = told(story, "said", more=(f"Bob claimed {claim}.",)).says("Bob", "claimed", claim)
    assert questions(made.reading()) == []


@pytest.mark.parametrize("verb", ["revealed", "pointed out"])
def test_a_verb_may_take_what_is_said_for_true(story: StoryOf, verb: str) -> None:
    (question,) = questions(told(story, verb).reading())
    (right,) = [option.feedback for option in question.form.options if option.right]
    assert right == f"“{verb}” takes what is said for true."


@pytest.mark.parametrize("verb", ["said", "wrote", "warned", "claim"])
def test_no_question_where_no_verb_surely_colours(story: StoryOf, verb: str) -> None:
    assert questions(told(story, verb).reading()) == []


def test_a_claimed_victory_is_no_statement(story: StoryOf) -> None:
    assert questions(told(story, "claimed", said="victory in the vote on the bridge").reading()) == []


NOT_PLAIN = {
    "another verb": {**PLAIN, "Tom Birch": ("argued", "the old pier was painted green")},
    "too few": {"Tom Birch": PLAIN["Tom Birch"]},
}


@pytest.mark.parametrize("plain", NOT_PLAIN.values(), ids=NOT_PLAIN)
def test_no_question_without_two_voices_that_are_cited_plainly(
    story: StoryOf, plain: dict[str, tuple[str, str]]
) -> None:
    assert questions(told(story, "claimed", plain=plain).reading()) == []


def test_a_voice_that_is_coloured_elsewhere_is_not_cited_plainly(story: StoryOf) -> None:
    elsewhere = "Tom Birch slammed the plan again."
    assert questions(told(story, "claimed", more=(elsewhere,)).judges(elsewhere, None).reading()) == []
