"""Pronouns for the speaker behind the speaker's name."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.material import claim_from
from quizkit.askers.own_pronouns import with_speaker

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
