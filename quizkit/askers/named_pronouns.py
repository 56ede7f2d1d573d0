"""Statements about somebody else: “He will win”, asked as “[Tom Birch] will win”, as newspapers write it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping

from quizkit.askers.antecedents import every_pronoun_is_resolved, leans_on_article
from quizkit.askers.any_case import any_case
from quizkit.askers.clipping import shorter
from quizkit.askers.either import NO_OWNER, spelt_out
from quizkit.askers.fit_names import can_be_named
from quizkit.askers.genders import gender_of
from quizkit.askers.material import Claim, claim_from, claims_of, names_itself, told_in, unasked_sayings
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.sayings import is_torn
from quizkit.askers.standing_alone import OF_A_PERSON, PERSON_NOUN, reads_alone
from quizkit.askers.wording import capital, stands_in, surname_of, words
from quizkit.given_names import Gender
from quizkit.model import Attribution, Reading, Span, Voice

FIRST = re.compile(r"(?P<before>.*?)\b(?P<pronoun>he|she|him|his|her)\b(?P<short>['’]\w+)?(?P<rest>.*)", re.I | re.S)
SOMEBODY = any_case(r"\b(?:he|she|him|his|her)\b")
GENDERS: Mapping[Gender, frozenset[str]] = {
    "he": frozenset({"he", "him", "his", "himself"}),
    "she": frozenset({"she", "her", "hers", "herself"}),
}
# "I saw her more", "with her all day": no owner, nor at an end.
UNCLEAR = re.compile(
    r"\s(?:more|less|much|well|now|too|again|here|there|back|up|out|off|down|over|then|today|all|every|each|right|very|so|"
    r"before|after|if|because|than|even|ever|yet|still|just|only|like|better|best|while|until|since)\b"
)
SHORT = re.compile(r"['’]")
BODIES = frozenset({"group", "organisation", "government", "document"})
SENTENCES_BEFORE = 1  # before that of the quotation, in which whoever is meant must be named


@once_a_reading
def claims_with_names(reading: Reading) -> tuple[Claim, ...]:
    """What can be asked of voices that can be named, with names in brackets for pronouns, in the order of the text."""
    claims = (*claims_of(reading), *named_in_brackets(reading))
    return tuple(sorted(claims, key=lambda one: (one.index, one.evidence[0].start)))


@once_a_reading
def named_in_brackets(reading: Reading) -> tuple[Claim, ...]:
    """Statements that read alone once a name stands for their first "he" or "she", which can mean one person only."""
    return tuple(find_named(reading))


def find_named(reading: Reading) -> Iterator[Claim]:
    """The claims, one by one."""
    for index, attribution, voice in unasked_sayings(reading):
        quoted = attribution.manner == "quote"
        if names_itself(reading, attribution, voice) if quoted else is_torn(reading, attribution):
            continue
        for piece in attribution.content:
            if not SOMEBODY.search(piece.cut(reading.text)):
                continue  # as most have none
            if statement := first_named(reading, attribution, voice, piece):
                yield claim_from(reading, index, statement, piece)
                break


def first_named(reading: Reading, attribution: Attribution, voice: Voice, piece: Span) -> str | None:
    """The first sentence of a piece that reads alone with a name in it; of a report, which is one, the longest part."""
    told = told_in(reading, attribution, piece)
    if attribution.manner == "quote":
        named = (with_name(reading, voice, piece, one, quoted=True) for one in told)
    else:
        parts = (part for one in itertools.islice(told, 1) for part in shorter(one, quoted=False))
        named = (with_name(reading, voice, piece, one, quoted=False) for one in parts)
    return next((one for one in named if one), None)


def with_name(reading: Reading, voice: Voice, piece: Span, told: str, *, quoted: bool) -> str | None:
    """A sentence with a name for its first pronoun, where one person alone can be meant and the rest reads alone."""
    first = FIRST.fullmatch(told)
    if first is None or every_pronoun_is_resolved(reading, told):
        return None
    gender: Gender = "he" if first["pronoun"].lower() in GENDERS["he"] else "she"
    if any(OF_A_PERSON.fullmatch(word) and word.lower() not in GENDERS[gender] for word in words(told)):
        return None
    if (not quoted and may_be(reading, voice, gender)) or names_later(reading, first, gender):
        return None
    said = reading.text.find(told[:20], piece.start, piece.end) if quoted else piece.start
    who = None if said == -1 else only_one_meant(reading, voice, said, gender)
    named = who and name_for(who.name, first)
    if not named:
        return None
    before, behind = first["before"], first["rest"]
    whole = f"{before}{named}{behind}"
    alone = reads_alone(capital(whole) if quoted else whole, quoted=quoted)
    return f"{before}[{named}]{behind}" if alone and not leans_on_article(reading, piece.start, whole) else None


def names_later(reading: Reading, first: re.Match[str], gender: Gender) -> bool:
    """Tell whether a pronoun inside a sentence may mean somebody whom it names behind: "in his youth Birch sailed"."""
    people = (one for one in (*reading.voices, *reading.bystanders) if one.type == "person")
    return bool(first["before"]) and any(
        gender_of(reading, one) in (None, gender) and stands_in(first["rest"], surname_of(one.name)) for one in people
    )


def may_be(reading: Reading, voice: Voice, gender: Gender) -> bool:
    """Tell whether a "he" in a report may be its speaker: a person not known to be a woman, or of no known type."""
    return voice.type not in BODIES and gender_of(reading, voice) in (None, gender)


def name_for(name: str, first: re.Match[str]) -> str | None:
    """What stands in brackets: a name, with a genitive or a verb; None where it is not certain which verb is meant."""
    pronoun = first["pronoun"].lower()
    if pronoun == "her" and UNCLEAR.match(first["rest"]):
        return None
    if pronoun == "his" or (pronoun == "her" and not NO_OWNER.match(first["rest"])):
        return f"{name}’s"
    if not first["short"]:
        return name
    verb = spelt_out(f"he{first['short']}{first['rest']}").removesuffix(first["rest"]).removeprefix("he")
    return None if SHORT.match(verb) else f"{name}{verb}"


def only_one_meant(reading: Reading, voice: Voice, said: int, gender: Gender) -> Voice | None:
    """The one person of the gender who is named from the sentence before up to what is said, but for the voice.

    Nobody where another one's gender is not known, where two have one surname, where somebody is spoken of without a
    name, or where such a pronoun stands there already, which may mean somebody named still earlier.
    """
    at = next((i for i, one in enumerate(reading.sentences) if one.start <= said < one.end), None)
    if at is None:
        return None
    scene = reading.text[reading.sentences[max(0, at - SENTENCES_BEFORE)].start : said]
    people = [one for one in (*reading.voices, *reading.bystanders) if one.type == "person" and can_be_named(one)]
    there = [one for one in people if stands_in(scene, surname_of(one.name))]
    meant = [one for one in there if one != voice and gender_of(reading, one) in (None, gender)]
    if len(meant) != 1 or gender_of(reading, meant[0]) is None:
        return None
    if any(surname_of(one.name) == surname_of(meant[0].name) for one in there if one != meant[0]):
        return None
    names = {word for one in there for word in words(one.name)}
    others = (word for word in words(scene) if word not in names)
    if any(word.lower() in GENDERS[gender] or (PERSON_NOUN.fullmatch(word) and word[0].islower()) for word in others):
        return None
    return meant[0]
