"""The words on both sides of a figure: as many as read alone, and enough to tell which figure is meant."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.figure_windows import words_around

StoryOf = Callable[..., Any]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Last year the Norby yard earned about 600 crowns.", "the Norby yard earned 600 crowns"),
        ("In his time it documented about 600 cases of theft on the quay.", None),
        ("The new board sold about 600 maps to them.", "The new board sold 600 maps"),
        ("They said the new board has sold about 600 maps to those who came.", "the new board has sold 600 maps"),
        ("The board sold 40 ropes and bought old anchors for about 600 crowns.", None),
        ("The former keeper of the harbour earned about 600 crowns.", None),
        ("The rent for that pier has been about 600 crowns.", None),
        ("She won, outlasting a fisher who raised about 600 crowns.", None),
        ("For this and others, Norby earned about 600 crowns.", "Norby earned 600 crowns"),
        ("For this and others, fishing boats made about 600 crowns.", "fishing boats made 600 crowns"),
        ("His firm closed and the yard of Norby sold about 600 maps.", "the yard of Norby sold 600 maps"),
        ("For this, Ana Ruiz and Jo Holt sold about 600 maps.", None),
        (
            "He said the new board sold about 600 maps in the oldest part of the harbour that Easton has.",
            "the new board sold 600 maps in the oldest part of the harbour that Easton has",
        ),
        ("The new board sold about 600 of the old 40-foot masts.", None),
        ("The harbour party won with about 600 of the votes to spare.", "The harbour party won with 600 of the votes"),
        ("The yard on Low Island sold about 600 of them in spring.", None),
        ("It got about 600 letters.", None),
        ("When the old Norby yard had closed, about 600 letters of the sailors came to it.", None),
        ("Down at the old Norby yard, about 600 letters of the sailors.", None),
        ("The company's best yard earned about 600 crowns.", None),
        ("About 600 letters of the old board came.", None),
        ("The mayor of Easton walked about 600 miles.", None),
        ("The board sold about 600 ropes and sails to them.", "The board sold 600 ropes and sails"),
        ("The board sold about 600 of the ropes needed to sail.", None),
        ("A farm that has about 600 lambs.", None),
        ("A densely wooded hill with about 600 lambs.", None),
        ("The board gave about 600 of the new fishing to him.", None),
    ],
    ids=lambda one: str(one)[:40],
)
def test_words_are_shown_up_to_what_leans_on_the_article(story: StoryOf, sentence: str, shown: str | None) -> None:
    hedge = "About" if sentence.startswith("About") else "about"
    unit = sentence.split("600 ")[1].split()[0].strip(".")
    told = story(sentence).judges(sentence, None)
    reading = told.counts(sentence, "600", 600, hedge=hedge, unit="" if unit == "of" else unit).reading()
    assert words_around(reading, reading.figures[0]) == shown


def test_a_sum_without_what_it_went_to_is_not_shown(story: StoryOf) -> None:
    sentence = "The new board of Norby put about $600 into those old piers."
    reading = story(sentence).judges(sentence, None).counts(sentence, "$600", 600, hedge="about").reading()
    assert words_around(reading, reading.figures[0]) is None


def test_words_around_a_figure_without_a_hedge_are_not_shown(story: StoryOf) -> None:
    sentence = "Last year the Norby yard earned 600 crowns."
    reading = story(sentence).judges(sentence, None).counts(sentence, "600", 600, unit="crowns").reading()
    assert words_around(reading, reading.figures[0]) is None
