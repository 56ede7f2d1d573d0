"""Whom and what the pronouns of a statement can mean."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.antecedents import every_pronoun_is_resolved
from quizkit.askers.material import claims_of
from quizkit.model import Reading

StoryOf = Callable[..., Any]

RESOLVED = [
    "Tom Birch told the sailors that he would sail in May",
    "Lena Holt will keep her boat in the old harbour",
    "Mr. Marsh sold his boat to a dealer in May",
    "the dealer kept the lamp in his shop beside the market",
    "the ferry sank in May because nobody had looked after it",
    "Velden will sell the pier unless it finds sailors for the ferry",
    "the sailors of Easton want their pier back",
    "the council sold its old ferry before they had a new one",
    "Tom Birch and Lena Holt said that they would sail in May",
    "it is clear that the old ferry will sink in May",
    "the sailors think that it is too soon to sail in May",
    "Tom Birch came late because the storm had kept him in the harbour",
    "Tom Birch's ferry brought him back to Easton in May",
    "the wind makes it hard to land in the old harbour",
    "a liberal of Easton said how hard he had worked in May",
]
UNRESOLVED = {
    "a thing nobody names": "readers might embrace it as a tale of the old harbour",
    "the governing noun": "I can see the argument for it at the harbour",
    "an adjective": "there is hardly anything good about it in Easton",
    "several, no thing": "the folks who answered to it the most were sailors",
    "a place, no woman": "the storms in Lower Velden came nine months into her time as mayor",
    "a man, no woman": "Tom Birch had treated her boat badly during the storm",
    "the subject of its own clause": "the council of Easton has sold it in a night of storm",
    "a man who is the subject": "Tom Birch had not yet won him over in the harbour",
    "a day, no man": "last week, on Tuesday, I was a hundred votes ahead of him",
    "a first word, no man": "Funds will be used to give him a new boat in May",
    "one person, not many": "Tom Birch lied and the storm ruined their lives in Easton",
    "a turn, nothing meant": "it is going to be a long and cold winter for them",
    "a quality, nobody": "given how liberal he is, the old ferry was hard to sell",
    "time alone": "within a year, though, it was drawing complaints in Easton",
}


@pytest.fixture
def reading(story: StoryOf) -> Reading:
    told = "Tom Birch will sail in May."
    made = story(
        told, "Lena Holt will keep the old ferry.", "So Tom Birch said.", "So Lena Holt said.", "Mr. Marsh came too."
    )
    return (
        made.says("Tom Birch", "said", told).says("Lena Holt", "said", "Lena Holt will keep the old ferry.").reading()
    )


@pytest.mark.parametrize("statement", RESOLVED)
def test_a_pronoun_stands_for_what_the_statement_names_before_it(reading: Reading, statement: str) -> None:
    assert every_pronoun_is_resolved(reading, statement)


@pytest.mark.parametrize("statement", UNRESOLVED.values(), ids=UNRESOLVED)
def test_a_pronoun_without_anything_to_stand_for_is_found(reading: Reading, statement: str) -> None:
    assert not every_pronoun_is_resolved(reading, statement)


@pytest.mark.parametrize(("thing", "claims"), [("a new harbour", 1), ("nothing at all", 0)])
def test_no_claim_is_made_of_what_does_not_read_alone(story: StoryOf, thing: str, claims: int) -> None:
    told = f"Sailors who long for {thing} might embrace it as a sign."
    made = story(told, "So Ana Ruiz said.").says("Ana Ruiz", "said", told, manner="quote")
    assert len(claims_of(made.reading())) == claims
