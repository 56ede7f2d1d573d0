"""docs/checks.md and the rules are the same set, and every example in it is one."""

import re
from pathlib import Path

import pytest

from quizkit.checks import LOADING_RULES, RULES, Rule, check
from quizkit.model import (
    Article,
    Bank,
    Evidence,
    MadeWith,
    Matching,
    Option,
    Pair,
    Question,
    SingleChoice,
    Span,
)

DOCS = (Path(__file__).parents[2] / "docs" / "checks.md").read_text(encoding="utf-8")
ABOUT_BANKS = {"no-text", "key-position", "longest-share", "one-voice", "enemies", "repeated-question"}
ARTICLE_BLOCK = re.search(r"```article\n(.*?)\n```", DOCS, re.S)
assert ARTICLE_BLOCK
ARTICLE = Article.from_text(ARTICLE_BLOCK[1], ARTICLE_BLOCK[1].split("\n")[0])
SECTIONS = dict(re.findall(r"^### `([\w-]+)`\n\n(.*?)(?=^##|\Z)", DOCS, re.S | re.M))
EVIDENCE = "The Norlin Line said that the storm had damaged the steering of the ferry."
EXPLANATION = "The verb of saying stands beside this source."


def blocks(kind: str) -> list[tuple[str, str]]:
    return [
        (id, text) for id, section in SECTIONS.items() for text in re.findall(rf"```{kind}\n(.*?)\n```", section, re.S)
    ]


def question_from(text: str) -> Question:
    """Read the notation of the examples."""
    fields = dict(re.findall(r"^(evidence|passage|family|explanation|spare): (.*)$", text, re.M))
    stem = next(line for line in text.split("\n") if not re.match(r"\w+: |[*-] ", line))
    start = ARTICLE_BLOCK[1].index(fields.get("evidence", EVIDENCE))
    span = Span(start, start + len(fields.get("evidence", EVIDENCE)))
    pairs = tuple(Pair(*line.split(" = ")) for line in re.findall(r"^pair: (.*)$", text, re.M))
    spare = (fields["spare"],) if "spare" in fields else ()
    return Question(
        id="q1",
        article=ARTICLE.id,
        family=fields.get("family", "attribution"),
        kind="by-hand",
        certainty="sure",
        stem=stem,
        passage=fields.get("passage"),
        form=Matching(pairs, spare) if pairs else SingleChoice(tuple(options_from(text))),
        evidence=(Evidence.of(ARTICLE, span),),
        explanation=fields.get("explanation", EXPLANATION),
        process="retrieve",
    )


def options_from(text: str) -> list[Option]:
    found = re.findall(r"^([*-]) (.*?)(?: \|(.*))?$", text, re.M)
    bars = re.findall(r"^[*-] .*?( \||)(?=[^|]*$)", text, re.M)
    return [
        Option(shown, mark == "*", feedback.strip() if bar else "Not this one.")
        for (mark, shown, feedback), bar in zip(found, bars, strict=True)
    ]


def severities(text: str) -> dict[str, str]:
    bank = Bank("Ferry", (ARTICLE,), MadeWith("", "", 0), (question_from(text),))
    return {found.rule: found.severity for found in check(bank)}


def test_docs_and_rules_are_the_same_set() -> None:
    assert list(SECTIONS) == [*LOADING_RULES, *(rule.id for rule in RULES)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_docs_tell_severity_reason_and_remedy_of_a_rule(rule: Rule) -> None:
    assert SECTIONS[rule.id].startswith(f"**{rule.severity}** · {' '.join(rule.why.split())}\n")
    assert f"\n> {rule.message}\n" in SECTIONS[rule.id]


def test_every_rule_has_a_bad_and_a_good_example() -> None:
    ids = {rule.id for rule in RULES} - ABOUT_BANKS
    assert {id for id, _ in blocks("bad")} == {id for id, _ in blocks("good")} == ids
    for id in {*LOADING_RULES, *ABOUT_BANKS}:
        assert "\nBad: " in SECTIONS[id]
        assert "\nGood: " in SECTIONS[id]


@pytest.mark.parametrize(("id", "text"), blocks("bad"), ids=lambda value: value.split("\n")[0][:20])
def test_a_bad_example_is_found_by_its_rule(id: str, text: str) -> None:
    assert id in severities(text)


@pytest.mark.parametrize(("id", "text"), blocks("good"), ids=lambda value: value.split("\n")[0][:20])
def test_a_good_example_is_found_by_no_rule(id: str, text: str) -> None:
    found = severities(text)
    assert id not in found
    assert {rule for rule, severity in found.items() if severity != "warn"} == set()


def test_every_rule_says_where_it_comes_from() -> None:
    for rule in RULES:
        assert re.search(r"(Tarrant 2006, flaw \d+|Haladyna et al\. 2002|Ours)\b", rule.why), rule.id
        assert ": " in rule.message, rule.id
