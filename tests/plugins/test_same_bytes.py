"""The same bank gives the same bytes: twice, and in another process that orders its sets otherwise."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from quizkit import Bank, save_bank

ROOT = Path(__file__).parents[2]
SCRIPT = """
import hashlib, importlib, sys
sys.path[:0] = sys.argv[3:]
import quizkit
bank, plugin = quizkit.load_bank(sys.argv[1]), importlib.import_module(sys.argv[2])
for _ in range(2):
    export = plugin.render(bank, plugin.Options())
    for file in export.files:
        print(file.name, hashlib.sha256(file.data).hexdigest())
    print(hashlib.sha256("".join(map(str, export.losses)).encode()).hexdigest())
"""


def hashes(bank: Path, plugin: str, hash_seed: str) -> list[str]:
    """What a Python of its own makes of the bank, twice."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(bank), plugin, str(ROOT), str(ROOT / "plugins")],
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    "plugin", ["quizkit_anki", "quizkit_gift", "quizkit_html", "quizkit_markdown", "quizkit_moodle", "quizkit_qti"]
)
def test_bytes_and_losses_are_the_same_everywhere(plugin: str, hostile_bank: Bank, tmp_path: Path) -> None:
    bank = tmp_path / "bank.json"
    save_bank(hostile_bank, bank)
    first, other = hashes(bank, plugin, "1"), hashes(bank, plugin, "2")
    assert first == other
    assert first[: len(first) // 2] == first[len(first) // 2 :]
    assert len(first) >= 4
