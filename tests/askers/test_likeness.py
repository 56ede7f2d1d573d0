"""Who comes first beside a source as a wrong answer: people who are heard, and known as well or as little."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from quizkit.askers.distractors import named_voices
from quizkit.askers.likeness import HEARD, IN_PASSING, OFTEN, PERHAPS, is_private, is_public, standing_of
from quizkit.askers.rivals import wrong_voices
from quizkit.model import Reading, Span, Voice

StoryOf = Callable[..., Any]

RUIZ = "Ana Ruiz, a harbour engineer, said the pier had lost its timber."


def by_name(reading: Reading, name: str) -> Voice:
    return next(one for one in (*reading.voices, *reading.bystanders) if one.name == name)


@pytest.mark.parametrize(
    ("told", "standing"),
    [
        ("Tom Birch agreed at once.", PERHAPS),
        ("It is late, said town clerk Tom Birch.", PERHAPS),
        ("Tom Birch came by boat. Gulls followed Tom Birch home.", OFTEN),
        ("Boats came for Tom Birch.", IN_PASSING),
    ],
)
def test_how_far_somebody_has_a_voice(story: StoryOf, told: str, standing: int) -> None:
    reading = story(RUIZ, told).says("Ana Ruiz", "said", "the pier had lost its timber").names("Tom Birch").reading()
    assert standing_of(reading, by_name(reading, "Tom Birch")) == standing
    assert standing_of(reading, by_name(reading, "Ana Ruiz")) == HEARD


def test_a_suffix_is_no_surname(story: StoryOf) -> None:
    told = story(RUIZ, "Boats came for Tom Birch III. Gulls followed Birch home.").names("Tom Birch III")
    reading = told.says("Ana Ruiz", "said", "the pier had lost its timber").reading()
    assert standing_of(reading, by_name(reading, "Tom Birch III")) == OFTEN


@pytest.mark.parametrize(
    ("told", "private"),
    [
        ("Tom Birch, a night-shift nurse, came by boat.", True),
        ("Tom Birch, a candidate for governor, came by boat.", False),
        ("Sen. Tom Birch, a critic of the port, came by boat.", False),
        ("The fish trader Tom Birch came by boat.", True),
        ("Easton University's Tom Birch came by boat.", True),
        ("Tom Birch, a keeper of bees, came by boat.", True),
        ("Tom Birch, the billionaire of Easton, came by boat.", False),
        ("Tom Birch — a nurse from Easton — came by boat.", True),
        ("Harbour Union Director Tom Birch came by boat.", True),
        ("Harbour Bureau of the State Department Director Tom Birch came by boat.", False),
        ("Attorney Tom Birch came by boat.", True),
        ("Dr. Tom Birch came by boat.", True),
        ("The defense attorney Tom Birch came by boat.", True),
        ("Her lawyer, Tom Birch, came by boat.", True),
        ("A researcher with the union, Tom Birch, came by boat.", True),
        ("A White House spokesman, Tom Birch, came by boat.", False),
        ("The matter was, like the pier, Tom Birch knew, closed.", False),
        ("Tom Birch, spokesman for the harbour union, came by boat.", True),
        ("Tom Birch, minister for the harbours, came by boat.", False),
        ("Tom Birch, 22, who keeps bees, came by boat.", True),
        ("“It sank,” said Tom Birch, 41. He came by boat.", True),
        ("Tom Birch, 41, came by boat.", False),
        ("Tom Birch, who teaches law at a school, came by boat.", True),
        ("Tom Birch, who keeps a lead among presidential hopefuls, came by boat.", False),
        ("Tom Birch, who won in May, came by boat.", False),
        ("Under Tom Birch the boats came. After that he left.", False),
        ("Tom Birch came by boat.", False),
    ],
)
def test_whom_the_article_must_introduce(story: StoryOf, told: str, private: bool) -> None:
    reading = story(told).names("Tom Birch").reading()
    assert is_private(reading, by_name(reading, "Tom Birch")) == private


def test_a_trade_inside_a_mention_introduces_too(story: StoryOf) -> None:
    reading = story("Harbour Union Director Tom Birch came by boat.").names("Tom Birch").reading()
    birch = by_name(reading, "Tom Birch")
    whole = attrs.evolve(birch, mentions=(Span(birch.mentions[0].start - 23, birch.mentions[0].end),))
    assert whole.mentions[0].cut(reading.text) == "Harbour Union Director Tom Birch"
    assert is_private(reading, whole)


@pytest.mark.parametrize(
    ("office", "public"),
    [
        ("a candidate for the council", True),
        ("a minister of the coast", True),
        ("a president of the bakers' guild", False),
        ("a senior vice president at the yard", False),
    ],
)
def test_whom_many_surely_know_by_an_office(story: StoryOf, office: str, public: bool) -> None:
    reading = story(f"Tom Birch, {office}, came by boat.").names("Tom Birch").reading()
    assert is_public(reading, by_name(reading, "Tom Birch")) == public


def rivals_of_ruiz(told: Any, most: int) -> list[str]:
    reading = told.reading()
    key = by_name(reading, "Ana Ruiz")
    others = [one for one in named_voices(reading) if one != key]
    return [one.name for one in wrong_voices(reading, key, others, 0, most)]


def test_whoever_is_cited_comes_before_a_better_known_name_of_like_length(story: StoryOf) -> None:
    told = story(RUIZ, "Maximilian Aldebert hoped for rain.", "Sen. Tom Birch ran. Sen. Tom Birch won.")
    told.says("Ana Ruiz", "said", "the pier had lost its timber").says("Maximilian Aldebert", "hoped", "for rain")
    assert rivals_of_ruiz(told.names("Tom Birch"), 1) == ["Maximilian Aldebert"]


def test_beside_an_expert_stands_an_expert_and_not_a_politician(story: StoryOf) -> None:
    told = story(
        RUIZ, "Lena Holt, a diver, swam out. Gulls saw Lena Holt.", "Sen. Tom Birch ran. Boats met Sen. Tom Birch."
    )
    told.says("Ana Ruiz", "said", "the pier had lost its timber").names("Tom Birch", "Lena Holt")
    assert rivals_of_ruiz(told, 1) == ["Lena Holt"]


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("The late captain Tom Birch built it.", False),
        ("Tom Birch, a captain, who died in May, built it.", False),
        ("Tom Birch, a captain, built it when the mayor died.", True),
    ],
)
def test_who_is_told_to_be_dead_is_not_on_offer(story: StoryOf, told: str, asked: bool) -> None:
    reading = story(told).names("Tom Birch").reading()
    assert bool(named_voices(reading)) == asked


@pytest.mark.parametrize("cited", [True, False])
def test_the_dead_are_on_offer_only_where_they_are_cited(story: StoryOf, cited: bool) -> None:
    told = story(RUIZ, "Winston Churchill said boats would land in Easton.")
    told.says("Ana Ruiz", "said", "the pier had lost its timber")
    told.says("Winston Churchill", "said", "boats would land in Easton", sure=cited)
    assert ("Winston Churchill" in rivals_of_ruiz(told, 3)) == cited
