"""Voices that share a surname, a title or an owner: one voice for each, or none where the text does not tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quizkit.finders.attributions import find_attributions
from quizkit.finders.passages import Passage
from quizkit.finders.people import find_people
from quizkit.finders.voices import find_voices

Parse = Callable[..., tuple[Passage, ...]]
Hear = Callable[[str], list[tuple[str | None, bool]]]
SHUT = "that the bridge would stay closed until spring."


@pytest.mark.parametrize(
    "text",
    [
        f"Tom Ruiz built the bridge. Mrs. Ruiz said {SHUT}",
        f"Captain Ovid Ruiz is in jail. His wife runs the shop. Mrs. Ruiz said {SHUT}",
        f"Captain Ovid Ruiz and his sister Isaura Ruiz met his wife. Mrs. Ruiz said {SHUT}",
    ],
    ids=["the other gender", "a wife without a name", "two of the surname"],
)
def test_a_title_joins_nobody_whom_it_may_not_mean(hear: Hear, text: str) -> None:
    assert hear(text) == [("Ruiz", False)]


def test_a_title_may_be_that_of_a_relative_of_whom_no_sort_is_known(hear: Hear) -> None:
    lead = "Tom Ruiz died at sea. Akari Ruiz and his wife came to the hall."
    assert hear(f"{lead} Mr. Ruiz said {SHUT}") == [("Ruiz", False)]
    later = "Their son, Tom Ruiz, died at sea."
    assert hear(f"Akari Ruiz and his wife came to the hall. Mr. Ruiz said {SHUT} {later}") == [("Ruiz", False)]


def test_a_title_does_not_change_who_somebody_is(hear: Hear) -> None:
    heard = hear(f"Captain Ovid Ruiz is in jail, and Mrs. Ruiz, his wife, runs the shop.\nOvid Ruiz said {SHUT}")
    assert heard == [("Ovid Ruiz", True)]


def test_a_title_joins_a_name_of_unknown_gender_where_nobody_is_married(hear: Hear) -> None:
    assert hear(f"Captain Isaura Ruiz built the bridge. Mrs. Ruiz said {SHUT}") == [("Isaura Ruiz", True)]


def test_a_name_that_is_a_title_too_is_said_once(hear: Hear) -> None:
    assert [name for name, _ in hear("“The bridge stays closed until spring,” King said.")] == ["King"]


@pytest.mark.parametrize(
    "other",
    ["Mrs. Ruiz's presidential campaign", "Mrs. Ruiz's mayoral campaign", "The Ruiz campaign", "Maria Ruiz's campaign"],
)
def test_a_campaign_is_one_by_whatever_name(hear: Hear, other: str) -> None:
    heard = hear(f"Maria Ruiz is here.\nRuiz's campaign said {SHUT}\n{other} said that the road was open to all.")
    assert len({name for name, _ in heard}) == 1


@pytest.mark.parametrize("other", ["Ruiz's first campaign", "Falk's campaign"])
def test_another_campaign_is_another(hear: Hear, other: str) -> None:
    heard = hear(f"Maria Ruiz met Bo Falk.\nRuiz's campaign said {SHUT}\n{other} said that the road was open to all.")
    assert len({name for name, _ in heard}) == 2


def test_an_acronym_is_a_body(parse: Parse) -> None:
    passages = parse(f"QZX said {SHUT}")
    voices, _ = find_voices(passages, find_attributions(passages), find_people(passages))
    assert [voice.type for voice in voices] == ["organisation"]


@pytest.mark.parametrize(
    ("before", "certain"),
    [
        ("Marsh Group owns the yard.", True),
        ("Marsh Group owns the yard, and a trade group runs the pier.", False),
    ],
)
def test_the_group_is_the_one_with_that_name_where_no_other_is_told_of(hear: Hear, before: str, certain: bool) -> None:
    said = hear(f"{before} The group said {SHUT}")
    assert [askable for _, askable in said] == [certain]


@pytest.mark.parametrize(
    ("first", "later", "sure"),
    [
        ("Mayor Kim Ruiz met his wife at the pier.", "Mr. Ruiz", True),
        ("Mayor Kim Ruiz met her husband at the pier.", "Mr. Ruiz", False),
        ("Mayor Kim Ruiz met his wife at the pier.", "Mrs. Ruiz", False),
        ("Kim Ruiz sold the pier. It was a gift of his wife.", "Mr. Ruiz", False),
        ("Mayor Kim Ruiz met Tom Birch, the husband of a captain.", "Mr. Ruiz", True),
        ("Mayor Kim Ruiz met the husbands of the captains.", "Mr. Ruiz", False),
    ],
)
def test_a_spouse_may_have_a_title_only_of_the_other_gender(hear: Hear, first: str, later: str, sure: bool) -> None:
    assert hear(f"{first}\n{later} said that the bridge was closed.")[-1][1] is sure


@pytest.mark.parametrize(
    "relative",
    [
        "Her husband, Mayor Ruiz,",
        "Her brother, Governor Ruiz,",
        "Her older sister, Captain Ruiz,",
        "Her late father, former Mayor Ruiz,",
        "Their cousin, Sheriff Ruiz,",
    ],
)
def test_a_relative_with_a_title_is_not_whose_relative_is_told(hear: Hear, relative: str) -> None:
    heard = hear(f"Lena Ruiz, a baker, said {SHUT}\n{relative} said {SHUT}")
    assert heard[0] == ("Lena Ruiz", True)
    assert "Lena" not in str(heard[1][0])


def test_a_title_and_a_surname_are_whose_they_were_where_no_relative_is_told(hear: Hear) -> None:
    heard = hear(f"Mayor Lena Ruiz spoke. Her husband left early. Mayor Ruiz said {SHUT}")
    assert heard == [("Lena Ruiz", True)]


def test_a_relative_who_is_named_in_full_elsewhere_is_known(hear: Hear) -> None:
    lead = "Mayor Tom Ruiz built the bridge. Ana Falk swims."
    assert hear(f"{lead} Her husband, Mayor Ruiz, said {SHUT}")[-1][0] == "Tom Ruiz"


@pytest.mark.parametrize("later", ["Mayor Ruiz", "Ruiz", "The mayor"])
def test_behind_a_relative_the_surname_alone_is_nobodys_for_sure(hear: Hear, later: str) -> None:
    heard = hear(f"Lena Ruiz, a baker, sells bread.\nHer husband, Mayor Ruiz, was there. {later} said {SHUT}")
    assert [is_sure for _, is_sure in heard] == [False]
    known = f"Her husband, Mayor Ruiz, was there.\nLena Ruiz said {SHUT} She said {SHUT}"
    assert hear(known) == [("Lena Ruiz", True)] * 2
