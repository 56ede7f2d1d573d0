"""doubting-word."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.doubt import ask_doubting_word
from quizkit.model import SingleChoice

StoryOf = Callable[..., Any]
DOUBTED = "The harbour guard allegedly carried timber home from the eastern warehouse every evening."
BARE = "The harbour guard carried timber home from the eastern warehouse every evening"
OUTRIGHT = (
    "The town council closed the northern pier to ferries and to sailors in March.",
    "Two brothers of Easton opened a bakery beside the old lighthouse in spring.",
    "The new crane lifted its first load onto a barge on a windy afternoon.",
)


def told(story: StoryOf, doubted: str, others: tuple[str, ...] = OUTRIGHT) -> Any:
    made = story(doubted, *others).judges(doubted, None)
    for other in others:
        made.judges(other, None)
    return made


def test_the_statement_that_has_a_word_of_caution_is_the_key(story: StoryOf) -> None:
    (question,) = ask_doubting_word(told(story, DOUBTED).reading(), 0)
    assert isinstance(question.form, SingleChoice)
    assert [option.text for option in question.form.options if option.right] == [BARE]
    assert {option.text for option in question.form.options if not option.right} == {text[:-1] for text in OUTRIGHT}
    assert question.evidence[0].quote == DOUBTED
    assert question.explanation.startswith("“allegedly” leaves open")


@pytest.mark.parametrize("word", ["perhaps", "apparently"])
def test_a_guess_of_the_article_is_told_with_caution_too(story: StoryOf, word: str) -> None:
    (question,) = ask_doubting_word(told(story, DOUBTED.replace("allegedly", word)).reading(), 0)
    assert question.explanation.startswith(f"“{word}” leaves open")


def test_an_adjective_of_caution_is_left_out_where_an_article_fits_before_and_after(story: StoryOf) -> None:
    fits = BARE.replace("timber", "the alleged timber") + "."
    (question,) = ask_doubting_word(told(story, fits).reading(), 0)
    assert isinstance(question.form, SingleChoice)
    assert [option.text for option in question.form.options if option.right] == [BARE.replace("timber", "the timber")]


@pytest.mark.parametrize("word", ["maybe", "could have", "suspected"])
def test_what_another_word_holds_at_a_distance_is_no_wrong_answer(story: StoryOf, word: str) -> None:
    held = OUTRIGHT[2].replace("lifted", f"{word} lifted")
    (question,) = ask_doubting_word(told(story, DOUBTED, (*OUTRIGHT[:2], held)).reading(), 0)
    assert isinstance(question.form, SingleChoice)
    assert len(question.form.options) == 3


NOT_ASKED = {
    "no such word": f"{BARE}.",
    "in quotation marks": DOUBTED.replace("allegedly", "“allegedly”"),
    "between commas": DOUBTED.replace(" allegedly ", ", allegedly, "),
    "behind an article that would change": BARE.replace("timber", "an alleged theft") + ".",
    "leaning on another sentence": DOUBTED.replace("The harbour guard", "He"),
}


@pytest.mark.parametrize("text", NOT_ASKED.values(), ids=NOT_ASKED)
def test_no_question_where_the_sentence_does_not_read_well_without_the_word(story: StoryOf, text: str) -> None:
    assert list(ask_doubting_word(told(story, text).reading(), 0)) == []


def test_no_question_with_one_other_statement(story: StoryOf) -> None:
    assert list(ask_doubting_word(told(story, DOUBTED, OUTRIGHT[:1]).reading(), 0)) == []


def test_a_source_s_doubt_is_not_the_article_s(story: StoryOf) -> None:
    made = told(story, DOUBTED, (*OUTRIGHT, "So Ana Ruiz said.")).says("Ana Ruiz", "said", DOUBTED)
    assert list(ask_doubting_word(made.reading(), 0)) == []
