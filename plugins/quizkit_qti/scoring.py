"""How an answer is scored: what is right is declared, and rules make of a response a score from 0 to 1."""

from __future__ import annotations

import copy
import functools
from collections.abc import Mapping

from quizkit import Matching, MultipleChoice, Question, SingleChoice
from quizkit.writing import answers_in_order
from quizkit_qti.dialects import Dialect, Element

RESPONSE, SCORE, MAXIMUM, FEEDBACK, EXPLANATION = "RESPONSE", "SCORE", "MAXSCORE", "FEEDBACK", "EXPLANATION"
SHOWN = "shown"  # the value of EXPLANATION after an answer


def option_names(form: SingleChoice | MultipleChoice) -> list[str]:
    """The identifiers of the options, in their order."""
    return [f"O{number}" for number in range(1, len(form.options) + 1)]


def offered(form: Matching) -> dict[str, str]:
    """The identifier of each answer on offer, by the alphabet, for the order of the pairs tells the key."""
    return {answer: f"A{number}" for number, answer in enumerate(answers_in_order(form), start=1)}


def worth(form: SingleChoice | MultipleChoice | Matching) -> dict[str, float]:
    """What each response earns: right ones share 1. Where several are right, wrong ones cost, or ticking all wins."""
    if isinstance(form, Matching):
        names = offered(form)
        return {f"P{i} {names[pair.answer]}": 1 / len(form.pairs) for i, pair in enumerate(form.pairs, start=1)}
    right = sum(option.right for option in form.options)
    cost = 0.0 if isinstance(form, SingleChoice) else -1 / max(1, len(form.options) - right)
    return {
        name: 1 / right if option.right else cost for name, option in zip(option_names(form), form.options, strict=True)
    }


def add_declarations(item: Element, question: Question, dialect: Dialect) -> None:
    """Declare the response with its key and what it earns, and the outcomes."""
    single = isinstance(question.form, SingleChoice)
    is_matching = isinstance(question.form, Matching)
    cardinality = "single" if single else "multiple"
    kind = {"cardinality": cardinality, "base-type": "directedPair" if is_matching else "identifier"}
    response = dialect.add(item, "qti-response-declaration", {"identifier": RESPONSE, **kind})
    earned = worth(question.form)
    correct = dialect.add(response, "qti-correct-response")
    for name in (name for name, value in earned.items() if value > 0):
        dialect.add(correct, "qti-value", text=name)
    if not single:
        add_mapping(response, earned, dialect)
    for name, default in ((SCORE, "0"), (MAXIMUM, "1")):
        add_outcome(item, name, {"cardinality": "single", "base-type": "float"}, dialect, default)
    if not is_matching:
        add_outcome(item, FEEDBACK, kind, dialect)
    add_outcome(item, EXPLANATION, {"cardinality": "single", "base-type": "identifier"}, dialect)


def add_mapping(response: Element, earned: Mapping[str, float], dialect: Dialect) -> None:
    """Say what each part of an answer earns; an answer as a whole never less than 0 nor more than 1."""
    bounds = {"lower-bound": "0", "upper-bound": "1", "default-value": "0"}
    mapping = dialect.add(response, "qti-mapping", bounds)
    for name, value in earned.items():
        dialect.add(mapping, "qti-map-entry", {"map-key": name, "mapped-value": f"{value:.7g}"})


def add_outcome(item: Element, name: str, kind: dict[str, str], dialect: Dialect, default: str | None = None) -> None:
    """Declare an outcome."""
    outcome = dialect.add(item, "qti-outcome-declaration", {"identifier": name, **kind})
    if default is not None:
        dialect.add(dialect.add(outcome, "qti-default-value"), "qti-value", text=default)


def add_processing(item: Element, question: Question, dialect: Dialect) -> None:
    """Add the rules, which are the same for all questions of a form."""
    has_parts, has_options = not isinstance(question.form, SingleChoice), not isinstance(question.form, Matching)
    item.append(copy.deepcopy(rules(dialect, has_parts=has_parts, has_options=has_options)))


@functools.cache
def rules(dialect: Dialect, *, has_parts: bool, has_options: bool) -> Element:
    """Score the response, then let its feedback and the explanation be shown; nothing where nothing was answered.

    A response that is all right scores exactly 1, which the sum of its rounded parts might miss.
    """
    processing = dialect.element("qti-response-processing", {})
    answered = dialect.add(dialect.add(processing, "qti-response-condition"), "qti-response-if")
    is_null = dialect.add(dialect.add(answered, "qti-not"), "qti-is-null")
    dialect.add(is_null, "qti-variable", {"identifier": RESPONSE})
    score = dialect.add(answered, "qti-response-condition")
    right = dialect.add(score, "qti-response-if")
    match = dialect.add(right, "qti-match")
    for name in ("qti-variable", "qti-correct"):
        dialect.add(match, name, {"identifier": RESPONSE})
    add_value(right, SCORE, "float", "1", dialect)
    if has_parts:
        partly = dialect.add(dialect.add(score, "qti-response-else"), "qti-set-outcome-value", {"identifier": SCORE})
        dialect.add(partly, "qti-map-response", {"identifier": RESPONSE})
    if has_options:
        shown = dialect.add(answered, "qti-set-outcome-value", {"identifier": FEEDBACK})
        dialect.add(shown, "qti-variable", {"identifier": RESPONSE})
    add_value(answered, EXPLANATION, "identifier", SHOWN, dialect)
    return processing


def add_value(rule: Element, name: str, kind: str, value: str, dialect: Dialect) -> None:
    """Set an outcome to a value."""
    chosen = dialect.add(rule, "qti-set-outcome-value", {"identifier": name})
    dialect.add(chosen, "qti-base-value", {"base-type": kind}, value)
