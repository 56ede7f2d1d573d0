"""A question as the rules see it: beside its article, with its answers at hand."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from quizkit.model import Article, Bank, Evidence, Matching, Option, Question

_KIND = re.compile(
    r"\b(?:what|which) (?:kind|sort|type|capacity|part)\b|\bwhich (?:of these )?verbs?\b|\bwhere or how\b|"
    r"\bhow (?:much of|exact)\b|\bbest described\b|\bdescribes? (?:\w+ )*best\b",
    re.I,
)


@attrs.frozen
class Item:
    """A question, its index in the bank, and the article it is about."""

    index: int
    question: Question
    article: Article

    @property
    def stem(self) -> str:
        return self.question.stem

    @property
    def text(self) -> str:
        """The article's text; "" where the bank leaves it out."""
        return self.article.text or ""

    @property
    def options(self) -> tuple[Option, ...]:
        """The options in order; none for a matching question."""
        return () if isinstance(self.question.form, Matching) else self.question.form.options

    @property
    def right(self) -> tuple[str, ...]:
        return tuple(option.text for option in self.options if option.right)

    @property
    def wrong(self) -> tuple[str, ...]:
        return tuple(option.text for option in self.options if not option.right)

    @property
    def asks_for_kind(self) -> bool:
        """Tell whether the answers name kinds of something, in other words than the article's."""
        return _KIND.search(self.stem) is not None

    @property
    def evidence(self) -> str:
        """All quotes of the question's own evidence in a row."""
        return "\n".join(one.quote for one in self.question.evidence)

    def own_evidence(self) -> Iterator[tuple[str, Evidence]]:
        """The question's own evidence with its place: what is taken from the question's article."""
        for i, one in enumerate(self.question.evidence):
            if one.article == self.article.id:
                yield f"evidence[{i}]", one

    def wrong_places(self) -> Iterator[tuple[str, str]]:
        """Every wrong option with its place."""
        yield from ((f"form.options[{i}].text", one.text) for i, one in enumerate(self.options) if not one.right)

    def right_places(self) -> Iterator[tuple[str, str]]:
        """Every right option with its place."""
        yield from ((f"form.options[{i}].text", one.text) for i, one in enumerate(self.options) if one.right)

    def answers(self) -> Iterator[tuple[str, str]]:
        """Every answer on offer with its place: options, or what a matching question offers."""
        form = self.question.form
        if isinstance(form, Matching):
            yield from ((f"form.pairs[{i}].answer", pair.answer) for i, pair in enumerate(form.pairs))
            yield from ((f"form.spare_answers[{i}]", answer) for i, answer in enumerate(form.spare_answers))
        else:
            yield from ((f"form.options[{i}].text", option.text) for i, option in enumerate(form.options))

    def prompts(self) -> Iterator[tuple[str, str]]:
        """Every prompt of a matching question with its place."""
        form = self.question.form
        if isinstance(form, Matching):
            yield from ((f"form.pairs[{i}].prompt", pair.prompt) for i, pair in enumerate(form.pairs))

    def shown(self) -> Iterator[tuple[str, str]]:
        """What is written for whoever answers: stem, prompts and answers, each with its place."""
        yield "stem", self.stem
        yield from self.prompts()
        yield from self.answers()


def items_of(bank: Bank) -> Iterator[Item]:
    """Every question that may go out: not those that a teacher has rejected."""
    for i, question in enumerate(bank.questions):
        if question.review.status != "rejected":
            yield Item(i, question, bank.article(question.article))
