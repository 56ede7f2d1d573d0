"""Which figures matter, and how little of a long sentence shows how one is put."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.figure_weight import SHORT_BODY, matters, shortest_evidence

StoryOf = Callable[..., Any]

LONG = "The ferries to Easton were late again, as they have been since the spring. " * (SHORT_BODY // 50)
WORDS = "The storm wrecked about 1,200 wooden boats"


def counted(story: StoryOf, *paragraphs: str, words: str = WORDS, number: str = "1,200", unit: str = "boats") -> Any:
    told = story(*paragraphs).counts(words, number, float(number.replace(",", "")), hedge="about", unit=unit)
    return told.reading()


@pytest.mark.parametrize(
    ("words", "number", "value", "unit", "matter"),
    [
        ("The storm wrecked about 9 wooden boats", "9", 9, "boats", False),
        ("The storm wrecked about 12 wooden boats", "12", 12, "boats", True),
        ("The storm took about 9 percent of the boats", "9 percent", 9, "boats", True),
        ("The storm took one of the about 1,200 boats", "1,200", 1200, "boats", True),
        ("The storm took one of the about 60 boats", "60", 60, "boats", False),
    ],
    ids=["small", "large", "a share", "known, but not how many", "known and small"],
)
def test_a_figure_far_down_that_nobody_vouches_for_matters_where_it_is_large(
    story: StoryOf, words: str, number: str, value: int, unit: str, matter: bool
) -> None:
    told = story(LONG, f"{words}.").counts(words, number, value, hedge="about", unit=unit)
    reading = told.reading()
    assert matters(reading, reading.figures[0]) is matter


def test_a_figure_that_is_known_and_has_no_hedge_matters_not(story: StoryOf) -> None:
    words = "The storm took one of the 1,200 boats"
    reading = story(LONG, f"{words}.").counts(words, "1,200", 1200, unit="boats").reading()
    assert not matters(reading, reading.figures[0])


def test_a_figure_early_in_the_body_matters(story: StoryOf) -> None:
    reading = counted(story, f"{WORDS}.", LONG)
    assert matters(reading, reading.figures[0])


def test_a_figure_in_a_sure_claim_matters(story: StoryOf) -> None:
    said = WORDS.replace("The", "the")
    told = story(LONG, f"Ana Ruiz said {said}.").says("Ana Ruiz", "said", said)
    reading = told.counts(said, "1,200", 1200, hedge="about", unit="boats", said=0).reading()
    assert matters(reading, reading.figures[0])


def test_a_figure_that_comes_again_matters(story: StoryOf) -> None:
    told = story(LONG, f"{WORDS}.", "Of the boats 1,200 boats sank.")
    told.counts(WORDS, "1,200", 1200, hedge="about", unit="boats").counts(
        "1,200 boats sank", "1,200", 1200, unit="boats"
    )
    reading = told.reading()
    assert matters(reading, reading.figures[0])


@pytest.mark.parametrize(
    ("words", "number", "unit"),
    [
        ("a fire about 50 metres away from the pier", "50", "metres"),
        ("after about six months of work on the pier", "6", "months"),
        ("a union that represents about 60 crews of the harbour", "60", "crews"),
        ("a union representing about 60 crews of the harbour", "60", "crews"),
        ("not one of the about 60 crews of the harbour", "60", "crews"),
    ],
)
def test_an_aside_does_not_matter_even_at_the_head(story: StoryOf, words: str, number: str, unit: str) -> None:
    text = words.replace("six", "6")
    reading = counted(story, f"Ana Ruiz saw {text}.", words=text, number=number, unit=unit)
    assert not matters(reading, reading.figures[0])


FAR = "which the mayor of the town had promised to mend long before the winter when nobody would listen to the sailors"


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        (f"{WORDS} in one night.", f"{WORDS} in one night."),
        (f"{WORDS} in one night, {FAR} of Easton and of Norby.", f"{WORDS} in one night"),
        (f"“{WORDS} in one night, {FAR} of Easton and of Norby.”", None),
        (f"“So it was, {WORDS} in one night, {FAR} of Easton and Norby,” he said.", None),
        (f"At the pier ({WORDS} there, {FAR} of Easton and of Norby) it is calm.", None),
    ],
)
def test_evidence_of_a_long_sentence_is_its_clause_unless_that_cuts_a_quotation(
    story: StoryOf, sentence: str, shown: str | None
) -> None:
    told = story(sentence).judges(sentence, None).counts(WORDS, "1,200", 1200, hedge="about", unit="boats")
    reading = told.reading()
    assert shortest_evidence(reading, reading.figures[0]).quote == (shown or sentence)
