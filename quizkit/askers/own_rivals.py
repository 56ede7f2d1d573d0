"""Who could be taken for the source of what the article tells itself."""

from __future__ import annotations

import re

from quizkit.askers.claims import is_near_words_of
from quizkit.askers.distractors import named_where_told
from quizkit.askers.elsewhere import is_told
from quizkit.askers.fit_names import can_be_named
from quizkit.askers.likeness import times_cited
from quizkit.askers.material import gives_away, is_cited
from quizkit.askers.own_events import OwnEvent
from quizkit.askers.rivals import is_human
from quizkit.askers.wording import content_words
from quizkit.model import Reading, Voice

NEAR = 1500  # characters in which an article mostly stays with its matter
ENOUGH_SHARED = 2  # words, with which somebody who is cited farther off speaks of the same
NEXT_PART = re.compile(r"^(?:_{2,}|\*{3}|-{3,})\W*$", re.M)  # a line that parts one piece of news from the next


def who_could_tell(reading: Reading, event: OwnEvent) -> Voice | None:
    """The person who speaks most of the matter of an event, where nothing that the article cites is like it."""
    fit = [one for one in reading.voices if could_tell(reading, one, event)]
    ranks = {
        one.id: (is_told(reading, one), len(shared_words(reading, one, event)), times_cited(reading)[one.id])
        for one in fit
    }
    return max(fit, key=lambda one: (*ranks[one.id], -one.id), default=None)


def could_tell(reading: Reading, voice: Voice, event: OwnEvent) -> bool:
    """Tell whether an event could be a person's words: no more of them, and not told of the person."""
    if not (is_human(voice) and can_be_named(voice) and is_cited(reading, voice)):
        return False
    if gives_away(event.statement, voice) or is_near_words_of(reading, voice, event.place):
        return False
    if voice.id in named_where_told(reading, event.statement):
        return False
    shared = shared_words(reading, voice, event)
    return len(shared) >= ENOUGH_SHARED or is_cited_near(reading, voice, event)


def is_cited_near(reading: Reading, voice: Voice, event: OwnEvent) -> bool:
    """Tell whether a voice is cited a few paragraphs off, in the same piece of news."""
    cues = (one.cue for one in reading.attributions if one.voice == voice.id)
    parts = (sorted((cue.start, event.place.start)) for cue in cues)
    return any(end - start < NEAR and not NEXT_PART.search(reading.text, start, end) for start, end in parts)


def shared_words(reading: Reading, voice: Voice, event: OwnEvent) -> frozenset[str]:
    """The words that carry meaning which an event shares with what a voice says."""
    said = (piece.cut(reading.text) for one in reading.attributions if one.voice == voice.id for piece in one.content)
    return content_words(event.statement) & content_words(" ".join(said))
