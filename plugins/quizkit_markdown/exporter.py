"""The exporter itself: its options, and the files as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

import attrs

from quizkit import Bank, Export, Exporter, File, Loss, Question, hookimpl
from quizkit_markdown.key import key_blocks
from quizkit_markdown.sheet import Style, article_blocks, sheet_blocks
from quizkit_markdown.texts import Source

Key = Literal["end", "details", "file", "none"]
Marks = Literal["letters", "numbers"]


@attrs.frozen
class Options:
    """How to write the files."""

    article: bool = attrs.field(
        default=True,
        validator=attrs.validators.instance_of(bool),
        metadata={"help": "put each article's text before its questions"},
    )
    key: Key = attrs.field(
        default="end",
        validator=attrs.validators.in_(("end", "details", "file", "none")),
        metadata={
            "help": "where the answers go: after all questions, folded below each question, into a second file, nowhere"
        },
    )
    marks: Marks = attrs.field(
        default="letters",
        validator=attrs.validators.in_(("letters", "numbers")),
        metadata={"help": "how the answers of a question are marked"},
    )


@attrs.frozen
class Writer:
    """A bank on its way into Markdown."""

    bank: Bank
    options: Options
    source: Source

    @property
    def style(self) -> Style:
        """How answers are marked."""
        return Style(self.options.marks == "letters")

    def title(self) -> str:
        """The heading of a file."""
        return f"# {self.source.line('title', self.bank.title)}"

    def sheet(self, by_article: Mapping[str, Sequence[tuple[int, Question]]]) -> Iterator[str]:
        """Articles with their questions, and with each question its answer if that is to unfold there."""
        for index, article in enumerate(self.bank.articles):
            path = f"articles[{index}]"
            yield from article_blocks(article, path, self.source, with_text=self.options.article)
            for number, question in by_article.get(article.id, ()):
                yield from sheet_blocks(question, number, self.source.of(question), self.style)
                if self.options.key == "details":
                    yield "<details>\n<summary>Answer</summary>"
                    yield from key_blocks(question, self.source.of(question), self.style)
                    yield "</details>"

    def key(self, by_article: Mapping[str, Sequence[tuple[int, Question]]]) -> Iterator[str]:
        """The key to all questions, in the order of the sheet."""
        yield "## Answer key"
        for article in self.bank.articles:
            for number, question in by_article.get(article.id, ()):
                yield f"### Key to question {number}"
                yield from key_blocks(question, self.source.of(question), self.style)


def render(bank: Bank, options: Options) -> Export:
    """Write the sheet, and the key where it is wanted."""
    writer = Writer(bank, options, Source.of_bank(bank))
    by_article = numbered(bank)
    sheet = [writer.title(), *writer.sheet(by_article)]
    key = [*writer.key(by_article)] if options.key in ("end", "file") else []
    files: tuple[File, ...] = (File("quiz.md", joined(sheet if options.key == "file" else [*sheet, *key])),)
    if options.key == "file":
        files += (File("key.md", joined([writer.title(), *key])),)
    losses = [*unwanted(options), *left_out(bank), *writer.source.losses]
    return Export(files, tuple(dict.fromkeys(losses)))


@hookimpl
def quizkit_exporters() -> list[Exporter[Any]]:
    """Hand over the Markdown exporter."""
    return [Exporter("markdown", "text/markdown", ".md", render, Options)]


def numbered(bank: Bank) -> dict[str, list[tuple[int, Question]]]:
    """The questions about each article, numbered through in the order of the articles."""
    questions: dict[str, list[Question]] = {article.id: [] for article in bank.articles}
    for question in bank.questions:
        questions[question.article].append(question)
    number = iter(range(1, len(bank.questions) + 1))
    return {id: [(next(number), question) for question in about] for id, about in questions.items()}


def joined(blocks: Iterable[str]) -> bytes:
    """A file of blocks with a blank line between them."""
    return ("\n\n".join(block for block in blocks if block) + "\n").encode()


def unwanted(options: Options) -> Iterator[Loss]:
    """What the options leave out."""
    if not options.article:
        yield Loss(None, "articles[].text", None, "left out, as article=no asks")
    if options.key == "none":
        what = "right answers, feedback, explanations, evidence, kinds and tags"
        yield Loss(None, "questions", None, f"{what} are left out, as key=none asks")


def left_out(bank: Bank) -> Iterator[Loss]:
    """The notes of a review, which are the teacher's own, and a language that the sheet's own words do not tell."""
    if noted := sum(bool(question.review.note.strip()) for question in bank.questions):
        reason = f"the notes on {noted} questions are the teacher's own: left out"
        yield Loss(None, "questions[].review.note", None, reason)
    if bank.language != "en":
        reason = f"Markdown has no place for the language {bank.language!r}, and the sheet's own words are English"
        yield Loss(None, "language", None, reason)
