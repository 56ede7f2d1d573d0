"""Which figure is whose: owner-of-figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizkit.askers.attributions import among_voices
from quizkit.askers.distractors import may_be_same, other_voices
from quizkit.askers.drafting import Kind
from quizkit.askers.figure_words import claim_of, is_counted, is_presupposed, may_count_the_same
from quizkit.askers.material import Claim
from quizkit.askers.wording import name_words
from quizkit.model import Figure, Question, Reading, Voice

OWNER_OF_FIGURE = Kind("owner-of-figure", "figure", "retrieve")

MOST_QUESTIONS = 3  # of an article


# What speakers tell of their own doings is no count of theirs: "said they spent two months in Easton".
OF_THEMSELVES = re.compile(r"[\"“]?(?:that )?(?:they|he|she|it|we|I)\b", re.I)


# Who passes a figure on does not own it: "Ruiz, citing data of the port, said".
PASSED_ON = re.compile(
    r"\b(?:cit(?:ed|es|ing)|data|statistics|figures (?:from|of|by)|based on|according to .+\bsaid)\b", re.I
)


def ask_owner_of_figure(reading: Reading, seed: int) -> Iterator[Question]:
    """Whose figure is this? One question a claim that holds a sure figure."""
    asked: set[int] = set()
    for figure in reading.figures:
        if len(asked) == MOST_QUESTIONS:
            return
        gives = is_counted(reading, figure) and not is_presupposed(reading, figure)
        claim = claim_of(reading, figure) if gives else None
        if claim is None or claim.index in asked or claim.gives_away(claim.voice):
            continue
        question = owner_question(reading, figure, claim, seed)
        if question:
            asked.add(claim.index)
            yield question


def owner_question(reading: Reading, figure: Figure, claim: Claim, seed: int) -> Question | None:
    """The question, or None where somebody else may be the owner too or too few voices are left."""
    if OF_THEMSELVES.match(claim.attribution.content[0].cut(reading.text)):
        return None
    if PASSED_ON.search(" ".join(one.quote for one in claim.evidence)):
        return None
    same = [other for other in reading.figures if other != figure and other.value == figure.value]
    if any(disputes(reading, figure, claim, other) for other in same):
        return None
    owners = [
        voice for voice in owners_of(reading, [figure, *same]) if voice.type != "document" or name_words(voice.name)
    ]
    others = other_voices(reading, claim.voice, claim.statement, owners)
    stem = f"Whose figure does the article give in the words “{claim.statement}”?"
    form = among_voices(reading, claim, others, stem, seed) if others else None
    if form is None:
        return None
    return OWNER_OF_FIGURE.question(reading.article, stem, form, claim.evidence, why_owner(reading, figure, claim))


def disputes(reading: Reading, figure: Figure, claim: Claim, other: Figure) -> bool:
    """Tell whether another figure of the same value leaves open whose it is.

    In the body with nobody named it may be anybody's, if it can count the same; and it may surely be another's.
    A document without a name that gives the number too ("the report") is most often the owner's own.
    """
    if other.attribution is None:
        body = any(block.role == "body" and block.holds(other.place()) for block in reading.blocks)
        return body and may_count_the_same(reading, figure, other)
    voice = owners_of(reading, [other])
    if not other.sure or not voice or voice[0] == claim.voice:
        return False
    own_paper = voice[0].type == "document" and not name_words(voice[0].name)
    return not own_paper and not may_be_same(reading, voice[0], claim.voice)


def owners_of(reading: Reading, figures: Sequence[Figure]) -> list[Voice]:
    """Everybody who gives one of the figures, sure or not."""
    found = (reading.attributions[one.attribution].voice for one in figures if one.attribution is not None)
    return [reading.voices[voice] for voice in dict.fromkeys(found) if voice is not None]


def why_owner(reading: Reading, figure: Figure, claim: Claim) -> str:
    """Why the key is right, and the habit to take away."""
    number = figure.cut(reading.text)
    named = "" if name_words(claim.voice.name) & name_words(claim.phrase) else f" Here that is {claim.voice.name}."
    return (
        f"The article puts “{claim.phrase}” beside the words with “{number}”, so the figure is this source's.{named} "
        "A number belongs to whoever gives it: before you repeat it, ask who counted, and how."
    )
