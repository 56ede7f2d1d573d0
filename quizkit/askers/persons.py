"""Who is surely a person, and named as one: no pun, and no words of a headline."""

from __future__ import annotations

from quizkit.askers.known_people import holds_office
from quizkit.askers.likeness import places_of
from quizkit.askers.material import can_be_named
from quizkit.askers.people_introduced import parts_beside
from quizkit.askers.wording import name_words, words
from quizkit.given_names import gender_of_given
from quizkit.model import Reading, Voice


def is_full_name(voice: Voice) -> bool:
    parts = words(voice.name)
    named = voice.type == "person" and can_be_named(voice)
    return named and len(parts) > 1 and len(name_words(voice.name)) == len(parts)


def is_surely_a_person(reading: Reading, person: Voice) -> bool:
    """Tell whether a given name is known, the name comes again, or an office or a part in life stands beside it."""
    if gender_of_given(person.name.split()[0]) or len(places_of(reading, person)) > 1:
        return True
    return holds_office(reading, person) or any(any(parts_beside(reading.text, place)) for place in person.mentions)
