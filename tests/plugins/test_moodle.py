"""The Moodle exporter: the rules that Moodle's importer and its edit form keep, and every text found again."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from lxml import etree
from quizkit_moodle import Options, quizkit_exporters, render

from quizkit import Article, Bank, ExportError, Matching, MultipleChoice, Option, Pair, Question
from tests.plugins.told import reasons_in

MOODLE_FRACTIONS = (
    *(0, 100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20),
    *(16.66667, 14.28571, 12.5, 11.11111, 10, 5),
)
NOTICE = "Questions are about what this article says and who says it. They do not say who is right."
OUR_TAGS = re.compile(r'</?(?:p|h4|em|blockquote|ul|li|strong|div)>|<small>\d+</small> |<div lang="en" dir="auto">')


def data(bank: Bank, **options: Any) -> bytes:
    return render(bank, Options(**options)).files[0].data


def quiz(bank: Bank, **options: Any) -> etree._Element:
    return etree.fromstring(data(bank, **options))


def items(bank: Bank, *types: str, **options: Any) -> list[etree._Element]:
    return [item for item in quiz(bank, **options) if not types or item.get("type") in types]


def questions(bank: Bank) -> Iterator[tuple[Question, etree._Element]]:
    """Each question of the bank beside its item in the file."""
    by_id = {text(item, "idnumber"): item for item in items(bank, "multichoice", "matching")}
    assert len(by_id) == len(bank.questions)
    return ((question, by_id[question.id]) for question in bank.questions)


def text(item: etree._Element, path: str) -> str:
    return item.findtext(path) or ""


def shown(fragment: str) -> str:
    """What a reader sees of our HTML, a line for each block, without the numbers of paragraphs."""
    return html.unescape(OUR_TAGS.sub("", fragment))


def with_form(bank: Bank, form: object) -> Bank:
    return attrs.evolve(bank, questions=(attrs.evolve(bank.questions[0], form=form),))


def reasons(bank: Bank, **options: Any) -> dict[tuple[str | None, str], str]:
    """Losses by question and field, but for what never goes to a class."""
    return reasons_in(render(bank, Options(**options)))


def test_hands_over_one_exporter() -> None:
    (exporter,) = quizkit_exporters()
    assert (exporter.name, exporter.suffix, exporter.media_type) == ("moodle", ".xml", "application/xml")
    assert exporter.options() == Options("", article=True, penalty=0.3333333, shuffle=True, numbering="abc")
    assert all(field.metadata["help"] for field in attrs.fields(exporter.options))


def test_an_empty_quiz_would_crash_the_importer_and_is_refused(empty_bank: Bank) -> None:
    with pytest.raises(ExportError, match="no question"):
        data(empty_bank)


@pytest.mark.parametrize("name", ["bank", "hostile_bank", "control_bank"])
def test_every_text_stands_in_cdata(name: str, request: pytest.FixtureRequest) -> None:
    written = data(request.getfixturevalue(name))
    assert b"<text>" in written
    assert not re.search(rb"<(?:text|idnumber)>(?!<!\[CDATA\[)", written)
    assert not re.search(rb"<(?:text|idnumber)\s*/>", written)
    assert b"&" not in re.sub(rb"<!\[CDATA\[.*?\]\]>", b"", written, flags=re.DOTALL)


@pytest.mark.parametrize("name", ["bank", "hostile_bank", "control_bank"])
def test_moodles_limits_are_kept(name: str, request: pytest.FixtureRequest) -> None:
    ids = []
    for item in items(request.getfixturevalue(name), "description", "multichoice", "matching"):
        assert 0 < len(text(item, "name/text")) <= 255
        assert not set("<>") & set(text(item, "name/text"))
        ids.append(text(item, "idnumber"))
        tags = [tag.text or "" for tag in item.iterfind("tags/tag/text")]
        assert all(0 < len(tag) <= 50 and not set("<>`") & set(tag) for tag in tags)
        assert len({tag.casefold() for tag in tags}) == len(tags)
        assert all(0 < len(answer.text or "") <= 255 for answer in item.iterfind("subquestion/answer/text"))
    assert len(set(ids)) == len(ids)
    assert all(len(id) <= 100 and not re.search(r"\s", id) for id in ids)


@pytest.mark.parametrize("name", ["bank", "hostile_bank"])
def test_values_are_those_measured_in_moodle(name: str, request: pytest.FixtureRequest) -> None:
    for question, item in questions(request.getfixturevalue(name)):
        assert (text(item, "penalty"), text(item, "hidden")) == ("0.3333333", "0")
        if isinstance(question.form, Matching):
            assert text(item, "defaultgrade") == str(len(question.form.pairs))
            assert text(item, "shuffleanswers") == "true"
        else:
            several = isinstance(question.form, MultipleChoice)
            assert text(item, "defaultgrade") == "1"
            assert text(item, "single") == ("false" if several else "true")
            assert text(item, "showstandardinstruction") == ("1" if several else "0")
            assert text(item, "answernumbering") == "abc"


@pytest.mark.parametrize(
    ("rights", "expected"),
    [
        ("100", ["100", "-50", "-50"]),
        ("1100", ["50", "50", "-50", "-50"]),
        ("1110", ["33.33333", "33.33333", "33.33333", "-100"]),
        ("111", ["33.33333", "33.33333", "33.33333"]),
        ("100000", ["100", "-20", "-20", "-20", "-20", "-20"]),
        ("011111", ["-100", "20", "20", "20", "20", "20"]),
        ("111111", ["16.66667"] * 6),
    ],
)
def test_where_several_are_right_wrong_ones_cost(bank: Bank, rights: str, expected: list[str]) -> None:
    form = MultipleChoice(tuple(Option(f"option {i}", right == "1") for i, right in enumerate(rights)))
    (item,) = items(with_form(bank, form), "multichoice")
    fractions = [answer.get("fraction") for answer in item.iterfind("answer")]
    assert fractions == expected
    assert all(min(abs(abs(float(one or "")) - known) for known in MOODLE_FRACTIONS) < 0.001 for one in fractions)


def test_a_single_choice_is_worth_all_or_nothing(bank: Bank) -> None:
    item = items(bank, "multichoice")[0]
    assert [answer.get("fraction") for answer in item.iterfind("answer")] == ["0", "100", "0"]


@pytest.mark.parametrize(
    ("texts", "shuffle"),
    [
        (("in 1998", "in 2004", "in 2011"), "false"),
        (("£1,200", "£900", "£30.50"), "false"),
        (("in 2004", "in 1998", "in 2011"), "true"),
        (("in 1998", "in 2004", "later"), "true"),
        (("Ana", "Ben", "Cy"), "true"),
    ],
)
def test_options_that_go_by_numbers_are_not_shuffled(bank: Bank, texts: tuple[str, ...], shuffle: str) -> None:
    form = MultipleChoice(tuple(Option(text, i == 0) for i, text in enumerate(texts)))
    assert text(items(with_form(bank, form), "multichoice")[0], "shuffleanswers") == shuffle


def test_an_ordinary_bank_comes_out_as_it_went_in(bank: Bank) -> None:
    choice, several, matching = items(bank, "multichoice", "matching")
    assert text(choice, "questiontext/text") == (
        '<div lang="en" dir="auto"><p>Whose figure is the loss of £90,000 a year?</p></div>'
    )
    assert text(choice, "name/text") == "Whose figure is the loss of £90,000 a year?"
    assert text(choice, "generalfeedback/text") == (
        '<div lang="en" dir="auto"><p>The sentence that gives the figure begins with her name.</p>\n'
        "<p>Paragraph 3:</p>\n<blockquote>Board chair Ines Varga said the boat loses £90,000 a year.</blockquote></div>"
    )
    assert text(choice, "answer/feedback/text") == (
        "He speaks of being cut off.\n<p>Paragraph 4:</p>\n<blockquote>said Tomas Ibe</blockquote>"
    )
    assert [tag.text for tag in choice.iterfind("tags/tag/text")] == [
        "figure",
        "owner-of-figure",
        "retrieve",
        "sure",
        "approved",
        "money",
        "Low Island",
    ]
    assert text(several, "questiontext/text").startswith(
        '<div lang="en" dir="auto"><blockquote><p>He called the decision heartless.</p></blockquote>\n<p>Which'
    )
    assert "<li><p>The boat loses £90,000 a year. – <strong>Ines Varga</strong></p>\n<p>Her name" in text(
        matching, "generalfeedback/text"
    )


def test_a_spare_answer_is_a_pair_without_a_prompt(bank: Bank) -> None:
    (item,) = items(bank, "matching")
    assert [(text(pair, "text"), text(pair, "answer/text")) for pair in item.iterfind("subquestion")] == [
        ("The boat loses £90,000 a year.", "Ines Varga"),
        ("The island will be cut off.", "Tomas Ibe"),
        ("The decision is heartless.", "Tomas Ibe"),
        ("", "The passengers"),
    ]


def test_feedback_for_a_pair_is_moved_and_told(bank: Bank) -> None:
    id = bank.questions[2].id
    assert set(reasons(bank)) == {(id, "form.pairs[].feedback")}
    assert all("general feedback" in reason for reason in reasons(bank).values())


def test_two_pairs_get_a_third_answer_that_says_nothing(bank: Bank) -> None:
    two = with_form(bank, Matching((Pair("one", "Ana"), Pair("two", "Ben"))))
    (item,) = items(two, "matching")
    assert [text(pair, "answer/text") for pair in item.iterfind("subquestion")] == ["Ana", "Ben", "—"]
    assert list(reasons(two)) == [(two.questions[0].id, "form.spare_answers")]


def test_three_pairs_are_enough_even_with_two_answers(bank: Bank) -> None:
    three = with_form(bank, Matching((Pair("one", "fact"), Pair("two", "opinion"), Pair("three", "fact"))))
    (item,) = items(three, "matching")
    assert len(item.findall("subquestion")) == 3
    assert reasons(three) == {}


def test_long_answers_of_a_matching_are_shortened_but_stay_apart(bank: Bank) -> None:
    start = "The board & its <friends> " * 12
    long = with_form(bank, Matching((Pair("one", start + "x"), Pair("two", start + "y"), Pair("three", start + "x"))))
    (item,) = items(long, "matching")
    first, second, third = (text(pair, "answer/text") for pair in item.iterfind("subquestion"))
    assert first == third != second
    assert max(len(first), len(second)) <= 255
    assert first.startswith("The board &amp; its &lt;friends&gt;")
    assert {field for _, field in reasons(long)} == {"form.pairs[0].answer", "form.pairs[1].answer"}


def test_answers_that_differ_in_characters_that_xml_forbids_stay_apart(bank: Bank) -> None:
    pairs = tuple(Pair(f"prompt {i}", f"Ana{chr(i)}") for i in range(1, 4))
    odd = attrs.evolve(bank, questions=(attrs.evolve(bank.questions[2], form=Matching(pairs)),))
    (item,) = items(odd, "matching")
    answers = [text(one, "answer/text") for one in item.iterfind("subquestion")]
    assert answers == ["Ana\ufffd", "Ana\ufffd (2)", "Ana\ufffd (3)"]


def test_a_hostile_bank_comes_out_word_for_word(hostile_bank: Bank) -> None:
    for question, item in questions(hostile_bank):
        passage = shown(text(item, "questiontext/text"))
        assert passage == f"{question.passage}\n{question.stem}"
        feedback = shown(text(item, "generalfeedback/text"))
        start = question.evidence[0].start
        place = f"Paragraph {(hostile_bank.articles[0].text or '').count(chr(10), 0, start) + 1}:"
        assert feedback.startswith(f"{question.explanation}\n{place}\n{question.evidence[0].quote}")
        if isinstance(question.form, Matching):
            for pair, node in zip(question.form.pairs, item.iterfind("subquestion"), strict=False):
                assert shown(text(node, "text")) == pair.prompt
                assert html.unescape(text(node, "answer/text")) == pair.answer
                assert f"{pair.prompt} – {pair.answer}\n{pair.feedback}" in feedback
        else:
            for option, node in zip(question.form.options, item.iterfind("answer"), strict=True):
                assert shown(text(node, "text")) == option.text
                assert shown(text(node, "feedback/text")) == f"{option.feedback}\n{place}\n{option.evidence[0].quote}"
                assert option.right == (float(node.get("fraction") or 0) > 0)


def test_no_markup_and_no_trigger_of_a_filter_comes_from_the_bank(hostile_bank: Bank) -> None:
    paths = ("questiontext/text", "generalfeedback/text", "answer/text", "answer/feedback/text", "subquestion/text")
    for item in items(hostile_bank, "description", "multichoice", "matching"):
        for fragment in (node.text or "" for path in paths for node in item.iterfind(path)):
            assert not set("<>$\\()[]\"'") & set(OUR_TAGS.sub("", fragment)), fragment
        for label in item.iterfind("subquestion/answer/text"):
            assert not set("<>") & set(label.text or "")


def test_the_article_comes_first_with_its_origin_and_the_notice(bank: Bank) -> None:
    category, description, *_ = quiz(bank)
    assert (category.get("type"), description.get("type")) == ("category", "description")
    assert text(description, "name/text") == "Article: Ferry to Low Island to stop in May"
    assert (text(description, "defaultgrade"), text(description, "penalty")) == ("0", "0")
    lines = shown(text(description, "questiontext/text")).split("\n")
    article = [line for line in (bank.articles[0].text or "").split("\n") if line]
    assert lines == [bank.articles[0].title, "Nadia Petrov, The Low Island Post, 2026-04-21", *article, NOTICE]
    assert f"<p><em>{NOTICE}</em></p>" in text(description, "questiontext/text")


def test_the_article_can_be_left_out(bank: Bank) -> None:
    assert items(bank, "description", article=False) == []


def test_an_article_without_text_is_a_loss_only_if_it_is_wanted(bank_without_text: Bank) -> None:
    assert items(bank_without_text, "description") == []
    assert (None, "articles[0].text") in reasons(bank_without_text)
    assert (None, "articles[0].text") not in reasons(bank_without_text, article=False)


def test_an_address_is_shown_and_a_path_is_not(bank: Bank) -> None:
    assert b"ferry.txt" not in data(bank)
    online = attrs.evolve(bank.articles[0], source="https://news.example/ferry")
    assert b"2026-04-21, https://news.example/ferry</p>" in data(attrs.evolve(bank, articles=(online,)))


@pytest.mark.parametrize(
    ("title", "category", "expected"),
    [
        ("Ferries", "", "$course$/top/Ferries/A ferry"),
        ("3/14 boats", "", "$course$/top/3//14 boats/A ferry"),
        ("/boats/", "", "$course$/top/ //boats// /A ferry"),
        ("<b> boats", "", "$course$/top/‹b› boats/A ferry"),
        ("Ferries", "News/Sea", "$course$/top/News/Sea/A ferry"),
        ("Ferries", "News//Sea/ 7b ", "$course$/top/News//Sea/7b/A ferry"),
        ("Ferries", " / ", "$course$/top/Ferries/A ferry"),
    ],
)
def test_the_category_is_the_title_or_a_chosen_path(bank: Bank, title: str, category: str, expected: str) -> None:
    article = attrs.evolve(bank.articles[0], title="A ferry")
    (item,) = items(attrs.evolve(bank, title=title, articles=(article,)), "category", category=category)
    assert text(item, "category/text") == expected


def test_a_long_title_is_shortened_and_told(bank: Bank) -> None:
    long = attrs.evolve(bank, title="boats " * 60)
    (item,) = items(long, "category")
    assert len(text(item, "category/text").split("/")[2]) <= 255
    assert (None, "title") in reasons(long)


def test_evidence_from_another_article_names_it(bank_of_two: Bank) -> None:
    def places(bank: Bank) -> list[str]:
        told = text(items(bank, "multichoice")[0], "generalfeedback/text")
        return [html.unescape(one) for one in re.findall(r"<p>((?:Paragraph|Character).*?)</p>", told)]

    others = ["of “<b>*Mill* & 1. \ufffdco”:", f"of “Article {bank_of_two.articles[2].id}”:"]
    assert places(bank_of_two) == ["Paragraph 3:", f"Paragraph 2 {others[0]}", f"Paragraph 1 {others[1]}"]
    without = attrs.evolve(bank_of_two, articles=tuple(attrs.evolve(one, text=None) for one in bank_of_two.articles))
    assert places(without)[1:] == [f"Characters 38 to 50 {others[0]}", f"Characters 0 to 7 {others[1]}"]


def test_questions_follow_their_own_article(bank: Bank) -> None:
    other = Article.from_text("The mill will close, Jo Pell said.")
    moved = attrs.evolve(bank.questions[0], article=other.id)
    both = attrs.evolve(bank, articles=(*bank.articles, other), questions=(moved, *bank.questions[1:]))
    types = [item.get("type") for item in quiz(both)]
    assert types == ["category", "description", "multichoice", "matching", "category", "description", "multichoice"]
    assert text(items(both, "category")[1], "category/text").endswith(f"/Article {other.id}")


def test_articles_of_the_same_title_have_categories_of_their_own(bank: Bank) -> None:
    title = "boats " * 60
    articles = (attrs.evolve(bank.articles[0], title=title), Article.from_text("The mill will close.", title))
    moved = attrs.evolve(bank.questions[0], article=articles[1].id)
    both = attrs.evolve(bank, articles=articles, questions=(*bank.questions[1:], moved))
    names = [text(item, "category/text").split("/")[-1] for item in items(both, "category")]
    assert [name.rpartition(" ")[2] for name in names] == [f"({article.id})" for article in articles]
    assert max(map(len, names)) <= 255
    assert (None, "articles[1].title") in reasons(both)


def test_a_language_that_xml_cannot_hold_is_replaced_and_told(bank: Bank) -> None:
    odd = attrs.evolve(bank, language="en\x01")
    assert 'lang="en\ufffd"' in text(items(odd, "description")[0], "questiontext/text")
    assert (None, "language") in reasons(odd)


@pytest.mark.parametrize(("language", "is_told"), [("en", False), ("en-GB", False), ("EN", False), ("de", True)])
def test_that_own_words_are_english_is_told_of_a_bank_in_another_language(
    bank: Bank, language: str, is_told: bool
) -> None:
    told = reasons(attrs.evolve(bank, language=language))
    assert ((None, "language") in told) == is_told
    assert not is_told or "English" in told[None, "language"]


def test_an_article_that_nobody_asks_about_is_left_out_and_told(bank: Bank) -> None:
    other = Article.from_text("The mill will close, Jo Pell said.", "Mill")
    both = attrs.evolve(bank, articles=(other, *bank.articles))
    assert data(both) == data(bank)
    assert (None, "articles[0]") in reasons(both)


def test_what_moodle_may_do_can_be_chosen(bank: Bank) -> None:
    chosen = quiz(bank, penalty=0.25, shuffle=False, numbering="123")
    assert {text(item, "penalty") for item in chosen.iterfind("question[@type='multichoice']")} == {"0.25"}
    assert {item.text for item in chosen.iter("shuffleanswers")} == {"false"}
    assert {item.text for item in chosen.iter("answernumbering")} == {"123"}


@pytest.mark.parametrize("values", [{"penalty": 0.3}, {"penalty": 2.0}, {"numbering": "a)"}])
def test_options_that_moodle_would_not_take_are_refused(values: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="must be in"):
        Options(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize("values", [{"article": "no"}, {"shuffle": 0}, {"category": None}])
def test_options_of_another_type_are_refused(values: dict[str, object]) -> None:
    with pytest.raises(TypeError, match="must be <class"):
        Options(**values)  # type: ignore[arg-type]


def test_tags_are_cut_merged_and_told(bank: Bank) -> None:
    tags = ("FIGURE", "a <b>", "long " * 20, "fine & “good”, yes", "money")
    tagged = attrs.evolve(bank, questions=(attrs.evolve(bank.questions[0], tags=tags),))
    (item,) = items(tagged, "multichoice")
    found = [tag.text for tag in item.iterfind("tags/tag/text")]
    assert found[:6] == ["figure", "owner-of-figure", "retrieve", "sure", "approved", "a b"]
    assert found[6].startswith("long long")
    assert found[7:] == ["fine & “good”, yes", "money"]
    assert {field for _, field in reasons(tagged)} == {"tags[0]", "tags[1]", "tags[2]"}


@pytest.mark.parametrize("id", ["two words", "x" * 101, "a<b", "ü\x01", "one-article"])
def test_an_id_that_moodle_cannot_hold_is_replaced_and_told(bank: Bank, id: str) -> None:
    odd = attrs.evolve(bank, questions=(attrs.evolve(bank.questions[0], id=id),))
    number = text(items(odd, "multichoice")[0], "idnumber")
    assert re.fullmatch(r"[\w-]{9,100}", number)
    assert number in reasons(odd)[id, "id"]


def test_a_long_stem_is_cut_at_a_word_in_the_name_alone(bank: Bank) -> None:
    stem = "Who says so? " * 30
    long = attrs.evolve(bank, questions=(attrs.evolve(bank.questions[0], stem=stem),))
    (item,) = items(long, "multichoice")
    assert text(item, "name/text").endswith(("so?…", "says…", "Who…"))
    assert f"<p>{stem}</p>" in text(item, "questiontext/text")


def test_the_teachers_note_stays_at_home(bank: Bank) -> None:
    assert bank.questions[0].review.note
    assert bank.questions[0].review.note.encode() not in data(bank)


def test_characters_that_xml_forbids_are_replaced_and_told(control_bank: Bank) -> None:
    (item,) = items(control_bank, "multichoice")
    assert "<p>Who\ufffd says that the bell\ufffd rang?</p>" in text(item, "questiontext/text")
    id = control_bank.questions[0].id
    losses = [loss for loss in render(control_bank, Options()).losses if loss.offset is not None]
    places = [(loss.question, loss.field, loss.offset) for loss in losses]
    assert places == [
        (None, "title", 5),
        (None, "articles[0].title", 6),
        (None, "articles[0].text", 8),
        (None, "articles[0].text", 25),
        (None, "articles[0].text", 26),
        (id, "stem", 3),
        (id, "stem", 23),
        (id, "explanation", 8),
        (id, "evidence[0].quote", 8),
        (id, "form.options[0].text", 3),
        (id, "form.options[0].feedback", 3),
        (id, "tags[0]", 4),
    ]
    assert "U+000B" in losses[5].reason


def test_the_same_bank_gives_the_same_bytes(hostile_bank: Bank) -> None:
    assert render(hostile_bank, Options()) == render(hostile_bank, Options())


def test_a_thousand_questions_are_all_there(long_bank: Bank) -> None:
    assert len(items(long_bank, "multichoice", "matching")) == 1000
