"""A reading as a line of JSON, and what is imported when."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from quizkit.model import Article, Block, Reading
from quizkit.readings import reading_line


def test_a_line_holds_everything_and_no_line_end() -> None:
    article = Article.from_text("One\nline \u2028 and “more”", "A title", source="a.txt")
    line = reading_line(Reading(article, (Block(0, 3, "headline"),), (), (), (), ()))
    assert "\n" not in line
    assert json.loads(line) == {
        "article": {
            "source": "a.txt",
            "id": article.id,
            "title": "A title",
            "sha256": article.sha256,
            "text": article.text,
        },
        "blocks": [{"start": 0, "end": 3, "role": "headline"}],
        "voices": [],
        "sentences": [],
        "attributions": [],
        "figures": [],
    }


@pytest.mark.parametrize("use", ["", "quizkit.exporters()", "quizkit.load_bank", "quizkit.ask", "quizkit.read_all"])
def test_the_finders_are_imported_only_when_something_is_read(use: str) -> None:
    code = f"import quizkit, sys; {use}\nprint([name for name in sys.modules if name.startswith('quizkit.finders')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
