"""A card of ours as Anki shows it, with the program that draws Anki's formulas: it finds none in words of the bank.

MathJax comes from npm, into the folder that QUIZKIT_NODE_MODULES names. Skipped where it or Chromium
is missing, unless QUIZKIT_REQUIRE_CLIENTS=1 says that they must be there.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import attrs
import pytest
from quizkit_anki import Options, render

from quizkit import Bank
from tests.plugins.packages import opened
from tests.plugins.visits import REQUIRED

MODULES = Path(os.environ.get("QUIZKIT_NODE_MODULES", "node_modules"))
SIGNS = r"\(x^2\) and \[y^2\] and \\(z\\) \( a \[b\]"
# The settings are those that Anki gives it.
PAGE = r"""<!doctype html><meta charset="utf-8"><title>card</title><script>
window.MathJax = {
  tex: {displayMath: [["\\[", "\\]"]], processEscapes: false, processEnvironments: false, processRefs: false},
  startup: {typeset: false},
};
</script><script src="SCRIPT"></script><body>CARD"""


def formulas(browser: Any, card: str, folder: Path) -> int:
    """How many formulas MathJax draws in the card."""
    script = MODULES / "mathjax" / "es5" / "tex-chtml.js"
    if not script.exists():
        assert not REQUIRED, f"QUIZKIT_REQUIRE_CLIENTS=1 and there is no {script}"
        pytest.skip(f"there is no {script}")
    file = folder / "card.html"
    file.write_text(PAGE.replace("SCRIPT", script.resolve().as_uri()).replace("CARD", card), encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    page.evaluate("MathJax.startup.promise.then(() => MathJax.typesetPromise())")
    count: int = page.locator("mjx-container").count()
    page.close()
    return count


def test_words_of_a_bank_are_no_formula(browser: Any, bank: Bank, tmp_path: Path) -> None:
    first = bank.questions[0]
    asked = attrs.evolve(first, stem=f"Why {SIGNS}?", explanation=SIGNS, passage=SIGNS)
    package = render(attrs.evolve(bank, questions=(asked,)), Options()).files[0].data
    (note,) = opened(package).notes
    assert formulas(browser, "\n".join(note.values()), tmp_path) == 0


def test_a_formula_of_somebody_else_is_drawn(browser: Any, tmp_path: Path) -> None:
    """So that the test above can fail. References for its signs would not help."""
    assert formulas(browser, f"<p>{SIGNS}</p>", tmp_path) >= 2
    assert formulas(browser, "<p>&#92;(x^2&#92;)</p>", tmp_path) == 1
