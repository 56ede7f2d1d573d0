"""The Markdown exporter: what a reader of the rendered page sees, and that nothing of the bank becomes markup."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from quizkit_markdown import Options, quizkit_exporters, render
from quizkit_markdown.sheet import Style
from quizkit_markdown.texts import NO_LINK, escaped

from quizkit import Article, Bank, Matching, Pair
from quizkit.writing import NOTICE, letter_of

MARKUP = "\\`*_{}[]<>()#+-.!|~$^@&:\"'=%/;,? a1é"


def page(bank: Bank, options: Options | None = None) -> str:
    return render(bank, options or Options()).files[0].data.decode()


def texts(markdown: str) -> list[str]:
    """The words of each paragraph and heading, as a reader sees them."""
    blocks = [token for token in MarkdownIt("commonmark").parse(markdown) if token.type == "inline"]
    return ["".join(child.content for child in block.children or ()) for block in blocks]


def kinds(markdown: str) -> set[str]:
    """What the page is made of: blocks and inline elements."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(markdown)
    inside = [child for token in tokens for child in token.children or ()]
    return {token.type.removesuffix("_open").removesuffix("_close") for token in [*tokens, *inside]}


def one_line(text: str) -> str:
    return " ".join(text.split())


def test_hands_over_one_exporter() -> None:
    (exporter,) = quizkit_exporters()
    assert (exporter.name, exporter.suffix, exporter.media_type) == ("markdown", ".md", "text/markdown")
    assert exporter.options() == Options(article=True, key="end", marks="letters")
    assert all(field.metadata["help"] for field in attrs.fields(exporter.options))


def test_an_ordinary_bank_loses_only_what_is_not_for_a_class(bank: Bank) -> None:
    losses = render(bank, Options()).losses
    assert [loss.field for loss in losses] == ["questions[].review.note"]


@pytest.mark.parametrize("values", [{"key": "nowhere"}, {"marks": "roman"}])
def test_options_are_checked(values: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="must be in"):
        Options(**values)


def test_an_option_of_another_type_is_refused() -> None:
    with pytest.raises(TypeError, match="must be <class 'bool'>"):
        Options(article="no")  # type: ignore[arg-type]


def test_the_sheet_shows_each_question_with_lettered_options(bank: Bank) -> None:
    shown = texts(page(bank))
    start = shown.index("Question 1")
    assert shown[start : start + 6] == [
        "Question 1",
        "Whose figure is the loss of £90,000 a year?",
        "Choose one.",
        "A Tomas Ibe",
        "B Ines Varga, for the harbour board",
        "C No one the article identifies",
    ]


def test_a_passage_stands_before_its_stem(bank: Bank) -> None:
    markdown = page(bank)
    assert "> He called the decision heartless.\n\nWhich of these pass judgement?\n\nChoose all that apply." in markdown


def test_the_order_of_answers_does_not_give_a_matching_away(bank: Bank) -> None:
    form = Matching((Pair("one", "Zoe"), Pair("two", "Ana"), Pair("three", "Zoe")), ("Ben",))
    assert Style().answer_marks(form) == {"Ana": "A", "Ben": "B", "Zoe": "C"}
    shown = texts(page(bank))
    start = shown.index("Letters:")
    assert shown[start - 3 : start + 4] == [
        "1 The boat loses £90,000 a year.",
        "2 The island will be cut off.",
        "3 The decision is heartless.",
        "Letters:",
        "A Ines Varga",
        "B The passengers",
        "C Tomas Ibe",
    ]


def test_the_key_tells_what_is_right_and_why(bank: Bank) -> None:
    shown = texts(page(bank))
    start = shown.index("Key to question 1")
    assert shown[start : start + 11] == [
        "Key to question 1",
        "Right: B",
        "The sentence that gives the figure begins with her name.",
        "Paragraph 3:",
        "Board chair Ines Varga said the boat loses £90,000 a year.",
        "A He speaks of being cut off.",
        "Paragraph 4:",
        "said Tomas Ibe",
        "B Her name stands before “said”.",
        "C The sentence has a named speaker.",
        "Family: figure. Kind: owner-of-figure. Process: retrieve. Certainty: sure. Review: approved. "
        "Tags: money, Low Island.",
    ]
    assert "Right: A, B" in shown
    assert "Right: 1–A, 2–C, 3–C" in shown


def test_students_see_no_key(bank: Bank) -> None:
    whole, sheet = page(bank), page(bank, Options(key="none"))
    assert whole.startswith(sheet.rstrip("\n"))
    assert whole[len(sheet) :].lstrip("\n").startswith("## Answer key")
    for question in bank.questions:
        assert question.explanation not in sheet
        assert question.kind not in sheet
    for feedback in ("He speaks of being cut off.", "It judges what will follow.", "Her name governs"):
        assert feedback in whole
        assert feedback not in sheet


def test_the_same_sheet_whatever_is_right(bank: Bank) -> None:
    def turned(bank: Bank) -> Bank:
        first = bank.questions[0]
        rights = (True, False, False)
        options = tuple(attrs.evolve(o, right=r) for o, r in zip(first.form.options, rights, strict=True))
        first = attrs.evolve(first, form=attrs.evolve(first.form, options=options))
        return attrs.evolve(bank, questions=(first, *bank.questions[1:]))

    assert page(bank, Options(key="none")) == page(turned(bank), Options(key="none"))
    assert page(bank) != page(turned(bank))


def test_the_article_stands_first_with_its_origin_and_the_notice(bank: Bank) -> None:
    shown = texts(page(bank))
    lines = [line for line in (bank.articles[0].text or "").splitlines() if line]
    article = [f"{number} {line}" for number, line in enumerate(lines, start=1)]
    assert shown[:2] == ["Ferries 2026", "Ferry to Low Island to stop in May"]
    assert shown[2] == "Nadia Petrov, The Low Island Post, 2026-04-21"
    assert shown[3 : 3 + len(article)] == article
    assert shown[3 + len(article)] == NOTICE


def test_the_article_can_be_left_out(bank: Bank) -> None:
    markdown = page(bank, Options(article=False))
    assert "harbour board said on Tuesday" not in markdown
    assert NOTICE in markdown


def test_an_article_without_text_is_a_loss_only_if_it_is_wanted(bank_without_text: Bank) -> None:
    assert (None, "articles[0].text") in {
        (one.question, one.field) for one in render(bank_without_text, Options()).losses
    }
    without = render(bank_without_text, Options(article=False))
    assert "articles[0].text" not in {loss.field for loss in without.losses}
    first = bank_without_text.questions[0].evidence[0]
    assert f"Characters {first.start} to {first.end} of the article:".encode() in without.files[0].data


def test_the_key_may_stand_in_a_file_of_its_own(bank: Bank) -> None:
    sheet, key = render(bank, Options(key="file")).files
    assert (sheet.name, key.name) == ("quiz.md", "key.md")
    assert sheet.data == render(bank, Options(key="none")).files[0].data
    assert texts(key.data.decode())[:3] == ["Ferries 2026", "Answer key", "Key to question 1"]
    assert texts(page(bank)) == [*texts(sheet.data.decode()), *texts(key.data.decode())[1:]]


def test_the_key_may_unfold_below_each_question(bank: Bank) -> None:
    markdown = page(bank, Options(key="details"))
    before, *parts = markdown.split("<details>\n<summary>Answer</summary>\n")
    assert len(parts) == len(bank.questions)
    answers = [part.split("</details>")[0] for part in parts]
    for question, answer in zip(bank.questions, answers, strict=True):
        assert question.explanation in texts(answer)
        assert question.explanation not in texts(before + "".join(part.split("</details>")[1] for part in parts))


def test_answers_may_be_numbered(bank: Bank) -> None:
    shown = texts(page(bank, Options(marks="numbers")))
    assert {"1 Tomas Ibe", "Right: 2", "Right: 1, 2", "A The boat loses £90,000 a year.", "Numbers:"} <= set(shown)
    assert "Right: A–1, B–3, C–3" in shown
    assert "Find the number for each letter. A number may be used once, more than once or not at all." in shown


def test_a_sheet_without_key_says_that_it_has_none(bank: Bank) -> None:
    assert render(bank, Options(key="none")).losses[0].field == "questions"
    assert "questions" not in {loss.field for loss in render(bank, Options()).losses}


def test_an_article_without_a_title_is_called_by_its_id(bank: Bank) -> None:
    untitled = attrs.evolve(bank, articles=(attrs.evolve(bank.articles[0], title=""),))
    assert f"## Article {bank.articles[0].id}\n" in page(untitled)


def test_an_address_is_shown_and_a_path_is_not(bank: Bank) -> None:
    assert "ferry.txt" not in page(bank)
    online = attrs.evolve(bank.articles[0], source="https://news.example/ferry")
    assert texts(page(attrs.evolve(bank, articles=(online,))))[2].endswith(", https://news.example/ferry")


def test_evidence_from_another_article_names_it(bank_of_two: Bank) -> None:
    shown = texts(page(bank_of_two))
    key = shown[shown.index("Key to question 1") :]
    assert [line for line in key[:9] if line.startswith("Paragraph")] == [
        "Paragraph 3:",
        "Paragraph 2 of “<b>*Mill* & 1. \ufffdco”:",
        f"Paragraph 1 of “Article {bank_of_two.articles[2].id}”:",
    ]
    without = attrs.evolve(bank_of_two, articles=tuple(attrs.evolve(one, text=None) for one in bank_of_two.articles))
    assert "Characters 38 to 50 of “<b>*Mill* & 1. \ufffdco”:" in texts(page(without))


def test_questions_follow_their_own_article_and_are_numbered_through(bank: Bank) -> None:
    other = Article.from_text("The mill will close, Jo Pell said.", "Mill")
    moved = attrs.evolve(bank.questions[0], article=other.id)
    shown = texts(page(attrs.evolve(bank, articles=(*bank.articles, other), questions=(moved, *bank.questions[1:]))))
    first, mill = shown.index("Question 1"), shown.index("Mill")
    assert shown[first + 2] == "Which of these pass judgement?"
    assert first < shown.index("Question 2") < mill < shown.index("Question 3")
    assert shown[shown.index("Question 3") + 1] == "Whose figure is the loss of £90,000 a year?"


def test_the_teachers_note_stays_at_home(bank: Bank) -> None:
    assert bank.questions[0].review.note
    assert bank.questions[0].review.note not in page(bank)


def test_a_hostile_bank_brings_no_markup_of_its_own(hostile_bank: Bank, bank: Bank) -> None:
    expected = {"heading", "paragraph", "inline", "blockquote", "bullet_list", "list_item", "text", "strong"}
    assert kinds(page(bank)) == expected
    assert kinds(page(hostile_bank).replace(NO_LINK, "")) == expected
    headings = [text for text in page(hostile_bank).splitlines() if text.startswith("#")]
    assert len(headings) == 3 + 2 * len(hostile_bank.questions)


def test_a_hostile_bank_comes_out_word_for_word(hostile_bank: Bank) -> None:
    shown = texts(page(hostile_bank).replace(NO_LINK, ""))
    for question in hostile_bank.questions:
        passage = (question.passage or "").split("\n")
        for text in (*passage, question.stem, question.explanation, *(one.quote for one in question.evidence)):
            assert text.replace("\t", " ") in shown
        parts = question.form.pairs if isinstance(question.form, Matching) else question.form.options
        words = {word for part in parts for word in (attrs.asdict(part)[name] for name in written_fields(part))}
        assert {word.replace("\t", " ") for word in words} <= {text.partition(" ")[2] for text in shown}
    assert {loss.field for loss in render(hostile_bank, Options()).losses} == {"questions[].review.note"}


def written_fields(part: object) -> tuple[str, ...]:
    return ("prompt", "answer", "feedback") if isinstance(part, Pair) else ("text", "feedback")


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Profit rose 5 - 6 % (again), she said.", "Profit rose 5 - 6 % (again), she said."),
        ("1. one", r"1\. one"),
        ("A) one", r"A\) one"),
        ("(iv) four", r"\(iv\) four"),
        ("- dash -- dash", r"\- dash \-\- dash"),
        ("Wait... what: 10:30?", r"Wait\.\.. what: 10\:30?"),
        ("R & D &amp; AT&T", r"R & D \&amp; AT\&T"),
        ("www.example.org, WWW.example.org", r"www\.example.org, WWW\.example.org"),
        ("% note", r"\% note"),
        (": term", r"\: term"),
        (r"\(x\)", r"\\\(x\\\)"),
        ("@home or to a+b@c.de", rf"\@home or to a\+b{NO_LINK}\@c.de"),
    ],
)
def test_escapes_where_a_sign_would_be_special(text: str, markdown: str) -> None:
    assert escaped(text) == markdown


@given(st.text(MARKUP, min_size=1).map(one_line).filter(bool))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    for markdown in (escaped(text), f"> {escaped(text)}", f"- **A** {escaped(text)}", f"# {escaped(text)}"):
        (shown,) = texts(markdown.replace(NO_LINK, ""))
        assert shown.removeprefix("A " if markdown.startswith("- **A**") else "") == text


def test_line_breaks_do_not_split_an_item(bank: Bank) -> None:
    question = attrs.evolve(bank.questions[0], stem="Who\r\n\r\n# says\u2028it?", explanation="One.\n\n- Two.")
    markdown = page(attrs.evolve(bank, questions=(question,)))
    assert "Who # says it?" in texts(markdown)
    assert "One. - Two." in texts(markdown)


def test_control_characters_are_replaced_and_told(control_bank: Bank) -> None:
    export = render(control_bank, Options())
    text = export.files[0].data.decode()
    assert not set(map(chr, range(32))) - {"\n"} & set(text)
    assert "Who\ufffd says that the bell\ufffd rang?" in text
    question = control_bank.questions[0].id
    places = [(loss.question, loss.field, loss.offset) for loss in export.losses]
    assert places == [
        (None, "title", 5),
        (None, "articles[0].title", 6),
        (None, "articles[0].text", 8),
        (None, "articles[0].text", 25),
        (question, "stem", 3),
        (question, "stem", 23),
        (question, "form.options[0].text", 3),
        (question, "form.options[0].feedback", 3),
        (question, "evidence[0].quote", 8),
        (question, "tags[0]", 4),
    ]
    assert "U+000B" in str(export.losses[4])


def test_letters_go_on_after_z() -> None:
    assert [letter_of(i) for i in (0, 25, 26, 51, 52)] == ["A", "Z", "AA", "AZ", "BA"]


def test_the_same_bank_gives_the_same_bytes(hostile_bank: Bank) -> None:
    assert render(hostile_bank, Options()) == render(hostile_bank, Options())


def test_a_thousand_questions_are_all_there(long_bank: Bank) -> None:
    assert texts(page(long_bank)).count("Whose figure is the loss of £90,000 a year?") == 334
