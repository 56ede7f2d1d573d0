"""Who agrees with somebody is no wrong answer for what that one says."""

from collections.abc import Callable
from typing import Any

import pytest

import quizkit
from quizkit.askers.agreeing import agree
from quizkit.askers.claim_matches import fits_beside
from quizkit.askers.distractors import is_free, other_voices
from quizkit.askers.material import claims_of
from quizkit.model import Article

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
        ("Birch, a carpenter, shared that view.", {"Lena Holt"}),
        ("Tom Birch shared Ruiz’s view.", {"Lena Holt"}),
        ("Birch backed Ruiz’s account.", {"Lena Holt"}),
        ("Birch said the same.", {"Lena Holt"}),
        ("Birch said so too.", {"Lena Holt"}),
        ("So did Birch.", {"Lena Holt"}),
        ("AGREEING WITH Ruiz, Birch left.", {"Lena Holt"}),
        ("Birch had agreed with Ruiz.", {"Lena Holt"}),
        ("Birch said the same boat had sunk.", {"Tom Birch", "Lena Holt"}),
        ("Birch shared a boat with Ruiz.", {"Tom Birch", "Lena Holt"}),
        ("Birch did not share that view.", {"Tom Birch", "Lena Holt"}),
        ("Birch had agreed to sell.", {"Tom Birch", "Lena Holt"}),
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


READ = [
    ("Jon Falk agreed with Mark Odell.", True),
    ("Falk agreed with Odell.", True),
    ("Falk had agreed with Odell.", True),
    ("Falk said he agreed with Odell.", True),
    ("“I agree with Odell,” said Falk.", True),
    ("Falk said the same as Odell.", True),
    ("Falk agreed to meet Odell.", False),
    ("Falk did not agree with Odell.", False),
    ("Falk disagreed with Odell.", False),
]


@pytest.mark.parametrize(("sentence", "agrees"), READ, ids=[one for one, _ in READ])
def test_a_surname_tells_who_agrees_far_from_what_is_said(sentence: str, agrees: bool) -> None:
    text = (
        "The ferry stops\n\n"
        "Mark Odell said the old ferry had lost two of its engines in May.\n\n"
        "Gulls circled over the water all morning.\n\nThe tide went out slowly.\n\nA grey autumn began.\n\n"
        "Jon Falk said the harbour had no money for new planks.\n\n"
        "Gulls circled over the town all evening.\n\nThe tide came in slowly.\n\nA wet winter began.\n\n"
        f"{sentence}\n\nThe quay was empty."
    )
    reading = quizkit.read(Article.from_text(text, "A made-up article"))
    people = {one.name: one for one in (*reading.voices, *reading.bystanders)}
    assert agree(reading, people["Jon Falk"], people["Mark Odell"]) == agrees


@pytest.mark.parametrize(
    ("sentence", "agrees"),
    [
        ("Paul Renn, a carpenter, shared that view.", True),
        ("“I agree,” said Paul Renn.", True),
        ("Paul Renn said the same.", True),
        ("Paul Renn backed Dahl’s account.", True),
        ("“I went home,” said Paul Renn.", False),
        ("Paul Renn shared that boat with others.", False),
    ],
)
def test_who_agrees_right_behind_a_statement_is_read_as_agreeing(sentence: str, agrees: bool) -> None:
    text = (
        "The ferry stops\n\nEva Dahl said the old ferry had lost two of its engines in May. "
        f"{sentence}\n\nGulls circled over the water.\n\nThe tide went out.\n\n"
        "Lena Holt said the quay had no planks.\n\nPaul Renn said the boats were sold."
    )
    reading = quizkit.read(Article.from_text(text, "A made-up article"))
    people = {one.name: one for one in (*reading.voices, *reading.bystanders)}
    assert agree(reading, people["Eva Dahl"], people["Paul Renn"]) == agrees
    assert not agree(reading, people["Eva Dahl"], people["Lena Holt"])
