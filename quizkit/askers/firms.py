"""Whether the bare surname beside a word of saying may be the name of a firm or a place: "Ruiz says its lamps last"."""

from __future__ import annotations

import re

from quizkit.askers.lists import listed
from quizkit.askers.places import starts_of_word
from quizkit.model import Attribution, Reading

OF_A_FIRM = re.compile(
    r"['’]s? (?:[a-z]+ ){0,2}"
    r"(?:reporting|newsroom|index|shares|stock|shareholders|subsidiar(?:y|ies)|parent company|headquarters)\b"
)
ITS_OWN = re.compile(r" (?:that )?its\b")


def may_be_a_firm(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether a person is cited by the surname alone where the same word names an outlet, a firm or a place.

    It does where an outlet is called so, where what it says is of "its" own, and where "Ruiz's shares" are told of.
    """
    assert attribution.source is not None
    assert attribution.voice is not None
    name = attribution.source.cut(reading.text)
    if reading.voices[attribution.voice].type != "person" or not name.isalpha() or not name[0].isupper():
        return False
    if name in listed("channels", "known_outlets") or says_of_its_own(reading, attribution):
        return True
    return any(OF_A_FIRM.match(reading.text, at + len(name)) for at in starts_of_word(reading, name))


def says_of_its_own(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether "its" stands right behind the word of saying: "Ruiz says that its lamps last"."""
    return ITS_OWN.match(reading.text, attribution.cue.end) is not None
