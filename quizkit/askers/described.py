"""Whose words are these, and could evidence settle them? Both at once, two by two: checkable-statement."""

from __future__ import annotations

from collections.abc import Iterator

from quizkit.askers.checkables import shown_to_be_checkable
from quizkit.askers.distractors import other_voices
from quizkit.askers.drafting import single_choice
from quizkit.askers.elsewhere import is_told, other_words
from quizkit.askers.kinds import CHECKABLE_STATEMENT
from quizkit.askers.material import Claim, claims_of, is_cited
from quizkit.askers.rivals import is_named_like, is_of_sort, is_paper, name_inside
from quizkit.askers.views import from_different_mouths, told_elsewhere
from quizkit.model import Option, Question, Reading, Voice

MOST_QUESTIONS = 3
ABOUT_WORDS = "The article contains these words: “{}”. Which of these describes the words best?"
ITSELF = "the article itself"
# Of the same length, so that the sort of a statement never makes its answer the longest or shortest.
OPINION, CHECKABLE = "An opinion voiced by", "A checkable claim by"
WHAT_IT_SHOWS = "Records or witnesses could confirm or refute what it tells (“{}”): it may prove true or false."
HABIT = "Ask of every statement who makes it, and then whether anything could show it to be false."


def ask_checkable_statement(reading: Reading, seed: int) -> Iterator[Question]:
    """Who makes it, and could evidence settle it? For each count, date or plain event with its place."""
    found = [(claim, mark) for claim in claims_of(reading) if (mark := shown_to_be_checkable(reading, claim))]
    marks = {claim.index: mark for claim, mark in found}
    for claim in from_different_mouths([claim for claim, _ in found])[:MOST_QUESTIONS]:
        question = described_claim(reading, claim, WHAT_IT_SHOWS.format(marks[claim.index]), seed)
        if question:
            yield question


def described_claim(reading: Reading, claim: Claim, shown: str, seed: int) -> Question | None:
    """The question with its four answers: the source and another one, each with either sort of statement."""
    other = other_owner(reading, claim)
    if other is None or claim.voice.type in ("document", "unknown") or claim.gives_away(claim.voice):
        return None
    name, (another, not_theirs) = name_inside(claim.voice, claim.voice), other
    owned, stem = f"{claim.tied} tells whose statement it is. {shown}", ABOUT_WORDS.format(claim.statement)
    right = Option(f"{CHECKABLE} {name}", True, owned)
    wrong = [
        Option(f"{OPINION} {name}", False, f"The statement is theirs; but look at what it says. {shown}"),
        Option(f"{CHECKABLE} {another}", False, not_theirs),
        Option(f"{OPINION} {another}", False, not_theirs),
    ]
    form = single_choice(stem, right, wrong, seed)
    if form is None:
        return None
    return CHECKABLE_STATEMENT.question(reading.article, stem, form, claim.evidence, f"{owned} {HABIT}")


def other_owner(reading: Reading, claim: Claim) -> tuple[str, str] | None:
    """Who else could be taken for the owner, and why it is wrong: one of the same sort with words to be shown, else the
    article itself.
    """
    others = other_voices(reading, claim.voice, claim.statement)
    cited = (voice for voice in others if is_cited(reading, voice) and is_told(reading, voice))
    other = next((voice for voice in cited if is_like_owner(voice, claim.voice)), None)
    if other is not None:
        return name_inside(other, claim.voice), other_words(reading, other)[0]
    if told_elsewhere(reading, claim):
        return None
    return ITSELF, f"The article gives these words to {claim.voice.name}; it does not say so itself."


def is_like_owner(voice: Voice, owner: Voice) -> bool:
    """Tell whether both are people, or neither is, and the other is no document or poll."""
    return is_of_sort(voice, owner) and is_named_like(voice, owner) and not is_paper(voice)
