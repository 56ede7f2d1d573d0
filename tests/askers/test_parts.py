"""Parts of a statement as answers."""

import pytest

from quizkit.askers.parts import just, parted


@pytest.mark.parametrize(
    ("statement", "part"),
    [
        ("the harbour master was quite sure of every plank", "quite sure of every plank"),
        ("the pier needs a guard for its large crane and a roof", "its large crane and a roof"),
        ("the pier had lost its crane, its roof and its guard", "its roof and its guard"),
        ("the pier had lost its crane, which was for sale", ""),
        ("the pier had sold, as all could see, a crane", ""),
        ("the crane in the old harbour sank", ""),
        ("Norby would join the League of the North", "join the League of the North"),
        ("boats were at Easton", ""),
        ("boats leak", ""),
        ("the council painted the whole pier in a light green", "in a light green"),
        ("when it rains, the ferry must wait for the pilot from Easton", "the pilot from Easton"),
        ("the boats in Easton harbour have sunk", ""),
        ("prices of the new boats in Norby could rise", ""),
        ("many sailors from the small town on the coast fear another long winter", ""),
        ("fishers who voted for the pier last spring fear another long winter", ""),
        ("boats painted in Norby often leak in a heavy storm", ""),
        ("Ruiz wanted to know whether the boats in Easton harbour have sunk", ""),
        ("the old pier was for the crane", ""),
    ],
)
def test_a_statement_is_parted_where_a_quotation_could_begin(statement: str, part: str) -> None:
    assert parted(statement) == part


@pytest.mark.parametrize(
    ("part", "answer"),
    [
        ("quite sure", "Just “quite sure”"),
        ("to sell the very last crane of the port", "Just from “to sell” to “of the port”"),
        ("Ole Dahl and the port of Lower Norby are one", "Just from “Ole Dahl” to “one”"),
        ("the crane and the crane are two of the port", "Just from “the crane and” to “of the port”"),
    ],
)
def test_a_long_part_is_shown_by_its_ends(part: str, answer: str) -> None:
    assert just(part, f"the port is {part}") == answer
