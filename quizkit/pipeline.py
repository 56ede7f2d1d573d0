"""The whole flow: an article is read, what was found is asked about, the questions make a bank."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from importlib.metadata import version
from typing import TYPE_CHECKING

from quizkit.askers.asking import KINDS, ask_about
from quizkit.model import Article, Bank, MadeWith, Question, Reading
from quizkit.model.asked import Asked

if TYPE_CHECKING:
    from quizkit.finders.reader import OnRefused

LANGUAGE = "en"  # of the articles that the finders can read

OnReading = Callable[[Reading, tuple[Question, ...]], None]


def read(article: Article, model: str | None = None) -> Reading:
    """Find who says what, whose figure is whose and what is judgement.

    `model` names a spaCy pipeline; by default the small English one. Raises ArticleError where the article has no
    text or is not English, LanguageModelError where the model cannot be loaded.
    """
    from quizkit.finders.language import load_language  # the finders are most of what there is to import
    from quizkit.finders.reader import read_article

    return read_article(article, load_language(model))


def read_all(
    articles: Iterable[Article], model: str | None = None, *, on_refused: OnRefused | None = None
) -> Iterator[Reading]:
    """Read articles as a stream, in order.

    Raises LanguageModelError where the model cannot be loaded. An article that cannot be read (no text, not English)
    is told to `on_refused` with its ArticleError and the others are read; without it, the error is raised.
    """
    from quizkit.finders.language import load_language
    from quizkit.finders.reader import read_articles

    return read_articles(articles, load_language(model), on_refused)


def ask(
    reading: Reading,
    families: Collection[str] | None = None,
    kinds: Collection[str] | None = None,
    count: int | None = None,
    seed: int = 0,
    sure_only: bool = False,
) -> tuple[Question, ...]:
    """Ask about what was found: at most `count` questions, of the families and kinds named (None: all).

    The same reading, options and seed give the same questions. `sure_only` leaves the guarded kinds out. Raises
    ModelError where a family or kind is unknown, `count` less than one, or `seed` no whole number.
    """
    Asked(KINDS, families, kinds, count, seed)
    return ask_about(reading, families=families, kinds=kinds, count=count, seed=seed, sure_only=sure_only)


def make_bank(
    articles: Iterable[Article],
    title: str = "",
    *,
    families: Collection[str] | None = None,
    kinds: Collection[str] | None = None,
    count: int | None = None,
    seed: int = 0,
    sure_only: bool = False,
    keep_text: bool = True,
    model: str | None = None,
    on_reading: OnReading | None = None,
    on_refused: OnRefused | None = None,
) -> Bank:
    """Read each article, ask about what was found, and gather the questions.

    `count` is for each article; without a title the bank has that of its first article; `keep_text=False` leaves
    the articles' texts out of the bank; `on_reading` is told of each article as it is done. An article given twice
    is read once. An article that has no text or is not English is told to `on_refused` with its ArticleError and left
    out; without it, the error is raised. Raises LanguageModelError where the model cannot be loaded, ModelError where
    a family or kind is unknown, `count` less than one, or `seed` no whole number.
    """
    from quizkit.finders.language import language_name, load_language
    from quizkit.finders.reader import read_articles

    Asked(KINDS, families, kinds, count, seed)  # first of all: reading takes its time
    language = load_language(model)
    known: list[Article] = []
    questions: list[Question] = []
    for reading in read_articles(once_each(articles), language, on_refused):
        asked = ask(reading, families, kinds, count, seed, sure_only)
        known.append(reading.article if keep_text else reading.article.without_text())
        questions.extend(asked)
        if on_reading:
            on_reading(reading, asked)
    named = title or next((article.title for article in known if article.title), "Quiz")
    return Bank(
        named, tuple(known), MadeWith(version("quizkit"), language_name(language), seed), tuple(questions), LANGUAGE
    )


def once_each(articles: Iterable[Article]) -> Iterator[Article]:
    """Without those whose text came before."""
    seen: set[str] = set()
    for article in articles:
        if article.id not in seen:
            seen.add(article.id)
            yield article
