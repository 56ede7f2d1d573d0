"""Questions, and the bank that holds them with the articles they are about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, get_args

import attrs

from quizkit.errors import Fault
from quizkit.model.article import Article, Span
from quizkit.model.checked import Checked, choice_faults, repeated_faults, text_faults

Family = Literal["attribution", "figure", "opinion"]
Certainty = Literal["sure", "guarded"]
Process = Literal["retrieve", "integrate", "infer", "evaluate", "compare"]
Status = Literal["draft", "approved", "rejected"]

OPTIONS_AT_LEAST, OPTIONS_AT_MOST = 3, 6  # two are a coin, seven are too many to weigh
PAIRS_AT_LEAST = 2


@attrs.frozen
class Evidence(Checked):
    """Words of an article: its id, half-open offsets in code points, and the quote, which equals the text there."""

    article: str
    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, article: Article, span: Span) -> Evidence:
        """Quote the words that `span` marks in the article, which must have its text.

        Raises ModelError where the text is left out, or has nothing but blanks or no words at that place.
        """
        return cls(article.id, span.start, span.end, span.cut(article.text or ""))

    def _faults(self) -> Iterator[Fault]:
        yield from text_faults("article", self.article)
        yield from text_faults("quote", self.quote)
        if not 0 <= self.start < self.end:
            yield Fault("", f"[{self.start}, {self.end}) is no span")
        elif len(self.quote) != self.end - self.start:
            yield Fault("quote", f"has {len(self.quote)} characters, the span {self.end - self.start}")


@attrs.frozen
class Option(Checked):
    """One answer on offer, with what to tell whoever chooses it."""

    text: str
    right: bool
    feedback: str = ""
    evidence: tuple[Evidence, ...] = ()

    def _faults(self) -> Iterator[Fault]:
        yield from text_faults("text", self.text)
        yield from text_faults("feedback", self.feedback, blank=True)
        if type(self.right) is not bool:
            yield Fault("right", f"must be true or false, not {self.right!r}")


@attrs.frozen
class Pair(Checked):
    """A prompt and the answer that belongs to it."""

    prompt: str
    answer: str
    feedback: str = ""
    evidence: tuple[Evidence, ...] = ()

    def _faults(self) -> Iterator[Fault]:
        yield from text_faults("prompt", self.prompt)
        yield from text_faults("answer", self.answer)
        yield from text_faults("feedback", self.feedback, blank=True)


@attrs.frozen
class SingleChoice(Checked):
    """Three to six options of which exactly one is right."""

    options: tuple[Option, ...]

    def _faults(self) -> Iterator[Fault]:
        yield from _option_faults(self.options)
        if (right := sum(option.right for option in self.options)) != 1:
            yield Fault("options", f"{right} are right, must be exactly 1")


@attrs.frozen
class MultipleChoice(Checked):
    """Three to six options of which at least one is right."""

    options: tuple[Option, ...]

    def _faults(self) -> Iterator[Fault]:
        yield from _option_faults(self.options)
        if not any(option.right for option in self.options):
            yield Fault("options", "none is right")


@attrs.frozen
class Matching(Checked):
    """Two or more prompts, each with its answer; answers may repeat, and wrong ones may be on offer beside them."""

    pairs: tuple[Pair, ...]
    spare_answers: tuple[str, ...] = ()

    @property
    def answers(self) -> tuple[str, ...]:
        """Every answer on offer once, in order of first mention, the spare ones last."""
        return tuple(dict.fromkeys([*(pair.answer for pair in self.pairs), *self.spare_answers]))

    def _faults(self) -> Iterator[Fault]:
        if len(self.pairs) < PAIRS_AT_LEAST:
            yield Fault("pairs", f"{len(self.pairs)}, must be at least {PAIRS_AT_LEAST}")
        yield from repeated_faults("pairs", [pair.prompt for pair in self.pairs])
        for i, answer in enumerate(self.spare_answers):
            yield from text_faults(f"spare_answers[{i}]", answer)
            if any(_alike(answer, other) for other in (pair.answer for pair in self.pairs)):
                yield Fault(f"spare_answers[{i}]", f"{answer!r} is the answer of a pair")
        yield from repeated_faults("spare_answers", self.spare_answers)
        if len(self.answers) < 2:
            yield Fault("pairs", "all have the same answer and no other is on offer")


Form = SingleChoice | MultipleChoice | Matching

FORM_NAMES: Mapping[type[Form], str] = {
    SingleChoice: "single-choice",
    MultipleChoice: "multiple-choice",
    Matching: "matching",
}


@attrs.frozen
class Review(Checked):
    """What a teacher made of a question: "draft", "approved" or "rejected", and a note that is never exported."""

    status: Status = "draft"
    note: str = ""

    def _faults(self) -> Iterator[Fault]:
        yield from choice_faults("status", self.status, get_args(Status))
        yield from text_faults("note", self.note, blank=True)


@attrs.frozen
class Question(Checked):
    """A question about one article. `family` is what it teaches, `form` is its shape; they are independent.

    `id` is any text, once in a bank. `article` is the id of the article. `family` is "attribution", "figure" or
    "opinion", and `kind` the kind of question, such as "source-of-claim". `certainty` is "sure" or "guarded". `stem` is
    the question, `passage` what is shown with it. `evidence` has at least one place of the article that shows the key.
    `process` is "retrieve", "integrate", "infer", "evaluate" or "compare".
    """

    id: str
    article: str
    family: Family
    kind: str
    certainty: Certainty
    stem: str
    form: Form
    evidence: tuple[Evidence, ...]
    explanation: str
    process: Process
    passage: str | None = None
    tags: tuple[str, ...] = ()
    review: Review = Review()

    def _faults(self) -> Iterator[Fault]:
        for name in ("id", "article", "kind", "stem", "explanation"):
            yield from text_faults(name, getattr(self, name))
        if self.passage is not None:
            yield from text_faults("passage", self.passage)
        yield from choice_faults("family", self.family, get_args(Family))
        yield from choice_faults("certainty", self.certainty, get_args(Certainty))
        yield from choice_faults("process", self.process, get_args(Process))
        for i, tag in enumerate(self.tags):
            yield from text_faults(f"tags[{i}]", tag)
        if not self.evidence:
            yield Fault("evidence", "is empty")

    def all_evidence(self) -> Iterator[tuple[str, Evidence]]:
        """Every evidence of the question and of its options or pairs, each with its path inside the question."""
        yield from ((f"evidence[{i}]", one) for i, one in enumerate(self.evidence))
        name = "pairs" if isinstance(self.form, Matching) else "options"
        parts: Sequence[Option | Pair] = self.form.pairs if isinstance(self.form, Matching) else self.form.options
        for i, part in enumerate(parts):
            yield from ((f"form.{name}[{i}].evidence[{j}]", one) for j, one in enumerate(part.evidence))


@attrs.frozen
class MadeWith(Checked):
    """What made a bank: quizkit's version, the language model, the seed."""

    quizkit: str
    language_model: str
    seed: int

    def _faults(self) -> Iterator[Fault]:
        yield from text_faults("quizkit", self.quizkit, blank=True)
        yield from text_faults("language_model", self.language_model, blank=True)
        yield from number_faults("seed", self.seed)


@attrs.frozen
class Bank(Checked):
    """Questions with the articles they are about. Every quote is held against the text it is taken from.

    `language` is a code such as "en". No id stands twice, and every article that a question or a quote names is there.
    """

    title: str
    articles: tuple[Article, ...]
    made_with: MadeWith
    questions: tuple[Question, ...]
    language: str = "en"

    def article(self, id: str) -> Article:
        """The article with that id, which every question of the bank has. Raises KeyError where there is none."""
        for article in self.articles:
            if article.id == id:
                return article
        raise KeyError(id)

    def _faults(self) -> Iterator[Fault]:
        yield from text_faults("title", self.title)
        yield from text_faults("language", self.language)
        yield from reference_faults(dict(enumerate(self.articles)), dict(enumerate(self.questions)))


def number_faults(path: str, value: object, at_least: int | None = None) -> Iterator[Fault]:
    """A number must be whole, which true and false are not, and not too small."""
    if type(value) is not int:
        yield Fault(path, f"must be a whole number, not {value!r}")
    elif at_least is not None and value < at_least:
        yield Fault(path, f"must be {at_least} or more, not {value}")


def reference_faults(articles: Mapping[int, Article], questions: Mapping[int, Question]) -> Iterator[Fault]:
    """What no article or question can see alone: ids that occur twice, articles that are missing, quotes that differ.

    Both come with their index in the bank, so that a bank of which some parts are broken can be looked at too.
    """
    yield from _id_faults("articles", articles)
    yield from _id_faults("questions", questions)
    texts = {article.id: article.text for article in articles.values()}
    for i, question in questions.items():
        if question.article not in texts:
            yield Fault(f"questions[{i}].article", f"{question.article!r} is not in the bank")
        for path, evidence in question.all_evidence():
            yield from (fault.below(f"questions[{i}].{path}") for fault in _quote_faults(evidence, texts))


def _quote_faults(evidence: Evidence, texts: Mapping[str, str | None]) -> Iterator[Fault]:
    if evidence.article not in texts:
        yield Fault("article", f"{evidence.article!r} is not in the bank")
        return
    text = texts[evidence.article]
    if text is not None and text[evidence.start : evidence.end] != evidence.quote:
        found = text[evidence.start : evidence.end]
        yield Fault("quote", f"the article has {found!r} at [{evidence.start}, {evidence.end}), not {evidence.quote!r}")


def _id_faults(path: str, items: Mapping[int, Article] | Mapping[int, Question]) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for i, item in items.items():
        if (seen := first.setdefault(item.id, i)) != i:
            yield Fault(f"{path}[{i}].id", f"{item.id!r} is that of {path}[{seen}] too")


def _option_faults(options: Sequence[Option]) -> Iterator[Fault]:
    if not OPTIONS_AT_LEAST <= len(options) <= OPTIONS_AT_MOST:
        yield Fault("options", f"{len(options)}, must be {OPTIONS_AT_LEAST} to {OPTIONS_AT_MOST}")
    yield from repeated_faults("options", [option.text for option in options])


def _alike(one: str, other: str) -> bool:
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())
