"""Words around a name, as they point at a sentence."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.namings import namings_of

StoryOf = Callable[..., Any]


def shown(story: StoryOf, *sentences: str) -> list[str]:
    made = story(*sentences).names("Ana Ruiz")
    for sentence in sentences:
        made.judges(sentence, None)
    return [one.text for one in namings_of(made.reading())]


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Ana Ruiz came to the harbour with a long list.", "Ana Ruiz came to the harbour with a long …"),
        ("“The pier is old,” said Ana Ruiz, a builder from Easton.", "… said Ana Ruiz, a builder from …"),
        (
            "Before the end of the long and loud meeting Ana Ruiz left the hall.",
            "… the long and loud meeting Ana Ruiz left the …",
        ),
        ("Ana Ruiz wrote to the board that “the pier is old”.", "Ana Ruiz wrote to the board …"),
    ],
)
def test_words_around_the_name_are_shown_but_no_quotation_and_not_the_last_word(
    story: StoryOf, sentence: str, text: str
) -> None:
    assert shown(story, sentence) == [text]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ruiz left the hall with her brother early.",
        "A day ago Ana Ruiz left the hall early.",
        "Ana Ruiz “hates” the pier.",
        "Ana Ruiz came to the old harbour almost every day of the year.",
        "“The pier was built by Ana Ruiz and the whole town,” the board said.",
    ],
)
def test_what_points_elsewhere_or_shows_too_little_is_left_out(story: StoryOf, sentence: str) -> None:
    assert shown(story, sentence) == []


def test_words_that_two_sentences_have_point_at_neither(story: StoryOf) -> None:
    same = "Ana Ruiz came to the harbour with a long"
    assert shown(story, f"{same} list.", f"{same} rope.") == []
