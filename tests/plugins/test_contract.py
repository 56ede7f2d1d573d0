"""Every exporter that is installed keeps what the kit asks for; a stranger's that does not fails here by its name."""

from __future__ import annotations

import pytest

import quizkit
from quizkit.testing import check_exporter
from tests.plugins.readers import READERS

INSTALLED = quizkit.installed()


def test_no_plugin_is_broken() -> None:
    assert list(map(str, INSTALLED.broken)) == []


def test_ours_are_among_them() -> None:
    assert set(READERS) <= set(INSTALLED.exporters)


@pytest.mark.parametrize("name", INSTALLED.exporters)
def test_an_installed_exporter_keeps_its_promises(name: str) -> None:
    failures = check_exporter(INSTALLED.exporters[name].exporter, read=READERS.get(name))
    assert not failures, "\n".join(map(str, failures))
