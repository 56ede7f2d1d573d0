"""Whose words are these, and are they a matter of opinion or of evidence? Both at once, two by two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from quizkit.askers.checkables import shown_to_be_checkable
from quizkit.askers.distractors import other_voices
from quizkit.askers.drafting import Kind, single_choice
from quizkit.askers.elsewhere import other_words
from quizkit.askers.material import Claim, claims_of
from quizkit.askers.rivals import is_named_like, name_inside
from quizkit.askers.views import View, described_views, from_different_mouths, told_elsewhere
from quizkit.model import Option, Question, Reading

OWNER_OF_JUDGEMENT = Kind("owner-of-judgement", "opinion", "evaluate")
CHECKABLE_STATEMENT = Kind("checkable-statement", "opinion", "evaluate")

MOST_QUESTIONS = 3
ABOUT_WORDS = "The article contains these words: “{words}”. Which of these describes the words best?"
ABOUT_QUOTATION = "The article quotes these words. Which of these describes the words best?"
ABOUT_PASSAGE = "The passage ends with a quotation. Which of these describes the words quoted best?"
ITSELF = "the article itself"
# Of the same length, so that the sort of a statement never makes its answer the longest or shortest.
OPINION, FORECAST, CHECKABLE = "An opinion voiced by", "A prediction made by", "A checkable claim by"
WHAT_IT_SHOWS: Mapping[str, str] = {
    "judgement": "“{}” makes it a judgement: others may judge otherwise, and no record settles it.",
    "demand": "“{}” makes it a view of what ought to be, which no record settles.",
    "forecast": "“{}” tells of what was still to come when it was said: nobody could look it up.",
    "checkable": "Records or witnesses could confirm or refute what it tells (“{}”): it may prove true or false.",
}
HABITS: Mapping[str, str] = {
    OPINION: "A view stays its owner's, however often it is repeated.",
    FORECAST: "A view of what is to come stays its owner's, however often it is repeated.",
    CHECKABLE: "Ask of every statement who makes it, and then whether anything could show it to be false.",
}


@attrs.frozen
class Described:
    """Words with what they are and what a careless reader could take them for, each with the reason."""

    stem: str
    sort: str
    not_sort: str
    why: str
    passage: str | None = None


def ask_whose_opinion(reading: Reading, seed: int) -> Iterator[Question]:
    """Whose opinion is it? One question for each plain view that no question about a reported opinion is about."""
    for view in described_views(reading)[:MOST_QUESTIONS]:
        sort = FORECAST if view.sort == "forecast" else OPINION
        why = WHAT_IT_SHOWS[view.sort].format(view.shown_by)
        one = Described(stem_about(view), sort, CHECKABLE, why, view.passage)
        yield from described_claim(reading, OWNER_OF_JUDGEMENT, view.claim, one, seed)


def stem_about(view: View) -> str:
    if view.passage is None:
        return ABOUT_WORDS.format(words=view.claim.statement)
    return ABOUT_QUOTATION if view.passage[:1] in '“"' else ABOUT_PASSAGE


def ask_checkable_statement(reading: Reading, seed: int) -> Iterator[Question]:
    """Who makes it, and could evidence settle it? For each count, date or plain event that a source tells."""
    found = [(claim, mark) for claim in claims_of(reading) if (mark := shown_to_be_checkable(reading, claim))]
    marks = {claim.index: mark for claim, mark in found}
    for claim in from_different_mouths([claim for claim, _ in found])[:MOST_QUESTIONS]:
        why = WHAT_IT_SHOWS["checkable"].format(marks[claim.index])
        one = Described(ABOUT_WORDS.format(words=claim.statement), CHECKABLE, OPINION, why)
        yield from described_claim(reading, CHECKABLE_STATEMENT, claim, one, seed)


def described_claim(reading: Reading, kind: Kind, claim: Claim, one: Described, seed: int) -> Iterator[Question]:
    """The question with its four answers: the source and another one, each with either sort of statement."""
    other = other_owner(reading, claim)
    if other is None or claim.voice.type in ("document", "unknown") or claim.gives_away(claim.voice):
        return
    name, (another, not_theirs) = name_inside(claim.voice, claim.voice), other
    owned = f"{claim.tied} tells whose words these are. {one.why}"
    right = Option(f"{one.sort} {name}", True, owned)
    wrong = [
        Option(f"{one.not_sort} {name}", False, f"These are their words; but look at what they say. {one.why}"),
        Option(f"{one.sort} {another}", False, not_theirs),
        Option(f"{one.not_sort} {another}", False, not_theirs),
    ]
    form = single_choice(one.stem, right, wrong, seed)
    if form:
        why = f"{owned} {HABITS[one.sort]}"
        yield kind.question(reading.article, one.stem, form, claim.evidence, why, one.passage)


def other_owner(reading: Reading, claim: Claim) -> tuple[str, str] | None:
    """Who else could be taken for the owner, and why it is wrong: somebody who is cited, else the article itself."""
    others = other_voices(reading, claim.voice, claim.statement)
    cited = (voice for voice in others if voice.type != "document" and voice in reading.voices)
    other = next((voice for voice in cited if is_named_like(voice, claim.voice)), None)
    if other is not None:
        return name_inside(other, claim.voice), other_words(reading, other)[0]
    if told_elsewhere(reading, claim):
        return None
    return ITSELF, f"The article gives these words to {claim.voice.name}; it does not say so itself."
