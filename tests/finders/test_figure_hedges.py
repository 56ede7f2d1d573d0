"""Hedges: words that say how exact a number is, and the same words where they belong to something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quizkit.finders.figures import find_figures
from quizkit.finders.passages import Passage

Parse = Callable[..., tuple[Passage, ...]]

# A sentence, the hedge of its last figure.
HEDGED = [
    ("The hall holds up to 400 people.", "up to"),
    ("The fine can be up to $400.", "up to"),
    ("The club gave sailors up to $400.", "up to"),
    ("They raised taxes on up to 40 firms.", "up to"),
    ("The toll grew to about 40 boats.", "about"),
    ("The storm is about 12 miles away.", "about"),
    ("The mayor has said about 20 boats sank.", "about"),
    ("The police handed over about 300 letters.", "about"),
    ("The firm has over 300 boats.", "over"),
    ("The pier has been closed for over 40 days.", "over"),
    ("The strike has lasted over 40 days.", "over"),
    ("The yard hired around 300 welders.", "around"),
    ("The toll was close to 40 boats.", "close to"),
    ("They sold some 40 boats.", "some"),
    ("They sold some 300-odd boats.", "some"),
    ("They lost an estimated 400 boats.", "an estimated"),
    ("They had more than a dozen boats.", "more than"),
    ("In 2015 more than 300 boats sank.", "more than"),
    ("The storm cost as much as $40 million.", "as much as"),
]
# The word belongs to the verb or noun before it, or to a phrase of its own.
NOT_HEDGED = [
    "Annual dues have gone up to $400.",
    "The rents rose up to $400.",
    "The costs added up to $400.",
    "They must live up to 40 rules.",
    "The price climbed up to $40.",
    "The fee went all the way back up to $400.",
    "The toll is now up to 40 boats.",
    "That brings the total up to 500 boats.",
    "The price went from $300 up to $400.",
    "They spoke about 300 jobs.",
    "He wrote a book about 20 sailors.",
    "The film is about 12 sailors.",
    "The boss brought about 20 changes.",
    "The mayor won over 200 voters.",
    "He handed over 300 letters to the police.",
    "The boats were built over 40 days.",
    "Over 40 days the boats lay there.",
    "The quarrel over 40 acres went on.",
    "The boss turned around 5 companies.",
    "They sailed around 40 islands.",
    "They were charged under 18 laws.",
    "The house stood close to 40 oaks.",
    "They sold some 40-foot boats.",
    "Officials estimated 400 boats sank.",
    "She earned twice as much as 40 nurses.",
    "Norby sold 12 fewer than 300 boats.",
    "Norby won five percent more than 40 percent.",
    "The plan would cost 40 plus 20 crowns.",
]


@pytest.mark.parametrize(("text", "hedge"), HEDGED)
def test_a_word_that_says_how_exact_a_number_is_hedges_it(parse: Parse, text: str, hedge: str) -> None:
    figure = find_figures(parse(text), ())[-1]
    assert figure.hedge is not None
    assert figure.hedge.cut(text) == hedge


@pytest.mark.parametrize("text", NOT_HEDGED)
def test_a_word_that_may_belong_to_another_is_no_hedge(parse: Parse, text: str) -> None:
    figures = find_figures(parse(text), ())
    assert figures
    assert all(figure.hedge is None for figure in figures)


@pytest.mark.xfail(strict=True, reason="the parse takes “under” for a preposition")
def test_a_sum_that_something_stays_under_is_hedged(parse: Parse) -> None:
    (figure,) = find_figures(parse("The boat cost under $18."), ())
    assert figure.hedge is not None
