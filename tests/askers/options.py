"""The options of a single choice, as the tests of askers look at them."""

from __future__ import annotations

from quizkit.model import Question, SingleChoice


def options_of(question: Question) -> dict[str, bool]:
    """The texts, each with whether it is right."""
    assert isinstance(question.form, SingleChoice)
    return {option.text: option.right for option in question.form.options}


def key_of(question: Question) -> str:
    """The one right text."""
    (key,) = [text for text, right in options_of(question).items() if right]
    return key
