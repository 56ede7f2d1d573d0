"""What the pages show as printed by a command is what it prints: `python docs/printed.py` writes it anew.

Such a block stands below a comment that names the command:

    <!-- printed by: quizkit schema -->

The commands of a page run one after the other in a folder of their own, with the articles of docs/examples in it. JSON
that a command prints in one line is broken into several.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

DOCS = Path(__file__).parent
EXAMPLES = DOCS / "examples"
BLOCK = re.compile(
    r"(?P<head><!-- printed by: quizkit (?P<arguments>[^\n]*) -->\n\n```\w+\n)(?P<shown>.*?)(?=^```$)", re.M | re.S
)

Run = Callable[[str], str]


def blocks(page: str) -> Iterator[tuple[str, str]]:
    """The arguments of each command of a page, with what the page shows of it."""
    return ((found["arguments"], found["shown"]) for found in BLOCK.finditer(page))


def written_anew(page: str, run: Run) -> str:
    """The page with each block as `run` prints it."""
    return BLOCK.sub(lambda found: found["head"] + run(found["arguments"]), page)


def runner(folder: Path) -> Run:
    """Run commands in a folder to which the examples are copied; only quizkit's own plugins are seen."""
    shutil.copytree(EXAMPLES, folder, dirs_exist_ok=True)
    environment = {**os.environ, "COLUMNS": "80", "QUIZKIT_PLUGINS": "", "PYTHONIOENCODING": "utf-8"}
    call = [sys.executable, "-c", "from quizkit.cli import main; main()"]

    def run(arguments: str) -> str:
        done = subprocess.run(
            [*call, *shlex.split(arguments)], cwd=folder, env=environment, capture_output=True, encoding="utf-8"
        )
        printed = done.stdout + done.stderr
        if done.returncode:
            raise SystemExit(f"quizkit {arguments}: {printed}")
        return laid_out(printed) if printed.startswith('{"') else printed

    return run


def laid_out(line: str) -> str:
    """An object in one line of JSON as several: each of its values, and each thing in its lists, has one."""
    values = (f" {json.dumps(key)}: {_value(value)}" for key, value in json.loads(line).items())
    return "{\n" + ",\n".join(values) + "\n}\n"


def _value(value: object) -> str:
    if not isinstance(value, list) or not value:
        return json.dumps(value, ensure_ascii=False)
    return "[\n" + ",\n".join(f"  {json.dumps(one, ensure_ascii=False)}" for one in value) + "\n ]"


def main() -> None:
    """Write every page anew in which something is shown as printed."""
    for path in sorted(DOCS.rglob("*.md")):
        page = path.read_text(encoding="utf-8")
        if BLOCK.search(page):
            with tempfile.TemporaryDirectory() as folder:
                path.write_text(written_anew(page, runner(Path(folder))), encoding="utf-8")


if __name__ == "__main__":
    main()
