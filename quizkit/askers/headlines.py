"""What a headline leaves out of a figure: headline-hedge."""

from __future__ import annotations

from collections.abc import Iterator

from quizkit.askers.drafting import single_choice
from quizkit.askers.figure_parts import stands_before
from quizkit.askers.figure_words import evidence_for, may_count_the_same
from quizkit.askers.hedge_wordings import HEDGES, as_worded, bare_wording, wrong_wordings
from quizkit.askers.hedges import common_sort, in_body, is_worth_it
from quizkit.askers.kinds import HEADLINE_HEDGE
from quizkit.askers.wording import one_line
from quizkit.model import Evidence, Figure, Option, Question, Reading


def ask_headline_hedge(reading: Reading, seed: int) -> Iterator[Question]:
    """The headline gives a number bare, the body never does: how does the body word it? At most one question."""
    for figure in reading.figures:
        headline = next((one for one in reading.blocks if one.role == "headline" and one.holds(figure)), None)
        if headline is None or figure.hedge is not None:
            continue
        question = headline_question(reading, figure, seed)
        if question:
            yield question
            return


def headline_question(reading: Reading, figure: Figure, seed: int) -> Question | None:
    """The question, or None where the body does not always hedge the number in one way, or counts something else."""
    same = in_body(reading, figure)
    kind = common_sort(reading, same) if same else None
    if kind is None or not all(may_count_the_same(reading, figure, one) for one in same):
        return None
    first = next((one for one in same if stands_before(one)), None)
    if first is None or first.hedge is None or not is_worth_it(reading, first):
        return None
    hedge, number = one_line(first.hedge.cut(reading.text)).lower(), first.cut(reading.text)
    shown = figure.cut(reading.text)
    stem = f"The headline gives a figure of {shown}, without any hedge. How exact is it as the article's body words it?"
    right = Option(as_worded(HEDGES[kind], hedge, number), True, f"The body writes “{hedge}” before the number.")
    wrong = [bare_wording(hedge, number), *wrong_wordings(number, kind, hedge, stem, seed)]
    form = single_choice(stem, right, wrong, seed)
    if form is None:
        return None
    evidence = (Evidence.of(reading.article, figure.place()), evidence_for(reading, first))
    return HEADLINE_HEDGE.question(reading.article, stem, form, evidence, why_headline(hedge, kind))


def why_headline(hedge: str, kind: str) -> str:
    return (
        f"The body writes “{hedge}”: {HEDGES[kind].meaning}. The headline leaves that out and makes the number look "
        "exact. Headlines are short; look in the body for how firmly a figure is given."
    )
