"""The page in Chromium: a whole quiz played right, wrong and by keyboard.

Skipped where Playwright or Chromium is missing, unless QUIZKIT_REQUIRE_CLIENTS=1 says that they must be there.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
import quizkit_html

from quizkit import Bank

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chromium-browser")
REQUIRED = os.environ.get("QUIZKIT_REQUIRE_CLIENTS") == "1"

if REQUIRED:
    import playwright.sync_api as playwright

    assert CHROMIUM, "QUIZKIT_REQUIRE_CLIENTS=1 and there is no chromium on the PATH"
else:
    playwright = pytest.importorskip("playwright.sync_api")
    if CHROMIUM is None:
        pytest.skip("there is no chromium on the PATH", allow_module_level=True)

Play = Callable[..., "Visit"]


@attrs.define
class Visit:
    """A page, and what went on while it was open."""

    page: Any
    requests: list[str] = attrs.Factory(list)
    dialogs: list[str] = attrs.Factory(list)
    complaints: list[str] = attrs.Factory(list)

    def listen(self) -> None:
        def dismiss(dialog: Any) -> None:
            self.dialogs.append(dialog.message)
            dialog.dismiss()

        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("dialog", dismiss)
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def text(self, selector: str) -> str:
        return " ".join(self.page.locator(selector).inner_text().split())

    def marks(self) -> list[str]:
        return self.page.locator("mark").all_inner_texts()

    def focused(self) -> str:
        """The text of what has the focus."""
        return self.page.evaluate("document.activeElement.innerText")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def play(browser: Any, tmp_path: Path) -> Iterator[Play]:
    """Open the page of a bank in a context of its own; keywords are Playwright's for a context."""
    contexts = []

    def open_page(bank: Bank, **settings: Any) -> Visit:
        file = tmp_path / "quiz.html"
        file.write_bytes(quizkit_html.render(bank, quizkit_html.Options()).files[0].data)
        contexts.append(browser.new_context(**{"reduced_motion": "reduce", **settings}))
        visit = Visit(contexts[-1].new_page())
        visit.page.set_default_timeout(5000)
        visit.listen()
        visit.page.goto(file.as_uri())
        return visit

    yield open_page
    for context in contexts:
        context.close()


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
    assert visit.text("[role=status] .tally") == "All 3 answered, 3 right."
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
    assert visit.text(".tally") == "All 3 answered, 0 right."


def test_by_keyboard_alone_with_the_focus_never_lost(play: Play, bank: Bank) -> None:
    visit = play(bank)
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
    assert visit.text(".tally") == "All 3 answered, 2 right."


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
    visit.page.locator(".again").click()
    assert visit.page.inner_text("main") == before
    assert visit.marks() == []
    assert visit.page.evaluate("document.activeElement.value") == "A"
    answer_all(visit, 1, (0, 1), ("Ines Varga", "Tomas Ibe", "Tomas Ibe"))
    assert visit.text(".tally") == "All 3 answered, 3 right."


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
    sheet, key = visit.page.inner_text("main").split("\nAnswers\n")
    assert "Board chair Ines Varga" in sheet
    assert "Answers to choose from: Ines Varga · The passengers · Tomas Ibe" in sheet
    assert "Right" not in sheet
    assert "begins with her name" not in sheet
    assert "begins with her name" in key


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
