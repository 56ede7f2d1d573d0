"""What is surely said by others than those whom an article only names."""

from __future__ import annotations

import re

from quizkit.askers.persons import is_full_name
from quizkit.askers.remembered import once_a_reading
from quizkit.given_names import Gender
from quizkit.model import Attribution, Reading, Span

PRONOUN = re.compile(r"(?:he|she|who|they)\b", re.I)
# "Her office said" is no other than herself.
MOUTH = re.compile(
    r"\b(?:campaign|office|team|staff|aides?|advis[eo]rs?|spokes\w+|lawyers?|attorneys?|allies|family)\b", re.I
)
# "The two builders" may be those who were named.
THEY_ALL = re.compile(r"(?:(?:the|these|those|both|all|all of the) (?:two |three |four )?[a-z]+s|both|all)$", re.I)
NEW = re.compile(r"(?:an?|one|another) ", re.I)  # what tells of somebody who is new to the article
TO_NAME = re.compile(r"[\w’', -]{1,45}")


@once_a_reading
def words_of_others(reading: Reading, gender: Gender | None) -> tuple[Attribution, ...]:
    """All that is surely said by others than a bystander of a gender, if it is known."""
    return tuple(
        one for one in reading.attributions if is_anothers(reading, one) or is_of_other_gender(reading, one, gender)
    )


@once_a_reading
def is_anothers(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether what is said is no bystander's: its source is named, a body or group, or surely found to be cited.

    "The mayor" and "the head of a board in Easton" may be anybody, "the mayors" may be all who were named, and a
    campaign or office is the mouth of its master; "a sailor" was not named before.
    """
    if attribution.source is None or attribution.voice is None or goes_on_to_a_name(reading, attribution):
        return False
    source, voice = attribution.source.cut(reading.text), reading.voices[attribution.voice]
    if MOUTH.search(source) or (voice.type == "group" and THEY_ALL.match(source)):
        return False
    if NEW.match(source):
        return not is_before_a_name(reading, attribution.source)
    is_nameless = not (source.split()[-1][:1].isupper() and voice.name[:1].isupper())
    if PRONOUN.fullmatch(source) or (voice.type in ("person", "unknown") and is_nameless):
        return attribution.askable and is_full_name(voice)
    return True


def goes_on_to_a_name(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether a bystander's name follows the source, so that it may be a part of it: "said sailor Ana Ruiz"."""
    source = attribution.source
    return source is not None and source.start >= attribution.cue.end and is_before_a_name(reading, source)


def is_before_a_name(reading: Reading, source: Span) -> bool:
    """Tell whether a bystander's name follows soon behind a source."""
    return any(
        source.end < place.start and TO_NAME.fullmatch(reading.text, source.end, place.start)
        for one in reading.bystanders
        for place in one.mentions
    )


def is_of_other_gender(reading: Reading, attribution: Attribution, gender: Gender | None) -> bool:
    """Tell whether a "he" speaks, and a woman is meant, or the other way round."""
    source = None if attribution.source is None else attribution.source.cut(reading.text).lower()
    return gender is not None and source in ("he", "she") and source != gender


def is_pronoun(reading: Reading, attribution: Attribution) -> bool:
    return attribution.source is None or bool(PRONOUN.fullmatch(attribution.source.cut(reading.text)))
