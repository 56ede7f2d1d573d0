"""Who stands between a name and the pronoun or description that may mean it: another makes it unsure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Hear = Callable[[str], list[tuple[str | None, bool]]]
SHUT = "that the bridge would stay closed until spring."


def test_a_name_with_a_particle_is_one_person_in_capitals_too(hear: Hear) -> None:
    assert hear(f"Omar al-Sabah runs the ferry.\nAl-Sabah said {SHUT}") == [("Omar al-Sabah", True)]


@pytest.mark.parametrize("between", ["A picture of Zorvan hangs in the hall.", "Zorvan's picture hangs in the hall."])
def test_a_name_of_which_nothing_is_known_stands_between(hear: Hear, between: str) -> None:
    assert hear(f"Tom Falk runs the ferry. He said {SHUT}") == [("Tom Falk", True)]
    assert hear(f"Tom Falk runs the ferry. {between} He said {SHUT}") == [("he", False)]


def test_who_is_named_in_a_condition_may_not_be_the_one_who_speaks(hear: Hear) -> None:
    text = "Tom Falk runs the ferry. If Ben Ortiz wins the vote, he said the ferry would sail again in the spring."
    assert hear(text) == [("he", False)]


def test_the_subject_of_a_clause_that_tells_when_may_speak(hear: Hear) -> None:
    assert hear(f"When Ben Ortiz opened the fair, he said {SHUT}") == [("Ben Ortiz", True)]


def test_a_surname_that_is_a_place_too_counts(hear: Hear) -> None:
    text = f"Tom Jordan is a baker. Ben Falk is his friend.\nJordan, 47, voted for the mayor. He said {SHUT}"
    assert hear(text) == [("Tom Jordan", True)]


def test_a_title_is_not_that_of_its_bearer_behind_another_name(hear: Hear) -> None:
    lead = "Senator Tom Falk built the bridge. The ferry sank in May.\n"
    assert hear(f"{lead}The senator said {SHUT}") == [("Tom Falk", True)]
    assert hear(f"{lead}Ben Ortiz came to the hall.\nThe senator said {SHUT}") == [("the senator", False)]
    assert hear(f"{lead}Ben Ortiz came to the hall. The senator sat down. He said {SHUT}") == [("he", False)]


@pytest.mark.parametrize("source", ["The senator from the north", "The head of the ferry line"])
def test_somebody_described_may_be_one_of_those_who_are_named(hear: Hear, source: str) -> None:
    assert [sure for _, sure in hear(f"{source} said {SHUT}")] == [True]
    assert [sure for _, sure in hear(f"Tom Falk built the bridge.\n{source} said {SHUT}")] == [False]


def test_whoever_belongs_to_somebody_may_be_named_only_where_one_of_that_kind_is(hear: Hear) -> None:
    assert [sure for _, sure in hear(f"Tom Falk built the bridge.\nFalk's lawyer said {SHUT}")] == [True]
    lead = "Tom Falk built the bridge. The lawyer Ana Ortiz came to the hall.\n"
    assert [sure for _, sure in hear(f"{lead}Falk's lawyer said {SHUT}")] == [False]


def test_a_stranger_of_the_same_paragraph_is_none_of_those_who_are_named(hear: Hear) -> None:
    text = f"Tom Falk built the bridge.\nAn officer came to the hall. The officer from the north said {SHUT}"
    assert [sure for _, sure in hear(text)] == [True]
