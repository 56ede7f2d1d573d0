"""The question on the landing page is what quizkit makes of the article of the guide."""

from __future__ import annotations

import re

import quizkit
from docs.printed import DOCS, EXAMPLES


def test_the_question_is_one_that_quizkit_makes() -> None:
    page = (DOCS / "index.md").read_text(encoding="utf-8")
    questions = quizkit.ask(quizkit.read(quizkit.load_article(EXAMPLES / "bridge.txt")))
    (stem,) = re.findall(r"^> \*\*(.+)\*\*$", page, re.M)
    (question,) = [one for one in questions if one.stem == stem]
    assert isinstance(question.form, quizkit.SingleChoice)
    assert set(re.findall(r"^> - (.+)$", page, re.M)) == {option.text for option in question.form.options}
