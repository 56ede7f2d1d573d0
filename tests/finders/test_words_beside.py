"""What stands beside the words of a speaker and is none of them: titles, another's words, halves of sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quizkit.finders.attributions import find_attributions
from quizkit.finders.passages import Passage

Parse = Callable[..., tuple[Passage, ...]]

AND_WAIT = "“and we wait until the board meets,”"
ROTTEN = "“The whole pier is rotten,”"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ana Ruiz left, saying only that the pier was rotten.", ["the pier was rotten"]),
        (
            "The board noted that while a talk found captains “showed a lack of care,” there was no loss of boats.",
            ["while a talk found captains “showed a lack of care,” there was no loss of boats"],
        ),
        (f"{ROTTEN} Ana Ruiz told “The Morning Hour,” a show for captains.", [ROTTEN]),
        (f"{ROTTEN} Ana Ruiz said. “We wait until the board” has met, she said.", [ROTTEN]),
        (f"{ROTTEN} Ana Ruiz said. “We wait.”", [ROTTEN, "“We wait.”"]),
        (f"{ROTTEN} Ana Ruiz said, “and we wait until the board meets,” claiming the rest.", [ROTTEN, AND_WAIT]),
        (
            "After the board called it “a danger to all captains,” Ana Ruiz said: “I like it as it is.”",
            ["“I like it as it is.”"],
        ),
        ("“Who will ever mend the pier?” He answered, “I will not do it.”", ["“I will not do it.”"]),
    ],
    ids=[
        "only that",
        "that of an inner clause",
        "a title",
        "half of a sentence",
        "a whole one",
        "a half before a participle",
        "another's words",
        "asked by another",
    ],
)
def test_what_is_said(parse: Parse, text: str, content: list[str]) -> None:
    one = find_attributions(parse(text))[-1 if "After" in text else 0]
    assert [piece.cut(text) for piece in one.content] == content


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz said groups of captains were sent with the boats, whom she called “old,” for the length of the trip.",
        "Ana Ruiz dismissed a plan of some captains while saying they would sail in May.",
        "“The whole pier is rotten and closed,” said the Rev.",
    ],
    ids=["the outlet may tell it", "who says it may be another", "cut behind a title"],
)
def test_what_may_be_anothers_is_not_sure(parse: Parse, text: str) -> None:
    assert [one.grade for one in find_attributions(parse(text)) if one.cue.cut(text) in ("said", "saying")] == [None]
