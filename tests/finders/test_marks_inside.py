"""Commas and quotation marks inside a statement: which leave it askable, and which may let another speak."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quizkit.finders.attributions import find_attributions
from quizkit.finders.passages import Passage

Parse = Callable[..., tuple[Passage, ...]]


def grades(text: str, parse: Parse) -> list[str | None]:
    return [one.grade for one in find_attributions(parse(text))]


SURE = [
    ("quoted to the end", "The old ferry, Ana Ruiz said, is “doing much better than the new one ever did.”"),
    ("a lead before a quotation", "In past winters, “we could reach all of the islands,” Ana Ruiz said."),
    ("a lead before quoted words", "After the storm, the harbour was “a danger to every child,” Ana Ruiz said."),
    ("commas in a quotation", "In past winters, “the yard, which owned it, was lost to the bay,” Ana Ruiz said."),
    ("reminds", "Ana Ruiz reminded the council that two of the beams were rotten."),
    ("implies", "Ana Ruiz implied that two of the beams were rotten."),
    ("urges in a quotation", "“Look at the beams of the old bridge,” Ana Ruiz urged."),
    ("states with a that", "The report states that two of the five beams were rotten."),
]
GUARDED = [
    ("since a time", "Since that winter, the yard has been “a danger to every child,” Ana Ruiz said."),
    ("a list", "Ana Ruiz said the bridge, the mill, the road and the pier were rotten."),
    ("a list behind", "Ana Ruiz said the bridge was safe, dry, clean for all of the town."),
    ("a participle", "The yard sold nine boats, leaving the port with two, according to Ana Ruiz."),
    ("a phrase", "The ferry has made more than 200 trips since May, mostly by night, according to Ana Ruiz."),
    ("a word enclosed", "The bridge, however, was rotten in May, according to Ana Ruiz."),
    ("a list around the cue", "A new bridge, Ana Ruiz said, would bring shops, schools and jobs to the bay."),
    ("a word enclosed before quoted words", "The yard, though, would have to “look at the beams,” Ana Ruiz said."),
]
DOUBTED = [
    ("another clause", "The price was kept secret, but the yard paid nine million for it, according to Ana Ruiz."),
    ("a concession", "The price was kept secret, although nine boats were sold, according to Ana Ruiz."),
    ("a clause before", "While the mill works, two of the five beams are rotten, according to Ana Ruiz."),
    ("a relative clause", "The yard, which sold nine boats, has no cranes of its own, according to Ana Ruiz."),
    ("an apposition", "The yard, a work of the old town, has no cranes of its own, according to Ana Ruiz."),
    ("who the source is", "According to Ana Ruiz, a friend of the yard since May, the mayor had sold nine boats."),
    ("another speaks inside", "“We sold nine boats in May,” the mayor said, according to Ana Ruiz."),
    ("a remark behind", "Many of the boats, Ana Ruiz said, have been sold in May, the latter a gift of the yard."),
    (
        "a verb before the quotation",
        "The mayor left the hall in May and added, “It is a danger to all,” Ana Ruiz said.",
    ),
    (
        "no quotation in the first half",
        "The pier was shut, in keeping with the law and also, Ruiz said, “to be safe in May.”",
    ),
    (
        "a row of commas",
        "Ana Ruiz said the bridge, the mill, the road, the pier, the yard, the port and the mole were rotten.",
    ),
    ("a relative clause in it", "Ana Ruiz said the bridge, the mill, the road and the pier, which leaks, were rotten."),
    ("states that are no verb", "Rust states Ohio and Maine had won nine boats in May."),
]


@pytest.mark.parametrize("text", [text for _, text in SURE], ids=[name for name, _ in SURE])
def test_a_mark_that_leaves_no_doubt(parse: Parse, text: str) -> None:
    assert grades(text, parse) == ["sure"]


@pytest.mark.parametrize("text", [text for _, text in GUARDED], ids=[name for name, _ in GUARDED])
def test_a_comma_behind_which_the_source_goes_on(parse: Parse, text: str) -> None:
    assert grades(text, parse) == ["guarded"]


@pytest.mark.parametrize("text", [text for _, text in DOUBTED], ids=[name for name, _ in DOUBTED])
def test_a_mark_behind_which_another_may_speak(parse: Parse, text: str) -> None:
    assert set(grades(text, parse)) == {None}
