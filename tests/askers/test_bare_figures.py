"""hedged-figure with a bare number as the key: one that somebody might have hedged, and surely no word does."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.bare_figures import ask_bare_figure
from quizkit.model import Question
from tests.askers.options import options_of

StoryOf = Callable[..., Any]
Told = tuple[str, str, str, int, str]  # sentence, hedge, number, value, unit

LAMPS = ("The storm tore down 340 street lamps.", "", "340", 340, "street lamps")


def bare_asked(story: StoryOf, *sentences: Told) -> list[Question]:
    told = story(*(sentence for sentence, *_ in sentences))
    for sentence, hedge, number, value, unit in sentences:
        told.judges(sentence, None).counts(sentence, number, value, hedge=hedge, unit=unit)
    return list(ask_bare_figure(told.reading(), 0))


def test_a_bare_figure_is_asked_about_among_hedged_wordings(story: StoryOf) -> None:
    (question,) = bare_asked(story, LAMPS)
    assert question.stem == (
        "A reader notes from the article: The storm tore down 340 street lamps. How exact is the figure “340” as the "
        "article words it?"
    )
    options = options_of(question)
    assert options.pop("A bare number: 340")
    assert len(options) == 3
    assert all(text.endswith(" 340") and not right for text, right in options.items())


@pytest.mark.parametrize(("share", "asked"), [(40, True), (62, False), (100, False)])
def test_a_bare_share_is_asked_about_where_it_is_round(story: StoryOf, share: int, asked: bool) -> None:
    sentence = f"The storm cut off {share} percent of the hill farms."
    assert bool(bare_asked(story, (sentence, "", f"{share} percent", share, "hill farms"))) is asked


def test_a_bare_figure_with_its_unit_alone_is_not_asked_about(story: StoryOf) -> None:
    """Where no clause reads alone."""
    assert len(bare_asked(story, ("The storm tore down 340 lamps.", "", "340", 340, "lamps"))) == 1
    assert bare_asked(story, ("They tore down 340 lamps.", "", "340", 340, "lamps")) == []


def test_a_bare_figure_is_asked_about_beside_hedged_ones(story: StoryOf) -> None:
    """Bare keys are no more frequent than others, even so."""
    nearly = ("The storm took nearly 600 iron anchors.", "nearly", "600", 600, "iron anchors")
    assert len(bare_asked(story, LAMPS, nearly)) == 1


def test_the_bare_figure_of_most_weight_is_asked_about(story: StoryOf) -> None:
    plain = ("The storm took 600 iron anchors.", "", "600", 600, "iron anchors")
    again = ("The mayor of Easton wants 340 street lamps.", "", "340", 340, "street lamps")
    (question,) = bare_asked(story, plain, LAMPS, again)
    assert "“340”" in question.stem


@pytest.mark.parametrize(
    ("words", "asked"),
    [("up to the last of ", True), ("as far as ", False), ("to the very end ", True), ("lanterns down to ", False)],
)
def test_a_limit_stands_right_before_its_number(story: StoryOf, words: str, asked: bool) -> None:
    sentence = f"The storm tore down {words}340 street lamps."
    assert bool(bare_asked(story, (sentence, "", "340", 340, "street lamps"))) is asked


@pytest.mark.parametrize(
    ("rest", "asked"),
    [
        ("street lamps to the ground", True),
        ("street lamps to mend two of them", True),
        ("street lamps to 360 of them", False),
        ("street lamps to as many as four hundred of them", False),
        ("street lamps or so", False),
    ],
)
def test_what_makes_a_number_less_than_exact_may_stand_behind_it(story: StoryOf, rest: str, asked: bool) -> None:
    sentence = f"The storm brought 340 {rest}."
    assert bool(bare_asked(story, (sentence, "", "340", 340, "street lamps"))) is asked


@pytest.mark.parametrize(
    "sentence",
    [
        "Early estimates of the mayor are that the storm tore down 340 street lamps.",
        "The town of Velden will be dark if the storm takes 340 street lamps.",
        "The storm tore down 340 street lamps in about thirty harbours.",
        "The lights of Velden — 340 street lamps — fell in the storm.",
        "The storm tore down 340 street lamps on all the quays of the old town, give or take a few.",
        "The storm tore down 340 street lamps, though it may well be more.",
        "The storm tore down 340 street lamps, though nobody knows the real number.",
    ],
    ids=["an estimate", "supposed", "a hedge at another number", "told in passing", "give or take", "more", "real"],
)
def test_a_bare_figure_that_may_not_be_exact_in_its_sentence_is_not_asked_about(story: StoryOf, sentence: str) -> None:
    assert bare_asked(story, (sentence, "", "340", 340, "street lamps")) == []


@pytest.mark.parametrize(
    ("sentence", "number", "value", "unit"),
    [
        ("The storm tore down 14 street lamps.", "14", 14, "street lamps"),
        ("The storm tore down 340,217 street lamps.", "340,217", 340_217, "street lamps"),
        ("The storm tore down the 340 street lamps.", "340", 340, "street lamps"),
        ("The storm raged for 340 long hours.", "340", 340, "long hours"),
        ("The storm blew away $340 bills of new boats.", "$340", 340, "bills"),
        ("The storm took 340 Easton's street lamps.", "340", 340, "Easton's street lamps"),
        ("The mayor of Easton paid for a survey of 340 street lamps.", "340", 340, "street lamps"),
        ("The storm tore down 2000 street lamps.", "2000", 2000, "street lamps"),
        ("The storm hurt the union that represents 340 small crews.", "340", 340, "small crews"),
        ("The storm tore down 340 iron fence posts.", "340", 340, "iron"),
        ("The court of Easton set a fine of $300 for noise at night.", "$300", 300, ""),
    ],
    ids=[
        *("small", "exact", "known before", "time", "no sum of something", "no thing counted", "a sample"),
        *("a year, perhaps", "what a body is known by", "no plural behind it", "a fine"),
    ],
)
def test_a_bare_figure_that_nobody_would_hedge_is_not_asked_about(
    story: StoryOf, sentence: str, number: str, value: int, unit: str
) -> None:
    assert bare_asked(story, (sentence, "", number, value, unit)) == []


@pytest.mark.parametrize(
    ("count", "manner", "asked"), [(1000, "quote", False), (1400, "quote", True), (1000, "paraphrase", True)]
)
def test_a_round_thousand_in_somebodys_mouth_may_be_a_manner_of_speaking(
    story: StoryOf, count: int, manner: str, asked: bool
) -> None:
    said = f"The storm of May tore down {count} street lamps in Norby"
    sentence = f"“{said},” Ana Ruiz said."
    told = story(sentence).judges(sentence, None).says("Ana Ruiz", "said", said, manner=manner)
    told.counts(said, str(count), count, unit="street lamps", said=0)
    assert bool(list(ask_bare_figure(told.reading(), 0))) is asked
