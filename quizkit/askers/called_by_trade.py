"""Where the article may mean a person by a trade alone: "the farmer", where Tom Reed is introduced as a farmer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from quizkit.askers.likeness import places_of
from quizkit.askers.little_known import TRADES
from quizkit.askers.nameless import is_nameless
from quizkit.askers.parts_in_life import introduction_of
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.roles import ROLES
from quizkit.model import Reading, Span, Voice

LISTED = re.compile(rf"(?:{ROLES}|{TRADES})", re.I)
LONGEST_BEFORE = 45  # characters before a name in which its label ends
NO_PART = "of|at|in|on|for|with|from|to|by|who|whose|which|that|said|says|is|was|has|had"
# "Tom Reed, 61, a dairy farmer", "Tom Reed is a farmer", "Tom Reed, chief engineer".
BEHIND = re.compile(
    rf"(?:(?:,| \(| [—–-]+) ?(?:\d\d, )?(?:who )?(?:(?:is|was) )?| (?:is|was) )(?P<the>an? |the )?"
    rf"(?P<words>(?:(?!(?:{NO_PART})\b)[\w’'-]{{1,40}}(?: |(?![\w’'-]))){{1,6}})",
    re.I,
)
# "Farmer Tom Reed", "the engineer, Lena Holt".
BEFORE = re.compile(r"(?P<label>[\w-]{1,40}),? (?:[A-Z][\w.’'-]{0,40} ){0,2}$")
# "The farmer", "the old farmer's", "the Water Board engineer".
DEFINITE = re.compile(r"\bthe(?=(?P<words>(?:\s[\w-]{1,40}){1,3}))", re.I)
WORD = re.compile(r"[\w-]+")


@once_a_reading
def places_by_trade(reading: Reading, voice: Voice) -> tuple[Span, ...]:
    """Where "the" and a person's trade stand, and nothing tells that they are, or are not, this person."""
    if voice.type != "person" or is_nameless(voice):
        return ()
    beside = {at: word for one in places_of(reading, voice) for at, word in trades_beside(reading.text, one)}
    told = introduction_of(reading, voice)
    trades = {*beside.values(), *([told.role] if told else [])}
    found = (place for trade in trades for place in definite_nouns(reading).get(trade, ()))
    known = [one.source for one in reading.attributions if one.source is not None and one.voice == voice.id]
    known += [told.place] if told else []
    return tuple(one for one in sorted(found) if one.start not in beside and not any(map(one.overlaps, known)))


def trades_beside(text: str, surname: Span) -> Iterator[tuple[int, str]]:
    """The words for a trade right before and behind a name; behind "a" the last one, whatever it is."""
    label = BEFORE.search(text, max(0, surname.start - LONGEST_BEFORE), surname.start)
    if label and LISTED.fullmatch(label["label"]):
        yield label.start("label"), label["label"].lower()
    behind = BEHIND.match(text, surname.end)
    told = [*WORD.finditer(text, *behind.span("words"))] if behind else []
    for one in told:
        if LISTED.fullmatch(one[0]) or (one is told[-1] and behind and behind["the"]):
            yield one.start(), one[0].lower()


@once_a_reading
def definite_nouns(reading: Reading) -> Mapping[str, tuple[Span, ...]]:
    """Where each word stands as one of the three behind "the"."""
    found: dict[str, list[Span]] = {}
    for match in DEFINITE.finditer(reading.text):
        for one in WORD.finditer(reading.text, *match.span("words")):
            found.setdefault(one[0].lower(), []).append(Span(*one.span()))
    return {word: tuple(places) for word, places in found.items()}
