"""How firmly a figure is given that has no hedge: hedged-figure with a bare number as the key."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.askers.drafting import single_choice
from quizkit.askers.exactness import BARE, Shown, firmness_of, in_words, is_no_count, roundness, why_exact
from quizkit.askers.figure_parts import is_measured
from quizkit.askers.figure_weight import LARGE, matters, shortest_evidence, weight_of
from quizkit.askers.figure_words import evidence_for, figures_in_body, is_percent, is_presupposed, low_value
from quizkit.askers.hedge_wordings import bare, holds_hedged_number, wrong_wordings
from quizkit.askers.hedges import is_worth_it, number_noted, stem_for
from quizkit.askers.hedges_pointed import stem_pointing
from quizkit.askers.kinds import HEDGED_FIGURE
from quizkit.askers.thresholds import is_set_by_rule
from quizkit.model import Figure, Option, Question, Reading

ROUND_SHARE, ALL = 5, 100  # percent: nobody would say "about 62 percent" of what was counted, or "about 100"
LEAST_ROUGH = 100  # "about 31 senators" would be odd
LEAST_EXACT = 3  # digits of a number that nobody would call round: "about 240,255"
SAMPLE, LONGEST_SAMPLE = re.compile(r"\b(?:poll|survey|sample|panel) of $"), 12  # characters; its size is known exactly
IN_PASSING = re.compile(r"[—–-]\s*$")  # "all of them — 900 fishers in three towns — were there"
# What was not counted is not exact, though no word stands beside it: "early estimates show 900 boats", "if 900 sank".
RECKONED = re.compile(
    r"\b(?:estimat|calculat|forecast|predict|project(?:s|ed|ions?)\b|expect|preliminary|guess|if\b|give or take\b|"
    r"thereabouts\b|(?:could|may|might) (?:well |yet |still )?(?:be|prove) (?:higher|lower|more|fewer|less)\b|"
    r"(?:true|real|actual) (?:number|figure|toll|count|total)\b)",
    re.I,
)


def ask_bare_figure(reading: Reading, seed: int) -> Iterator[Question]:
    """How is a figure worded that has no hedge? One question at most.

    A bare number is an option wherever a hedged one is the key; more of them would be a good guess. Where no figure
    can be noted, the sentence of one that has some weight is pointed out.
    """
    could_be_rough = [one for one in figures_in_body(reading) if could_be_hedged(reading, one)]
    could_be_rough.sort(key=lambda one: weight_of(reading, one), reverse=True)
    weighty = [one for one in could_be_rough if weight_of(reading, one) and low_value(one) >= LARGE]
    for stem_of, figures in ((stem_for, could_be_rough), (stem_pointing, weighty)):
        stems = ((one, stem_of(reading, one)) for one in figures)
        asked = (bare_question(reading, one, stem, seed) for one, stem in stems if stem is not None)
        if question := next(filter(None, asked), None):
            yield question
            return


def could_be_hedged(reading: Reading, figure: Figure) -> bool:
    """Tell whether a hedge would be no surprise: a large number or a share that is not all digits, no time."""
    number = figure.cut(reading.text)
    if roundness(figure) >= LEAST_EXACT or is_presupposed(reading, figure) or number[0].isalpha():
        return False
    if not (is_worth_it(reading, figure) and matters(reading, figure)) or is_no_count(reading, figure, number):
        return False
    if may_be_a_saying(reading, figure) or firmness_of(reading, figure) != BARE or is_set_by_rule(reading, figure):
        return False
    if RECKONED.search(around := evidence_for(reading, figure).quote) or holds_hedged_number(around):
        return False
    before = reading.text[max(0, figure.start - LONGEST_SAMPLE) : figure.start]
    if SAMPLE.search(before) or IN_PASSING.search(before):
        return False
    if is_percent(number):
        return low_value(figure) % ROUND_SHARE == 0 and low_value(figure) < ALL
    if not number[0].isalnum():
        return bool(re.match(r"\s(?:in|to|for|from|on)\b", reading.text[figure.end : figure.end + 6]))
    unit = figure.unit.cut(reading.text) if figure.unit is not None else ""
    plain = bool(unit) and not re.search(r"['’]s?\b", unit) and not is_measured(reading, figure)
    return plain and low_value(figure) >= LEAST_ROUGH


def may_be_a_saying(reading: Reading, figure: Figure) -> bool:
    """Tell whether somebody may have counted nothing at all: "I told you 1,000 times"."""
    said = reading.attributions[figure.attribution] if figure.attribution is not None else None
    digits = f"{low_value(figure):.0f}"
    return said is not None and said.manner != "paraphrase" and digits == f"1{'0' * (len(digits) - 1)}"


def bare_question(reading: Reading, figure: Figure, stem: str, seed: int) -> Question | None:
    """The question, in the words in which a hedged figure is asked about."""
    number = number_noted(reading, figure)
    one = Shown(figure, number, BARE, "", shortest_evidence(reading, figure))
    wrong = wrong_wordings(number, None, "", stem, seed)
    form = single_choice(stem, Option(bare(number), True, in_words(one)), wrong, seed)
    if form is None:
        return None
    return HEDGED_FIGURE.question(reading.article, stem, form, (one.evidence,), why_exact(one))
