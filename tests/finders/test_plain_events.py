"""Plain events: who did what, and when or how many, and nothing that somebody could dispute."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quizkit.finders.passages import Passage
from quizkit.finders.plain_events import is_plain_event

Parse = Callable[..., tuple[Passage, ...]]

EVENTS = [
    "Norway won the race in Oslo on Sunday.",
    "Norway has won the race in Oslo.",
    "Police arrested Tom Birch in Bergen.",
    "Last year, the shops lost 20 percent.",
    "The museum in Bergen has 40 rooms.",
    "The mayor met Tom Birch in Bergen on Monday.",
    "Ana Ruiz wore a green coat in Bergen on Monday.",
    "Tom Birch was born in Bergen.",  # a name that the model tells nothing of counts too
    "Police did not arrest Tom Birch in Bergen on Monday.",
    "The choir came to Oslo by train in May.",
    "One of the clerks was arrested in Bergen.",
    "Tom Birch was steering a boat from Oslo to Narvik on Monday.",
    "Ana Ruiz got 40 percent in Oslo, Tom Birch got 20 percent.",
    "Norway is deporting Tom Birch from Bergen.",
    "Unemployment has fallen to 5 percent.",
    "Norway wins the race in Oslo.",
    "Tom Birch resigns from the council of Bergen on Monday.",
    "Ana Ruiz has been leasing two floors in Bergen since May.",
    "It opened in Bergen in May 2016.",
    "The town of Bergen has spent up to 400 million euros.",
]
NO_EVENTS = {
    "denied": "Ana Ruiz did not wear a green coat in Bergen on Monday.",
    "points back": "This won the race for Norway in Oslo on Sunday.",
    "may be": "Norway might have won the race in Oslo on Sunday.",
    "a reason": "Norway won the race in Oslo because Tom Birch fell on Sunday.",
    "a clause of what is so": "Norway revealed that Tom Birch fell in Oslo on Sunday.",
    "attitude": "Norway wanted to win the race in Oslo on Sunday.",
    "can be disputed": "Norway easily won a historic race in Oslo on Sunday.",
    "a set phrase": "Norway won the race in Oslo on Sunday thanks to Tom Birch.",
    "somebody's view": "For the mayor, Norway won the race in Oslo on Sunday.",
    "no name": "The cat slept on the roof of the mill all day.",
    "other verb without a number": "Ana Ruiz polished a green coat in Bergen.",
    "manner": "Ana Ruiz neatly folded a green coat in Bergen on Monday.",
    "now": "Ana Ruiz wears a green coat in Bergen on Monday.",
    "no number that says when": "Ana Ruiz polished a green coat in Bergen for years.",
    "no number that says how many": "Ana Ruiz polished millions of coats in Bergen.",
    "rise without a sum": "Unemployment has fallen to a new level.",
    "other verb with a mild word": "Ana Ruiz suddenly polished a coat in Bergen on Monday.",
    "heading": "Norway Finally Arrested Tom Birch In Bergen This Monday.",
    "no mark": "The mayor was arrested in the square.",
    "it stands for nothing": "It wins races in Oslo on Sunday.",
    "a result": "Norway closed 40 mills in Bergen as a result.",
    "a cause": "Norway closed 40 mills in Bergen in 2016 because of Tom Birch.",
    "going to": "Tom Birch was going to leave Bergen on Monday.",
    "under way": "Norway was winning the race of Oslo against Ana Ruiz.",
}


def tells(parse: Parse, text: str) -> bool:
    ((_, tokens),) = parse(text)[0].sentences()
    return is_plain_event(tokens)


@pytest.mark.parametrize("text", EVENTS)
def test_an_event_that_can_be_looked_up(parse: Parse, text: str) -> None:
    assert tells(parse, text)


@pytest.mark.parametrize("text", NO_EVENTS.values(), ids=NO_EVENTS)
def test_what_is_no_plain_event(parse: Parse, text: str) -> None:
    assert not tells(parse, text)


def test_for_with_a_span_of_time_is_nobody_s_view(parse: Parse) -> None:
    assert tells(parse, "For three years, Ana Ruiz led the council of Bergen.")
