"""Plain words: a fact has nothing else, and nothing carried over from the source of a neighbour."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quizkit.finders.carried_over import is_carried_over
from quizkit.finders.passages import Passage
from quizkit.finders.plain_words import has_only_plain_words

Parse = Callable[..., tuple[Passage, ...]]

PLAIN = [
    "Ana Ruiz was born in Bergen.",
    "Norway signed the treaty in Oslo in 2016.",
    "Ana Ruiz has met Tom Birch in Bergen.",
    "Tom Birch gave 20 dollars to Ana Ruiz in 2016.",
    "The council in May closed the mill.",  # of an event on record, when is enough
    "The plane took off from Oslo at noon on Monday.",
    "The school has 1,400 pupils.",
    "The stone was removed in 2016 and taken to a barn in Bergen.",
    "A fire broke out in Bergen on Monday.",
    "Ana Ruiz is editor of the morning page.",  # an office and whose it is: one name is enough
    "The deputy mayor is Ana Ruiz.",
    "The election is on Nov. 8.",
    "The concert is scheduled for Monday in Bergen.",
    "Ana Ruiz picked up 12 boxes in Bergen.",
    "The court found Tom Birch guilty in Bergen in 2016.",
    "Tom Birch left Bergen a few hours after the vote on Monday.",
    "Ana Ruiz opened a three-story mill in Bergen in 2016.",
    "Ana Ruiz dropped out of the race in Bergen on May 3.",
    "Wool sales in Bergen rose 12 percent in 2016.",
]
NOT_PLAIN = {
    "heading": "3. Norway signed the treaty in Oslo in 2016.",
    "a side taken": "Ana Ruiz signed an anti-Birch letter in Bergen in 2016.",
    "contrast": "Ana Ruiz sold 20 farms in 2016 but kept a mill in Bergen.",
    "belittled": "Ana Ruiz won merely 20 votes in Bergen in 2016.",
    "purpose": "Ana Ruiz came to Bergen in 2016 to study the mill.",
    "vague object": "Ana Ruiz gave a shout to Tom Birch in Bergen in 2016.",
    "attack": "Ana Ruiz savaged Tom Birch in Bergen in 2016.",
    "adjective": "Ana Ruiz opened a lovely mill in Bergen in 2016.",
    "a century acts": "The 20th century opened 40 mills in Bergen.",
    "grounds": "Ana Ruiz left the council of Bergen in 2016 on moral grounds.",
    "at last": "Ana Ruiz finally opened the mill in Bergen in 2016.",
    "stressed number": "Ana Ruiz waited in Bergen for a full 20 minutes on Monday.",
    "rise without a sum": "Ana Ruiz rose on the votes of Bergen and Narvik in 2016.",
    "particle that is not listed": "Ana Ruiz picked on 12 clerks in Bergen in 2016.",
    "a name with a word of blame": "Tom Birch is the con artist of Narvik in Norway.",
    "plan": "Ana Ruiz was scheduled to sing in Bergen in 2016.",
}
SENTENCE = "Ana Ruiz has 20 percent in Bergen."


@pytest.mark.parametrize("text", PLAIN)
def test_plain_words_only(parse: Parse, text: str) -> None:
    ((_, tokens),) = parse(text)[0].sentences()
    assert has_only_plain_words(tokens)


@pytest.mark.parametrize("text", NOT_PLAIN.values(), ids=NOT_PLAIN)
def test_a_word_that_is_not_plain(parse: Parse, text: str) -> None:
    ((_, tokens),) = parse(text)[0].sentences()
    assert not has_only_plain_words(tokens)


@pytest.mark.parametrize(
    ("before", "behind", "carried"),
    [
        (["The river froze."], ["The mill closed."], False),
        (["The mill closed, according to a report."], [], True),
        ([], ["According to a report, the mill closed."], True),
        (["A new poll came out."], [], True),
        (["The filings show that rents went up.", "The mill closed."], [], True),
        (["Ana Ruiz keeps the records in a barn."], [], False),
    ],
)
def test_what_a_neighbour_says_whose_it_is(parse: Parse, before: list[str], behind: list[str], carried: bool) -> None:
    ((_, tokens),) = parse(SENTENCE)[0].sentences()
    assert is_carried_over(tokens, before, behind, after_report=False) is carried


@pytest.mark.parametrize("text", ["Ana Ruiz left the top three in Bergen.", "Ana Ruiz took second place in Bergen."])
def test_a_place_in_a_ranking_is_that_of_who_ranks(parse: Parse, text: str) -> None:
    ((_, tokens),) = parse(text)[0].sentences()
    assert is_carried_over(tokens, ["The weekly rankings came out."], [], after_report=False)
    assert not is_carried_over(tokens, ["The river froze."], [], after_report=False)


def test_a_pronoun_behind_a_report_may_be_told_by_its_source(parse: Parse) -> None:
    ((_, tokens),) = parse("She moved to Bergen in 2016.")[0].sentences()
    assert is_carried_over(tokens, [], [], after_report=True)
    assert not is_carried_over(tokens, [], [], after_report=False)
