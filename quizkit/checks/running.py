"""All rules over a bank or over a file."""

from __future__ import annotations

import os
import re

from quizkit.banks import load_bank
from quizkit.checks.answers import ANSWER_RULES
from quizkit.checks.cues import CUE_RULES
from quizkit.checks.evidence import EVIDENCE_RULES
from quizkit.checks.fairness import FAIRNESS_RULES
from quizkit.checks.findings import Finding, Rule
from quizkit.checks.keys import KEY_RULES
from quizkit.checks.stems import STEM_RULES
from quizkit.checks.whole import BANK_RULES
from quizkit.checks.wording import WORDING_RULES
from quizkit.errors import BankError, Fault
from quizkit.model import Bank

RULES: tuple[Rule, ...] = (
    *EVIDENCE_RULES,
    *KEY_RULES,
    *FAIRNESS_RULES,
    *STEM_RULES,
    *WORDING_RULES,
    *ANSWER_RULES,
    *CUE_RULES,
    *BANK_RULES,
)
LOADING_RULES = ("format", "evidence")  # what keeps a file from being a bank


def check(bank: Bank) -> tuple[Finding, ...]:
    """Everything that the rules find in the bank, rule by rule, in the order of the questions.

    Questions that a teacher has rejected are passed over. Of a bank that is not in English only the rules that look
    for no words are asked.
    """
    is_english = bank.language.casefold().split("-")[0] == "en"
    return tuple(found for rule in RULES if is_english or not rule.english for found in rule.findings(bank))


def check_file(path: str | os.PathLike[str]) -> tuple[Finding, ...]:
    """Like `check`, for the file at `path`.

    Nothing is raised: a file that cannot be read, or a bank that cannot be loaded, comes back as findings that block,
    one for each fault, by the rule "evidence" where words or places of a quote are wrong and else by "format".
    """
    try:
        bank = load_bank(path)
    except BankError as error:
        return tuple(_as_finding(fault) for fault in error.faults or (Fault("", error.message),))
    return check(bank)


def _as_finding(fault: Fault) -> Finding:
    rule = "evidence" if re.search(r"\bevidence\[\d+\]", fault.path) else "format"
    return Finding(rule, "block", None, fault.path, "", fault.message)
