"""The checks as a class of tests to subclass."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from quizkit.hookspecs import Export, Exporter
from quizkit.testing.checks import CHECKS
from quizkit.testing.trial import Trial


class ExporterContract:
    """What every exporter promises, one test for each promise. Subclass it in a file of tests, and name the exporter::

        class TestStems(ExporterContract):
            exporter = quizkit_exporters()[0]

            def read(self, export):
                return export.files[0].data.decode().splitlines()

    A promise that you cannot keep yet stands in `known_faults`, with the reason: its test is then expected to fail, and
    fails when it does not. The tests themselves cannot be overridden.
    """

    exporter: ClassVar[Exporter[Any]]
    known_faults: ClassVar[Mapping[str, str]] = {}
    _trial: ClassVar[Trial]

    def __init_subclass__(cls) -> None:
        if own := [name for name in vars(cls) if name.startswith("test_") and hasattr(ExporterContract, name)]:
            raise TypeError(f"{cls.__name__}.{own[0]} would switch a check off: use known_faults instead")
        if unknown := sorted(set(cls.known_faults) - set(CHECKS)):
            raise TypeError(f"{cls.__name__}.known_faults names {unknown[0]!r}; the checks are: {', '.join(CHECKS)}")

    def read(self, export: Export) -> Iterable[str]:
        """Every text that a user of the format would see, by a parser that is as strict as you can get."""
        raise NotImplementedError

    def test_the_door_lets_it_in(self) -> None:
        """Name, suffix, options, forms and API version are right."""
        self._hold("door")

    def test_every_bank_is_rendered(self) -> None:
        """Only an empty bank may be refused."""
        self._hold("renders")

    def test_the_same_bank_gives_the_same_bytes(self) -> None:
        """On another day, in another process, too."""
        self._hold("same-bytes")

    def test_the_network_is_not_asked(self) -> None:
        """Nor is another program."""
        self._hold("no-network")

    def test_no_file_is_written(self) -> None:
        """Nor is anything printed."""
        self._hold("no-files")

    def test_the_bank_is_left_as_it_is(self) -> None:
        """So are the options."""
        self._hold("bank-unchanged")

    def test_every_option_works(self) -> None:
        """Each switch and each choice."""
        self._hold("options")

    def test_files_are_well_formed(self) -> None:
        """They are what their suffix says."""
        self._hold("well-formed")

    def test_what_is_not_written_is_named_as_lost(self) -> None:
        """Field by field."""
        self._hold("losses")

    def test_hostile_text_survives(self) -> None:
        """What `read` reads is what the bank says."""
        if type(self).read is ExporterContract.read:
            import pytest  # only in a test is there a pytest

            pytest.skip("define read(self, export), a parser of the format, to have this checked")
        self._hold("text-survives")

    def _hold(self, check: str) -> None:
        import pytest

        failures = list(CHECKS[check](_trial_of(type(self))))
        if check in self.known_faults:
            if not failures:
                pytest.fail(f"{check} holds now: take it out of known_faults", pytrace=False)
            pytest.xfail(self.known_faults[check])
        if failures:
            pytest.fail("\n".join(map(str, failures)), pytrace=False)


def _trial_of(contract: type[ExporterContract]) -> Trial:
    """One for all tests of a class, so that each bank is rendered once."""
    if "_trial" not in vars(contract):
        has_parser = contract.read is not ExporterContract.read
        contract._trial = Trial(contract.exporter, contract().read if has_parser else None)
    return contract._trial
