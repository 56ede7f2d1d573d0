"""The examples of the pages about our two formats are read as they stand."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import attrs
import pytest

import quizkit
from docs.printed import DOCS, EXAMPLES, runner

if TYPE_CHECKING:
    from pathlib import Path

BANK_PAGE = (DOCS / "bank-format.md").read_text(encoding="utf-8")
READING_PAGE = (DOCS / "reading-format.md").read_text(encoding="utf-8")


def example_bank() -> Any:
    found = re.search(r"^```json\n(.*?)^```$", BANK_PAGE, re.M | re.S)
    assert found
    return json.loads(found[1])


def test_the_example_is_a_bank_without_a_finding() -> None:
    bank = quizkit.parse_bank(json.dumps(example_bank()).encode())
    assert quizkit.check(bank) == ()


def test_the_faults_are_told_as_the_page_says() -> None:
    bank = example_bank()
    bank["questions"][0]["form"]["options"][1]["right"] = True
    bank["questions"][0]["review"]["status"] = "aproved"
    with pytest.raises(quizkit.BankError) as caught:
        quizkit.parse_bank(json.dumps(bank).encode())
    faults = "".join(f"  {fault}\n" for fault in caught.value.faults)
    assert f"mine.json: {caught.value.message}\n{faults}```\n" in BANK_PAGE


def keys_in(value: Any) -> set[str]:
    """Every key of every object in a JSON value."""
    if isinstance(value, dict):
        return set(value) | {key for one in value.values() for key in keys_in(one)}
    return {key for one in value for key in keys_in(one)} if isinstance(value, list) else set()


def test_every_key_of_a_bank_is_told_of() -> None:
    schema = quizkit.bank_schema()
    definitions = schema["$defs"]
    assert isinstance(definitions, dict)
    told = BANK_PAGE.split("## The JSON Schema")[0]
    for part in (schema, *definitions.values()):
        missing = {key for key in part["properties"] if not re.search(rf"\b{key}\b", told)}
        assert not missing, part["title"]


def test_every_key_of_a_reading_is_told_of() -> None:
    reading = quizkit.read(quizkit.load_article(EXAMPLES / "quay.txt"))
    keys = keys_in(json.loads(quizkit.reading_line(reading)))
    told = READING_PAGE.split("## What is in it")[1] + "`start` `end`"
    assert {key for key in keys if not re.search(rf"\b{key}\b", told)} == set()


def test_the_article_on_the_page_is_the_one_that_was_read() -> None:
    assert f"```text\n{(EXAMPLES / 'quay.txt').read_text(encoding='utf-8')}```\n" in READING_PAGE


def test_every_key_that_a_command_prints_is_told_of(tmp_path: Path) -> None:
    page = (DOCS / "commands.md").read_text(encoding="utf-8")
    printed = json.loads(runner(tmp_path)("exporters --json"))
    for call, keys in {
        "exporters --json": keys_in(printed) | {field.name for field in attrs.fields(quizkit.Broken)},
        "check --json": {"file", *(field.name for field in attrs.fields(quizkit.Finding))},
    }.items():
        (row,) = re.findall(rf"^\| `quizkit {call}` \| (.*) \|$", page, re.M)
        assert set(re.findall(r"`(\w+)`", row)) == keys
