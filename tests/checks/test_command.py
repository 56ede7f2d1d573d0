"""`quizkit check` over banks with flaws: what it prints, and how it ends."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from quizkit.banks import save_bank
from quizkit.cli import main
from quizkit.model import Bank, Question

Build = Callable[..., Question]
BankOf = Callable[..., Bank]


def code_of(*arguments: str) -> object:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    return caught.value.code


@pytest.mark.parametrize(
    ("fields", "code", "line"),
    [
        ({}, 0, ""),
        ({"explanation": "Brant Foods is correct."}, 0, "warn thin-explanation q1 questions[0].explanation: "),
        ({"feedback": ""}, 0, "fix no-feedback q1 questions[0].form.options[1].feedback: "),
        ({"stem": "Which is true?"}, 1, "block unfocused-stem q1 questions[0].stem: "),
    ],
)
def test_only_what_blocks_makes_it_fail(
    build: Build,
    bank_of: BankOf,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    fields: dict[str, object],
    code: int,
    line: str,
) -> None:
    path = tmp_path / "bank.json"
    save_bank(bank_of(build(**fields)), path)
    assert code_of("check", str(path)) == code
    out, err = capfd.readouterr()
    assert err == ""
    assert (f"{path}: {line}" in out) if line else out == ""


def test_as_json_a_finding_holds_the_words_at_fault(
    build: Build, bank_of: BankOf, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bank.json"
    save_bank(bank_of(build(stem="Which is true?")), path)
    assert code_of("check", "--json", str(path)) == 1
    found = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert {"file", "rule", "severity", "question", "place", "words", "message"} == set(found[0])
    assert ("unfocused-stem", "Which is true?") in [(one["rule"], one["words"]) for one in found]


def test_standard_input_is_read_once(capfd: pytest.CaptureFixture[str]) -> None:
    assert code_of("check", "-", "-") == 2
    assert "standard input (-) can be read only once" in capfd.readouterr().err
