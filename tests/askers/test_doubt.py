"""doubting-word."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.doubt import ask_doubting_word
from quizkit.model import SingleChoice

StoryOf = Callable[..., Any]
DOUBTED = "The harbour guard allegedly carried timber home from the eastern warehouse every evening."


def test_the_one_word_that_leaves_it_open_is_the_key(story: StoryOf) -> None:
    (question,) = ask_doubting_word(story(DOUBTED).judges(DOUBTED, None).reading(), 0)
    assert isinstance(question.form, SingleChoice)
    assert [option.text for option in question.form.options if option.right] == ["allegedly"]
    assert all(option.text in DOUBTED for option in question.form.options)
    assert len(question.form.options) == 4
    assert question.passage == DOUBTED
    assert question.evidence[0].quote == DOUBTED
    assert question.explanation.startswith("“allegedly” leaves it open")


def test_a_word_that_holds_a_name_apart_says_so(story: StoryOf) -> None:
    named = DOUBTED.replace("allegedly ", "").replace("timber", "so-called timber")
    (question,) = ask_doubting_word(story(named).judges(named, None).reading(), 0)
    assert question.explanation.startswith("“so-called” tells of a name that the writer does not share.")


OTHERS = {
    "no such word": DOUBTED.replace("allegedly ", ""),
    "two of them": DOUBTED.replace("timber", "so-called timber"),
    "a guess": DOUBTED.replace("carried", "perhaps carried"),
    "a verb of saying": DOUBTED.replace("every evening", "every evening, police said"),
    "quotation marks": DOUBTED.replace("timber", "“timber”"),
    "too few words": "The guard allegedly stole it on his way to us at six.",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_no_question_where_the_key_would_not_be_the_only_one(story: StoryOf, text: str) -> None:
    assert list(ask_doubting_word(story(text).judges(text, None).reading(), 0)) == []


def test_a_source_s_doubt_is_not_the_article_s(story: StoryOf) -> None:
    told = story(f"{DOUBTED} So Ana Ruiz said.").judges(DOUBTED, None).says("Ana Ruiz", "said", DOUBTED)
    assert list(ask_doubting_word(told.reading(), 0)) == []
