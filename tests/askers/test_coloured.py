"""loaded-words about verbs that colour what somebody says."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.coloured import ask_coloured_verb
from quizkit.model import SingleChoice

StoryOf = Callable[..., Any]
CLAIMED = "During the meeting in March, Ana Ruiz claimed that the council opened a second account for the bridge."
SAID = "that the council opened a second account for the bridge"


def told(story: StoryOf, text: str, verb: str = "claimed") -> Any:
    return story(text).judges(text, None).says("Ana Ruiz", verb, SAID).reading()


def test_the_verb_is_the_key_among_plain_words(story: StoryOf) -> None:
    (question,) = ask_coloured_verb(told(story, CLAIMED), 0)
    assert isinstance(question.form, SingleChoice)
    assert [option.text for option in question.form.options if option.right] == ["claimed"]
    assert all(option.text in CLAIMED and option.text.islower() for option in question.form.options)
    assert question.kind == "loaded-words"
    assert question.evidence[0].quote == question.passage == CLAIMED
    assert "“said”" in question.explanation


@pytest.mark.parametrize("word", ["accused", "shamelessly"])
def test_a_word_that_colours_too_is_not_offered(story: StoryOf, word: str) -> None:
    text = CLAIMED.replace("Ana Ruiz claimed", f"Ana Ruiz {word} and claimed")
    reading = story(text).judges(text, None).says("Ana Ruiz", "claimed", text[text.index("that the") :].rstrip("."))
    (question,) = ask_coloured_verb(reading.reading(), 0)
    assert isinstance(question.form, SingleChoice)
    assert word not in [option.text for option in question.form.options]


OTHERS = {
    "in court": CLAIMED.replace("the meeting", "the lawsuit"),
    "nothing to choose from": "As if by chance, Ana Ruiz claimed that the gulls had eaten each last one of them.",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_no_question_where_the_verb_is_not_the_only_answer(story: StoryOf, text: str) -> None:
    said = text[text.index("that the") :].rstrip(".")
    reading = story(text).judges(text, None).says("Ana Ruiz", "claimed", said).reading()
    assert list(ask_coloured_verb(reading, 0)) == []


def test_a_plain_verb_is_not_asked_for(story: StoryOf) -> None:
    assert list(ask_coloured_verb(told(story, CLAIMED.replace("claimed", "said"), "said"), 0)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The council bus slammed into a second bridge during the meeting in March last year.",
        "The council blasted a second hole for the bridge with a bomb during the meeting in March.",
        "Ana Ruiz claimed victory after the second meeting of the council in March last year.",
    ],
)
def test_a_literal_verb_is_not_asked_for(story: StoryOf, text: str) -> None:
    verb = next(word for word in ("slammed", "blasted", "claimed") if word in text)
    reading = story(text).judges(text, None, (verb, "loaded_v", "outlet")).reading()
    assert list(ask_coloured_verb(reading, 0)) == []


def test_an_attack_in_the_writer_s_words_is_asked_for(story: StoryOf) -> None:
    text = "Ana Ruiz slammed the second budget of the council during the meeting in March."
    (question,) = ask_coloured_verb(story(text).judges(text, None, ("slammed", "loaded_v", "outlet")).reading(), 0)
    assert [option.text for option in question.form.options if option.right] == ["slammed"]


def test_a_verb_in_somebody_s_mouth_is_not_the_writer_s(story: StoryOf) -> None:
    text = "Tom Birch said that Ana Ruiz claimed a second account for the bridge in the budget."
    said = "that Ana Ruiz claimed a second account for the bridge in the budget"
    reading = (
        story(text).judges(text, None, ("claimed", "loaded_v", "outlet")).says("Tom Birch", "said", said).reading()
    )
    assert list(ask_coloured_verb(reading, 0)) == []
