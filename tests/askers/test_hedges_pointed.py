"""hedged-figure about a sentence that is pointed out: where no note can be made of the figure."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.bare_figures import ask_bare_figure
from quizkit.askers.hedges import ask_hedged_figure
from quizkit.askers.hedges_pointed import ask_hedge_in_sentence
from quizkit.model import Question
from tests.askers.options import options_of

StoryOf = Callable[..., Any]

LEANING = "It fell to the crews of the tugs, who lost nearly 90 ropes."


def pointed(story: StoryOf, sentence: str, *, hedge: str = "nearly", number: str = "90", unit: str = "ropes") -> Any:
    told = story(sentence).judges(sentence, None)
    value = int("".join(filter(str.isdigit, number)))
    return told.counts(sentence, number, value, hedge=hedge, unit=unit)


def asked_of(story: StoryOf, sentence: str, **figure: str) -> list[Question]:
    return list(ask_hedge_in_sentence(pointed(story, sentence, **figure).reading(), 0))


def test_a_sentence_is_pointed_out_by_its_first_words(story: StoryOf) -> None:
    reading = pointed(story, LEANING).reading()
    assert list(ask_hedged_figure(reading, 0)) == [], "nothing that reads alone can be noted"
    (question,) = ask_hedge_in_sentence(reading, 0)
    assert question.stem == (
        "In the sentence that begins “It fell to the crews of the tugs …”, the article gives the figure “90 ropes”. "
        "How exact is it as worded there?"
    )
    options = options_of(question)
    assert options.pop("Almost the number: nearly 90")
    assert "A bare number: 90" in options
    assert not any(options.values())


def test_a_sentence_that_begins_with_its_figure_is_pointed_out_by_its_end(story: StoryOf) -> None:
    (question,) = asked_of(
        story, "Nearly 90 were theirs, and they all went down with the old tugs.", hedge="Nearly", unit=""
    )
    assert question.stem.startswith(
        "In the sentence that ends “… they all went down with the old tugs”, the article gives the figure “90”."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "They lost nearly 90 ropes.",  # too few words on either side
        "It fell to the crews of the tugs, who lost nearly 90 ropes",  # broken off
        "and fell to the crews of the tugs, who lost nearly 90 ropes.",
        "It fell to the “crews of the tugs, who lost nearly 90 ropes.”",  # a quotation would be cut
        "It fell to about 30 crews of the tugs, who lost nearly 90 ropes.",  # another hedge would be told
        "It fell to the crews of the tugs, who lost nearly the 90 ropes.",  # a comparison
    ],
)
def test_a_sentence_that_cannot_be_shown_is_not_asked_about(story: StoryOf, sentence: str) -> None:
    assert asked_of(story, sentence) == []


def test_words_that_stand_twice_point_to_no_sentence(story: StoryOf) -> None:
    other = "It fell to the crews of the tugs, who were tired."
    told = story(LEANING, other).judges(LEANING, None).judges(other, None)
    told.counts(LEANING, "90", 90, hedge="nearly", unit="ropes")
    assert list(ask_hedge_in_sentence(told.reading(), 0)) == []


def test_small_numbers_and_lengths_are_not_worth_looking_up(story: StoryOf) -> None:
    few = "It fell to the crews of the tugs, who lost nearly six ropes."
    far = "It fell to the crews of the tugs, who went nearly 900 miles."
    told = story(few).judges(few, None).counts(few, "six", 6, hedge="nearly", unit="ropes")
    assert list(ask_hedge_in_sentence(told.reading(), 0)) == []
    assert asked_of(story, far, number="900", unit="miles") == []


def test_a_number_with_another_hedge_elsewhere_is_asked_about_as_worded_there(story: StoryOf) -> None:
    bare = "The harbour master bought 90 ropes of them in the spring."
    told = story(LEANING, bare).judges(LEANING, None).judges(bare, None)
    told.counts(LEANING, "90", 90, hedge="nearly", unit="ropes").counts(bare, "90", 90, unit="ropes")
    assert len(list(ask_hedge_in_sentence(told.reading(), 0))) == 1


def test_no_sentence_is_pointed_out_of_which_a_note_is_made(story: StoryOf) -> None:
    clear = "The crews of the old tugs had lost nearly 90 ropes."
    reading = pointed(story, clear).reading()
    assert len(list(ask_hedged_figure(reading, 0))) == 1
    assert list(ask_hedge_in_sentence(reading, 0)) == []


def test_a_second_lower_limit_waits_for_another_hedge(story: StoryOf) -> None:
    """As it does among notes: the most usual hedge would be a good guess."""
    other = "They went to the boats of the island, where over 70 sails were torn."
    third = "They went on to the piers of Easton, where about 40 lamps were lost."
    told = story(LEANING.replace("nearly", "over"), other, third)
    told.counts("who lost over 90 ropes", "90", 90, hedge="over", unit="ropes")
    told.counts("where over 70 sails were torn", "70", 70, hedge="over", unit="sails")
    for one in (LEANING.replace("nearly", "over"), other):
        told.judges(one, None)
    assert len(list(ask_hedge_in_sentence(told.reading(), 0))) == 1
    told.judges(third, None).counts(third, "40", 40, hedge="about", unit="lamps")
    keys = [
        text for one in ask_hedge_in_sentence(told.reading(), 0) for text, right in options_of(one).items() if right
    ]
    assert keys == ["A lower limit: over 90", "A rough number: about 40"]


def test_a_bare_figure_of_some_weight_is_pointed_out_where_none_can_be_noted(story: StoryOf) -> None:
    bare = "It fell to the crews of the tugs, with 900 ropes."
    (question,) = ask_bare_figure(pointed(story, bare, hedge="", number="900").reading(), 0)
    assert question.stem.startswith("In the sentence that begins “It fell to the crews of the tugs …”")
    assert options_of(question)["A bare number: 900"]
