"""Who stands beside a source as a wrong answer: people and bodies that could have said it too."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.attributions import ask_source_of_claim
from quizkit.askers.rivals import has_whole_name, is_human, is_pair
from quizkit.model import Manner, SingleChoice, Voice

StoryOf = Callable[..., Any]

TIMBER = "the old pier had lost its timber"
NEIGHBOURS, SENATORS = ("Tom Birch", "Lena Holt", "Max Oye"), ("Ines Varga", "Cem Aydin", "Ben Ode")
PLACES = ("Easton", "Velden", "Norby")


def options_for(told: Any) -> set[str]:
    """The options of the question for the first voice, none where it is not asked for."""
    key = next(iter(told.voices))
    for question in ask_source_of_claim(told.reading(), 0):
        assert isinstance(question.form, SingleChoice)
        if any(option.right and option.text == key for option in question.form.options):
            return {option.text for option in question.form.options}
    return set()


def test_two_cited_people_are_enough(story: StoryOf) -> None:
    told = story(f"Ana Ruiz said {TIMBER}.", "Tom Birch hoped for rain in May.", "Lena Holt feared a strike.")
    told.says("Ana Ruiz", "said", TIMBER).says("Tom Birch", "hoped", "for rain in May")
    told.says("Lena Holt", "feared", "a strike", sure=False)
    assert options_for(told) == {"Ana Ruiz", "Tom Birch", "Lena Holt"}


@pytest.mark.parametrize(("more", "asked"), [((), False), (("Cem Aydin",), True)])
def test_whoever_is_only_named_stands_there_as_the_third_beside_somebody_cited(
    story: StoryOf, more: tuple[str, ...], asked: bool
) -> None:
    named = ("Ines Varga", *more)
    watching = (f"{name} watched." for name in named)
    told = story(f"Ana Ruiz said {TIMBER}.", "Tom Birch hoped for rain in May.", *watching)
    told.says("Ana Ruiz", "said", TIMBER).says("Tom Birch", "hoped", "for rain in May").names(*named)
    assert options_for(told) == ({"Ana Ruiz", "Tom Birch", *named} if asked else set())


@pytest.mark.parametrize(("fear", "beside"), [("a very long strike", False), ("a strike", True)])
def test_beside_two_whose_words_can_be_shown_nobody_stands_who_is_only_named(
    story: StoryOf, fear: str, beside: bool
) -> None:
    told = story(
        f"Ana Ruiz said {TIMBER}.",
        "Tom Birch hoped for rain in May.",
        f"Lena Holt feared {fear}.",
        "Ines Varga ran.",
    )
    told.says("Ana Ruiz", "said", TIMBER).says("Tom Birch", "hoped", "for rain in May")
    told.says("Lena Holt", "feared", fear).names("Ines Varga")
    assert {"Tom Birch", "Lena Holt"} < options_for(told)
    assert ("Ines Varga" in options_for(told)) == beside


@pytest.mark.parametrize(("hope", "asked"), [("for rain", False), ("for rain in May", True)])
def test_one_at_least_of_the_others_has_words_to_be_shown(story: StoryOf, hope: str, asked: bool) -> None:
    told = story(f"Ana Ruiz said {TIMBER}.", f"Tom Birch hoped {hope}.", "Lena Holt feared a strike.")
    told.says("Ana Ruiz", "said", TIMBER).says("Tom Birch", "hoped", hope)
    told.says("Lena Holt", "feared", "a strike", sure=False)
    assert bool(options_for(told)) == asked


@pytest.mark.parametrize(
    ("headline", "swims", "beside"),
    [("A storm at the pier", 1, True), ("Varga swims at the pier", 1, False), ("A storm at the pier", 2, False)],
)
def test_whom_an_article_is_about_and_does_not_quote_is_no_option(
    story: StoryOf, headline: str, swims: int, beside: bool
) -> None:
    named = ("Ines Varga", "Cem Aydin")
    told = story(
        f"Ana Ruiz said {TIMBER}.",
        "Tom Birch hoped for rain in May.",
        "Cem Aydin swam. Cem Aydin came out.",
        *["Ines Varga swam."] * 2 * swims,
        headline=headline,
    )
    told.says("Ana Ruiz", "said", TIMBER).says("Tom Birch", "hoped", "for rain in May").names(*named)
    assert bool(options_for(told)) == beside


@pytest.mark.parametrize(
    ("others", "options"),
    [
        (("Mayor Tom Birch", "Senator Lena Holt"), set()),
        (("Mayor Tom Birch", "Lena Holt, a pilot from Easton,"), {"Ana Ruiz", "Tom Birch", "Lena Holt"}),
    ],
)
def test_a_source_whom_few_know_is_not_the_only_one_of_the_kind(
    story: StoryOf, others: tuple[str, str], options: set[str]
) -> None:
    birch, holt = others
    told = story(
        f"Ana Ruiz, a nurse at the port, said {TIMBER}.",
        f"{birch} hoped for rain in May.",
        f"{holt} feared a strike.",
    )
    told.says("Ana Ruiz", "said", TIMBER).says("Tom Birch", "hoped", "for rain in May")
    told.says("Lena Holt", "feared", "a strike", sure=False)
    assert options_for(told) == options


def test_a_mayor_stands_among_others_of_an_office_where_there_are_enough(story: StoryOf) -> None:
    neighbours = {name: f"hoped for rain in {place}" for name, place in zip(NEIGHBOURS, PLACES, strict=True)}
    senators = {name: f"feared a strike in {place}" for name, place in zip(SENATORS, PLACES, strict=True)}
    told = story(
        f"Mayor Ana Ruiz said {TIMBER}.",
        *(f"{name}, a nurse at the port, {said}." for name, said in neighbours.items()),
        *(f"Senator {name} {said}." for name, said in senators.items()),
    )
    told.says("Ana Ruiz", "said", TIMBER)
    for name, said in (neighbours | senators).items():
        told.says(name, *said.split(" ", 1))
    assert options_for(told) == {"Ana Ruiz", *senators}


@pytest.mark.parametrize(("paper", "beside"), [("The Easton land records", False), ("The Easton Land Board", True)])
def test_records_say_nothing_that_a_government_says(story: StoryOf, paper: str, beside: bool) -> None:
    told = story(f"Velden said {TIMBER}.", "Harbour Watch hoped for rain in May.", f"{paper} feared a strike.")
    told.says("Velden", "said", TIMBER, type="government")
    told.says("Harbour Watch", "hoped", "for rain in May", type="organisation")
    told.says(paper, "feared", "a strike", sure=False, type="organisation")
    assert (paper in options_for(told)) == beside


def test_nobody_is_asked_for_among_people_who_say_nothing(story: StoryOf) -> None:
    named = ("Tom Birch", "Lena Holt", "Ines Varga")
    told = story(f"Ana Ruiz said {TIMBER}.", *(f"{name} watched. Gulls cried above {name}." for name in named))
    assert options_for(told.says("Ana Ruiz", "said", TIMBER).names(*named)) == set()


@pytest.mark.parametrize(("said", "manner"), [(TIMBER, "paraphrase"), ("“The old pier is lost,”", "quote")])
def test_beside_a_quotation_of_somebody_stand_people_only(story: StoryOf, said: str, manner: Manner) -> None:
    told = story(f"Ana Ruiz said {said}.", "Tom Birch hoped for rain in May.", "The Fishers' Union feared a strike.")
    told.says("Ana Ruiz", "said", said, manner=manner).says("Tom Birch", "hoped", "for rain in May")
    told.says("The Fishers' Union", "feared", "a strike", sure=False, type="organisation")
    assert bool(options_for(told)) == (manner == "paraphrase")


def test_the_only_person_among_bodies_is_not_asked_for(story: StoryOf) -> None:
    council, union = "The Town Council", "The Fishers' Union"
    told = story(f"Ana Ruiz said {TIMBER}.", f"{council} hoped for rain in May.", f"{union} feared a strike.")
    told.says("Ana Ruiz", "said", TIMBER)
    told.says(council, "hoped", "for rain in May", type="organisation")
    told.says(union, "feared", "a strike", sure=False, type="organisation")
    assert options_for(told) == set()


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("Ruiz", False),
        ("Mr. Ruiz", False),
        ("Prof. Ruiz", False),
        ("Tom Jr.", False),
        ("Tom III", False),
        ("Ana Ruiz", True),
        ("Dr. Ana Ruiz", True),
    ],
)
def test_a_surname_alone_is_no_option_among_full_names(name: str, whole: bool) -> None:
    assert has_whole_name(Voice(0, name, "person", ())) == whole


def test_all_stand_there_by_surname_where_the_key_has_no_more(story: StoryOf) -> None:
    told = story(f"Mr. Ruiz said {TIMBER}.", "Tom Birch hoped for rain in May.", "Lena Holt feared a strike.")
    told.says("Ruiz", "said", TIMBER).says("Tom Birch", "hoped", "for rain in May")
    told.says("Lena Holt", "feared", "a strike", sure=False)
    assert options_for(told) == {"Ruiz", "Birch", "Holt"}


def test_a_given_name_alone_is_no_surname(story: StoryOf) -> None:
    told = story(f"Anna said {TIMBER}.", "Tom Birch hoped for rain in May.", "Lena Holt feared a strike.")
    told.says("Anna", "said", TIMBER).says("Tom Birch", "hoped", "for rain in May")
    told.says("Lena Holt", "feared", "a strike", sure=False)
    assert options_for(told) == set()


@pytest.mark.parametrize(("third", "asked"), [("Carla Odell", True), ("Carl Odell", False)])
def test_who_speaks_of_herself_is_asked_for_among_women_only(story: StoryOf, third: str, asked: bool) -> None:
    said = "she would mend the old pier"
    told = story(f"Ana Ruiz promised {said}.", "Lena Holt hoped for rain in May.", f"{third} feared a strike.")
    told.judges(f"Ana Ruiz promised {said}.", None).says("Ana Ruiz", "promised", said)
    told.says("Lena Holt", "hoped", "for rain in May").says(third, "feared", "a strike", sure=False)
    questions = list(ask_source_of_claim(told.reading(), 0))
    assert bool(questions) == asked
    assert all("who said that she would" in question.stem for question in questions)


def test_a_given_name_and_a_surname_are_a_person_though_the_reader_cannot_tell() -> None:
    assert is_human(Voice(0, "Anna Ruiz", "unknown", ()))
    assert not is_human(Voice(0, "Anna Ruiz", "organisation", ()))
    assert not is_human(Voice(0, "Harbour Watch", "unknown", ()))


@pytest.mark.parametrize(("said", "manner"), [(TIMBER, "paraphrase"), ("“The old pier is lost,”", "quote")])
def test_a_crowd_says_no_sentence_in_one_voice(story: StoryOf, said: str, manner: str) -> None:
    council, crowd, watch = "The Town Council", "Birch supporters", "Harbour Watch"
    told = story(f"{council} said {said}.", f"{crowd} hoped for rain in May.", f"{watch} feared a strike.")
    told.says(council, "said", said, manner=manner, type="organisation")
    told.says(crowd, "hoped", "for rain in May", type="group")
    told.says(watch, "feared", "a strike", sure=False, type="organisation")
    assert options_for(told) == ({council, crowd, watch} if manner == "paraphrase" else set())


def test_two_people_together_are_told_from_a_body_with_an_and() -> None:
    assert is_pair(Voice(0, "Birch and Rep. Lena Holt", "group", ()))
    assert is_pair(Voice(0, "Birch and the Harbour Party", "group", ()))
    assert not is_pair(Voice(0, "Residents and fishers", "group", ()))
    assert not is_pair(Voice(0, "The Food and Drug Administration", "organisation", ()))
