"""Whose words a "he" or "she" says, shown by the sentence with the name."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.nameless import ask_sentence_that_shows_it
from quizkit.model import Question, SingleChoice

StoryOf = Callable[..., Any]

NAMED = "Ana Ruiz came to the harbour with a long list of repairs."
SAID = "She said the old pier had lost half of its timber."
SECOND = "Tom Birch argued that nobody checked a single plank since March."
THIRD = "Lena Holt drew the plans for a jetty of grey concrete."
CLAIM = "the old pier had lost half of its timber"


def told(story: StoryOf, named: str = NAMED, *, between: str = "", third: str = THIRD) -> Any:
    """Sentences of one paragraph, of which the last is said by a "she"."""
    told_so = (third, SECOND, named, between, SAID)
    made = story(" ".join(one for one in told_so if one))
    for sentence in told_so:
        if sentence:
            made.judges(sentence, None)
    made.says("Tom Birch", "argued", "that nobody checked a single plank since March")
    made.says("She", "said", CLAIM, by="Ana Ruiz")
    return made.names("Lena Holt")


def asked(made: Any) -> list[Question]:
    return list(ask_sentence_that_shows_it(made.reading(), 0))


def test_the_key_points_at_the_sentence_before_that_names_the_speaker(story: StoryOf) -> None:
    (question,) = asked(told(story))
    assert isinstance(question.form, SingleChoice)
    assert question.stem == (
        f"The sentence with the statement that {CLAIM} does not name its speaker. "
        "Which of these sentences (only a few words of each are given) shows whose statement it is?"
    )
    assert {option.text: option.right for option in question.form.options} == {
        "Ana Ruiz came to the harbour with a long list …": True,
        "Tom Birch argued that nobody checked a single plank since …": False,
        "Lena Holt drew the plans for a jetty of grey …": False,
    }
    assert [one.quote for one in question.evidence] == [SAID.rstrip("."), NAMED]


@pytest.mark.parametrize(
    "between",
    [
        "Eva Dahl waited for her at the gate.",
        "The mayor waited for her at the gate.",
    ],
)
def test_nobody_else_may_stand_between_name_and_pronoun(story: StoryOf, between: str) -> None:
    assert asked(told(story, between=between)) == []


def test_a_sentence_that_goes_on_about_the_same_person_may_stand_between(story: StoryOf) -> None:
    assert len(asked(told(story, between="She had walked all the way along the old pier."))) == 1


def test_the_speaker_has_to_be_the_first_whom_the_sentence_names(story: StoryOf) -> None:
    named = "Lena Holt’s neighbour Ana Ruiz came to the harbour with a list."
    assert asked(told(story, named)) == []


def test_words_behind_a_name_of_their_own_are_not_asked_about(story: StoryOf) -> None:
    made = story(f"{THIRD} {SECOND} {NAMED} Ana Ruiz said {CLAIM}.")
    for sentence in (THIRD, SECOND, NAMED, f"Ana Ruiz said {CLAIM}."):
        made.judges(sentence, None)
    made.says("Tom Birch", "argued", "that nobody checked a single plank since March").says("Ana Ruiz", "said", CLAIM)
    assert asked(made.names("Lena Holt")) == []


def test_a_word_that_only_statement_and_key_share_would_tell_the_key(story: StoryOf) -> None:
    assert asked(told(story, "Ana Ruiz loved the timber of the harbour as a child.")) == []


def test_a_wrong_sentence_shares_no_word_with_the_statement_either(story: StoryOf) -> None:
    assert asked(told(story, third="Lena Holt drew the plans for a pier of grey concrete.")) == []


def test_two_others_are_needed(story: StoryOf) -> None:
    made = told(story)
    made.bystanders.clear()
    assert asked(made) == []


def test_a_key_with_a_verb_of_saying_needs_a_wrong_sentence_with_one(story: StoryOf) -> None:
    named = "Ana Ruiz told the harbour a long list of repairs."
    made = told(story, named)
    assert len(asked(made)) == 1, "Tom Birch argued"
    quiet = "Tom Birch lost the keys of every shed since March."
    made = story(f"{THIRD} {quiet} {named} {SAID}")
    for sentence in (THIRD, quiet, named, SAID):
        made.judges(sentence, None)
    made.says("She", "said", CLAIM, by="Ana Ruiz")
    assert asked(made.names("Lena Holt").names("Tom Birch")) == []


@pytest.mark.parametrize(
    ("whose", "is_asked"), [("our countrymen", False), ("my campaign", False), ("our boats", True)]
)
def test_words_that_fit_one_speaker_only_are_not_asked_about(story: StoryOf, whose: str, is_asked: bool) -> None:
    said = f"“The storm has taken half of the food from {whose} on the islands,”"
    sentences = (THIRD, SECOND, NAMED, f"{said} she said.")
    made = story(" ".join(sentences))
    for sentence in sentences:
        made.judges(sentence, None)
    made.says("Tom Birch", "argued", "that nobody checked a single plank since March")
    made.says("she", "said", said, by="Ana Ruiz", manner="quote")
    assert bool(asked(made.names("Lena Holt"))) is is_asked


def test_a_sentence_that_names_two_people_in_the_words_shown_is_no_wrong_answer(story: StoryOf) -> None:
    assert asked(told(story, third="Lena Holt took Tom Birch to see the plans of grey concrete.")) == []
