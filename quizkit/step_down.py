"""Questions in forms that an exporter does not carry: a matching becomes single choices, others are left out."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import attrs

from quizkit.hookspecs import Exporter, Loss
from quizkit.model import FORM_NAMES, Matching, Option, Question, SingleChoice

FEWEST_OPTIONS, MOST_OPTIONS = 3, 6  # of a single choice


def fitted(
    questions: tuple[Question, ...], exporter: Exporter[Any], taken: Collection[str]
) -> tuple[tuple[Question, ...], tuple[Loss, ...]]:
    """The questions in forms that the exporter carries, and what became of those in other forms.

    `taken` are ids that no new question may have.
    """
    if all(type(question.form) in exporter.forms for question in questions):
        return questions, ()
    fitted: list[Question] = []
    losses: list[Loss] = []
    for question in questions:
        own = _in_its_forms(question, exporter, taken)
        fitted.extend(own)
        if own != (question,):
            losses.append(Loss(question.id, "form", None, _stepped_down(question, own, exporter)))
    return tuple(fitted), tuple(losses)


def _in_its_forms(question: Question, exporter: Exporter[Any], taken: Collection[str]) -> tuple[Question, ...]:
    if type(question.form) in exporter.forms:
        return (question,)
    return single_choices(question, taken) if SingleChoice in exporter.forms else ()


def _stepped_down(question: Question, instead: tuple[Question, ...], exporter: Exporter[Any]) -> str:
    what = f"{exporter.name!r} carries no {FORM_NAMES[type(question.form)]}"
    if not instead:
        could_be_choices = isinstance(question.form, Matching) and SingleChoice in exporter.forms
        few = f", and a single choice wants {FEWEST_OPTIONS} answers" if could_be_choices else ""
        return f"{what}{few}: the question is left out"
    text = f"{what}: asked as {len(instead)} single choices, one a pair"
    offered = {option.text for one in instead if isinstance(one.form, SingleChoice) for option in one.form.options}
    left_out = [answer for answer in _answers(question) if answer not in offered]
    return f"{text}; no longer on offer: {', '.join(map(repr, left_out))}" if left_out else text


def _answers(question: Question) -> tuple[str, ...]:
    return question.form.answers if isinstance(question.form, Matching) else ()


def single_choices(question: Question, taken: Collection[str]) -> tuple[Question, ...]:
    """One single choice for each pair of a matching question; none where it offers fewer than three answers.

    The prompt stands after the stem. A wrong answer has no feedback, for a pair only says why its own answer is right.
    `taken` are the ids that the new questions may not have.
    """
    form = question.form
    if not isinstance(form, Matching) or len(_unlike(form.answers)) < FEWEST_OPTIONS:
        return ()
    return tuple(_asked_alone(question, form, index, taken) for index in range(len(form.pairs)))


def _asked_alone(question: Question, form: Matching, index: int, taken: Collection[str]) -> Question:
    pair = form.pairs[index]
    options = tuple(
        Option(answer, True, pair.feedback, pair.evidence) if answer == pair.answer else Option(answer, False)
        for answer in _on_offer(form, pair.answer)
    )
    id = f"{question.id}-{index + 1}"
    while id in taken:
        id += "x"
    return attrs.evolve(question, id=id, stem=f"{question.stem} {pair.prompt}", form=SingleChoice(options))


def _on_offer(form: Matching, right: str) -> list[str]:
    """At most six answers with the right one among them, by the alphabet, for the order of the pairs tells the key."""
    others = [answer for answer in _unlike((right, *form.answers)) if answer != right]
    ordered = sorted([right, *others], key=_order)
    start = max(0, min(ordered.index(right) - MOST_OPTIONS // 2, len(ordered) - MOST_OPTIONS))
    return ordered[start : start + MOST_OPTIONS]


def _unlike(answers: Collection[str]) -> list[str]:
    """Without those that look like one before: a single choice may not offer both."""
    seen: dict[str, str] = {}
    for answer in answers:
        seen.setdefault(" ".join(answer.casefold().split()), answer)
    return list(seen.values())


def _order(answer: str) -> tuple[str, str]:
    return answer.casefold(), answer
