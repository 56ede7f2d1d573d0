"""What is wrong with a bank: faults that keep it from being loaded, and flaws in how its questions are written."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Literal

import attrs

from quizkit.banks import load_bank
from quizkit.errors import BankError, Fault
from quizkit.model import Bank, Matching, Option, Question

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
    """Where a rule is broken: the JSON path, the words there, and the question's id."""

    place: str
    words: str
    question: str | None = None


@attrs.frozen
class Rule:
    """What makes a flaw, how bad it is, and what to tell whoever has to put it right."""

    id: str
    severity: Severity
    message: str
    flaws: Callable[[Bank], Iterator[Flaw]]


def check(bank: Bank) -> tuple[Finding, ...]:
    """Everything that the rules find in the bank, rule by rule, in the order of the questions."""
    return tuple(
        Finding(rule.id, rule.severity, flaw.question, flaw.place, flaw.words, rule.message)
        for rule in RULES
        for flaw in rule.flaws(bank)
    )


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


def _unexplained_options(bank: Bank) -> Iterator[Flaw]:
    for place, question, option in _options(bank):
        if not option.right and not option.feedback.strip():
            yield Flaw(place, option.text, question.id)


def _options_like_stem(bank: Bank) -> Iterator[Flaw]:
    for place, question, option in _options(bank):
        if _bare(option.text) == _bare(question.stem):
            yield Flaw(place, option.text, question.id)


_ALL_OR_NONE = re.compile(
    r"(all|any|both|either|neither|none)( of)?( the)?"
    r" (above|these|those|(the |these |those )?(above |other )?(answers|choices|options))"
    r"( (is|are) (correct|false|incorrect|right|true|wrong))?"
)


def _answers_about_answers(bank: Bank) -> Iterator[Flaw]:
    for i, question in enumerate(bank.questions):
        for place, answer in _answers(question):
            if _ALL_OR_NONE.fullmatch(_bare(answer)):
                yield Flaw(f"questions[{i}].{place}", answer, question.id)


def _matchings_with_one_answer(bank: Bank) -> Iterator[Flaw]:
    for i, question in enumerate(bank.questions):
        if isinstance(question.form, Matching) and len({_bare(pair.answer) for pair in question.form.pairs}) == 1:
            yield Flaw(f"questions[{i}].form.pairs", question.form.pairs[0].answer, question.id)


def _cut_words(bank: Bank) -> Iterator[Flaw]:
    texts = {article.id: article.text for article in bank.articles}
    for i, question in enumerate(bank.questions):
        for place, evidence in question.all_evidence():
            text = texts[evidence.article]
            if text is not None and (_cuts_word(text, evidence.start) or _cuts_word(text, evidence.end)):
                yield Flaw(f"questions[{i}].{place}", evidence.quote, question.id)


_CLOSING = " \t\r\n\u00a0\"'”’»)]"  # what may follow the mark that ends a sentence


def _open_stems(bank: Bank) -> Iterator[Flaw]:
    for i, question in enumerate(bank.questions):
        if not question.stem.rstrip(_CLOSING).endswith(("?", ".", ":")):
            yield Flaw(f"questions[{i}].stem", question.stem, question.id)


def _articles_without_text(bank: Bank) -> Iterator[Flaw]:
    for i, article in enumerate(bank.articles):
        if article.text is None:
            yield Flaw(f"articles[{i}].text", article.title)


RULES = (
    Rule(
        "option-like-stem",
        "block",
        "this option repeats the stem: write an answer to it",
        _options_like_stem,
    ),
    Rule(
        "all-or-none",
        "block",
        "this answer speaks of the other answers, which may be shuffled: put an answer of its own in its place",
        _answers_about_answers,
    ),
    Rule(
        "no-feedback",
        "fix",
        "this wrong option has no feedback: say why it is wrong",
        _unexplained_options,
    ),
    Rule(
        "cut-word",
        "fix",
        "this evidence begins or ends inside a word: move it to the word's edge",
        _cut_words,
    ),
    Rule(
        "open-stem",
        "warn",
        "this stem ends without a question mark, full stop or colon: make it a question or an instruction",
        _open_stems,
    ),
    Rule(
        "one-answer",
        "warn",
        "all prompts have the same answer: add one that has another",
        _matchings_with_one_answer,
    ),
    Rule(
        "no-text",
        "warn",
        "without its text the quotes of this article could not be checked: make the bank with the text to check them",
        _articles_without_text,
    ),
)


def _options(bank: Bank) -> Iterator[tuple[str, Question, Option]]:
    for i, question in enumerate(bank.questions):
        if not isinstance(question.form, Matching):
            for j, option in enumerate(question.form.options):
                yield f"questions[{i}].form.options[{j}]", question, option


def _answers(question: Question) -> Iterator[tuple[str, str]]:
    """Every answer on offer, with its place in the question."""
    if isinstance(question.form, Matching):
        yield from ((f"form.pairs[{i}].answer", pair.answer) for i, pair in enumerate(question.form.pairs))
        yield from ((f"form.spare_answers[{i}]", answer) for i, answer in enumerate(question.form.spare_answers))
    else:
        yield from ((f"form.options[{i}].text", option.text) for i, option in enumerate(question.form.options))


def _bare(text: str) -> str:
    """A text as it is compared: without case, spare blanks and the marks at its ends."""
    return " ".join(text.casefold().split()).strip("\"'“”‘’«»()[].,:;?! ")


def _cuts_word(text: str, offset: int) -> bool:
    return 0 < offset < len(text) and _in_word(text[offset - 1]) and _in_word(text[offset])


def _in_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")  # marks belong to the letter before
