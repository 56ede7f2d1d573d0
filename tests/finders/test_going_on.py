"""Who goes on speaking behind people without a name, and behind "he" in what a group says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Hear = Callable[[str], list[tuple[str | None, bool]]]
SAID = "said that the bridge would stay closed until spring."
QUOTED = "“The bridge is closed,” she said."


def test_a_noun_in_a_clause_is_not_in_the_way_of_a_name(hear: Hear) -> None:
    between = "It is rare for a mayor to fight so hard, though Ruiz is known for it."
    assert hear(f"Maria Ruiz {SAID}\n{between}\n{QUOTED}") == [("Maria Ruiz", True)] * 2


@pytest.mark.parametrize(
    "between",
    [
        "It is rare for Karen Doyle to fight so hard, though Ruiz is known for it.",
        "Ruiz came to the hall, and a mayor spoke to the crew.",
    ],
    ids=["a name", "the subject of a sentence"],
)
def test_another_is_in_the_way(hear: Hear, between: str) -> None:
    assert hear(f"Maria Ruiz {SAID}\n{between}\n{QUOTED}")[1] == ("she", False)


@pytest.mark.parametrize(("subject", "certain"), [("he was", True), ("the captains were", False)])
def test_they_are_the_group_where_no_other_group_stands_between(hear: Hear, subject: str, certain: bool) -> None:
    assert hear(f"Farmers in the valley said {subject} late. They {SAID}")[1][1] is certain


def test_a_user_is_a_person_without_a_name(hear: Hear) -> None:
    assert hear(f"One user wrote {SAID.removeprefix('said ')}") == [("one user", True)]
