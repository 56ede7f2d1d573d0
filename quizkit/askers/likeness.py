"""Who is most like a source, and so tempting beside it: whoever is heard, and known as the source is, comes first."""

from __future__ import annotations

import re
from collections import Counter

from quizkit.askers.known_people import MAY_BE_OF_NOTE, holds_office, is_in_headline
from quizkit.askers.lists import alternatives
from quizkit.askers.parts_in_life import introduction_of
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import places_of_word, surname_of
from quizkit.model import Reading, Span, Voice

OFTEN_NAMED = 2  # times
HEARD, PERHAPS, OFTEN, IN_PASSING = range(4)
BESIDE = 60  # characters before a name in which a verb of saying and a title may stand
SAYING = rf"(?:{alternatives('heard', 'of_words', 'of_words_as_verbs')})"
# "Said port director Ana Ruiz", "Ana Ruiz, who keeps the harbour, agreed".
AFTER_VERB = re.compile(r"\b(?:said|says|wrote|writes|added|adds|according to) (?:[\w.’'-]+ ){0,5}$")
BEFORE_VERB = re.compile(rf"(?:, [^,.“”\"]{{2,60}},)? {SAYING}\b")

# "Digital consultant Ana Ruiz", "Easton University's Ana Ruiz".
NO_TRADE = (
    "after|under|never|later|earlier|either|neither|whether|rather|other|another|former|longer|however|together|further|"
    "consider|favor|remember|runner|contender|rival|opponent"
)
OF_A_TRADE = re.compile(
    rf"(?:\b[A-Z]\w+['’]s|\b(?!(?:{NO_TRADE})\b)[a-z]{{3,}}(?:er|or|ist|ian|ant|yst|man|woman|resident|student)) $"
)
APPOSED = re.compile(r", (?:\d\d, )?(?:an?|the) [^,.;:“”\"\n]{3,80}")
OF_FAME = re.compile(
    r"\b(?:billionaire|businessman|tycoon|mogul|celebrit\w+|star|front-?\s?runner|leader|heir|founder)\b"
)


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
    return tuple(Span(at, at + len(surname)) for at in places_of_word(reading.text, surname))


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
    return any(is_introduced_at(reading.text, place) for place in voice.mentions)


def is_introduced_at(text: str, place: Span) -> bool:
    """Tell whether a trade stands before a name, or what somebody is behind it: "Ana Ruiz, the keeper of the pier"."""
    behind = APPOSED.match(text, place.end)
    is_of_note = behind is not None and (MAY_BE_OF_NOTE.search(behind[0]) or OF_FAME.search(behind[0]))
    return (behind is not None and not is_of_note) or bool(
        OF_A_TRADE.search(text, max(0, place.start - BESIDE), place.start)
    )


@once_a_reading
def is_public(reading: Reading, voice: Voice) -> bool:
    """Tell whether many surely know a person: by an office of note, or as somebody whom the headline names."""
    if voice.type != "person" or is_private(reading, voice):
        return False
    own = introduction_of(reading, voice)
    return own is not None or holds_office(reading, voice) or is_in_headline(reading, voice)


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
