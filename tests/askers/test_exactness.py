"""hedged-figure with several figures: only what is surely rough, a limit or bare stands among the options."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.exactness import ASKED, ask_which_is_hedged
from quizkit.model import Question
from tests.askers.options import options_of

StoryOf = Callable[..., Any]
Told = tuple[str, str, str, int, str]  # sentence, hedge, number, value, unit

BOATS = ("The storm wrecked more than 1,200 wooden boats.", "more than", "1,200", 1200, "wooden boats")
LAMPS = ("The storm tore down 340 street lamps.", "", "340", 340, "street lamps")
COWS = ("The storm drowned 75 dairy cows.", "", "75", 75, "dairy cows")
SHEEP = ("The storm drove off at least 90 hill sheep.", "at least", "90", 90, "hill sheep")


def asked_of(story: StoryOf, *sentences: Told) -> list[Question]:
    told = story(*(sentence for sentence, *_ in sentences))
    for sentence, hedge, number, value, unit in sentences:
        told.counts(sentence, number, value, hedge=hedge, unit=unit)
    return list(ask_which_is_hedged(told.reading(), 0))


def test_the_one_figure_that_is_a_limit_is_looked_for_among_bare_ones(story: StoryOf) -> None:
    (question,) = asked_of(story, BOATS, LAMPS, COWS)
    assert question.stem == f"Which of these figures does the article give {ASKED['at least']}?"
    assert options_of(question) == {"“1,200 wooden boats”": True, "“340 street lamps”": False, "“75 dairy cows”": False}


def test_the_one_bare_figure_is_looked_for_among_hedged_ones(story: StoryOf) -> None:
    (question,) = asked_of(story, BOATS, SHEEP, COWS)
    assert question.stem == f"Which of these figures does the article give {ASKED['bare']}?"
    assert options_of(question) == {"“1,200 wooden boats”": False, "“90 hill sheep”": False, "“75 dairy cows”": True}


@pytest.mark.parametrize(
    "sentence",
    [
        "The storm tore down as many as 340 street lamps.",
        "The storm tore down an average of 340 street lamps.",
        "The number exceeded 340 street lamps.",
        "The storm tore down upward of 340 street lamps.",
        "The town set a ceiling of 340 street lamps.",
        "The storm tore down another 340 street lamps.",
        "The storm tore down fully 340 street lamps.",
        "The storm tore down 340 street lamps or so.",
        "The storm tore down 340 street lamps, give or take.",
    ],
)
def test_a_number_that_other_words_may_make_inexact_is_not_shown_as_bare(story: StoryOf, sentence: str) -> None:
    assert asked_of(story, BOATS, (sentence, "", "340", 340, "street lamps"), COWS) == []


def test_a_number_that_is_hedged_elsewhere_is_not_shown(story: StoryOf) -> None:
    again = ("The mayor counted about 75 dairy cows.", "about", "75", 75, "dairy cows")
    assert asked_of(story, BOATS, LAMPS, COWS, again) == []


def test_a_number_nearly_reached_is_no_wrong_answer_beside_a_rough_one(story: StoryOf) -> None:
    about = ("The storm drove off about 90 hill sheep.", "about", "90", 90, "hill sheep")
    nearly = ("The storm wrecked nearly 1,200 wooden boats.", "nearly", "1,200", 1200, "wooden boats")
    (question,) = asked_of(story, about, nearly, LAMPS)
    assert question.stem.endswith(f"{ASKED['bare']}?")


def test_a_number_with_a_single_word_is_not_shown(story: StoryOf) -> None:
    assert asked_of(story, BOATS, LAMPS, ("The storm drowned 75 cows.", "", "75", 75, "cows")) == []


def test_a_limit_that_a_rule_sets_is_not_shown(story: StoryOf) -> None:
    rule = ("Boats must have at least 75 iron nails.", "at least", "75", 75, "iron nails")
    assert asked_of(story, BOATS, LAMPS, rule) == []


def test_figures_in_the_same_words_do_not_stand_side_by_side(story: StoryOf) -> None:
    more = ("The storm tore down 75 street lamps.", "", "75", 75, "street lamps")
    assert asked_of(story, BOATS, LAMPS, more) == []


GATES = ("The storm broke 1,345 iron gates.", "", "1,345", 1345, "iron gates")
DOGS = ("The storm scared 86 sheep dogs.", "", "86", 86, "sheep dogs")


@pytest.mark.parametrize(
    "others", [(COWS, DOGS), (COWS, GATES)], ids=["all others are much smaller", "the larger one is exact"]
)
def test_a_hedged_number_is_not_the_only_round_or_large_one(story: StoryOf, others: tuple[Told, ...]) -> None:
    assert asked_of(story, BOATS, *others) == []


def test_a_bare_number_is_not_the_only_exact_one(story: StoryOf) -> None:
    assert asked_of(story, BOATS, SHEEP, GATES) == []


def test_a_key_of_another_form_than_all_others_would_stand_out(story: StoryOf) -> None:
    sum_spent = ("The storm cost more than $1,200 in wooden beams.", "more than", "$1,200", 1200, "wooden beams")
    assert asked_of(story, sum_spent, LAMPS, COWS) == []


def test_all_options_are_of_one_sort(story: StoryOf) -> None:
    """A count among sums is seen at once."""
    beams = ("The storm cost more than $1,200 in wooden beams.", "more than", "$1,200", 1200, "wooden beams")
    tiles = ("The storm cost $3,100 in roof tiles.", "", "$3,100", 3100, "roof tiles")
    doors = ("The storm cost $4,500 in shed doors.", "", "$4,500", 4500, "shed doors")
    assert asked_of(story, beams, tiles, LAMPS) == []
    (question,) = asked_of(story, beams, tiles, doors, LAMPS)
    assert all(text.startswith("“$") for text in options_of(question))
