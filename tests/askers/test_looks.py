"""How words look without their marks."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.looks import Look, look_of

StoryOf = Callable[..., Any]

LOOKS = {
    "The council sold the harbour to the town": Look(False, False, True, False),
    "The council has sold the harbour to the town": Look(False, False, False, False),
    "The council doesn't want a harbour any more": Look(True, False, False, False),
    "The council lost its harbour, it’s gone": Look(True, False, True, False),
    "We lost a harbour to the town of Norby": Look(True, False, True, False),
    "Ana Ruiz sold the harbour to the town": Look(False, True, True, False),
    "Ruiz's harbour went to the town of Norby": Look(False, True, True, False),
    "Anna sells harbours to many towns": Look(True, True, False, False),
    "Mr. Birch sold harbours to many towns": Look(False, True, True, False),
    "The council sold 14 harbours in a year": Look(False, False, True, True),
}


@pytest.mark.parametrize(("text", "look"), LOOKS.items(), ids=LOOKS)
def test_what_tells_talk_from_news(story: StoryOf, text: str, look: Look) -> None:
    assert look_of(story("Ana Ruiz and Anna Birch met.").names("Ana Ruiz", "Anna Birch").reading(), text) == look
