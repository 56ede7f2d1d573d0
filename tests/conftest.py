"""What tests of several folders share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.plugins.visits import CHROMIUM, playwright_or_skip
from tests.strangers import install

__all__ = ["browser", "install"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium, or the test is skipped. One for all: Playwright can't be started twice in a process."""
    with playwright_or_skip().sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()
