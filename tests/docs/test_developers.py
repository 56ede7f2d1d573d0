"""Every example of the developers' guide runs, one after the other, and prints what the guide says."""

from __future__ import annotations

import doctest
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from docs.printed import DOCS, EXAMPLES

if TYPE_CHECKING:
    import pytest

GUIDE = (DOCS / "developers.md").read_text(encoding="utf-8")


def test_every_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(EXAMPLES, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QUIZKIT_PLUGINS", "")
    text = re.sub(r"^```\w*$", "", GUIDE, flags=re.M)
    examples = doctest.DocTestParser().get_doctest(text, {}, "developers.md", str(DOCS / "developers.md"), 0)
    told: list[str] = []
    doctest.DocTestRunner().run(examples, out=told.append)
    assert not told, "".join(told)


def test_all_code_is_run() -> None:
    assert set(re.findall(r"^```(\w+)$", GUIDE, re.M)) == {"pycon", "sh"}
