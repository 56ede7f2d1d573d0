"""Makers for tests: one that needs no language model, and one that fails where an article's text asks for it."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Mapping
from pathlib import Path

import attrs

import quizkit
from quizkit.corpora.keeping import LIST
from quizkit.corpora.manifest import FOLDER
from quizkit.corpora.outcomes import Made, NoQuestions, Outcome, Task

ENOUGH = 3_000  # MB, more than any limit in these tests


@attrs.frozen
class Plain:
    """An article gives a bank with one question, or none if it says "nothing"; the review of an old bank is kept."""

    seconds: float = 0.0
    title: str = "Quiz"
    version: str = "1"

    def prepare(self) -> None:
        """Nothing is needed."""

    def options(self) -> Mapping[str, object]:
        return {"title": self.title}

    def make(self, task: Task) -> Outcome:
        time.sleep(self.seconds)
        assert task.article.text is not None
        if "nothing" in task.article.text:
            return NoQuestions("nobody is cited")
        bank = bank_of(task.article, self.title)
        if task.old is not None:
            bank = quizkit.keep_reviews(bank, quizkit.parse_bank(task.old))
        return Made(quizkit.dump_bank(bank), f"plain {self.version}")


@attrs.frozen
class Faulty(Plain):
    """Does what the text of an article says: CRASH, HANG, EAT memory, BREAK, die ONCE, or take its HOST along, once or
    ALWAYS; `marks` is a folder.
    """

    marks: Path = Path()

    def make(self, task: Task) -> Outcome:
        words = (task.article.text or "").split()
        if "CRASH" in words:
            os._exit(7)
        if "ONCE" in words and not (mark := self.marks / task.article.id).exists():
            mark.touch()
            os._exit(7)
        if "HOST" in words and ("ALWAYS" in words or not (self.marks / task.article.id).exists()):
            (self.marks / task.article.id).touch()
            os.kill(os.getppid(), signal.SIGKILL)
            time.sleep(1_000)
        if "HANG" in words:
            (self.marks / "hung").write_text(str(os.getpid()))
            time.sleep(1_000)
        if "EAT" in words:
            bytearray(ENOUGH * 1_000_000)
        if "BREAK" in words:
            raise ValueError("two\nlines")
        return super().make(task)


@attrs.frozen
class Unable(Plain):
    """Cannot start at all, in one of three ways."""

    how: str = ""

    def prepare(self) -> None:
        if self.how == "model":
            raise quizkit.LanguageModelError("no English model; install it")
        if self.how == "mistake":
            raise RuntimeError("out of order")
        os._exit(9)


def bank_of(article: quizkit.Article, title: str) -> quizkit.Bank:
    """A bank with one question about the first word."""
    assert article.text is not None
    question = quizkit.Question(
        id=f"{article.id}-1",
        article=article.id,
        family="attribution",
        kind="source-of-claim",
        certainty="sure",
        stem="Which word comes first?",
        form=quizkit.SingleChoice(
            (quizkit.Option("The first", True), quizkit.Option("The second", False), quizkit.Option("The third", False))
        ),
        evidence=(quizkit.Evidence.of(article, quizkit.Span(0, len(article.text.split()[0]))),),
        explanation="It is the first.",
        process="retrieve",
    )
    return quizkit.Bank(title, (article,), quizkit.MadeWith("1", "none", 0), (question,))


def articles(number: int, **words: str) -> list[quizkit.Article]:
    """So many short articles; `a3="CRASH"` puts a word into the third."""
    return [
        quizkit.Article.from_text(f"Number {at} came. {words.get(f'a{at}', '')}", source=f"in/{at:03}.txt")
        for at in range(1, number + 1)
    ]


def files_in(folder: Path) -> dict[str, bytes]:
    """What a run leaves for others: banks, and the list of what gave none."""
    files = [*sorted(folder.iterdir()), folder / FOLDER / LIST]
    return {path.name: path.read_bytes() for path in files if path.is_file()}
