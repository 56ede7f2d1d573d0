"""Of whom the article surely does not say that words came by a channel: nothing near them speaks of it."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from quizkit.askers.channels import channels_of, names_sort
from quizkit.askers.likeness import places_of
from quizkit.askers.lists import Entries
from quizkit.askers.other_channels import are_kin, outlets
from quizkit.askers.remembered import once_a_reading
from quizkit.model import Reading, Span, Voice

ASKED = ("interview", "reporters")  # channels by which somebody answers
BESIDE_CITED = 2  # sentences beside one in which somebody is cited that may tell how they said it
ASKING = Entries.of("channels", "asking_named")


@once_a_reading
def surely_otherwise(reading: Reading, voice: Voice, sort: str, outlet: str | None) -> bool:
    """Tell whether no sentence that names somebody, or stands near one that cites them, speaks of a channel.

    Of an interview with an outlet all that speaks of another outlet surely tells of another interview.
    """
    own = (one for whose, one in channels_of(reading) if whose.voice == voice.id and one.sort == sort)
    if any(outlet is None or one.outlet is None for one in own):
        return False
    cited = [one.cue for one in reading.attributions if one.voice == voice.id]
    if sort in ASKED and any(tells_of_asking(reading, at) for at in sentences_with(reading, cited, 0)):
        return False
    near = sentences_with(reading, cited, BESIDE_CITED)
    near |= sentences_with(reading, (*voice.mentions, *places_of(reading, voice)), 0)
    return not any(speaks_of(reading, at, sort, outlet) for at in near)


def sentences_with(reading: Reading, places: Sequence[Span], beside: int) -> frozenset[int]:
    """The numbers of the sentences in which some places begin, and of so many on either side."""
    own = {bisect.bisect_right(reading.sentences, one.start, key=lambda sentence: sentence.start) - 1 for one in places}
    all_near = (at + step for at in own for step in range(-beside, beside + 1))
    return frozenset(at for at in all_near if at in range(len(reading.sentences)))


@once_a_reading
def speaks_of(reading: Reading, at: int, sort: str, outlet: str | None) -> bool:
    """Tell whether a sentence speaks of a sort of channel; an outlet's name may stand for an interview."""
    sentence = reading.sentences[at]
    told = sentence.cut(reading.text)
    is_named = names_sort(f"{told} {told.lower()}", sort)
    if sort != "interview":
        return is_named
    named = [one.cut(reading.text) for one in outlets(reading) if sentence.holds(one)]
    if outlet is None or not named:
        return is_named or bool(named)
    return any(are_kin(one, outlet) for one in named)


def tells_of_asking(reading: Reading, at: int) -> bool:
    """Tell whether somebody answers in a sentence: "asked about the pier, she replied"."""
    return ASKING.stand_in(reading.sentences[at].cut(reading.text).lower())
