"""How words of the article are dressed for a question."""

import pytest

from quizkit.askers.clipping import clipped, shorter
from quizkit.askers.wording import capital, content_words, name_words, one_line, sentences, shortened, without_marks


def test_content_words_are_folded_and_lose_the_genitive() -> None:
    assert content_words("The Mayor's 1,600 dogs and the dogs’ owners") == {"mayor", "1,600", "dogs", "owners"}


def test_name_words_are_those_with_a_capital() -> None:
    assert name_words("the Riverton mayor's spokesman Mr Ben Okoro") == {"riverton", "ben", "okoro"}
    assert name_words("officials of the ministry") == frozenset()


BLANKS = ["a\nb", "a  b", "a \t b", "a\u00a0b", "a\u2009b", "a\r\n\r\nb"]


@pytest.mark.parametrize("text", BLANKS)
def test_on_one_line_every_stretch_of_blanks_is_one(text: str) -> None:
    assert one_line(text) == "a b"


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
    ("Boats met Adm. Birch at Ft. Easton. They ran.", ["Boats met Adm. Birch at Ft. Easton.", "They ran."]),
    ("The U.S. Navy came. It left.", ["The U.S. Navy came.", "It left."]),
    ("no full stop at all", ["no full stop at all"]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_sentence_ends_at_a_full_stop_not_at_an_abbreviation(text: str, expected: list[str]) -> None:
    assert list(sentences(text)) == expected


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
