"""Whom the article may mean by "the" and a trade, where it introduced them by that trade."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.called_by_trade import places_by_trade
from quizkit.askers.first_heard import all_first_heard
from quizkit.askers.own_turns import turns
from quizkit.askers.voice_forms import voice_forms

StoryOf = Callable[..., Any]

RUIZ = "Ana Ruiz said the old pier has lost half of its timber."
BIRCH = "Tom Birch said nobody has ever checked the planks."
FARMER = "Ana Ruiz, a farmer with 40 cows, lives on the hill."


def told(story: StoryOf, *paragraphs: str) -> Any:
    """A story in which the two above say their sentences."""
    made = story(*paragraphs)
    for sentence in (RUIZ, BIRCH):
        made.says(" ".join(sentence.split()[:2]), "said", sentence.split("said ")[1].rstrip("."))
    for sentence in paragraphs:
        made.judges(sentence, "fact")
    return made


def by_trade(story: StoryOf, *paragraphs: str) -> list[str]:
    reading = told(story, *paragraphs, RUIZ, BIRCH).reading()
    ruiz = next(one for one in reading.voices if one.name == "Ana Ruiz")
    return [reading.text[one.start - 4 : one.end] for one in places_by_trade(reading, ruiz)]


@pytest.mark.parametrize(
    ("introduced", "later", "found"),
    [
        (FARMER, "In the farmer's telling, the sea takes it all.", ["the farmer"]),
        (FARMER, "To the old farmer, that is no excuse.", ["old farmer"]),
        ("Ana Ruiz, an engineer at the Water Board, was there.", "The engineer shot back.", ["The engineer"]),
        ("Ana Ruiz, 61, chief engineer, was there.", "The engineer shot back.", ["The engineer"]),
        ("Ana Ruiz, a keeper of bees, was there.", "The keeper shook a fist.", ["The keeper"]),
        ("Ana Ruiz is a retired nurse and diver.", "The nurse wept. The diver left.", ["The nurse", "The diver"]),
        ("The local farmer Ana Ruiz was there.", "The farmer went home.", ["The farmer"]),
        ("The engineer, Ana Ruiz, was there.", "The engineer went home.", ["The engineer"]),
        (FARMER, "The farmers went home, and a farmer came.", []),
        (FARMER, "The nurse went home.", []),
        ("Ana Ruiz told the reporter all.", "The reporter went home.", []),
    ],
)
def test_a_trade_behind_the_may_be_whom_it_introduced(
    story: StoryOf, introduced: str, later: str, found: list[str]
) -> None:
    assert [one.strip() for one in by_trade(story, introduced, later)] == found


def test_the_farmer_who_is_surely_cited_is_no_open_question(story: StoryOf) -> None:
    made = told(story, FARMER, RUIZ, "The farmer said the boats are late as well.", BIRCH)
    made.says("The farmer", "said", "the boats are late as well", by="Ana Ruiz")
    reading = made.reading()
    ruiz = next(one for one in reading.voices if one.name == "Ana Ruiz")
    assert not places_by_trade(reading, ruiz)


def test_where_and_how_somebody_is_heard_is_open_where_the_trade_may_be_theirs(story: StoryOf) -> None:
    plain = "The tide went out and came in again over the old stones on day {} of the year."
    gap = [plain.format(day) for day in range(10, 20)]
    for line, is_sure in (("The nurse shook a fist.", True), ("The farmer shook a fist.", False)):
        for order in ((line, BIRCH, *gap, RUIZ), (RUIZ, *gap, BIRCH, line)):
            reading = told(story, FARMER, *order).reading()
            assert ("Ana Ruiz" in [one.voice.name for one in turns(reading)]) is is_sure
            assert ("Ana Ruiz" in [one.voice.name for one in voice_forms(reading)]) is is_sure
        reading = told(story, FARMER, line, BIRCH, *gap, RUIZ).reading()
        assert ("Ana Ruiz" in [one.voice.name for one in all_first_heard(reading)]) is is_sure
