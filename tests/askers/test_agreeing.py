"""Who agrees with somebody is no wrong answer for what that one says."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.agreeing import agree
from quizkit.askers.claim_matches import fits_beside
from quizkit.askers.distractors import is_free, other_voices
from quizkit.askers.material import claims_of

StoryOf = Callable[..., Any]

PIER = "the old pier had lost half of its timber"
RUIZ = f"Ana Ruiz said {PIER}."


def told_with(story: StoryOf, behind: str) -> Any:
    """A reading in which a sentence stands right behind what Ana Ruiz says."""
    boats = "boats would have to land in Easton"
    told = story(f"{RUIZ} {behind}", f"Tom Birch said {boats}.", "Lena Holt said never.").judges(RUIZ, None)
    told.judges(behind, None).says("Ana Ruiz", "said", PIER).says("Tom Birch", "said", boats)
    return told.says("Lena Holt", "said", "never").reading()


@pytest.mark.parametrize(
    ("behind", "beside"),
    [
        ("Tom Birch agreed, and named a yard.", {"Lena Holt"}),
        ("That was echoed by Tom Birch.", {"Lena Holt"}),
        ("Tom Birch concurred.", {"Lena Holt"}),
        ("Tom Birch agreed to pay for planks.", {"Tom Birch", "Lena Holt"}),
        ("Tom Birch did not agree.", {"Tom Birch", "Lena Holt"}),
        ("Tom Birch disagreed.", {"Tom Birch", "Lena Holt"}),
        ("Tom Birch was not there.", {"Tom Birch", "Lena Holt"}),
    ],
)
def test_who_agrees_right_behind_a_statement_is_no_wrong_answer(story: StoryOf, behind: str, beside: set[str]) -> None:
    reading = told_with(story, behind)
    first, second = claims_of(reading)[:2]
    assert {one.name for one in other_voices(reading, first.voice, first.statement)} == beside
    assert is_free(reading, first, second) == ("Tom Birch" in beside)
    assert fits_beside(reading, second, [first]) == ("Tom Birch" in beside)


@pytest.mark.parametrize(("verb", "agrees"), [("agrees with", True), ("asks for", False)])
def test_who_agrees_with_somebody_anywhere_in_the_article_is_told(story: StoryOf, verb: str, agrees: bool) -> None:
    sentence = f"Tom Birch {verb} Ana Ruiz in all things."
    reading = story(RUIZ, sentence).judges(sentence, None).says("Ana Ruiz", "said", PIER).names("Tom Birch").reading()
    (ruiz,), (birch,) = reading.voices, reading.bystanders
    assert agree(reading, ruiz, birch) == agree(reading, birch, ruiz) == agrees


def test_what_somebody_says_of_an_agreement_is_no_agreement_with_a_source(story: StoryOf) -> None:
    said = "“All agree that the boats are lost,”"
    sentence = f"{said} Tom Birch said."
    told = story(f"{RUIZ} {sentence}").judges(RUIZ, None).judges(sentence, None).says("Ana Ruiz", "said", PIER)
    reading = told.says("Tom Birch", "said", said, manner="quote").reading()
    assert not agree(reading, *reading.voices)
