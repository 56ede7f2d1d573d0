"""Who is "he" and who "she", as far as the article or a given name tells."""

from __future__ import annotations

import re

from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import TITLES, words
from quizkit.given_names import Gender, gender_of_given
from quizkit.model import Reading, Voice

CALLED_HE = re.compile(r"\b(?:he|Mr|Sir|spokesman|congressman|councilman|businessman)\b", re.I)
CALLED_SHE = re.compile(r"\b(?:she|Mrs|Ms|spokeswoman|congresswoman|councilwoman|businesswoman)\b", re.I)
TITLE = re.compile(rf"\b(?:{TITLES})\b\.? ")
TITLE_LENGTH = 14  # characters before a name in which its title stands


@once_a_reading
def gender_of(reading: Reading, voice: Voice) -> Gender | None:
    """What titles, pronouns and the given name tell of a person; None where they tell nothing, or both.

    The pronouns are those that the reader has found to mean this person.
    """
    called = [reading.text[max(0, place.start - TITLE_LENGTH) : place.end] for place in voice.mentions]
    own = [title_and_name(text, place.cut(reading.text)) for text, place in zip(called, voice.mentions, strict=True)]
    male = any(CALLED_HE.search(text) for text in own)
    female = any(CALLED_SHE.search(text) for text in own)
    if male and female:
        return None
    if male or female:
        return "he" if male else "she"
    return gender_of_given(words(TITLE.sub("", voice.name))[0]) if voice.type == "person" else None


def title_and_name(text: str, name: str) -> str:
    """A name with the one word before it, which may be its title.

    >>> title_and_name("to see Mr. Birch", "Birch")
    'Mr. Birch'
    """
    before = text[: len(text) - len(name)].split()[-1:]
    return " ".join([*before, name])
