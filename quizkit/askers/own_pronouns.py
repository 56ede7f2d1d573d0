"""Pronouns for the speaker, where a stem names the speaker right before: "reports Ana Ruiz as saying that she …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from quizkit.askers.antecedents import MALE, leans_on_article, may_mean_speaker, names_a_person
from quizkit.askers.any_case import any_case
from quizkit.askers.genders import gender_of
from quizkit.askers.material import Claim, claim_from, every_claim, told_in
from quizkit.askers.sayings import is_plain_saying, is_torn
from quizkit.askers.selves import may_report_on_others, said_of_themselves, speaks_for_others, start_of_scene
from quizkit.askers.standing_alone import reads_alone
from quizkit.askers.wording import name_words, stands_in, surname_of, words
from quizkit.given_names import Gender
from quizkit.model import Reading, Span, VoiceType

OWN_PRONOUN: Mapping[VoiceType, re.Pattern[str]] = {
    "person": re.compile(r"(?:he|she|his|her)\b(?! own\b)"),
    "organisation": re.compile(r"(?:it|its|they|their)\b"),
    "government": re.compile(r"(?:it|its|they|their)\b"),
    "group": re.compile(r"(?:they|their)\b"),
}
OWN = any_case(r"\b(?:he|she|his|her|it|its|they|their)\b")
OF_PEOPLE = re.compile(r"\b(?:he|she|his|her)\b", re.I)
OWNERS = frozenset({"his", "her", "its", "their"})


def reports_with_own_pronouns(reading: Reading) -> Iterator[Claim]:
    """Reports in which a pronoun behind the first word surely means the speaker: "the cranes that he sold were old"."""
    asked = {claim.index for claim in every_claim(reading)}
    for index, attribution in enumerate(reading.attributions):
        if index in asked or attribution.manner != "paraphrase" or not is_plain_saying(reading, attribution):
            continue
        if not OWN.search(attribution.content[0].cut(reading.text)) or is_torn(reading, attribution):
            continue  # as most have none
        claim = claim_from(reading, index, next(iter(told_in(reading, attribution, attribution.content[0])), ""))
        if is_of_speaker(reading, claim):
            yield claim


def is_of_speaker(reading: Reading, claim: Claim) -> bool:
    """Tell whether a statement reads alone once its first pronoun, which is not its first word, means the speaker."""
    pronoun = first_unresolved(reading, claim, claim.statement)
    if pronoun is None or not pronoun.start() or may_report_on_others(reading, claim.voice):
        return False
    told = with_speaker(reading, claim, claim.statement)
    return told is not None and reads_alone(told, quoted=False)


def with_speaker(reading: Reading, claim: Claim, statement: str) -> str | None:
    """A statement with the speaker's name for the first pronoun that means the speaker, to try whether it reads alone.

    None where it is not sure whom the pronoun means, or where others point out of the statement. The words stay as they
    are in a stem: behind the speaker's name the reader takes the pronoun for the speaker too.
    """
    pronoun = first_unresolved(reading, claim, statement)
    told = statement if pronoun is None else named(claim, statement, pronoun)
    if pronoun is None and may_mean_speaker(reading, claim.voice, statement):
        return None
    if pronoun is not None and not is_surely_speaker(reading, claim, pronoun.group().lower()):
        return None
    start = min(claim.attribution.content[0].start, claim.attribution.cue.start)
    return None if leans_on_article(reading, start, told) else told


def first_unresolved(reading: Reading, claim: Claim, statement: str) -> re.Match[str] | None:
    """The first pronoun, where nobody stands before it in the statement whom it could mean."""
    if claim.voice.type != "person":
        own = OWN_PRONOUN.get(claim.voice.type)
        return own.match(statement) if own else None
    first = OF_PEOPLE.search(statement)
    is_told = first and names_a_person(reading, statement[: first.start()], male=first.group().lower() in MALE)
    return None if is_told else first


def named(claim: Claim, statement: str, pronoun: re.Match[str]) -> str:
    """The statement with the speaker's name in place of a pronoun."""
    name = surname_of(claim.voice.name) if claim.voice.type == "person" else claim.voice.name
    own = "’s" if pronoun.group().lower() in OWNERS else ""
    return f"{statement[: pronoun.start()]}{name}{own}{statement[pronoun.end() :]}"


def is_surely_speaker(reading: Reading, claim: Claim, pronoun: str) -> bool:
    """Tell whether a pronoun behind "said" means who said it.

    So it does where the source is known to be of its gender, speaks for nobody else, and nobody else of that gender is
    named before it in its sentence.
    """
    if any(one.index == claim.index for one in said_of_themselves(reading)):
        return True
    gender: Gender = "he" if pronoun in MALE else "she"
    is_of_gender = claim.voice.type == "person" and gender_of(reading, claim.voice) == gender
    return is_of_gender and not (speaks_for_others(reading, claim.voice) or is_beside_another(reading, claim, gender))


def may_be_another(reading: Reading, claim: Claim) -> bool:
    """Tell whether the pronoun that opens a statement may not mean its speaker, who is of unknown gender."""
    if claim.voice.type != "person" or gender_of(reading, claim.voice):
        return False
    return is_beside_another(reading, claim, "he" if words(claim.statement)[0].lower() in MALE else "she")


def is_beside_another(reading: Reading, claim: Claim, gender: Gender) -> bool:
    """Tell whether a sentence names somebody else before what is said who may be of the gender."""
    start, said = start_of_scene(reading.sentences, claim.attribution.cue, 0) or 0, claim.attribution.content[0].start
    if start >= said:
        return False  # what is said opens its sentence
    scene, told = Span(start, said), reading.text[start:said]
    people = (one for one in (*reading.voices, *reading.bystanders) if one.type == "person" and one != claim.voice)
    return any(
        gender_of(reading, one) in (None, gender)
        and not name_words(one.name) & name_words(claim.voice.name)
        and (any(scene.overlaps(place) for place in one.mentions) or stands_in(told, surname_of(one.name)))
        for one in people
    )
