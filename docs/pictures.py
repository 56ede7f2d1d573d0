"""The pictures of the teachers' guide, made in headless Chromium: `python docs/pictures.py` makes them anew.

It needs Playwright (`pip install playwright`) and a `chromium` on the PATH. They show the bank of docs/examples, and
what `quizkit read` prints of its article. Beside them, words.json has the words of the page that each is of, so that a
test can tell whether they are out of date.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import quizkit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

DOCS = Path(__file__).parent
PICTURES = DOCS / "pictures"
EXAMPLES = DOCS / "examples"
ARTICLE, BANK = "bridge.txt", "bridge-reviewed.json"
COLUMNS = 88  # of the terminal
TERMINAL_STYLE = "body { margin: 18px 22px; background: #fff } pre { margin: 0; font-size: 14px; line-height: 1.5 }"

Picture = Callable[["Page"], None]


def reading(page: Page) -> None:
    """What `quizkit read` shows in a terminal: the article's first lines, in colour."""
    page.goto("about:blank")  # away from the quiz, whose policy allows no styles but its own
    page.set_content(terminal_page(f"quizkit read {ARTICLE}", 23))


def quiz(page: Page) -> None:
    """The quiz beside its article, before anything has been answered."""


def answered(page: Page) -> None:
    """The second question, answered wrong: the reason, and the evidence marked in the article."""
    page.locator("#q2 input").nth(1).check()
    page.locator("#q2 .check").click()
    page.locator("#q2").scroll_into_view_if_needed()


def phone(page: Page) -> None:
    """The same on a phone."""
    page.locator("#q2 input").nth(0).check()
    page.locator("#q2 .check").click()
    page.evaluate("document.querySelector('#q2').scrollIntoView()")


def sheet(page: Page) -> None:
    """The sheet for students, as it is printed."""
    page.emulate_media(media="print")
    page.evaluate("document.body.style.padding = '48px'")  # what the printer's margins are


SIZES: dict[Picture, tuple[int, int]] = {
    reading: (800, 480),
    quiz: (1040, 680),
    answered: (1040, 680),
    phone: (390, 700),
    sheet: (794, 800),
}


def terminal_page(command: str, lines: int) -> str:
    """A page that looks like a terminal with the command and the first lines of what it prints."""
    from rich.console import Console
    from rich.text import Text

    colour = {"FORCE_COLOR": "1", "TERM": "xterm-256color", "COLUMNS": str(COLUMNS), "PYTHONIOENCODING": "utf-8"}
    call = [sys.executable, "-c", "from quizkit.cli import main; main()", *command.split()[1:]]
    done = subprocess.run(
        call, cwd=EXAMPLES, env={**os.environ, **colour}, capture_output=True, encoding="utf-8", check=True
    )
    console = Console(record=True, width=COLUMNS, file=StringIO())
    console.print(Text(f"$ {command}\n"), Text.from_ansi("\n".join(done.stdout.splitlines()[:lines])), sep="\n")
    style = (
        "body { margin: 0; padding: 18px 22px; background: #fff } pre { margin: 0; font-size: 14px; line-height: 1.5 }"
    )
    return console.export_html(inline_styles=True).replace("</head>", f"<style>{style}</style></head>")


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


def take(browser: Browser, picture: Picture, page_file: Path) -> tuple[bytes, list[str]]:
    """The picture as PNG, and the lines of the page it is of, which are the same whatever fonts there are."""
    width, height = SIZES[picture]
    settings: Any = {"viewport": {"width": width, "height": height}, "reduced_motion": "reduce", "locale": "en-GB"}
    context = browser.new_context(device_scale_factor=1.25, **settings)
    page = context.new_page()
    page.goto(page_file.as_uri())
    picture(page)
    lines = [" ".join(line.split()) for line in page.inner_text("body").splitlines() if line.strip()]
    taken = page.screenshot(), lines
    context.close()
    return taken


def make(folder: Path, browser: Browser) -> None:
    """Write all pictures into the folder, with the words of their pages."""
    export = quizkit.export(quizkit.load_bank(EXAMPLES / BANK), "html")
    page_file = folder / "quiz.html"
    page_file.write_bytes(export.files[0].data)
    words = {}
    for picture in SIZES:
        data, words[picture.__name__] = take(browser, picture, page_file)
        (folder / f"{picture.__name__}.png").write_bytes(data)
    page_file.unlink()
    (folder / "words.json").write_text(json.dumps(words, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    with chromium() as started:
        make(PICTURES, started)
