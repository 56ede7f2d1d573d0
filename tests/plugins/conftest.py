"""Banks for the tests of our exporters: an ordinary one, a hostile one, one with control characters, a long one.

All articles are made up.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
import quizkit_html

from quizkit import (
    Article,
    Bank,
    Evidence,
    MadeWith,
    Matching,
    MultipleChoice,
    Option,
    Pair,
    Question,
    Review,
    SingleChoice,
    Span,
)
from quizkit.testing import AWKWARD
from quizkit.testing.banks import hostile
from quizkit.testing.ordinary import quote
from tests.plugins.visits import Play, Visit

HARBOUR = """Ferry to Low Island to stop in May

The ferry to Low Island will make its last crossing on 3 May, the harbour board said on Tuesday.
Board chair Ines Varga said the boat loses £90,000 a year.

“Without it we are cut off,” said Tomas Ibe, who runs the island's only shop. He called the decision heartless.
The board carried 11,400 passengers last year, its annual report says.
"""


def whose_figure(article: Article) -> Question:
    return Question(
        id=f"{article.id}-00000001",
        article=article.id,
        family="figure",
        kind="owner-of-figure",
        certainty="sure",
        stem="Whose figure is the loss of £90,000 a year?",
        form=SingleChoice(
            (
                Option("Tomas Ibe", False, "He speaks of being cut off.", (quote(article, "said Tomas Ibe"),)),
                Option("Ines Varga, for the harbour board", True, "Her name stands before “said”."),
                Option("No one the article identifies", False, "The sentence has a named speaker."),
            )
        ),
        evidence=(quote(article, "Board chair Ines Varga said the boat loses £90,000 a year."),),
        explanation="The sentence that gives the figure begins with her name.",
        process="retrieve",
        tags=("money", "Low Island"),
        review=Review("approved", "Private remark of the teacher."),
    )


def which_are_judgements(article: Article) -> Question:
    return Question(
        id=f"{article.id}-00000002",
        article=article.id,
        family="opinion",
        kind="which-are-opinion",
        certainty="guarded",
        stem="Which of these pass judgement?",
        form=MultipleChoice(
            (
                Option("Without it we are cut off", True, "It judges what will follow."),
                Option("the decision heartless", True),
                Option("11,400 passengers last year", False, "A count can be looked up."),
                Option("its last crossing on 3 May", False, "A date can be looked up."),
                Option("the island's only shop", False, "It only says what there is."),
            )
        ),
        evidence=(
            quote(article, "“Without it we are cut off,” said Tomas Ibe"),
            quote(article, "He called the decision heartless."),
        ),
        explanation="Two of them say how good or bad something is.",
        process="evaluate",
        passage="He called the decision heartless.",
    )


def who_said_what(article: Article) -> Question:
    return Question(
        id=f"{article.id}-00000003",
        article=article.id,
        family="attribution",
        kind="match-claims",
        certainty="sure",
        stem="Match each statement with the voice the article gives it to.",
        form=Matching(
            (
                Pair("The boat loses £90,000 a year.", "Ines Varga", "Her name governs “said”."),
                Pair("The island will be cut off.", "Tomas Ibe", "", (quote(article, "said Tomas Ibe"),)),
                Pair("The decision is heartless.", "Tomas Ibe", "“He” is Mr Ibe."),
            ),
            ("The passengers",),
        ),
        evidence=(quote(article, "Tomas Ibe, who runs the island's only shop"),),
        explanation="Each statement has its own verb of saying.",
        process="integrate",
    )


@pytest.fixture(scope="session")
def bank() -> Bank:
    """An ordinary bank: one article with its text, one question of each form."""
    article = Article.from_text(
        HARBOUR,
        "Ferry to Low Island to stop in May",
        source="articles/ferry.txt",
        author="Nadia Petrov",
        outlet="The Low Island Post",
        published="2026-04-21",
    )
    questions = (whose_figure(article), which_are_judgements(article), who_said_what(article))
    return Bank("Ferries 2026", (article,), MadeWith("0.1.0", "none", 0), questions)


@pytest.fixture(scope="session")
def bank_without_text(bank: Bank) -> Bank:
    """The ordinary bank, its article's text left out."""
    return attrs.evolve(bank, articles=(attrs.evolve(bank.articles[0], text=None),))


@pytest.fixture(scope="session")
def empty_bank(bank: Bank) -> Bank:
    """The ordinary bank without a question."""
    return attrs.evolve(bank, questions=())


@pytest.fixture(scope="session")
def awkward() -> tuple[str, ...]:
    """The words that the hostile bank is sprinkled with; none holds a control character but tab."""
    return AWKWARD


@pytest.fixture(scope="session")
def hostile_bank() -> Bank:
    """Every text of it is full of somebody's markup, in all three forms; all characters are legal in XML."""
    return hostile()


@pytest.fixture(scope="session")
def bank_of_two(bank: Bank) -> Bank:
    """Three articles, one without a title; a question about the first has evidence from the others as well."""
    mill = Article.from_text("The mill stands still.\nIt will close, Jo Pell said.", "<b>*Mill* & 1. \x01co")
    untitled = Article.from_text("No boat came.")
    first, *others = bank.questions
    evidence = (*first.evidence, quote(mill, "Jo Pell said"), quote(untitled, "No boat"))
    asked = attrs.evolve(first, evidence=evidence)
    return attrs.evolve(bank, articles=(*bank.articles, mill, untitled), questions=(asked, *others))


@pytest.fixture(scope="session")
def control_bank() -> Bank:
    """A bank of one question with characters that XML forbids in title, article, stem, option, feedback and tag."""
    article = Article.from_text("The bell\x07 rang, Ana said.\x0b\uffff\nThen it stopped.", "A bell\x00")
    options = (Option("Ana\x1b[31m", True, "She\x01 said so."), Option("Ben", False), Option("Cy", False))
    question = Question(
        id=f"{article.id}-00000001",
        article=article.id,
        family="attribution",
        kind="source-of-claim",
        certainty="sure",
        stem="Who\x0b says that the bell\x0c rang?",
        form=SingleChoice(options),
        evidence=(quote(article, "The bell\x07 rang, Ana said."),),
        explanation="Her name\ufffe stands there.",
        process="retrieve",
        tags=("bell\x08",),
    )
    return Bank("Bells\x02", (article,), MadeWith("0.1.0", "none", 0), (question,))


@pytest.fixture(scope="session")
def long_bank(bank: Bank) -> Bank:
    """A thousand questions."""
    questions = (
        attrs.evolve(question, id=f"{question.article}-{number:08x}")
        for number, question in enumerate(bank.questions[number % 3] for number in range(1000))
    )
    return attrs.evolve(bank, questions=tuple(questions))


@pytest.fixture(scope="session")
def heavy_bank(bank: Bank) -> Bank:
    """Fields of 100,000 characters and more, and breaks of lines of every kind."""
    words = "A long story, said <b>Ana</b> & 5 > 4; “so” it went on… "
    text = f"{words * 2000}\r\n\r{words}\n{words * 2}"
    article = Article.from_text(text, words * 10)
    evidence = (Evidence.of(article, Span(0, 100_000)), Evidence.of(article, Span(len(words) * 2000 + 3, len(text))))
    options = tuple(Option(f"{words * 2000}{i}", i == 1, f"{words * 2000}why {i}", evidence[:1]) for i in range(3))
    pairs = tuple(Pair(f"{words * 2000}{i}", f"answer {i}", f"{words}why {i}", evidence[:1]) for i in range(3))
    forms = (SingleChoice(options), Matching(pairs))
    questions = tuple(
        attrs.evolve(
            bank.questions[0], id=f"heavy-{i}", article=article.id, form=form, evidence=evidence[:1],
            stem=f"{words * 2000}\rWho?", explanation=f"{words * 2000}Because.", tags=(), review=Review(),
        )
        for i, form in enumerate(forms)
    )  # fmt: skip
    return attrs.evolve(bank, articles=(article,), questions=questions)


@pytest.fixture
def play(browser: Any, tmp_path: Path) -> Iterator[Play]:
    """Open the page of a bank in a context of its own; keywords are Playwright's for a context."""
    contexts = []

    def open_page(bank: Bank, options: dict[str, Any] | None = None, **settings: Any) -> Visit:
        file = tmp_path / "quiz.html"
        file.write_bytes(quizkit_html.render(bank, quizkit_html.Options(**options or {})).files[0].data)
        contexts.append(browser.new_context(**{"reduced_motion": "reduce", **settings}))
        visit = Visit(contexts[-1].new_page())
        visit.page.set_default_timeout(5000)
        visit.listen()
        visit.page.goto(file.as_uri())
        return visit

    yield open_page
    for context in contexts:
        context.close()
