"""Quotations that are shown with the sentence before them."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.attributions import ask_source_of_claim
from quizkit.askers.passages import WHO_ENDS_THE_PASSAGE, WHOSE_QUOTATION, shown_in_passages

StoryOf = Callable[..., Any]

LEAD = "The council wants to close the harbour road for a year."
SAID, SHOWN = "“This is the last thing that the town can bear,”", "“This is the last thing that the town can bear”"


RIVALS = {"Tom Birch": "tram", "Ole Dahl": "barge"}


def told(story: StoryOf, lead: str = LEAD, said: str = SAID, **how: Any) -> Any:
    """A lead and a quotation behind it, then two other voices that can be wrong answers."""
    made = story(
        f"{lead} {said} said Ana Ruiz.",
        "Tom Birch said nobody had checked the planks.",
        "Lena Holt said the ferry would run late.",
    )
    made.says("Ana Ruiz", "said", said, manner="quote", **how).judges(lead, None)
    made.says("Tom Birch", "said", "nobody had checked the planks")
    return made.says("Lena Holt", "said", "the ferry would run late").reading()


def passages(reading: Any) -> list[str]:
    return [shown.passage for shown in shown_in_passages(reading)]


def test_a_quotation_that_points_back_is_shown_with_the_sentence_before_it(story: StoryOf) -> None:
    assert passages(told(story)) == [f"{LEAD} {SHOWN}"]


def test_the_question_shows_the_passage_and_asks_whose_words_end_it(story: StoryOf) -> None:
    question = next(one for one in ask_source_of_claim(told(story), 0) if one.passage)
    assert question.stem == WHO_ENDS_THE_PASSAGE
    assert question.passage == f"{LEAD} {SHOWN}"
    assert "Ana Ruiz" not in question.passage
    assert [option.text for option in question.form.options if option.right] == ["Ana Ruiz"]  # type: ignore[union-attr]


def test_whom_the_passage_names_is_no_wrong_answer(story: StoryOf) -> None:
    lead = "The council and Lena Holt want to close the harbour road for a year."
    made = story(
        f"{lead} {SAID} said Ana Ruiz.",
        *(f"{name} said the {thing} was late." for name, thing in RIVALS.items()),
        "Lena Holt said the ferry would run on time.",
    )
    made.says("Ana Ruiz", "said", SAID, manner="quote").judges(lead, None)
    for name, thing in RIVALS.items():
        made.says(name, "said", f"the {thing} was late")
    reading = made.says("Lena Holt", "said", "the ferry would run on time").reading()
    question = next(one for one in ask_source_of_claim(reading, 0) if one.passage)
    assert {option.text for option in question.form.options} == {"Ana Ruiz", *RIVALS}  # type: ignore[union-attr]


def test_a_quotation_too_long_for_a_stem_is_shown_by_itself(story: StoryOf) -> None:
    long = "“The boats of Easton went out every night that winter to bring home what the sea would give to a "
    long += "town that never asked how many of the nets came back torn or how much the repairs had cost,”"
    (shown,) = shown_in_passages(told(story, said=long))
    assert (shown.passage, shown.stem) == (long.replace(",”", "”"), WHOSE_QUOTATION)


@pytest.mark.parametrize(
    "lead",
    [
        "Ana Ruiz came to the meeting with a map.",  # names the speaker
        "They want to close the harbour road for a year.",  # needs what stands before it
        "Meanwhile the council closed the harbour road.",
        "“Close the road, reads a poster at the pier.",  # a mark left open
        "The council finds that the harbour road “seems to be a ruin”",  # it may go on
        "The road will be closed for a year, she said.",
    ],
)
def test_no_passage_begins_with_a_sentence_that_gives_away_or_needs_more(story: StoryOf, lead: str) -> None:
    assert passages(told(story, lead)) == []


def test_a_lead_that_needs_the_sentence_before_it_takes_it_in(story: StoryOf) -> None:
    first, second = "The council met on Monday.", "It wants to close the harbour road."
    made = story(f"{first} {second} {SAID} said Ana Ruiz.", "Tom Birch said nobody had checked the planks.")
    made.says("Ana Ruiz", "said", SAID, manner="quote").judges(first, None).judges(second, None)
    assert passages(made.reading()) == [f"{first} {second} {SHOWN}"]


def test_a_quotation_that_reads_alone_needs_no_passage(story: StoryOf) -> None:
    assert passages(told(story, said="“The town can bear no more closed roads,”")) == []


def test_an_unsure_quotation_is_not_shown(story: StoryOf) -> None:
    assert passages(told(story, sure=False)) == []


@pytest.mark.parametrize(
    ("said", "lead", "shown"),
    [
        ("“It would keep the town apart from the harbour for good.”", "", False),
        ("“The road brings them to us, and we would all miss it.”", "", False),
        ("“The council never asked for a road, and we never said that.”", "", False),
        ("“Who wants a road in the town, and who will pay for it?”", "", True),
        ("“That's a real worry for everybody who keeps a shop.”", LEAD, False),
        ("“He will never come to the market again after all this.”", LEAD, False),
        ("“They will never come to the market again after all this.”", LEAD, True),
    ],
)
def test_all_that_a_passage_speaks_of_is_named_in_it(story: StoryOf, said: str, lead: str, shown: bool) -> None:
    made = story(f"{lead} {said} said Ana Ruiz.").judges(said, None).says("Ana Ruiz", "said", said, manner="quote")
    assert bool(passages((made.judges(lead, None) if lead else made).reading())) == shown
