"""Who speaks for others by trade: a press office puts out statements, as everybody knows."""

from __future__ import annotations

import re

from quizkit.askers.remembered import once_a_reading
from quizkit.model import Reading, Span, Voice

BESIDE = 60  # characters beside a name in which it may stand for whom somebody speaks
SPEAKER = r"(?:spokes\w+|press (?:secretary|officer)|communications (?:director|advis[eo]r))"
# "Harbour spokeswoman Ana Ruiz", "a spokesman for the port, Tom Birch".
BEFORE_NAME = re.compile(rf"\b{SPEAKER}(?: (?:for|of|at) [^,.;\n]{{2,40}})?,? (?:[A-Z][\w.’'-]* )*$", re.I)
# "Ana Ruiz, the harbour's spokeswoman", but not "Ana Ruiz, whose spokeswoman".
INSIDE = re.compile(rf"\b{SPEAKER}\b", re.I)
BEHIND_NAME = re.compile(rf",? (?:who (?:is|was) )?(?!who)(?:[\w’'-]+ ){{0,6}}?{SPEAKER}\b", re.I)


@once_a_reading
def speaks_by_trade(reading: Reading, voice: Voice) -> bool:
    """Tell whether the article calls somebody a spokesman or the like right beside the name, or instead of one."""
    return any(is_called_speaker(reading.text, place) for place in voice.mentions)


def is_called_speaker(text: str, place: Span) -> bool:
    """Tell whether a word for who speaks for others stands in a mention, or right before or behind it."""
    is_inside = INSIDE.search(place.cut(text))
    is_before = BEFORE_NAME.search(text, max(0, place.start - BESIDE), place.start)
    return bool(is_inside or is_before or BEHIND_NAME.match(text, place.end, place.end + BESIDE))
