"""What is said is found by its place, in the order of the text."""

from __future__ import annotations

import quizkit
from quizkit.askers.pieces import pieces_over
from quizkit.model import Attribution, Span

TEXT = "Ana Ruiz said the pier is old, and Tom Birch said the boats are late."
LONG, SHORT, LATE = Span(14, 69), Span(14, 29), Span(50, 68)


def said(*pieces: Span) -> Attribution:
    return Attribution(None, None, None, Span(9, 13), pieces, "paraphrase", sure=False)


def reading_of(*attributions: Attribution) -> quizkit.Reading:
    return quizkit.Reading(quizkit.Article.from_text(TEXT), (), (), (), attributions, ())


def test_only_what_shares_a_character_with_a_place_is_found() -> None:
    reading = reading_of(said(LATE), said(SHORT))
    assert pieces_over(reading, Span(0, 20)) == [(SHORT, 1)]
    assert pieces_over(reading, Span(29, 50)) == []
    assert pieces_over(reading, Span(28, 51)) == [(SHORT, 1), (LATE, 0)]


def test_a_long_piece_is_found_behind_a_short_one_that_begins_with_it() -> None:
    reading = reading_of(said(SHORT, LATE), said(LONG))
    assert pieces_over(reading, Span(35, 40)) == [(LONG, 1)]
    assert pieces_over(reading, Span(60, 62)) == [(LONG, 1), (LATE, 0)]
