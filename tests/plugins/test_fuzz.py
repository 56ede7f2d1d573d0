"""Whatever a bank may hold, every exporter that is installed carries it, or its losses say what it could not."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

import quizkit
from quizkit import Bank
from quizkit.testing import CHECKS
from quizkit.testing.trial import Trial
from tests.drawn_banks import banks
from tests.plugins.readers import READERS

EXPORTERS = quizkit.exporters()
OF_ONE_BANK = ("renders", "no-network", "no-files", "bank-unchanged", "well-formed", "text-survives")
FEW = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("name", EXPORTERS)
@FEW
@given(bank=banks())
def test_any_bank_is_carried(name: str, bank: Bank) -> None:
    trial = Trial(EXPORTERS[name], READERS.get(name), {"drawn": bank})
    failures = [failure for check in OF_ONE_BANK for failure in CHECKS[check](trial)]
    assert not failures, "\n".join(map(str, failures))
