"""What a rule finds, and what a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

import attrs

from quizkit.checks.items import Item, items_of
from quizkit.model import Bank

Severity = Literal["block", "fix", "warn"]


@attrs.frozen
class Finding:
    """One thing that is wrong with a bank, and what to do about it.

    `rule` is the rule's name. `severity` says: "block", not to be used like this; "fix", to be put right before use;
    "warn", to be looked at. `question` is the id of the question, None where the finding is about no single one or
    the bank could not be loaded. `place` is a JSON path in the bank, "" for the whole file; `words` are those at
    fault, "" where there are none to show.
    """

    rule: str
    severity: Severity
    question: str | None
    place: str
    words: str
    message: str


@attrs.frozen
class Flaw:
    """Where a rule is broken: the path, the words there, and the question's id.

    A rule about one question gives the path inside the question, a rule about the bank that in the bank.
    """

    place: str
    words: str
    question: str | None = None


@attrs.frozen
class Rule:
    """What makes a flaw, how bad it is, and what to tell whoever has to put it right.

    `english` says that the rule looks for English words, so that it is left out for a bank in another language.
    """

    id: str
    severity: Severity
    message: str
    flaws: Callable[[Bank], Iterator[Flaw]]
    why: str
    english: bool

    def findings(self, bank: Bank) -> Iterator[Finding]:
        """Every place in the bank where the rule is broken."""
        for flaw in self.flaws(bank):
            yield Finding(self.id, self.severity, flaw.question, flaw.place, flaw.words, self.message)


def question_rule(
    flaws: Callable[[Item], Iterator[Flaw]], severity: Severity, message: str, *, english: bool = True
) -> Rule:
    """A rule that looks at one question at a time. Its id is the function's name, its reason the docstring."""

    def over_bank(bank: Bank) -> Iterator[Flaw]:
        for item in items_of(bank):
            for flaw in flaws(item):
                yield Flaw(f"questions[{item.index}].{flaw.place}", flaw.words, item.question.id)

    return _rule(flaws, over_bank, severity, message, english)


def bank_rule(
    flaws: Callable[[Bank], Iterator[Flaw]], severity: Severity, message: str, *, english: bool = False
) -> Rule:
    """A rule that looks at the whole bank. Its id is the function's name, its reason the docstring."""
    return _rule(flaws, flaws, severity, message, english)


def _rule(
    named: Callable[..., Iterator[Flaw]],
    flaws: Callable[[Bank], Iterator[Flaw]],
    severity: Severity,
    message: str,
    english: bool,
) -> Rule:
    return Rule(named.__name__.replace("_", "-"), severity, message, flaws, named.__doc__ or "", english)
