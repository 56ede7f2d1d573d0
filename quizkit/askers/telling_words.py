"""Words that tell who speaks without the article: of an own life, office or contest, and what opponents are called."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizkit.askers.any_case import any_case
from quizkit.askers.genders import gender_of
from quizkit.askers.likeness import is_private
from quizkit.askers.lists import alternatives, listed
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import name_words
from quizkit.given_names import is_given_name
from quizkit.model import Reading, Voice

OWN = r"\b(?:my|his or her) (?:(?:own|late|older|younger|two|three|four) )?"
FAITHS = alternatives("telling_words", "faiths_and_origins")
OFFICES = rf"(?:{alternatives('telling_words', 'offices')})\b"
OF_ONESELF = re.compile(r"\b(?:I|[Mm]y|me|[Mm]yself|[Ww]e|[Oo]ur|us|he or she|him or her)\b")
# Words that only the holder of some office says: whoever else is on offer could be told by the office alone.
OF_AN_OFFICE = any_case(
    r"\b(?:my|our) (?:[\w-]+ ){0,2}(?:term|terms|staff|constituents|district|presidency|administration|clients?|"
    r"patients|students|congregation|parish|diocese|newsroom|troops)\b|"
    r"\bmy (?:\w+ )?(?:service|time) in the (?:house|senate)\b|"
    rf"\bas (?:(?:an?|the|your|our) )?(?:(?:former|fellow|next|\w+ing) )?{OFFICES}|"
    rf"\bi(?:['’]m| (?:was|am|became|served as))(?: (?:an?|the|your|our|not|now))*(?: \w+)? {OFFICES}"
)
# "The proud son of sailors", "as a Catholic", "I was born in Easton", "as an Irish-American".
OF_ORIGIN = any_case(
    rf"\b(?:the|an?) (?:\w+ )?(?:(?:grand)?(?:son|daughter|child)|product) of\b|"
    rf"\b(?:as|i am|i['’]m|i was) an? (?:\w+ ){{0,2}}(?:{FAITHS}|[\w-]+-american)\b|"
    r"\bi (?:was born|grew up|was raised|am from|come from)\b|"
    r"\b(?:my|his or her) (?:\w+ )?(?:faith|church|religion|homeland|native \w+|hometown|home (?:town|state|country))\b"
)
OF_FAMILY = any_case(rf"{OWN}(?:{alternatives('telling_words', 'relatives')})\b")
OF_ONE_GENDER = any_case(
    rf"{OWN}(?:{alternatives('telling_words', 'of_one_gender')})\b|"
    rf"\b(?:as|i am|i['’]m) an? (?:\w+ )?(?:{alternatives('telling_words', 'men_and_women')})\b"
)
CONTEST = any_case(rf"\b(?:{alternatives('telling_words', 'contests')})\b")
# What one runs for and wins.
PRIZE = rf"(?:[\w'’-]+ ){{0,4}}(?:{OFFICES}|office|(?:re-?)?election|race|primary|nomination|presidency|seat)\b"
# "I would be the better candidate", "I am running for mayor", "vote for me": only who runs can say it.
OF_A_RACE = any_case(
    rf"\b(?:i|he or she)\b[^,.;]{{0,30}} (?:be|become|make|am|is|was) (?:an?|the|not) (?:[\w-]+ ){{0,4}}"
    rf"(?:{alternatives('telling_words', 'runners')}|{OFFICES})\b|"
    rf"\b(?:my|his or her) (?:[\w-]+ ){{0,2}}(?:{alternatives('telling_words', 'of_runners')})\b|"
    r"\bif (?:i am|i['’]m|i were|i was|he or she (?:is|were|was)|i|he or she) "
    r"(?:elected|re-elected|nominated|wins?|won|loses?|lost)\b|"
    rf"\b(?:i|he or she)\b(?:['’]\w+)?(?: (?!not\b)\w+){{0,3}} (?:run|running|win|won) (?:for )?{PRIZE}|"
    r"\b(?:vot(?:e[ds]?|ing) for|(?:re-?)?elect(?:ed|ing)?) (?:me|him or her)\b"
)
CALLED = re.compile(r"\b([A-Z][a-z]+['’]?) (?=([A-Z][a-z]+))")
WHOLE_NAME = re.compile(r"\b([A-Z][a-z]+) (?:[A-Z]\. )?[A-Z][a-z]+")
DROPPED_G = re.compile(r"in['’]$")


def tells_speaker(reading: Reading, statement: str) -> bool:
    """Tell whether a statement tells who speaks to all who know the people: by office, race, origin or nickname."""
    if calls_names(statement):
        return True
    if not OF_ONESELF.search(statement):
        return False
    is_told = any(one.search(statement) for one in (OF_AN_OFFICE, OF_ORIGIN, OF_A_RACE))
    return is_told or bool(CONTEST.search(statement) and names_people(reading, statement))


def describes_oneself(reading: Reading, statement: str) -> bool:
    """Tell the same, or whether the speaker's family or sex is told: of two statements each would be one person's."""
    own = OF_FAMILY.search(statement) or OF_ONE_GENDER.search(statement)
    return bool(own) or tells_speaker(reading, statement)


def calls_names(statement: str) -> bool:
    """Tell whether a word that puts somebody down stands with a capital before a given name.

    >>> calls_names("Lyin' Ana and her boat"), calls_names("The old boat of Ana")
    (True, False)
    """
    return any(
        DROPPED_G.sub("ing", one[1].lower()) in listed("telling_words", "name_calling") and is_given_name(one[2])
        for one in CALLED.finditer(statement)
    )


def names_people(reading: Reading, statement: str) -> bool:
    """Tell whether a statement holds a name of somebody whom the article names, or a known given name with another."""
    is_known = any(is_given_name(one[1]) for one in WHOLE_NAME.finditer(statement))
    return is_known or not names_of_people(reading).isdisjoint(name_words(statement))


@once_a_reading
def names_of_people(reading: Reading) -> frozenset[str]:
    """The words of the names of all people in an article."""
    people = (one for one in (*reading.voices, *reading.bystanders) if one.type == "person")
    return frozenset[str]().union(*(name_words(one.name) for one in people))


def who_could_say(reading: Reading, statement: str, key: Voice, others: Sequence[Voice]) -> Sequence[Voice]:
    """Those whose words it could be too, if the key speaks of a wife, of being a mother or of a family.

    Another of the same gender could have a wife; and nobody knows the family of people of whom little is known.
    """
    if OF_ONE_GENDER.search(statement):
        gender = gender_of(reading, key)
        return [one for one in others if gender is not None and gender_of(reading, one) == gender]
    if OF_FAMILY.search(statement):
        return [one for one in others if is_private(reading, one) == is_private(reading, key)]
    return others
