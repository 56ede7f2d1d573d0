"""What a statement leans on that the article told of before."""

import pytest

from quizkit.askers.references import points_back

BEFORE = "A storm hit Easton. The Harbour Safety Board (HSB) had bought a small red boat and three ropes."


@pytest.mark.parametrize(
    "statement",
    [
        "the storm had come without a warning",
        "nobody had tested the boat",
        "the ropes were old",
        "HSB had paid too much",
    ],
)
def test_what_was_told_of_before_is_leaned_on(statement: str) -> None:
    assert points_back(BEFORE, len(BEFORE), statement)


@pytest.mark.parametrize(
    "statement",
    [
        "the tide had come without a warning",
        "nobody had tested the boat of Ana Ruiz",
        "a storm was coming",
        "the EU had paid",
    ],
)
def test_what_is_new_or_says_which_one_is_meant_is_not(statement: str) -> None:
    assert not points_back(BEFORE, len(BEFORE), statement)
