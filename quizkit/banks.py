"""A bank as JSON: strict on the way in, with every fault told at once, and the same bytes on the way out."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeGuard, TypeVar

import attrs

from quizkit.conversion import bank_converter, doubled_faults, object_from_pairs, shown
from quizkit.errors import BankError, Fault, ModelError
from quizkit.files import write_whole
from quizkit.model import Article, Bank, Question, reference_faults

BANK_FORMAT = 1
VERSION_KEY = "quizkit_bank"

_Item = TypeVar("_Item")


def load_bank(path: str | os.PathLike[str]) -> Bank:
    """Read the bank in the JSON file at `path`.

    Raises BankError where the file cannot be read or the bank breaks a rule; see `parse_bank`. The message names the
    file.
    """
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise BankError(f"{os.fspath(path)}: cannot be read: {_reason(error)}") from None
    except ValueError as error:  # a NUL in the path
        raise BankError(f"{os.fspath(path)!r}: is no file name: {error}") from None
    try:
        return parse_bank(data)
    except BankError as error:
        raise BankError(f"{os.fspath(path)}: {error.message}", error.faults) from None


def parse_bank(data: bytes) -> Bank:
    """Make a bank from JSON in UTF-8; a byte-order mark is passed over.

    Raises BankError. Where the whole is at fault (no JSON, an unknown version) its message says what; otherwise its
    `faults` hold everything that is wrong, each with its JSON path. What is wrong with an object as a whole (two right
    options) can only be seen once each of its fields is of the right type.
    """
    bank = _parse_object(data)
    _check_version(bank)
    return _build(bank)


def save_bank(bank: Bank, path: str | os.PathLike[str]) -> None:
    """Write the bank to the file at `path`, whole or not at all: an old file stays as it was if that fails.

    Raises BankError, in one line that names the file.
    """
    data = dump_bank(bank)
    try:
        write_whole(path, data)
    except OSError as error:
        raise BankError(f"{os.fspath(path)}: cannot be written: {_reason(error)}") from None
    except ValueError as error:  # a NUL in the path
        raise BankError(f"{os.fspath(path)!r}: is no file name: {error}") from None


def dump_bank(bank: Bank) -> bytes:
    """The bank as JSON in UTF-8: the same bytes for the same bank, and `parse_bank` gives that bank again."""
    plain = {VERSION_KEY: BANK_FORMAT, **bank_converter().unstructure(bank)}
    return (json.dumps(plain, ensure_ascii=False, indent=1) + "\n").encode()


def keep_reviews(new: Bank, old: Bank) -> Bank:
    """The new bank with all that a teacher did to the old one.

    A question that both have (by its id) keeps its review, and an approved one keeps its whole old text. A question
    that only the old bank has is kept, after the new ones, if it was reviewed: approved, rejected, or with a note.
    Articles that kept questions need come along. An article's id is made from its text, so the spans of an old
    question fit the new bank's article of that id.

    Raises BankError where an old question fits no article, which only quotes of a text left out can bring about.
    """
    old_questions = {question.id: question for question in old.questions}
    new_ids = {question.id for question in new.questions}
    questions = [
        *(_reviewed(question, old_questions.get(question.id)) for question in new.questions),
        *(question for question in old.questions if question.id not in new_ids and _is_reviewed(question)),
    ]
    needed = {evidence.article for question in questions for _, evidence in question.all_evidence()}
    needed |= {question.article for question in questions}
    needed -= {article.id for article in new.articles}
    articles = [*new.articles, *(article for article in old.articles if article.id in needed)]
    try:
        return attrs.evolve(new, articles=tuple(articles), questions=tuple(questions))
    except ModelError as error:
        raise BankError("reviewed questions of the old bank do not fit the new one", error.faults) from None


def _reviewed(new: Question, old: Question | None) -> Question:
    if old is None:
        return new
    return old if old.review.status == "approved" else attrs.evolve(new, review=old.review)


def _is_reviewed(question: Question) -> bool:
    return question.review.status != "draft" or bool(question.review.note.strip())


def _reason(error: OSError) -> str:
    return error.strerror or str(error)


def _parse_object(data: bytes) -> dict[str, object]:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        what = f"byte 0x{data[error.start]:02x} at offset {error.start}"
        raise BankError(f"is not UTF-8 ({what}): save the file as UTF-8") from None
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise BankError("is empty: a bank is a JSON object")
    value = _parse_json(text)
    if not isinstance(value, dict):
        raise BankError(f"must be a JSON object, not {shown(value)}")
    return value


def _parse_json(text: str) -> object:
    try:
        return json.loads(text, object_pairs_hook=object_from_pairs)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise BankError(f"is not JSON ({where}): {error.msg[0].lower()}{error.msg[1:]}") from None
    except ValueError:
        raise BankError("holds a number with too many digits") from None
    except RecursionError:
        raise BankError("is nested too deep for a bank") from None


def _check_version(bank: Mapping[str, object]) -> None:
    if VERSION_KEY not in bank:
        raise BankError(f"is no quizkit bank: the key {VERSION_KEY!r} is missing")
    version = bank[VERSION_KEY]
    if type(version) is not int or version != BANK_FORMAT:
        known = f"this quizkit reads version {BANK_FORMAT}"
        raise BankError(f"{VERSION_KEY} is {shown(version)}, but {known}: update quizkit, or make the bank again")


def _build(plain: dict[str, object]) -> Bank:
    """Each article and question is built on its own, so that a fault in one does not hide those of another."""
    faults = list(doubled_faults(plain))
    head = {key: value for key, value in plain.items() if key != VERSION_KEY}
    hollow = {key: [] if key in ("articles", "questions") and _is_list(value) else value for key, value in head.items()}
    bank = _built(Bank, hollow, "", faults)
    articles = _built_items(Article, plain.get("articles"), "articles", faults)
    questions = _built_items(Question, plain.get("questions"), "questions", faults)
    if bank is None or faults:
        faults.extend(_reference_faults(plain.get("articles"), articles, questions))
        raise _many(faults)
    try:
        return attrs.evolve(bank, articles=tuple(articles.values()), questions=tuple(questions.values()))
    except ModelError as error:
        raise _many(error.faults) from None


def _many(faults: Sequence[Fault]) -> BankError:
    return BankError(f"{len(faults)} fault{'s' if len(faults) > 1 else ''} in the bank", faults)


def _is_list(value: object) -> TypeGuard[list[object]]:
    return type(value) is list


def _built_items(cls: type[_Item], values: object, path: str, faults: list[Fault]) -> dict[int, _Item]:
    if not _is_list(values):
        return {}
    built = {i: _built(cls, value, f"{path}[{i}]", faults) for i, value in enumerate(values)}
    return {i: item for i, item in built.items() if item is not None}


def _built(cls: type[_Item], value: object, path: str, faults: list[Fault]) -> _Item | None:
    try:
        return bank_converter().structure(value, cls)
    except ModelError as error:
        faults.extend(fault.below(path) for fault in error.faults)
        return None


def _reference_faults(
    values: object, articles: Mapping[int, Article], questions: Mapping[int, Question]
) -> Iterator[Fault]:
    """Those of the parts that could be built. A broken article is still there: what points at it is not at fault."""
    if _is_list(values):
        stand_ins = {i: one for i, value in enumerate(values) if i not in articles and (one := _stand_in(value))}
        yield from reference_faults({**articles, **stand_ins}, questions)


def _stand_in(value: object) -> Article | None:
    """An article without text that has the id of a broken one, where that has an id."""
    id = value.get("id") if isinstance(value, dict) else None
    try:
        return Article(id, "", "", id + "0" * 56, None) if isinstance(id, str) else None
    except ModelError:
        return None
