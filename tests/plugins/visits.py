"""A page in Chromium, and what went on while it was open.

Tests with it are skipped where Playwright or Chromium is missing, unless QUIZKIT_REQUIRE_CLIENTS=1 says that they must
be there.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from typing import Any

import attrs
import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chromium-browser")
REQUIRED = os.environ.get("QUIZKIT_REQUIRE_CLIENTS") == "1"


@attrs.define
class Visit:
    """A page, and what went on while it was open."""

    page: Any
    requests: list[str] = attrs.Factory(list)
    dialogs: list[str] = attrs.Factory(list)
    complaints: list[str] = attrs.Factory(list)
    is_agreeing: bool = False

    def listen(self) -> None:
        def reply(dialog: Any) -> None:
            self.dialogs.append(dialog.message)
            if self.is_agreeing:
                dialog.accept()
            else:
                dialog.dismiss()

        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("dialog", reply)
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def start_again(self) -> None:
        """Press the button, and say yes to what it asks."""
        self.is_agreeing = True
        self.page.locator(".again").click()
        self.is_agreeing = False

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


Play = Callable[..., Visit]


def playwright_or_skip() -> Any:
    """Playwright's synchronous door."""
    if REQUIRED:
        import playwright.sync_api as playwright

        assert CHROMIUM, "QUIZKIT_REQUIRE_CLIENTS=1 and there is no chromium on the PATH"
        return playwright
    playwright = pytest.importorskip("playwright.sync_api")
    if CHROMIUM is None:
        pytest.skip("there is no chromium on the PATH")
    return playwright
