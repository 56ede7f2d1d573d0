"""Whom a surname or a title means where several people have it, and words that only look like a given name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quizkit.finders.false_names import without_false_names
from quizkit.finders.passages import Passage
from quizkit.finders.sightings import Sighting

Parse = Callable[..., tuple[Passage, ...]]
Hear = Callable[[str], list[tuple[str | None, bool]]]
SAID = "said that the bridge would stay closed until spring."
FAMILY = "Maria Ruiz runs the ferry, and Ruiz owns the pier. Her brother Tom Ruiz left the town long ago."
LATER = "The council sold the old mill by the river to a company from the north that makes paper. " * 8


def seen(name: str) -> Sighting:
    return Sighting(tuple(name.split()), (), frozenset(), 0)


@pytest.mark.parametrize("words", ["Without Ruiz", "Celebrating Ruiz"])
def test_a_word_of_the_article_is_no_given_name(parse: Parse, words: str) -> None:
    passages = parse("Maria Ruiz is here. The ferry left without her.")
    kept = without_false_names([seen("Maria Ruiz"), seen(words)], passages)
    assert [one.name[0] for one in kept] == ["Maria"]


@pytest.mark.parametrize("others", [["Maria Falk"], []], ids=["another family", "nobody"])
def test_a_word_is_a_given_name_where_nobody_else_shares_the_surname(parse: Parse, others: list[str]) -> None:
    kept = without_false_names([seen("Brisk Ruiz"), *map(seen, others)], parse("The wind was brisk."))
    assert kept[0].name == ("Brisk", "Ruiz")


@pytest.mark.parametrize("relative", ["Tovik Ruiz", "Rose Ruiz"])
def test_a_relative_stays(parse: Parse, relative: str) -> None:
    kept = without_false_names([seen("Maria Ruiz"), seen(relative)], parse("Maria Ruiz grew a rose."))
    assert len(kept) == 2


def test_a_surname_alone_stays_with_whom_it_meant_before_others_had_it(hear: Hear) -> None:
    assert hear(f"{FAMILY}\n{LATER}\nRuiz {SAID}") == [("Maria Ruiz", True)]


@pytest.mark.parametrize(
    "text",
    [
        f"{FAMILY}\nRuiz {SAID}",
        f"{FAMILY}\n{LATER}\nTom Ruiz came back. Ruiz {SAID}",
        f"Maria Ruiz runs the ferry. Her brother Tom Ruiz left the town.\n{LATER}\nRuiz {SAID}",
        f"Maria Ruiz runs the ferry, and the Ruiz Foundation owns it. Tom Ruiz left the town.\n{LATER}\nRuiz {SAID}",
    ],
    ids=["just named", "named again", "never alone", "part of a name"],
)
def test_a_surname_of_two_stands_for_neither(hear: Hear, text: str) -> None:
    assert hear(text) == [("Ruiz", False)]


def test_a_name_with_and_without_accents_is_one(hear: Hear) -> None:
    text = f"François Delorme runs the ferry.\nThe crew of Francois Delorme met on the pier.\nDelorme {SAID}"
    assert hear(text) == [("François Delorme", True)]


def test_a_vice_president_is_not_the_president(hear: Hear) -> None:
    lead = "President Ana Ruiz met Vice President Tom Falk."
    assert hear(f"{lead}\nThe president {SAID}") == [("Ana Ruiz", True)]
    assert hear(f"{lead}\nThe vice president {SAID}") == [("Tom Falk", True)]


def test_of_two_governors_it_is_the_one_just_named(hear: Hear) -> None:
    lead = "Governor Ana Ruiz of the north met Governor Tom Falk."
    assert hear(f"{lead}\nFalk was late for the talks. The governor {SAID}") == [("Tom Falk", True)]
    assert hear(f"{lead}\nThe governor {SAID}") == [("the governor", False)]


def test_of_two_presidents_it_may_be_the_outlets_own(hear: Hear) -> None:
    lead = "President Ana Ruiz met President Tom Falk."
    assert hear(f"{lead}\nFalk was late for the talks. The president {SAID}") == [("the president", False)]


@pytest.mark.parametrize(
    ("lead", "heard"),
    [
        ("Tom Birch, Ms. Ruiz's lawyer, met Karen Doyle, Mr. Falk's lawyer.", ("Tom Birch", True)),
        ("Tom Birch, Ms. Ruiz's lawyer, met Karen Doyle, Ms. Ruiz's lawyer.", ("Ms. Ruiz's lawyer", False)),
        ("Tom Birch, a lawyer, came to the hall with Maria Ruiz.", ("Ms. Ruiz's lawyer", False)),
    ],
    ids=["hers and his", "two of hers", "a lawyer"],
)
def test_a_persons_lawyer_is_the_one_who_was_called_so(hear: Hear, lead: str, heard: tuple[str, bool]) -> None:
    assert hear(f"{lead}\nMs. Ruiz's lawyer {SAID}") == [heard]


def test_a_former_lawyer_is_another(hear: Hear) -> None:
    text = f"Tom Birch, Ms. Ruiz's lawyer, came to the hall.\nMs. Ruiz's former lawyer {SAID}"
    assert hear(text) == [("Ms. Ruiz's former lawyer", False)]


def test_one_of_a_party_is_a_person_and_the_next_one_may_be_another(hear: Hear) -> None:
    assert hear(f"One Ohio Democrat {SAID}\nOne Ohio Democrat said that the road was open to all.") == [
        ("one Ohio Democrat", True),
        ("one Ohio Democrat", False),
    ]
