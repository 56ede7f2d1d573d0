"""What kind of source it is: type-of-source."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from quizkit.askers.antecedents import every_pronoun_is_resolved
from quizkit.askers.drafting import is_one_of_so_many, single_choice
from quizkit.askers.fit_names import PRONOUN
from quizkit.askers.kinds import TYPE_OF_SOURCE
from quizkit.askers.material import Claim
from quizkit.askers.mouths import ACRONYM, callings, leads_others, surroundings
from quizkit.askers.own_events import own_events
from quizkit.askers.own_rivals import who_could_tell
from quizkit.askers.places import sentence_with
from quizkit.askers.pointed_out import pointed_out
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.sole_sources import has_another_source, is_shared
from quizkit.askers.source_answers import WHAT_IT_TELLS, Sourced, offered, why_not, why_right
from quizkit.askers.source_kinds import (
    BODIES,
    BODY,
    DOCUMENT,
    NOBODY,
    OF_A_POLL,
    OF_WRITING,
    PERSON,
    UNNAMED,
    kind_of,
    may_speak_for_body,
)
from quizkit.askers.spoken import after_that, told_claims, without_capital
from quizkit.askers.standing_alone import FIRST_PERSON
from quizkit.askers.unsourced import ALIKE, cites, unattributed_statements
from quizkit.askers.wording import content_words, words
from quizkit.model import Evidence, Option, Question, Reading, Span

# Rare kinds come first. A named person is nearly always there, and is asked for no more often than all others.
RARE = (NOBODY, DOCUMENT, UNNAMED, BODY)
MOST_QUESTIONS = 4  # of an article
MOST_OF_A_KIND = 2
LEAST_QUOTED = 7  # words
PEOPLE_ALONE = 3  # articles
WRITING = re.compile(r"\b(?:wr(?:ote|ites?)|writing)\b")  # in some paper, which may be the source as well
NAME_OF_BODY = re.compile(rf"{ACRONYM.pattern}|\b(?=[A-Z])(?i:{BODIES.pattern})")
NEAR = 150  # characters beside a sentence in which a paper may be named as its source


def ask_type_of_source(reading: Reading, seed: int) -> Iterator[Question]:
    """What kind of source does the article give? At most four questions, two for each kind of source."""
    for one in chosen(reading):
        if question := question_about(one, reading, seed):
            yield question


@once_a_reading
def chosen(reading: Reading) -> tuple[Sourced, ...]:
    """The rare kinds first, and no more named people than others; one where a reader must look who it is."""
    kinds = {NOBODY: list(in_own_voice(reading))}
    for kind in (DOCUMENT, UNNAMED, BODY):
        found = itertools.chain(reports(reading, kind), quotations(reading, kind))
        kinds[kind] = list(itertools.islice(found, MOST_OF_A_KIND))
    others = [one for turn in range(MOST_OF_A_KIND) for kind in RARE for one in kinds[kind][turn : turn + 1]]
    people = people_among(reading, min(len(others), MOST_QUESTIONS // 2))
    return (*others[: MOST_QUESTIONS - len(people)], *people)


def people_among(reading: Reading, others: int) -> Sequence[Sourced]:
    """As many named people as there are others, at most; where there are none, one who speaks for no body.

    That one is asked for in one article of so many, as named people would be right far more often than the others.
    """
    found = itertools.chain(reports(reading, PERSON), quotations(reading, PERSON))
    if others:
        return list(itertools.islice(found, others))
    if not (is_varied(reading) and is_one_of_so_many(PEOPLE_ALONE, reading.article.id)):
        return []
    return list(itertools.islice((one for one in found if not one.may_be_body), 1))


def question_about(one: Sourced, reading: Reading, seed: int) -> Question | None:
    wrong = [Option(other, False, why_not(other, one)) for other in offered(one, seed) if other != one.kind]
    form = single_choice(one.stem, Option(one.kind, True, why_right(one)), wrong, seed)
    explanation = f"{why_right(one)} {WHAT_IT_TELLS[one.kind]}"
    return TYPE_OF_SOURCE.question(reading.article, one.stem, form, one.evidence, explanation) if form else None


def is_varied(reading: Reading) -> bool:
    """Tell whether the article surely cites others than people too, so that a reader must look who it is here."""
    cited = {one.voice for one in reading.attributions if one.askable}
    return any(one.id in cited and one.type in ("organisation", "group", "document") for one in reading.voices)


def in_own_voice(reading: Reading) -> Iterator[Sourced]:
    """One statement that has no source."""
    own = itertools.chain(unattributed_statements(reading), other_own_events(reading))
    for text, evidence in itertools.islice(own, 1):
        yield Sourced(NOBODY, text, (evidence,))


def reports(reading: Reading, kind: str) -> Iterator[Sourced]:
    """What sources of a kind are reported to say, where nobody could see the kind otherwise."""
    told = (claim for claim in told_claims(reading) if not claim.quoted and kind_of(claim.voice) == kind)
    return (one for claim in told if (one := with_source(reading, claim, kind)))


def other_own_events(reading: Reading) -> Iterator[tuple[str, Evidence]]:
    """What the article tells itself, but for the event that is asked about as a checkable claim of its own."""
    is_asked = False
    for event in own_events(reading):
        if not is_asked and who_could_tell(reading, event):
            is_asked = True
            continue
        statement = without_capital(reading, event.statement)
        is_clear = statement is not None and every_pronoun_is_resolved(reading, statement)
        if statement and is_clear and not is_beside_source(reading, event.place):
            yield statement, event.evidence


def is_beside_source(reading: Reading, place: Span) -> bool:
    """Tell whether anything in the paragraph of a place may tell of a source."""
    start, end = reading.text.rfind("\n", 0, place.start) + 1, reading.text.find("\n", place.end)
    paragraph = Span(start, end if end > 0 else len(reading.text))
    return cites(paragraph.cut(reading.text)) or any(paragraph.overlaps(one.cue) for one in reading.attributions)


def quotations(reading: Reading, kind: str) -> Iterator[Sourced]:
    """Words in quotation marks."""
    voices = {one.id for one in reading.voices if kind_of(one) == kind}
    quoted = [one for one in reading.attributions if one.voice in voices and one.manner == "quote" and one.askable]
    for claim in pointed_out(reading, quoted):
        if len(words(claim.statement)) >= LEAST_QUOTED and (one := with_source(reading, claim, kind)):
            yield one


def with_source(reading: Reading, claim: Claim, kind: str) -> Sourced | None:
    """What is said with the kind of its source; None where that could be seen, or doubted."""
    if is_unfit(reading, claim) or is_thin(claim) or is_part_of_more(reading, claim) or is_shared(reading, claim):
        return None
    statement = claim.statement if claim.quoted else after_that(reading, claim)
    if statement is None:
        return None
    return Sourced(
        kind,
        statement,
        claim.evidence[:1],
        claim.phrase,
        claim.voice.name,
        is_beside_paper(reading, claim),
        claim.quoted,
        may_be_of_body(reading, claim),
    )


def may_be_of_body(reading: Reading, claim: Claim) -> bool:
    """Tell whether a body may be meant, too: "said Ana Ruiz of the Trust", "she wrote in the Courier"."""
    if claim.voice.type != "person" or kind_of(claim.voice) == UNNAMED:
        return may_speak_for_body(claim.voice)
    is_of_body = BODIES.search(claim.phrase) or WRITING.search(claim.phrase) or callings(reading, claim.voice)
    return bool(is_of_body) or heads_body(reading, claim)


def heads_body(reading: Reading, claim: Claim) -> bool:
    """Tell whether a word for who heads others and one for a body stand by the name: "Trust director Ana Ruiz"."""
    if not leads_others(reading, claim.voice):
        return False
    return any(NAME_OF_BODY.search(text) for text in surroundings(reading, claim.voice))


def is_unfit(reading: Reading, claim: Claim) -> bool:
    """Tell whether the statement gives its source away, as a quotation does, or a pronoun stands for the source."""
    first_person = FIRST_PERSON.search(claim.statement)
    polled = claim.voice.type == "document" and OF_A_POLL.search(claim.statement)
    source = claim.attribution.source
    stands_for_a_name = source is None or PRONOUN.fullmatch(source.cut(reading.text))
    leans = not every_pronoun_is_resolved(reading, claim.statement)  # on the source, which the stem does not name
    return bool(
        first_person or polled or leans or stands_for_a_name or claim.gives_away(claim.voice)
    ) or has_another_source(reading, claim)


def is_beside_paper(reading: Reading, claim: Claim) -> bool:
    """Tell whether a paper is spoken of around a statement, so that it may be from there: "she said in the letter"."""
    own = sentence_with(reading, claim.attribution.cue) or claim.attribution.cue
    return OF_WRITING.search(reading.text, max(0, own.start - NEAR), own.end + NEAR) is not None


def is_part_of_more(reading: Reading, claim: Claim) -> bool:
    """Tell whether a statement is the beginning of a sentence of which only the end may be from its source.

    "She praised the mayor, and won the east of the town, according to polls."
    """
    piece, cue = claim.piece, claim.attribution.cue
    told = words(piece.cut(reading.text))
    return cue.start >= piece.end and not claim.quoted and told[-1:] != words(claim.statement)[-1:]


def is_thin(claim: Claim) -> bool:
    """Tell whether so few words say what it is about that others may say the same in words of their own."""
    return len(content_words(claim.statement)) <= ALIKE
