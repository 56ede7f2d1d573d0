"""What is kept of the model's rules is the very result of the model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from quizkit.finders.tagging import WordClasses, analysed, can_be_kept, classes_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

TEXTS = [
    "The old bridge was closed; Ana Ruiz's men aren't going to mend it, she said.",
    "I'm gonna go. Y'all gotta see it, let's go, c'mon! It ain't there.",
    "There is a dog. There are two. There's no cat, it's said.",
    "UPPER CASE NEWS: 5 MEN LEFT   2 BOATS\t\nand more",
    "He saw the saw. They saw it. The leaves fell; he leaves. The meeting was meeting its aims.",
    "",
    "…",
]


def analysis(doc: Doc) -> list[tuple[object, ...]]:
    return [(t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.ent_type_, t.ent_iob_) for t in doc]


def test_the_result_is_that_of_the_pipeline(language: Language) -> None:
    expected = [analysis(doc) for doc in language.pipe(TEXTS)]
    for _ in range(2):  # the second time everything is known
        assert [analysis(doc) for doc in analysed(TEXTS, language)] == expected


def test_rules_over_several_words_are_found(language: Language) -> None:
    found = [bool(classes_of(language).over_several_words(doc, allow_missing=True)) for doc in language.pipe(TEXTS[:2])]
    assert found == [False, True]


def test_what_is_kept_of_a_word_is_what_it_is_alone(language: Language) -> None:
    text = language("There is a dog.")  # a rule over several words fits
    words = [(token.orth, token.tag, token.dep) for token in text]
    together, apart = WordClasses(language), WordClasses(language)
    together.learn(words, language.vocab)
    for word in words:
        apart.learn([word], language.vocab)
    assert together.known == apart.known


class LookedUpOnly(dict[Any, Any]):
    """What may become large, and is never gone through from end to end."""

    def __iter__(self) -> Iterator[Any]:
        raise AssertionError("gone through")

    keys = items = values = __iter__  # type: ignore[assignment]


def test_what_is_kept_is_never_gone_through(language: Language) -> None:
    classes = WordClasses(language)
    classes.known = LookedUpOnly()
    for text in ("A dog came.", "Two dogs came."):
        classes.put_into(language(text))
    assert len(classes.known) == 6


@pytest.mark.parametrize("missing", ["attribute_ruler", "lemmatizer", "parser", "ner"])
def test_another_pipeline_is_run_as_it_is(language: Language, missing: str) -> None:
    assert can_be_kept(language)
    with language.select_pipes(disable=[missing]):
        assert not can_be_kept(language)


@pytest.mark.parametrize("part", ["parser", "ner"])
def test_a_search_with_rivals_is_left_to_the_model(
    language: Language, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(language.get_pipe(part).cfg, "beam_width", 2)  # type: ignore[attr-defined]
    assert not can_be_kept(language)


def test_many_texts_are_taken_in_batches(language: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = [analysis(doc) for doc in language.pipe(TEXTS)]
    monkeypatch.setattr("quizkit.finders.tagging.AT_ONCE", 2)
    assert [analysis(doc) for doc in analysed(TEXTS, language)] == expected


def test_nothing_is_taken_where_there_is_no_word(language: Language) -> None:
    assert [len(doc) for doc in analysed(["", ""], language)] == [0, 0]
