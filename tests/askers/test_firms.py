"""A bare surname that may be a firm's."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.sayings import is_surely_cited

StoryOf = Callable[..., Any]


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content", "is_sure"),
    [
        ("Ruiz says its lamps last.", "Ruiz", "says", "its lamps last", False),
        ("Ruiz says that its lamps last.", "Ruiz", "says", "that its lamps last", False),
        ("Ruiz says the lamps last.", "Ruiz", "says", "the lamps last", True),
        ("Mr. Ruiz says its lamps last.", "Mr. Ruiz", "says", "its lamps last", True),
        ("Reuters says the lamps last.", "Reuters", "says", "the lamps last", False),
        ("Ruiz says the lamps last. Traders sold Ruiz’s shares.", "Ruiz", "says", "the lamps last", False),
        ("Ruiz says the lamps last. Sailors sold Ruiz’s boats.", "Ruiz", "says", "the lamps last", True),
    ],
)
def test_a_bare_surname_that_may_be_a_firms_is_not_surely_cited(
    story: StoryOf, sentence: str, source: str, cue: str, content: str, is_sure: bool
) -> None:
    reading = story(sentence).says(source, cue, content, by="Ana Ruiz").reading()
    assert is_surely_cited(reading, reading.attributions[0]) is is_sure
