"""The GIFT exporter: what stands in the file, what Moodle's importer needs of it, and what is told as lost."""

from __future__ import annotations

import html
import re
from typing import Any

import attrs
import pytest
from quizkit_gift import Options, quizkit_exporters, render

from quizkit import Article, Bank, ExportError, Matching, MultipleChoice, Option, Pair
from tests.plugins.told import reasons_in

NOTICE = "Questions are about what this article says and who says it. They do not say who is right."
OUR_TAGS = re.compile(r'</?(?:p|h4|em|blockquote|ul|li|strong|div)>|<small>\d+</small> |<div lang="en" dir="auto">')
UNESCAPED = re.compile(r"(?<!\\)(?:\\\\)*([~=#{}:])")  # no text of a bank holds one of these


def page(bank: Bank, **options: Any) -> str:
    return render(bank, Options(**options)).files[0].data.decode()


def blocks(bank: Bank, **options: Any) -> list[str]:
    """The parts of the file between its blank lines."""
    return page(bank, **options).rstrip("\n").split("\n\n")


def of_one(bank: Bank, **changes: Any) -> Bank:
    """The first question alone, changed."""
    return attrs.evolve(bank, questions=(attrs.evolve(bank.questions[0], **changes),))


def reasons(bank: Bank, **options: Any) -> dict[tuple[str | None, str], str]:
    """Losses by question and field, but for notes, which never go to a class."""
    return reasons_in(render(bank, Options(**options)))


def test_hands_over_one_exporter() -> None:
    (exporter,) = quizkit_exporters()
    assert (exporter.name, exporter.suffix, exporter.media_type) == ("gift", ".gift.txt", "text/plain")
    assert exporter.options() == Options("", article=True)
    assert all(field.metadata["help"] for field in attrs.fields(exporter.options))


@pytest.mark.parametrize("values", [{"article": "no"}, {"category": None}])
def test_options_of_another_type_are_refused(values: dict[str, object]) -> None:
    with pytest.raises(TypeError, match="must be <class"):
        Options(**values)  # type: ignore[arg-type]


def test_an_empty_quiz_is_refused(empty_bank: Bank) -> None:
    with pytest.raises(ExportError, match="no question"):
        render(empty_bank, Options())


def test_a_single_choice_stands_there_with_its_feedback(bank: Bank) -> None:
    _, _, choice, *_ = blocks(bank)
    assert choice == "\n".join(
        [
            f"// [id:{bank.questions[0].id}] [tag:figure] [tag:owner-of-figure] [tag:retrieve] [tag:sure] "
            "[tag:approved] [tag:money] [tag:Low Island]",
            "::Whose figure is the loss of £90,000 a year?::"
            r'[html]<div lang\="en" dir\="auto"><p>Whose figure is the loss of £90,000 a year?</p></div>{',
            "\t~<p>Tomas Ibe</p>#<p>He speaks of being cut off.</p>",
            r"<p>Paragraph 4\:</p>",
            "<blockquote>said Tomas Ibe</blockquote>",
            "\t=<p>Ines Varga, for the harbour board</p>#<p>Her name stands before “said”.</p>",
            "\t~<p>No one the article identifies</p>#<p>The sentence has a named speaker.</p>",
            r'####<div lang\="en" dir\="auto"><p>The sentence that gives the figure begins with her name.</p>',
            r"<p>Paragraph 3\:</p>",
            "<blockquote>Board chair Ines Varga said the boat loses £90,000 a year.</blockquote></div>",
            "}",
        ]
    )


def test_a_matching_has_its_spare_answer_without_a_prompt(bank: Bank) -> None:
    *_, matching = blocks(bank)
    assert re.findall(r"^\t=(.*) -> (.*)$", matching, re.MULTILINE) == [
        ("<p>The boat loses £90,000 a year.</p>", "Ines Varga"),
        ("<p>The island will be cut off.</p>", "Tomas Ibe"),
        ("<p>The decision is heartless.</p>", "Tomas Ibe"),
        ("", "The passengers"),
    ]


def test_feedback_for_a_pair_is_moved_and_told(bank: Bank) -> None:
    *_, matching = blocks(bank)
    assert "<li><p>The boat loses £90,000 a year. – <strong>Ines Varga</strong></p>\n<p>Her name" in matching
    assert set(reasons(bank)) == {(bank.questions[2].id, "form.pairs[].feedback")}
    assert all("general feedback" in reason for reason in reasons(bank).values())


@pytest.mark.parametrize(
    ("rights", "expected"),
    [
        ("100", ["100", "-50", "-50"]),
        ("1110", ["33.33333", "33.33333", "33.33333", "-100"]),
        ("111", ["33.33333", "33.33333", "33.33333"]),
        ("011111", ["-100", "20", "20", "20", "20", "20"]),
        ("111111", ["16.66667"] * 6),
    ],
)
def test_where_several_are_right_each_option_has_its_share(bank: Bank, rights: str, expected: list[str]) -> None:
    form = MultipleChoice(tuple(Option(f"option {i}", right == "1") for i, right in enumerate(rights)))
    *_, choice = blocks(of_one(bank, form=form))
    assert re.findall(r"^\t~%(.*?)%<p>option", choice, re.MULTILINE) == expected
    assert not re.search(r"^\t=", choice, re.MULTILINE), "Moodle would take it for a single choice"


@pytest.mark.parametrize("name", ["bank", "hostile_bank", "control_bank", "heavy_bank", "bank_of_two"])
def test_no_text_of_a_bank_ends_an_item_or_becomes_a_comment(name: str, request: pytest.FixtureRequest) -> None:
    bank: Bank = request.getfixturevalue(name)
    parts = blocks(bank)
    about = {question.article for question in bank.questions}
    assert len(parts) == 2 * len(about) + len(bank.questions)
    assert "\r" not in "".join(parts)
    for part in parts:
        assert all(line.strip() for line in part.split("\n"))
        assert sum(line.strip().startswith("//") for line in part.split("\n")) == (not part.startswith("$CATEGORY: "))


@pytest.mark.parametrize("name", ["hostile_bank", "heavy_bank"])
def test_signs_of_gift_stand_only_where_the_exporter_puts_them(name: str, request: pytest.FixtureRequest) -> None:
    for part in blocks(request.getfixturevalue(name)):
        if part.startswith("$CATEGORY: "):
            continue
        comment, item = part.split("\n", 1)
        assert "[id:" in comment
        signs = "".join(UNESCAPED.findall(item))
        assert re.fullmatch(r"::::(\{([=~]#)*(=+)?####\})?", signs), signs


def test_no_markup_and_no_trigger_of_a_filter_comes_from_the_bank(hostile_bank: Bank) -> None:
    for part in blocks(hostile_bank)[1:]:
        html_of_item = part.split("::[html]")[1]
        for line in re.sub(r"\\([~=#{}:])", r"\1", html_of_item).split("\n"):
            words = OUR_TAGS.sub("", re.sub(r" -> .*$|^\t[=~](%[\d.-]+%)?|[#{]+$|^#+", "", line))
            assert not set("<>$\\()[]") & set(re.sub(r"#(?=<p>)", "", words)), words


def test_the_article_comes_first_with_its_origin_and_the_notice(bank: Bank) -> None:
    category, description, *_ = blocks(bank)
    assert category == "$CATEGORY: $course$/top/Ferries 2026/Ferry to Low Island to stop in May"
    comment, text = description.split("\n", 1)
    assert comment == f"// [id:{bank.articles[0].id}-article]"
    name, shown = text.split("::[html]")
    assert name == r"::Article\: Ferry to Low Island to stop in May"
    lines = html.unescape(OUR_TAGS.sub("", re.sub(r"\\([~=#{}:])", r"\1", shown))).split("\n")
    article = [line for line in (bank.articles[0].text or "").split("\n") if line]
    assert lines == [bank.articles[0].title, "Nadia Petrov, The Low Island Post, 2026-04-21", *article, NOTICE]


def test_the_article_can_be_left_out(bank: Bank) -> None:
    assert len(blocks(bank, article=False)) == 4
    assert {field for _, field in reasons(bank, article=False)} == {
        "articles[].text",
        "articles[0].author",
        "articles[0].outlet",
        "articles[0].published",
        "form.pairs[].feedback",
    }


def test_an_article_without_text_is_a_loss_only_if_it_is_wanted(bank_without_text: Bank) -> None:
    assert len(blocks(bank_without_text)) == 4
    assert (None, "articles[0].text") in reasons(bank_without_text)
    assert (None, "articles[0].text") not in reasons(bank_without_text, article=False)


@pytest.mark.parametrize(
    ("title", "category", "expected"),
    [
        ("3/14 boats", "", "$course$/top/3//14 boats/A ferry"),
        ("/boats/", "", "$course$/top/ //boats// /A ferry"),
        ("<b> boats: 5 = {5}", "", "$course$/top/‹b› boats: 5 = {5}/A ferry"),
        ("a\\:b", "", "$course$/top/a∖:b/A ferry"),
        ("Ferries\n\n// boats", "", "$course$/top/Ferries //// boats/A ferry"),
        ("Ferries", "News//Sea/ 7b ", "$course$/top/News//Sea/7b/A ferry"),
        ("Ferries", " / ", "$course$/top/Ferries/A ferry"),
    ],
)
def test_the_category_is_the_title_or_a_chosen_path(bank: Bank, title: str, category: str, expected: str) -> None:
    article = attrs.evolve(bank.articles[0], title="A ferry")
    named = attrs.evolve(bank, title=title, articles=(article,))
    assert blocks(named, category=category)[0] == f"$CATEGORY: {expected}"
    assert ((None, "title") in reasons(named, category=category)) == (title not in expected.replace("//", "/"))


def test_articles_of_the_same_title_have_categories_of_their_own(bank: Bank) -> None:
    title = "boats " * 60
    articles = (attrs.evolve(bank.articles[0], title=title), Article.from_text("The mill will close.", title))
    moved = attrs.evolve(bank.questions[0], article=articles[1].id)
    both = attrs.evolve(bank, articles=articles, questions=(*bank.questions[1:], moved))
    names = [part.split("/")[-1] for part in blocks(both) if part.startswith("$CATEGORY")]
    assert [name.rpartition(" ")[2] for name in names] == [f"({article.id})" for article in articles]
    assert max(map(len, names)) <= 255
    assert (None, "articles[1].title") in reasons(both)


def test_an_article_that_nobody_asks_about_is_left_out_and_told(bank: Bank) -> None:
    both = attrs.evolve(bank, articles=(Article.from_text("The mill will close.", "Mill"), *bank.articles))
    assert page(both) == page(bank)
    assert (None, "articles[0]") in reasons(both)


def test_evidence_from_another_article_names_it(bank_of_two: Bank) -> None:
    told = html.unescape(blocks(bank_of_two)[2].replace("\\", ""))
    untitled = bank_of_two.articles[2].id
    places = ["Paragraph 3:", "Paragraph 2 of “<b>*Mill* & 1. \ufffdco”:", f"Paragraph 1 of “Article {untitled}”:"]
    assert [place for place in places if f"<p>{place}</p>" in told] == places


def test_two_pairs_get_a_third_answer_that_says_nothing(bank: Bank) -> None:
    two = of_one(bank, form=Matching((Pair("one", "Ana"), Pair("two", "Ben"))))
    assert "\t= -> —\n" in page(two)
    assert list(reasons(two)) == [(two.questions[0].id, "form.spare_answers")]


def test_long_answers_of_a_matching_are_shortened_but_stay_apart(bank: Bank) -> None:
    start = "The board & its <friends> " * 12
    long = of_one(bank, form=Matching((Pair("one", start + "x"), Pair("two", start + "y"), Pair("three", start + "x"))))
    first, second, third = re.findall(" -> (.*)", page(long))
    assert first == third != second
    assert max(len(first), len(second)) <= 255
    assert {field for _, field in reasons(long)} == {"form.pairs[0].answer", "form.pairs[1].answer"}


def test_answers_that_differ_in_control_characters_stay_apart(bank: Bank) -> None:
    pairs = tuple(Pair(f"prompt {i}", f"Ana{chr(i)}") for i in range(1, 4))
    odd = of_one(bank, form=Matching(pairs))
    assert re.findall(" -> (.*)", page(odd)) == ["Ana\ufffd", "Ana\ufffd (2)", "Ana\ufffd (3)"]


def test_tags_are_cut_merged_and_told(bank: Bank) -> None:
    tagged = of_one(bank, tags=("FIGURE", "a [b]", "long " * 20, "fine & “good”, yes", "money"))
    found = re.findall(r"\[tag:(.*?)\]", page(tagged))
    assert found[:6] == ["figure", "owner-of-figure", "retrieve", "sure", "approved", "a b"]
    assert found[6].startswith("long long")
    assert found[7:] == ["fine & “good”, yes", "money"]
    assert {field for _, field in reasons(tagged)} == {"tags[0]", "tags[1]", "tags[2]"}


@pytest.mark.parametrize("id", ["two words", "x" * 101, "a]b", "ü\x01", "one-article"])
def test_an_id_that_moodle_cannot_hold_is_replaced_and_told(bank: Bank, id: str) -> None:
    odd = of_one(bank, id=id)
    *_, number = re.findall(r"\[id:(.*?)\]", page(odd))
    assert re.fullmatch(r"[\w-]{9,100}", number)
    assert number in reasons(odd)[id, "id"]


def test_a_name_holds_nothing_that_a_reader_would_take_for_an_escaped_sign(bank: Bank) -> None:
    odd = of_one(bank, stem="Why &&&058; and <b>?")
    assert "::Why & & &058; and ‹b›?::[html]" in page(odd)
    assert r"<p>Why &amp;&amp;&amp;058; and &lt;b&gt;?</p>" in page(odd)


def test_a_long_stem_is_cut_at_a_word_in_the_name_alone(bank: Bank) -> None:
    stem = "Who says so? " * 30
    long = page(of_one(bank, stem=stem))
    assert re.search(r"::Who says so\? .*(so\?|says|Who)…::\[html\]", long)
    assert f"<p>{stem}</p>" in long


def test_the_teachers_note_stays_at_home(bank: Bank) -> None:
    assert bank.questions[0].review.note not in page(bank)
    assert next(loss.field for loss in render(bank, Options()).losses) == "questions[].review.note"


@pytest.mark.parametrize(("language", "is_told"), [("en-GB", False), ("de", True)])
def test_that_own_words_are_english_is_told_of_a_bank_in_another_language(
    bank: Bank, language: str, is_told: bool
) -> None:
    other = attrs.evolve(bank, language=language)
    assert ((None, "language") in reasons(other)) == is_told
    assert f'<div lang\\="{language}" dir\\="auto">' in page(other)


def test_control_characters_are_replaced_and_told(control_bank: Bank) -> None:
    assert "<p>Who\ufffd says that the bell\ufffd rang?</p>" in page(control_bank)
    id = control_bank.questions[0].id
    places = [
        (loss.question, loss.field, loss.offset)
        for loss in render(control_bank, Options()).losses
        if loss.offset is not None
    ]
    assert places == [
        (None, "title", 5),
        (None, "articles[0].title", 6),
        (None, "articles[0].text", 8),
        (None, "articles[0].text", 25),
        (id, "stem", 3),
        (id, "stem", 23),
        (id, "form.options[0].text", 3),
        (id, "form.options[0].feedback", 3),
        (id, "evidence[0].quote", 8),
        (id, "tags[0]", 4),
    ]


def test_a_thousand_questions_are_all_there(long_bank: Bank) -> None:
    assert len(blocks(long_bank)) == 1002
