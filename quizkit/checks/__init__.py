"""What is wrong with a bank: faults that keep it from being loaded, and flaws in how its questions are written."""

from quizkit.checks.findings import Finding, Flaw, Rule, Severity
from quizkit.checks.running import LOADING_RULES, RULES, check, check_file

__all__ = ["LOADING_RULES", "RULES", "Finding", "Flaw", "Rule", "Severity", "check", "check_file"]
