"""Kill `quizkit make` at random points, run it again each time, and hold the output against an undisturbed run.

Articles are invented, the reading is the real one. The exit code is 1 where a byte differs.
"""

from __future__ import annotations

import argparse
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from invented_articles import write_articles

WAYS = (signal.SIGKILL, signal.SIGKILL, signal.SIGINT, signal.SIGTERM)
QUIZKIT = [sys.executable, "-c", "from quizkit.cli import main; main()"]

Files = dict[str, bytes]


def started(articles: Path, banks: Path, engine: str) -> subprocess.Popen[bytes]:
    """A run by two workers."""
    command = [*QUIZKIT, "make", str(articles), "-o", f"{banks}/", "--jobs", "2", "--engine", engine]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)


def seconds_of_a_run(articles: Path, banks: Path, engine: str) -> float:
    """Let it come to its end."""
    banks.mkdir()
    begun = time.monotonic()
    with started(articles, banks, engine) as run:
        if run.wait():
            raise SystemExit(f"the undisturbed run ended with {run.returncode}")
    return time.monotonic() - begun


def killed(articles: Path, banks: Path, engine: str, after: float, how: signal.Signals) -> bool:
    """Kill a run after so many seconds; False where it had ended by then."""
    with started(articles, banks, engine) as run:
        try:
            run.wait(after)
        except subprocess.TimeoutExpired:
            run.send_signal(how)
            run.wait()
            return True
    return False


def files_in(folder: Path) -> Files:
    """What a run leaves for others: banks, and the list of what gave none."""
    files = [*sorted(folder.iterdir()), folder / ".quizkit-run" / "left-out.jsonl"]
    return {path.name: path.read_bytes() for path in files if path.is_file()}


def outputs_after_kills(given: argparse.Namespace, articles: Path, banks: Path, whole: float) -> Iterator[Files]:
    """Kill runs into one folder, and give what stands there once one came to its end; then begin a new folder, so that
    every kill hits a run at work, until there were `given.kills` of them.
    """
    chance = random.Random(given.seed)
    kills = 0
    while kills < given.kills:
        banks.mkdir()
        while kills < given.kills and killed(
            articles, banks, given.engine, chance.uniform(0, whole), chance.choice(WAYS)
        ):
            kills += 1
        with started(articles, banks, given.engine) as run:
            run.wait()
        yield files_in(banks)
        shutil.rmtree(banks)
    print(f"killed {kills} times")


def main() -> int:
    """Print what came out; 1 where the output differs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--engine", default="local")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        articles = write_articles(Path(folder, "articles"), given.articles, sentences=12)
        whole = seconds_of_a_run(articles, Path(folder, "calm"), given.engine)
        calm = files_in(Path(folder, "calm"))
        print(f"undisturbed: {len(calm)} files in {whole:.1f} s")
        outputs = outputs_after_kills(given, articles, Path(folder, "banks"), whole)
        same = [files == calm for files in outputs]
    print(f"{len(same)} runs came to their end after some of these; {sum(same)} have the same output, byte for byte")
    return int(not all(same))


if __name__ == "__main__":
    sys.exit(main())
