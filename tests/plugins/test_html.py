"""The page as a file: parsed again, it holds everything the bank holds and nothing that acts."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import time
from pathlib import Path
from typing import Any

import attrs
import lxml.html
import pytest
import quizkit_html
from quizkit_html.paragraphs import Paragraph, paragraphs
from quizkit_html.words import languages, words_for

from quizkit import Article, Bank, Evidence, Loss, Matching, Option, Question, SingleChoice, Span

SENTENCE = "Questions are about what this article says and who says it. They do not say who is right."


NOT_FOR_A_CLASS = {"questions[].review.note"}


def html_of(bank: Bank, **options: Any) -> str:
    return quizkit_html.render(bank, quizkit_html.Options(**options)).files[0].data.decode()


def losses_of(bank: Bank, **options: Any) -> tuple[Loss, ...]:
    """What is lost, but for what never goes to a class."""
    losses = quizkit_html.render(bank, quizkit_html.Options(**options)).losses
    return tuple(loss for loss in losses if loss.field not in NOT_FOR_A_CLASS)


def page_of(bank: Bank, **options: Any) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(html_of(bank, **options))


def words(element: lxml.html.HtmlElement, selector: str) -> list[str]:
    """The text of each element that an XPath finds."""
    return [found.text_content() for found in element.xpath(selector)]


@pytest.fixture(params=["bank", "hostile_bank"])
def any_bank(request: pytest.FixtureRequest) -> Bank:
    return request.getfixturevalue(request.param)


def test_the_same_bank_gives_the_same_bytes(any_bank: Bank) -> None:
    assert html_of(any_bank) == html_of(any_bank)


def test_each_question_stands_on_the_page_with_its_stem_and_passage(any_bank: Bank) -> None:
    forms = page_of(any_bank).xpath("//form")
    assert [form.get("data-id") for form in forms] == [question.id for question in any_bank.questions]
    for form, question in zip(forms, any_bank.questions, strict=True):
        assert words(form, ".//fieldset/legend/span[@class='stem']") == [question.stem]
        assert words(form, ".//fieldset/blockquote") == ([question.passage] if question.passage else [])


def test_each_option_can_be_chosen_and_the_right_ones_are_known(any_bank: Bank) -> None:
    for form, question in zip(page_of(any_bank).xpath("//form"), any_bank.questions, strict=True):
        if isinstance(question.form, Matching):
            continue
        options = question.form.options
        assert words(form, ".//ol[@class='options']/li/label") == [option.text for option in options]
        inputs = form.xpath(".//label/input")
        assert [one.get("data-right") is not None for one in inputs] == [option.right for option in options]
        kind = "radio" if isinstance(question.form, SingleChoice) else "checkbox"
        assert {one.get("type") for one in inputs} == {kind}


def test_each_pair_has_a_select_labelled_with_its_prompt_and_knows_its_answer(any_bank: Bank) -> None:
    for form, question in zip(page_of(any_bank).xpath("//form"), any_bank.questions, strict=True):
        if not isinstance(question.form, Matching):
            continue
        for select, pair in zip(form.xpath(".//select"), question.form.pairs, strict=True):
            assert words(form, f".//label[@for='{select.get('id')}']") == [pair.prompt]
            offered = {one.get("value"): one.text_content() for one in select.xpath("./option[@value!='']")}
            assert offered[select.get("data-right")] == pair.answer
            assert sorted(offered.values()) == sorted(question.form.answers)


def test_each_feedback_explanation_and_quote_stands_in_the_answer(any_bank: Bank) -> None:
    for form, question in zip(page_of(any_bank).xpath("//form"), any_bank.questions, strict=True):
        (answer,) = form.xpath(".//details")
        parts = question.form.pairs if isinstance(question.form, Matching) else question.form.options
        assert words(answer, ".//p[@class='feedback']") == [part.feedback for part in parts if part.feedback]
        assert words(answer, ".//p[@class='explanation']") == [question.explanation]
        quotes = [*(one for part in parts for one in part.evidence), *question.evidence]
        assert words(answer, ".//figure/blockquote") == [one.quote for one in quotes]


def test_family_kind_process_and_tags_stand_in_the_answer(any_bank: Bank) -> None:
    for form, question in zip(page_of(any_bank).xpath("//form"), any_bank.questions, strict=True):
        facts = [question.family, question.kind, question.process, *question.tags]
        assert words(form, ".//details//ul[@class='facts']/li") == facts


def test_the_marks_in_the_article_equal_the_spans(any_bank: Bank) -> None:
    page = page_of(any_bank)
    buttons = page.xpath("//button[@data-show]")
    assert buttons
    for button in buttons:
        place = button.get("data-show")
        pieces = [one for one in page.xpath("//span[@data-ev]") if place in one.get("data-ev").split()]
        (quote,) = words(button, "../../blockquote")
        assert "".join(piece.text_content() for piece in pieces) == quote


def test_the_article_is_whole(any_bank: Bank) -> None:
    assert words(page_of(any_bank), "//div[@class='words']") == [article.text for article in any_bank.articles]


def test_the_printed_key_names_the_right_answers(bank: Bank) -> None:
    keys = page_of(bank).xpath("//section[@class='key']//li")
    assert [words(key, "./p[strong]") for key in keys] == [
        ["B Ines Varga, for the harbour board"],
        ["A Without it we are cut off", "B the decision heartless"],
        [
            "The boat loses £90,000 a year. → Ines Varga",
            "The island will be cut off. → Tomas Ibe",
            "The decision is heartless. → Tomas Ibe",
        ],
    ]


def test_the_printed_key_tells_where_each_quotation_stands(bank: Bank) -> None:
    places = words(page_of(bank), "//section[@class='key']//li[2]/p[@class='place']")
    assert places == ["Paragraph 4", "Paragraph 4"]


def test_the_page_has_language_title_and_one_heading(any_bank: Bank) -> None:
    page = page_of(any_bank)
    assert page.get("lang") == any_bank.language
    assert words(page, "//title") == words(page, "//h1") == [any_bank.title]
    assert len(page.xpath("//main")) == 1
    assert words(page, "//p[@class='notice']") == [SENTENCE]


def test_the_policy_allows_the_one_script_and_the_one_style_and_nothing_else(any_bank: Bank) -> None:
    html = html_of(any_bank)
    (policy,) = page_of(any_bank).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    for tag in ("script", "style"):
        (source,) = re.findall(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
        assert rules.pop(f"{tag}-src") == f"'sha256-{digest}'"
    assert rules == {"default-src": "'none'", "form-action": "'none'", "base-uri": "'none'"}


def test_nothing_on_the_page_points_outside_or_acts_by_itself(any_bank: Bank) -> None:
    page = page_of(any_bank)
    assert not page.xpath("//comment()")
    pointing = {"src", "href", "srcset", "action", "formaction", "poster", "data", "style", "background", "ping"}
    attributes = {name for element in page.iter() for name in element.attrib}
    assert not {name for name in attributes if name in pointing or name.startswith("on")}
    assert not {element.tag for element in page.iter()} & {"link", "img", "iframe", "object", "embed", "a", "base"}
    assert len(page.xpath("//script")) == len(page.xpath("//style")) == 1


def test_hostile_text_adds_no_markup(bank: Bank, hostile_bank: Bank) -> None:
    used = {element.tag for element in page_of(bank).iter()}
    assert {element.tag for element in page_of(hostile_bank).iter()} <= used


def test_review_notes_stay_at_home(bank: Bank, hostile_bank: Bank) -> None:
    assert "Private remark" not in html_of(bank)
    assert " note</" not in html_of(hostile_bank)


def test_a_bank_without_texts_gives_the_questions_alone_and_says_so(bank_without_text: Bank) -> None:
    page = page_of(bank_without_text)
    assert len(page.xpath("//form")) == 3
    assert not page.xpath("//div[@class='words'] | //button[@data-show] | //*[@data-ev]")
    assert [(loss.question, loss.field) for loss in losses_of(bank_without_text)] == [(None, "articles[0].text")]


def test_the_article_can_be_left_out_and_that_is_told(bank: Bank, bank_without_text: Bank) -> None:
    page = page_of(bank, article=False)
    assert len(page.xpath("//form")) == 3
    assert not page.xpath("//div[@class='words'] | //button[@data-show] | //*[@data-ev]")
    for one in (bank, bank_without_text):
        assert [loss.field for loss in losses_of(one, article=False)] == ["articles[].text"]


def test_an_ordinary_and_a_hostile_bank_lose_nothing(any_bank: Bank) -> None:
    assert losses_of(any_bank) == ()


def test_control_characters_are_replaced_and_each_place_is_told(control_bank: Bank) -> None:
    html = html_of(control_bank)
    assert not re.search(r"[\x00-\x08\x0b\x0e-\x1f]", html)
    assert words(page_of(control_bank), "//h1") == ["Bells�"]
    question = control_bank.questions[0].id
    assert [(loss.question, loss.field, loss.offset) for loss in losses_of(control_bank)] == [
        (None, "title", 5),
        (None, "articles[0].title", 6),
        (None, "articles[0].text", 8),
        (question, "stem", 3),
        (question, "form.options[0].text", 3),
        (question, "form.options[0].feedback", 3),
        (question, "evidence[0].quote", 8),
        (question, "tags[0]", 4),
    ]


def test_an_empty_bank_says_so(empty_bank: Bank) -> None:
    page = page_of(empty_bank)
    assert words(page, "//main/p") == ["This bank holds no questions."]
    assert not page.xpath("//section[@class='score'] | //section[@class='key']")


def test_a_title_that_the_page_has_is_not_said_twice(bank: Bank) -> None:
    assert words(page_of(bank), "//article//h2") == [bank.articles[0].title]
    assert words(page_of(attrs.evolve(bank, title=bank.articles[0].title)), "//article//h2") == ["The article"]


def test_a_path_is_not_shown_and_an_address_is(bank: Bank) -> None:
    assert "ferry.txt" not in html_of(bank)
    online = attrs.evolve(bank.articles[0], source="https://news.example/ferry")
    assert "https://news.example/ferry" in words(page_of(attrs.evolve(bank, articles=(online,))), "//bdi")


def test_the_teachers_note_stays_at_home(bank: Bank) -> None:
    assert bank.questions[0].review.note not in html_of(bank)


def test_each_quotation_tells_its_place(bank: Bank, bank_without_text: Bank) -> None:
    assert words(page_of(bank), "//form[1]//figcaption/text()[1]/..")[-1].startswith("Paragraph 3")
    first = bank.questions[0].evidence[0]
    (caption,) = words(page_of(bank_without_text), "//form[1]//div[@class='source']//figcaption")
    assert caption == f"Characters {first.start} to {first.end} of the article"


def test_evidence_from_another_article_names_it(bank_of_two: Bank) -> None:
    page = page_of(bank_of_two)
    untitled = bank_of_two.articles[2].id
    expected = ["Paragraph 3", "Paragraph 2 · <b>*Mill* & 1. \ufffdco", f"Paragraph 1 · {untitled}"]
    assert words(page, "//form[1]//div[@class='source']//figcaption/span") == expected
    assert words(page, "//section[@class='key']//li[1]/p[@class='place']") == expected


def test_a_page_without_key_holds_no_answer(bank: Bank) -> None:
    html = html_of(bank, key=False)
    page = lxml.html.document_fromstring(html)
    assert len(page.xpath("//form")) == 3
    assert not page.xpath(
        "//*[@data-right] | //details | //section[@class='key'] | //button[@data-show] | //*[@data-ev]"
    )
    for secret in ("begins with her name", "He speaks of being cut off", "owner-of-figure"):
        assert secret not in html
    assert [loss.field for loss in losses_of(bank, key=False)] == ["questions"]


def turned(bank: Bank) -> Bank:
    """The bank with another right answer."""
    first = bank.questions[0]
    assert isinstance(first.form, SingleChoice)
    options = tuple(attrs.evolve(one, right=i == 2) for i, one in enumerate(first.form.options))
    return attrs.evolve(bank, questions=(attrs.evolve(first, form=SingleChoice(options)), *bank.questions[1:]))


def test_a_page_without_key_is_the_same_whatever_is_right(bank: Bank) -> None:
    assert html_of(bank, key=False) == html_of(turned(bank), key=False)
    assert html_of(bank) != html_of(turned(bank))


@pytest.mark.parametrize("language", languages())
def test_every_language_has_every_word_with_the_same_gaps(language: str) -> None:
    english, other = (words_for(one, "en").table for one in ("en", language))
    assert list(other) == list(english)
    for name, text in english.items():
        assert sorted(re.findall(r"{\w+}", other[name])) == sorted(re.findall(r"{\w+}", text)), name
        assert other[name].strip() == other[name] != ""
        assert language == "en" or name in ("direction", "test", "name_on_paper") or other[name] != text, name


def test_every_word_is_used() -> None:
    folder = Path(quizkit_html.__file__).parent
    sources = "".join((folder / name).read_text() for name in ("page.html.j2", "page.py", "script.js"))
    for name in words_for("en", "en").table:
        assert re.search(rf"\bui\.{name}\b|[\"']{name}[\"']", sources) or name in FAMILIES, name


FAMILIES = ("attribution", "figure", "opinion")


@pytest.mark.parametrize(
    ("wanted", "of_bank", "expected"),
    [
        ("auto", "en", "en"),
        ("auto", "de-AT", "de"),
        ("auto", "AR", "ar"),
        ("auto", "fr", "en"),
        ("auto", "auto", "en"),
        ("de", "en", "de"),
    ],
)
def test_the_words_are_in_the_language_wanted_or_in_that_of_the_bank(wanted: Any, of_bank: str, expected: str) -> None:
    assert words_for(wanted, of_bank).language == expected


def test_words_of_another_language_than_the_banks_are_told_apart(bank: Bank) -> None:
    page = page_of(bank, words="ar")
    assert (page.get("lang"), page.get("dir"), page.find("body").get("lang")) == ("en", "rtl", "ar")
    for element in page.xpath("//h1 | //span[@class='stem'] | //div[@class='words'] | //label/span[@dir]"):
        assert element.get("lang") == "en"
    assert page_of(bank).find("body").get("lang") is None


def test_a_language_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="must be in"):
        quizkit_html.Options(words="xx")


def test_a_language_is_one_file(bank: Bank, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = Path(quizkit_html.__file__).parent / "words"
    shutil.copytree(shipped, tmp_path / "words")
    english = (shipped / "en.json").read_text(encoding="utf-8")
    (tmp_path / "words" / "eo.json").write_text(english.replace('"Check"', '"Kontroli"'), encoding="utf-8")
    with pytest.raises(ValueError, match="must be in"):
        quizkit_html.Options(words="eo")
    monkeypatch.setattr("quizkit_html.words.FOLDER", tmp_path / "words")
    assert languages() == ("ar", "de", "en", "eo")
    for page in (page_of(bank, words="eo"), page_of(attrs.evolve(bank, language="eo-XX"))):
        assert words(page, "//button[@class='check']") == ["Kontroli"] * 3


@pytest.mark.parametrize("values", [{"article": "no"}, {"key": 0}])
def test_an_option_of_another_type_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(TypeError, match="must be <class 'bool'>"):
        quizkit_html.Options(**values)  # type: ignore[arg-type]


def test_carriage_returns_and_long_texts_come_out_whole(heavy_bank: Bank) -> None:
    page = page_of(heavy_bank)
    assert words(page, "//div[@class='words']") == [heavy_bank.articles[0].text]
    assert words(page, "//span[@class='stem']") == [question.stem for question in heavy_bank.questions]


def asked_about(article: Article, number: int) -> Question:
    options = (Option("Yes", True), Option("No", False), Option("Perhaps", False))
    evidence = (Evidence.of(article, Span(0, 3)),)
    return Question(
        f"{article.id}-{number}", article.id, "figure", "k", "sure", f"Stem {number}", SingleChoice(options), evidence,
        "Because.", "retrieve",
    )  # fmt: skip


def test_each_article_stands_before_its_own_questions(bank: Bank) -> None:
    one, two = Article.from_text("One cat sat."), Article.from_text("Two cats sat.", "Two")
    questions = (asked_about(two, 1), asked_about(one, 2), asked_about(two, 3))
    page = page_of(attrs.evolve(bank, articles=(one, two), questions=questions))
    assert words(page, "//h2")[:2] == ["The article", "Two"]
    assert [words(section, ".//form//legend/span[@class='stem']") for section in page.xpath("//main/section")][:2] == [
        ["Stem 2"],
        ["Stem 1", "Stem 3"],
    ]
    assert words(page, "//span[@class='number']") == ["Question 1", "Question 2", "Question 3"]


def shown(cut: list[Paragraph]) -> list[str]:
    return ["|".join(f"{piece.text}{{{piece.evidence}}}" for piece in one.pieces) for one in cut if not one.is_gap]


@pytest.mark.parametrize(
    ("text", "spans", "expected"),
    [
        ("Ana said no.", {}, ["Ana said no.{}"]),
        ("Ana said no.", {(0, 3): "a"}, ["Ana{a}| said no.{}"]),
        ("Ana said no.", {(0, 12): "a"}, ["Ana said no.{a}"]),
        ("Ana said no.", {(0, 8): "a", (4, 12): "b"}, ["Ana {a}|said{a b}| no.{b}"]),
        ("Ana said no.", {(4, 8): "a", (0, 12): "b"}, ["Ana {b}|said{b a}| no.{b}"]),
        ("Ana.\n\n Ben.\r\n", {}, ["Ana.{}", "Ben.{}"]),
        ("Ana.\nBen.", {(2, 7): "a"}, ["An{}|a.{a}", "Be{a}|n.{}"]),
        ("\n\nAna", {(0, 3): "a"}, ["A{a}|na{}"]),
    ],
)
def test_an_article_is_cut_at_lines_and_at_the_ends_of_evidence(
    text: str, spans: dict[tuple[int, int], str], expected: list[str]
) -> None:
    cut = list(paragraphs(text, spans))
    assert shown(cut) == expected
    assert "".join(piece.text for one in cut for piece in one.pieces) == text


def test_a_thousand_questions_take_little_time(long_bank: Bank) -> None:
    begun = time.process_time()
    quizkit_html.render(long_bank, quizkit_html.Options())
    assert time.process_time() - begun < 1.5  # some 0.15 s on an ordinary machine; a slow one gets its share
