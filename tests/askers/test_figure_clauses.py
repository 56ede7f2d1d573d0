"""Words with a figure that are a clause have a subject and a verb of their own."""

import pytest

from quizkit.askers.figure_clauses import has_subject


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The new board sold 600 maps", True),
        ("The new board, which was late, has sold 600 maps", True),
        ("The fishers of Norby, who left in May, sold 600 maps", True),
        ("A fisher in Norby who has given $600 to the board", False),
        ("A board whose plan for 600 maps failed", False),
        ("A farm that has 600 lambs", False),
        ("A densely wooded hill with 600 lambs", False),
        ("A group of 600 fishers connected to the Norby-based yard", False),
        ("Doubts about how to keep 600 fishers that could cost millions", False),
        ("How a bill of 600 crowns could be justified", False),
        ("sold 600 maps", False),
        ("A hundred boats of United Norby for $600", False),
        ("The speed of 600 boats in need of paint", False),
        ("The yard agreed to 600 maps", True),
        ("The fishers need 600 maps", True),
        ("Boats owned by the town", False),
    ],
)
def test_a_clause_has_a_subject_and_a_verb_that_is_no_relative_clauses(words: str, told: bool) -> None:
    assert has_subject(words) is told
