"""meaning-of-figure with statements: a number belongs where the article has it, and nowhere else."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.figure_slots import ask_where_figure_belongs
from quizkit.model import SingleChoice

StoryOf = Callable[..., Any]
Told = tuple[str, str, float]

FERRY = ("The harbour board spent $48,000 on a ferry for Easton.", "$48,000", 48_000)
PIER = ("A new pier of Norwegian oak cost the town $95,000 in April.", "$95,000", 95_000)
LAMPS = ("Street lamps along the western quay took another $31,000 of savings.", "$31,000", 31_000)


def asked_of(story: StoryOf, *sentences: Told) -> list[tuple[str, dict[str, bool]]]:
    """The stem of each question, with its options and whether they are right."""
    told = story(*(sentence for sentence, *_ in sentences))
    for sentence, number, value in sentences:
        told.judges(sentence, None).counts(sentence, number, value)
    return [
        (one.stem, {option.text: option.right for option in one.form.options})
        for one in ask_where_figure_belongs(told.reading(), 0)
        if isinstance(one.form, SingleChoice)
    ]


def test_a_figure_is_looked_for_among_statements_that_lack_their_numbers(story: StoryOf) -> None:
    assert asked_of(story, FERRY, PIER, LAMPS) == [
        (
            "In which of these statements does the article give the figure $48,000?",
            {
                "“The harbour board spent [sum] on a ferry for Easton”": True,
                "“A new pier of Norwegian oak cost the town [sum] in April”": False,
                "“Street lamps along the western quay took another [sum] of savings”": False,
            },
        )
    ]


def test_no_figure_is_asked_for_that_was_seen_in_the_feedback_of_another_question(story: StoryOf) -> None:
    assert len(asked_of(story, FERRY, PIER, LAMPS)) == 1


@pytest.mark.parametrize(
    "third",
    [
        ("Street lamps along the western quay took 31 percent of savings.", "31 percent", 31),
        ("Street lamps along the western quay took another $31 of savings.", "$31", 31),
        ("A ferry for Easton on the harbour board was worth $31,000 in scrap.", "$31,000", 31_000),
        ("They took another $31,000 of it for themselves.", "$31,000", 31_000),
        ("Street lamps along the western quay took $31,000, not $48,000.", "$31,000", 31_000),
    ],
    ids=["a share", "far smaller", "the same words", "reads not alone", "shows the other number"],
)
def test_it_is_not_asked_where_too_few_statements_can_stand_beside_the_key(story: StoryOf, third: Told) -> None:
    assert asked_of(story, FERRY, PIER, third) == []


def test_a_statement_with_a_second_number_is_not_shown(story: StoryOf) -> None:
    reckoned = ("Street lamps along the western quay rose $500, or 4 percent, to $31,000.", "$31,000", 31_000)
    dated = ("Street lamps along the western quay took another $31,000 in 2014.", "$31,000", 31_000)
    assert asked_of(story, FERRY, PIER, reckoned) == []
    assert len(asked_of(story, FERRY, PIER, dated)) == 1


def test_a_number_that_stands_twice_is_not_asked_for_but_may_stand_beside_another(story: StoryOf) -> None:
    twice = ("The mayor called the $48,000 a bargain.", "$48,000", 48_000)
    ((stem, options),) = asked_of(story, FERRY, PIER, LAMPS, twice)
    assert not stem.endswith("$48,000?")
    assert options["“The harbour board spent [sum] on a ferry for Easton”"] is False


SHARES = (
    ("The harbour board spent 48 percent of the budget on a ferry for Easton.", "48 percent", 48),
    ("A new pier of Norwegian oak took 95 percent of the timber in April.", "95 percent", 95),
)


@pytest.mark.parametrize(
    ("third", "asked"),
    [
        (("Street lamps along the western quay took 31 percent of savings.", "31 percent", 31), True),
        (("About a third of the savings, 31 percent, went on street lamps.", "31 percent", 31), False),
        (("Street lamps took 31 percent of savings and boats 6 percent.", "31 percent", 31), False),
        (("Except for the board, 31 percent of savings went on street lamps.", "31 percent", 31), False),
        (("Street lamps along the western quay took 31.4 percent of savings.", "31.4 percent", 31.4), False),
    ],
    ids=["a plain share", "told in words too", "beside another share", "the rest", "the only one with a point"],
)
def test_no_share_stands_there_that_can_be_told_without_the_article(story: StoryOf, third: Told, asked: bool) -> None:
    assert bool(asked_of(story, *SHARES, third)) is asked


def test_no_two_statements_have_the_same_number(story: StoryOf) -> None:
    same = ("Street lamps along the western quay took another $95,000 of savings.", "$95,000", 95_000)
    assert asked_of(story, FERRY, PIER, same) == []


@pytest.mark.parametrize(
    "third",
    [
        ("He lost the yard, which got 31 percent of all savings in Easton.", "31 percent", 31),
        ("The boats of the western quay lost 31 percent to 40 percent of their value.", "31 percent", 31),
        ("The quay got 31 percent.", "31 percent", 31),
        ("He lost a yard, almost certainly north of 31 percent of the timber in Norby.", "31 percent", 31),
    ],
    ids=["no subject", "a range", "too few words", "no verb"],
)
def test_no_statement_stands_there_that_says_too_little(story: StoryOf, third: Told) -> None:
    ferry = ("The harbour board spent 48 percent of its budget on a ferry for Easton.", "48 percent", 48)
    pier = ("A new pier of Norwegian oak took 95 percent of the timber in April.", "95 percent", 95)
    assert asked_of(story, ferry, pier, third) == []


def test_only_sums_and_shares_are_looked_for(story: StoryOf) -> None:
    """Who asks where 48 belongs is told by "rafts" or "hours"."""
    told = [
        ("The western quay of Easton got 96 oak benches for old sailors.", "96", 96),
        ("The harbour board of Norby bought 48 wooden rafts in the spring.", "48", 48),
        ("A yard on Low Island lost 31 silk flags to the wind.", "31", 31),
    ]
    assert asked_of(story, *told) == []
    assert asked_of(story, FERRY, PIER, LAMPS)


def test_words_whose_only_verb_tells_which_one_is_meant_are_no_statement(story: StoryOf) -> None:
    told = "the unfinished western quay that Ana Ruiz and the lamp makers had sold for $31,000"
    assert asked_of(story, FERRY, PIER, (f"Some of {told}.", "$31,000", 31_000)) == []
