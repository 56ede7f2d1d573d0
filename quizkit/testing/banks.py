"""Banks that hurt, the same at every call. All articles are made up."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import attrs

from quizkit.model import (
    Article,
    Bank,
    Evidence,
    Form,
    Matching,
    MultipleChoice,
    Option,
    Pair,
    Question,
    Review,
    SingleChoice,
    Span,
)
from quizkit.testing.awkward import AWKWARD, CONTROL_CHARACTERS
from quizkit.testing.ordinary import MADE_WITH, every_form, quote
from quizkit.testing.worded import worded

THOUSAND = 1000
LONG_WORDS = "A long story, said <b>Ana</b> & 5 > 4; “so” it went on… "


def hard_banks() -> dict[str, Bank]:
    """Every bank that the checks use, by name: each hurts in a way of its own."""
    return {name: build() for name, build in _BUILDERS.items()}


def hostile() -> Bank:
    """Every text is full of somebody's markup, in all three forms."""
    article = Article.from_text(
        "\n".join(f"{words} text" for words in AWKWARD),
        f"{AWKWARD[0]} title",
        source=AWKWARD[2],
        outlet="Out/let <b> & *Co*",
        published="2026-06-02",
        author="Au/thor <i> & _Sons_",
    )
    sprinkled = (words for words in AWKWARD for _ in range(3))
    questions = tuple(_sprinkled(article, number, words) for number, words in enumerate(sprinkled))
    return Bank(f"/{AWKWARD[1]}/", (article,), MADE_WITH, questions)


def control_characters() -> Bank:
    """Characters in every text that some formats cannot hold, at its head, inside and at its end."""
    article = Article.from_text("The bell\x07 rang, Ana said.\x0b\uffff\nThen it stopped.", "A bell\x00")
    questions = [
        _sprinkled(article, number, f"{character}bell{character} rang{character}", quote(article, "The bell\x07 rang"))
        for number, character in enumerate(one for one in CONTROL_CHARACTERS for _ in range(3))
    ]
    return Bank("Bells\x02", (article,), MADE_WITH, tuple(questions))


def without_text() -> Bank:
    """The ordinary bank, its article's text left out."""
    bank = every_form()
    return attrs.evolve(bank, articles=tuple(article.without_text() for article in bank.articles))


def several_articles() -> Bank:
    """Articles without a title and without a question; evidence from another article; ids that are markup."""
    bank = every_form()
    ferry = Article.from_text("The ferry lies still.\nIt will stop, Jo Pell said.", "<b>*Ferry* & 1. co")
    untitled = Article.from_text("No boat came.")
    first, *others = bank.questions
    evidence = (*first.evidence, quote(ferry, "Jo Pell said"), quote(untitled, "No boat"))
    asked = (
        attrs.evolve(first, id='"><b>&/../\\ 1', evidence=evidence),
        *others,
        attrs.evolve(first, id="1", article=untitled.id, evidence=evidence),
    )
    return attrs.evolve(bank, articles=(*bank.articles, ferry, untitled), questions=asked)


def long_texts() -> Bank:
    """Fields of tens of thousands of characters, and breaks of lines of every kind."""
    words = LONG_WORDS * 500
    article = Article.from_text(f"{words}\r\n\r{words}\n{LONG_WORDS * 2}", f"{LONG_WORDS * 10}title")
    bank = Bank("Long", (article,), MADE_WITH, ())
    evidence = Evidence.of(article, Span(0, len(words)))
    questions = tuple(_sprinkled(article, number, f"{words}\r\nso", evidence) for number in range(3))
    return attrs.evolve(bank, questions=questions)


def empty() -> Bank:
    """The ordinary bank without a question. An exporter may refuse it with an ExportError."""
    return attrs.evolve(every_form(), questions=())


def thousand() -> Bank:
    """A thousand questions, each with a word of its own in its stem."""
    bank = every_form()
    asked = (bank.questions[number % len(bank.questions)] for number in range(THOUSAND))
    questions = tuple(_numbered(question, number) for number, question in enumerate(asked))
    return attrs.evolve(bank, questions=questions)


def _numbered(question: Question, number: int) -> Question:
    return attrs.evolve(question, id=f"{question.article}-{number:08x}", stem=f"{question.stem} wstem{number}w")


_BUILDERS: Mapping[str, Callable[[], Bank]] = {
    "every-form": every_form,
    "hostile": hostile,
    "control-characters": control_characters,
    "without-text": without_text,
    "several-articles": several_articles,
    "long-texts": long_texts,
    "worded": worded,
    "empty": empty,
    "thousand": thousand,
}


def _sprinkled(article: Article, number: int, words: str, evidence: Evidence | None = None) -> Question:
    """A question with the words at the head of each of its texts."""
    quoted = (evidence or quote(article, words),)
    options = tuple(Option(f"{words} option {i}", i == 2, f"{words} why {i}", quoted) for i in range(4))
    pairs = tuple(Pair(f"{words} prompt {i}", f"{words} answer {i}", f"{words} why {i}") for i in range(3))
    forms: tuple[Form, ...] = (SingleChoice(options), MultipleChoice(options), Matching(pairs, (f"{words} spare",)))
    return Question(
        id=f"{article.id}-{number:08x}",
        article=article.id,
        family="opinion",
        kind="which-are-opinion",
        certainty="sure",
        stem=f"{words} stem",
        form=forms[number % len(forms)],
        evidence=quoted,
        explanation=f"{words} explanation",
        process="evaluate",
        passage=f"{words} passage\n{words} second line",
        tags=(f"{words[:20].rstrip()} tag",),
        review=Review("draft", f"{words} note"),
    )
