"""Bodies whose name stands in one place of the article: nothing that stands elsewhere can be theirs."""

from __future__ import annotations

import functools
import re

from quizkit.askers.fit_names import can_be_named
from quizkit.askers.initials import initials
from quizkit.askers.mouths import speaks_for
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import TEXTS_KEPT, name_words, words
from quizkit.model import Attribution, Reading, Span, Voice

LEAST_LETTERS = 4  # of a word that may mean a body by itself: "the board"
SMALL = "(?:of |and |for |the |on )*"
OF_TWO = re.compile(r" and |['’]s\b")  # "the port's Board": which port's?


@functools.lru_cache(maxsize=TEXTS_KEPT)
def is_known_by_name(voice: Voice) -> bool:
    """Tell whether a voice is one body that its name tells from others: "the Harbour Trust"."""
    if voice.type != "organisation" or not can_be_named(voice) or OF_TWO.search(voice.name):
        return False
    return words(voice.name)[-1][:1].isupper()


@once_a_reading
def is_named_only_in(reading: Reading, voice: Voice, place: Span) -> bool:
    """Tell whether outside of a place nothing names a body, speaks for it, or may mean it by "the board" or "it"."""
    outside = f"{reading.text[: place.start]}\n{reading.text[place.end :]}"
    if reading.article.title not in reading.text:
        outside += reading.article.title
    if any(one.search(outside) for one in forms_of(voice)) or any(
        one.type == "person" and speaks_for(reading, one, voice) for one in reading.voices
    ):
        return False
    elsewhere = (one for one in reading.attributions if not place.holds(one.cue))
    return not any(may_mean(reading, voice, one) for one in elsewhere)


@functools.lru_cache(maxsize=TEXTS_KEPT)
def forms_of(voice: Voice) -> tuple[re.Pattern[str], ...]:
    """What may name a body: any longer word of its name, its initials, or what these may stand for."""
    parts = [one for one in words(voice.name) if len(one) >= LEAST_LETTERS]
    found = [re.compile("|".join(map(re.escape, parts)), re.I)] if parts else []
    for short in sorted(initials(voice.name)):
        spelt = rf"\w+ {SMALL}".join(short)
        found.append(re.compile(rf"\b(?:{re.escape(short)}|{spelt}\w+)\b"))
    return tuple(found)


def may_mean(reading: Reading, voice: Voice, one: Attribution) -> bool:
    """Tell whether what is cited elsewhere may be of a body: of it, of nobody, of "it", or of "the board"."""
    if one.voice is None or one.source is None or one.voice == voice.id:
        return True
    source = one.source.cut(reading.text)
    other = reading.voices[one.voice]
    if other.type == "person":
        return False
    return not name_words(source) and not (one.askable and name_words(other.name)) and other.type != "group"
