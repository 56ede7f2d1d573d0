"""In what capacity somebody gets the first or the last word: standing-of-source by the order of quotations."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs

from quizkit.askers.capacities import Capacity
from quizkit.askers.first_and_last import first_quoted, last_quoted
from quizkit.askers.footings import question_of
from quizkit.askers.footings_of_claims import asked_by_statements, capacities_of_people
from quizkit.askers.marked import ODD_MARKS
from quizkit.askers.prominence import evidence_for, phrase_of, words_shown
from quizkit.askers.prominence_sorts import FIRST, LAST
from quizkit.askers.speakers import sorts_beside
from quizkit.askers.standouts import Standout
from quizkit.model import Question, Reading


@attrs.frozen
class End:
    """Where in the order of quotations somebody stands, and the habit to take away."""

    shown: str
    habit: str
    found: Callable[[Reading], Standout | None]


ENDS = (End("first", FIRST.habit, first_quoted), End("last", LAST.habit, last_quoted))


def ask_capacity_of_ends(reading: Reading, seed: int) -> Iterator[Question]:
    """In what capacity does the article introduce whom it quotes first, or else last? At most one question."""
    asked = {one.id for one in asked_by_statements(reading, seed)}
    people = {voice: one for voice, one in capacities_of_people(reading, seed).items() if voice not in asked}
    if not people or ODD_MARKS.search(reading.text):
        return
    for end in ENDS:
        found = end.found(reading)
        capacity = people.get(found.voice.id) if found and found.outright else None
        if found and capacity and (question := about(reading, end, found, capacity, seed)):
            yield question
            return


def about(reading: Reading, end: End, found: Standout, capacity: Capacity, seed: int) -> Question | None:
    """The question for one end; None where too few capacities are surely wrong."""
    stem = f"In what capacity does the article introduce the person whom it quotes {end.shown}, in quotation marks?"
    others = sorts_beside(reading, found.voice, capacity, f"{reading.article.id} {stem}", seed)
    if not others:
        return None
    assert found.marked.attribution is not None
    phrase = phrase_of(reading, found.marked.attribution, found.voice)
    tied = f"{phrase} stands beside “{words_shown(reading, found.marked)}”, the {end.shown} quotation."
    return question_of(reading, stem, capacity, others, seed, tied, evidence_for(reading, found), end.habit)
