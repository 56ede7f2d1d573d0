"""How firmly a figure is given that no note can show: hedged-figure, with the sentence that a reader has to look up."""

from __future__ import annotations

from collections.abc import Iterator

from quizkit.askers.drafting import single_choice
from quizkit.askers.figure_places import places_of, with_counted
from quizkit.askers.figure_weight import LARGE, is_extent, is_large, shortest_evidence, weight_of
from quizkit.askers.hedge_wordings import (
    HEDGES,
    as_worded,
    bare_wording,
    holds_hedged_number,
    is_doubly_hedged,
    sort_of_hedge,
    wrong_wordings,
)
from quizkit.askers.hedges import (
    LEAST_WRONG,
    MOST_QUESTIONS,
    is_askable,
    is_lower_limit,
    number_noted,
    questions_of_hedge,
    why_hedged,
)
from quizkit.askers.kinds import HEDGED_FIGURE
from quizkit.askers.passages import has_open_marks
from quizkit.askers.wording import capital, one_line
from quizkit.model import Figure, Option, Question, Reading


def ask_hedge_in_sentence(reading: Reading, seed: int) -> Iterator[Question]:
    """How is the figure worded in that sentence? Of figures in other sentences than those that a note was made of."""
    asked = list(questions_of_hedge(reading, seed))
    for figure in sorted(reading.figures, key=lambda one: weight_of(reading, one), reverse=True):
        if len(asked) == MOST_QUESTIONS:
            return
        is_told = any(place.start <= figure.start < place.end for one in asked for place in one.evidence)
        question = None if figure.hedge is None or is_told else pointed_question(reading, figure, seed)
        limits = sum(map(is_lower_limit, asked))
        if question and not (is_lower_limit(question) and 2 * limits > len(asked)):
            asked.append(question)
            yield question


def pointed_question(reading: Reading, figure: Figure, seed: int) -> Question | None:
    """The question about one figure, or None where its sentence cannot be pointed out or tells its hedge elsewhere."""
    kind = sort_of_hedge(reading, figure)
    if figure.hedge is None or kind is None or not is_right_behind(reading, figure):
        return None
    stem = stem_pointing(reading, figure) if is_askable(reading, figure) else None
    if stem is None:
        return None
    hedge, number = one_line(figure.hedge.cut(reading.text)).lower(), number_noted(reading, figure)
    right = Option(as_worded(HEDGES[kind], hedge, number), True, f"“{capital(hedge)}” stands before the number.")
    wrong = [bare_wording(hedge, number), *wrong_wordings(number, kind, hedge, stem, seed)]
    form = single_choice(stem, right, wrong, seed)
    if form is None or len(wrong) < LEAST_WRONG:
        return None
    evidence = shortest_evidence(reading, figure)
    if has_open_marks(evidence.quote):
        return None
    return HEDGED_FIGURE.question(reading.article, stem, form, (evidence,), why_hedged(hedge, kind))


def is_right_behind(reading: Reading, figure: Figure) -> bool:
    """Tell whether one hedge stands right before the number: "more than the $900 that was asked for" compares."""
    between = "" if figure.hedge is None else reading.text[figure.hedge.end : figure.start]
    return between.isspace() and not is_doubly_hedged(reading, figure)


def stem_pointing(reading: Reading, figure: Figure) -> str | None:
    """The question with words by which a reader finds the sentence, and none that tells how exact a figure is."""
    if not is_large(reading, figure, LARGE) or is_extent(reading, figure):
        return None
    place = next(places_of(reading, figure), None)
    stem = f"In the sentence that {place}, the article gives the figure “{with_counted(reading, figure)}”."
    is_clear = place is not None and not holds_hedged_number(stem)
    return f"{stem} How exact is it as worded there?" if is_clear else None
