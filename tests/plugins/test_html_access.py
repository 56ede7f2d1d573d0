"""The page held against the rules for access by axe, and against those of HTML by html-validate.

Both come from npm, into the folder that QUIZKIT_NODE_MODULES names. Skipped where they are missing, unless
QUIZKIT_REQUIRE_CLIENTS=1 says that they must be there.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
import quizkit_html

from quizkit import Bank
from tests.plugins.visits import REQUIRED, Play, Visit

MODULES = Path(os.environ.get("QUIZKIT_NODE_MODULES", "node_modules"))
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

VIEWS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "forced colours, dark": {"forced_colors": "active", "color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 640}},
    "narrow, dark": {"viewport": {"width": 360, "height": 640}, "color_scheme": "dark"},
    "right to left": {"options": {"words": "ar"}},
    "German": {"options": {"words": "de"}},
    "without key": {"options": {"key": False}},
    "without article": {"options": {"article": False}},
}


def needed(path: str) -> Path:
    if not (MODULES / path).exists():
        assert not REQUIRED, f"QUIZKIT_REQUIRE_CLIENTS=1 and there is no {MODULES / path}"
        pytest.skip(f"there is no {MODULES / path}")
    return MODULES / path


def violations(visit: Visit) -> list[str]:
    visit.page.evaluate(needed("axe-core/axe.min.js").read_text(encoding="utf-8"))
    found = visit.page.evaluate("rules => axe.run({runOnly: rules})", RULES)
    assert len(found["passes"]) > 20
    return [f"{one['id']}: {node['html'][:120]}" for one in found["violations"] for node in one["nodes"]]


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS.keys())
def test_axe_finds_nothing_before_and_after_answering(play: Play, bank: Bank, view: dict[str, Any]) -> None:
    visit = play(bank, bypass_csp=True, **view)  # so that axe can be put in; the policy is tested elsewhere
    assert violations(visit) == []
    visit.page.locator("#q1 input").nth(0).check()
    visit.page.locator("#q2 input").nth(0).check()
    for select in visit.page.locator("#q3 select").all():
        select.select_option(index=1)
    if "key" in view.get("options", {}):
        return
    visit.page.locator("#q1 .check").click()
    assert violations(visit) == []
    for number in (2, 3):
        visit.page.locator(f"#q{number} .check").click()
    if visit.page.locator("[data-show]:visible").count():
        visit.page.locator("[data-show]:visible").first.click()
    assert visit.page.locator(".families li").count() == 3
    assert violations(visit) == []


def test_axe_finds_nothing_in_a_test_with_gaps_and_in_its_results(play: Play, bank: Bank) -> None:
    visit = play(bank, bypass_csp=True)
    visit.page.locator("[name=mode][value=test]").check()
    visit.page.locator(".finish").click()
    assert visit.page.locator(".not-yet").inner_text()
    assert violations(visit) == []
    visit.page.locator(".finish").click()
    assert violations(visit) == []


def test_axe_finds_nothing_without_script(play: Play, bank: Bank) -> None:
    visit = play(bank, bypass_csp=True)
    visit.page.evaluate("document.documentElement.classList.remove('js')")
    visit.page.locator("#q1 summary").click()
    assert violations(visit) == []


@pytest.mark.parametrize("words", ["en", "ar"])
@pytest.mark.parametrize("name", ["bank", "hostile_bank", "control_bank", "empty_bank"])
def test_the_page_is_valid_html(name: str, words: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    file = tmp_path / "quiz.html"
    options = quizkit_html.Options(words=words)  # type: ignore[arg-type]
    file.write_bytes(quizkit_html.render(request.getfixturevalue(name), options).files[0].data)
    checker = needed("html-validate/bin/html-validate.mjs")
    command = ["node", checker, "--preset", "standard", "--formatter", "json", file]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    reports = json.loads(done.stdout or "[]")
    told = [f"{one['ruleId']}: {one['message']} ({one['line']})" for report in reports for one in report["messages"]]
    assert (told, done.stderr) == ([], "")
