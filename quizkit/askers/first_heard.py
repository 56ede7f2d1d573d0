"""How far into the article its first words of somebody stand, where it is certain which those are."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from quizkit.askers.more_words import may_be_quoted, may_be_told
from quizkit.askers.named_once import is_known_by_name, is_named_only_in
from quizkit.askers.own_place import start_of
from quizkit.askers.own_turns import can_be_told_apart, plain_sayings
from quizkit.askers.places import in_body
from quizkit.askers.places_meant import places_with
from quizkit.askers.remembered import once_a_reading
from quizkit.model import Attribution, Reading, Span, Voice

EARLY, HALFWAY, LATE = "early", "halfway", "late"
# Shares of the text, well inside of its thirds, so that nobody has to count.
LEAST_WORDS = 100  # of a text
THIRDS = {EARLY: (0.0, 0.30), HALFWAY: (0.37, 0.63), LATE: (0.70, 1.0)}


@attrs.frozen
class FirstHeard:
    """Somebody with the first that the article surely gives of what they say, and in which third of it that stands."""

    voice: Voice
    shown: Attribution
    third: str


@once_a_reading
def all_first_heard(reading: Reading) -> tuple[FirstHeard, ...]:
    """People and bodies of whom it is certain where the article first has words of theirs."""
    known = (one for one in reading.voices if one.type == "person" or is_known_by_name(one))
    return tuple(found for one in known for found in first_heard(reading, one))


def first_heard(reading: Reading, voice: Voice) -> Iterator[FirstHeard]:
    """The first that is surely said by a person or body, where nothing before it may be."""
    own = next((one for one in plain_sayings(reading) if one.voice == voice.id), None)
    third = third_of(reading, start_of(own)) if own else None
    if own and third and can_be_told_apart(reading, voice) and not may_be_heard_before(reading, voice, own):
        yield FirstHeard(voice, own, third)


def third_of(reading: Reading, place: int) -> str | None:
    """In which third of the text a place stands, with and without what stands beside the body; None near a border, or
    where the text is so short that its thirds mean nothing.
    """
    if len(reading.text.split()) < LEAST_WORDS:
        return None
    body = [one for one in reading.blocks if one.role == "body"]
    before = sum(min(one.end, place) - one.start for one in body if one.start < place)
    shares = place / len(reading.text), before / sum(one.end - one.start for one in body)
    return next((third for third, (least, most) in THIRDS.items() if all(least <= one <= most for one in shares)), None)


def may_be_heard_before(reading: Reading, person: Voice, own: Attribution) -> bool:
    """Tell whether before a statement words of the same person may stand, or be told of; a body is not named there."""
    until = start_of(own)
    if person.type != "person":
        return not is_named_only_in(reading, person, Span(until, len(reading.text)))
    if any(one.voice == person.id and start_of(one) < until for one in reading.attributions):
        return True
    if may_be_told(reading, person, until) or may_be_quoted(reading, person, until):
        return True
    return any(one.start < until and not in_body(reading, one) for one in places_with(reading, person))
