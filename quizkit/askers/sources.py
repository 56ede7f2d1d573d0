"""What kind of source it is, and whether its words are quoted: type-of-source, quoted-or-paraphrased."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from quizkit.askers.distractors import distance, overlap
from quizkit.askers.drafting import Kind, single_choice
from quizkit.askers.material import Claim, can_be_named, claims_of, every_claim
from quizkit.askers.wording import capital, name_words, words
from quizkit.model import Option, Question, Reading, Voice

TYPE_OF_SOURCE = Kind("type-of-source", "attribution", "evaluate")
QUOTED_OR_PARAPHRASED = Kind("quoted-or-paraphrased", "attribution", "retrieve")

PERSON, BODY, UNNAMED = "A named person", "A named organisation", "An unnamed group"
NOBODY = "No source at all"
WHAT_IT_TELLS: Mapping[str, str] = {
    PERSON: "A named person can be asked again and held to what was said.",
    BODY: "A named organisation answers for what it says, though the person who spoke stays unknown.",
    UNNAMED: "Sources without names cannot be checked by a reader; ask why they are not named.",
}
WRONG_STATEMENTS = 3


def ask_type_of_source(reading: Reading, seed: int) -> Iterator[Question]:
    """What kind of source does the article give? One question for each kind of source that is certain."""
    asked: set[str] = set()
    for claim in every_claim(reading):
        kind = kind_of(claim.voice)
        if kind is None or kind in asked or claim.gives_away(claim.voice):
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
    if voice.type == "person" and voice.name[:1].isupper() and len(words(voice.name)) >= 2 and can_be_named(voice):
        return PERSON
    if voice.type == "organisation" and len(names) >= 2 and can_be_named(voice) and " and " not in voice.name:
        return BODY
    return UNNAMED if voice.type == "group" and not names and " and " not in voice.name else None


def why_not(kind: str, claim: Claim) -> str:
    if kind == NOBODY:
        return f"“{claim.phrase}” ties the statement to a source."
    return f"The source here is {claim.voice.name}."


def ask_quoted_or_paraphrased(reading: Reading, seed: int) -> Iterator[Question]:
    """Which of these is in the speaker's exact words? One question where one is quoted and two are not."""
    claims = [claim for claim in claims_of(reading) if claim.independent and not claim.first_person]
    paraphrased = [claim for claim in claims if claim.attribution.manner == "paraphrase"]
    for claim in (one for one in claims if one.quoted and "…" not in one.statement):
        rivals = [one for one in paraphrased if not overlap(one.statement, claim.statement)]
        rivals = sorted(rivals, key=lambda one: (distance(one, claim), one.index))[:WRONG_STATEMENTS]
        if len(rivals) < 2:
            continue
        stem = "Which of these statements does the article give as a direct quotation, in the speaker's exact words?"
        right = Option(capital(claim.statement), True, "In the article these words stand in quotation marks.")
        wrong = [paraphrase(rival) for rival in rivals]
        form = single_choice(stem + claim.statement, right, wrong, seed)
        if form:
            why = (
                f"The words of {claim.voice.name} stand in quotation marks. The others are paraphrased: "
                "the claim is the source's, but the choice of words may be the article's."
            )
            yield QUOTED_OR_PARAPHRASED.question(reading.article, stem, form, claim.evidence, why)
            return


def paraphrase(claim: Claim) -> Option:
    reason = f"Paraphrased: “{claim.phrase}” stands beside it, without quotation marks."
    return Option(capital(claim.statement), False, reason, claim.evidence[:1])
