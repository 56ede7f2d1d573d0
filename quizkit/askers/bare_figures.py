"""How firmly a figure is given that has no hedge: hedged-figure with a bare number as the key."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.askers.drafting import single_choice
from quizkit.askers.exactness import BARE, TELLING, Shown, figures_shown, in_words, roundness, why_exact
from quizkit.askers.figure_parts import is_measured
from quizkit.askers.figure_weight import matters, weight_of
from quizkit.askers.figure_words import evidence_for, is_percent, is_presupposed, low_value
from quizkit.askers.hedge_wordings import bare, holds_hedged_number, wrong_wordings
from quizkit.askers.hedges import number_noted, stem_for
from quizkit.askers.kinds import HEDGED_FIGURE
from quizkit.askers.wording import content_words
from quizkit.model import Option, Question, Reading

ROUND_SHARE, ALL = 5, 100  # percent: nobody would say "about 62 percent" of what was counted, or "about 100"
LEAST_ROUGH = 100  # "about 31 senators" would be odd
LEAST_EXACT = 3  # digits of a number that nobody would call round: "about 240,255"
SAMPLE, LONGEST_SAMPLE = re.compile(r"\b(?:poll|survey|sample|panel) of $"), 12  # characters; its size is known exactly
# What was not counted is not exact, though no word stands beside it: "early estimates show 900 boats".
RECKONED = re.compile(r"\b(?:estimat|calculat|forecast|predict|project(?:s|ed|ions?)\b|expect|preliminary|guess)", re.I)


def ask_bare_figure(reading: Reading, seed: int) -> Iterator[Question]:
    """How is a figure worded that has no hedge? One question at most.

    A bare number is an option wherever a hedged one is the key; more of them would be a good guess.
    """
    could_be_rough = [one for one in figures_shown(reading) if one.firmness == BARE and could_be_hedged(reading, one)]
    if not could_be_rough:
        return
    for one in sorted(could_be_rough, key=lambda one: weight_of(reading, one.figure), reverse=True):
        question = bare_question(reading, one, seed)
        if question:
            yield question
            return


def could_be_hedged(reading: Reading, one: Shown) -> bool:
    """Tell whether a hedge would be no surprise: a large number or a share that is not all digits, no time."""
    figure, number = one.figure, one.figure.cut(reading.text)
    if roundness(one) >= LEAST_EXACT or is_presupposed(reading, figure) or one.text[0].isalpha():
        return False
    if not matters(reading, figure) or len(content_words(one.text)) < TELLING:
        return False
    if RECKONED.search(around := evidence_for(reading, figure).quote) or holds_hedged_number(around):
        return False
    if SAMPLE.search(reading.text, max(0, figure.start - LONGEST_SAMPLE), figure.start):
        return False
    if is_percent(number):
        return low_value(figure) % ROUND_SHARE == 0 and low_value(figure) < ALL
    if not number[0].isalnum():
        return bool(re.match(r"\s(?:in|to|for|from|on)\b", reading.text[figure.end : figure.end + 6]))
    unit = figure.unit.cut(reading.text) if figure.unit is not None else ""
    plain = bool(unit) and not re.search(r"['’]s?\b", unit) and not is_measured(reading, figure)
    return plain and low_value(figure) >= LEAST_ROUGH


def bare_question(reading: Reading, one: Shown, seed: int) -> Question | None:
    """The question, in the words in which a hedged figure is asked about."""
    stem = stem_for(reading, one.figure)
    if stem is None:
        return None
    number = number_noted(reading, one.figure)
    wrong = wrong_wordings(number, None, "", stem, seed)
    form = single_choice(stem, Option(bare(number), True, in_words(one)), wrong, seed)
    if form is None:
        return None
    return HEDGED_FIGURE.question(reading.article, stem, form, (one.evidence,), why_exact(one))
