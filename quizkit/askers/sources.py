"""What kind of source it is: type-of-source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from quizkit.askers.distractors import says_it_too
from quizkit.askers.drafting import Kind, single_choice
from quizkit.askers.material import Claim, can_be_named, every_claim
from quizkit.askers.wording import name_words, words
from quizkit.model import Option, Question, Reading, Voice

TYPE_OF_SOURCE = Kind("type-of-source", "attribution", "evaluate")

PERSON, BODY, UNNAMED = "A named person", "A named organisation", "An unnamed group"
NOBODY = "No one at all"
WHAT_IT_TELLS: Mapping[str, str] = {
    PERSON: "A named person can be asked again and held to what was said.",
    BODY: "A named organisation answers for what it says, though the person who spoke stays unknown.",
    UNNAMED: "Sources without names cannot be checked by a reader; ask why they are not named.",
}


def ask_type_of_source(reading: Reading, seed: int) -> Iterator[Question]:
    """What kind of source does the article give? One question for each kind of source that is certain."""
    asked: set[str] = set()
    for claim in every_claim(reading):
        kind = kind_of(claim.voice)
        if kind is None or kind in asked or claim.quoted or claim.gives_away(claim.voice):
            continue
        if any(says_it_too(reading, voice, claim.statement) for voice in reading.voices if voice != claim.voice):
            continue
        asked.add(kind)
        stem = f"What kind of source does the article give for {claim.in_a_stem}?"
        right = Option(kind, True, f"The article writes “{claim.phrase}”.")
        wrong = [Option(one, False, why_not(one, claim)) for one in (PERSON, BODY, UNNAMED, NOBODY) if one != kind]
        form = single_choice(stem, right, wrong, seed)
        if form:
            why = f"“{claim.phrase}” names the source: {claim.voice.name}. {WHAT_IT_TELLS[kind]}"
            if kind == UNNAMED:
                why = f"“{claim.phrase}” tells what sort of people they are, and no name. {WHAT_IT_TELLS[kind]}"
            yield TYPE_OF_SOURCE.question(reading.article, stem, form, claim.evidence, why)


def kind_of(voice: Voice) -> str | None:
    """The kind of a voice where nobody could see it otherwise: a full name, a body's name, a plural without a name."""
    names = name_words(voice.name)
    ends_in_name = voice.name.split()[-1][:1].isupper()
    if (
        voice.type == "person"
        and voice.name[:1].isupper()
        and ends_in_name
        and len(words(voice.name)) >= 2
        and can_be_named(voice)
    ):
        return PERSON
    if voice.type == "organisation" and len(names) >= 2 and can_be_named(voice) and " and " not in voice.name:
        return BODY
    return UNNAMED if voice.type == "group" and not names and " and " not in voice.name else None


def why_not(kind: str, claim: Claim) -> str:
    if kind == NOBODY:
        return f"“{claim.phrase}” ties the statement to a source."
    return f"The source here is {claim.voice.name}."
