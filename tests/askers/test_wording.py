"""What reads alone, and how words of the article are dressed for a question."""

import pytest

from quizkit.askers.wording import (
    capital,
    clipped,
    content_words,
    name_words,
    reads_alone,
    sentences,
    shortened,
    shorter,
    without_marks,
)

ALONE = [
    "boats had sunk in the old harbour",
    "the ferry lost half of its passengers in May",
    "there were two boats left in Easton",
    "Ana Ruiz had told the sailors that they would be paid",
    "every old captain of the port knew his boat by its sound",
]


@pytest.mark.parametrize("statement", ALONE)
def test_a_full_statement_reads_alone(statement: str) -> None:
    assert reads_alone(statement, quoted=False)


NOT_ALONE = [
    ("it would end the ferry for good", "a pronoun that nothing stands before"),
    ("they had lost two boats in spring", "a pronoun that nothing stands before"),
    ("his brother sold the boat in Easton", "a pronoun that nothing stands before"),
    ("boats gave them a bad name abroad", "too little before the pronoun"),
    ("sailors were sure the storm had spared him", "nobody named whom it may mean"),
    ("wasn't a fair price for the ferry", "its subject was a pronoun"),
    ("this would end the ferry for good", "points back"),
    ("but boats had sunk in the old harbour", "goes on from something"),
    ("which would end the ferry for good", "goes on from something"),
    ("however the ferry would sail again in May", "goes on from something"),
    ("boats sank in the old harbour yesterday", "a day that is only known from the date"),
    ("boats sank in the old harbour last week", "a week that is only known from the date"),
    ("boats sank in the old harbour two years ago", "a year that is only known from the date"),
    ("boats had never been repaired here before", "a place that is only known from the text"),
    ("the incident frightened many old sailors", "an incident named before"),
    ("sailors had read the report with great care", "a report named before"),
    ("we lost two boats in the storm", "first person outside a quotation"),
    ("you never know when the ferry sails", "second person outside a quotation"),
    ("boats had sunk", "too short"),
    ("boats sank " * 17, "too long"),
    ("would the ferry ever sail again in May?", "a question"),
    ("[the] ferry would sail again in May", "mended by the article"),
    ("the ferry … would sail again in May", "with a gap"),
    ("the ferry (if repaired) would sail again", "with an aside"),
]


@pytest.mark.parametrize(("statement", "reason"), NOT_ALONE, ids=[statement for statement, _ in NOT_ALONE])
def test_what_leans_on_the_text_around_it_is_refused(statement: str, reason: str) -> None:
    assert not reads_alone(statement, quoted=False), reason


def test_a_quotation_may_speak_of_us_but_must_begin_at_its_beginning() -> None:
    assert reads_alone("We lost two boats in the storm", quoted=True)
    assert not reads_alone("lost two boats in the storm", quoted=True)
    assert not reads_alone("I wasn't bothered by it", quoted=True)


def test_content_words_are_folded_and_lose_the_genitive() -> None:
    assert content_words("The Mayor's 1,600 dogs and the dogs’ owners") == {"mayor", "1,600", "dogs", "owners"}


def test_name_words_are_those_with_a_capital() -> None:
    assert name_words("the Riverton mayor's spokesman Mr Ben Okoro") == {"riverton", "ben", "okoro"}
    assert name_words("officials of the ministry") == frozenset()


MARKS = [
    ("“We won,”", "We won"),
    ('"We won."', "We won"),
    (" the ferry\n sailed ; ", "the ferry sailed"),
    ("the “safe” ferry sank", "the ‘safe’ ferry sank"),
    ('the "safe" ferry sank', "the ‘safe’ ferry sank"),
]


@pytest.mark.parametrize(("given", "bare"), MARKS)
def test_marks_around_go_and_marks_inside_become_single(given: str, bare: str) -> None:
    assert without_marks(given) == bare


SENTENCES = [
    ("Boats sank. Nobody saw it.", ["Boats sank.", "Nobody saw it."]),
    ("Boats sank.” “Nobody saw it.", ["Boats sank.”", "“Nobody saw it."]),
    ("Mr. Birch and Dr. Holt saw it. They ran.", ["Mr. Birch and Dr. Holt saw it.", "They ran."]),
    ("A. Ruiz paid 3.5 million for it. Good.", ["A. Ruiz paid 3.5 million for it.", "Good."]),
    ("The U.S. Navy came. It left.", ["The U.S. Navy came.", "It left."]),
    ("no full stop at all", ["no full stop at all"]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_sentence_ends_at_a_full_stop_not_at_an_abbreviation(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


LONG = (
    "the ferry to Low Island would sail again in May with a new crew, but the old boats in the harbour of Easton "
    "would have to be sold before the winter to pay for the repairs of the pier"
)


def test_a_long_statement_is_cut_after_its_first_main_clause() -> None:
    assert clipped(LONG, quoted=False) == "the ferry to Low Island would sail again in May with a new crew"


def test_dots_tell_where_quoted_words_were_cut() -> None:
    assert clipped(LONG, quoted=True).endswith("with a new crew …")


def test_a_short_statement_is_not_cut_nor_one_that_begins_with_a_side_clause() -> None:
    assert clipped("boats sank, but nobody in Easton saw it happen", quoted=False).endswith("happen")
    assert clipped(f"while {LONG}", quoted=False) == f"while {LONG}"


def test_a_short_text_stays_and_a_long_one_gets_dots() -> None:
    assert shortened("“One two three,”", 3) == "One two three"
    assert shortened("one two, three", 2) == "one two …"


def test_an_option_begins_with_a_capital_and_keeps_the_rest() -> None:
    assert capital("the UN envoy") == "The UN envoy"


@pytest.mark.parametrize(
    ("statement", "quoted", "parts"),
    [
        ("The mill will close for the whole winter, and he will sell it", False, 2),
        ("The mill will close for the whole winter, and he will sell it", True, 2),
        ("The mill will close for the whole winter, but he will not sell it", False, 1),
        ("When the mill closed for the whole winter, and it rained, the town paid", False, 1),
        ("The mill will close, and he will sell it", False, 1),
    ],
)
def test_a_statement_is_offered_whole_and_then_cut_at_earlier_clause_ends(
    statement: str, quoted: bool, parts: int
) -> None:
    found = list(shorter(statement, quoted=quoted))
    assert found[0] == statement
    cut = "The mill will close for the whole winter" + " …" * quoted
    assert found[1:] == [cut] * (parts - 1)


@pytest.mark.parametrize(
    "statement", ["Watching at the harbour who sold the ferry", "as some wearing caps booed loudly"]
)
def test_a_clause_that_hangs_on_another_does_not_read_alone(statement: str) -> None:
    assert not reads_alone(statement, quoted=False)
