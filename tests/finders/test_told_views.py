"""Told views: what a sentence says of others' words and wishes, and words that can be judged otherwise."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quizkit.finders.passages import Passage
from quizkit.finders.told_views import tells_a_view

Parse = Callable[..., tuple[Passage, ...]]

VIEWS = {
    "wish": "The mayor wanted a new bridge in Bergen.",
    "weighed": "The bridge in Bergen may open on Monday.",
    "set phrase": "The bridge in Bergen closed amid the storm.",
    "somebody's view": "For the mayor, the bridge in Bergen was new.",
    "result of a poll": "A poll of Bergen showed Ana Ruiz with 40 percent.",
    "in a poll": "In a poll of Bergen, Ana Ruiz led Tom Birch by 4 points.",
    "choice of a share": "Forty percent chose Ana Ruiz on Monday.",
    "conclusion": "The bridge in Bergen fell, showing the gulf between the two towns.",
    "manner": "The mayor of Bergen carelessly closed the bridge.",
    "value by its ending": "The mayor of Bergen closed a dangerous bridge.",
    "what a call is for": "The mayor sounded a call for peace on Monday.",
    "what a decision is": "The decision to sell the mill came on Monday.",
    "a mild word alone": "Police suddenly closed the bridge.",
    "two mild words": "Police suddenly closed the possible route to Bergen on Monday.",
    "only a verb shows it": "The speech in Bergen on Monday echoed Tom Birch.",
}
NO_VIEWS = {
    "occasion": "The mayor made an announcement in Bergen on Monday.",
    "vote": "The council of Bergen voted on Monday.",
    "talk": "The mayor of Bergen talked to Tom Birch on Monday.",
    "naming": "Ana Ruiz bought a farm known as Birch Hall.",
    "called": "Ana Ruiz bought a farm called Birch Hall.",
    "verdict": "Tom Birch was found guilty in Bergen on Monday.",
    "plain adverb": "The bridge in Bergen officially opened on Monday.",
    "plain adjective": "Ana Ruiz sold various farms in Bergen.",
    "result of an event": "The bridge in Bergen fell, killing 4 people.",
    "the noun is plain": "The court in Bergen sat on Monday.",
    "one mild word": "Police suddenly closed the bridge in Bergen on Monday.",
    "a row": "Ana Ruiz got 40 percent in Oslo, Tom Birch got 20 percent.",
    "a verb form": "Norway closed the race leading by 4 points.",
}


def views(parse: Parse, text: str) -> bool:
    ((_, tokens),) = parse(text)[0].sentences()
    return tells_a_view(tokens)


@pytest.mark.parametrize("text", VIEWS.values(), ids=VIEWS)
def test_a_view_is_told(parse: Parse, text: str) -> None:
    assert views(parse, text)


@pytest.mark.parametrize("text", NO_VIEWS.values(), ids=NO_VIEWS)
def test_no_view_is_told(parse: Parse, text: str) -> None:
    assert not views(parse, text)
