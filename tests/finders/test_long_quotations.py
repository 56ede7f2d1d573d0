"""Quotations that run over lines: where they go on, and whose they are."""

from __future__ import annotations

import pytest

import quizkit
from quizkit.finders.long_quotations import quoted_over

CLOSED_LATER = ["The mayor said: “The pier is rotten through and through.", "Nobody may walk on it.", "It is closed.”"]


@pytest.mark.parametrize(
    ("lines", "begin", "go_on"),
    [
        (CLOSED_LATER, [1, 2], [0, 1]),
        (["“The pier is rotten through and through.", "“It is closed,” said Ana."], [], [0]),
        (['He wrote: "The pier is rotten through and through.', 'It is closed."'], [1], [0]),
        (
            ["“The pier is rotten through and through.", "It is closed.” “We wait for the spring to", "come.”"],
            [1, 2],
            [0, 1],
        ),
        (["“The pier is rotten through and through.", "It was closed. “Go,” said Ana."], [], []),
        (["“The pier is rotten through and through.", None, "It is closed.”"], [], []),
        (['The rope is 30" long, and the pier is 50 feet.', "“Go,” said Ana."], [], []),
        (["“The pier is rotten,” said Ana.", "It was closed.”"], [], []),
        (["“The pier is rotten through and through.", *["It was so."] * 20, "It was closed.”"], [], []),
        ([], [], []),
    ],
    ids=[
        "closed lines later",
        "opened anew at the next line",
        "straight marks",
        "a second one right behind the first",
        "another is opened before it is closed",
        "a line of another sort between",
        "inches",
        "closed in its line",
        "too long",
        "nothing",
    ],
)
def test_where_a_quotation_goes_on(lines: list[str | None], begin: list[int], go_on: list[int]) -> None:
    found = quoted_over(lines)
    assert [i for i, (begins, _) in enumerate(found) if begins] == begin
    assert [i for i, (_, goes_on) in enumerate(found) if goes_on] == go_on


def read(*lines: str) -> quizkit.Reading:
    return quizkit.read(quizkit.Article.from_text("\n".join(["The pier of Velden is closed for good", "", *lines])))


def test_all_lines_of_a_quotation_are_its_speakers() -> None:
    reading = read(
        "Mayor Ana Ruiz told the Herald: “The whole pier is rotten.",
        "Tom Birch said that 30 beams broke.",
        "It is shut.”",
    )
    (one,) = reading.attributions
    assert (one.speaker, one.sure, one.manner) == ("Ana Ruiz", True, "quote")
    said = [piece.cut(reading.text) for piece in one.content]
    assert said == ["“The whole pier is rotten.", "Tom Birch said that 30 beams broke.", "It is shut.”"]


def test_a_number_in_a_later_line_is_the_speakers() -> None:
    reading = read("Mayor Ana Ruiz told the Herald: “The whole pier is rotten.", "There were 30 broken beams in it.”")
    (figure,) = reading.figures
    assert (figure.owner, figure.attribution) == ("attribution", 0)


def test_who_stands_behind_the_last_line_speaks_it() -> None:
    reading = read("“The pier is rotten through and through.", "Nobody may walk on it,” said Mayor Ana Ruiz.")
    (one,) = reading.attributions
    assert (one.speaker, one.sure) == ("Ana Ruiz", True)
    assert [piece.cut(reading.text) for piece in one.content] == ["Nobody may walk on it,”"]


def test_a_quotation_that_nobody_closes_is_not_sure() -> None:
    (one,) = read(
        "Mayor Ana Ruiz told the Herald: “The pier is rotten through and through.",
        "The town has two others.",
        "One is new.",
    ).attributions
    assert not one.askable


def test_another_verb_before_the_quotation_may_be_that_of_its_speaker() -> None:
    reading = read("The Harbour Board admitted the captain, although he has said: “The pier is the worst of all.”")
    assert not any(one.askable for one in reading.attributions)
