"""Who is surely a person, and named as one: no pun, and no words of a headline."""

from __future__ import annotations

import re

from quizkit.askers.fit_names import can_be_named
from quizkit.askers.known_people import holds_office
from quizkit.askers.likeness import places_of
from quizkit.askers.roles import NAMES_OF_ROLES, ROLES
from quizkit.askers.wording import SUFFIXES, name_words, words
from quizkit.given_names import gender_of_given
from quizkit.model import Reading, Span, Voice

# Words of a name that are no given name and no surname.
NO_PARTS = frozenset(["A", *SUFFIXES.split("|"), *"de da del della di du der den la le van von ter bin al el".split()])
BESIDE = 60  # characters beside a name in which its part in life may stand
PART_BEHIND = re.compile(
    rf", (?:\d\d, )?(?:(?:an?|who|whose|the)\b[^.;\n“”\"]*|(?:[\w’'&-]+ +){{0,6}}?(?:{ROLES})\b[^.;\n“”\"]*)"
)
PART_BEFORE = re.compile(rf"\b(?:{ROLES})(?: (?:of|at|with|for|in) [^,.;\n“”\"]+)?,? $", re.I)


def is_full_name(voice: Voice) -> bool:
    """Tell whether a person has a given name and a surname; "Jr." and "de" are neither, an initial "A." is one."""
    parts = [one for one in words(voice.name) if one not in NO_PARTS]
    named = voice.type == "person" and can_be_named(voice)
    return named and len(parts) > 1 and len(name_words(voice.name)) == len(parts)


def is_surely_a_person(reading: Reading, person: Voice) -> bool:
    """Tell whether a given name is known, the name comes again, or an office or a part in life stands beside it."""
    if gender_of_given(person.name.split()[0]) or len(places_of(reading, person)) > 1:
        return True
    return holds_office(reading, person) or any(has_part_beside(reading.text, place) for place in person.mentions)


def has_part_beside(text: str, mention: Span) -> bool:
    """Tell whether some part in life, in whatever words, stands right beside a mention, or in it."""
    is_beside = PART_BEHIND.match(text, mention.end, mention.end + BESIDE) or PART_BEFORE.search(
        text[max(0, mention.start - BESIDE) : mention.start]
    )
    return bool(is_beside) or not NAMES_OF_ROLES.isdisjoint(words(mention.cut(text).lower()))
