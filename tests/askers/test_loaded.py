"""loaded-words: the judging phrase of a sentence."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.lists import listed
from quizkit.askers.loaded import ask_loaded_words, is_sure_judgement, phrase_about
from quizkit.model import Cue, SingleChoice

StoryOf = Callable[..., Any]
JUDGED = (
    "The harbour council signed a shameful contract with Easton Shipping in March for the northern bridge and the "
    "annual festival."
)
CUE = ("shameful", "eval_adj", "outlet")


def test_the_judging_phrase_is_the_key(story: StoryOf) -> None:
    (question,) = ask_loaded_words(story(JUDGED).judges(JUDGED, None, CUE).reading(), 0)
    assert isinstance(question.form, SingleChoice)
    assert [option.text for option in question.form.options if option.right] == ["shameful contract"]
    assert all(option.text in JUDGED for option in question.form.options)
    assert not any("shameful" in option.text for option in question.form.options if not option.right)
    assert question.passage == JUDGED
    assert question.evidence[0].quote == JUDGED


OTHERS = {
    "nothing to choose from": "It was all in all a shameful contract, and nobody ever liked it much.",
    "a question": JUDGED.replace(".", "?"),
    "quotation marks": JUDGED.replace("shameful", "“shameful”"),
    "somebody says so": JUDGED.replace("in March", "in March, the mayor said,"),
    "somebody may think so": JUDGED.replace("signed", "signed what Ana Ruiz considers"),
    "denied": JUDGED.replace("signed a", "never signed a"),
    "a judgement of others": JUDGED.replace("signed a shameful contract", "signed a contract shameful to many"),
    "too few words": "Easton signed a shameful contract in March.",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_no_question_where_the_judgement_may_not_be_the_writer_s(story: StoryOf, text: str) -> None:
    assert list(ask_loaded_words(story(text).judges(text, None, CUE).reading(), 0)) == []


def test_a_source_s_judgement_is_not_asked_for(story: StoryOf) -> None:
    told = story(JUDGED).judges(JUDGED, None, ("shameful", "eval_adj", "source"))
    assert list(ask_loaded_words(told.reading(), 0)) == []


def test_no_question_right_behind_a_source(story: StoryOf) -> None:
    before = "Ana Ruiz said the pier was old."
    told = story(f"{before} {JUDGED}").says("Ana Ruiz", "said", "the pier was old")
    told = told.judges(before, None).judges(JUDGED, None, CUE)
    assert list(ask_loaded_words(told.reading(), 0)) == []


def test_no_question_inside_a_quotation_that_opened_before(story: StoryOf) -> None:
    told = story(f"“It began last year. {JUDGED} So it was.”").judges(JUDGED, None, CUE)
    assert list(ask_loaded_words(told.reading(), 0)) == []


def test_at_most_four_questions_each_about_another_word(story: StoryOf) -> None:
    adjectives = ["shameful", "absurd", "brazen", "disgraceful", "foolish", "pathetic", "absurd"]
    texts = [JUDGED.replace("shameful", word).replace("March", f"March 20{i}0") for i, word in enumerate(adjectives)]
    told = story(*texts)
    for text, word in zip(texts, adjectives, strict=True):
        told.judges(text, None, (word, "eval_adj", "outlet"))
    keys = [option.text for one in ask_loaded_words(told.reading(), 0) for option in one.form.options if option.right]
    assert keys == ["shameful contract", "absurd contract", "disgraceful contract", "foolish contract"]


@pytest.mark.parametrize(
    ("word", "family", "sure"),
    [
        ("absurd", "eval_adj", True),
        ("best", "eval_adj", False),
        ("shamelessly", "stance_adv", True),
        ("certainly", "stance_adv", False),
        ("henchmen", "loaded_n", True),
        ("hypocrites", "loaded_n", True),
        ("regime", "loaded_n", False),
        ("whined", "loaded_v", True),
        ("vilified", "loaded_v", True),
        ("bragging", "loaded_v", True),
        ("crushed", "loaded_v", False),
        ("kangaroo court", "loaded_ph", True),
        ("land grab", "loaded_ph", False),
        ("so-called", "pretext", False),
        ("very", "boost", False),
    ],
)
def test_words_that_are_often_literal_are_left_out(word: str, family: str, sure: bool) -> None:
    assert is_sure_judgement(Cue(0, len(word), family, "outlet"), word) is sure


@pytest.mark.parametrize(
    ("text", "cue", "phrase"),
    [
        ("They sold the absurd plan, and left.", "absurd", "absurd plan"),
        ("They brazenly broke into the house.", "brazenly", "brazenly broke"),
        ("It was an absurd and costly plan.", "absurd", "absurd"),
        ("It was an absurd harbour plan for Easton.", "absurd", "absurd"),
        ("They paid henchmen for it.", "henchmen", "henchmen"),
    ],
)
def test_the_phrase_ends_where_it_is_clear(text: str, cue: str, phrase: str) -> None:
    assert phrase_about(text, cue, "loaded_n" if cue == "henchmen" else "eval_adj") == phrase


@pytest.mark.parametrize(
    ("words", "count"), [("the Easton regime", 1), ("the tax regime", 0), ("the Easton regime change", 0)]
)
def test_a_government_called_a_regime(story: StoryOf, words: str, count: int) -> None:
    text = (
        f"The harbour council signed a contract with {words} in March for the northern bridge and the annual festival."
    )
    assert len(list(ask_loaded_words(story(text).judges(text, None).reading(), 0))) == count


def test_no_plain_word_of_the_lists_judges() -> None:
    plain = (
        listed("loaded", "neutral_nouns") | listed("loaded", "neutral_adjectives") | listed("loaded", "neutral_verbs")
    )
    judging = (
        listed("loaded", "adjectives")
        | listed("loaded", "more_adjectives")
        | listed("loaded", "adverbs")
        | listed("loaded", "nouns")
        | listed("loaded", "verbs")
    )
    assert plain & (judging | listed("loaded", "no_plain_words")) == frozenset()
