"""In what capacity somebody speaks whom the question shows by what they say: standing-of-source by statements."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from quizkit.askers.antecedents import every_pronoun_is_resolved
from quizkit.askers.capacities import Capacity
from quizkit.askers.footings import SIGNS, asked_by_capacity, question_of
from quizkit.askers.likeness import is_at_centre
from quizkit.askers.lists import within
from quizkit.askers.material import Claim
from quizkit.askers.pointed_out import pointed_out
from quizkit.askers.politicians import POLITICIANS
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.sole_sources import has_another_source, is_shared
from quizkit.askers.sources import chosen, is_thin
from quizkit.askers.speakers import capacity_of_speaker, sorts_beside
from quizkit.askers.spoken import after_that, told_claims
from quizkit.askers.standing_alone import FIRST_PERSON
from quizkit.askers.standings import asked_by_introductions
from quizkit.model import Question, Reading, Voice

MOST_QUESTIONS = 2  # of an article
# Of what politicians and spokesmen speak: in what capacity they do could be guessed.
TELLS: Mapping[str, re.Pattern[str]] = {
    one: within("capacities", f"{one}_tells") for one in ("speak", "senator", "representative", "governor")
}
OF_ONESELF = ("citizen",)  # who says "I" and "we" is guessed as well
KNOWN_BY_WORDS = "head"  # whose words many know


def ask_capacity_of_speaker(reading: Reading, seed: int) -> Iterator[Question]:
    """In what capacity does the article introduce whoever says this? At most two questions, for two sorts."""
    return (question for _, question in about_statements(reading, seed))


def asked_by_statements(reading: Reading, seed: int) -> frozenset[Voice]:
    """Whom these questions ask about."""
    return frozenset(voice for voice, _ in about_statements(reading, seed))


@once_a_reading
def about_statements(reading: Reading, seed: int) -> tuple[tuple[Voice, Question], ...]:
    return tuple(people_with_questions(reading, seed))


def people_with_questions(reading: Reading, seed: int) -> Iterator[tuple[Voice, Question]]:
    """Each question with the person whose statement it is."""
    asked: set[str] = set()
    known = capacities_of_people(reading, seed)
    people = {voice: capacity for voice, capacity in known.items() if capacity.sort != KNOWN_BY_WORDS}
    typed = {one.evidence[0] for one in chosen(reading)} if people else set()
    for claim in claims_of_people(reading, people):
        capacity = people[claim.voice.id]
        is_free = len(asked) < MOST_QUESTIONS and capacity.sort not in asked and claim.evidence[0] not in typed
        if is_free and not is_telling(reading, claim, capacity) and (question := about(reading, claim, capacity, seed)):
            asked.add(capacity.sort)
            yield claim.voice, question


@once_a_reading
def capacities_of_people(reading: Reading, seed: int) -> Mapping[int, Capacity]:
    """The capacities of people who are surely cited and whose standing no other question asks for."""
    cited = {one.voice for one in reading.attributions if one.askable}
    asked = asked_by_introductions(reading, seed) | asked_by_capacity(reading, seed)
    people = (one for one in reading.voices if one.id in cited and one.type == "person" and one not in asked)
    found = ((one.id, capacity_of_speaker(reading, one)) for one in people)
    return {voice: capacity for voice, capacity in found if capacity}


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


def is_telling(reading: Reading, claim: Claim, capacity: Capacity) -> bool:
    """Tell whether the capacity could be guessed from what is said, or many may know the words of whom all speak."""
    if capacity.sort in POLITICIANS and claim.quoted and is_at_centre(reading, claim.voice):
        return True
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
    others = sorts_beside(reading, claim.voice, capacity, stem, seed)
    if not others:
        return None
    tied = f"{claim.tied} stands beside the words."
    return question_of(reading, stem, capacity, others, seed, tied=tied, places=claim.evidence[:1])
