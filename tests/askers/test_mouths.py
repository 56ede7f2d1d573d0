"""Who speaks for whom, as far as the words around a name tell."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.mouths import is_mouth_of
from quizkit.model import Reading, Voice

StoryOf = Callable[..., Any]


def by_name(reading: Reading, name: str) -> Voice:
    return next(voice for voice in (*reading.voices, *reading.bystanders) if voice.name == name)


@pytest.mark.parametrize(
    ("told", "is_mouth"),
    [
        ("Ana Ruiz, a Birch spokeswoman, met Tom Birch by the pier.", True),
        ("Tom Birch and his lawyer, Ana Ruiz, came by boat.", True),
        ("Ana Ruiz, a close friend of Mr. Tom Birch, came by boat.", True),
        ("Ana Ruiz, a spokeswoman for Mayor Tom Birch, came by boat.", True),
        ("Tom Birch lost, said Ana Ruiz, a lawyer.", True),
        ("Tom Birch asked Ana Ruiz, the tenants' lawyer, for her papers.", False),
        ("Tom Birch asked Ana Ruiz, a lawyer for the tenants, for her papers.", False),
        ("The Norby spokeswoman Ana Ruiz answered Tom Birch at once.", False),
        ("White House spokeswoman Ana Ruiz said that Tom Birch was well.", True),
        ("Ana Ruiz met Tom Birch by the pier.", False),
    ],
)
def test_who_is_called_somebodys_spokeswoman_lawyer_or_friend(story: StoryOf, told: str, is_mouth: bool) -> None:
    reading = story(told).names("Ana Ruiz").names("Tom Birch").reading()
    assert is_mouth_of(reading, by_name(reading, "Ana Ruiz"), by_name(reading, "Tom Birch")) == is_mouth
