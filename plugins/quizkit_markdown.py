"""Markdown: the article, a sheet for students, and an answer key in a section of its own.

The file keeps to what CommonMark, GitHub, Pandoc and MyST read alike: headings, paragraphs, bullet lists, block
quotations and bold letters. "A. text" would be a list in Pandoc and plain words elsewhere, so an option is a bullet
with a bold letter. Whatever could be markup in the words of the bank is escaped.

A question's certainty and its review stay out. The review's note is the teacher's own and must never reach a class.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from string import ascii_uppercase
from typing import Any

import attrs

from quizkit import (
    Article,
    Bank,
    Evidence,
    Export,
    Exporter,
    File,
    Loss,
    Matching,
    MultipleChoice,
    Question,
    SingleChoice,
    hookimpl,
)

NOTICE = "Questions are about what this article says and who says it. They do not say who is right."

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
LINE_BREAK = re.compile("[\n\r\x85\u2028\u2029]+")
SPECIAL = re.compile(
    r"""[\\`*_{}\[\]<>#+|~$^@="']"""  # emphasis, code, links, HTML, headings, mathematics, citations, smart quotes
    r"""|&(?=[#\w])"""  # an entity
    r"""|:(?=\S)|^:"""  # an address, a definition, a fenced division
    r"""|-(?=-)|(?<=-)-|^-"""  # a dash, a rule, a bullet
    r"""|\.(?=\.)|(?<=\bwww)\."""  # an ellipsis, an address
    r"""|^[%(]|(?<=\\)[()]""",  # a comment, a number in brackets, mathematics again
    re.IGNORECASE,
)
LIST_NUMBER = re.compile(r"^((?:\\\()?(?:\d+|\w|[ivxlcdm]+))([.)])", re.IGNORECASE)


@attrs.frozen
class Options:
    """How to write the file."""

    article: bool = attrs.field(default=True, metadata={"help": "put each article's text before its questions"})
    key: bool = attrs.field(default=True, metadata={"help": "add the answer key; without it the file is for students"})


@attrs.frozen
class Source:
    """Where a text comes from: a question, or the bank itself (None). Collects what cannot be written."""

    question: str | None
    losses: list[Loss]

    def legal(self, field: str, text: str) -> str:
        """The text with U+FFFD for each control character; each is noted."""
        for found in CONTROL.finditer(text):
            reason = f"control character U+{ord(found[0]):04X}: written as U+FFFD"
            self.losses.append(Loss(self.question, field, found.start(), reason))
        return CONTROL.sub("\ufffd", text)

    def line(self, field: str, text: str) -> str:
        """The text on one line, as Markdown that shows exactly its characters."""
        return escaped(LINE_BREAK.sub(" ", self.legal(field, text)))

    def quotation(self, field: str, text: str) -> str:
        """A block quotation with a paragraph for each line of the text that is not blank."""
        lines = (escaped(line) for line in LINE_BREAK.split(self.legal(field, text)) if line.strip())
        return "\n>\n".join(f"> {line}" for line in lines)

    def quotations(self, field: str, evidence: Sequence[Evidence]) -> Iterator[str]:
        """A block quotation for each piece of evidence."""
        return (self.quotation(f"{field}[{i}].quote", one.quote) for i, one in enumerate(evidence))


def escaped(line: str) -> str:
    r"""Words that Markdown shows as they are.

    >>> print(escaped("1. *Profit* rose 5 - 6 %, it's said."))
    1\. \*Profit\* rose 5 - 6 %, it\'s said.
    """
    return LIST_NUMBER.sub(r"\1\\\2", SPECIAL.sub(r"\\\g<0>", line.replace("\t", " ").strip()))


def render(bank: Bank, options: Options) -> Export:
    """Write one file: articles with their questions, then the key unless it is left out."""
    losses: list[Loss] = []
    numbers = {question.id: number for number, question in enumerate(by_article(bank), start=1)}
    blocks = [f"# {Source(None, losses).line('title', bank.title)}"]
    for index, article in enumerate(bank.articles):
        blocks += article_blocks(article, f"articles[{index}]", options, Source(None, losses))
        for question in questions_about(article, bank):
            blocks += sheet_blocks(question, numbers[question.id], Source(question.id, losses))
    if options.key:
        blocks.append("## Answer key")
        for question in by_article(bank):
            blocks += key_blocks(question, numbers[question.id], Source(question.id, losses))
    data = "\n\n".join(block for block in blocks if block) + "\n"
    return Export((File("quiz.md", data.encode()),), tuple(dict.fromkeys(losses)))


@hookimpl
def quizkit_exporters() -> list[Exporter[Any]]:
    """Hand over the Markdown exporter."""
    return [Exporter("markdown", "text/markdown", ".md", render, Options)]


def questions_about(article: Article, bank: Bank) -> list[Question]:
    """The questions about one article, in the order of the bank."""
    return [question for question in bank.questions if question.article == article.id]


def by_article(bank: Bank) -> list[Question]:
    """All questions, those about the first article first."""
    return [question for article in bank.articles for question in questions_about(article, bank)]


def article_blocks(article: Article, path: str, options: Options, source: Source) -> Iterator[str]:
    """The heading of an article, where it was published, its text, and what the questions are about."""
    yield f"## {source.line(f'{path}.title', article.title) or f'Article {article.id}'}"
    if options.article:
        known = {"outlet": article.outlet, "published": article.published}
        if article.source.startswith(("https://", "http://")):  # a path on a teacher's machine tells a class nothing
            known["source"] = article.source
        yield ", ".join(source.line(f"{path}.{name}", value) for name, value in known.items() if value)
        if article.text is None:
            reason = "the bank does not hold the text: the questions come without their article"
            source.losses.append(Loss(None, f"{path}.text", None, reason))
        yield source.quotation(f"{path}.text", article.text or "")
    yield NOTICE


def sheet_blocks(question: Question, number: int, source: Source) -> Iterator[str]:
    """A question as students see it."""
    yield f"### Question {number}"
    yield source.quotation("passage", question.passage or "")
    yield source.line("stem", question.stem)
    match question.form:
        case SingleChoice() | MultipleChoice() as form:
            yield "Choose one." if isinstance(form, SingleChoice) else "Choose all that apply."
            options = (source.line(f"form.options[{i}].text", option.text) for i, option in enumerate(form.options))
            yield bullets(zip(ascii_uppercase, options, strict=False))
        case Matching() as form:
            yield "Find the letter for each number. A letter may be used once, more than once or not at all."
            prompts = (source.line(f"form.pairs[{i}].prompt", pair.prompt) for i, pair in enumerate(form.pairs))
            yield bullets((str(i), prompt) for i, prompt in enumerate(prompts, start=1))
            yield "Letters:"
            fields = answer_fields(form)
            yield bullets((letter, source.line(fields[answer], answer)) for answer, letter in letters(form).items())


def bullets(items: Iterable[tuple[str, str]]) -> str:
    """A list in which each item has a bold letter or number."""
    return "\n".join(f"- **{letter}** {text}" for letter, text in items)


def letters(form: Matching) -> dict[str, str]:
    """A letter for each answer. They go by the alphabet, for the order of the pairs would give the key away.

    After Z comes AA.
    """
    answers = sorted(form.answers, key=lambda answer: (answer.casefold(), answer))
    return {answer: letter_of(i) for i, answer in enumerate(answers)}


def letter_of(index: int) -> str:
    """The letter of an item.

    >>> letter_of(0), letter_of(25), letter_of(26)
    ('A', 'Z', 'AA')
    """
    rest, last = divmod(index, len(ascii_uppercase))
    return (letter_of(rest - 1) if rest else "") + ascii_uppercase[last]


def answer_fields(form: Matching) -> dict[str, str]:
    """Where each answer of a matching question stands first."""
    fields = {answer: f"form.spare_answers[{i}]" for i, answer in enumerate(form.spare_answers)}
    return fields | {pair.answer: f"form.pairs[{i}].answer" for i, pair in reversed([*enumerate(form.pairs)])}


def key_blocks(question: Question, number: int, source: Source) -> Iterator[str]:
    """What is right, why, the words of the article that show it, and what to say about each answer."""
    yield f"### Key to question {number}"
    match question.form:
        case SingleChoice() | MultipleChoice() as form:
            right = [letter for letter, option in zip(ascii_uppercase, form.options, strict=False) if option.right]
            remarks = [
                remark(letter, f"form.options[{i}]", option.feedback, option.evidence, source)
                for i, (letter, option) in enumerate(zip(ascii_uppercase, form.options, strict=False))
            ]
        case Matching() as form:
            letter_for = letters(form)
            right = marks = [f"{i}–{letter_for[pair.answer]}" for i, pair in enumerate(form.pairs, start=1)]
            remarks = [
                remark(mark, f"form.pairs[{i}]", pair.feedback, pair.evidence, source)
                for i, (mark, pair) in enumerate(zip(marks, form.pairs, strict=True))
            ]
    yield f"Right: {', '.join(f'**{mark}**' for mark in right)}"
    yield source.line("explanation", question.explanation)
    yield from source.quotations("evidence", question.evidence)
    yield "\n\n".join(filter(None, remarks))
    yield labels(question, source)


def remark(mark: str, path: str, feedback: str, evidence: Sequence[Evidence], source: Source) -> str:
    """An item with the feedback for one answer and the evidence for it; empty if there is none."""
    if not feedback and not evidence:
        return ""
    head = f"- **{mark}** {source.line(f'{path}.feedback', feedback)}".rstrip()
    quotations = "\n\n".join(source.quotations(f"{path}.evidence", evidence))
    return "\n\n".join([head, *(["\n".join(f"  {line}" for line in quotations.split("\n"))] if quotations else [])])


def labels(question: Question, source: Source) -> str:
    """What the question teaches and its tags, on one line."""
    tags = [source.line(f"tags[{i}]", tag) for i, tag in enumerate(question.tags)]
    known = {
        "Family": source.line("family", question.family),
        "Kind": source.line("kind", question.kind),
        "Process": source.line("process", question.process),
        "Tags": ", ".join(tags),
    }
    return ". ".join(f"{name}: {value}" for name, value in known.items() if value) + "."
