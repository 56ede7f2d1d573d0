"""The page in Chromium: a whole quiz played right, wrong, by keyboard, as a test, and after a reload."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
from pathlib import Path

import attrs
import pytest

from quizkit import Article, Bank, Evidence, SingleChoice, Span
from tests.plugins.visits import REQUIRED, Play, Visit


def answer_all(visit: Visit, first: int, second: tuple[int, ...], third: tuple[str, ...]) -> None:
    visit.page.locator("#q1 input").nth(first).check()
    for number in second:
        visit.page.locator("#q2 input").nth(number).check()
    for number, label in enumerate(third):
        visit.page.locator("#q3 select").nth(number).select_option(label=label)
    for number in (1, 2, 3):
        visit.page.locator(f"#q{number} .check").click()


def test_all_right(play: Play, bank: Bank) -> None:
    visit = play(bank)
    answer_all(visit, 1, (0, 1), ("Ines Varga", "Tomas Ibe", "Tomas Ibe"))
    assert [visit.text(f"#q{number} .verdict") for number in (1, 2, 3)] == ["✓ Right"] * 3
    result = visit.text("#q1 .result")
    assert "Her name stands before “said”." in result
    assert "He speaks of being cut off." not in result
    assert "The sentence that gives the figure begins with her name." in result
    assert "Board chair Ines Varga said the boat loses £90,000 a year." in result
    assert visit.text("[role=status] .tally") == "Finished: 3 of 3 right."
    assert visit.page.locator(".families li").all_inner_texts() == [
        "Whose figure it is: 1 of 1 right",
        "Fact, claim or opinion: 1 of 1 right",
        "Who said it: 1 of 1 right",
    ]


def test_all_wrong(play: Play, bank: Bank) -> None:
    visit = play(bank)
    answer_all(visit, 0, (0, 2), ("Tomas Ibe", "Tomas Ibe", "The passengers"))
    assert visit.text("#q1 .verdict") == "✗ Not right"
    assert "He speaks of being cut off." in visit.text("#q1 .result")
    assert visit.page.locator("#q1 .options li").all_inner_texts() == [
        "Tomas Ibe\n✗ your answer, wrong",
        "Ines Varga, for the harbour board\n✓ right, you did not choose it",
        "No one the article identifies",
    ]
    assert visit.text("#q2 .verdict") == "✗ Not right"
    assert visit.text("#q3 .verdict") == "✗ Not all right: 1 of 3"
    assert visit.page.locator("#q3 .sign").all_inner_texts() == [
        "✗ wrong, the right answer is: Ines Varga",
        "✓ right",
        "✗ wrong, the right answer is: Tomas Ibe",
    ]
    assert visit.text(".tally") == "Finished: 0 of 3 right."


def test_by_keyboard_alone_with_the_focus_never_lost(play: Play, bank: Bank) -> None:
    visit = play(bank)
    visit.press("Tab")
    assert visit.page.evaluate("document.activeElement.value") == "practice"
    visit.press("Tab")
    assert visit.focused().startswith("Ferry to Low Island")  # the article can be scrolled by the arrow keys
    visit.press("Tab", "Space", "ArrowDown", "Tab")
    assert visit.focused() == "Check"
    visit.press("Enter")
    assert visit.focused() == "✓ Right"
    assert visit.marks() == ["Board chair Ines Varga said the boat loses £90,000 a year."]
    visit.press("Tab", "Enter")
    assert visit.focused() == "Board chair Ines Varga said the boat loses £90,000 a year."
    visit.press("Tab")
    assert visit.focused() == "Back to question 1"
    visit.press("Enter")
    assert visit.focused() == "Show in the article"
    visit.press("Enter", "Escape")
    assert visit.focused() == "Show in the article"
    visit.press("Tab", "Space", "Tab", "Space", "Enter")  # Enter in a tick box checks the question
    assert visit.focused() == "✓ Right"
    assert visit.text(".tally") == "2 of 3 answered, 2 right."
    for _ in range(3):
        visit.press("Tab")
    visit.press("I", "Tab", "T", "o", "Tab", "T", "h", "Tab", "Enter")
    assert visit.focused() == "✗ Not all right: 2 of 3"
    assert visit.text(".tally") == "Finished: 2 of 3 right."


def test_what_has_the_focus_is_outlined(play: Play, bank: Bank) -> None:
    visit = play(bank)
    for _ in range(8):
        visit.press("Tab")
        assert visit.page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_an_unanswered_question_asks_for_an_answer(play: Play, bank: Bank) -> None:
    visit = play(bank)
    visit.page.locator("#q1 .check").click()
    assert visit.text("#q1 [role=status]") == "Choose an answer first."
    assert visit.page.evaluate("document.activeElement.value") == "A"
    visit.page.locator("#q3 select").first.select_option(label="Tomas Ibe")
    visit.page.locator("#q3 .check").click()
    assert visit.text("#q3 [role=status]") == "Choose an answer for each line first."
    assert visit.page.evaluate("document.activeElement.id") == "q3-2"
    assert visit.text(".tally") == "0 of 3 answered, 0 right."


def test_start_again_puts_everything_back(play: Play, bank: Bank) -> None:
    visit = play(bank)
    before = visit.page.inner_text("main")
    answer_all(visit, 0, (0, 2), ("Tomas Ibe", "Tomas Ibe", "Tomas Ibe"))
    assert visit.page.inner_text("main") != before
    visit.page.locator("#name").fill("Ada")
    visit.start_again()
    assert visit.page.locator("#name").input_value() == ""
    assert visit.page.inner_text("main") == before
    assert visit.marks() == []
    assert visit.page.evaluate("document.activeElement.value") == "A"
    answer_all(visit, 1, (0, 1), ("Ines Varga", "Tomas Ibe", "Tomas Ibe"))
    assert visit.text(".tally") == "Finished: 3 of 3 right."


def test_start_again_asks_first_and_works_by_keyboard(play: Play, bank: Bank) -> None:
    visit = play(bank)
    answer_all(visit, 0, (0, 2), ("Tomas Ibe", "Tomas Ibe", "Tomas Ibe"))
    visit.page.locator("#name").fill("Ada")
    before = visit.page.inner_text("main")
    visit.page.locator(".again").focus()
    visit.press("Enter")
    assert visit.dialogs == ["Everything you chose on this page will be wiped. Start again?"]
    assert (visit.page.inner_text("main"), visit.page.locator("#name").input_value()) == (before, "Ada")
    assert visit.focused() == "Start again"
    visit.is_agreeing = True
    visit.press("Space")
    assert len(visit.dialogs) == 2
    assert visit.text(".tally") == "0 of 3 answered, 0 right."
    assert visit.page.locator("#name").input_value() == ""
    assert visit.page.evaluate("document.activeElement.value") == "A"


@pytest.mark.parametrize(
    ("wish", "scrolling", "durations"),
    [("reduce", "auto", ["0s", "0s"]), ("no-preference", "smooth", ["0.3s", "0.15s"])],
)
def test_nothing_moves_for_those_who_want_less_motion(
    play: Play, bank: Bank, wish: str, scrolling: str, durations: list[str]
) -> None:
    visit = play(bank, reduced_motion=wish)

    def computed(selector: str, name: str) -> str:
        return visit.page.locator(selector).first.evaluate("(one, name) => getComputedStyle(one)[name]", name)

    assert [computed(one, "scrollBehavior") for one in ("html", ".text")] == [scrolling] * 2
    assert [computed(one, "transitionDuration") for one in (".bar", ".options label")] == durations


def test_without_script_the_questions_are_there_and_the_answers_unfold(play: Play, bank: Bank) -> None:
    visit = play(bank, java_script_enabled=False)
    assert "Whose figure is the loss of £90,000 a year?" in visit.text("#q1")
    assert not visit.page.locator("#q1 .solution").is_visible()
    assert visit.page.locator("button:visible").count() == 0
    visit.page.locator("#q1 summary").click()
    assert "✓ Right: Ines Varga, for the harbour board" in visit.text("#q1 .solution")
    assert "He speaks of being cut off." in visit.text("#q1 .solution")


def test_with_script_nothing_gives_the_answer_away_before_checking(play: Play, bank: Bank) -> None:
    visit = play(bank)
    assert visit.page.locator("details:visible").count() == 0
    assert "begins with her name" not in visit.page.inner_text("body")


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_page_never_scrolls_sideways(play: Play, bank: Bank, hostile_bank: Bank, width: int) -> None:
    for one in (bank, hostile_bank):
        visit = play(one, viewport={"width": width, "height": 640})
        assert visit.page.evaluate("document.documentElement.scrollWidth") == width


def test_each_target_is_at_least_24_pixels_large(play: Play, bank: Bank) -> None:
    visit = play(bank, viewport={"width": 320, "height": 640})
    answer_all(visit, 1, (0, 1), ("Ines Varga", "Tomas Ibe", "Tomas Ibe"))
    boxes = [one.bounding_box() for one in visit.page.locator("button:visible, input, select").all()]
    assert len(boxes) > 10
    assert min(min(box["width"], box["height"]) for box in boxes) >= 24


def test_on_paper_the_key_comes_last_and_the_answers_are_gone(play: Play, bank: Bank) -> None:
    visit = play(bank)
    answer_all(visit, 1, (0, 1), ("Ines Varga", "Tomas Ibe", "Tomas Ibe"))
    visit.page.emulate_media(media="print")
    assert "\nAnswers\n" not in visit.page.inner_text("main")  # unless they are asked for
    visit.page.evaluate("document.documentElement.classList.add('with-key')")
    sheet, key = visit.page.inner_text("main").split("\nAnswers\n")
    assert "Board chair Ines Varga" in sheet
    assert "Answers to choose from: Ines Varga · The passengers · Tomas Ibe" in sheet
    assert "Right" not in sheet
    assert "begins with her name" not in sheet
    assert "begins with her name" in key


def test_what_is_told_of_a_prompt_stands_below_it_without_a_ground_of_its_own(play: Play, bank: Bank) -> None:
    visit = play(bank)
    answer_all(visit, 1, (0, 1), ("Tomas Ibe", "Tomas Ibe", "Tomas Ibe"))
    ground = "element => getComputedStyle(element).backgroundColor"
    grounds = [
        visit.page.locator(label).first.evaluate(ground) for label in ("#q1 .is-right label", "#q3 .pairs label")
    ]
    assert grounds == ["rgb(234, 244, 236)", "rgba(0, 0, 0, 0)"]


def test_texts_of_100_000_characters_can_be_played(play: Play, heavy_bank: Bank) -> None:
    visit = play(heavy_bank, viewport={"width": 360, "height": 740})
    assert visit.page.evaluate("document.documentElement.scrollWidth") == 360
    visit.page.locator("#q1 input").nth(1).check()
    visit.page.locator("#q1 .check").click()
    for number, select in enumerate(visit.page.locator("#q2 select").all()):
        select.select_option(label=f"answer {number}")
    visit.page.locator("#q2 .check").click()
    assert visit.text(".tally") == "Finished: 2 of 2 right."
    assert visit.complaints == []


def test_nothing_is_asked_of_anywhere_and_nothing_hostile_runs(play: Play, hostile_bank: Bank) -> None:
    visit = play(hostile_bank)
    for form in visit.page.locator("form.question").all()[:12]:
        for control in form.locator("select").all():
            control.select_option(index=1)
        for control in form.locator("input").all()[:1]:
            control.check()
        form.locator(".check").click()
        form.locator("[data-show]:visible").first.click()
    assert visit.text(".tally").startswith("12 of ")
    assert visit.dialogs == []
    assert visit.complaints == []
    assert [url.split(":")[0] for url in visit.requests] == ["file"]


ALL_RIGHT = (1, (0, 1), ("Ines Varga", "Tomas Ibe", "Tomas Ibe"))


def choose(visit: Visit, first: int, second: tuple[int, ...], third: tuple[str, ...]) -> None:
    """Answer without checking."""
    visit.page.locator("#q1 input").nth(first).check()
    for number in second:
        visit.page.locator("#q2 input").nth(number).check()
    for number, label in enumerate(third):
        visit.page.locator("#q3 select").nth(number).select_option(label=label)


def test_a_test_tells_nothing_until_it_is_finished(play: Play, bank: Bank) -> None:
    visit = play(bank)
    visit.page.locator("[name=mode][value=test]").check()
    assert visit.page.locator(".check:visible").count() == 0
    visit.page.locator("#q1 input").nth(1).check()
    visit.press("Enter")  # would check the question in practice
    assert visit.page.locator(".verdict:visible, .sign, mark").count() == 0
    assert visit.page.locator(".print-key:visible").count() == 0
    assert visit.text(".tally") == "1 of 3 answered."
    choose(visit, *ALL_RIGHT)
    assert visit.text(".tally") == "3 of 3 answered."
    visit.page.locator(".finish").click()
    assert visit.focused() == "Your score"
    assert visit.text("[role=status] .tally") == "Finished: 3 of 3 right."
    assert [visit.text(f"#q{number} .verdict") for number in (1, 2, 3)] == ["✓ Right"] * 3
    assert visit.page.locator(".finish:visible").count() == 0
    assert visit.page.locator(".print-key:visible").count() == 1


def test_a_test_names_what_is_not_answered_and_finishes_when_pressed_again(play: Play, bank: Bank) -> None:
    visit = play(bank)
    visit.page.locator("[name=mode][value=test]").check()
    visit.page.locator("#q2 input").nth(0).check()
    visit.page.locator(".finish").click()
    assert visit.text(".not-yet") == "Not answered yet: 1, 3. Press again to finish all the same."
    visit.page.locator(".finish").click()
    assert visit.text(".tally") == "Finished: 0 of 3 right."
    assert [visit.text(f"#q{number} .verdict") for number in (1, 2, 3)] == [
        "✗ Not answered",
        "✗ Not right",
        "✗ Not answered",
    ]


def test_a_test_by_keyboard_alone(play: Play, bank: Bank) -> None:
    visit = play(bank)
    visit.press("Tab", "ArrowRight")
    assert visit.page.evaluate("document.activeElement.value") == "test"
    visit.press("Tab", "Tab", "Space", "ArrowDown", "Tab", "Space", "Tab", "Space", "Tab", "Tab", "Tab")
    visit.press("Tab", "I", "Tab", "T", "o", "Tab", "T", "o", "Tab")
    assert visit.focused() == "Finish and see what is right"
    visit.press("Enter")
    assert visit.focused() == "Your score"
    assert visit.text(".tally") == "Finished: 3 of 3 right."


def test_the_way_of_working_stays_once_something_is_checked(play: Play, bank: Bank) -> None:
    visit = play(bank)
    visit.page.locator("#q1 input").first.check()
    visit.page.locator("#q1 .check").click()
    assert visit.page.locator("[name=mode]:disabled").count() == 2
    visit.start_again()
    assert visit.page.locator("[name=mode]:disabled").count() == 0


def test_a_reload_in_the_middle_loses_nothing(play: Play, bank: Bank) -> None:
    visit = play(bank)
    visit.page.locator("#q1 input").nth(0).check()
    visit.page.locator("#q1 .check").click()
    visit.page.locator("#q2 input").nth(1).check()
    visit.page.locator("#q3 select").nth(1).select_option(label="Tomas Ibe")
    visit.page.locator("#name").fill("Ada")
    visit.page.locator("#name").blur()
    before = visit.page.inner_text("main")
    visit.page.reload()
    assert visit.page.inner_text("main") == before
    assert visit.text(".tally") == "1 of 3 answered, 0 right."
    assert visit.page.locator("#q2 input").nth(1).is_checked()
    assert visit.page.locator("#q3 select").nth(1).evaluate("one => one.selectedOptions[0].text") == "Tomas Ibe"
    assert visit.page.input_value("#name") == "Ada"
    visit.start_again()
    visit.page.reload()
    assert visit.text(".tally") == "0 of 3 answered, 0 right."
    assert visit.page.locator("input:checked").count() == 1  # the way of working


def test_a_reload_keeps_a_finished_test(play: Play, bank: Bank) -> None:
    visit = play(bank)
    visit.page.locator("[name=mode][value=test]").check()
    choose(visit, *ALL_RIGHT)
    visit.page.locator(".finish").click()
    visit.page.reload()
    assert visit.text(".tally") == "Finished: 3 of 3 right."
    assert visit.page.locator("[name=mode][value=test]").is_checked()


@pytest.mark.parametrize("kept", ["{", "null", "[]", '{"answers": [1, 2, 3]}', '{"answers": [[], [], []]}'])
def test_what_a_browser_kept_wrongly_does_no_harm(play: Play, bank: Bank, kept: str) -> None:
    visit = play(bank)
    visit.page.evaluate("kept => localStorage.setItem('quizkit ' + document.body.dataset.bank, kept)", kept)
    visit.page.reload()
    assert visit.complaints == []
    answer_all(visit, *ALL_RIGHT)
    assert visit.text(".tally") == "Finished: 3 of 3 right."


def test_a_browser_that_keeps_nothing_is_good_enough(play: Play, bank: Bank) -> None:
    visit = play(bank)
    visit.page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})")
    visit.page.reload()
    answer_all(visit, *ALL_RIGHT)
    assert visit.text(".tally") == "Finished: 3 of 3 right."
    assert visit.complaints == []


def test_two_quizzes_keep_their_answers_apart(play: Play, bank: Bank) -> None:
    visit = play(bank)
    own = visit.page.evaluate("document.body.dataset.bank")
    other = attrs.evolve(bank, questions=(attrs.evolve(bank.questions[0], stem="Who?"), *bank.questions[1:]))
    assert play(other).page.evaluate("document.body.dataset.bank") != own
    first = bank.questions[0]
    assert isinstance(first.form, SingleChoice)
    swapped = attrs.evolve(first, form=SingleChoice(first.form.options[::-1]))  # an old choice would be another answer
    other = attrs.evolve(bank, questions=(swapped, *bank.questions[1:]))
    assert play(other).page.evaluate("document.body.dataset.bank") != own


def saved(visit: Visit) -> list[list[str]]:
    with visit.page.expect_download() as download:
        visit.page.locator(".save").click()
    assert download.value.suggested_filename == "quiz-results.csv"
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_results_are_saved_as_a_table(play: Play, bank: Bank) -> None:
    visit = play(bank)
    visit.page.locator("#name").fill('=1+"2"')
    visit.page.locator("#q1 input").nth(1).check()
    visit.page.locator("#q1 .check").click()
    visit.page.locator("#q2 input").nth(0).check()
    visit.page.locator("#q2 .check").click()
    visit.page.locator("#q3 select").nth(0).select_option(label="Ines Varga")
    head, *rows = saved(visit)
    assert head == ["name", "number", "id", "family", "question", "answer", "result"]
    assert rows[0] == [
        '\'=1+"2"',
        "1",
        bank.questions[0].id,
        "Whose figure it is",
        "Whose figure is the loss of £90,000 a year?",
        "Ines Varga, for the harbour board",
        "right",
    ]
    assert [row[-2:] for row in rows[1:]] == [
        ["Without it we are cut off", "wrong"],
        ["The boat loses £90,000 a year. → Ines Varga", "not marked"],
    ]


def test_a_page_without_key_collects_answers_and_judges_none(play: Play, bank: Bank) -> None:
    visit = play(bank, options={"key": False})
    choose(visit, *ALL_RIGHT)
    visit.page.locator("#q1 input").nth(1).press("Enter")
    assert visit.text(".tally") == "3 of 3 answered."
    assert [row[-1] for row in saved(visit)[1:]] == ["not marked"] * 3
    visit.page.reload()
    assert visit.text(".tally") == "3 of 3 answered."
    visit.start_again()
    assert visit.text(".tally") == "0 of 3 answered."
    assert visit.complaints == []


def test_the_buttons_print_with_and_without_the_key(play: Play, bank: Bank) -> None:
    visit = play(bank)
    visit.page.evaluate(
        "() => { window.printed = []; window.print = () => printed.push(document.documentElement.className) }"
    )
    visit.page.locator(".print-sheet").click()
    visit.page.locator(".print-key").click()
    assert visit.page.evaluate("printed") == ["js", "js with-key"]
    assert visit.page.evaluate("document.documentElement.className") == "js"


def pdf_text(visit: Visit, folder: Path) -> str:
    file = folder / "quiz.pdf"
    visit.page.pdf(path=file, format="A4")
    return subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout


@pytest.mark.skipif(not REQUIRED and shutil.which("pdftotext") is None, reason="there is no pdftotext on the PATH")
def test_on_paper_a_sheet_holds_every_question_and_no_key(play: Play, bank: Bank, tmp_path: Path) -> None:
    visit = play(bank)
    sheet = pdf_text(visit, tmp_path)
    for words in (
        "Name:",
        "Whose figure is the loss",
        "A. ",
        "No one the article identifies",
        "Answers to choose from:",
    ):
        assert words in sheet
    assert "begins with her name" not in sheet
    visit.page.evaluate("document.documentElement.classList.add('with-key')")
    assert "begins with her name" in pdf_text(visit, tmp_path).split("Answers\n")[-1]
    assert "begins with her name" in pdf_text(play(bank, java_script_enabled=False), tmp_path)


@pytest.mark.parametrize("width", [320, 1280])
def test_a_language_that_runs_from_right_to_left(play: Play, bank: Bank, width: int) -> None:
    visit = play(bank, options={"words": "ar"}, viewport={"width": width, "height": 800})
    assert visit.page.evaluate("document.documentElement.scrollWidth") == width
    assert visit.page.evaluate("getComputedStyle(document.querySelector('.notice')).direction") == "rtl"
    assert visit.page.evaluate("getComputedStyle(document.querySelector('.stem')).direction") == "ltr"
    answer_all(visit, 0, (0, 1), ("Ines Varga", "Tomas Ibe", "Ines Varga"))
    assert visit.text("#q1 .verdict") == "✗ غير صحيح"
    assert visit.text(".tally") == "انتهى: 1 من 3 صحيح."
    assert not re.search("[a-z]", visit.text(".actions") + visit.text(".mode") + visit.text(".kept"))


def test_evidence_in_the_article_comes_into_view(play: Play, bank: Bank) -> None:
    long = "\n".join(f"Filler {number} says nothing." for number in range(80))
    visit = play(with_text_before(bank, long), viewport={"width": 1280, "height": 700})
    visit.page.locator("#q1 input").nth(1).check()
    visit.page.locator("#q1 .check").click()
    box = visit.page.locator("mark").bounding_box()
    assert 0 < box["y"] < 700


def with_text_before(bank: Bank, text: str) -> Bank:
    """The bank with more text at the head of its article, and one question."""
    article = Article.from_text(f"{text}\n{bank.articles[0].text}", "Long")
    question = bank.questions[0]

    def moved(evidence: Evidence) -> Evidence:
        shift = len(text) + 1
        return Evidence.of(article, Span(evidence.start + shift, evidence.end + shift))

    options = tuple(attrs.evolve(one, evidence=tuple(map(moved, one.evidence))) for one in question.form.options)  # type: ignore[union-attr]
    form = attrs.evolve(question.form, options=options)
    question = attrs.evolve(question, article=article.id, form=form, evidence=tuple(map(moved, question.evidence)))
    return attrs.evolve(bank, articles=(article,), questions=(question,))
