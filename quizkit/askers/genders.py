"""Whom the article calls "he" and whom "she", as far as it says so itself."""

from __future__ import annotations

import re
from typing import Literal

from quizkit.askers.remembered import once_a_reading
from quizkit.model import Reading, Voice

Gender = Literal["he", "she"]

CALLED_HE = re.compile(r"\b(?:he|Mr|Sir|spokesman|congressman|councilman|businessman)\b", re.I)
CALLED_SHE = re.compile(r"\b(?:she|Mrs|Ms|spokeswoman|congresswoman|councilwoman|businesswoman)\b", re.I)
TITLE_LENGTH = 14  # characters before a name in which its title stands


@once_a_reading
def gender_of(reading: Reading, voice: Voice) -> Gender | None:
    """What a title beside its name, or a pronoun that stands for it, tells of a person; None where they tell nothing.

    The pronouns are those that the reader has found to mean this person.
    """
    called = [reading.text[max(0, place.start - TITLE_LENGTH) : place.end] for place in voice.mentions]
    own = [title_and_name(text, place.cut(reading.text)) for text, place in zip(called, voice.mentions, strict=True)]
    male = any(CALLED_HE.search(text) for text in own)
    female = any(CALLED_SHE.search(text) for text in own)
    if male == female:
        return None
    return "he" if male else "she"


def title_and_name(text: str, name: str) -> str:
    """A name with the one word before it, which may be its title.

    >>> title_and_name("to see Mr. Birch", "Birch")
    'Mr. Birch'
    """
    before = text[: len(text) - len(name)].split()[-1:]
    return " ".join([*before, name])
