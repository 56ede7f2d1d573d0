"""A bank in which each text is a word of its own, so that one that is missing shows."""

from __future__ import annotations

from quizkit.model import Article, Bank, Form, Matching, MultipleChoice, Option, Pair, Question, Review, SingleChoice
from quizkit.testing.ordinary import MADE_WITH, quote


def worded() -> Bank:
    """Each text is one word that occurs nowhere else, so that one that is missing shows. One article has no text."""
    articles = tuple(_worded_article(number) for number in range(4))
    forms = [*_worded_forms(), _worded_choice(3)]
    questions = tuple(
        _worded_question(article, number, form)
        for number, (article, form) in enumerate(zip(articles, forms, strict=True))
    )
    kept = (*articles[:3], articles[3].without_text())
    return Bank("wbank0w", kept, MADE_WITH, questions, "eo")


def _word(name: str, number: int) -> str:
    return f"w{name}{number}w"


def _worded_article(number: int) -> Article:
    # The blank keeps an escaped line break, \n, from being a part of the word after it.
    text = f"{_word('text', number)} {_word('quote', number)}\n {_word('more', number)}"
    return Article.from_text(
        text,
        _word("title", number),
        source=f"https://news.example/{_word('source', number)}",
        outlet=_word("outlet", number),
        published=f"2026-04-0{number + 1}",
        author=_word("author", number),
    )


def _worded_choice(number: int) -> SingleChoice:
    return SingleChoice(
        tuple(Option(_word(f"option{number}x", i), i == 0, _word(f"why{number}x", i)) for i in range(3))
    )


def _worded_forms() -> tuple[Form, ...]:
    pairs = tuple(Pair(_word("prompt", i), _word("answer", i), _word("because", i)) for i in range(3))
    several = MultipleChoice(_worded_choice(1).options)
    return _worded_choice(0), several, Matching(pairs, (_word("spare", 0),))


def _worded_question(article: Article, number: int, form: Form) -> Question:
    evidence = quote(article, _word("quote", number))
    return Question(
        id=f"{article.id}-{number}",
        article=article.id,
        family="opinion",
        kind=_word("kind", number),
        certainty="guarded",
        stem=_word("stem", number),
        form=form,
        evidence=(evidence,),
        explanation=_word("explanation", number),
        process="evaluate",
        passage=_word("passage", number),
        tags=(_word("tag", number),),
        review=Review("approved", _word("note", number)),
    )
