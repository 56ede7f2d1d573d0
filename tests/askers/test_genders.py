"""Whom the article calls "he" and whom "she"."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from quizkit.askers.genders import gender_of

StoryOf = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "mention", "gender"),
    [
        ("Mrs. Ruiz said the pier was sound.", "Ruiz", "she"),
        ("Mr. Ruiz said the pier was sound.", "Ruiz", "he"),
        ("The spokeswoman Ruiz said the pier was sound.", "Ruiz", "she"),
        ("Ruiz said the pier was sound. Then she left.", "she", "she"),
        ("Then Ruiz said the pier was sound, and she left.", "Ruiz", None),
        ("Mrs. Ruiz said the pier was sound, and he left.", "he", None),  # the reader cannot have understood both
    ],
)
def test_a_title_or_a_pronoun_tells(story: StoryOf, text: str, mention: str, gender: str | None) -> None:
    made = story(text).says("Ruiz", "said", "the pier was sound")
    reading = made.reading()
    voice = reading.voices[0]
    place = made.place(f" {mention}")
    mentions = (attrs.evolve(place, start=place.start + 1), *voice.mentions)
    assert gender_of(reading, attrs.evolve(voice, mentions=mentions)) == gender
