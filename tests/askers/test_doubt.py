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


@pytest.mark.parametrize("word", ["presumably", "apparently"])
def test_a_guess_of_the_article_is_told_with_caution_too(story: StoryOf, word: str) -> None:
    (question,) = ask_doubting_word(told(story, DOUBTED.replace("allegedly", word)).reading(), 0)
    assert question.explanation.startswith(f"“{word}” leaves open")


HEDGING = {
    "behind a helping verb": DOUBTED.replace("allegedly carried", "has allegedly carried"),
    "before a past without ending": DOUBTED.replace("carried", "brought"),
    "before the subject": DOUBTED.replace(" allegedly", "").replace("The", "Apparently the"),
}


@pytest.mark.parametrize("text", HEDGING.values(), ids=HEDGING)
def test_the_word_hedges_the_clause_itself(story: StoryOf, text: str) -> None:
    (question,) = ask_doubting_word(told(story, text).reading(), 0)
    assert isinstance(question.form, SingleChoice)
    (key,) = (option.text for option in question.form.options if option.right)
    assert key == text[:-1].replace("allegedly ", "").replace("Apparently the", "The")


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
    "of a clause inside": DOUBTED.replace("allegedly carried", "who was allegedly old carried"),
    "of a noun": BARE.replace("timber", "the alleged timber") + ".",
    "of a participle": DOUBTED.replace("carried timber home", "seen with timber came home"),
    "of an adverb": DOUBTED.replace("The harbour guard allegedly", "Apparently most surprisingly, the harbour guard"),
    "of a part of the clause": BARE.replace("from", "allegedly from") + ".",
    "a guess of the writer": DOUBTED.replace("allegedly", "perhaps"),
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
