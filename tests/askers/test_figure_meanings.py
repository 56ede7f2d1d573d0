"""meaning-of-figure: each number is tied to its own thing, and no two things can be taken for one."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.figure_meanings import ask_meaning_of_figure
from quizkit.model import SingleChoice

StoryOf = Callable[..., Any]

COUNTS = [
    ("One night the storm wrecked 240 wooden boats.", "240", 240, "wooden boats"),
    ("It tore down 290 street lamps.", "290", 290, "street lamps"),
    ("It drowned 75 dairy cows.", "75", 75, "dairy cows"),
]


def told_of(story: StoryOf, *counts: tuple[str, str, int, str]) -> Any:
    told = story(*(sentence for sentence, *_ in counts))
    for sentence, number, value, unit in counts:
        told.counts(sentence, number, value, unit=unit)
    return told


def asked_of(story: StoryOf, *counts: tuple[str, str, int, str]) -> list[tuple[str, dict[str, bool]]]:
    """The stem of each question, with its options and whether they are right."""
    questions = ask_meaning_of_figure(told_of(story, *counts).reading(), 0)
    return [
        (one.stem, {option.text: option.right for option in one.form.options})
        for one in questions
        if isinstance(one.form, SingleChoice)
    ]


def test_two_numbers_are_asked_for_what_they_count(story: StoryOf) -> None:
    assert asked_of(story, *COUNTS) == [
        (
            "What does the figure 240 refer to in the article?",
            {"Wooden boats": True, "Street lamps": False, "Dairy cows": False},
        ),
        (
            "What does the figure 290 refer to in the article?",
            {"Wooden boats": False, "Street lamps": True, "Dairy cows": False},
        ),
    ]
    assert {one.certainty for one in ask_meaning_of_figure(told_of(story, *COUNTS).reading(), 0)} == {"guarded"}


def test_a_small_number_or_a_single_word_is_asked_of_no_number_but_may_be_a_wrong_answer(story: StoryOf) -> None:
    cows = ("It drowned 30 dairy cows.", "30", 30, "dairy cows")
    asked = asked_of(story, cows, ("It tore down 110 lamps.", "110", 110, "lamps"), SMALL)
    assert [stem for stem, _ in asked] == ["What does the figure 30 refer to in the article?"]
    assert asked[0][1] == {"Dairy cows": True, "Lamps": False, "Bakeries in the old market": False}


def test_a_single_word_is_no_wrong_answer_beside_several(story: StoryOf) -> None:
    cows = ("It drowned 75 cows of the hill farms.", "75", 75, "cows")
    assert (
        asked_of(story, cows, ("It tore down 110 lamps.", "110", 110, "lamps"), ("It hurt 40 dogs.", "40", 40, "dogs"))
        == []
    )


def test_no_number_is_asked_for_among_such_as_their_size_tells_apart(story: StoryOf) -> None:
    many = ("It spoilt 9,000 fruit trees.", "9,000", 9000, "fruit trees")
    assert [stem for stem, _ in asked_of(story, *COUNTS[:2], many)] == []


SMALL = ("It flooded nine bakeries in the old market.", "nine", 9, "bakeries")


@pytest.mark.parametrize(
    "third",
    [
        ("It raged for 75 long hours.", "75", 75, "long hours"),
        ("It sank 75 rubber boats.", "75", 75, "rubber boats"),
        ("It woke 75 people.", "75", 75, "people"),
        ("It fell on one dairy cow.", "one", 1, "dairy cow"),
        ("It bent a 75-bolt mast.", "75", 75, "bolt"),
        ("It spilled 75,000 seed corns.", "75,000", 75_000, "seed corns"),
        ("It woke 75 different people.", "75", 75, "different people"),
        ("It ate up 75 $900 gifts.", "75", 75, "$900 gifts"),
        ("It drowned 75 of many old cows.", "75", 75, "many old cows"),
    ],
)
def test_it_is_not_asked_where_too_few_things_can_be_told_apart(
    story: StoryOf, third: tuple[str, str, int, str]
) -> None:
    assert asked_of(story, *COUNTS[:2], third) == []


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("It wrecked 240 boats of the western fleet.", "Boats of the western fleet"),
        ("It wrecked 240 boats owned by the western fleet, and went on.", "Boats owned by the western fleet"),
        ("It wrecked 240 boats that lay on the beach.", "Boats that lay on the beach"),
        ("It wrecked 240 boats in the U.S. before dawn.", "Boats in the U.S."),
        (
            "It wrecked 240 boats of the western fleet from the old beach that nobody used.",
            "Boats of the western fleet",
        ),
        ("It took 240 wooden boats in need of repair at the old yard of the western fishers.", "Wooden boats"),
        ("It took 240 wooden boats that they had built.", "Wooden boats"),
        ("Some 240 boats of the western fleet made land.", "Boats of the western fleet"),
    ],
)
def test_what_is_counted_takes_the_words_that_say_which_ones(story: StoryOf, sentence: str, counts: str) -> None:
    unit = "wooden boats" if "wooden" in sentence else "boats"
    longest = ("It tore down 290 street lamps of the market quarter.", "290", 290, "street lamps")
    asked = asked_of(story, (sentence, "240", 240, unit), longest, COUNTS[2])
    assert counts in asked[0][1]
    assert asked[0][1][counts]


def test_two_numbers_of_like_things_are_not_both_asked_for(story: StoryOf) -> None:
    rubber = ("It sank 80 rubber boats.", "80", 80, "rubber boats")
    keys = [
        key for _, options in asked_of(story, COUNTS[0], rubber, *COUNTS[1:]) for key, right in options.items() if right
    ]
    assert keys == ["Wooden boats", "Street lamps"]


SHARE = ("It cut off 40 percent of the hill farms.", "40 percent", 40, "hill farms")


def test_a_share_is_asked_for_what_it_is_a_share_of(story: StoryOf) -> None:
    schools = ("It cut off 15 percent of the island schools.", "15 percent", 15, "island schools")
    shops = ("It spared 30 percent of the quay shops.", "30 percent", 30, "quay shops")
    stem = "The article mentions a share of 40 percent. Of what is that a share?"
    asked = dict(asked_of(story, SHARE, schools, shops))
    assert asked[stem] == {"Hill farms": True, "Island schools": False, "Quay shops": False}


def test_a_share_is_not_asked_for_among_counts(story: StoryOf) -> None:
    schools = ("It cut off 15 percent of the island schools.", "15 percent", 15, "island schools")
    assert not any("percent" in stem for stem, _ in asked_of(story, SHARE, schools, *COUNTS[1:]))


def test_what_counts_is_not_asked_for_where_only_the_article_tells_whose_it_is(story: StoryOf) -> None:
    owned = ("It drowned 75 of the owner's best cows.", "75", 75, "owner's best cows")
    assert asked_of(story, *COUNTS[:2], owned) == []


@pytest.mark.parametrize(
    ("third", "asked"),
    [
        (("It broke 80 shop windows.", "80", 80, "shop windows"), True),
        (("80 shop windows to see in Easton", "80", 80, "shop windows"), False),
        (("It broke 80 Shop Windows.", "80", 80, "Shop Windows"), False),
        (("It hurt the father of 80 small boys.", "80", 80, "small boys"), False),
    ],
    ids=["prose", "a link line", "a title", "of one life"],
)
def test_what_is_no_count_of_the_articles_is_no_answer(
    story: StoryOf, third: tuple[str, str, int, str], asked: bool
) -> None:
    assert bool(asked_of(story, *COUNTS[:2], third)) is asked
