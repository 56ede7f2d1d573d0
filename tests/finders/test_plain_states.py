"""Plain states: who is what, what is how much, what belongs to whom, and nothing that somebody could dispute."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quizkit.finders.passages import Passage
from quizkit.finders.plain_states import is_plain_state

Parse = Callable[..., tuple[Passage, ...]]

STATES = {
    "office": "Ana Ruiz is the mayor of Bergen.",
    "kin": "Tom Birch was the brother of Ana Ruiz.",
    "kind of place": "Narvik is a town in Norway.",
    "size": "The rate in Bergen is 14.8 percent.",
    "sum": "The rent in Bergen was about $2,000 a month.",
    "holding": "Norway owns 40 farms beside the river.",
    "counted holders": "More than 200 farms have a well behind the barn.",
    "place of work": "Ana Ruiz works for the Narvik Museum in Bergen.",
    "based": "The choir is based in Bergen, Norway.",
    "scheduled": "The match in Bergen is scheduled for Monday.",
    "one of several": "Ana Ruiz is one of six senators of Norway.",
    "among several": "Ana Ruiz was among 20 senators of Norway.",
    "one name": "Ana Ruiz is editor of the morning page.",
    "who holds the office": "The deputy mayor is Ana Ruiz.",
    "age": "Ana Ruiz of Bergen was 62.",
    "date": "The election is on Nov. 8.",
    "begins": "The trial begins on June 5.",
    "place": "Ana Ruiz was in Bergen on Monday.",
    "in custody": "Tom Birch has been in custody since May.",
    "survived by": "Tom Birch is survived by two sons in Bergen.",
    "body with a count": "The school has 1,400 pupils.",
    "measure": "The tax rate is 6.25 percent.",
    "counted object": "The hospital treated 31 patients.",
    "there are": "There are 12 bridges in Bergen.",
}
NO_STATES = {
    "denied": "Ana Ruiz is not the mayor of Bergen.",
    "quality": "Ana Ruiz is a champion of Bergen.",
    "somebody unnamed with a count": "They have 1,400 reasons.",
    "no measure": "The point is 6.25 percent.",
    "a count brought about": "The law created 31 jobs.",
    "a kind of nothing": "Ana Ruiz is a singer.",
    "no date": "The election is on everybody's mind.",
    "no occasion": "The problem begins on June 5.",
    "in trouble": "Ana Ruiz was in trouble on Monday.",
    "no second mark": "The guest was the mayor of a town.",
    "compared without a measure": "Ana Ruiz is a mayor of Bergen with a better chain.",
    "points back": "It is a town in Norway.",
    "uncounted": "There are bridges in Bergen.",
    "just one": "There is one bridge in Bergen.",
    "attitude": "Ana Ruiz is the mayor of Bergen and wants to leave.",
    "may be": "Ana Ruiz may be the mayor of Bergen.",
    "held without a count": "Ana Ruiz has friends in Bergen, Norway.",
}


def tells(parse: Parse, text: str) -> bool:
    ((_, tokens),) = parse(text)[0].sentences()
    return is_plain_state(tokens)


@pytest.mark.parametrize("text", STATES.values(), ids=STATES)
def test_a_state_that_can_be_looked_up(parse: Parse, text: str) -> None:
    assert tells(parse, text)


@pytest.mark.parametrize("text", NO_STATES.values(), ids=NO_STATES)
def test_what_is_no_plain_state(parse: Parse, text: str) -> None:
    assert not tells(parse, text)
