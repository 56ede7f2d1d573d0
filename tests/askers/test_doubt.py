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
    assert question.explanation.startswith("“allegedly” leaves open")


def test_a_word_that_holds_a_name_apart_says_so(story: StoryOf) -> None:
    named = DOUBTED.replace("allegedly ", "").replace("timber", "so-called timber")
    (question,) = ask_doubting_word(story(named).judges(named, None).reading(), 0)
    assert question.explanation.startswith("“so-called” tells of a name that the writer does not share.")


NOT_OFFERED = {
    "a second one": (DOUBTED.replace("timber", "purported timber"), "purported"),
    "a guess": (DOUBTED.replace("carried", "perhaps carried"), "perhaps"),
    "a verb of saying": (DOUBTED.replace("every evening", "every evening, police claimed"), "claimed"),
    "words in quotation marks": (DOUBTED.replace("eastern", "“shameful”"), "shameful"),
}


@pytest.mark.parametrize(("text", "word"), NOT_OFFERED.values(), ids=NOT_OFFERED)
def test_a_word_that_could_be_right_too_is_not_offered(story: StoryOf, text: str, word: str) -> None:
    (question,) = ask_doubting_word(story(text).judges(text, None).reading(), 0)
    assert isinstance(question.form, SingleChoice)
    assert word in text
    assert word not in [option.text for option in question.form.options]


NOT_ASKED = {
    "no such word": DOUBTED.replace("allegedly ", ""),
    "in quotation marks": DOUBTED.replace("allegedly", "“allegedly”"),
    "too few words": "The guard allegedly stole it on his way to us at six.",
}


@pytest.mark.parametrize("text", NOT_ASKED.values(), ids=NOT_ASKED)
def test_no_question_without_a_word_of_the_writer_s_and_enough_others(story: StoryOf, text: str) -> None:
    assert list(ask_doubting_word(story(text).judges(text, None).reading(), 0)) == []


def test_of_a_long_sentence_the_clauses_around_the_word_are_shown(story: StoryOf) -> None:
    long = f"In a year of many storms and few boats, {'and of rain and rain, ' * 8}{DOUBTED[0].lower()}{DOUBTED[1:]}"
    (question,) = ask_doubting_word(story(long).judges(long, None).reading(), 0)
    assert question.passage is not None
    assert question.passage.startswith("… ")
    assert "allegedly" in question.passage
    assert len(question.passage.split()) <= 42
    assert question.evidence[0].quote in long


def test_a_source_s_doubt_is_not_the_article_s(story: StoryOf) -> None:
    told = story(f"{DOUBTED} So Ana Ruiz said.").judges(DOUBTED, None).says("Ana Ruiz", "said", DOUBTED)
    assert list(ask_doubting_word(told.reading(), 0)) == []
