"""The pages about our exporters name every option with its default."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest
import quizkit_anki
import quizkit_gift
import quizkit_html
import quizkit_markdown
import quizkit_moodle
import quizkit_qti

DOCS = Path(__file__).parents[2] / "docs" / "exporters"
EXPORTERS = [
    *quizkit_anki.quizkit_exporters(),
    *quizkit_gift.quizkit_exporters(),
    *quizkit_html.quizkit_exporters(),
    *quizkit_markdown.quizkit_exporters(),
    *quizkit_moodle.quizkit_exporters(),
    *quizkit_qti.quizkit_exporters(),
]


def as_typed(default: object) -> str:
    return {True: "yes", False: "no"}[default] if isinstance(default, bool) else str(default)


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.name)
def test_the_page_of_an_exporter_names_its_options_and_defaults(exporter: Any) -> None:
    lines = (DOCS / f"{exporter.name}.md").read_text(encoding="utf-8").splitlines()
    head = lines.index("| option | default | what it does |")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[head + 2 : lines.index("", head)]]
    fields = attrs.fields(exporter.options)
    assert [(name.strip("`"), default) for name, default, _ in rows] == [
        (field.name, as_typed(field.default)) for field in fields
    ]
    assert all(field.metadata["help"] for field in fields)


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.name)
def test_the_overview_names_every_exporter(exporter: Any) -> None:
    assert f"[{exporter.name}]({exporter.name}.md)" in (DOCS / "README.md").read_text(encoding="utf-8")
