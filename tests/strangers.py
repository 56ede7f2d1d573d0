"""Plugins as a stranger might write them, put on the path without being installed."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import EntryPoints, distributions
from pathlib import Path

import pytest

HEAD = """
from typing import Literal
import attrs, quizkit
from quizkit import Export, Exporter, File, Loss, Matching, SingleChoice, MultipleChoice

@attrs.frozen
class Options:
    upper: bool = False
    level: int = attrs.field(default=1, validator=attrs.validators.ge(1))
    penalty: float = 0.0
    place: str = ""
    mode: Literal["plain", "rich"] = "plain"
    limit: int | None = None

def render(bank, options):
    lines = [repr(options), *(question.stem for question in bank.questions)]
    return Export((File("stems.txt", "\\n".join(lines).encode()),), (Loss(None, "title", None, "no titles"),))

def make(name, **changes):
    return Exporter(**{"name": name, "media_type": "text/plain", "suffix": ".txt", "render": render,
                       "options": Options, **changes})
"""
HOOK = """
@quizkit.hookimpl
def quizkit_exporters():
"""

Install = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Put a plugin on the path: `install("stems", body)` or `install("stems", source=...)`."""
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr("quizkit.discovery.entry_points", _only_below(tmp_path))
    monkeypatch.setattr("quizkit.discovery.distributions", lambda: distributions(path=[str(tmp_path)]))

    def put(
        name: str, body: str = "", *, source: str | None = None, version: str = "1.2", distribution: str = ""
    ) -> None:
        module = f"plugin_{name}_{tmp_path.name}".replace("-", "_")
        code = HEAD + HOOK + f"    {body}\n" if source is None else HEAD + source
        (tmp_path / f"{module}.py").write_text(code)
        info = tmp_path / f"quizkit_{name}-{version}.dist-info"
        info.mkdir()
        distribution = distribution or f"quizkit-{name}"
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n")
        (info / "entry_points.txt").write_text(f"[quizkit]\n{name} = {module}\n")

    return put


def _only_below(folder: Path) -> Callable[..., object]:
    def entry_points(group: str) -> EntryPoints:
        found = [entry for one in distributions(path=[str(folder)]) for entry in one.entry_points]
        return EntryPoints(found).select(group=group)

    return entry_points
