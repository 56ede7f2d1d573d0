"""Whose name a voice bears: people the model does not know, names that are none, and how they are shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quizkit.finders.attributions import find_attributions
from quizkit.finders.names import is_misspelt
from quizkit.finders.passages import Passage
from quizkit.finders.people import find_people
from quizkit.finders.voices import find_voices
from quizkit.model import VoiceType

Parse = Callable[..., tuple[Passage, ...]]
Voices = Callable[[str], list[tuple[str, VoiceType]]]
SHUT, FERRY = "that the bridge would stay closed until spring.", "that the ferry would run every day."


@pytest.fixture
def voices(parse: Parse) -> Voices:
    """Text to names and types of the voices in it."""

    def found(text: str) -> list[tuple[str, VoiceType]]:
        passages = parse(text)
        several, _ = find_voices(passages, find_attributions(passages), find_people(passages))
        return [(voice.name, voice.type) for voice in several]

    return found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Tovik Ambel, the ferry line's lawyer, said {SHUT} Ambel added {FERRY}", "Tovik Ambel"),
        (f"The town's attorney Zilka Morven said {SHUT} Morven said {FERRY}", "Zilka Morven"),
        (f"Harbor Daily's Brisk Ambel, who covers the docks, said {SHUT}", "Brisk Ambel"),
        (f"Susan Hill, a teacher, met the board. Hill said {SHUT}", "Susan Hill"),
        (f"Lynne White, 54, met the board. White said {SHUT}", "Lynne White"),
        (f"Martin Prince, an engineer, met the board. Mr. Prince said {SHUT}", "Martin Prince"),
        (f"Dean Larkin, a farmer, said {SHUT} Larkin said {FERRY}", "Dean Larkin"),
        (f"Assemblywoman Karen Doyle said {SHUT}", "Karen Doyle"),
        (f"Maria Ortega Luna, the mayor, met the board. Ms. Ortega said {SHUT}", "Maria Ortega Luna"),
        (f"James O’Hara, the mayor, met the board. O'Hara said {SHUT}", "James O’Hara"),
    ],
)
def test_one_person_by_what_stands_beside_the_name(voices: Voices, text: str, name: str) -> None:
    assert voices(text) == [(name, "person")]


@pytest.mark.parametrize(
    ("text", "name", "type"),
    [
        (f"General Electric said {SHUT}", "General Electric", "organisation"),
        (f"The Associated Press reported {SHUT}", "the Associated Press", "organisation"),
        (f"The press reported {SHUT}", "the press", "group"),
        (f"A senior Labour MP said {SHUT}", "a senior Labour MP", "person"),
        (f"Karen Doyle and Peter Lang both said {SHUT}", "Karen Doyle and Peter Lang", "group"),
    ],
)
def test_bodies_groups_and_people(voices: Voices, text: str, name: str, type: VoiceType) -> None:
    assert voices(text) == [(name, type)]


def test_who_is_asked_may_answer(parse: Parse) -> None:
    told, asked = (
        find_voices(passages, find_attributions(passages), find_people(passages))[1][-1].speaker
        for passages in (
            parse(f"Peter Lang {verb} Tom Doyle about the bridge. “The gate is open again,” he said.")
            for verb in ("told", "asked")
        )
    )
    assert (told, asked) == ("Peter Lang", "he")


def test_a_given_name_belongs_to_the_name_whatever_its_class(voices: Voices) -> None:
    text = f"The plan is old, said Hany Farouk, chairman of the science board. Mr. Farouk said {SHUT}"
    assert voices(text) == [("Hany Farouk", "person")]


def test_a_noun_beside_a_name_shows_that_it_is_a_bodys(voices: Voices) -> None:
    assert voices(f"Jonathan, the official news agency, said {SHUT}") == [("Jonathan", "organisation")]


def test_one_person_may_be_told_by_two_nouns(voices: Voices) -> None:
    assert [type for _, type in voices(f"The senator and candidate said {SHUT}")] == ["person"]
    assert [type for _, type in voices(f"The senator and the mayor said {SHUT}")] == ["group"]


@pytest.mark.parametrize(("source", "sure"), [("A union", True), ("No union", False)])
def test_nobody_says_nothing_for_sure(parse: Parse, source: str, sure: bool) -> None:
    passages = parse(f"{source} said {SHUT}")
    assert [one.grade == "sure" for one in find_attributions(passages)] == [sure]


def test_a_name_keeps_its_capital_where_a_sentence_begins(voices: Voices) -> None:
    text = f"The crews are on Facebook. Facebook officials said {SHUT}"
    assert voices(text) == [("Facebook officials", "group")]


def test_a_common_word_does_not(voices: Voices) -> None:
    assert voices(f"Supporters of the plan said {SHUT}") == [("supporters of the plan", "group")]


def test_a_headline_in_the_text_is_no_name(voices: Voices) -> None:
    text = f"Karen Doyle Slams Peter Lang. The mayor, Peter Lang, met the board. Lang said {SHUT}"
    assert voices(text) == [("Peter Lang", "person")]


def test_a_name_with_lost_letters_is_nobodys(voices: Voices) -> None:
    assert [type for _, type in voices(f"Peter MÃ\x83ller said {SHUT}")] == ["unknown"]


def test_a_misspelt_surname_is_no_second_voice(parse: Parse) -> None:
    passages = parse(f"Karen Sweeney, the mayor, said {SHUT} Sweeny added {FERRY}")
    found, attributions = find_voices(passages, find_attributions(passages), find_people(passages))
    assert [voice.name for voice in found] == ["Karen Sweeney"]
    assert not attributions[-1].askable


@pytest.mark.parametrize(
    ("one", "other", "misspelt"),
    [
        ("Sweeny", "Sweeney", True),
        ("Burnet", "Brunet", True),
        ("Larsen", "Larson", True),
        ("Doyle", "Doyles", False),
        ("Ruiz", "Ruis", False),
        ("Marlow", "Barlow", False),
    ],
)
def test_misspelt(one: str, other: str, misspelt: bool) -> None:
    assert is_misspelt(one, other) is misspelt
