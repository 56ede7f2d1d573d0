"""How much processor time an export takes, as a share of what text2qti needs for as many questions.

All run as whole processes, start-up and reading included, one after the other in every round. text2qti lives in a
virtual environment of its own, made in a temporary folder unless --peer names the command of an installed one.
fullmark, which needs a newer Python, is measured beside it where --fullmark names its command. Two more things are
held against a limit: start-up against importing the libraries, and ten times as many questions against ten times the
time. Needs a Unix, which counts the processor time of children.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path

import quizkit

PEER = "text2qti==0.8.0"
FORMATS = ("html", "moodle", "markdown", "qti")
ARTICLES, QUESTIONS_EACH = 25, 40
QUIZKIT = (sys.executable, "-c", "from quizkit.cli import main; main()")  # what the installed command runs
LIBRARIES = {  # what each export needs of others' code
    "html": "attrs, cattrs, click, pluggy, importlib.metadata, json, hashlib, jinja2",
    "moodle": "attrs, cattrs, click, pluggy, importlib.metadata, json, hashlib, lxml.etree",
    "markdown": "attrs, cattrs, click, pluggy, importlib.metadata, json, hashlib",
    "qti": "attrs, cattrs, click, pluggy, importlib.metadata, json, hashlib, lxml.etree, zipfile",
}
MOST = 0.45  # the share of the peer's time that no format may exceed
MOST_START = 1.5  # start-up against importing the libraries
MOST_GROWTH = 12.0  # ten times the questions, start-up aside: linear, and a little for bigger memory

Runs = dict[str, list[float]]


def main() -> int:
    """Measure, print the table, and return 1 where a format is slower than it may be."""
    arguments = parser().parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        peer = arguments.peer or installed_peer(folder / "peer")
        runs = measure(commands(folder, peer, arguments.fullmark), arguments.rounds, folder)
        starts = measure(start_commands(), arguments.rounds, folder)
        growth = measured_growth(starts, folder)
    slow = [tell(runs), tell_starts(starts), tell_growth(growth)]
    return 1 if any(slow) else 0


def parser() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--peer", type=Path, metavar="PATH", help="the text2qti command of an installed copy")
    options.add_argument("--fullmark", type=Path, metavar="PATH", help="the fullmark command, to be measured too")
    options.add_argument("--rounds", type=int, default=7, metavar="N", help="runs of each command (default 7)")
    return options


def installed_peer(folder: Path) -> Path:
    venv.create(folder, with_pip=True)
    subprocess.run([folder / "bin" / "python", "-m", "pip", "install", "--quiet", PEER], check=True)
    return folder / "bin" / "text2qti"


def commands(folder: Path, peer: Path, fullmark: Path | None) -> Mapping[str, Sequence[str]]:
    """Write the same questions for all sides and say how each side is called."""
    bank = made_up_bank(ARTICLES)
    quizkit.save_bank(bank, folder / "bank.json")
    (folder / "quiz.txt").write_text(as_text2qti(bank), encoding="utf-8")
    others = {"text2qti": [str(peer), "quiz.txt"]}
    if fullmark:
        (folder / "quiz.md").write_text(as_fullmark(bank), encoding="utf-8")
        others["fullmark"] = [str(fullmark), "build", "quiz.md", "-o", "fullmark.html"]
    return {**others, **{name: export_command("bank.json", name) for name in FORMATS}}


def export_command(bank: str, name: str) -> list[str]:
    return [*QUIZKIT, "export", bank, "--to", name, "-o", f"made.{name}"]


def start_commands() -> Mapping[str, Sequence[str]]:
    """For each format all that an export imports, and for comparison only what is not ours."""
    ours = {name: f"import quizkit.cli.app, quizkit.cli.export, quizkit_{name}" for name in FORMATS}
    theirs = {f"libraries of {name}": f"import {modules}" for name, modules in LIBRARIES.items()}
    return {name: [sys.executable, "-c", code] for name, code in {**ours, **theirs}.items()}


def measured_growth(starts: Runs, folder: Path) -> Mapping[str, float]:
    """How many times as long ten times as many questions take, start-up aside."""
    quizkit.save_bank(made_up_bank(10 * ARTICLES), folder / "long.json")
    growth = {}
    for name in FORMATS:
        start = min(starts[name])
        once, ten = (
            min(processor_time(export_command(bank, name), folder) for _ in range(2)) - start
            for bank in ("bank.json", "long.json")
        )
        growth[name] = ten / once
    return growth


def measure(commands: Mapping[str, Sequence[str]], rounds: int, folder: Path) -> Runs:
    """Processor time of every run. The first round only warms the disk and is thrown away."""
    runs: Runs = {name: [] for name in commands}
    for _ in range(rounds + 1):
        for name, command in commands.items():
            runs[name].append(processor_time(command, folder))
    return {name: times[1:] for name, times in runs.items()}


def processor_time(command: Sequence[str], folder: Path) -> float:
    """Seconds of user and system time that the command and its children take."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        command, cwd=folder, capture_output=True, env={**os.environ, "HOME": str(folder)}, check=False
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr.decode(errors='replace')}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def tell(runs: Runs) -> list[str]:
    """Print the table and return the formats that are too slow."""
    peer = runs["text2qti"]
    print(f"{'command':10} {'minimum':>9} {'median':>9} {'ratio of minima':>16} {'of medians':>11}")
    slow = []
    for name, times in runs.items():
        ratios = min(times) / min(peer), statistics.median(times) / statistics.median(peer)
        if name in FORMATS and max(ratios) > MOST:
            slow.append(name)
        seconds = f"{min(times):8.3f}s {statistics.median(times):8.3f}s"
        print(f"{name:10} {seconds} {ratios[0]:16.2f} {ratios[1]:11.2f}")
    print(f"slower than {MOST} of {PEER}: {', '.join(slow)}" if slow else f"all at most {MOST} of {PEER}")
    return slow


def tell_starts(starts: Runs) -> list[str]:
    """Print how long start-up takes and return the formats for which it is too long."""
    ratios = {name: min(starts[name]) / min(starts[f"libraries of {name}"]) for name in FORMATS}
    for name, ratio in ratios.items():
        print(f"start-up for {name}: {min(starts[name]):.3f}s, {ratio:.2f} of importing its libraries")
    return [name for name, ratio in ratios.items() if ratio > MOST_START]


def tell_growth(growth: Mapping[str, float]) -> list[str]:
    """Print how time grows and return the formats for which it grows too fast."""
    for name, factor in growth.items():
        print(f"ten times the questions for {name}: {factor:.1f} times the time")
    return [name for name, factor in growth.items() if factor > MOST_GROWTH]


def made_up_bank(number_of_articles: int) -> quizkit.Bank:
    """Single-choice questions about made-up articles, the same at every call."""
    articles = tuple(made_up_article(number) for number in range(number_of_articles))
    questions = tuple(made_up_question(article, number) for article in articles for number in range(QUESTIONS_EACH))
    return quizkit.Bank("A thousand questions", articles, quizkit.MadeWith("benchmark", "none", 0), questions)


def made_up_article(number: int) -> quizkit.Article:
    paragraphs = (
        f"{speaker(line)} said on Monday that ferry {number} would carry {crates(line)} to Low Island. "
        f"The quay was being repaired & repainted when the boat came in.\n"
        for line in range(QUESTIONS_EACH)
    )
    return quizkit.Article.from_text("\n".join(paragraphs), f"Ferry {number} sails again")


def crates(line: int) -> str:
    return f"{line + 40} crates"


def speaker(line: int) -> str:
    first, last = ("Ana", "Bo", "Cem", "Dora", "Edo"), ("Ruiz", "Lund", "Aydin", "Novak", "Varga", "Ibe", "Okoro")
    return f"{first[line % len(first)]} {last[line % len(last)]}"


def made_up_question(article: quizkit.Article, line: int) -> quizkit.Question:
    text = article.text or ""
    start = text.index(f"{crates(line)} to Low Island")
    start = text.rindex(speaker(line), 0, start)
    evidence = quizkit.Evidence.of(article, quizkit.Span(start, text.index(".", start) + 1))
    words_of_saying, said = evidence.quote.rstrip(".").split(" that ", 1)
    options = tuple(
        quizkit.Option(speaker(line + step), step == 0, f"See what {speaker(line + step)} is cited for.", (evidence,))
        for step in range(4)
    )
    return quizkit.Question(
        id=f"{article.id}-{line:08x}",
        article=article.id,
        family="attribution",
        kind="source-of-claim",
        certainty="sure",
        stem=f"According to the article, which source said that {said}?",
        form=quizkit.SingleChoice((*options[1 + line % 3 :], *options[: 1 + line % 3])),
        evidence=(evidence,),
        explanation=f"The article writes “{words_of_saying}” beside the statement, so it is this source's.",
        process="retrieve",
    )


def as_text2qti(bank: quizkit.Bank) -> str:
    """The same stems, options, feedback and explanations in text2qti's own notation."""
    lines = [f"Quiz title: {bank.title}", ""]
    for number, question in enumerate(bank.questions, 1):
        lines += [f"{number}. {question.stem}", f"... {question.explanation}"]
        assert isinstance(question.form, quizkit.SingleChoice)
        for letter, option in zip("abcd", question.form.options, strict=True):
            lines += [f"{'*' if option.right else ''}{letter}) {option.text}", f"... {option.feedback}"]
        lines.append("")
    return "\n".join(lines)


def as_fullmark(bank: quizkit.Bank) -> str:
    """The same stems, options and explanations in fullmark's notation, which has no feedback for an option."""
    lines = ["---", f'title: "{bank.title}"', "feedback: instant", "---", ""]
    for number, question in enumerate(bank.questions, 1):
        assert isinstance(question.form, quizkit.SingleChoice)
        lines += [f"## {number}. {question.stem}", ""]
        lines += [f"- [{'x' if option.right else ' '}] {option.text}" for option in question.form.options]
        lines += ["", "> [!explanation]", f"> {question.explanation}", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
