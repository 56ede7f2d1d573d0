"""Which two voices could be one: an alias of the other, a bare role, a body and who speaks for it."""

from __future__ import annotations

import functools
import re
from collections import Counter

from quizkit.askers.initials import initials
from quizkit.askers.mouths import is_mouth_of, speaks_for
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import TEXTS_KEPT, name_words, surname_of, words
from quizkit.model import Reading, Voice

LONG_WORD = 6  # letters
LEAST_SPELT = 5  # letters of a surname; many short ones differ in one
ENDING = re.compile(r"(?:ans?|ics?|s|ese)$")  # "Republicans", "Democratic", "Veldenese"
OF_STATE = re.compile(
    r"\b(?:government|ministry|minister|official|officials|department|administration|white house|kremlin|president|"
    r"state|embassy|ambassador|military|army|pentagon|spokes\w+)\b",
    re.I,
)


def may_be_same(reading: Reading, one: Voice, other: Voice) -> bool:
    """Tell whether two voices could be one: a shared name or initials, a bare role, a body and who speaks for it."""
    return could_be_one(reading, *((one, other) if one.id < other.id else (other, one)))


@once_a_reading
def could_be_one(reading: Reading, one: Voice, other: Voice) -> bool:
    """Tell the same of two in the order of their ids, whom many kinds of question hold against each other."""
    if not words_and_initials(one.name).isdisjoint(words_and_initials(other.name)) or share_stem(one, other):
        return True
    if "person" in (one.type, other.type) and (could_be_anybody(one) or could_be_anybody(other)):
        return True
    if "government" in (one.type, other.type) and (of_state(one) and of_state(other)):
        return True
    if one.type == other.type == "person":
        return (
            spelt_alike(surname_of(one.name), surname_of(other.name))
            or is_mouth_of(reading, one, other)
            or is_mouth_of(reading, other, one)
        )
    return one.type != other.type and (speaks_for(reading, one, other) or speaks_for(reading, other, one))


@functools.lru_cache(maxsize=TEXTS_KEPT)
def words_and_initials(name: str) -> frozenset[str]:
    """The words that make a name one, in small letters, and its short forms, which are in capitals."""
    return name_words(name) | initials(name)


def spelt_alike(one: str, other: str) -> bool:
    """Tell whether two surnames may be one that is misspelt once: two letters changed places, or one is another.

    >>> spelt_alike("Labarre", "Lababre"), spelt_alike("Lund", "Land"), spelt_alike("Miller", "Hiller")
    (True, False, False)
    """
    if one[:1] != other[:1] or min(len(one), len(other)) < LEAST_SPELT:
        return False
    letters, others = Counter(one), Counter(other)
    return max((letters - others).total(), (others - letters).total()) <= 1


def share_stem(one: Voice, other: Voice) -> bool:
    """Tell whether two names that are no people's share the beginning of a word: "Democrats", "Democratic leaders"."""
    return "person" not in (one.type, other.type) and not stems(one.name).isdisjoint(stems(other.name))


@functools.lru_cache(maxsize=TEXTS_KEPT)
def stems(name: str) -> frozenset[str]:
    """The beginnings of the long words of a name, without what most endings change.

    >>> sorted(stems("the Democratic Party")), sorted(stems("Democrats"))
    (['democrat'], ['democrat'])
    """
    return frozenset(ENDING.sub("", word) for word in name_words(name) if len(word) >= LONG_WORD)


@functools.lru_cache(maxsize=TEXTS_KEPT)
def could_be_anybody(voice: Voice) -> bool:
    """A person or group that is described, not named: "Easton's mayor", "Democrats", "the Easton lawmakers"."""
    if voice.type == "person":
        return voice.name.split()[-1][:1].islower() or voice.name.lower().startswith(("the ", "a ", "an "))
    is_people = voice.type == "group" and voice.name.split()[-1][:1].islower()
    return is_people or (voice.type in ("group", "unknown") and len(words(voice.name)) == 1)


def of_state(voice: Voice) -> bool:
    return voice.type == "government" or bool(OF_STATE.search(voice.name))
