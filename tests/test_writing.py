"""What exporters share: losses are collected with their places, and words are fitted without being changed."""

from __future__ import annotations

import attrs
import pytest

from quizkit import Article, Bank, Evidence, Matching, Pair, Span
from quizkit.testing import hard_banks
from quizkit.writing import (
    ILLEGAL_IN_XML,
    HtmlSource,
    Source,
    answer_fields,
    answers_in_order,
    known_of,
    questions_by_article,
    tell_language,
    tell_what_is_not_shown,
)

MILL = Article.from_text("The mill stands.\n\nIt will close, Jo Pell said.\nSoon.", " <Mill>\x01 \n& co ")


class XmlSource(Source):
    illegal = ILLEGAL_IN_XML
    complaint = "XML forbids"


@pytest.fixture(scope="module")
def bank() -> Bank:
    return hard_banks()["every-form"]


def told(source: Source) -> list[str]:
    return list(map(str, source.losses))


def test_each_character_that_a_format_cannot_hold_is_told_with_its_place(bank: Bank) -> None:
    source = XmlSource.of_bank(bank)
    of_question = source.of(bank.questions[0])
    assert source.legal("title", "plain") == "plain"
    assert of_question.legal("stem", "a\x07b\uffff") == "a\ufffdb\ufffd"
    id = bank.questions[0].id
    assert told(source) == [
        f"{id}.stem at offset 1: XML forbids U+0007: written as U+FFFD",
        f"{id}.stem at offset 3: XML forbids U+FFFF: written as U+FFFD",
    ]
    assert Source.of_bank(bank).legal("title", "b\uffff") == "b\uffff"


@pytest.mark.parametrize(
    ("span", "place"), [(Span(0, 8), "Paragraph 1"), (Span(18, 31), "Paragraph 2"), (Span(10, 30), "Paragraphs 1 to 2")]
)
def test_a_place_is_told_by_paragraphs_and_of_another_article_by_its_title(span: Span, place: str, bank: Bank) -> None:
    both = attrs.evolve(bank, articles=(*bank.articles, MILL))
    source = Source.of_bank(both).of(bank.questions[0])
    evidence = Evidence.of(MILL, span)
    assert source.place(evidence) == f"{place} of “<Mill>\ufffd & co”:"
    assert attrs.evolve(source, asked_about=MILL.id).place(evidence) == f"{place}:"
    assert source.losses == []


def test_a_place_without_a_text_is_told_by_characters(bank: Bank) -> None:
    without = attrs.evolve(bank, articles=(bank.articles[0].without_text(),))
    source, evidence = Source.of_bank(without), bank.questions[0].evidence[0]
    of_article = f" of “{bank.articles[0].title}”"
    assert source.place(evidence) == f"Characters {evidence.start} to {evidence.end}{of_article}:"
    own = source.of(bank.questions[0])
    assert own.place(evidence) == f"Characters {evidence.start} to {evidence.end} of the article:"


def test_a_path_on_somebodys_machine_is_not_known_of_an_article() -> None:
    article = Article.from_text("No.", source="a/b.txt", outlet="The Echo", author="Ana")
    assert known_of(article) == {"author": "Ana", "outlet": "The Echo"}
    online = attrs.evolve(article, source="https://news.example/b")
    assert known_of(online) == {**known_of(article), "source": "https://news.example/b"}


def test_an_article_that_nobody_asks_about_is_told(bank: Bank) -> None:
    both = attrs.evolve(bank, articles=(MILL, *bank.articles))
    source = Source.of_bank(both)
    assert questions_by_article(both, source) == {bank.articles[0].id: list(bank.questions)}
    assert told(source) == ["bank.articles[0]: no question is about it: left out"]


@pytest.mark.parametrize(("with_articles", "fields"), [(True, []), (False, ["articles[].text", "articles[0].outlet"])])
def test_what_stands_beside_a_text_is_lost_with_it(bank: Bank, with_articles: bool, fields: list[str]) -> None:
    source = Source.of_bank(bank)
    tell_what_is_not_shown(bank, with_articles, source)
    assert [loss.field for loss in source.losses][:2] == fields


@pytest.mark.parametrize(("language", "count"), [("en", 0), ("EN-gb", 0), ("eng", 1), ("de", 1)])
def test_words_of_ours_in_another_language_are_told(bank: Bank, language: str, count: int) -> None:
    source = Source.of_bank(bank)
    tell_language(attrs.evolve(bank, language=language), source)
    assert len(source.losses) == count


def test_an_answer_that_two_pairs_have_stands_first_in_the_first() -> None:
    form = Matching((Pair("a", "Zoe"), Pair("b", "ana"), Pair("c", "Zoe")), ("Ben",))
    assert answer_fields(form) == {
        "Ben": "form.spare_answers[0]", "Zoe": "form.pairs[0].answer", "ana": "form.pairs[1].answer"
    }  # fmt: skip
    assert answers_in_order(form) == ["ana", "Ben", "Zoe"]


def test_html_shows_an_article_as_it_is() -> None:
    source = HtmlSource(None, [], {MILL.id: MILL})
    assert source.article(MILL, "articles[0]").splitlines() == [
        "<h4> &lt;Mill&gt;\ufffd ",
        "&amp; co </h4>",
        "<p><small>1</small> The mill stands.</p>",
        "<p><small>2</small> It will close, Jo Pell said.</p>",
        "<p><small>3</small> Soon.</p>",
        "<p><em>Questions are about what this article says and who says it. They do not say who is right.</em></p>",
    ]
    assert told(source) == ["bank.articles[0].title at offset 7: control character U+0001: written as U+FFFD"]


def test_a_language_cannot_leave_its_attribute() -> None:
    source = HtmlSource(None, [], {})
    assert source.in_language('en" onclick="x', source.html("stem", "a")) == (
        '<div lang="en&#34; onclick=&#34;x" dir="auto">a</div>'
    )
