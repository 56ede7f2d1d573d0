"""The whole flow: an article is read, what was found is asked about, the questions make a bank."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Iterable, Iterator
from importlib.metadata import version
from typing import TYPE_CHECKING

from quizkit.askers.kinds import KINDS
from quizkit.model import Article, Bank, MadeWith, Question, Reading
from quizkit.model.asked import Asked
from quizkit.model.checked import refuse_single

if TYPE_CHECKING:
    from quizkit.finders.reader import OnRefused

LANGUAGE = "en"  # of the articles that the finders can read

OnReading = Callable[[Reading, tuple[Question, ...]], None]


def read(article: Article, model: str | None = None) -> Reading:
    """Find who says what, whose figure is whose and what is judgement.

    All places in the reading are offsets into `article.text`, in code points. `model` names a spaCy pipeline; by
    default it is the small English one, which is loaded once. Raises ArticleError where the article has no
    text or is not English, LanguageModelError where the model cannot be loaded.
    """
    from quizkit.finders.language import load_language  # the finders are most of what there is to import
    from quizkit.finders.reader import read_article

    return read_article(article, load_language(model))


def read_all(
    articles: Iterable[Article], model: str | None = None, *, on_refused: OnRefused | None = None
) -> Iterator[Reading]:
    """Read articles as a stream: a reading of each, in order, as soon as it is asked for.

    `model` is that of `read`. Raises LanguageModelError, at once, where it cannot be loaded. Where an article cannot be
    read (no text, not English), `on_refused` is called with it and its ArticleError, and the others are read; without
    it, the error is raised. Raises ModelError where a single article is given.
    """
    from quizkit.finders.language import load_language
    from quizkit.finders.reader import read_articles

    refuse_single("read_all", "articles", articles)
    return read_articles(articles, load_language(model), on_refused)


def ask(
    reading: Reading,
    families: Collection[str] | None = None,
    kinds: Collection[str] | None = None,
    count: int | None = None,
    seed: int = 0,
    sure_only: bool = False,
) -> tuple[Question, ...]:
    """Ask about what was found: at most `count` questions, of the `families` and `kinds` named (None: all).

    With a `count` a quiz is chosen, in which no question gives another away; without it every question that is safe to
    ask is there. The same reading, options and seed give the same questions. `sure_only` leaves the guarded kinds out.
    Raises ModelError where a family or kind is unknown, `count` less than one, or `seed` no whole number.
    """
    from quizkit.askers.asking import ask_about  # a run with workers asks nothing in its own process

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

    `families`, `kinds`, `count`, `seed` and `sure_only` are those of `ask`, `model` is that of `read`; `count` is for
    each article. Without a `title` the bank has that of its first article. Where `keep_text` is False, the articles'
    texts are left out of the bank. `on_reading` is called with each reading and its questions. An article given twice
    is read once. Where an article has no text or is not English, `on_refused` is called with it and its ArticleError,
    and it is left out; without `on_refused` the error is raised. Raises LanguageModelError where the model cannot be
    loaded, ModelError where a single article is given, a family or kind is unknown, `count` less than one, or `seed` no
    whole number.
    """
    from quizkit.finders.language import language_name, load_language
    from quizkit.finders.reader import read_articles

    refuse_single("make_bank", "articles", articles)
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
    return Bank(named, tuple(known), MadeWith(own_version(), language_name(language), seed), tuple(questions), LANGUAGE)


@functools.cache
def own_version() -> str:
    """The version of quizkit, for which a file is read."""
    return version("quizkit")


def once_each(articles: Iterable[Article]) -> Iterator[Article]:
    """Without those whose text came before."""
    seen: set[str] = set()
    for article in articles:
        if article.id not in seen:
            seen.add(article.id)
            yield article
