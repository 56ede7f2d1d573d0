"""Statements that are shown behind the sentences they need."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.attributions import ask_source_of_claim
from quizkit.askers.introduced import BEHIND_DOTS, introduced_by_context

StoryOf = Callable[..., Any]

LEAD = "The council wants a closure of the harbour road for a year."


def told(story: StoryOf, said: str, sentence: str = "", lead: str = LEAD, cue: str = "said", **how: Any) -> Any:
    """A lead, a sentence in which a source comes before what it says, and two other voices."""
    own = sentence or f"Ana Ruiz {cue} {said}."
    made = story(
        f"{lead} {own}", "Tom Birch said nobody had checked the planks.", "Lena Holt said the ferry would run late."
    )
    made.says("Ana Ruiz", cue, said, **how).judges(lead, None).judges(own, None)
    made.says("Tom Birch", "said", "nobody had checked the planks")
    return made.says("Lena Holt", "said", "the ferry would run late").reading()


def test_a_quotation_behind_its_cue_stands_behind_dots(story: StoryOf) -> None:
    said = "“This is the last thing that the town can bear.”"
    (shown,) = introduced_by_context(told(story, said, f"Ana Ruiz said: {said}", manner="quote"))
    assert (shown.passage, shown.stem) == (f"{LEAD} … {said}", BEHIND_DOTS)


def test_a_report_is_asked_about_with_its_lead_as_the_passage(story: StoryOf) -> None:
    reading = told(story, "the closure would ruin every shop behind the market")
    (shown,) = introduced_by_context(reading)
    assert shown.passage == LEAD
    assert shown.stem == (
        "Right after this sentence the article gives the statement that the closure would ruin every shop behind the "
        "market. Which source does it name for that?"
    )
    question = next(one for one in ask_source_of_claim(reading, 0) if one.passage)
    assert [one.text for one in question.form.options if one.right] == ["Ana Ruiz"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "said",
    [
        "she would not sell her own shop behind the market",  # the source, or somebody else
        "it would ruin every shop behind the market",
        "that was what the town could bear",
        "whether it would ruin every shop behind the market",
        "in a letter after the closure of the market",
    ],
)
def test_a_report_whose_pronoun_may_be_its_source_is_not_asked(story: StoryOf, said: str) -> None:
    assert not list(introduced_by_context(told(story, said)))


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("this closure would ruin every shop behind the market", True),
        ("the plan would ruin every shop behind the market", False),  # no plan in the lead
        ("that closure and those plans would ruin the market", False),  # no plans in the lead
        ("nobody had ever opened a second shop there", False),  # no place in the lead
        ("shops had lost a third of their customers so far", True),
    ],
)
def test_what_a_report_points_at_must_stand_in_its_lead(story: StoryOf, said: str, asked: bool) -> None:
    assert bool(list(introduced_by_context(told(story, said)))) == asked


def test_a_lead_that_points_itself_tells_nothing(story: StoryOf) -> None:
    said = "the bill would ruin every shop behind the market"
    for lead, asked in (("The council debates a bill.", True), ("The council debates the bill.", False)):
        assert bool(list(introduced_by_context(told(story, said, lead=lead)))) == asked


@pytest.mark.parametrize(
    "lead",
    ["Ana Ruiz came to the meeting with a map.", "They want to close the harbour road for a year."],
)
def test_no_lead_names_the_source_or_needs_more(story: StoryOf, lead: str) -> None:
    assert not list(
        introduced_by_context(told(story, "the closure would ruin every shop behind the market", lead=lead))
    )


def test_a_statement_that_reads_alone_needs_no_lead(story: StoryOf) -> None:
    assert not list(introduced_by_context(told(story, "the market would lose every second shop")))


def test_what_somebody_called_something_is_no_statement(story: StoryOf) -> None:
    said = "the closure would ruin every shop behind the market"
    assert list(introduced_by_context(told(story, said)))
    assert not list(introduced_by_context(told(story, said, cue="called")))


def test_a_lead_names_whom_its_pronouns_mean(story: StoryOf) -> None:
    said = "the closure would ruin every shop behind the market"
    assert list(introduced_by_context(told(story, said, lead="Tom Birch wants a closure of his own harbour road.")))
    assert not list(
        introduced_by_context(told(story, said, lead="Lower Velden wants a closure of her own harbour road."))
    )


@pytest.mark.parametrize("day", ["last week", "next month", "two years later"])
def test_a_day_that_is_counted_from_another_is_told_by_no_lead(story: StoryOf, day: str) -> None:
    assert list(introduced_by_context(told(story, "the council would pay for the closure"))) != []
    assert list(introduced_by_context(told(story, f"the council would pay for the closure {day}"))) == []
