"""Where all that a person says stands in one place of the article."""

from __future__ import annotations

from collections.abc import Sequence

from quizkit.askers.called_by_trade import places_by_trade
from quizkit.askers.marked import all_marked
from quizkit.askers.more_words import has_a_mouth, is_led_up_to, may_be_theirs, tells_of_mind, tells_of_words
from quizkit.askers.named_once import is_named_only_in
from quizkit.askers.places import in_body
from quizkit.askers.places_meant import is_around, places_with
from quizkit.askers.remembered import once_a_reading
from quizkit.model import Attribution, Reading, Span, Voice


@once_a_reading
def own_place(reading: Reading, voice: Voice) -> Span | None:
    """The paragraphs that surely hold all that somebody says, where nobody else speaks between; None if unsure."""
    own = [one for one in reading.attributions if one.voice == voice.id]
    place = lines_around(reading.text, Span(min(map(start_of, own)), max(map(end_of, own))))
    within = (one for one in reading.attributions if one.voice != voice.id and place.holds(one.cue))
    if any(within):
        return None
    is_all = (
        is_named_only_in(reading, voice, place)
        if voice.type != "person"
        else not speaks_elsewhere(reading, voice, place)
    )
    return place if is_all else None


def lines_around(text: str, place: Span) -> Span:
    """A place with the rest of its first and last line."""
    end = text.find("\n", place.end)
    return Span(text.rfind("\n", 0, place.start) + 1, end if end > 0 else len(text))


def start_of(attribution: Attribution) -> int:
    return min(one.start for one in parts_of(attribution))


def end_of(attribution: Attribution) -> int:
    return max(one.end for one in parts_of(attribution))


def parts_of(attribution: Attribution) -> Sequence[Span]:
    return [attribution.cue, *attribution.content, *([attribution.source] if attribution.source else [])]


def speaks_elsewhere(reading: Reading, voice: Voice, place: Span) -> bool:
    """Tell whether words outside of a place may be somebody's, or speak of what they say."""
    elsewhere = (one for one in reading.attributions if not place.holds(one.cue))
    if has_a_mouth(reading, voice) or any(may_be_theirs(reading, voice, one) for one in elsewhere):
        return True
    if any(not place.holds(one) for one in places_by_trade(reading, voice)):
        return True
    named = [one for one in places_with(reading, voice) if not place.holds(one)]
    if any(not in_body(reading, one) for one in named):
        return True  # a headline may tell what somebody says
    if any(tells_of_words(reading, voice, one, len(reading.text)) or tells_of_mind(reading, one) for one in named):
        return True
    if is_led_up_to(reading, voice):
        return True
    free = (one for one in all_marked(reading) if one.is_quotation and not (one.suspects or place.overlaps(one)))
    return any(one.voice is None and is_around(reading, voice, one) for one in free)
