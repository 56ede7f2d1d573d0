"""Whether a verb surely reports words of the voice that it is taken for, be it sure or not where these words end."""

from __future__ import annotations

import re

from quizkit.askers.places import sentence_with
from quizkit.askers.reporting_verbs import Chosen
from quizkit.askers.sayings import ONE_OF_MANY, is_plain_saying
from quizkit.askers.titles import in_title
from quizkit.askers.told import stands_in_marks
from quizkit.askers.wording import surname_of, words
from quizkit.model import Attribution, Reading, Span

# Between a source and its verb: what stands in commas, and a few words. Farther off the verb may be another's.
BETWEEN = re.compile(r"(?:,[^“”\"\n;:—]{1,100},)?(?: [\w’'.()-]+,?){0,4} ?")
# "Ana Ruiz has often claimed that": nothing that denies it, or makes it a guess.
RIGHT_BEFORE = re.compile(r"(?: (?:has|have|had|also|later|then|now|once|even|\w+ly))* ")
THAT = re.compile(r" that\b(?! (?:is|was|would|will|has|had)\b)")
BEGINNING = re.compile(r"(?:[,;]|\b(?:[Aa]nd|[Bb]ut|[Yy]et)) $")
SUPPOSED = re.compile(r"\b(?:if|whether|unless|until|should|would|could|may|might)\b", re.I)


def is_surely_of(reading: Reading, attribution: Attribution, chosen: Chosen) -> bool:
    """Tell whether a verb stands close to its source, in a form that fits: not "does she claim"."""
    source, cue = attribution.source, attribution.cue
    if source is None or attribution.voice is None:
        return False
    if reading.voices[attribution.voice].type == "person" and chosen.is_of_several:
        return False
    first, second = sorted((source, cue))
    is_close = BETWEEN.fullmatch(reading.text, first.end, second.start) is not None
    return is_close and (is_plain_saying(reading, attribution) or has_that_behind(reading, attribution))


def has_that_behind(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether "Ana Ruiz claimed that" stands in the article's own words, and nothing makes it a guess."""
    source, cue, text = attribution.source, attribution.cue, reading.text
    if source is None or not is_named_in(reading, source, attribution.voice) or in_title(reading, attribution):
        return False
    is_right_before = source.end < cue.start and RIGHT_BEFORE.fullmatch(text, source.end, cue.start)
    if not (is_right_before and THAT.match(text, cue.end)) or ONE_OF_MANY.match(text, source.end):
        return False
    return is_asserted(reading, source) and not stands_in_marks(reading, cue)


def is_named_in(reading: Reading, source: Span, voice: int | None) -> bool:
    """Tell whether a source holds the last word of the name of its voice, of which it is known what it is."""
    known = None if voice is None else reading.voices[voice]
    if known is None or known.type in ("unknown", "document"):
        return False
    return surname_of(known.name) in words(source.cut(reading.text))


def is_asserted(reading: Reading, source: Span) -> bool:
    """Tell whether a source stands where a clause begins, and its sentence asks or supposes nothing, nor goes on from
    somebody else's words."""
    own = sentence_with(reading, source)
    if own is None or own.cut(reading.text).rstrip('”"').endswith("?"):
        return False
    before = Span(own.start, source.start) if own.start < source.start else None
    if before is None:
        return True
    is_of_another = any(one.cue.overlaps(before) for one in reading.attributions)
    told = before.cut(reading.text)
    return bool(BEGINNING.search(told)) and not (SUPPOSED.search(told) or is_of_another)
