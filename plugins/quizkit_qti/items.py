"""A question as an item: what is asked, how it is scored, and what is told after answering."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import attrs

from quizkit import Evidence, Matching, MultipleChoice, Option, Question, SingleChoice
from quizkit.writing import answer_fields, keyword, one_line, shortened, stand_in_order
from quizkit_qti.articles import Stimulus, language_of
from quizkit_qti.dialects import CONTENT_BODY, Dialect, Element
from quizkit_qti.scoring import (
    EXPLANATION,
    FEEDBACK,
    RESPONSE,
    SHOWN,
    add_declarations,
    add_processing,
    offered,
    option_names,
)
from quizkit_qti.texts import TITLE_LENGTH, Source

LINE_BREAK = re.compile("[\r\n]+")
BESIDE_OPTION = "\u00a0– "  # players set feedback right behind the option, without a blank


@attrs.frozen
class Manner:
    """What holds for all items: the version, the language, whether answers are shuffled, names, and the articles."""

    dialect: Dialect
    language: str | None
    shuffle: bool
    names: Mapping[str, str]
    stimuli: Mapping[str, Stimulus]


def item_title(question: Question, source: Source) -> str:
    """The stem as a platform lists it: on one line, and short."""
    return shortened(one_line(source.replaced(question.stem)), TITLE_LENGTH)


def item_document(question: Question, manner: Manner, source: Source) -> Element:
    """The item of one question."""
    dialect = manner.dialect
    values = {"identifier": manner.names[question.id], "title": item_title(question, source)}
    fixed = {"adaptive": "false", "time-dependent": "false"}
    item = dialect.root("qti-assessment-item", values | language_of(manner.language) | fixed)
    add_declarations(item, question, dialect)
    stimulus = manner.stimuli.get(question.article)
    if stimulus:
        stimulus.add_reference(item, dialect)
    body = dialect.add(item, "qti-item-body")
    if stimulus:
        stimulus.add_to_body(body, dialect)
    if question.passage:
        add_quotation(body, source.legal("passage", question.passage), dialect)
    match question.form:
        case Matching():
            add_matching(body, question, question.form, manner, source)
        case SingleChoice() | MultipleChoice():
            add_choice(body, question, question.form, manner, source)
    add_processing(item, question, dialect)
    add_explanation(item, question, dialect, source)
    return item


def add_quotation(parent: Element, text: str, dialect: Dialect) -> None:
    """Add a block quotation with a paragraph for each line that is not blank."""
    quotation = dialect.add(parent, "blockquote")
    for line in filter(str.strip, LINE_BREAK.split(text)):
        dialect.add_words(quotation, "p", line)


def add_choice(
    body: Element, question: Question, form: SingleChoice | MultipleChoice, manner: Manner, source: Source
) -> None:
    """Add the options, each with its feedback inside."""
    shuffled = manner.shuffle and not stand_in_order(option.text for option in form.options)
    most = "1" if isinstance(form, SingleChoice) else str(len(form.options))
    values = {"response-identifier": RESPONSE, "shuffle": keyword(shuffled), "max-choices": most, "min-choices": "1"}
    interaction = manner.dialect.add(body, "qti-choice-interaction", values)
    manner.dialect.add_words(interaction, "qti-prompt", source.legal("stem", question.stem))
    for i, (name, option) in enumerate(zip(option_names(form), form.options, strict=True)):
        text = source.legal(f"form.options[{i}].text", option.text)
        choice = manner.dialect.add(interaction, "qti-simple-choice", {"identifier": name, "dir": "auto"}, text)
        if option.feedback or option.evidence:
            add_feedback(choice, name, option, f"form.options[{i}]", manner.dialect, source)


def add_feedback(choice: Element, name: str, option: Option, path: str, dialect: Dialect, source: Source) -> None:
    """Add what is told to whoever chose the option. Only inline elements may stand there."""
    values = {"outcome-identifier": FEEDBACK, "identifier": name, "show-hide": "show"}
    told = dialect.add(choice, "qti-feedback-inline", values, BESIDE_OPTION)
    if option.feedback:
        dialect.add_words(told, "span", source.legal(f"{path}.feedback", option.feedback)).tail = " "
    for i, one in enumerate(option.evidence):
        dialect.add_words(told, "span", source.place(one)).tail = " "
        dialect.add_words(told, "q", source.legal(f"{path}.evidence[{i}].quote", one.quote)).tail = " "


def add_matching(body: Element, question: Question, form: Matching, manner: Manner, source: Source) -> None:
    """Add a row for each prompt and a column for each answer on offer. An answer may be chosen for several prompts."""
    dialect, pairs = manner.dialect, str(len(form.pairs))
    values = {"class": "qti-match-tabular", "response-identifier": RESPONSE, "shuffle": keyword(manner.shuffle)}
    interaction = dialect.add(body, "qti-match-interaction", values | {"max-associations": pairs})
    dialect.add_words(interaction, "qti-prompt", source.legal("stem", question.stem))
    prompts = dialect.add(interaction, "qti-simple-match-set")
    for i, pair in enumerate(form.pairs):
        text = source.legal(f"form.pairs[{i}].prompt", pair.prompt)
        add_associable(prompts, f"P{i + 1}", "1", text, dialect)
    answers = dialect.add(interaction, "qti-simple-match-set")
    fields = answer_fields(form)
    for answer, name in offered(form).items():
        add_associable(answers, name, pairs, source.legal(fields[answer], answer), dialect)


def add_associable(parent: Element, name: str, most: str, text: str, dialect: Dialect) -> None:
    """Add a prompt or an answer, and with how many of the other side it may be matched."""
    values = {"identifier": name, "match-max": most, "dir": "auto"}
    dialect.add(parent, "qti-simple-associable-choice", values, text)


def add_explanation(item: Element, question: Question, dialect: Dialect, source: Source) -> None:
    """Add what is told after any answer: the explanation, the evidence, and what there is to say of each pair."""
    values = {"outcome-identifier": EXPLANATION, "identifier": SHOWN, "show-hide": "show"}
    told = dialect.add(dialect.add(item, "qti-modal-feedback", values), CONTENT_BODY)
    dialect.add_words(told, "p", source.legal("explanation", question.explanation))
    add_evidence(told, question.evidence, "evidence", dialect, source)
    if isinstance(question.form, Matching):
        add_pairs(told, question.form, dialect, source)


def add_evidence(parent: Element, evidence: Sequence[Evidence], path: str, dialect: Dialect, source: Source) -> None:
    """Add for each piece of evidence where it stands, and a block quotation."""
    for i, one in enumerate(evidence):
        dialect.add_words(parent, "p", source.place(one))
        add_quotation(parent, source.legal(f"{path}[{i}].quote", one.quote), dialect)


def add_pairs(told: Element, form: Matching, dialect: Dialect, source: Source) -> None:
    """Add a list of the pairs that have feedback or evidence, for no feedback of QTI's belongs to one pair."""
    told_of = [(i, pair) for i, pair in enumerate(form.pairs) if pair.feedback or pair.evidence]
    if not told_of:
        return
    source.lose("form.pairs[].feedback", "QTI has no feedback for one pair: it stands with the explanation")
    rows = dialect.add(told, "ul")
    for i, pair in told_of:
        row = dialect.add(rows, "li")
        right = dialect.add(row, "p")
        dialect.add_words(right, "span", source.replaced(pair.prompt)).tail = " – "
        dialect.add_words(right, "strong", source.replaced(pair.answer))
        if pair.feedback:
            dialect.add_words(row, "p", source.legal(f"form.pairs[{i}].feedback", pair.feedback))
        add_evidence(row, pair.evidence, f"form.pairs[{i}].evidence", dialect, source)
