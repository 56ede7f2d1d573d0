"""Whether a verb surely reports words of a voice."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.reporting_verbs import chosen_verb
from quizkit.askers.sure_verbs import is_surely_of

StoryOf = Callable[..., Any]
CLAIM = "the old bridge of Easton sinks a little deeper every winter"


def is_sure(
    story: StoryOf, *, between: str = "", before: str = "", behind: str = ".", verb: str = "claimed", sure: bool = True
) -> bool:
    sentence = f"{before}Ana Ruiz{between} {verb} that {CLAIM}{behind}"
    made = story(sentence).says("Ana Ruiz", verb, CLAIM, sure=sure).judges(sentence, None)
    reading = made.reading()
    (one,) = reading.attributions
    chosen = chosen_verb(reading, one)
    assert chosen is not None
    return is_surely_of(reading, one, chosen)


@pytest.mark.parametrize(
    ("between", "sure"),
    [
        (", a sailor from Velden,", True),
        (" has also", True),
        (" of the harbour board, in a letter that reached the town hall only yesterday,", False),
        (" spoke of a “grave mistake,” then", False),
    ],
)
def test_the_verb_stands_close_to_its_source(story: StoryOf, between: str, sure: bool) -> None:
    assert is_sure(story, between=between) == sure


def test_a_verb_in_a_question_is_none_of_a_report(story: StoryOf) -> None:
    """“Does Ana Ruiz claim that”: the form is that of several."""
    assert not is_sure(story, verb="claim")


@pytest.mark.parametrize("before", ["", "In a long letter, ", "But "])
@pytest.mark.parametrize("between", ["", " has repeatedly", " later"])
def test_what_is_claimed_need_not_be_sure_where_that_stands_right_behind(
    story: StoryOf, before: str, between: str
) -> None:
    assert is_sure(story, before=before, between=between, sure=False)


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"before": "If "}, "supposed"),
        ({"before": "The town would suffer if, as the sailors fear, "}, "supposed before"),
        ({"before": "The pier club of "}, "a part of another name"),
        ({"behind": "?"}, "asked"),
        ({"between": " never"}, "denied"),
        ({"between": " may have"}, "a guess"),
        ({"between": ", a sailor,"}, "too far off"),
    ],
)
def test_it_is_not_sure_where_the_sentence_does_not_plainly_say_so(
    story: StoryOf, parts: dict[str, str], reason: str
) -> None:
    assert not is_sure(story, sure=False, **parts), reason


def test_it_is_not_sure_on_the_word_of_somebody_else(story: StoryOf) -> None:
    sentence = f"Tom Birch said that the boats were late, and Ana Ruiz claimed that {CLAIM}."
    made = story(sentence).says("Tom Birch", "said", "the boats were late").judges(sentence, None)
    reading = made.says("Ana Ruiz", "claimed", CLAIM, sure=False).reading()
    chosen = chosen_verb(reading, reading.attributions[1])
    assert chosen is not None
    assert not is_surely_of(reading, reading.attributions[1], chosen)
