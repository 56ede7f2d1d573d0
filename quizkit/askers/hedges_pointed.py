"""How firmly a figure is given that no note can show: hedged-figure, with the sentence that a reader has to look up."""

from __future__ import annotations

from collections.abc import Iterator

from quizkit.askers.figure_places import places_of, with_counted
from quizkit.askers.figure_weight import LARGE, is_extent, is_large, weight_of
from quizkit.askers.hedge_wordings import holds_hedged_number, is_doubly_hedged, sort_of_hedge
from quizkit.askers.hedges import MOST_QUESTIONS, is_askable, is_lower_limit, question_with, questions_of_hedge
from quizkit.askers.passages import has_open_marks
from quizkit.model import Figure, Question, Reading


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
    if kind is None or not is_right_behind(reading, figure):
        return None
    stem = stem_pointing(reading, figure) if is_askable(reading, figure) else None
    if stem is None:
        return None
    question = question_with(reading, figure, kind, stem, seed)
    return None if question is None or has_open_marks(question.evidence[0].quote) else question


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
