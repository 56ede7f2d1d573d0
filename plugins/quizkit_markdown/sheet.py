"""What students see: articles with numbered paragraphs, and questions without their key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from quizkit import Article, Matching, MultipleChoice, Question, SingleChoice, paragraphs
from quizkit.writing import NOTICE, answer_fields, answers_in_order, known_of, letter_of
from quizkit_markdown.texts import Source, escaped_line, quoted


@attrs.frozen
class Style:
    """How answers and, in a matching question, prompts are marked: one by letters, the other by numbers."""

    are_letters: bool = True

    def answer(self, index: int) -> str:
        """The mark of an answer."""
        return letter_of(index) if self.are_letters else str(index + 1)

    def prompt(self, index: int) -> str:
        """The mark of a prompt."""
        return str(index + 1) if self.are_letters else letter_of(index)

    def answer_marks(self, form: Matching) -> dict[str, str]:
        """A mark for each answer. They go by the alphabet, for the order of the pairs would give the key away."""
        return {answer: self.answer(i) for i, answer in enumerate(answers_in_order(form))}


def article_blocks(article: Article, path: str, source: Source, *, with_text: bool) -> Iterator[str]:
    """The heading of an article, who wrote it and where, its text, and what the questions are about."""
    yield f"## {source.line(f'{path}.title', article.title) or f'Article {article.id}'}"
    yield ", ".join(source.line(f"{path}.{name}", value) for name, value in known_of(article).items())
    if with_text and article.text is None:
        source.lose(f"{path}.text", "the bank does not hold the text: the questions come without their article")
    if with_text and article.text:
        legal = source.legal(f"{path}.text", article.text)
        lines = (escaped_line(span.cut(legal)) for span in paragraphs(article.text))
        yield quoted(f"**{number}** {line}" for number, line in enumerate(lines, start=1))
    yield NOTICE


def sheet_blocks(question: Question, number: int, source: Source, style: Style) -> Iterator[str]:
    """A question as students see it."""
    yield f"### Question {number}"
    yield quoted(source.lines("passage", question.passage or ""))
    yield source.line("stem", question.stem)
    match question.form:
        case SingleChoice() | MultipleChoice() as form:
            yield "Choose one." if isinstance(form, SingleChoice) else "Choose all that apply."
            options = (source.line(f"form.options[{i}].text", option.text) for i, option in enumerate(form.options))
            yield bullets((style.answer(i), option) for i, option in enumerate(options))
        case Matching() as form:
            yield from matching_blocks(form, source, style)


def matching_blocks(form: Matching, source: Source, style: Style) -> Iterator[str]:
    """The prompts and the answers of a matching question."""
    answer, prompt = ("letter", "number") if style.are_letters else ("number", "letter")
    yield f"Find the {answer} for each {prompt}. A {answer} may be used once, more than once or not at all."
    prompts = (source.line(f"form.pairs[{i}].prompt", pair.prompt) for i, pair in enumerate(form.pairs))
    yield bullets((style.prompt(i), text) for i, text in enumerate(prompts))
    yield "Letters:" if style.are_letters else "Numbers:"
    fields = answer_fields(form)
    yield bullets((mark, source.line(fields[text], text)) for text, mark in style.answer_marks(form).items())


def bullets(items: Iterable[tuple[str, str]]) -> str:
    """A list in which each item has a bold letter or number."""
    return "\n".join(f"- **{mark}** {text}" for mark, text in items)
