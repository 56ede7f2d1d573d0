"""How much processor time an export takes, as a share of what text2qti needs for as many questions.

Both run as whole processes, start-up and reading included, one after the other in every round. text2qti lives in a
virtual environment of its own, made in a temporary folder unless --peer names the command of an installed one.
Needs a Unix, which counts the processor time of children.
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
FORMATS = ("html", "moodle", "markdown")
ARTICLES, QUESTIONS_EACH = 25, 40
QUIZKIT = (sys.executable, "-c", "from quizkit.cli import main; main()")  # what the installed command runs
MOST = 0.5  # the share of the peer's time that no format may exceed

Runs = dict[str, list[float]]


def main() -> int:
    """Measure, print the table, and return 1 where a format is slower than it may be."""
    arguments = parser().parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        peer = arguments.peer or installed_peer(folder / "peer")
        runs = measure(commands(folder, peer), arguments.rounds, folder)
    return tell(runs)


def parser() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--peer", type=Path, metavar="PATH", help="the text2qti command of an installed copy")
    options.add_argument("--rounds", type=int, default=7, metavar="N", help="runs of each command (default 7)")
    return options


def installed_peer(folder: Path) -> Path:
    venv.create(folder, with_pip=True)
    subprocess.run([folder / "bin" / "python", "-m", "pip", "install", "--quiet", PEER], check=True)
    return folder / "bin" / "text2qti"


def commands(folder: Path, peer: Path) -> Mapping[str, Sequence[str]]:
    """Write the same questions for both sides and say how each side is called."""
    bank = made_up_bank()
    quizkit.save_bank(bank, folder / "bank.json")
    (folder / "quiz.txt").write_text(as_text2qti(bank), encoding="utf-8")
    exports = {name: [*QUIZKIT, "export", "bank.json", "--to", name, "-o", f"made.{name}"] for name in FORMATS}
    return {"text2qti": [str(peer), "quiz.txt"], **exports}


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


def tell(runs: Runs) -> int:
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
    return 1 if slow else 0


def made_up_bank() -> quizkit.Bank:
    """Single-choice questions about made-up articles, the same at every call."""
    articles = tuple(made_up_article(number) for number in range(ARTICLES))
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


if __name__ == "__main__":
    sys.exit(main())
