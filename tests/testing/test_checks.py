"""Each check finds what it is there to find, and no other check complains."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quizkit import Export, File, MultipleChoice, SingleChoice
from quizkit.testing import CHECKS, check_exporter, hard_banks
from tests.testing import sample_exporters as sample

LARGE = ("thousand", "long-texts")  # only where they are needed: thirty times they would take a minute
BREAKS: list[tuple[Callable[..., Export], str, str]] = [
    (sample.drops_tags, "losses", "questions[].tags[] is neither in the files nor in the losses (4 times): 'wtag0w'"),
    (sample.drops_feedback, "losses", "questions[].form.options[].feedback is neither"),
    (sample.drops_the_last_of_many, "losses", "bank 'thousand': questions[].stem is neither in the files"),
    (sample.drops_the_key, "losses", "form.options[].right is told neither by the files nor by the losses (3 times)"),
    (sample.drops_the_key_when_asked, "losses", "(with key=False)"),
    (sample.names_a_question_that_is_not_there, "losses", "question 'nobody', which was not sent"),
    (
        sample.names_a_field_that_is_not_there,
        "losses",
        "a loss is about 'questions[].explanaton', which is no place in a",
    ),
    (sample.tells_the_time, "same-bytes", "on another day"),
    (sample.tells_the_date, "same-bytes", "on another day"),
    (sample.tells_the_year, "same-bytes", "on another day"),
    (sample.zips_with_the_time, "same-bytes", "quiz.lines differs from byte"),
    (sample.tells_who_runs_it, "same-bytes", "quiz.lines differs from byte"),
    (sample.takes_a_chance, "same-bytes", "another export the second time"),
    (sample.orders_by_a_set, "same-bytes", "the order of a set?"),
    (sample.counts_its_calls, "same-bytes", "another export the second time"),
    (sample.reads_the_folder, "same-bytes", "quiz.lines differs from byte"),
    (sample.writes_a_file_if_it_can, "no-files", "writes the file written.txt"),
    (sample.makes_a_folder, "no-files", "calls os.mkdir on folder"),
    (sample.leaves_a_temporary_file, "no-files", "leaves the temporary file tmp"),
    (sample.prints, "no-files", "writes 'done\\n' to standard output"),
    (sample.prints_and_closes, "no-files", "writes 'done\\n' to standard output"),
    (sample.opens_a_socket, "no-network", "asks the network (socket.getaddrinfo)"),
    (sample.asks_the_web, "no-network", "asks the network (urllib.Request)"),
    (sample.starts_a_program, "no-network", "starts a program (subprocess.Popen)"),
    (sample.changes_the_bank, "bank-unchanged", "questions[0].tags[0] is not what it was"),
    (sample.changes_its_options, "bank-unchanged", "the options are not what they were"),
    (sample.fails_when_loud, "options", "failed: NotImplementedError: no voice (with manner=loud)"),
    (sample.fails_with_many, "renders", "bank 'thousand': exporter 'sample' failed: IndexError: too many"),
    (sample.leaves_with_many, "renders", "bank 'thousand': exporter 'sample' failed: SystemExit: 0"),
    (sample.refuses_hostile_text, "renders", "bank 'hostile': refused: no < please"),
    (sample.fails_without_questions, "renders", "bank 'empty': exporter 'sample' failed: IndexError"),
    (sample.shortens, "text-survives", "bank 'long-texts': questions[].stem does not come out as it is (3 times)"),
    (sample.strips_tags, "text-survives", "bank 'hostile': questions[].stem does not come out as it is"),
    (sample.strips_controls, "text-survives", "bank 'control-characters': questions[].stem does not come out"),
    (sample.breaks_its_format, "text-survives", "the parser refused it: JSONDecodeError"),
]


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    "render", [sample.honest, sample.uses_a_temporary_file, sample.refuses_an_empty_bank, sample.names_its_own_option]
)
def test_an_exporter_that_keeps_every_promise_passes(render: Any) -> None:
    assert check_exporter(sample.exporter(render), read=sample.read) == ()


def test_an_exporter_need_not_carry_every_form() -> None:
    for forms in (frozenset({SingleChoice}), frozenset({MultipleChoice})):
        assert check_exporter(sample.exporter(sample.honest, forms=forms), read=sample.read) == ()


@pytest.mark.parametrize(("render", "check", "words"), BREAKS, ids=lambda value: getattr(value, "__name__", ""))
def test_a_broken_promise_is_found_by_its_check_alone(render: Any, check: str, words: str) -> None:
    banks = {name: bank for name, bank in hard_banks().items() if name not in LARGE or name in words}
    read = sample.read if check == "text-survives" else None
    failures = check_exporter(sample.exporter(render), read=read, banks=banks)
    assert {failure.check for failure in failures} == {check}
    assert words in "\n".join(map(str, failures))
    assert all("\n" not in str(failure) for failure in failures)


def test_what_an_exporter_may_not_write_is_not_written(tmp_path: Path) -> None:
    failures = check_exporter(sample.exporter(sample.writes_a_file))
    assert {"no-files", "renders"} == {failure.check for failure in failures}
    assert list(tmp_path.iterdir()) == []


def test_what_the_door_refuses_is_not_tried() -> None:
    [failure] = check_exporter(sample.exporter(sample.prints, suffix="lines"))
    assert str(failure).startswith("door: exporter 'sample' has the suffix 'lines'")


def test_a_render_that_only_this_process_knows_is_told() -> None:
    [failure] = check_exporter(sample.exporter(lambda bank, options: sample.honest(bank, options)))
    assert (failure.check, "have to be importable" in failure.message) == ("same-bytes", True)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("quiz.xml", b"<a>\x01</a>", "quiz.xml is not what its name says: not well-formed"),
        ("quiz.json", b"[1,]", "quiz.json is not what its name says"),
        ("quiz.json", b"[NaN]", "quiz.json is not what its name says: JSON knows no NaN"),
        ("quiz.txt", b"\xff", "quiz.txt is not what its name says"),
        ("quiz.zip", b"no zip", "quiz.zip is not what its name says: File is not a zip file"),
        (
            "quiz.pack",
            sample.packed(b"words").replace(b"words", b"Words"),
            "quiz.pack is not what its name says: Bad CRC",
        ),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_found(name: str, data: bytes, words: str) -> None:
    def render(bank: Any, options: Any) -> Export:
        return Export((File(name, data),), sample.honest(bank, options).losses)

    failures = check_exporter(sample.exporter(render, suffix=name[4:]))
    assert any(failure.check == "well-formed" and words in failure.message for failure in failures)


def test_what_kind_of_text_the_main_file_is_says_nothing_of_the_others() -> None:
    def render(bank: Any, options: Any) -> Export:
        export = sample.honest(bank, options)
        return Export((*export.files, File("picture.png", b"\x89PNG\xff")), export.losses)

    assert "well-formed" not in {failure.check for failure in check_exporter(sample.exporter(render))}


def test_what_is_printed_past_python_does_not_break_the_kit() -> None:
    banks = {"every-form": hard_banks()["every-form"]}
    assert check_exporter(sample.exporter(sample.prints_past_python), banks=banks) == ()


def test_every_check_finds_something_here() -> None:
    assert {check for _, check, _ in BREAKS} | {"door", "well-formed"} == set(CHECKS)


def test_the_kit_needs_no_pytest_to_be_imported() -> None:
    code = "import sys, quizkit.testing; assert not {'pytest', '_pytest', 'spacy'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
