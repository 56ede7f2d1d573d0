"""A question as Moodle can hold it: `multichoice` or `matching`, with feedback, evidence and tags."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
from lxml import etree

from quizkit import Matching, MultipleChoice, Question, SingleChoice
from quizkit.writing import Html, joined, keyword, stand_in_order
from quizkit.writing.moodle import (
    answer_labels,
    asked,
    fillers,
    general_feedback,
    idnumber,
    question_name,
    tags_of,
)
from quizkit_moodle.texts import Source, add_cdata, add_html, add_text, add_values


@attrs.frozen
class Manner:
    """What the teacher chose for all questions, and the language that they are in."""

    language: str
    penalty: float
    shuffle: bool
    numbering: str


def add_question(quiz: etree._Element, question: Question, manner: Manner, source: Source) -> None:
    """Add one question."""
    matching = isinstance(question.form, Matching)
    item = etree.SubElement(quiz, "question", type="matching" if matching else "multichoice")
    add_text(item, "name", question_name(question, source))
    add_html(item, "questiontext", asked(question, manner.language, source))
    add_html(item, "generalfeedback", general_feedback(question, manner.language, source))
    grade = str(len(question.form.pairs)) if isinstance(question.form, Matching) else "1"
    add_values(item, defaultgrade=grade, penalty=f"{manner.penalty:.7g}", hidden="0")
    add_cdata(item, "idnumber", idnumber(question.id, source))
    match question.form:
        case Matching():
            add_matching(item, question.form, manner, source)
        case SingleChoice() | MultipleChoice():
            add_choice(item, question.form, manner, source)
    tags = etree.SubElement(item, "tags")
    for tag in tags_of(question, source):
        add_text(tags, "tag", tag)


def add_choice(item: etree._Element, form: SingleChoice | MultipleChoice, manner: Manner, source: Source) -> None:
    """Add what only a multiple-choice question of Moodle's has."""
    single = isinstance(form, SingleChoice)
    shuffled = manner.shuffle and not stand_in_order([option.text for option in form.options])
    add_values(item, single=keyword(single), shuffleanswers=keyword(shuffled), answernumbering=manner.numbering)
    add_values(item, showstandardinstruction="0" if single else "1")
    for i, (option, fraction) in enumerate(zip(form.options, fractions(form), strict=True)):
        path = f"form.options[{i}]"
        answer = etree.SubElement(item, "answer", fraction=fraction, format="html")
        add_cdata(answer, "text", source.html(f"{path}.text", option.text))
        feedback = source.html(f"{path}.feedback", option.feedback)
        add_html(answer, "feedback", joined([feedback, source.quotes(f"{path}.evidence", option.evidence)]))


def fractions(form: SingleChoice | MultipleChoice) -> Iterator[str]:
    """What each option earns, in per cent: where several are right, a wrong one costs, or ticking all would win."""
    right = sum(option.right for option in form.options)
    cost = 0.0 if isinstance(form, SingleChoice) else -100 / max(1, len(form.options) - right)
    for option in form.options:
        yield f"{100 / right if option.right else cost:.7g}"


def add_matching(item: etree._Element, form: Matching, manner: Manner, source: Source) -> None:
    """Add what only a matching question of Moodle's has. A spare answer is a pair with an empty prompt."""
    add_values(item, shuffleanswers=keyword(manner.shuffle))
    labels = answer_labels(form, str.strip, source)
    for i, pair in enumerate(form.pairs):
        add_pair(item, source.html(f"form.pairs[{i}].prompt", pair.prompt), labels[pair.answer])
    for label in [*(labels[answer] for answer in form.spare_answers), *fillers(form, source)]:
        add_pair(item, Html(""), label)


def add_pair(item: etree._Element, prompt: Html, answer: str) -> None:
    """Add a prompt and its answer."""
    pair = etree.SubElement(item, "subquestion", format="html")
    add_cdata(pair, "text", prompt)
    add_text(pair, "answer", answer)
