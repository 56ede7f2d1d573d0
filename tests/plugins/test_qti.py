"""The QTI exporter: every text of the bank is found again in the items, word for word, and what is not is told."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pytest
from quizkit_qti import Options, quizkit_exporters, render

from quizkit import Article, Bank, ExportError, Matching, MultipleChoice, Option, Pair, Question, SingleChoice
from tests.plugins.qti_package import Element, Package, blocks, text

NOTICE = "Questions are about what this article says and who says it. They do not say who is right."


def reasons(bank: Bank, **options: Any) -> dict[tuple[str | None, str], str]:
    """Losses by question and field, but for what never goes to a class."""
    found = {(loss.question, loss.field): loss.reason for loss in render(bank, Options(**options)).losses}
    return {place: reason for place, reason in found.items() if place != (None, "questions[].review.note")}


def with_form(bank: Bank, form: object) -> Bank:
    return attrs.evolve(bank, questions=(attrs.evolve(bank.questions[0], form=form),))


def chosen_feedback(choice: Element) -> list[str]:
    return [text(one) for one in choice.iterfind("qti-feedback-inline/*")]


def explanation(item: Element) -> list[str]:
    (told,) = item.iterfind("qti-modal-feedback/qti-content-body")
    return blocks(told)


def lines_of(words: str) -> list[str]:
    return [line for line in re.split("[\r\n]+", words) if line.strip()]


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
    assert {tag for tag in used if not tag.startswith("qti-")} == set("blockquote br div li p q span strong ul".split())


def test_the_article_is_shared_with_its_origin_its_paragraphs_and_the_notice(bank: Bank) -> None:
    package = Package.of(bank)
    id = f"A-{bank.articles[0].id}"
    stimulus = package.files[f"stimuli/{id}.xml"]
    article = lines_of(bank.articles[0].text or "")
    numbered = [f"{number} {line}" for number, line in enumerate(article, start=1)]
    assert text(stimulus.find("qti-stimulus-body/h2")) == bank.articles[0].title
    assert blocks(stimulus) == ["The Low Island Post, 2026-04-21", *numbered, NOTICE]
    for item in package.items:
        (reference,) = item.iterfind("qti-assessment-stimulus-ref")
        assert (reference.get("identifier"), reference.get("href")) == (id, f"../stimuli/{id}.xml")
        assert [one.get("data-stimulus-idref") for one in item.iterfind("qti-item-body/div")] == [id]


def test_in_qti_2_the_article_stands_in_every_item_and_that_is_told(bank: Bank) -> None:
    package = Package.of(bank, version="2.1")
    assert not [path for path in package.files if path.startswith("stimuli")]
    for item in package.items:
        (article,) = item.iterfind("itemBody/div[@class='qti-shared-stimulus']")
        assert blocks(article)[-1] == NOTICE
        assert len(blocks(article)) == 7
    assert "stands in each" in reasons(bank, version="2.1")[None, "articles[].text"]
    assert (None, "articles[].text") not in reasons(bank)
    assert (None, "articles[].text") in reasons(bank, article=False)


def test_the_article_can_be_left_out(bank: Bank) -> None:
    for version in ("3.0", "2.1"):
        package = Package.of(bank, version=version, article=False)
        assert [path.split("/")[0] for path in package.files] == ["imsmanifest.xml", "test.xml", *["items"] * 3]
        assert all("Tuesday" not in text(root) for root in package.files.values())


def test_an_article_without_text_is_a_loss_only_if_it_is_wanted(bank_without_text: Bank) -> None:
    assert not [path for path in Package.of(bank_without_text).files if path.startswith("stimuli")]
    assert (None, "articles[0].text") in reasons(bank_without_text)
    assert (None, "articles[0].text") not in reasons(bank_without_text, article=False)


def test_an_address_is_shown_and_a_path_is_not(bank: Bank) -> None:
    def origin(bank: Bank) -> str:
        return blocks(Package.of(bank).files[f"stimuli/A-{bank.articles[0].id}.xml"])[0]

    assert origin(bank) == "The Low Island Post, 2026-04-21"
    online = attrs.evolve(bank.articles[0], source="https://news.example/ferry")
    assert origin(attrs.evolve(bank, articles=(online,))).endswith("2026-04-21, https://news.example/ferry")


def test_evidence_from_another_article_names_it(bank_of_two: Bank) -> None:
    def places(bank: Bank) -> list[str]:
        return [one for one in explanation(Package.of(bank).items[0]) if re.match("Paragraph|Character", one)]

    others = ["of “<b>*Mill* & 1. \ufffdco”:", f"of “Article {bank_of_two.articles[2].id}”:"]
    assert places(bank_of_two) == ["Paragraph 3:", f"Paragraph 2 {others[0]}", f"Paragraph 1 {others[1]}"]
    without = attrs.evolve(bank_of_two, articles=tuple(attrs.evolve(one, text=None) for one in bank_of_two.articles))
    assert places(without)[1:] == [f"Characters 38 to 50 {others[0]}", f"Characters 0 to 7 {others[1]}"]


def test_an_article_that_nobody_asks_about_is_left_out_and_told(bank: Bank) -> None:
    other = Article.from_text("The mill will close, Jo Pell said.", "Mill")
    both = attrs.evolve(bank, articles=(other, *bank.articles))
    assert render(both, Options()).files == render(bank, Options()).files
    assert (None, "articles[0]") in reasons(both)


def test_feedback_for_a_pair_is_moved_and_told(bank: Bank) -> None:
    assert set(reasons(bank)) == {(bank.questions[2].id, "form.pairs[].feedback")}
    silent = with_form(bank, Matching((Pair("one", "Ana"), Pair("two", "Ben"))))
    assert reasons(silent) == {}
    assert len(explanation(Package.of(silent).items[0])) == 3


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


@pytest.mark.parametrize("values", [{"version": "2.2"}, {"version": 3.0}])
def test_another_version_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="must be in"):
        Options(**values)


@pytest.mark.parametrize("values", [{"article": "no"}, {"shuffle": 0}])
def test_options_of_another_type_are_refused(values: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="must be <class"):
        Options(**values)
