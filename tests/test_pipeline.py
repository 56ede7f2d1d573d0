"""Options that could give nothing, or no bank, are refused before anything is read; articles may be left out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import quizkit

TEXT = (
    "Anna Berg said the old bridge would stay closed until May. "
    "Tom Reed told reporters that the ferry could carry the children to school."
)
ENGLISH = quizkit.Article.from_text(TEXT, "Bridge", source="bridge.txt")
POLISH = quizkit.Article.from_text(
    "Przewodniczący powiedział, że most zostanie zamknięty. " * 9, "Most", source="most.txt"
)

WRONG = {
    "families": (["opinion", "nope"], "families[0]: 'nope' is none of attribution, "),
    "kinds": (["nope"], "kinds[0]: 'nope' is none of source-of-claim, "),
    "names as one": ("opinion", "families: must be a list of names, not 'opinion'"),
    "count": (-1, "count: must be 1 or more, not -1"),
    "half a count": (1.5, "count: must be a whole number, not 1.5"),
    "seed": (None, "seed: must be a whole number, not None"),
    "true": (True, "seed: must be a whole number, not True"),
}
KEYWORDS = {"names as one": "families", "half a count": "count", "true": "seed"}


@pytest.mark.parametrize("case", WRONG)
def test_what_can_never_be_had_is_refused_before_reading(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    value, words = WRONG[case]
    options: dict[str, Any] = {KEYWORDS.get(case, case): value}
    monkeypatch.setattr("quizkit.finders.language.load_language", lambda _: pytest.fail("the model was loaded"))
    with pytest.raises(quizkit.ModelError) as caught:
        quizkit.make_bank([ENGLISH], **options)
    assert words in str(caught.value)
    with pytest.raises(quizkit.ModelError):
        quizkit.ask(quizkit.Reading(ENGLISH, (), (), (), (), ()), **options)


def test_an_article_that_is_refused_does_not_stop_the_others() -> None:
    told: list[tuple[str, str]] = []
    bank = quizkit.make_bank(
        [POLISH, ENGLISH], on_refused=lambda article, error: told.append((article.source, str(error)))
    )
    assert [article.source for article in bank.articles] == ["bridge.txt"]
    assert told == [("most.txt", "most.txt: the text is not in English, and only English can be read")]


def test_without_anybody_to_tell_it_is_raised() -> None:
    with pytest.raises(quizkit.ArticleError, match=r"^most.txt: the text is not in English"):
        quizkit.make_bank([ENGLISH, POLISH])


def test_a_model_that_is_not_there_is_told_with_what_to_do() -> None:
    with pytest.raises(quizkit.LanguageModelError, match="install it with pip, or leave --model out"):
        quizkit.read(ENGLISH, model="no_such_model")


TAKES_MANY: dict[str, Callable[[Any], object]] = {
    "articles_from": quizkit.articles_from,
    "count_articles": quizkit.count_articles,
    "read_all": quizkit.read_all,
    "make_bank": quizkit.make_bank,
    "make_corpus": lambda corpus: quizkit.make_corpus(corpus, "banks"),
}


@pytest.mark.parametrize("single", ["news", b"news", Path("news"), quizkit.Article.from_text("Two dogs bit a man.")])
@pytest.mark.parametrize("name", TAKES_MANY)
def test_one_thing_is_no_list_of_things(name: str, single: object) -> None:
    with pytest.raises(quizkit.ModelError, match=f"{name}: .* must be a list or another iterable, not a single"):
        TAKES_MANY[name](single)


def test_a_list_of_one_place_is_gone_through() -> None:
    assert quizkit.count_articles(["news.txt"]) == 1
