"""The class of tests: it passes, fails, skips and waits as its author was told."""

from __future__ import annotations

import pytest

from quizkit import Export
from quizkit.testing import CHECKS, ExporterContract
from tests.testing import sample_exporters as sample

TESTS = [name for name in vars(ExporterContract) if name.startswith("test_")]


class TestHonest(ExporterContract):
    """A subclass as an author writes it."""

    exporter = sample.exporter(sample.honest)

    def read(self, export: Export) -> list[str]:
        return sample.read(export)


class WithoutParser(ExporterContract):
    exporter = sample.exporter(sample.fails_with_many)


class WithKnownFaults(ExporterContract):
    exporter = sample.exporter(sample.fails_with_many)
    known_faults = {"renders": "many questions come in 2.0", "door": "never was a fault"}  # noqa: RUF012 - as authors write


def test_there_is_a_test_for_each_check() -> None:
    assert len(TESTS) == len(CHECKS)


def test_a_broken_promise_fails_its_test() -> None:
    with pytest.raises(pytest.fail.Exception, match="bank 'thousand': exporter 'sample' failed: IndexError: too many"):
        WithoutParser().test_every_bank_is_rendered()
    WithoutParser().test_the_network_is_not_asked()


def test_hostile_text_is_not_tried_without_a_parser() -> None:
    with pytest.raises(pytest.skip.Exception, match="define read"):
        WithoutParser().test_hostile_text_survives()


def test_a_known_fault_is_expected_and_has_to_be_there() -> None:
    with pytest.raises(pytest.xfail.Exception, match="many questions come in"):
        WithKnownFaults().test_every_bank_is_rendered()
    with pytest.raises(pytest.fail.Exception, match="door holds now: take it out of known_faults"):
        WithKnownFaults().test_the_door_lets_it_in()


def test_a_check_cannot_be_switched_off_by_overriding_it() -> None:
    with pytest.raises(TypeError, match=r"Sly\.test_no_file_is_written would switch a check off"):
        type("Sly", (ExporterContract,), {"test_no_file_is_written": None})


def test_a_known_fault_of_no_check_is_refused() -> None:
    with pytest.raises(TypeError, match="names 'speed'; the checks are: door, "):
        type("Odd", (ExporterContract,), {"known_faults": {"speed": "slow"}})
