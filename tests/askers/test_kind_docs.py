"""docs/kinds has a page for each kind, and every question in it is what quizkit makes of the page's article."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

import quizkit
from quizkit.askers.asking import ASKERS
from quizkit.askers.drafting import Kind
from quizkit.checks import LOADING_RULES, RULES
from quizkit.model import Bank, Form, Matching, Question

FOLDER = Path(__file__).parents[2] / "docs" / "kinds"
ASKED = {kind.slug: kind for kind, _ in ASKERS}
HEADINGS = ["What it teaches", "When it is asked", "When it is not", "Example", "The flaw it avoids"]


@functools.cache
def page(slug: str) -> str:
    return (FOLDER / f"{slug}.md").read_text(encoding="utf-8")


def article_and_questions(slug: str) -> tuple[str, str]:
    """The article of a page's example, and all that stands between it and the next heading."""
    parts = re.search(r"^```text\n(.*?)\n```\n\n(.*?)\n\n## ", page(slug), re.S | re.M)
    assert parts, f"docs/kinds/{slug}.md has no article in a fenced block with a question behind it"
    return parts[1], parts[2]


def as_shown(question: Question) -> str:
    """A question as the pages show it."""
    passage = [f"> {question.passage}"] if question.passage else []
    quotes = "; ".join(f"“{one.quote}”" for one in question.evidence)
    rest = [f"Evidence: {quotes}", f"Explanation: {question.explanation}"]
    return "\n\n".join([f"**{question.stem}**", *passage, *answers(question.form), *rest])


def answers(form: Form) -> list[str]:
    if isinstance(form, Matching):
        pairs = [(one.prompt, one.answer, one.feedback) for one in form.pairs]
        spare = [f"Spare answers: {', '.join(form.spare_answers)}"] if form.spare_answers else []
        return [table(("statement", "answer", "feedback"), pairs), *spare]
    options = [("key" if one.right else "", one.text, one.feedback) for one in form.options]
    return [table(("", "answer", "feedback"), options)]


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, ["---"] * len(head), *rows))


def test_there_is_a_page_for_each_kind_and_for_nothing_else() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} == {"README", *ASKED}


def test_the_overview_lists_the_kinds_in_order_with_family_and_certainty() -> None:
    rows = re.findall(r"^\| \[([\w-]+)\]\(([\w-]+)\.md\) \| (\w+) \| (\w+) \| \S.* \|$", page("README"), re.M)
    assert rows == [(one.slug, one.slug, one.family, one.certainty) for one in ASKED.values()]


@pytest.mark.parametrize("kind", ASKED.values(), ids=lambda kind: kind.slug)
def test_a_page_names_its_kind_and_has_the_same_parts_as_the_others(kind: Kind) -> None:
    title = f"# `{kind.slug}`\n\n**{kind.family}** · {kind.certainty} · [all kinds](README.md)\n"
    assert page(kind.slug).startswith(title)
    assert re.findall(r"^## (.*)$", page(kind.slug), re.M) == HEADINGS


@pytest.mark.parametrize("slug", ASKED)
def test_the_rules_that_a_page_names_are_rules(slug: str) -> None:
    named = set(re.findall(r"`([\w-]+)`", page(slug).split("## The flaw it avoids")[1]))
    assert named <= {*LOADING_RULES, *(rule.id for rule in RULES)}


@functools.cache
def bank_of(slug: str) -> Bank:
    """What quizkit makes of a page's article; it is read once."""
    text, _ = article_and_questions(slug)
    return quizkit.make_bank([quizkit.Article.from_text(text)], kinds=[slug])


@pytest.mark.parametrize("slug", ASKED)
def test_a_page_shows_all_that_quizkit_makes_of_its_article(slug: str) -> None:
    _, shown = article_and_questions(slug)
    made = "\n\n".join(as_shown(question) for question in bank_of(slug).questions)
    assert made, f"docs/kinds/{slug}.md: its article no longer gives a question of this kind"
    assert shown == made, f"docs/kinds/{slug}.md: behind the article there should now stand\n\n{made}\n"


@pytest.mark.parametrize("slug", ASKED)
def test_the_checks_find_nothing_to_put_right_in_an_example(slug: str) -> None:
    assert [one for one in quizkit.check(bank_of(slug)) if one.severity != "warn"] == []
