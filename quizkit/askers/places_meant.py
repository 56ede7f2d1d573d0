"""Where an article names somebody or means them, and where it may: their own places, and each "he" that goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.askers.likeness import places_of
from quizkit.askers.nameless import head, is_nameless, places_of_head
from quizkit.askers.others_words import is_anothers
from quizkit.askers.places import starts_of_word
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import words
from quizkit.model import Reading, Span, Voice

SOON = 400  # characters behind a name, or a source, in which a pronoun or a paper may be this person's
RIGHT_BEFORE = 250  # characters before the first name in which words may be of the one who is then named
SHORT = 2  # letters of an initial with its dot, which stands nowhere alone
HE_OR_SHE = re.compile(r"(?:he|she)\b", re.I)


@once_a_reading
def places_with(reading: Reading, voice: Voice) -> tuple[Span, ...]:
    """Every place that names or means somebody, in the order of the text."""
    sources = (one.source for one in reading.attributions if one.voice == voice.id and one.source is not None)
    parts = () if is_nameless(voice) else places_of_part(reading, voice)
    named = (*own_places(reading, voice), *parts, *voice.mentions, *sources)
    return tuple(sorted({one.place() for one in named}))


@once_a_reading
def own_places(reading: Reading, voice: Voice) -> tuple[Span, ...]:
    """Every place of the surname; where there is none, of the word that tells what somebody is."""
    is_described = is_nameless(voice) and head(voice)
    return tuple(places_of_head(reading, voice)) if is_described else places_of(reading, voice)


def places_of_part(reading: Reading, voice: Voice) -> Iterator[Span]:
    """Where a part of a name stands that is nobody else's: "Ms. Ruiz" may be Ana Ruiz Moor."""
    others = (one for one in (*reading.voices, *reading.bystanders) if one.id != voice.id)
    mentions = [place for one in others for place in one.mentions]
    for part in words(voice.name):
        if len(part) > SHORT:
            found = (Span(at, at + len(part)) for at in starts_of_word(reading, part))
            yield from (one for one in found if not any(place.holds(one) for place in mentions))


def is_behind(reading: Reading, voice: Voice, place: Span, far: int) -> bool:
    """Tell whether a place stands in or soon behind one that means somebody, or that may."""
    return any(one.start <= place.start <= one.end + far for one in places_perhaps_with(reading, voice))


@once_a_reading
def places_perhaps_with(reading: Reading, voice: Voice) -> tuple[Span, ...]:
    """The places that mean somebody, and each "he" or "she" that goes on from one of them, or from another such."""
    found: list[Span] = []
    known = places_with(reading, voice)
    for place in sorted([*known, *(one for one in going_on(reading) if one not in known)]):
        if place in known or any(one.end <= place.start <= one.end + SOON for one in found[-1:]):
            found.append(place)
    return tuple(found)


@once_a_reading
def going_on(reading: Reading) -> tuple[Span, ...]:
    """Every "he" or "she" that begins a sentence or says something, where it is not surely known whom it means."""
    begun = (one for sentence in reading.sentences if (one := HE_OR_SHE.match(reading.text, sentence.start)))
    said = (
        one.source.place() for one in reading.attributions if one.source is not None and not is_anothers(reading, one)
    )
    spoken = (one for one in said if HE_OR_SHE.fullmatch(one.cut(reading.text)))
    known = {one.source.place() for one in reading.attributions if one.source is not None and one.askable}
    return tuple(sorted({*(Span(*one.span()) for one in begun), *spoken} - known))


def is_around(reading: Reading, voice: Voice, place: Span) -> bool:
    """Tell whether a place stands soon behind one that means somebody, or not long before the first of them."""
    first = places_with(reading, voice)[0]
    return is_behind(reading, voice, place, SOON) or 0 < first.start - place.start < RIGHT_BEFORE
