"""Which cues surely say something, however the parse has them, and which ends of a quotation leave no doubt."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quizkit.finders.attributions import find_attributions
from quizkit.finders.passages import Passage

Parse = Callable[..., tuple[Passage, ...]]

SURE = [
    ("a not in what is said", "“I cannot and will not sell the old ferry,” said Ana Ruiz, the owner of the yard."),
    ("did suggest", "Praising the yard, Ana Ruiz did suggest that the ferry was late."),
    (
        "tagged as a participle",
        "The town's front-runner predicted in March that if Ruiz ran for mayor and lost, he wouldn't be able to run for"
        " office again in Easton or nationally.",
    ),
    ("asks inside", "Ana Ruiz continued: “The worst storm ever? It was in the year of the mayor.”"),
    ("according behind a colon", "It did not go unseen: According to polls, the yard holds 14 percent of all trade."),
    ("researchers find", "The researchers found that two of the five beams were rotten."),
    ("a body finds", "The Harbour Authority found that two of the five beams were rotten."),
    ("somebody indicates", "Ana Ruiz has indicated that two of the five beams were rotten."),
    ("charges that", "Critics charge that she sold nine boats in the year of the storm."),
    ("points out a quotation", "“There were two rotten beams in the pier,” Ana Ruiz points out."),
    ("states a quotation", "“There were two rotten beams in the pier,” the letter states."),
    ("a quotation in a quotation", "“It cannot be, ‘We won the yard, now we sell it,’ ” Ana Ruiz said."),
    ("referring to", "Ana Ruiz vowed, “We are going to sell nine boats,” referring to the yard."),
    ("but in a quotation", "Ana Ruiz said that the pier “belongs to the yard but was sold to the town in May.”"),
    ("as many as", "Polls show as many as nine of ten captains will stay at home in May."),
    ("who acts goes on", "Ana Ruiz left the meeting on Friday, saying that two of the five beams were rotten."),
    ("sent out", "Ana Ruiz released a statement late on Friday saying that two of the five beams were rotten."),
    ("as before a quotation", "As Ana Ruiz argued, “The pier was rotten long before the storm came.”"),
    ("in which", "She cut up an old letter in which Ana Ruiz wrote: “The pier was rotten long before the storm came.”"),
]
GUARDED = [
    (
        "a third verb",
        "Ana Ruiz left the town, but came back and said the bridge would stay closed until spring.",
    ),
]
DOUBTED = [
    ("breaks off at a not", "“We will not,” Ana Ruiz said, “close the school this year.”"),
    ("no findings", "The captains found that they could no longer sail in the bay."),
    ("finds without a that", "The Harbour Authority found the captains were asleep in the old yard."),
    ("charges without a that", "Critics charge the yard sold nine boats in the year of the storm."),
    ("the outlet asks", "Why had Ana Ruiz asserted that two of the five beams were rotten?"),
    ("cut out of a name", "“The ferry was late for the third time,” said Courier-Mail Editor-in-Chief Jon Falk added."),
    ("told of a quoted noun", "She came back to the “old rotten hulk” Ana Ruiz said she bought from the yard."),
    ("a passive before it", "The yard was closed on Friday, saying that two of the five beams were rotten."),
    ("half a sentence", "Ana Ruiz fought the sale, which she said “threatens the whole of the old town.”"),
    ("torn", "The yard denied it, first saying that two of five beams were rotten and then, on Friday, closing."),
    ("does a second thing", "Ana Ruiz left, saying two of five beams were rotten and linking them to the flood."),
    ("another speaks behind", "Ana Ruiz said: “There will always be some boats in it,” the Herald reported."),
]


def grades(text: str, parse: Parse) -> list[str | None]:
    return [one.grade for one in find_attributions(parse(text))]


@pytest.mark.parametrize("text", [text for _, text in SURE], ids=[name for name, _ in SURE])
def test_a_cue_that_surely_says_it(parse: Parse, text: str) -> None:
    assert grades(text, parse) == ["sure"]


@pytest.mark.parametrize("text", [text for _, text in GUARDED], ids=[name for name, _ in GUARDED])
def test_a_cue_joined_to_others(parse: Parse, text: str) -> None:
    assert grades(text, parse) == ["guarded"]


@pytest.mark.parametrize("text", [text for _, text in DOUBTED], ids=[name for name, _ in DOUBTED])
def test_a_cue_that_leaves_a_doubt(parse: Parse, text: str) -> None:
    assert None in grades(text, parse)
