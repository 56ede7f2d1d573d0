"""How firmly a figure is given that no note can show: hedged-figure, with the sentence that a reader has to look up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.askers.drafting import single_choice
from quizkit.askers.figure_parts import start_with_hedge
from quizkit.askers.figure_weight import LARGE, is_extent, is_large, shortest_evidence, weight_of
from quizkit.askers.figure_words import has_unit_behind
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
from quizkit.askers.places import sentence_with
from quizkit.askers.wording import capital, one_line
from quizkit.model import Figure, Option, Question, Reading

LEAST_SHOWN, MOST_SHOWN = 4, 8  # words that point a sentence out
MOST_COUNTED = 6  # words of a number with what it counts
BEGUN, ENDED = re.compile(r"[\"“‘']?[A-Z\d$]"), re.compile(r"[.!?][\"”’']*$")  # or the sentence may be half of one
PLAIN = re.compile(r"\w[^\"“”()\[\]…*]*")
GOES_ON = re.compile(r"-| [A-Z]")  # "40 boat-owners", "16 House Republicans"


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
    evidence = (shortest_evidence(reading, figure),)
    return HEDGED_FIGURE.question(reading.article, stem, form, evidence, why_hedged(hedge, kind))


def is_right_behind(reading: Reading, figure: Figure) -> bool:
    """Tell whether one hedge stands right before the number: "more than the $900 that was asked for" compares."""
    between = "" if figure.hedge is None else reading.text[figure.hedge.end : figure.start]
    return between.isspace() and not is_doubly_hedged(reading, figure)


def stem_pointing(reading: Reading, figure: Figure) -> str | None:
    """The question with words by which a reader finds the sentence, and none that tells how exact a figure is."""
    if not is_large(reading, figure, LARGE) or is_extent(reading, figure):
        return None
    place = place_of(reading, figure)
    stem = f"In the sentence that {place}, the article gives the figure “{shown(reading, figure)}”."
    is_clear = place is not None and not holds_hedged_number(stem)
    return f"{stem} How exact is it as worded there?" if is_clear else None


def place_of(reading: Reading, figure: Figure) -> str | None:
    """Words that tell which sentence holds a figure: how it begins before the hedge, or how it ends."""
    sentence = sentence_with(reading, figure)
    whole = "" if sentence is None else sentence.cut(reading.text).strip()
    if sentence is None or "\n" in whole or not (BEGUN.match(whole) and ENDED.search(whole)):
        return None
    if sum(one.value == figure.value for one in reading.figures if sentence.holds(one)) > 1:
        return None
    before = reading.text[sentence.start : start_with_hedge(figure)].split()[:MOST_SHOWN]
    if is_fit(reading, " ".join(before)):
        return f"begins “{' '.join(before)} …”"
    behind = reading.text[(figure.unit or figure).end : sentence.end].rstrip(" .!?").split()[-MOST_SHOWN:]
    return f"ends “… {' '.join(behind)}”" if is_fit(reading, " ".join(behind)) else None


def is_fit(reading: Reading, words_shown: str) -> bool:
    """Tell whether words are enough to find a sentence by, cut no quotation or bracket, and stand there only."""
    is_plain = PLAIN.fullmatch(words_shown) is not None and len(words_shown.split()) >= LEAST_SHOWN
    return is_plain and one_line(reading.text).count(words_shown) == 1


def shown(reading: Reading, figure: Figure) -> str:
    """The number, with what it counts where that stands right behind it."""
    unit = figure.unit if has_unit_behind(reading, figure) else None
    told = one_line(reading.text[figure.start : unit.end]) if unit is not None else ""
    is_whole = unit is not None and not GOES_ON.match(reading.text, unit.end)
    return told if is_whole and len(told.split()) <= MOST_COUNTED else number_noted(reading, figure)
