"""Every exporter that is installed keeps what the kit asks for; a stranger's that does not fails here by its name."""

from __future__ import annotations

import pytest

import quizkit
from quizkit.testing import check_exporter
from tests.plugins.readers import READERS

INSTALLED = quizkit.installed()


def test_no_plugin_is_broken() -> None:
    assert list(map(str, INSTALLED.broken)) == []


def test_for_each_of_ours_there_is_a_parser_of_its_format() -> None:
    assert set(READERS) == {name for name, found in INSTALLED.exporters.items() if found.distribution == "quizkit"}


@pytest.mark.parametrize("name", INSTALLED.exporters)
def test_an_installed_exporter_keeps_its_promises(name: str) -> None:
    failures = check_exporter(INSTALLED.exporters[name].exporter, read=READERS.get(name))
    assert not failures, "\n".join(map(str, failures))
