"""Claims whose speaker the stem names."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.spoken import after_that, spoken_claims, without_capital

StoryOf = Callable[..., Any]


def statements(story: Any) -> list[str]:
    return [claim.statement for claim in spoken_claims(story.reading())]


ABOUT_ONESELF = [
    ("Ana Ruiz", "person", "she had sold two of the cranes in spring", True),
    ("Ana Ruiz", "person", "it had sold two of the cranes in spring", False),
    ("The Port Board", "organisation", "it had sold two of the cranes in spring", True),
    ("Ana Ruiz", "person", "she would sell them", False),
    ("Sailors", "group", "they assume he shares the debts of his father", False),
    ("Ana Ruiz", "person", "he’d sold two of the cranes in spring", False),
    ("Ana Ruiz", "person", "her port would take no more of these ships", False),
]


@pytest.mark.parametrize(("name", "type", "content", "reads"), ABOUT_ONESELF, ids=[one[2] for one in ABOUT_ONESELF])
def test_a_statement_may_begin_with_a_pronoun_for_its_speaker(
    story: StoryOf, name: str, type: str, content: str, reads: bool
) -> None:
    told = story(f"{name} said {content}.")
    told.says(name, "said", content, type=type)
    assert statements(told) == ([content] if reads else [])


CUES = [
    ("said", True),
    ("told", True),
    ("believes", False),
    ("denied", False),
    ("opposed", False),
    ("has warned", True),
    ("left, adding", True),
    ("left, hoping", False),
]


@pytest.mark.parametrize(("cue", "said"), CUES, ids=[cue for cue, _ in CUES])
def test_only_a_verb_of_saying_becomes_say(story: StoryOf, cue: str, said: bool) -> None:
    told = story(f"Ana Ruiz {cue} that the old pier had lost half of its timber.")
    told.says("Ana Ruiz", cue, "that the old pier had lost half of its timber")
    assert bool(statements(told)) is said


NAMES = [
    ("Ana Ruiz", "person", "It rained.", True),
    ("a harbour official", "person", "It rained.", True),
    ("the harbour official", "person", "It rained.", False),
    ("a man from his office", "person", "It rained.", False),
    ("sellers", "group", "Later Mr. Sellers left.", False),
    ("sellers", "group", "Nobody asked the sellers.", True),
]


@pytest.mark.parametrize(
    ("name", "type", "more", "called"), NAMES, ids=[f"{name} {more}" for name, _, more, _ in NAMES]
)
def test_a_stem_names_whom_it_can(story: StoryOf, name: str, type: str, more: str, called: bool) -> None:
    told = story(f"The old pier had lost half of its timber, {name} said.", more)
    told.says(name, "said", "The old pier had lost half of its timber", type=type)
    assert bool(statements(told)) is called


def test_what_the_speaker_says_twice_is_left_alone(story: StoryOf) -> None:
    told = story(
        "Ana Ruiz said the old pier had lost half of its timber.",
        "Half the timber of the old pier was gone, Ana Ruiz wrote.",
    )
    told.says("Ana Ruiz", "said", "the old pier had lost half of its timber")
    told.says("Ana Ruiz", "wrote", "Half the timber of the old pier was gone")
    assert statements(told) == []


def test_what_goes_on_behind_its_end_is_left_alone(story: StoryOf) -> None:
    told = story("Ana Ruiz said the old pier had lost half of its timber in an Aug. 8, 2015, storm.")
    told.says("Ana Ruiz", "said", "the old pier had lost half of its timber in an Aug. 8")
    assert statements(told) == []


@pytest.mark.parametrize("content", ["was not the right pier for ships", "ruined the old pier for many years"])
def test_a_statement_that_lost_its_subject_is_left_alone(story: StoryOf, content: str) -> None:
    told = story(f"Ana Ruiz said that {content}.").says("Ana Ruiz", "said", content)
    assert statements(told) == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("Don’t get hung up on the cranes of Easton", False),
        ("Look at the cranes of the old port", False),
        ("Trust grows where the old port is open", True),
    ],
)
def test_what_asks_somebody_to_do_something_cannot_go_on_behind_that(story: StoryOf, content: str, told: bool) -> None:
    made = story(f"“{content},” Ana Ruiz said. Trust is rare.").says("Ana Ruiz", "said", content, manner="quote")
    assert statements(made) == [content] * told


def test_a_name_that_is_cut_is_left_alone(story: StoryOf) -> None:
    told = story("The old pier had lost half of its timber, said Green Harbours co-founder Ana Ruiz.")
    told.says("Green Harbours co", "said", "The old pier had lost half of its timber", type="organisation")
    assert statements(told) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The pier is old", "the pier is old"),
        ("Easton is old", "Easton is old"),
        ("Mr. Birch is old", "Mr. Birch is old"),
        ("Gulls are old", "gulls are old"),
        ("Gulls Bay is old", None),
        ("Velden is old", None),
    ],
)
def test_a_capital_is_lost_only_where_the_word_is_no_name(story: StoryOf, sentence: str, expected: str | None) -> None:
    reading = story("They went to Easton, where nobody saw any gulls.").reading()
    assert without_capital(reading, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Rose has served the harbour well", None),
        ("Grant has lied", None),
        ("Holt has lied", None),
        ("Prices have served the harbour well", "prices have served the harbour well"),
    ],
)
def test_a_name_that_is_a_common_word_too_is_not_written_small(
    story: StoryOf, sentence: str, expected: str | None
) -> None:
    told = story("The prices rose at a holt, and a grant was paid.", "Grant said boats sank.", "Holt left.")
    reading = told.says("Grant", "said", "boats sank").names("Holt").reading()
    assert without_capital(reading, sentence) == expected


def test_a_statement_behind_its_verb_keeps_its_capital(story: StoryOf) -> None:
    told = story("Ana Ruiz said The Hague would pay for half of the timber.")
    told.says("Ana Ruiz", "said", "The Hague would pay for half of the timber")
    reading = told.reading()
    (claim,) = spoken_claims(reading)
    assert after_that(reading, claim) == "The Hague would pay for half of the timber"
