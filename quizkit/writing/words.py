"""Small things that are done to words in more than one format."""

from __future__ import annotations

import re
from collections.abc import Iterable
from string import ascii_uppercase

from quizkit.model import Matching

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def one_line(text: str) -> str:
    """The text with a single blank for each run of them.

    >>> one_line(" Who\\n said it? ")
    'Who said it?'
    """
    return " ".join(text.split())


def shortened(text: str, length: int) -> str:
    """The text, cut at a blank if it is longer than that.

    >>> shortened("Whose figure is it?", 15)
    'Whose figure…'
    """
    if len(text) <= length:
        return text
    head = text[: length - 1]
    return (head.rpartition(" ")[0] or head).rstrip() + "…"


def letter_of(index: int) -> str:
    """The letter of an answer.

    >>> letter_of(0), letter_of(25), letter_of(26)
    ('A', 'Z', 'AA')
    """
    rest, last = divmod(index, len(ascii_uppercase))
    return (letter_of(rest - 1) if rest else "") + ascii_uppercase[last]


def keyword(value: bool) -> str:
    """A truth value in the spelling of XML."""
    return "true" if value else "false"


def stand_in_order(texts: Iterable[str]) -> bool:
    """Tell whether the texts go by their first numbers: shuffled, they would be harder to read.

    >>> stand_in_order(["in 1998", "in 2004", "in 2011"]), stand_in_order(["in 2004", "in 1998", "later"])
    (True, False)
    """
    found = [_NUMBER.search(text) for text in texts]
    values = [float(number[0].replace(",", "")) for number in found if number]
    return len(values) == len(found) and values in (sorted(values), sorted(values, reverse=True))


def answers_in_order(form: Matching) -> list[str]:
    """The answers of a matching question by the alphabet, for the order of the pairs tells the key."""
    return sorted(form.answers, key=lambda answer: (answer.casefold(), answer))


def answer_fields(form: Matching) -> dict[str, str]:
    """Where each answer of a matching question stands first."""
    fields = {answer: f"form.spare_answers[{i}]" for i, answer in enumerate(form.spare_answers)}
    return fields | {pair.answer: f"form.pairs[{i}].answer" for i, pair in reversed([*enumerate(form.pairs)])}
