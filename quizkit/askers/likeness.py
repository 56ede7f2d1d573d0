"""Who is most like a source, and so tempting beside it: whoever is heard, and known as the source is, comes first."""

from __future__ import annotations

import re
from collections import Counter

from quizkit.askers.known_people import MAY_BE_OF_NOTE, OF_AN_OFFICE, holds_office, is_in_headline
from quizkit.askers.lists import alternatives
from quizkit.askers.little_known import is_introduced
from quizkit.askers.parts_in_life import introduction_of
from quizkit.askers.places import starts_of_word
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import surname_of
from quizkit.model import Reading, Span, Voice

OFTEN_NAMED = 2  # times
HEARD, PERHAPS, OFTEN, IN_PASSING = range(4)
BESIDE = 60  # characters before a name in which a verb of saying and a title may stand
SAYING = rf"(?:{alternatives('heard', 'of_words', 'of_words_as_verbs')})"
# "Said port director Ana Ruiz", "Ana Ruiz, who keeps the harbour, agreed".
AFTER_VERB = re.compile(r"\b(?:said|says|wrote|writes|added|adds|according to) (?:[\w.’'-]+ ){0,5}$")
BEFORE_VERB = re.compile(rf"(?:, [^,.“”\"]{{2,60}},)? {SAYING}\b")


@once_a_reading
def times_cited(reading: Reading) -> Counter[int]:
    """How often each voice, by its id, is cited so that it could be asked about."""
    return Counter(one.voice for one in reading.attributions if one.askable and one.voice is not None)


@once_a_reading
def standing_of(reading: Reading, voice: Voice) -> int:
    """How far somebody has a voice in the article: cited, perhaps cited, named again and again, named in passing."""
    if times_cited(reading)[voice.id]:
        return HEARD
    places = places_of(reading, voice)
    if not is_bystander(reading, voice) or any(is_beside_verb(reading.text, place) for place in places):
        return PERHAPS
    return OFTEN if len(places) >= OFTEN_NAMED else IN_PASSING


def is_bystander(reading: Reading, voice: Voice) -> bool:
    """Tell whether somebody is named and not cited; the ids of these go on behind those of the voices."""
    return voice.id >= len(reading.voices)


def is_beside_verb(text: str, place: Span) -> bool:
    """Tell whether a word of saying stands right before or behind a name."""
    before = text[max(0, place.start - BESIDE) : place.start]
    return bool(BEFORE_VERB.match(text, place.end) or AFTER_VERB.search(before))


@once_a_reading
def places_of(reading: Reading, person: Voice) -> tuple[Span, ...]:
    """Every place of the surname, alone or behind the rest of the name."""
    surname = surname_of(person.name)
    return tuple(Span(at, at + len(surname)) for at in starts_of_word(reading, surname))


@once_a_reading
def is_at_centre(reading: Reading, voice: Voice) -> bool:
    """Tell whether an article is about somebody: the headline names them, or nobody is named as often."""
    return is_most_named(reading, voice) or (voice.type == "person" and is_in_headline(reading, voice))


@once_a_reading
def is_most_named(reading: Reading, voice: Voice) -> bool:
    """Tell whether it is somebody whom the article names more often than anybody else."""
    people = (one for one in (*reading.voices, *reading.bystanders) if one.type == "person" and one != voice)
    most = max((len(places_of(reading, one)) for one in people), default=0)
    return voice.type == "person" and len(places_of(reading, voice)) > most


@once_a_reading
def is_private(reading: Reading, voice: Voice) -> bool:
    """Tell whether the article must say who a person is, as none of note: an expert, an aide, a neighbour."""
    if voice.type != "person" or holds_office(reading, voice):
        return False
    own = introduction_of(reading, voice)
    if own is not None:
        return not MAY_BE_OF_NOTE.search(own.words)
    return is_introduced(reading, voice)


@once_a_reading
def is_public(reading: Reading, voice: Voice) -> bool:
    """Tell whether many surely know a person: by an office of note, or as somebody whom the headline names."""
    if voice.type != "person" or is_private(reading, voice):
        return False
    own = introduction_of(reading, voice)
    is_of_office = own is not None and bool(OF_AN_OFFICE.search(own.words))
    return is_of_office or holds_office(reading, voice) or is_in_headline(reading, voice)


def is_apart_in_fame(reading: Reading, voice: Voice, key: Voice) -> bool:
    """Tell whether of two people the article introduces one as little known, and the other surely is known."""
    pairs = (voice, key), (key, voice)
    return any(is_private(reading, one) and is_public(reading, other) for one, other in pairs)


@once_a_reading
def likeness(reading: Reading, voice: Voice, key: Voice) -> tuple[bool, bool, int]:
    """The rank of a voice beside a key, the lowest for the best: is it heard, is it known as the key is, how far else.

    Beside a politician an expert is no tempting answer, nor the other way round.
    """
    standing = standing_of(reading, voice)
    return standing != HEARD, is_private(reading, voice) != is_private(reading, key), standing
