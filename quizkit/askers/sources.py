"""What kind of source it is: type-of-source."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.kinds import TYPE_OF_SOURCE
from quizkit.askers.material import PRONOUN, Claim, can_be_named
from quizkit.askers.sole_sources import has_another_source, is_shared
from quizkit.askers.spoken import after_that, told_claims
from quizkit.askers.standing_alone import FIRST_PERSON
from quizkit.askers.unsourced import ALIKE, unattributed_statements
from quizkit.askers.wording import content_words, name_words, words
from quizkit.model import Evidence, Option, Question, Reading, Voice

PERSON, BODY, UNNAMED = "A named person", "A named organisation", "Somebody unnamed"
DOCUMENT, NOBODY = "A document or a poll", "Nobody at all"
WHAT_IT_TELLS: Mapping[str, str] = {
    PERSON: "A named person can be asked again and held to what was said.",
    BODY: "A named organisation answers for what it says; ask who spoke for it, and how they could know.",
    UNNAMED: "Sources without names cannot be checked by a reader; ask why they are not named.",
    DOCUMENT: "A document or a poll can be looked up, if the article says where; ask who made it, and for whom.",
    NOBODY: "Where no source is named the article itself vouches; ask how it could know.",
}
# Rare kinds come first; a named person is nearly always there, so it is asked for only where others are cited too.
ORDER = (NOBODY, DOCUMENT, UNNAMED, BODY, PERSON)
MOST_QUESTIONS = 3  # of an article
# What makes a name a body's and a plural people: a bishop or a set of data can be taken for one.
BODIES = re.compile(
    r"\b(?:academy|administration|agency|alliance|association|authority|bank|board|bureau|center|centre|chamber|church|"
    r"college|commission|committee|company|congress|corporation|council|court|department|federation|forum|foundation|"
    r"fund|group|guard|hospital|inc|institute|institution|league|ministry|network|news|office|organi[sz]ation|"
    r"party|police|post|press|project|research|school|service|society|times|trust|union|university|watch)\b",
    re.I,
)
PEOPLE = re.compile(
    r"(?:activist|adviser|advisor|advocate|aide|ally|allies|analyst|attorney|author|backer|campaigner|colleague|critic|"
    r"defender|demonstrator|diplomat|doctor|donor|driver|economist|employee|executive|expert|fisher|forecaster|"
    r"historian|insider|investigator|journalist|judge|lawmaker|lawyer|leader|member|neighbo[u]?r|observer|officer|official|"
    r"operative|opponent|organi[sz]er|parent|physician|player|prosecutor|protester|relative|reporter|representative|"
    r"researcher|resident|sailor|scholar|scientist|seller|senator|source|specialist|spokes(?:man|men|woman|women|person)|"
    r"staffer|strategist|student|supporter|survivor|teacher|trader|veteran|victim|tenant|passenger|farmer|villager|volunteer|voter|witness|worker)"
    r"(?:s|es)?",
    re.I,
)
PAPERS = frozenset(
    (
        "letter report lawsuit lawsuits complaint study studies documents records memo memos survey surveys review "
        "petition petitions poll polls emails filing filings"
    ).split()
)
# A body with such a name may as well be taken for the paper that it makes.
OF_PAPERS = re.compile(r"\b(?:poll\w*|survey\w*|stud(?:y|ies)|report|index|tracker|records)\b", re.I)
SPOKEN_FOR = re.compile(r"\b(?:spokes\w+|representatives?)\b", re.I)  # the voice of a body
OF_A_POLL = re.compile(r"\bper ?cent\b|%|\b(?:majority|plurality|poll\w*)\b", re.I)
POINTS_BACK = frozenset("the that this these those his her its their our such other another both".split())


@attrs.frozen
class Sourced:
    """A statement with the kind of source that the article gives for it, and the words that show it."""

    kind: str
    statement: str
    evidence: tuple[Evidence, ...]
    phrase: str = ""
    name: str = ""


def ask_type_of_source(reading: Reading, seed: int) -> Iterator[Question]:
    """What kind of source does the article give? At most three questions, each for another kind of source."""
    found = {one.kind: one for one in sourced(reading)}
    kinds = [kind for kind in ORDER if kind in found][:MOST_QUESTIONS]
    if kinds == [PERSON] and not is_varied(reading):
        return
    for kind in kinds:
        if question := question_about(reading, found[kind], seed):
            yield question


def question_about(reading: Reading, one: Sourced, seed: int) -> Question | None:
    stem = f"What kind of source does the article give for the statement that {one.statement}?"
    wrong = [Option(other, False, why_not(other, one)) for other in offered(one.kind, stem, seed) if other != one.kind]
    form = single_choice(stem, Option(one.kind, True, why_right(one)), wrong, seed)
    explanation = f"{why_right(one)} {WHAT_IT_TELLS[one.kind]}"
    return TYPE_OF_SOURCE.question(reading.article, stem, form, one.evidence, explanation) if form else None


def offered(key: str, stem: str, seed: int) -> tuple[str, ...]:
    """The answers on offer: the last of them is now a document and now nobody, whatever the key is."""
    last = key if key in (DOCUMENT, NOBODY) else shuffled((DOCUMENT, NOBODY), stem, seed)[0]
    return (PERSON, BODY, UNNAMED, last)


def is_varied(reading: Reading) -> bool:
    """Tell whether the article surely cites others than people too, so that a reader must look who it is here."""
    cited = {one.voice for one in reading.attributions if one.askable}
    return sum(one.id in cited and one.type in ("organisation", "group", "document") for one in reading.voices) > 1


def sourced(reading: Reading) -> Iterator[Sourced]:
    """For each kind of source the first statement of which nobody could see it otherwise."""
    for text, evidence in itertools.islice(unattributed_statements(reading), 1):
        yield Sourced(NOBODY, text, (evidence,))
    found: set[str] = set()
    for claim in told_claims(reading):
        kind = kind_of(claim.voice)
        if kind is None or kind in found or is_unfit(reading, claim) or is_thin(claim):
            continue
        statement = after_that(reading, claim)
        if statement and not is_shared(reading, claim):
            found.add(kind)
            yield Sourced(kind, statement, claim.evidence[:1], claim.phrase, claim.voice.name)


def is_unfit(reading: Reading, claim: Claim) -> bool:
    """Tell whether the statement gives its source away, as a quotation does, or a pronoun stands for the source."""
    first_person = FIRST_PERSON.search(claim.statement)
    polled = claim.voice.type == "document" and OF_A_POLL.search(claim.statement)
    source = claim.attribution.source
    about_oneself = re.match(r"(?:he|she|it|they|his|her|its|their)\b", claim.statement)
    stands_for_a_name = source is None or PRONOUN.fullmatch(source.cut(reading.text))
    return bool(
        claim.quoted or first_person or polled or about_oneself or stands_for_a_name or claim.gives_away(claim.voice)
    ) or has_another_source(reading, claim)


def is_thin(claim: Claim) -> bool:
    """Tell whether so few words say what it is about that others may say the same in words of their own."""
    return len(content_words(claim.statement)) <= ALIKE


def kind_of(voice: Voice) -> str | None:
    """The kind of a voice where nobody could see it otherwise: a full name, a body's name, people or papers without."""
    parts = words(voice.name)
    if " and " in voice.name or not parts:
        return None
    return kind_of_named(voice, parts) if name_words(voice.name) else kind_of_unnamed(voice, parts)


def kind_of_unnamed(voice: Voice, parts: Sequence[str]) -> str | None:
    """Papers or people without a name; not where they point back to somebody who may have one."""
    if parts[0].lower() in POINTS_BACK or SPOKEN_FOR.search(voice.name):
        return None
    if voice.type == "document":
        return DOCUMENT if parts[-1].lower() in PAPERS else None
    nameless = voice.type == "group" or (voice.type in ("person", "unknown") and parts[0] in ("a", "an", "one"))
    return UNNAMED if nameless and any(PEOPLE.fullmatch(part) for part in head_of(parts)) else None


def kind_of_named(voice: Voice, parts: Sequence[str]) -> str | None:
    """A person by first name and surname, or a body by its name."""
    if len(parts) < 2 or not can_be_named(voice):
        return None
    if voice.type == "person":
        named = all(one[:1].isupper() for one in parts[-2:]) and not re.search(r"['’]s\b", voice.name)
        named = named and not BODIES.search(" ".join(parts[-2:]))
        return PERSON if named and voice.name[:1].isupper() else None
    body = voice.type == "organisation" and len(name_words(voice.name)) > 1 and parts[-1][:1].isupper()
    return BODY if body and BODIES.search(voice.name) and not OF_PAPERS.search(voice.name) else None


def head_of(parts: Sequence[str]) -> Sequence[str]:
    """The words of a description up to its first preposition.

    >>> head_of(["supporters", "of", "the", "mayor"])
    ['supporters']
    """
    return list(
        itertools.takewhile(lambda part: part.lower() not in ("of", "for", "in", "at", "on", "from", "with"), parts)
    )


def why_right(one: Sourced) -> str:
    if one.kind == NOBODY:
        return "Neither this sentence nor those around it cite anybody: the article says it in its own voice."
    if one.kind in (PERSON, BODY):
        return f"“{one.phrase}” gives the source, {one.name}, by name."
    if one.kind == DOCUMENT:
        return f"“{one.phrase}” points to a document or a poll, and names nobody."
    return f"“{one.phrase}” does not say who: it holds no name."


def why_not(kind: str, one: Sourced) -> str:
    if one.kind == NOBODY:
        return "The article cites nobody for this statement."
    if kind == NOBODY:
        return f"“{one.phrase}” ties the statement to a source."
    if one.kind in (UNNAMED, DOCUMENT):
        return (
            f"“{one.phrase}” holds no name."
            if kind in (PERSON, BODY)
            else f"“{one.phrase}” tells of {SORTS[one.kind]}."
        )
    return f"The source is {one.name}: {SORTS[one.kind]}."


SORTS: Mapping[str, str] = {
    PERSON: "one person, by name",
    BODY: "an organisation, by name",
    UNNAMED: "people without a name",
    DOCUMENT: "a document or a poll, not people",
}
