"""A question as GIFT can hold it: a choice or a matching, with feedback, evidence and tags."""

from __future__ import annotations

from collections.abc import Iterator

from quizkit import Matching, MultipleChoice, Question, SingleChoice
from quizkit.writing import joined, one_line, tagged
from quizkit.writing.moodle import (
    answer_labels,
    asked,
    fillers,
    general_feedback,
    idnumber,
    question_name,
    tags_of,
)
from quizkit_gift.texts import Source, gift


def question_block(question: Question, language: str, source: Source) -> str:
    """One question."""
    head = f"::{gift(question_name(question, source))}::[html]{gift(asked(question, language, source))}{{"
    match question.form:
        case Matching() as form:
            answers = [*matching_lines(form, source)]
        case SingleChoice() | MultipleChoice() as form:
            answers = [*choice_lines(form, source)]
    told = gift(general_feedback(question, language, source))
    return "\n".join([comment(question, source), head, *answers, f"####{told}", "}"])


def comment(question: Question, source: Source) -> str:
    """The line in which readers of GIFT look for an id and for tags."""
    return " ".join(
        [f"// [id:{idnumber(question.id, source)}]", *(f"[tag:{tag}]" for tag in tags_of(question, source))]
    )


def choice_lines(form: SingleChoice | MultipleChoice, source: Source) -> Iterator[str]:
    """Each option with its mark and its feedback."""
    for i, (option, mark) in enumerate(zip(form.options, marks(form), strict=True)):
        path = f"form.options[{i}]"
        text = tagged("p", source.html(f"{path}.text", option.text))
        feedback = tagged("p", source.html(f"{path}.feedback", option.feedback))
        told = joined([feedback, source.quotes(f"{path}.evidence", option.evidence)])
        yield f"\t{mark}{gift(text)}" + (f"#{gift(told)}" if told else "")


def marks(form: SingleChoice | MultipleChoice) -> Iterator[str]:
    """What each option earns: where several are right, a wrong one costs, or ticking all would win.

    >>> from quizkit import Option
    >>> [*marks(MultipleChoice(tuple(Option(text, text == "a") for text in "abc")))]
    ['~%100%', '~%-50%', '~%-50%']
    """
    right = sum(option.right for option in form.options)
    for option in form.options:
        if isinstance(form, SingleChoice):
            yield "=" if option.right else "~"
        else:
            share = 100 / right if option.right else -100 / (len(form.options) - right)
            yield f"~%{share:.7g}%"


def matching_lines(form: Matching, source: Source) -> Iterator[str]:
    """Each pair, and each spare answer as a pair with an empty prompt."""
    labels = answer_labels(form, one_line, source)
    for i, pair in enumerate(form.pairs):
        prompt = tagged("p", source.html(f"form.pairs[{i}].prompt", pair.prompt))
        yield f"\t={gift(prompt)} -> {gift(labels[pair.answer])}"
    for label in [*(labels[answer] for answer in form.spare_answers), *fillers(form, source)]:
        yield f"\t= -> {gift(label)}"
