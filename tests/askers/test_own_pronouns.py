"""Pronouns for the speaker behind the speaker's name."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.material import claim_from
from quizkit.askers.own_pronouns import reports_with_own_pronouns, with_speaker
from quizkit.askers.spoken import spoken_claims

StoryOf = Callable[..., Any]

TOLD = [
    ("he had sold two cranes in the spring", "Birch had sold two cranes in the spring"),
    ("his port had sold two cranes in the spring", "Birch’s port had sold two cranes in the spring"),
    ("the two cranes that he sold were made of steel", "the two cranes that Birch sold were made of steel"),
    ("she had sold two cranes in the spring", None),
    ("Dahl had sold the crane that he saw in the spring", "Dahl had sold the crane that he saw in the spring"),
    ("he would sell it before the end of the spring", None),
]


@pytest.mark.parametrize(("content", "told"), TOLD, ids=[content for content, _ in TOLD])
def test_the_first_pronoun_of_the_speakers_gender_means_the_speaker(
    story: StoryOf, content: str, told: str | None
) -> None:
    sentence = f"Tom Birch said {content}."
    made = story(sentence).says("Tom Birch", "said", content).judges(sentence, "claim").names("Ole Dahl")
    reading = made.reading()
    assert with_speaker(reading, claim_from(reading, 0, content), content) == told


def test_a_report_may_open_its_sentence(story: StoryOf) -> None:
    content = "The two cranes that he sold were made of steel"
    sentence = f"{content}, Tom Birch said."
    made = story(sentence).says("Tom Birch", "said", content).judges(sentence, "claim").names("Ole Dahl")
    reading = made.reading()
    told = with_speaker(reading, claim_from(reading, 0, content), content)
    assert told == "The two cranes that Birch sold were made of steel"


OWN = [
    ("Tom Birch", "old cranes that he had sold were made of steel", True),
    ("Emma Birch", "old cranes that he had sold were made of steel", False),
    ("Tom Birch", "he had sold two cranes in the spring", False),  # told without its first word elsewhere
    ("Tom Birch", "old cranes that he had sold were on the list", False),
    ("Tom Birch, a senior adviser,", "old cranes that he had sold were made of steel", False),
    ("Tom Birch, who works for Carl Sand,", "old cranes that he had sold were made of steel", False),
    ("Tom Birch, who works for Mr. Sand,", "old cranes that he had sold were made of steel", False),
    ("Tom Birch", "Easton sold the pier of the old harbour, because the cranes that he had sold were old", False),
]


@pytest.mark.parametrize(("source", "content", "own"), OWN)
def test_a_pronoun_inside_a_report_may_surely_mean_its_speaker(
    story: StoryOf, source: str, content: str, own: bool
) -> None:
    sentence = f"{source} said {content}."
    name = " ".join(source.rstrip(",").split(",")[0].split())
    made = story(sentence).says(name, "said", content).judges(sentence, "claim").names("Carl Sand")
    reading = made.reading()
    assert [one.statement for one in reports_with_own_pronouns(reading)] == ([content] if own else [])
    assert not own or content in [one.statement for one in spoken_claims(reading)]


CRANES = "old cranes that he had sold were made of steel"


def test_what_is_called_something_or_partly_quoted_is_no_such_report(story: StoryOf) -> None:
    called = story(f"Tom Birch called {CRANES}.").says("Tom Birch", "called", CRANES).judges(CRANES, "claim")
    assert not list(reports_with_own_pronouns(called.reading()))
    mixed = story(f"Tom Birch said {CRANES}.").says("Tom Birch", "said", CRANES, manner="mixed").judges(CRANES, "claim")
    assert not list(reports_with_own_pronouns(mixed.reading()))


def test_what_is_said_twice_is_not_told_with_its_speaker(story: StoryOf) -> None:
    again = "the old cranes he had sold were made of cheap steel"
    made = story(f"Tom Birch said {CRANES}.", f"Tom Birch added {again}.").judges(f"Tom Birch said {CRANES}.", "claim")
    reading = made.says("Tom Birch", "said", CRANES).says("Tom Birch", "added", again).reading()
    assert CRANES in [one.statement for one in reports_with_own_pronouns(reading)]
    assert not spoken_claims(reading)


@pytest.mark.parametrize(
    ("source", "told"),
    [("Tom Birch, who met Carl Sand,", True), ("Robin Birch", True), ("Robin Birch, who met Carl Sand,", False)],
)
def test_beside_another_he_may_not_be_a_speaker_of_unknown_gender(story: StoryOf, source: str, told: bool) -> None:
    content = "he had sold two cranes in the spring"
    sentence = f"{source} said {content}."
    made = story(sentence).says(source.split(",")[0], "said", content).judges(sentence, "claim").names("Carl Sand")
    assert bool(spoken_claims(made.reading())) is told
