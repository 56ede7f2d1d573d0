"""Figures that a law or a rule sets: that a fine is "up to" so much and a threshold "more than", many can tell."""

from __future__ import annotations

import re

from quizkit.askers.figure_parts import start_with_hedge
from quizkit.askers.hedge_wordings import sort_of_hedge
from quizkit.askers.lists import alternatives, listed, within
from quizkit.askers.places import sentence_with
from quizkit.askers.wording import words
from quizkit.model import Figure, Reading

LIMITS = frozenset({"at least", "at most"})
RULES, PENALTIES = within("thresholds", "rules"), within("thresholds", "penalties")
BEFORE = 50  # characters before a limit in which a rule may be named
# "Those earning more than 900 crowns", "boats that win at least 15 races": all of a sort, not some that were counted.
DO = rf"(?:who|that) (?:\w+ to )?(?:{alternatives('thresholds', 'what_many_do')})"
DOING = rf"{alternatives('thresholds', 'of_many')}|{DO}"
OF_MANY = re.compile(
    rf"\b(?:(?:those|people|anyone|anybody|everyone|\w{{3,}}s) (?:{DOING})|{alternatives('thresholds', 'incomes')}) $",
    re.I,
)


def is_set_by_rule(reading: Reading, figure: Figure) -> bool:
    """Tell whether a figure is a penalty of the law, or a limit from which on something holds for all."""
    if is_penalty(reading, figure):
        return True
    if sort_of_hedge(reading, figure) not in LIMITS:
        return False
    start = start_with_hedge(figure)
    before = re.split(r"[.;:!?\n“”\"]", reading.text[max(0, start - BEFORE) : start])[-1]
    return bool(RULES.search(before.lower()) or OF_MANY.search(before))


def is_penalty(reading: Reading, figure: Figure) -> bool:
    """Tell whether a sum or a time stands in a sentence about penalties."""
    unit = words(figure.unit.cut(reading.text)) if figure.unit is not None else []
    if figure.cut(reading.text)[0].isalnum() and not listed("thresholds", "terms") & set(unit):
        return False
    sentence = sentence_with(reading, figure)
    told = "" if sentence is None else sentence.cut(reading.text)
    return PENALTIES.search(told.lower()) is not None
