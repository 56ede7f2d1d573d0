"""What a QTI package cannot carry is told, and nothing else is missing."""

from __future__ import annotations

import attrs
import pytest
from quizkit_qti import Options, render

from quizkit import Article, Bank, Evidence, Matching, MultipleChoice, Option, Pair, Question, SingleChoice, Span
from tests.plugins.qti_package import Package, explanation, reasons, text, with_form


def test_feedback_for_a_pair_is_moved_and_told(bank: Bank) -> None:
    assert set(reasons(bank)) == {(bank.questions[2].id, "form.pairs[].feedback")}
    silent = with_form(bank, Matching((Pair("one", "Ana"), Pair("two", "Ben"))))
    assert reasons(silent) == {}
    assert len(explanation(Package.of(silent).items[0])) == 3


def test_the_teachers_note_stays_at_home(bank: Bank) -> None:
    note = bank.questions[0].review.note
    assert note
    assert all(note not in text(root) for root in Package.of(bank).files.values())
    assert (
        "teacher's own"
        in {loss.field: loss.reason for loss in render(bank, Options()).losses}["questions[].review.note"]
    )


@pytest.mark.parametrize(("language", "is_told"), [("en", False), ("en-GB", False), ("de", True), ("ar-EG", True)])
def test_the_language_is_named_and_our_own_words_are_told_to_be_english(
    bank: Bank, language: str, is_told: bool
) -> None:
    other = attrs.evolve(bank, language=language)
    named = "{http://www.w3.org/XML/1998/namespace}lang"
    assert {item.get(named) for item in Package.of(other).items} == {language}
    assert ((None, "language") in reasons(other)) == is_told


@pytest.mark.parametrize("language", ["en_GB", "en\x01", "English (British)", "<b>"])
def test_a_language_that_xml_cannot_hold_is_left_out_and_told(bank: Bank, language: str) -> None:
    odd = attrs.evolve(bank, language=language)
    assert all(not item.get("{http://www.w3.org/XML/1998/namespace}lang") for item in Package.of(odd).items)
    assert "left out" in [loss.reason for loss in render(odd, Options()).losses if loss.field == "language"][-1]


def test_characters_that_xml_forbids_are_replaced_and_told(control_bank: Bank) -> None:
    (item,) = Package.of(control_bank).items
    assert text(item.find(".//qti-prompt")) == "Who\ufffd says that the bell\ufffd rang?"
    id = control_bank.questions[0].id
    losses = [loss for loss in render(control_bank, Options()).losses if loss.offset is not None]
    assert sorted((loss.question or "", loss.field, loss.offset or 0) for loss in losses) == [
        ("", "articles[0].text", 8),
        ("", "articles[0].text", 25),
        ("", "articles[0].text", 26),
        ("", "articles[0].title", 6),
        ("", "title", 5),
        (id, "evidence[0].quote", 8),
        (id, "explanation", 8),
        (id, "form.options[0].feedback", 3),
        (id, "form.options[0].text", 3),
        (id, "stem", 3),
        (id, "stem", 23),
        (id, "tags[0]", 4),
    ]
    assert "XML forbids U+000B: written as U+FFFD" in {loss.reason for loss in losses}


def test_what_a_title_loses_is_told_where_it_stands_nowhere_else(bank: Bank) -> None:
    article = attrs.evolve(bank.articles[0], title="Ferry\n\x01stops")
    odd = attrs.evolve(bank, articles=(article,))
    title = (None, "articles[0].title")
    assert "one line" in reasons(odd, article=False)[title]
    assert "U+0001" in reasons(odd)[title]  # it is whole above the article's text
    for options in ({}, {"article": False}):
        (section,) = Package.of(odd, **options).files["test.xml"].iter("qti-assessment-section")
        assert section.get("title") == "Ferry \ufffdstops"
    untitled = attrs.evolve(bank, articles=(attrs.evolve(article, title=" "),))
    (section,) = Package.of(untitled).files["test.xml"].iter("qti-assessment-section")
    assert section.get("title") == f"Article {article.id}"


def test_a_control_character_in_a_pair_is_told_once(bank: Bank) -> None:
    question: Question = bank.questions[2]
    pairs = (Pair("one\x01", "Ana\x02", "so\x03"), Pair("two", "Ben"))
    odd = attrs.evolve(bank, questions=(attrs.evolve(question, form=Matching(pairs, ("Cy\x04",))),))
    found = [(loss.field, loss.offset) for loss in render(odd, Options()).losses if loss.offset is not None]
    assert found == [
        ("form.pairs[0].prompt", 3),
        ("form.pairs[0].answer", 3),
        ("form.spare_answers[0]", 2),
        ("form.pairs[0].feedback", 2),
    ]
    assert "one\ufffd – Ana\ufffd" in explanation(Package.of(odd).items[0])


@pytest.mark.parametrize("version", ["3.0", "2.1"])
def test_a_control_character_in_any_text_breaks_nothing_and_is_told(bank: Bank, version: str) -> None:
    article = Article.from_text("a\x01b", "a\x01b", source="https://a\x01b", outlet="a\x01b", published="a\x01b")
    evidence = (Evidence.of(article, Span(0, 3)),)
    options = tuple(Option(f"a\x01b{i}", i == 0, "a\x01b", evidence) for i in range(3))
    pairs = tuple(Pair(f"a\x01b{i}", "a\x01b", "a\x01b", evidence) for i in range(2))
    forms = (SingleChoice(options), MultipleChoice(options), Matching(pairs, ("\x01",)))
    texts = {"stem": "a\x01b", "passage": "a\x01b", "explanation": "a\x01b", "kind": "a\x01b", "tags": ("a\x01b",)}
    questions = tuple(
        attrs.evolve(bank.questions[0], id=f"a\x01b{i}", article=article.id, form=form, evidence=evidence, **texts)
        for i, form in enumerate(forms)
    )
    odd = attrs.evolve(bank, title="a\x01b", articles=(article,), questions=questions)
    assert all("a\ufffdb" in text(item) for item in Package.of(odd, version=version).items)
    losses = render(odd, Options(version)).losses  # type: ignore[arg-type]
    assert len(set(losses)) == len(losses)
    told = {(loss.question, loss.field) for loss in losses if loss.offset is not None}
    shared = ("id", "stem", "passage", "explanation", "kind", "tags[0]", "evidence[0].quote")
    parts = [(f"options[{i}]", ("text", "feedback", "evidence[0].quote")) for i in range(3)]
    rows = [(f"pairs[{i}]", ("prompt", "feedback", "evidence[0].quote")) for i in range(2)]
    inside = [*[parts] * 2, [*rows, ("pairs[0]", ("answer",)), ("spare_answers[0]", ())]]
    for question, pieces in zip(questions, inside, strict=True):
        fields = {f"form.{part}.{name}" for part, names in pieces for name in names}
        fields |= {f"form.{part}" for part, names in pieces if not names}
        assert {field for id, field in told if id == question.id} == fields | set(shared)
    whole = {f"articles[0].{name}" for name in ("title", "text", "source", "outlet", "published")}
    assert {field for id, field in told if id is None} == whole | {"title"}
