"""Whether an article surely reports no words of a voice with "said"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizkit.askers.lists import listed
from quizkit.askers.more_words import has_a_mouth, may_be_theirs
from quizkit.askers.mouths import speaks_for
from quizkit.askers.places_meant import places_with
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.silent import scene_of
from quizkit.askers.spoken import verb_of
from quizkit.askers.wording import name_words
from quizkit.model import Attribution, Reading, Span, Voice

BODIES = ("organisation", "government")
SAID = re.compile(r"\b(?:said|says?|saying)\b", re.I)


@once_a_reading
def is_never_said(reading: Reading, voice: Voice) -> bool:
    """Tell whether no plain verb reports words of a voice, and no "said" may be of it, or of who speaks for it.

    Of people without a name of their own it never is sure: any of them who is named may have said something.
    """
    if voice.type == "group":
        return False
    own = (verb_of(reading, one).lower() for one in reading.attributions if one.voice == voice.id)
    if any(verb in listed("coloured", "plain") for verb in own):
        return False
    if has_a_mouth(reading, voice) or any(may_speak_for(reading, one, voice) for one in reading.voices):
        return False
    scenes = [scene_of(reading, place) for place in places_with(reading, voice)]
    return not any(may_be_of(reading, place, cue, voice, scenes) for place, cue in said_places(reading))


def may_speak_for(reading: Reading, one: Voice, other: Voice) -> bool:
    """Tell whether one of two is a body and the other may be its voice."""
    person, body = (one, other) if one.type == "person" else (other, one)
    return person.type == "person" and body.type in BODIES and speaks_for(reading, person, body)


def may_be_of(reading: Reading, place: Span, one: Attribution | None, voice: Voice, scenes: Sequence[Span]) -> bool:
    """Tell whether a "said" may be of a voice: it is cited with it, or perhaps, or it stands near its name."""
    if one is None:
        return any(scene.holds(place) for scene in scenes)
    if one.voice is not None and name_words(reading.voices[one.voice].name) & name_words(voice.name):
        return True
    return one.voice == voice.id or may_be_theirs(reading, voice, one)


@once_a_reading
def said_places(reading: Reading) -> tuple[tuple[Span, Attribution | None], ...]:
    """Every "said" with what is cited by it."""
    places = (Span(*one.span()) for one in SAID.finditer(reading.text))
    cited = reading.attributions
    return tuple((place, next((one for one in cited if one.cue.overlaps(place)), None)) for place in places)
