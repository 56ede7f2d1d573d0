"""Whose words are these, and could evidence settle them? Both at once, two by two: checkable-statement."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from quizkit.askers.channels import OUTLET
from quizkit.askers.checkables import shown_to_be_checkable
from quizkit.askers.distractors import other_voices
from quizkit.askers.drafting import single_choice
from quizkit.askers.elsewhere import is_told, other_words
from quizkit.askers.kinds import CHECKABLE_STATEMENT
from quizkit.askers.material import Claim, claims_of
from quizkit.askers.own_events import own_events
from quizkit.askers.own_rivals import who_could_tell
from quizkit.askers.rivals import is_named_like, is_of_sort, is_paper, name_inside
from quizkit.askers.unsourced import ALIKE
from quizkit.askers.views import from_different_mouths, told_elsewhere
from quizkit.askers.wording import STOP_WORDS, content_words, folded, words
from quizkit.model import Option, Question, Reading, SingleChoice, Voice

MOST_OF_SOURCES = 3
NO_OWNERS = ("document", "unknown")
ABOUT_WORDS = "The article contains these words: “{}”. Which of these describes the words best?"
ITSELF = "the article itself"
# Of the same length, so that the sort of a statement never makes its answer the longest or shortest.
OPINION, CHECKABLE = "An opinion voiced by", "A checkable claim by"
WHAT_IT_SHOWS = "Records or witnesses could confirm or refute what it tells (“{}”): it may prove true or false."
HABIT = "Ask of every statement who makes it, and then whether anything could show it to be false."
NOBODY_CITED = "The article cites nobody for these words: it tells this itself."
ITSELF_VOUCHES = "Where no source is named, it is the article that has to be right."


@attrs.frozen
class Owner:
    """Somebody who could be taken for the owner of a statement, and why it is theirs or not."""

    name: str
    why: str


def square(stem: str, owner: Owner, other: Owner, shown: str, seed: int) -> SingleChoice | None:
    """Four answers: the owner and another one, each with either sort of statement."""
    right = Option(f"{CHECKABLE} {owner.name}", True, f"{owner.why} {shown}")
    wrong = [
        Option(f"{OPINION} {owner.name}", False, f"{owner.why} But look at what it says. {shown}"),
        Option(f"{CHECKABLE} {other.name}", False, other.why),
        Option(f"{OPINION} {other.name}", False, other.why),
    ]
    return single_choice(stem, right, wrong, seed)


def ask_checkable_statement(reading: Reading, seed: int) -> Iterator[Question]:
    """Who makes it, and could evidence settle it? Counts, dates and plain events, of sources and of the article."""
    yield from ask_about_sources(reading, seed)
    yield from ask_about_article(reading, seed)


def ask_about_sources(reading: Reading, seed: int) -> Iterator[Question]:
    """At most three statements of sources, from different mouths first."""
    found = [(claim, mark) for claim in claims_of(reading) if (mark := shown_to_be_checkable(reading, claim))]
    marks = {claim.index: mark for claim, mark in found}
    for claim in from_different_mouths([claim for claim, _ in found])[:MOST_OF_SOURCES]:
        other = other_owner(reading, claim)
        if other is None or claim.voice.type in NO_OWNERS or claim.gives_away(claim.voice):
            continue
        stem, shown, owner = (
            ABOUT_WORDS.format(claim.statement),
            WHAT_IT_SHOWS.format(marks[claim.index]),
            speaker(claim),
        )
        if form := square(stem, owner, other, shown, seed):
            why = f"{owner.why} {shown} {HABIT}"
            yield CHECKABLE_STATEMENT.question(reading.article, stem, form, claim.evidence, why)


def speaker(claim: Claim) -> Owner:
    """The one who makes a claim, with the words that tell it."""
    return Owner(name_inside(claim.voice, claim.voice), f"{claim.tied} tells whose statement it is.")


def ask_about_article(reading: Reading, seed: int) -> Iterator[Question]:
    """One event or count of the article's own voice, beside a person who could have told of it.

    No more: where the article itself is on offer, it must not be the key most of the time.
    """
    for event in own_events(reading):
        voice = who_could_tell(reading, event)
        if voice is None:
            continue
        stem, shown = ABOUT_WORDS.format(event.statement), WHAT_IT_SHOWS.format(event.mark)
        other = Owner(voice.name, other_words(reading, voice)[0])
        if form := square(stem, Owner(ITSELF, NOBODY_CITED), other, shown, seed):
            why = f"{NOBODY_CITED} {shown} {ITSELF_VOUCHES}"
            yield CHECKABLE_STATEMENT.question(reading.article, stem, form, (event.evidence,), why)
            return


def other_owner(reading: Reading, claim: Claim) -> Owner | None:
    """Who else could be taken for the owner: the article itself, where it tells nothing like it, else one of the same
    sort with words to be shown.
    """
    if not (may_be_outlet(claim.voice) or is_told_by_article(reading, claim)):
        return Owner(ITSELF, f"The article gives these words to {claim.voice.name}; it does not say so itself.")
    others = other_voices(reading, claim.voice, claim.statement)
    cited = (voice for voice in others if is_told(reading, voice))
    other = next((voice for voice in cited if is_like_owner(voice, claim.voice)), None)
    return spoken_otherwise(reading, other, claim) if other else None


def spoken_otherwise(reading: Reading, voice: Voice, claim: Claim) -> Owner:
    """Another voice beside the one of a claim, and what it is cited for."""
    return Owner(name_inside(voice, claim.voice), other_words(reading, voice)[0])


def is_told_by_article(reading: Reading, claim: Claim) -> bool:
    """Tell whether another sentence says something like a claim, or the title may."""
    return told_elsewhere(reading, claim) or is_in_title(reading.article.title, claim.statement)


def is_in_title(title: str, statement: str) -> bool:
    """Tell whether a title shares three words that carry meaning with a statement, or the first and another.

    >>> is_in_title("Council buys boats", "the council of Norby bought three boats")
    True
    >>> is_in_title("Boats sail to Norby", "the council of Norby bought three boats")
    False
    """
    shared = content_words(title) & content_words(statement)
    first = next((word for word in map(folded, words(statement)) if word not in STOP_WORDS), "")
    return len(shared) >= ALIKE or (first in shared and len(shared) > 1)


def may_be_outlet(voice: Voice) -> bool:
    """Tell whether it is a news outlet, perhaps the one whose article it is."""
    return OUTLET.search(voice.name) is not None


def is_like_owner(voice: Voice, owner: Voice) -> bool:
    """Tell whether both are people, or neither is, and the other is no document or poll."""
    return is_of_sort(voice, owner) and is_named_like(voice, owner) and not is_paper(voice)
