"""A QTI package played by @citolab/qti-components in Chromium, with nothing but the package's own files to load.

The player comes from npm, into the folder that QUIZKIT_NODE_MODULES names. Tests with it are skipped where it,
Playwright or Chromium is missing, unless QUIZKIT_REQUIRE_CLIENTS=1 says that they must be there.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs
import pytest

from tests.plugins.visits import REQUIRED

MODULES = Path(os.environ.get("QUIZKIT_NODE_MODULES", "node_modules"))
PLAYER = MODULES / "@citolab" / "qti-components" / "cdn" / "index.global.js"
SITE = "http://package.invalid/"
PAGE = '<!doctype html><html lang="en"><title>Player</title><script src="player.js"></script><body></body></html>'
SHOW = """async path => {
    const frame = document.createElement('qti-item');
    const holder = document.createElement('item-container');
    holder.setAttribute('item-url', path);
    frame.append(holder);
    document.body.replaceChildren(frame);
    for (let wait = 0; wait < 500; wait++) {
        const item = holder.shadowRoot?.querySelector('qti-assessment-item');
        const stimulus = item?.querySelector('[data-stimulus-idref]');
        const interaction = item?.querySelector('qti-choice-interaction, qti-match-interaction');
        if (interaction?.shadowRoot && (!stimulus || stimulus.querySelector('qti-stimulus-body'))) {
            await item.updateComplete;
            await interaction.updateComplete;
            return;
        }
        await new Promise(done => setTimeout(done, 5));
    }
    throw new Error(`${path} was not shown`);
}"""
SCORE = """async item => {
    item.processResponse();
    await item.updateComplete;
    await new Promise(done => setTimeout(done));
    return Number(item.variables.find(variable => variable.identifier === 'SCORE').value);
}"""


def player_or_skip() -> Path:
    """The script of the player."""
    if not REQUIRED and not PLAYER.exists():
        pytest.skip(f"there is no {PLAYER}")
    assert PLAYER.exists(), f"QUIZKIT_REQUIRE_CLIENTS=1 and there is no {PLAYER}"
    return PLAYER


@attrs.define
class Player:
    """The player with one package, and what went on while it played."""

    page: Any
    files: dict[str, bytes]
    strayed: list[str] = attrs.Factory(list)
    dialogs: list[str] = attrs.Factory(list)
    complaints: list[str] = attrs.Factory(list)

    def start(self) -> None:
        """Answer every request from the package, note those for anything else, and load the player."""
        self.page.route("**/*", lambda route: self._answer(route))
        self.page.on("dialog", lambda dialog: (self.dialogs.append(dialog.message), dialog.dismiss()))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(SITE)
        self.page.wait_for_function("customElements.get('qti-assessment-item') !== undefined")

    def _answer(self, route: Any) -> None:
        path = route.request.url.removeprefix(SITE)
        if path == "":
            route.fulfill(body=PAGE, content_type="text/html; charset=utf-8")
        elif path == "player.js":
            route.fulfill(path=PLAYER, content_type="text/javascript; charset=utf-8")
        elif path in self.files:
            route.fulfill(body=self.files[path], content_type="application/xml")
        else:
            self.strayed.append(route.request.url)
            route.abort()

    def show(self, path: str) -> None:
        """Show an item afresh."""
        self.page.evaluate(SHOW, f"/{path}")

    def choose(self, names: Iterable[str]) -> None:
        """Click options, or for pairs of names (`P1 A2`) where their row and column meet."""
        for name in names:
            box = f'input[value="{name}"]' if " " in name else f'qti-simple-choice[identifier="{name}"]'
            self.page.locator(box).click()

    def score(self) -> float:
        """Hand the answer in."""
        score: float = self.page.locator("qti-assessment-item").evaluate(SCORE)
        return score

    def scored(self, path: str, names: Iterable[str]) -> float:
        """What these choices earn in an item that was not answered before."""
        self.show(path)
        self.choose(names)
        return self.score()

    def told(self) -> list[str]:
        """The texts of the feedback that is to be seen, on one line each."""
        told = self.page.locator("qti-feedback-inline > span, qti-feedback-inline > q, qti-content-body > *").all()
        return [" ".join(one.inner_text().split()) for one in told if one.is_visible()]
