"""What the README shows is what the shipped bank of its article holds."""

from __future__ import annotations

import re
from pathlib import Path

import quizkit

ROOT = Path(__file__).parents[1]


def test_the_example_is_a_question_of_the_shipped_bank() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (bank_file,) = (ROOT / "question_banks").glob("*.json")
    bank = quizkit.load_bank(bank_file)
    (stem,) = re.findall(r"^> \*\*(.+)\*\*$", readme, re.M)
    (question,) = [one for one in bank.questions if one.stem == stem]
    assert isinstance(question.form, quizkit.SingleChoice)
    shown = re.findall(r"^> - \*\*[A-Z]\*\* (.+)$", readme, re.M)
    assert [option.text for option in question.form.options] == shown
    start, end = map(int, re.findall(r"characters (\d+) to (\d+)", readme)[0])
    assert (question.evidence[0].start, question.evidence[0].end) == (start, end)


def test_the_example_is_a_question_that_is_made_of_its_article() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (article,) = (ROOT / "seeds").glob("*.txt")
    made = quizkit.ask(quizkit.read(quizkit.load_article(article)))
    assert re.findall(r"^> \*\*(.+)\*\*$", readme, re.M)[0] in [question.stem for question in made]


def test_every_number_of_rules_is_the_number_there_is() -> None:
    from quizkit.checks import LOADING_RULES, RULES

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"\[(\d+) rules\]", readme) == [str(len(RULES) + len(LOADING_RULES))]


def test_every_link_to_a_file_leads_to_one() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    links = [link.partition("#")[0] for link in re.findall(r"\]\((?!https?:)([^)]+)\)", readme)]
    assert "docs/index.md" in links
    assert [link for link in links if not (ROOT / link).is_file()] == []
