import hashlib

import attrs
import pytest

from quizkit.errors import ModelError
from quizkit.model import Article, Span

TEXT = "The mayor said the bridge was safe. Engineers disagreed."


def faults_of(error: pytest.ExceptionInfo[ModelError]) -> list[str]:
    return [str(fault) for fault in error.value.faults]


def test_a_span_cuts_its_words_out_of_the_text() -> None:
    assert Span(4, 9).cut(TEXT) == "mayor"


@pytest.mark.parametrize(
    ("start", "end", "message"),
    [
        (-1, 3, "[-1, 3) is no span"),
        (3, 3, "[3, 3) is no span"),
        (5, 2, "[5, 2) is no span"),
        (0, True, "offsets must be whole numbers, not [0, True)"),
        (0.0, 3, "offsets must be whole numbers, not [0.0, 3)"),
        ("0", 3, "offsets must be whole numbers, not ['0', 3)"),
    ],
)
def test_a_span_that_marks_nothing_is_refused(start: int, end: int, message: str) -> None:
    with pytest.raises(ModelError) as error:
        Span(start, end)
    assert faults_of(error) == [message]


@pytest.mark.parametrize(
    ("other", "holds", "overlaps"),
    [
        (Span(10, 20), True, True),
        (Span(12, 15), True, True),
        (Span(5, 11), False, True),
        (Span(19, 25), False, True),
        (Span(5, 10), False, False),
        (Span(20, 25), False, False),
    ],
)
def test_spans_know_what_they_hold_and_what_they_touch(other: Span, holds: bool, overlaps: bool) -> None:
    span = Span(10, 20)
    assert (span.holds(other), span.overlaps(other), other.overlaps(span)) == (holds, overlaps, overlaps)


def test_spans_sort_by_where_they_start() -> None:
    assert sorted([Span(7, 9), Span(2, 8), Span(2, 4)]) == [Span(2, 4), Span(2, 8), Span(7, 9)]


def test_an_article_takes_its_id_from_its_text() -> None:
    article = Article.from_text(TEXT, "Bridge", source="bridge.txt", published="2020-03-04")
    assert article.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert article.id == article.sha256[:8]
    assert (article.title, article.source, article.outlet, article.published) == (
        "Bridge",
        "bridge.txt",
        None,
        "2020-03-04",
    )


def test_an_article_may_leave_its_text_out() -> None:
    article = attrs.evolve(Article.from_text(TEXT), text=None)
    assert article.text is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "text: is blank"),
        (" \n\t", "text: is blank"),
        ("The may\ud800or", "text: holds a lone surrogate at offset 7"),
    ],
)
def test_a_text_that_nobody_can_read_is_refused(text: str, message: str) -> None:
    with pytest.raises(ModelError) as error:
        Article.from_text(text)
    assert faults_of(error) == [message]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"sha256": "12"}, "sha256: must be 64 hexadecimal digits"),
        ({"sha256": "Z" * 64}, "sha256: must be 64 hexadecimal digits"),
        ({"text": TEXT + " "}, "sha256: is not that of the text"),
        ({"outlet": " "}, "outlet: is blank"),
        ({"published": ""}, "published: is blank"),
        ({"title": 3}, "title: must be text, not 3"),
        ({"source": "\udfff"}, "source: holds a lone surrogate at offset 0"),
    ],
)
def test_an_article_says_which_field_is_wrong(changes: dict[str, str], message: str) -> None:
    with pytest.raises(ModelError) as error:
        attrs.evolve(Article.from_text(TEXT), **changes)
    assert message in faults_of(error)


def test_an_id_must_be_that_of_the_text() -> None:
    article = Article.from_text(TEXT)
    with pytest.raises(ModelError, match=f"id: '00000000' must be .* {article.id!r}"):
        attrs.evolve(article, id="00000000")


def test_all_faults_of_an_article_are_told_at_once() -> None:
    with pytest.raises(ModelError) as error:
        attrs.evolve(Article.from_text(TEXT), outlet="", published=" ", sha256="x", text=" ")
    assert faults_of(error) == [
        "outlet: is blank",
        "published: is blank",
        "sha256: must be 64 hexadecimal digits",
        "text: is blank",
    ]


@pytest.mark.parametrize(("noun", "field"), [(Span(0, 1), "start"), (Article.from_text(TEXT), "text")])
def test_nouns_are_frozen(noun: object, field: str) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(noun, field, 5)
