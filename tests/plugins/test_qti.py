"""The QTI exporter: every text of the bank is found again in the items, word for word."""

from __future__ import annotations

from typing import Any

import pytest
from quizkit_qti import Options, quizkit_exporters, render

from quizkit import (
    Bank,
    ExportError,
    Matching,
    MultipleChoice,
    Option,
    Pair,
    SingleChoice,
)
from tests.plugins.qti_package import Element, Package, explanation, lines_of, text, with_form


def chosen_feedback(choice: Element) -> list[str]:
    return [text(one) for one in choice.iterfind("qti-feedback-inline/*")]


def test_hands_over_one_exporter() -> None:
    (exporter,) = quizkit_exporters()
    assert (exporter.name, exporter.suffix, exporter.media_type) == ("qti", ".zip", "application/zip")
    assert exporter.options() == Options("3.0", article=True, shuffle=True)


def test_an_empty_test_is_refused(empty_bank: Bank) -> None:
    with pytest.raises(ExportError, match="no question"):
        render(empty_bank, Options())


def test_an_ordinary_bank_comes_out_as_it_went_in(bank: Bank) -> None:
    package = Package.of(bank)
    choice, several, matching = map(package.item, bank.questions)
    assert choice.get("title") == "Whose figure is the loss of £90,000 a year?"
    first = choice.find(".//qti-simple-choice")
    assert first is not None
    assert first.text == "Tomas Ibe"
    assert chosen_feedback(first) == ["He speaks of being cut off.", "Paragraph 4:", "said Tomas Ibe"]
    assert explanation(choice) == [
        "The sentence that gives the figure begins with her name.",
        "Paragraph 3:",
        "Board chair Ines Varga said the boat loses £90,000 a year.",
    ]
    assert text(several.find("qti-item-body/blockquote/p")) == "He called the decision heartless."
    assert explanation(matching)[3:] == [
        "The boat loses £90,000 a year. – Ines Varga",
        "Her name governs “said”.",
        "The island will be cut off. – Tomas Ibe",
        "Paragraph 4:",
        "said Tomas Ibe",
        "The decision is heartless. – Tomas Ibe",
        "“He” is Mr Ibe.",
    ]


def test_a_hostile_bank_comes_out_word_for_word(hostile_bank: Bank) -> None:
    package = Package.of(hostile_bank)
    for question in hostile_bank.questions:
        item = package.item(question)
        (body,) = item.iterfind("qti-item-body")
        assert [text(line) for line in body.iterfind("blockquote/p")] == lines_of(question.passage or "")
        assert text(body.find("*/qti-prompt")) == question.stem
        start = question.evidence[0].start
        place = f"Paragraph {(hostile_bank.articles[0].text or '').count(chr(10), 0, start) + 1}:"
        told = explanation(item)
        assert told[:3] == [question.explanation, place, question.evidence[0].quote]
        if isinstance(question.form, Matching):
            rows, columns = body.iterfind("qti-match-interaction/qti-simple-match-set")
            assert [text(row) for row in rows] == [pair.prompt for pair in question.form.pairs]
            assert sorted(map(text, columns)) == sorted(question.form.answers)
            told_of = [line for one in question.form.pairs for line in (f"{one.prompt} – {one.answer}", one.feedback)]
            assert told[3:] == told_of
        else:
            for option, choice in zip(question.form.options, body.iter("qti-simple-choice"), strict=True):
                assert choice.text == option.text
                assert chosen_feedback(choice) == [option.feedback, place, option.evidence[0].quote]


def test_no_markup_comes_from_the_bank(hostile_bank: Bank) -> None:
    used = {element.tag for item in Package.of(hostile_bank).items for element in item.iter()}
    assert {tag for tag in used if not tag.startswith("qti-")} == set("blockquote div li p q span strong ul".split())


def test_the_order_of_answers_does_not_tell_which_row_they_belong_to(bank: Bank) -> None:
    pairs = (Pair("one", "Cy"), Pair("two", "ana"), Pair("three", "Ben"))
    (item,) = Package.of(with_form(bank, Matching(pairs, ("Dot",)))).items
    _, columns = item.iter("qti-simple-match-set")
    assert [text(column) for column in columns] == ["ana", "Ben", "Cy", "Dot"]


@pytest.mark.parametrize(
    ("texts", "shuffle"),
    [
        (("in 1998", "in 2004", "in 2011"), "false"),
        (("£1,200", "£900", "£30.50"), "false"),
        (("in 2004", "in 1998", "in 2011"), "true"),
        (("Ana", "Ben", "Cy"), "true"),
    ],
)
def test_options_that_go_by_numbers_are_not_shuffled(bank: Bank, texts: tuple[str, ...], shuffle: str) -> None:
    for form in (MultipleChoice, SingleChoice):
        numbered = with_form(bank, form(tuple(Option(text, i == 0) for i, text in enumerate(texts))))
        (item,) = Package.of(numbered).items
        assert [one.get("shuffle") for one in item.iter("qti-choice-interaction")] == [shuffle]
        (item,) = Package.of(numbered, shuffle=False).items
        assert [one.get("shuffle") for one in item.iter("qti-choice-interaction")] == ["false"]


def test_tags_and_ids_stand_in_the_manifest(bank: Bank) -> None:
    words = [
        [text(word) for word in one.iterfind(".//keyword/string")]
        for one in Package.of(bank).manifest.iter("resource")
        if one.find("metadata") is not None
    ]
    assert words[0] == ["figure", "owner-of-figure", "retrieve", "sure", "approved", "money", "Low Island"]
    assert words[1] == ["opinion", "which-are-opinion", "evaluate", "guarded", "draft"]


@pytest.mark.parametrize("values", [{"version": "2.2"}, {"version": 3.0}])
def test_another_version_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="must be in"):
        Options(**values)


@pytest.mark.parametrize("values", [{"article": "no"}, {"shuffle": 0}])
def test_options_of_another_type_are_refused(values: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="must be <class"):
        Options(**values)
