"""Run the tests of a plugin as if it were installed, without installing it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def run_tests_of(name: str, folder: Path) -> str:
    """Put the plugin's entry point beside its module, run its tests, and give what pytest said. They have to pass."""
    info = folder / f"quizkit_{name}-0.1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: quizkit-{name}\nVersion: 0.1.0\n")
    (info / "entry_points.txt").write_text(f"[quizkit]\n{name} = quizkit_{name}\n")
    path = os.pathsep.join([str(folder), str(ROOT), str(ROOT / "plugins")])
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
