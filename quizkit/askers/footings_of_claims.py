"""In what capacity somebody speaks whom the question shows by what they say: standing-of-source by statements."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from quizkit.askers.antecedents import every_pronoun_is_resolved
from quizkit.askers.capacities import Capacity, capacity_of
from quizkit.askers.drafting import shuffled
from quizkit.askers.footings import (
    LEAST_WRONG,
    MOST_WRONG,
    SIGNS,
    asked_by_capacity,
    other_sorts,
    question_of,
    words_near,
)
from quizkit.askers.known_people import holds_office
from quizkit.askers.lists import within
from quizkit.askers.material import Claim
from quizkit.askers.pointed_out import pointed_out
from quizkit.askers.politicians import politics_of
from quizkit.askers.sole_sources import has_another_source, is_shared
from quizkit.askers.sources import chosen, is_thin
from quizkit.askers.spoken import after_that, told_claims
from quizkit.askers.standing_alone import FIRST_PERSON
from quizkit.askers.standings import asked_by_introductions
from quizkit.model import Question, Reading, Voice

MOST_QUESTIONS = 2  # of an article
# Of what a politician, a spokesman and anybody else speaks: whose words it may be could be guessed.
TELLS: Mapping[str, re.Pattern[str]] = {one: within("capacities", f"{one}_tells") for one in ("politics", "speak")}
IN_POLITICS = within("capacities", "politics_near")
OF_ONESELF = ("politics", "citizen")  # who says "I" and "we" is guessed as well


def ask_capacity_of_speaker(reading: Reading, seed: int) -> Iterator[Question]:
    """In what capacity does the article introduce whoever says this? At most two questions, for two sorts."""
    asked: set[str] = set()
    people = capacities_of_people(reading, seed)
    typed = {one.evidence[0] for one in chosen(reading, seed)} if people else set()
    for claim in claims_of_people(reading, people):
        capacity = people[claim.voice.id]
        is_free = len(asked) < MOST_QUESTIONS and capacity.sort not in asked and claim.evidence[0] not in typed
        if is_free and not is_telling(claim, capacity) and (question := about(reading, claim, capacity, seed)):
            asked.add(capacity.sort)
            yield question


def capacities_of_people(reading: Reading, seed: int) -> Mapping[int, Capacity]:
    """The capacities of people who are surely cited and whose standing no other question asks for."""
    cited = {one.voice for one in reading.attributions if one.askable}
    asked = asked_by_introductions(reading, seed) | asked_by_capacity(reading, seed)
    people = (one for one in reading.voices if one.id in cited and one.type == "person" and one not in asked)
    found = ((one.id, capacity_of_speaker(reading, one)) for one in people)
    return {voice: capacity for voice, capacity in found if capacity and capacity.sort != "office"}


def capacity_of_speaker(reading: Reading, voice: Voice) -> Capacity | None:
    """The office of a politician; the introduction of somebody who is none."""
    politics = politics_of(reading, voice)
    return politics or (None if holds_office(reading, voice) else capacity_of(reading, voice))


def claims_of_people(reading: Reading, people: Collection[int]) -> Iterator[Claim]:
    """What these people alone say, as far as it can stand in a question: reports, then quotations."""
    if not people:
        return
    quoted = [one for one in reading.attributions if one.voice in people and one.manner == "quote" and one.askable]
    told = (one for one in told_claims(reading) if not one.quoted and one.voice.id in people)
    for claim in (*told, *(one for one in pointed_out(reading, quoted) if one.quoted)):
        if not (is_thin(claim) or claim.gives_away(claim.voice)) and is_told_by_one(reading, claim):
            yield claim


def is_told_by_one(reading: Reading, claim: Claim) -> bool:
    """Tell whether nobody else may be the source, nor stand behind a pronoun."""
    resolved = every_pronoun_is_resolved(reading, claim.statement)
    return resolved and not has_another_source(reading, claim) and not is_shared(reading, claim)


def is_telling(claim: Claim, capacity: Capacity) -> bool:
    """Tell whether the capacity could be guessed from what is said."""
    said, sort = claim.statement.lower(), capacity.sort
    if SIGNS[sort].search(said) or (sort in TELLS and TELLS[sort].search(said)):
        return True
    return sort in OF_ONESELF and FIRST_PERSON.search(claim.statement) is not None


def about(reading: Reading, claim: Claim, capacity: Capacity, seed: int) -> Question | None:
    """The question for one statement; None where it does not read well, or too few capacities are surely wrong."""
    statement = claim.statement if claim.quoted else after_that(reading, claim)
    if statement is None:
        return None
    said = f"who says “{statement}”" if claim.quoted else f"whom it cites for the statement that {statement}"
    stem = f"In what capacity does the article introduce the person {said}?"
    others = other_sorts(reading, claim.voice, capacity, stem, seed)
    if capacity.sort != "politics":  # which in the news is the likeliest guess
        others = shuffled([*others[: MOST_WRONG - 1], "politics"], stem, seed)
    if len(others) < LEAST_WRONG or may_be_in_politics(reading, claim.voice, capacity):
        return None
    tied = f"{claim.tied} stands beside the words."
    return question_of(reading, stem, capacity, others, seed, tied=tied, places=claim.evidence[:1])


def may_be_in_politics(reading: Reading, voice: Voice, capacity: Capacity) -> bool:
    """Tell whether a word near a name may make a politician of somebody who is introduced as something else.

    Near one who speaks for a politician or helps one it is this one's.
    """
    if capacity.sort in ("politics", "speak", "party"):
        return False
    return IN_POLITICS.search(words_near(reading, voice, capacity)) is not None
