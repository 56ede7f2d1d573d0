"""Figures that a rule sets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.thresholds import is_set_by_rule

StoryOf = Callable[..., Any]

CASES = [
    ("A thief of nets faces up to 20 years in prison", "20", "up to", "years", True),
    ("The old prison of Easton had up to 20 cells", "20", "up to", "cells", False),
    ("The court fined the yard more than $20", "$20", "more than", "", True),
    ("The yard paid more than $20", "$20", "more than", "", False),
    ("Those earning more than $20 pay a new tax", "$20", "more than", "", True),
    ("Seats go to parties that manage to win at least 20 percent", "20 percent", "at least", "", True),
    ("The party won at least 20 percent", "20 percent", "at least", "", False),
    ("Boats with fewer than 20 oars were left ashore", "20", "fewer than", "oars", True),
    ("Boats with about 20 oars were left ashore", "20", "about", "oars", False),
    ("Every boat must carry at least 20 ropes", "20", "at least", "ropes", True),
    ("The law is in force. It counted at least 20 ropes", "20", "at least", "ropes", False),
]


@pytest.mark.parametrize(("sentence", "number", "hedge", "unit", "by_rule"), CASES, ids=[one[0] for one in CASES])
def test_penalties_and_limits_for_all_are_set_by_a_rule(
    story: StoryOf, sentence: str, number: str, hedge: str, unit: str, by_rule: bool
) -> None:
    told = story(f"{sentence}.").judges(sentence, None).counts(sentence, number, 20, hedge=hedge, unit=unit)
    reading = told.reading()
    assert is_set_by_rule(reading, reading.figures[0]) is by_rule
