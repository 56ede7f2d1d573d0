"""Wrong answers are really wrong: nobody who could be the key, nobody who says the same."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.distractors import apart, other_claims, other_voices
from quizkit.askers.material import claims_of
from quizkit.askers.same_voices import may_be_same
from quizkit.model import Reading, Voice

StoryOf = Callable[..., Any]


def names_beside(reading: Reading, key: int = 0) -> list[str]:
    claim = claims_of(reading)[key]
    return [voice.name for voice in other_voices(reading, claim.voice, claim.statement)]


def test_other_voices_of_the_keys_type_come_first_then_the_rest(harbour: Any) -> None:
    assert names_beside(harbour.reading()) == ["Tom Birch", "Lena Holt", "Cem Aydin", "The Fishers' Union"]


def test_people_who_are_only_named_come_after_those_who_are_cited(harbour: Any) -> None:
    assert names_beside(harbour.names("Ines Varga").reading())[2:4] == ["Cem Aydin", "Ines Varga"]


ALIASES = [
    (("Ana Ruiz", "person"), ("Ruiz", "person")),
    (("Ana Ruiz", "person"), ("Mayor Ana Ruiz", "person")),
    (("World Fishing Organisation", "organisation"), ("WFO", "organisation")),
    (("World Fishing Organisation", "organisation"), ("W.F.O.", "organisation")),
    (("Federation of Sailors", "organisation"), ("FOS", "organisation")),
    (("the Fishers' Union", "organisation"), ("Fishers’ leaders", "group")),
    (("Ana Labarre", "person"), ("Lababre", "person")),
    (("Ana Labarre", "person"), ("Lena Labatre", "person")),
    (("Ana Ruiz", "person"), ("the Easton mayor", "person")),
    (("Ana Ruiz", "person"), ("a Harbour Board spokesman", "person")),
    (("Ana Ruiz", "person"), ("Easton's mayor", "person")),
    (("Ana Ruiz", "person"), ("Sailors", "group")),
    (("the government", "government"), ("the Fisheries Ministry", "organisation")),
    (("Norland", "government"), ("Defence Department", "organisation")),
    (("White House", "government"), ("Kremlin officials", "group")),
    (("Democrats", "organisation"), ("Democratic party leaders", "group")),
]


@pytest.mark.parametrize(("one", "other"), ALIASES, ids=[f"{one[0]} / {other[0]}" for one, other in ALIASES])
def test_two_voices_that_could_be_one_are_told(story: StoryOf, one: Any, other: Any) -> None:
    reading = story("Nobody is named in this.").reading()
    voices = Voice(0, *one, ()), Voice(1, *other, ())
    assert may_be_same(reading, *voices)
    assert may_be_same(reading, *reversed(voices))


DIFFERENT = [
    (("Ana Ruiz", "person"), ("Tom Birch", "person")),
    (("World Fishing Organisation", "organisation"), ("WHO", "organisation")),
    (("Norland", "government"), ("Green Harbours", "organisation")),
    (("Mr Tom Birch", "person"), ("Mr Cem Aydin", "person")),
    (("Ana Lund", "person"), ("Tom Land", "person")),
    (("Ana Labarre", "person"), ("Tom Lebanon", "person")),
    (("Ana Miller", "person"), ("Tom Hiller", "person")),
    (("Green Harbours", "organisation"), ("Fishers' Union", "organisation")),
    (("Republicans", "organisation"), ("Democratic party leaders", "organisation")),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT, ids=[f"{one[0]} / {other[0]}" for one, other in DIFFERENT])
def test_two_voices_that_are_not_one_are_told_apart(story: StoryOf, one: Any, other: Any) -> None:
    reading = story("Nobody is named in this.").reading()
    assert not may_be_same(reading, Voice(0, *one, ()), Voice(1, *other, ()))


def test_a_body_is_no_wrong_answer_beside_its_spokesperson(story: StoryOf) -> None:
    told = story(
        "Ana Ruiz of the Harbour Board said the old pier had lost half of its timber.",
        "Harbour Board rules allow no boats, Harbour Board papers said in print.",
        "Green Harbours argued that nobody checked a single plank since March.",
    )
    told.says("Ana Ruiz", "said", "the old pier had lost half of its timber")
    told.says(
        "Harbour Board papers", "said", "Harbour Board rules allow no boats", by="Harbour Board", type="organisation"
    )
    told.says("Green Harbours", "argued", "nobody checked a single plank since March", type="organisation")
    assert names_beside(told.reading()) == ["Green Harbours"]


def test_a_co_source_is_no_wrong_answer_even_where_it_is_not_sure(story: StoryOf) -> None:
    told = story(
        "Ana Ruiz said the old pier had lost half of its timber.",
        "Tom Birch said half the timber of the old pier was gone.",
        "Lena Holt said boats would have to land in Easton.",
    )
    told.says("Ana Ruiz", "said", "the old pier had lost half of its timber")
    told.says("Tom Birch", "said", "half the timber of the old pier was gone", sure=False)
    told.says("Lena Holt", "said", "boats would have to land in Easton")
    assert names_beside(told.reading()) == ["Lena Holt"]


def test_one_number_in_common_makes_a_co_source(story: StoryOf) -> None:
    told = story(
        "Ana Ruiz said 1,600 planks had gone from the pier.", "Tom Birch counted 1,600 in all, Tom Birch said."
    )
    told.says("Ana Ruiz", "said", "1,600 planks had gone from the pier")
    told.says("Tom Birch", "said", "Tom Birch counted 1,600 in all")
    assert names_beside(told.reading()) == []


@pytest.mark.parametrize(
    ("retold", "beside"),
    [
        ("Tom Birch had given up his plan to sell half of the timber of the pier.", ["Lena Holt"]),
        ("Tom Birch had once thought of selling half of the timbers of two piers.", ["Lena Holt"]),
        ("Tom Birch had given up his plan to sell the pier.", ["Lena Holt", "Tom Birch"]),
    ],
)
def test_who_is_named_where_nearly_the_same_is_told_is_no_wrong_answer(
    story: StoryOf, retold: str, beside: list[str]
) -> None:
    told = story("Ana Ruiz said the town would sell half of the timber of the pier.", retold, "Lena Holt said no.")
    told.says("Ana Ruiz", "said", "the town would sell half of the timber of the pier")
    told.names("Tom Birch", "Lena Holt").judges(retold, None)
    assert names_beside(told.reading()) == beside


def test_whoever_the_statement_names_is_no_wrong_answer(story: StoryOf) -> None:
    told = story("Ana Ruiz said the old pier was sold to Birch in May.", "Tom Birch said boats would land in Easton.")
    told.says("Ana Ruiz", "said", "the old pier was sold to Birch in May")
    told.says("Tom Birch", "said", "boats would land in Easton")
    assert names_beside(told.reading()) == []


def test_two_wrong_answers_are_never_one_voice_under_two_names(harbour: Any) -> None:
    names = names_beside(harbour.names("Ines Varga", "Professor Ines Varga", "Tom Birch senior").reading())
    assert names.count("Tom Birch") == 1
    assert "Tom Birch senior" not in names
    assert len([name for name in names if "Varga" in name]) == 1


@pytest.mark.parametrize(
    "name", ["they", "officials", "the crew", "Easton Voters all Year", "Harbour Cats never Sleep"]
)
def test_who_cannot_be_named_is_no_wrong_answer(story: StoryOf, name: str) -> None:
    told = story("Ana Ruiz said the old pier had lost half of its timber.", f"Boats must land in Easton, {name} said.")
    told.says("Ana Ruiz", "said", "the old pier had lost half of its timber")
    told.says(name, "said", "Boats must land in Easton", type="group")
    assert names_beside(told.reading()) == []


def test_a_claim_is_no_wrong_answer_where_the_key_says_it_too(story: StoryOf) -> None:
    told = story(
        "Ana Ruiz said the old pier had lost half of its timber.",
        "Tom Birch said boats would have to land in Easton.",
        "All boats should land in Easton, Ana Ruiz added.",
    )
    told.says("Ana Ruiz", "said", "the old pier had lost half of its timber")
    told.says("Tom Birch", "said", "boats would have to land in Easton")
    told.says("Ana Ruiz", "added", "All boats should land in Easton", sure=False)
    reading = told.reading()
    claims = claims_of(reading)
    assert other_claims(reading, claims[0], claims) == []


def test_a_claim_that_names_the_key_is_no_wrong_answer(story: StoryOf) -> None:
    told = story(
        "Ana Ruiz said the old pier had lost its timber.", "Tom Birch said boats belonged to Ruiz and a friend."
    )
    told.says("Ana Ruiz", "said", "the old pier had lost its timber")
    told.says("Tom Birch", "said", "boats belonged to Ruiz and a friend")
    reading = told.reading()
    claims = claims_of(reading)
    assert other_claims(reading, claims[0], claims) == []


def test_who_speaks_for_somebody_is_not_offered_beside_them(story: StoryOf) -> None:
    made = story("Ana Ruiz, a Birch spokeswoman, said the pier had lost its timber.", "Tom Birch met Lena Holt.")
    made.says("Ana Ruiz", "said", "the pier had lost its timber")
    made.judges("Ana Ruiz, a Birch spokeswoman, said the pier had lost its timber.", "claim")
    assert names_beside(made.names("Tom Birch", "Lena Holt").reading()) == ["Lena Holt"]


HEADS = [
    ("Harbour Secretary Lena Holt", "The Harbour Department", True),
    ("HWE President Lena Holt", "Harbour Workers of Easton", True),
    ("President R. Lena Holt", "Registered sailors", False),
    ("Harbour expert Lena Holt", "The Harbour Department", False),
    ("Party leader Lena Holt", "The Green Party", False),
]


@pytest.mark.parametrize(("called", "body", "heads"), HEADS, ids=[one[0] for one in HEADS])
def test_who_heads_a_body_speaks_for_it(story: StoryOf, called: str, body: str, heads: bool) -> None:
    told = story(f"{called} said the old pier had lost half of its timber.", f"{body} added that nobody checked it.")
    told.says("Lena Holt", "said", "the old pier had lost half of its timber")
    told.says(body, "added", "nobody checked it", type="organisation")
    reading = told.reading()
    assert may_be_same(reading, *reading.voices) == heads


@pytest.mark.parametrize(("text", "far"), [("Nine", 5), ("Nine chairs here", 14)])
def test_a_longer_rival_is_twice_as_far_as_a_shorter_one(text: str, far: int) -> None:
    assert apart(text, "Nine tins") == far
