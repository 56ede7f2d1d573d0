"""The Anki exporter: what stands in the package, and what is told as lost."""

from __future__ import annotations

import io
import sys
import zipfile
from typing import Any

import attrs
import lxml.html
import pytest
from quizkit_anki import Options, quizkit_exporters, render
from quizkit_anki.notes import Note
from quizkit_anki.notetype import BACK, FIELDS, FRONT
from quizkit_anki.package import DAY, FIRST_ID, ID_RANGE, LAST_EDITION, START

from quizkit import Article, Bank, Evidence, ExportError, Matching, Option, Question
from tests.plugins.packages import Package, opened
from tests.plugins.told import reasons_in

NOTICE = "Questions are about what this article says and who says it. They do not say who is right."
MOMENT_OF_ANKI_26 = 1_788_000_000


def data(bank: Bank, **options: Any) -> bytes:
    return render(bank, Options(**options)).files[0].data


def package(bank: Bank, **options: Any) -> Package:
    return opened(data(bank, **options))


def shown(html: str) -> str:
    """What a reader sees, blanks aside."""
    return one_line(lxml.html.fragment_fromstring(html, create_parent="div").text_content())


def one_line(text: str) -> str:
    return " ".join(text.split())


def of_one(bank: Bank, **changes: Any) -> Bank:
    """The first question alone, changed."""
    return attrs.evolve(bank, questions=(attrs.evolve(bank.questions[0], **changes),))


def reasons(bank: Bank, **options: Any) -> dict[tuple[str | None, str], str]:
    """Losses by question and field, but for notes, which never go to a class."""
    return reasons_in(render(bank, Options(**options)))


def test_hands_over_one_exporter() -> None:
    (exporter,) = quizkit_exporters()
    assert (exporter.name, exporter.suffix, exporter.media_type) == ("anki", ".apkg", "application/vnd.anki")
    assert exporter.options() == Options("", article=True, edition=1)
    assert all(field.metadata["help"] for field in attrs.fields(exporter.options))


@pytest.mark.parametrize("values", [{"article": "no"}, {"deck": None}, {"edition": "2"}])
def test_options_of_another_type_are_refused(values: dict[str, object]) -> None:
    with pytest.raises(TypeError, match="must be <class"):
        Options(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize("edition", [0, LAST_EDITION + 1])
def test_there_is_a_first_edition_and_a_last(edition: int) -> None:
    with pytest.raises(ValueError, match="'edition' must be"):
        Options(edition=edition)


def test_a_bank_without_a_question_is_refused(empty_bank: Bank) -> None:
    with pytest.raises(ExportError, match="no question"):
        render(empty_bank, Options())


def test_fields_of_a_note_are_those_of_its_type() -> None:
    names = [field.name for field in attrs.fields(Note)]
    assert names == ["guid", *(name.lower() for name in FIELDS), "tags"]
    assert all(f"{{{{{name}}}}}" in FRONT + BACK for name in FIELDS if name != "Id")


def test_no_field_of_the_key_stands_in_front() -> None:
    for name in ("Answer", "Explanation", "Evidence", "Feedback"):
        assert f"{{{{{name}}}}}" not in FRONT


def test_a_single_choice_has_its_options_in_front_and_its_reasons_behind(bank: Bank) -> None:
    note = package(bank).notes[0]
    assert {name: shown(html) for name, html in note.items() if html and name != "Article"} == {
        "Question": "Whose figure is the loss of £90,000 a year?",
        "Task": "Choose one.",
        "Choices": "A Tomas Ibe B Ines Varga, for the harbour board C No one the article identifies",
        "Answer": "B Ines Varga, for the harbour board",
        "Explanation": "The sentence that gives the figure begins with her name.",
        "Evidence": "Paragraph 3: Board chair Ines Varga said the boat loses £90,000 a year.",
        "Feedback": "A He speaks of being cut off. Paragraph 4: said Tomas Ibe B Her name stands before “said”. "
        "C The sentence has a named speaker.",
        "Source": "Ferry to Low Island to stop in May, Nadia Petrov, The Low Island Post, 2026-04-21",
        "Language": "en",
        "Id": bank.questions[0].id,
    }


def test_several_may_be_right_and_a_passage_stands_before_its_question(bank: Bank) -> None:
    note = package(bank).notes[1]
    assert note["Task"] == "Choose all that apply."
    assert note["Passage"] == "<p>He called the decision heartless.</p>"
    assert shown(note["Answer"]) == "A Without it we are cut off B the decision heartless"


def test_answers_of_a_matching_go_by_the_alphabet(bank: Bank) -> None:
    note = package(bank).notes[2]
    assert shown(note["Choices"]) == (
        "1 The boat loses £90,000 a year. 2 The island will be cut off. 3 The decision is heartless. "
        "A Ines Varga B The passengers C Tomas Ibe"
    )
    assert shown(note["Answer"]) == (
        "1–A The boat loses £90,000 a year. – Ines Varga 2–C The island will be cut off. – Tomas Ibe "
        "3–C The decision is heartless. – Tomas Ibe"
    )
    assert shown(note["Feedback"]) == (
        "1–A Her name governs “said”. 2–C Paragraph 4: said Tomas Ibe 3–C “He” is Mr Ibe."
    )


def test_an_ordinary_bank_loses_nothing_but_notes_and_a_blank_in_a_tag(bank: Bank) -> None:
    (reason,) = reasons(bank).values()
    assert reason == "a tag in Anki holds no blanks and no empty levels: written as Low_Island"
    assert bank.questions[0].review.note.encode() not in b"".join(str(note).encode() for note in package(bank).notes)


def test_the_article_is_on_the_card_or_left_out(bank: Bank) -> None:
    text = shown(package(bank).notes[0]["Article"])
    assert text.startswith("1 Ferry to Low Island to stop in May 2 The ferry to Low Island will make")
    assert text.endswith(NOTICE)
    assert package(bank, article=False).notes[0]["Article"] == ""
    assert reasons(bank, article=False)[None, "articles[].text"] == "left out, as article=no asks"
    assert (None, "articles[].text") not in reasons(bank)


def test_an_article_without_text_is_a_loss_only_if_it_is_wanted(bank_without_text: Bank) -> None:
    assert (None, "articles[0].text") in reasons(bank_without_text)
    assert (None, "articles[0].text") not in reasons(bank_without_text, article=False)
    assert package(bank_without_text).notes[0]["Source"].startswith("Ferry to Low Island")


def test_an_address_is_shown_and_a_path_is_not(bank: Bank) -> None:
    assert "ferry.txt" not in str(package(bank).notes)
    online = attrs.evolve(bank.articles[0], source="https://news.example/ferry")
    assert (
        "2026-04-21, https://news.example/ferry" in package(attrs.evolve(bank, articles=(online,))).notes[0]["Source"]
    )


def test_a_hostile_bank_comes_out_word_for_word(hostile_bank: Bank) -> None:
    for question, note in zip(hostile_bank.questions, package(hostile_bank).notes, strict=True):
        assert shown(note["Question"]) == one_line(question.stem)
        assert shown(note["Passage"]) == one_line(question.passage or "")
        assert shown(note["Explanation"]) == one_line(question.explanation)
        assert one_line(question.evidence[0].quote) in shown(note["Evidence"])
        parts: tuple[Any, ...] = getattr(question.form, "pairs" if isinstance(question.form, Matching) else "options")
        texts = [text for part in parts for text in attrs.astuple(part, recurse=False) if isinstance(text, str)]
        told = " ".join(shown(note[name]) for name in ("Choices", "Feedback"))
        assert [text for text in texts if one_line(text) not in told] == []


def test_nothing_in_a_field_means_anything_to_anki(hostile_bank: Bank) -> None:
    for note in package(hostile_bank).notes:
        for name, html in note.items():
            for sign in "\\[{":
                assert html.count(sign) == html.count(f"<span>{sign}</span>"), (name, html)


@pytest.mark.parametrize(
    ("title", "wanted", "expected"),
    [
        ("Ferries 2026", "", "Ferries 2026"),
        ("News::Sea", "", "News: Sea"),
        (": Sea\n:", "", "Sea"),
        ("::", "", "quizkit"),
        ("Ferries", "News:: Sea ::", "News::Sea"),
        ("Ferries", " :: ", "Ferries"),
    ],
)
def test_the_deck_is_the_title_or_a_chosen_path(bank: Bank, title: str, wanted: str, expected: str) -> None:
    named = attrs.evolve(bank, title=title)
    assert package(named, deck=wanted).decks[1:] == (expected,) or package(named, deck=wanted).decks[:1] == (expected,)
    assert ((None, "title") in reasons(named, deck=wanted)) == (title != expected)


def test_tags_have_no_blanks_and_stand_once(bank: Bank) -> None:
    tagged = of_one(bank, tags=("FIGURE", "Low  Island", "a::::b", "money"))
    (tags,) = package(tagged).tags
    assert tags == ("figure", "owner-of-figure", "retrieve", "sure", "approved", "Low_Island", "a::b", "money")
    assert {field for _, field in reasons(tagged)} == {"tags[0]", "tags[1]", "tags[2]"}


def test_the_identity_of_a_note_is_that_of_its_question(bank: Bank) -> None:
    def guids(bank: Bank) -> list[str]:
        return [row["guid"] for row in package(bank).rows["notes"]]

    other = attrs.evolve(bank, title="Other", questions=tuple(reversed(bank.questions)))
    assert guids(other) == guids(bank)[::-1]
    assert guids(of_one(bank, stem="Whose number is that?")) == guids(bank)[:1]
    assert len({*guids(bank), *guids(of_one(bank, id="another"))}) == 4


def test_the_time_of_a_note_follows_its_words_and_the_edition(bank: Bank) -> None:
    def times(bank: Bank, edition: int = 1) -> list[int]:
        return [row["mod"] for row in package(bank, edition=edition).rows["notes"]]

    first, second = times(bank), times(bank, 2)
    assert [later - earlier for earlier, later in zip(first, second, strict=True)] == [DAY] * 3
    assert all(START <= time < START + DAY for time in first)
    changed = attrs.evolve(bank, questions=(*bank.questions[:2], attrs.evolve(bank.questions[2], explanation="New.")))
    assert times(changed)[:2] == first[:2]
    assert times(changed)[2] != first[2]
    assert max(times(bank, LAST_EDITION)) < MOMENT_OF_ANKI_26


def test_numbers_of_notes_and_cards_lie_in_the_past_and_are_used_once(long_bank: Bank) -> None:
    rows = package(long_bank).rows
    ids = [row["id"] for row in (*rows["notes"], *rows["cards"])]
    assert len(set(ids)) == 2000
    assert all(FIRST_ID <= id < FIRST_ID + ID_RANGE + 2000 < MOMENT_OF_ANKI_26 * 1000 for id in ids)
    assert [row["due"] for row in rows["cards"]] == [*range(1, 1001)]
    assert [row["nid"] for row in rows["cards"]] == [row["id"] for row in rows["notes"]]


def test_evidence_from_another_article_names_it(bank_of_two: Bank) -> None:
    told = shown(package(bank_of_two).notes[0]["Evidence"])
    untitled = bank_of_two.articles[2].id
    places = [
        "Paragraph 3: Board",
        "Paragraph 2 of “<b>*Mill* & 1. \ufffdco”: Jo",
        f"Paragraph 1 of “Article {untitled}”:",
    ]
    assert [place for place in places if place in told] == places


def test_an_article_that_nobody_asks_about_is_left_out_and_told(bank: Bank) -> None:
    both = attrs.evolve(bank, articles=(Article.from_text("The mill will close.", "Mill"), *bank.articles))
    assert data(both) == data(bank)
    assert set(reasons(both)) - set(reasons(bank)) == {(None, "articles[0]")}


@pytest.mark.parametrize(("language", "is_told"), [("en-GB", False), ("de", True)])
def test_that_own_words_are_english_is_told_of_a_bank_in_another_language(
    bank: Bank, language: str, is_told: bool
) -> None:
    other = attrs.evolve(bank, language=language)
    assert ((None, "language") in reasons(other)) == is_told
    assert package(other).notes[0]["Language"] == language


def test_a_language_cannot_leave_its_attribute(bank: Bank) -> None:
    odd = attrs.evolve(bank, language='en" onclick="alert(1)')
    assert package(odd).notes[0]["Language"] == "en&quot; onclick=&quot;alert(1)"


def test_control_characters_are_replaced_and_told(control_bank: Bank) -> None:
    (note,) = package(control_bank).notes
    assert note["Question"] == "Who\ufffd says that the bell\ufffd rang?"
    id = control_bank.questions[0].id
    losses = [loss for loss in render(control_bank, Options()).losses if loss.offset is not None]
    assert {(loss.question, loss.field, loss.offset) for loss in losses} == {
        (None, "title", 5),
        (None, "articles[0].title", 6),
        (None, "articles[0].text", 8),
        (None, "articles[0].text", 25),
        (id, "stem", 3),
        (id, "stem", 23),
        (id, "evidence[0].quote", 8),
        (id, "form.options[0].text", 3),
        (id, "form.options[0].feedback", 3),
        (id, "tags[0]", 4),
    }


def test_the_end_of_a_field_cannot_come_from_the_bank(bank: Bank) -> None:
    options = (Option("a\x1fb", True, "c\x1fd"), Option("e", False), Option("f", False))
    odd: Question = attrs.evolve(
        bank.questions[0], stem="Who\x1fsays?", form=attrs.evolve(bank.questions[0].form, options=options)
    )
    (note,) = package(attrs.evolve(bank, questions=(odd,))).notes
    assert (note["Question"], note["Id"]) == ("Who\ufffdsays?", odd.id)


def test_nothing_in_the_zip_tells_when_or_where_it_was_made(bank: Bank) -> None:
    with zipfile.ZipFile(io.BytesIO(data(bank))) as archive:
        assert {(entry.date_time, entry.create_system) for entry in archive.infolist()} == {((1980, 1, 1, 0, 0, 0), 3)}


def test_a_heavy_bank_is_written(heavy_bank: Bank) -> None:
    first, _ = package(heavy_bank).notes
    evidence: Evidence = heavy_bank.questions[0].evidence[0]
    assert one_line(evidence.quote) in shown(first["Evidence"])


def test_a_python_without_sqlite_says_what_to_do(bank: Bank, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sqlite3", None)
    with pytest.raises(ExportError, match=r"^this Python was built without SQLite.*: use one from python\.org$"):
        render(bank, Options())


def test_sqlite_is_loaded_only_when_a_package_is_made() -> None:
    import subprocess

    code = "import sys; sys.path[:0] = sys.argv[1:]; import quizkit_anki; print('sqlite3' in sys.modules)"
    paths = [path for path in sys.path if path]
    done = subprocess.run([sys.executable, "-c", code, *paths], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
