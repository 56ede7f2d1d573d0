"""Which names say who somebody is without the article beside them."""

from __future__ import annotations

import functools
import re

from quizkit.askers.any_case import any_case
from quizkit.askers.wording import DAYS, MONTHS, SUFFIXES, TEXTS_KEPT, name_words, words
from quizkit.given_names import is_given_name
from quizkit.model import Voice

MOST_NAME_WORDS = 9
UNFIT_NAME = any_case(
    r"[\"“”()\[\]]|^(?:one|\w+ out) of\b|^\d|^(?:all|every|no|few|most|half)\b|\bpercent\b|"
    r"\b(?:another|others?|the same|such)\b|^(?:my|our|your|me|his|her|its|their)\b|"
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|\d+) (?:in|out of) (?:\d+|five|ten)\b"
)
# Words of a headline that were taken for a name ("Suspect Named By Police"), a name said twice or in another code.
NO_NAME = re.compile(
    r" (?:all|every|never|none|By|In|For|Of|To|At|On|As|With|From|After|Over|Is|Are|Was|Has)\b|"
    r"\b(\w+) \1\b|\wÃ(?![A-Z])"
)
BEHIND_NAME = 2  # words; a second and a third given name may stand before a surname, but hardly behind one
OWNED = re.compile(r"['’]s [A-Z]")  # no name of a person: "Ana Ruiz's Endorsement", in a headline
TIME = re.compile(rf"{DAYS}|{MONTHS}")
PRONOUN = re.compile(r"(?:i|we|you|he|she|it|they|who)", re.I)


@functools.lru_cache(maxsize=TEXTS_KEPT)
def can_be_named(voice: Voice) -> bool:
    """Tell whether the voice's name says who it is without the article beside it."""
    if (
        not voice.name.isprintable()
        or UNFIT_NAME.search(voice.name)
        or NO_NAME.search(voice.name)
        or PRONOUN.fullmatch(voice.name)
    ):
        return False
    is_person = voice.type == "person"
    if (OWNED.search(voice.name) or names_two(voice.name)) if is_person else TIME.fullmatch(voice.name):
        return False
    return bool(name_words(voice.name)) and len(words(voice.name)) <= MOST_NAME_WORDS


def names_two(name: str) -> bool:
    """Tell whether a given name begins another name in it, as in a headline that was taken for one.

    >>> names_two("Ana Ruiz Slams Tom Birch"), names_two("Tom B. Casey Jr.")
    (True, False)
    """
    parts = [word for word in words(name) if word not in SUFFIXES.split("|")]
    return any(map(is_given_name, parts[BEHIND_NAME:-1]))
