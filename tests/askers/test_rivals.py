"""Who stands beside a source as a wrong answer: people and bodies that could have said it too."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.attributions import ask_source_of_claim
from quizkit.askers.rivals import has_whole_name, is_human, is_pair
from quizkit.model import SingleChoice, Voice

StoryOf = Callable[..., Any]

TIMBER = "the old pier had lost its timber"


def options_for(told: Any) -> set[str]:
    """The options of the question for the first voice, none where it is not asked for."""
    key = next(iter(told.voices))
    for question in ask_source_of_claim(told.reading(), 0):
        assert isinstance(question.form, SingleChoice)
        if any(option.right and option.text == key for option in question.form.options):
            return {option.text for option in question.form.options}
    return set()


def test_two_cited_people_are_enough(story: StoryOf) -> None:
    told = story(f"Ana Ruiz said {TIMBER}.", "Tom Birch hoped for rain.", "Lena Holt feared a strike.")
    told.says("Ana Ruiz", "said", TIMBER).says("Tom Birch", "hoped", "for rain", sure=False)
    told.says("Lena Holt", "feared", "a strike", sure=False)
    assert options_for(told) == {"Ana Ruiz", "Tom Birch", "Lena Holt"}


@pytest.mark.parametrize(("more", "asked"), [((), False), (("Cem Aydin",), True)])
def test_whoever_is_only_named_stands_there_as_the_third_beside_somebody_cited(
    story: StoryOf, more: tuple[str, ...], asked: bool
) -> None:
    named = ("Ines Varga", *more)
    told = story(f"Ana Ruiz said {TIMBER}.", "Tom Birch hoped for rain.", *(f"{name} watched." for name in named))
    told.says("Ana Ruiz", "said", TIMBER).says("Tom Birch", "hoped", "for rain", sure=False).names(*named)
    assert options_for(told) == ({"Ana Ruiz", "Tom Birch", *named} if asked else set())


@pytest.mark.parametrize(("role", "beside"), [("a pilot", True), ("a candidate", False)])
def test_beside_two_who_are_cited_stands_only_who_is_known_as_little_as_the_source(
    story: StoryOf, role: str, beside: bool
) -> None:
    named = f"Ines Varga, {role} from Easton, swam out. Boats met Ines Varga."
    told = story(
        f"Ana Ruiz, a nurse at the port, said {TIMBER}.",
        "Tom Birch hoped for rain.",
        "Lena Holt feared a strike.",
        named,
    )
    told.says("Ana Ruiz", "said", TIMBER).says("Tom Birch", "hoped", "for rain", sure=False)
    told.says("Lena Holt", "feared", "a strike", sure=False).names("Ines Varga")
    assert ("Ines Varga" in options_for(told)) == beside
    assert {"Tom Birch", "Lena Holt"} < options_for(told)


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
        f"Ana Ruiz, a nurse at the port, said {TIMBER}.", f"{birch} hoped for rain.", f"{holt} feared a strike."
    )
    told.says("Ana Ruiz", "said", TIMBER).says("Tom Birch", "hoped", "for rain", sure=False)
    told.says("Lena Holt", "feared", "a strike", sure=False)
    assert options_for(told) == options


def test_a_mayor_stands_among_others_of_an_office_where_there_are_enough(story: StoryOf) -> None:
    neighbours = {"Tom Birch": "hoped for rain", "Lena Holt": "feared a strike", "Max Oye": "wanted peace"}
    senators = {"Ines Varga": "saw gulls", "Cem Aydin": "heard bells", "Ben Ode": "smelt smoke"}
    told = story(
        f"Mayor Ana Ruiz said {TIMBER}.",
        *(f"{name}, a nurse at the port, {said}." for name, said in neighbours.items()),
        *(f"Senator {name} {said}." for name, said in senators.items()),
    )
    told.says("Ana Ruiz", "said", TIMBER)
    for name, said in (neighbours | senators).items():
        told.says(name, *said.split(" ", 1), sure=name in neighbours)
    assert options_for(told) == {"Ana Ruiz", *senators}


@pytest.mark.parametrize(("paper", "beside"), [("The Easton land records", False), ("The Easton Land Board", True)])
def test_records_say_nothing_that_people_say(story: StoryOf, paper: str, beside: bool) -> None:
    told = story(f"Ana Ruiz said {TIMBER}.", "Tom Birch hoped for rain.", f"{paper} feared a strike.")
    told.says("Ana Ruiz", "said", TIMBER).says("Tom Birch", "hoped", "for rain", sure=False)
    told.says(paper, "feared", "a strike", sure=False, type="organisation")
    assert (paper in options_for(told)) == beside


def test_nobody_is_asked_for_among_people_who_say_nothing(story: StoryOf) -> None:
    named = ("Tom Birch", "Lena Holt", "Ines Varga")
    told = story(f"Ana Ruiz said {TIMBER}.", *(f"{name} watched. Gulls cried above {name}." for name in named))
    assert options_for(told.says("Ana Ruiz", "said", TIMBER).names(*named)) == set()


@pytest.mark.parametrize(("said", "manner"), [(TIMBER, "paraphrase"), ("“The old pier is lost,”", "quote")])
def test_beside_a_quotation_of_somebody_stand_people_only(story: StoryOf, said: str, manner: str) -> None:
    told = story(f"Ana Ruiz said {said}.", "Tom Birch hoped for rain.", "The Fishers' Union feared a strike.")
    told.says("Ana Ruiz", "said", said, manner=manner).says("Tom Birch", "hoped", "for rain", sure=False)
    told.says("The Fishers' Union", "feared", "a strike", sure=False, type="organisation")
    assert bool(options_for(told)) == (manner == "paraphrase")


def test_the_only_person_among_bodies_is_not_asked_for(story: StoryOf) -> None:
    told = story(f"Ana Ruiz said {TIMBER}.", "The Town Council hoped for rain.", "The Fishers' Union feared a strike.")
    told.says("Ana Ruiz", "said", TIMBER)
    told.says("The Town Council", "hoped", "for rain", sure=False, type="organisation")
    told.says("The Fishers' Union", "feared", "a strike", sure=False, type="organisation")
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
    told = story(f"Mr. Ruiz said {TIMBER}.", "Tom Birch hoped for rain.", "Lena Holt feared a strike.")
    told.says("Ruiz", "said", TIMBER).says("Tom Birch", "hoped", "for rain", sure=False)
    told.says("Lena Holt", "feared", "a strike", sure=False)
    assert options_for(told) == {"Ruiz", "Birch", "Holt"}


def test_a_given_name_alone_is_no_surname(story: StoryOf) -> None:
    told = story(f"Anna said {TIMBER}.", "Tom Birch hoped for rain.", "Lena Holt feared a strike.")
    told.says("Anna", "said", TIMBER).says("Tom Birch", "hoped", "for rain", sure=False)
    told.says("Lena Holt", "feared", "a strike", sure=False)
    assert options_for(told) == set()


@pytest.mark.parametrize(
    ("third", "stem"), [("Carla Odell", "who said that she would"), ("Carl Odell", "who said that he or she would")]
)
def test_who_speaks_of_herself_among_women_is_called_she(story: StoryOf, third: str, stem: str) -> None:
    said = "she would mend the old pier"
    told = story(f"Ana Ruiz promised {said}.", "Lena Holt hoped for rain.", f"{third} feared a strike.")
    told.judges(f"Ana Ruiz promised {said}.", None).says("Ana Ruiz", "promised", said)
    told.says("Lena Holt", "hoped", "for rain", sure=False).says(third, "feared", "a strike", sure=False)
    (question,) = ask_source_of_claim(told.reading(), 0)
    assert stem in question.stem


def test_a_given_name_and_a_surname_are_a_person_though_the_reader_cannot_tell() -> None:
    assert is_human(Voice(0, "Anna Ruiz", "unknown", ()))
    assert not is_human(Voice(0, "Anna Ruiz", "organisation", ()))
    assert not is_human(Voice(0, "Harbour Watch", "unknown", ()))


@pytest.mark.parametrize(("said", "manner"), [(TIMBER, "paraphrase"), ("“The old pier is lost,”", "quote")])
def test_a_crowd_says_no_sentence_in_one_voice(story: StoryOf, said: str, manner: str) -> None:
    council, crowd, watch = "The Town Council", "Birch supporters", "Harbour Watch"
    told = story(f"{council} said {said}.", f"{crowd} hoped for rain.", f"{watch} feared a strike.")
    told.says(council, "said", said, manner=manner, type="organisation")
    told.says(crowd, "hoped", "for rain", sure=False, type="group")
    told.says(watch, "feared", "a strike", sure=False, type="organisation")
    assert options_for(told) == ({council, crowd, watch} if manner == "paraphrase" else set())


def test_two_people_together_are_told_from_a_body_with_an_and() -> None:
    assert is_pair(Voice(0, "Birch and Rep. Lena Holt", "group", ()))
    assert not is_pair(Voice(0, "The Food and Drug Administration", "organisation", ()))
