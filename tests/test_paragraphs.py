"""Paragraphs are counted alike by every exporter."""

from __future__ import annotations

import pytest

from quizkit.model import Article, Evidence, Span
from quizkit.paragraphs import paragraphs, place_of

TEXT = "\n One dog.\r\n\r\n \t\nTwo cats\u2028and a bird.\rThree."


def test_blank_lines_are_no_paragraphs() -> None:
    assert [span.cut(TEXT) for span in paragraphs(TEXT)] == [" One dog.", "Two cats\u2028and a bird.", "Three."]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (" One dog.", (1, 1)),
        ("bird", (2, 2)),
        ("Three.", (3, 3)),
        ("dog.\r\n\r\n \t\nTwo", (1, 2)),
        ("\n One", (1, 1)),
        (TEXT, (1, 3)),
    ],
)
def test_a_quotation_stands_in_the_paragraphs_that_it_touches(words: str, place: tuple[int, int]) -> None:
    article = Article.from_text(TEXT)
    start = TEXT.index(words)
    assert place_of(Evidence.of(article, Span(start, start + len(words))), article) == place


def test_without_the_text_there_is_no_place() -> None:
    article = Article.from_text(TEXT)
    assert place_of(Evidence.of(article, Span(1, 5)), article.without_text()) is None
