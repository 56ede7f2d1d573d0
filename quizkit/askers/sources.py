"""What kind of source it is: type-of-source."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence

import attrs

from quizkit.askers.antecedents import every_pronoun_is_resolved
from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.fit_names import PRONOUN
from quizkit.askers.kinds import TYPE_OF_SOURCE
from quizkit.askers.material import Claim
from quizkit.askers.mouths import callings, leads_others
from quizkit.askers.own_events import own_events
from quizkit.askers.own_rivals import who_could_tell
from quizkit.askers.places import sentence_with
from quizkit.askers.pointed_out import pointed_out
from quizkit.askers.sole_sources import has_another_source, is_shared
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
)
from quizkit.askers.spoken import after_that, told_claims, without_capital
from quizkit.askers.standing_alone import FIRST_PERSON
from quizkit.askers.unsourced import ALIKE, OWN_VOICE, cites, unattributed_statements
from quizkit.askers.wording import content_words, words
from quizkit.model import Evidence, Option, Question, Reading, Span

WHAT_IT_TELLS: Mapping[str, str] = {
    PERSON: "A named person can be asked again and held to what was said.",
    BODY: "A named organisation answers for what it says; ask who spoke for it, and how they could know.",
    UNNAMED: "Sources without names cannot be checked by a reader; ask why they are not named.",
    DOCUMENT: "A document or a poll can be looked up, if the article says where; ask who made it, and for whom.",
    NOBODY: "Where no source is named the article itself vouches; ask how it could know.",
}
# Rare kinds come first. A named person is nearly always there, and is asked for no more often than all others.
RARE = (NOBODY, DOCUMENT, UNNAMED, BODY)
MOST_QUESTIONS = 4  # of an article
MOST_OF_A_KIND = 2
LEAST_QUOTED = 7  # words
NEAR = 150  # characters beside a sentence in which a paper may be named as its source


@attrs.frozen
class Sourced:
    """A statement with the kind of source that the article gives for it, and the words that show it."""

    kind: str
    statement: str
    evidence: tuple[Evidence, ...]
    phrase: str = ""
    name: str = ""
    beside_paper: bool = False
    quoted: bool = False

    @property
    def stem(self) -> str:
        told = f"words “{self.statement}”" if self.quoted else f"statement that {self.statement}"
        return f"What kind of source does the article give for the {told}?"


def ask_type_of_source(reading: Reading, seed: int) -> Iterator[Question]:
    """What kind of source does the article give? At most four questions, two for each kind of source."""
    for one in chosen(reading):
        if question := question_about(one, reading, seed):
            yield question


def chosen(reading: Reading) -> Sequence[Sourced]:
    """The rare kinds first, and no more named people than others; one where a reader must look who it is."""
    kinds = {NOBODY: list(in_own_voice(reading))}
    for kind in (DOCUMENT, UNNAMED, BODY):
        found = itertools.chain(reports(reading, kind), quotations(reading, kind))
        kinds[kind] = list(itertools.islice(found, MOST_OF_A_KIND))
    others = [one for turn in range(MOST_OF_A_KIND) for kind in RARE for one in kinds[kind][turn : turn + 1]]
    as_many = min(len(others), MOST_QUESTIONS // 2)
    told = list(itertools.islice(reports(reading, PERSON), as_many or int(is_varied(reading))))
    people = [*told, *itertools.islice(quotations(reading, PERSON), max(0, as_many - len(told)))]
    return [*others[: MOST_QUESTIONS - len(people)], *people]


def question_about(one: Sourced, reading: Reading, seed: int) -> Question | None:
    wrong = [Option(other, False, why_not(other, one)) for other in offered(one, seed) if other != one.kind]
    form = single_choice(one.stem, Option(one.kind, True, why_right(one)), wrong, seed)
    explanation = f"{why_right(one)} {WHAT_IT_TELLS[one.kind]}"
    return TYPE_OF_SOURCE.question(reading.article, one.stem, form, one.evidence, explanation) if form else None


def offered(one: Sourced, seed: int) -> tuple[str, ...]:
    """The answers on offer: the last of them is now a document and now nobody, whatever the key is.

    Beside a paper that it may be from, a document is no wrong answer.
    """
    last = NOBODY if one.beside_paper else shuffled((DOCUMENT, NOBODY), one.stem, seed)[0]
    return (PERSON, BODY, UNNAMED, one.kind if one.kind in (DOCUMENT, NOBODY) else last)


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
    """Words in quotation marks, but for those of people who may speak for others: "said Ana Ruiz of the Trust"."""
    voices = {one.id for one in reading.voices if kind_of(one) == kind}
    quoted = [one for one in reading.attributions if one.voice in voices and one.manner == "quote" and one.askable]
    for claim in pointed_out(reading, quoted):
        is_of_others = leads_others(reading, claim.voice) or (
            claim.voice.type == "person" and BODIES.search(claim.phrase)
        )
        is_fit = len(words(claim.statement)) >= LEAST_QUOTED and not is_of_others
        if is_fit and (one := with_source(reading, claim, kind)):
            yield one


def with_source(reading: Reading, claim: Claim, kind: str) -> Sourced | None:
    """What is said with the kind of its source; None where that could be seen, or doubted."""
    if is_unfit(reading, claim) or is_thin(claim) or is_shared(reading, claim):
        return None
    if kind == PERSON and callings(reading, claim.voice):  # who speaks for a body is its voice too
        return None
    statement = claim.statement if claim.quoted else after_that(reading, claim)
    place, phrase, name = claim.evidence[:1], claim.phrase, claim.voice.name
    beside_paper = is_beside_paper(reading, claim)
    return Sourced(kind, statement, place, phrase, name, beside_paper, claim.quoted) if statement else None


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


def is_thin(claim: Claim) -> bool:
    """Tell whether so few words say what it is about that others may say the same in words of their own."""
    return len(content_words(claim.statement)) <= ALIKE


def why_right(one: Sourced) -> str:
    if one.kind == NOBODY:
        return OWN_VOICE
    if one.kind in (PERSON, BODY):
        return f"“{one.phrase}” gives the source, {one.name}, by name."
    if one.kind == DOCUMENT:
        return f"“{one.phrase}” points to a document or a poll, and names nobody."
    return f"“{one.phrase}” does not say who: it gives nobody's name."


def why_not(kind: str, one: Sourced) -> str:
    if one.kind == NOBODY:
        return "The article cites nobody for this statement."
    if kind == NOBODY:
        return f"“{one.phrase}” ties the statement to a source."
    if one.kind in (UNNAMED, DOCUMENT):
        return (
            f"“{one.phrase}” names nobody." if kind in (PERSON, BODY) else f"“{one.phrase}” tells of {SORTS[one.kind]}."
        )
    return f"The source is {one.name}: {SORTS[one.kind]}."


SORTS: Mapping[str, str] = {
    PERSON: "one person, by name",
    BODY: "an organisation, by name",
    UNNAMED: "people without a name",
    DOCUMENT: "a document or a poll, not people",
}
