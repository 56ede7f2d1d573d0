"""In what capacity the article introduces people."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.capacities import SORTS, capacity_of
from quizkit.askers.lists import listed

StoryOf = Callable[..., Any]

TOLD = [
    ("Ana Ruiz, a professor of law at Velden University, said never.", "study"),
    ("Ana Ruiz, 41, an expert on piers, said never.", "study"),
    ("Ana Ruiz, an expert on piers and the sea, said never.", "study"),
    ("Ana Ruiz, an expert, said never.", None),
    ("Ana Ruiz, a senior fellow, said never.", "study"),
    ("Ana Ruiz, a fellow at the Norby Centre, said never.", "study"),
    ("A researcher with the Norby Centre, Ana Ruiz, said never.", "study"),
    ("Velden University law professor Ana Ruiz said never.", "study"),
    ("The economist Ana Ruiz said never.", None),  # a label for readers who know her
    ("Ana Ruiz, the economist, said never.", None),
    ("Ana Ruiz, a former professor of law, said never.", None),
    ("Ana Ruiz, her professor at Velden, said never.", None),
    ("Ana Ruiz, a spokeswoman for the port, said never.", "speak"),
    ("The port’s spokeswoman, Ana Ruiz, said never.", "speak"),
    ("Ana Ruiz, a lawyer for the port, said never.", "speak"),
    ("Ana Ruiz, the sailors’ lawyer, said never.", "speak"),
    ("Ana Ruiz, a lawyer for sailors, said never.", None),  # of many, and of none in this matter
    ("Ana Ruiz, a lawyer in Norby, said never.", None),
    ("Ana Ruiz, the city manager of Norby, said never.", "office"),
    ("Ana Ruiz, a delegate from Norby, said never.", "party"),
    ("Ana Ruiz, the chair of the Norby County Democrats, said never.", "party"),
    ("Ana Ruiz, the chair of the Democratic Party, said never.", None),
    ("Ana Ruiz, the chair of the Norby County Fund, said never.", None),
    ("Ana Ruiz, 41, a bus driver from Norby, said never.", "citizen"),
    ("“Never,” said Ana Ruiz, 41, of Norby.", "citizen"),
    ("“Never,” said Ana Ruiz, 41.", "citizen"),
    ("Ana Ruiz, 41, said never.", "citizen"),
    ("Ana Ruiz, 41, mayor of Norby, said never.", None),
    ("Captain Ruiz sang. Ana Ruiz, 41, said never.", None),  # introduced by more than an age before
    ("Ana Ruiz, who lives in Norby, said never.", "citizen"),
    ("Ana Ruiz, who lives in Norby and teaches, said never.", None),
    ("Ana Ruiz, a Birch supporter from Norby, said never.", "party"),
    ("Ana Ruiz, a supporter of free ferries, said never.", None),
    ("Captain Ruiz sang. Ana Ruiz, a Birch supporter from Norby, said never.", None),
    ("Ana Ruiz, president of the bakers’ union, said never.", "lead"),
    ("Ana Ruiz, president of Velden, said never.", None),
    ("Velden President Ana Ruiz said never.", None),
    ("Ana Ruiz, president of the state university, said never.", None),  # an office
    ("Ana Ruiz, a pastor in Norby, said never.", "faith"),
    ("Norby pastor Ana Ruiz said never.", "faith"),
    ("But neighbour Ana Ruiz said never.", "citizen"),
    ("Ana Ruiz, a shop owner in Norby, said never.", "business"),
    ("Ana Ruiz, director of the Norby Fund, said never.", "lead"),
    ("Ana Ruiz, a senior vice president of Velden Oil, said never.", "lead"),
    ("Ana Ruiz, a director, said never.", None),
    ("Ana Ruiz, director of the county’s health office, said never.", None),  # an office
    ("Ana Ruiz, a harbour activist, said never.", "cause"),
    ("Ana Ruiz, a tenants’ advocate, said never.", "cause"),
    ("Ana Ruiz, a leading court advocate, said never.", None),  # a lawyer
    ("Ana Ruiz, a reporter for the Norby Herald, said never.", "journalism"),
    ("Ana Ruiz, a prominent harbour activist, said never.", None),
    ("Ana Ruiz, director of the FBI, said never.", None),
    ("Norby Fund Executive Director Ana Ruiz said never.", "lead"),
    ("Film director Ana Ruiz said never.", None),
    ("Defense lawyer Ana Ruiz said never.", "speak"),
    ("But prosecutor Ana Ruiz said never.", "office"),
    ("Norby City Public Advocate Ana Ruiz said never.", "office"),
    ("Ana Ruiz, a sailor, said never.", None),
    ("Ana Ruiz, a professor of law and a delegate from Norby, said never.", None),
    ("Ana Ruiz, a teacher at the school and member of the council, said never.", None),
    ("Ana Ruiz, a spokeswoman for the nurses and teachers, said never.", "speak"),
    ("Ana Ruiz, director of a film on the sea, said never.", None),
    ("Ana Ruiz, an editor of a book on the sea, said never.", None),
    ("Ana Ruiz, head of a family of six, said never.", None),
    ("Ana Ruiz, a surgical resident at Norby, said never.", None),
    ("Tom Birch, the port’s lawyer, Ana Ruiz, and others said never.", None),
    ("According to a lawyer for the port, Ana Ruiz said never.", None),
    ("A lawyer for the port, Ana Ruiz, said never.", "speak"),
    ("A lawyer for the port, Ana Ruiz of Norby, said never.", "speak"),
    ("Ana Ruiz, a professor of law who has advised the mayor, said never.", None),
    ("Ana Ruiz, a professor of law, author and captain, said never.", None),
    ("Ana Ruiz, a professor of law, wanted to serve the mayor, and said never.", "study"),
    ("Ana Ruiz, a professor of law at Velden, which helps the port, said never.", "study"),
]


@pytest.mark.parametrize(("sentence", "sort"), TOLD, ids=[sentence for sentence, _ in TOLD])
def test_a_capacity_is_told_beside_the_name_and_is_one_alone(story: StoryOf, sentence: str, sort: str | None) -> None:
    made = story(sentence).says("Ana Ruiz", "said", "never" if "said never" in sentence else "Never")
    reading = made.reading()
    capacity = capacity_of(reading, reading.voices[0])
    assert (capacity and capacity.sort) == sort


@pytest.mark.parametrize("sentence", ["Tom Baker, Ana Ruiz said never.", "Ana Ruiz, Tom Baker, and others said never."])
def test_a_surname_is_no_trade(story: StoryOf, sentence: str) -> None:
    reading = story(sentence).says("Ana Ruiz", "said", "never").names("Tom Baker").reading()
    assert capacity_of(reading, reading.voices[0]) is None


def test_two_introductions_of_different_sorts_tell_no_capacity(story: StoryOf) -> None:
    made = story("Ana Ruiz, a professor of law, said never.", "Port lawyer Ana Ruiz, for the port, sang.")
    reading = made.says("Ana Ruiz", "said", "never").reading()
    assert capacity_of(reading, reading.voices[0]) is None


@pytest.mark.parametrize(("more", "sort"), [("who also sits on the council", None), ("who was there", "citizen")])
def test_what_is_told_of_somebody_further_down_may_be_a_second_capacity(
    story: StoryOf, more: str, sort: str | None
) -> None:
    made = story("Ana Ruiz, a nurse from Norby, said never.", f"Then Ana Ruiz, {more}, sang.")
    reading = made.says("Ana Ruiz", "said", "never").reading()
    capacity = capacity_of(reading, reading.voices[0])
    assert (capacity and capacity.sort) == sort


def test_an_introduction_ends_before_an_abbreviation_that_hides_its_end(story: StoryOf) -> None:
    made = story("Ana Ruiz, a spokeswoman for Sen. (Velden) Ode, said never.").says("Ana Ruiz", "said", "never")
    reading = made.reading()
    capacity = capacity_of(reading, reading.voices[0])
    assert capacity
    assert capacity.place.cut(reading.text) == "Ana Ruiz, a spokeswoman"


def test_a_title_may_stand_inside_a_mention(story: StoryOf) -> None:
    made = story("Sailors’ lawyer Ana Ruiz said never.").says(
        "Sailors’ lawyer Ana Ruiz", "said", "never", by="Ana Ruiz"
    )
    reading = made.reading()
    capacity = capacity_of(reading, reading.voices[0])
    assert capacity
    assert capacity.place.cut(reading.text) == "Sailors’ lawyer Ana Ruiz"


def test_no_word_stands_for_two_sorts() -> None:
    heads = [head for sort in SORTS for head in listed("capacities", sort)]
    assert len(heads) == len(set(heads))
