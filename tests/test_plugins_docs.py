"""What the guide for plugin authors shows works, and what it promises is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import quizkit
import quizkit.testing
from quizkit.cli.app import MODULE_OF_COMMAND
from tests.plugin_runs import ROOT, run_tests_of

GUIDE = (ROOT / "docs" / "plugins.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", GUIDE, re.M | re.S)
PYTHON = [code for language, code in BLOCKS if language == "python"]
FIRST = r"# ((?:test_)?quizkit_\w+\.py)\n"
FILES = {found[1]: code for code in PYTHON if (found := re.match(FIRST, code))}
EXAMPLES = [code for code in PYTHON if code not in FILES.values()]


def test_the_plugin_of_the_guide_passes_its_tests(tmp_path: Path) -> None:
    assert set(FILES) == {"quizkit_lines.py", "test_quizkit_lines.py"}
    for name, code in FILES.items():
        (tmp_path / name).write_text(code, encoding="utf-8")
    assert "10 passed" in run_tests_of("lines", tmp_path)


@pytest.mark.parametrize("code", EXAMPLES, ids=lambda code: code.strip().splitlines()[-1][:40])
def test_an_example_runs(code: str) -> None:
    exec(compile(code, "docs/plugins.md", "exec"), {})


def test_the_library_that_is_not_there_is_told() -> None:
    (code,) = [code for code in EXAMPLES if "def needed_library" in code]
    names: dict[str, Any] = {}
    exec(code, names)
    with pytest.raises(quizkit.ExportError, match="pip install"):
        names["needed_library"]()


def test_every_command_exists() -> None:
    shell = "\n".join(code for language, code in BLOCKS if language == "sh")
    commands = re.findall(r"^quizkit ([\w-]+)", shell, re.M)
    assert {"new-exporter", "exporters", "export"} <= set(commands) <= set(MODULE_OF_COMMAND)


def test_the_table_of_checks_is_whole() -> None:
    head = GUIDE.index("| check | what it asks |")
    rows = re.findall(r"^\| `([\w-]+)` \|", GUIDE[head : GUIDE.index("\n\n", head)], re.M)
    assert rows == list(quizkit.testing.CHECKS)
    assert "has ten checks" in GUIDE
    assert len(rows) == 10


def test_every_name_that_is_promised_is_there() -> None:
    start = GUIDE.index("API 1 is:")
    promised = GUIDE[start : GUIDE.index("\n\n", start)]
    of_the_kit = promised.partition("`quizkit.testing`")[2]
    names, kit = set(re.findall(r"`(\w+)`", promised)), set(re.findall(r"`(\w+)`", of_the_kit))
    assert kit == set(quizkit.testing.__all__)
    assert names - kit - {"render", "quizkit_exporters"} <= set(quizkit.__all__)
    assert f"version of the plugin API, {quizkit.PLUGIN_API} today" in GUIDE


def test_an_entry_point_is_written_as_the_template_writes_it() -> None:
    (shown,) = [code for language, code in BLOCKS if language == "toml"]
    template = (ROOT / "quizkit" / "cli" / "template" / "pyproject.toml.in").read_text(encoding="utf-8")
    assert template.replace("$name", "lines").replace("$module", "quizkit_lines").count(shown) == 1
