"""Whose words what stands in quotation marks could be, where the article does not surely give it to somebody else."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

from quizkit.askers.genders import gender_of
from quizkit.askers.likeness import places_of
from quizkit.askers.marked import HE_BEFORE, SINGLE_MARKS, Marked, is_or_may_be, sentences_around
from quizkit.askers.others_words import MOUTH
from quizkit.askers.places import sentence_with
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.roles import ROLES
from quizkit.askers.sayings import is_surely_cited
from quizkit.askers.wording import words
from quizkit.given_names import Gender
from quizkit.model import Reading, Span, Voice

HE_OR_SHE = re.compile(r"\b(?:he|she|his|her|him)\b", re.I)
PRONOUN = re.compile(r"\b(?:he|she|his|hers?|him)\b", re.I)
PRONOUNS_OF: Mapping[Gender | None, Set[str]] = {
    "he": {"he", "his", "him"},
    "she": {"she", "her", "hers"},
    None: {"he", "she", "his", "her", "him"},
}
SENTENCES_BEFORE, SENTENCES_BEHIND = 6, 3  # of a quotation, in which its speaker is named
# "The mayor", "the mayor's campaign", "critics": whoever is meant may be named elsewhere.
DESCRIBED = re.compile(
    rf"\b(?:the|an?|his|her|their|\w+['’]s?) (?:[\w’'-]+ ){{0,3}}(?:{ROLES})\b|"
    rf"{MOUTH.pattern}|\b(?:administration|White House|officials|critics|opponents|supporters|leaders)\b",
    re.I,
)


def may_be_words_of(reading: Reading, marked: Marked, person: Voice) -> bool:
    """Tell whether what stands in marks may be somebody's words: that of anybody near, where it is not plain whose."""
    suspects = {marked.voice} if marked.attribution else marked.suspects
    if any(one is None or is_or_may_be(reading, reading.voices[one], person) for one in suspects):
        return True
    if marked.attribution or (suspects and marked.is_name):
        return False
    return marked.is_beside_body or is_near(reading, marked, person) or is_beside_description(reading, marked)


def is_near(reading: Reading, marked: Marked, person: Voice) -> bool:
    """Tell whether somebody is named so near to words in marks that these may be theirs, or spoken of as "he" or "she".

    Of a few words only their own sentence tells, and those before it that tell who its "he" is.
    """
    before, behind = (SENTENCES_BEFORE, SENTENCES_BEHIND)
    if marked.is_label:
        own = sentence_with(reading, marked)
        before, behind = (HE_BEFORE if own and HE_OR_SHE.search(own.cut(reading.text)) else 0), 0
    near = sentences_around(reading, marked, before, behind)
    return not near or any(near[0].start <= place.start < near[-1].end for place in places_of(reading, person))


@once_a_reading
def is_beside_description(reading: Reading, marked: Marked) -> bool:
    """Tell whether the sentence of words that are no name describes somebody, who may be anybody: "the mayor"."""
    near = () if marked.is_name else sentences_around(reading, marked, 0, 0)
    return any(DESCRIBED.search(one.cut(reading.text)) for one in near)


def words_perhaps_of(reading: Reading, marked: Marked, person: Voice) -> int:
    """How many of the words in marks may be somebody's, spoken or told again by others.

    All are where a sentence that holds them names the person, or has a pronoun that may mean them.
    """
    if may_be_words_of(reading, marked, person) or is_spoken_of(reading, marked, person):
        return marked.words
    return sum(len(words(one[0])) for one in SINGLE_MARKS.finditer(reading.text, marked.start + 1, marked.end - 1))


def is_spoken_of(reading: Reading, marked: Marked, person: Voice) -> bool:
    """Tell whether a sentence with words in marks names somebody, or has a "he" or "she" that is not surely another."""
    near = sentences_around(reading, marked, 0, 0)
    if any(one.holds(place) for one in near for place in places_of(reading, person)):
        return True
    meaning = PRONOUNS_OF[gender_of(reading, person)]
    return any(
        word in meaning and not is_another(reading, place, person) for word, place in pronouns_around(reading, marked)
    )


@once_a_reading
def pronouns_around(reading: Reading, marked: Marked) -> tuple[tuple[str, Span], ...]:
    """Every "he" and "she" of the sentences with words in marks, in small letters, with its place."""
    near = sentences_around(reading, marked, 0, 0)
    found = (match for one in near for match in PRONOUN.finditer(reading.text, one.start, one.end))
    return tuple((match[0].lower(), Span(*match.span())) for match in found)


def is_another(reading: Reading, pronoun: Span, person: Voice) -> bool:
    """Tell whether a pronoun is the source of words that are surely another person's."""
    own = (one for one in reading.attributions if one.source is not None and one.source.overlaps(pronoun))
    return any(
        one.voice is not None
        and is_surely_cited(reading, one)
        and not is_or_may_be(reading, reading.voices[one.voice], person)
        for one in own
    )
