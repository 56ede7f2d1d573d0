"""Who spoke at one time only, as far as the article tells."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.spoken_once import spoken_once, times_near
from quizkit.model import Sentence

StoryOf = Callable[..., Any]

FIRST = "Ana Ruiz said in May that the pier was old."
AGAIN = "it would cost a fortune"


def read(story: StoryOf, *lines: str, by: str = "Ana Ruiz", name: str = "She") -> Any:
    """Ana Ruiz and whoever is cited again; every line is a sentence."""
    told = story(FIRST, *lines).says("Ana Ruiz", "said", "the pier was old")
    if AGAIN in told.text:
        told.says(name, "added", AGAIN, by=by)
    told.sentences = [Sentence(one.start, one.end, None) for one in told.blocks()]
    return told.reading()


SECOND = [
    ("She added that it would cost a fortune.", True),
    ("She added in May that it would cost a fortune.", True),
    ("She added in June that it would cost a fortune.", False),
    ("She added three days later that it would cost a fortune.", False),
    ("She later added that it would cost a fortune.", False),
    ("She added the week before that it would cost a fortune.", False),
    ("She had added that it would cost a fortune.", False),
    ("It rained in June. She added that it would cost a fortune.", False),
]


@pytest.mark.parametrize(("second", "is_found"), SECOND, ids=[second for second, _ in SECOND])
def test_all_that_somebody_is_cited_for_may_be_from_one_time(story: StoryOf, second: str, is_found: bool) -> None:
    assert bool(list(spoken_once(read(story, second)))) == is_found


@pytest.mark.parametrize("event", ["After the vote", "In an interview", "When the rain came"])
def test_what_was_said_at_some_event_may_be_from_another_day(story: StoryOf, event: str) -> None:
    assert not list(spoken_once(read(story, f"{event}, she added that it would cost a fortune.", name="she")))


@pytest.mark.parametrize(("by", "is_found"), [("Tom Birch", True), ("Eva Ruiz", False), ("she", False)])
def test_who_may_be_the_same_counts_too(story: StoryOf, by: str, is_found: bool) -> None:
    name = by if by != "she" else "She"
    reading = read(story, f"{name} added in June that it would cost a fortune.", by=by, name=name)
    assert ("Ana Ruiz" in [voice.name for voice, *_ in spoken_once(reading)]) == is_found


def test_who_is_cited_often_spoke_often(story: StoryOf) -> None:
    told = story(FIRST, *(f"Ana Ruiz said boat {at} was lost." for at in range(5)))
    told.says("Ana Ruiz", "said", "the pier was old")
    for at in range(5):
        told.says("Ana Ruiz", "said", f"boat {at} was lost")
    told.sentences = [Sentence(one.start, one.end, None) for one in told.blocks()]
    assert not list(spoken_once(told.reading()))


@pytest.mark.parametrize(("name", "type"), [("an official", "person"), ("critics", "group"), ("a poll", "document")])
def test_who_has_no_name_may_be_several(story: StoryOf, name: str, type: str) -> None:
    told = story(f"{name} said in May that the pier was old.").says(name, "said", "the pier was old", type=type)
    assert not list(spoken_once(told.reading()))


def test_times_beside_somebody_are_no_wrong_answers(story: StoryOf) -> None:
    reading = read(story, "It snowed on Friday.", "Ruiz was there in June.", "It rained in July.")
    (found,) = spoken_once(reading)
    assert {one.words for one in times_near(reading, found[0])} == {"May", "June"}
