"""Who stands beside a source as a wrong answer: people and bodies that could have said it too."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.attributions import ask_source_of_claim
from quizkit.askers.rivals import has_whole_name, is_human, is_pair
from quizkit.model import Manner, SingleChoice, Voice, VoiceType

StoryOf = Callable[..., Any]

TIMBER, QUOTED = "the old pier had lost its timber", "“The old pier has lost its timber,”"
RUIZ = f"Ana Ruiz, a nurse at the port, said {TIMBER}."
NEIGHBOURS, SENATORS = ("Tom Birch", "Lena Holt", "Max Oye"), ("Ines Varga", "Cem Aydin", "Ben Ode")
PLACES = ("Easton", "Velden", "Norby")


def with_birch(story: StoryOf, *paragraphs: str, **how: str) -> Any:
    """A story in which Ana Ruiz, whom it introduces, is the first voice, and Tom Birch has words that can be shown."""
    told = story(RUIZ, "Tom Birch hoped for rain in May.", *paragraphs, **how).says("Ana Ruiz", "said", TIMBER)
    return told.says("Tom Birch", "hoped", "for rain in May")


def options_for(told: Any) -> set[str]:
    """The options of the question for the first voice, none where it is not asked for."""
    key = next(iter(told.voices))
    for question in ask_source_of_claim(told.reading(), 0):
        assert isinstance(question.form, SingleChoice)
        if any(option.right and option.text == key for option in question.form.options):
            return {option.text for option in question.form.options}
    return set()


def test_two_cited_people_are_enough(story: StoryOf) -> None:
    told = with_birch(story, "Lena Holt feared a strike.").says("Lena Holt", "feared", "a strike", sure=False)
    assert options_for(told) == {"Ana Ruiz", "Tom Birch", "Lena Holt"}


@pytest.mark.parametrize("cited", [True, False])
def test_whoever_is_only_named_is_no_option(story: StoryOf, cited: bool) -> None:
    told = with_birch(story, "Lena Holt feared a strike.", "Ines Varga watched. Gulls cried above Ines Varga.")
    told.says("Lena Holt", "feared", "a strike", sure=False) if cited else told.names("Lena Holt")
    assert options_for(told.names("Ines Varga")) == ({"Ana Ruiz", "Tom Birch", "Lena Holt"} if cited else set())


@pytest.mark.parametrize(("fear", "beside"), [("a very long strike", False), ("a strike", True)])
def test_beside_two_whose_words_can_be_shown_nobody_stands_who_has_none(
    story: StoryOf, fear: str, beside: bool
) -> None:
    told = with_birch(story, f"Lena Holt feared {fear}.", "Ines Varga feared fog.")
    told.says("Lena Holt", "feared", fear).says("Ines Varga", "feared", "fog", sure=False)
    assert {"Tom Birch", "Lena Holt"} < options_for(told)
    assert ("Ines Varga" in options_for(told)) == beside


@pytest.mark.parametrize(("hope", "asked"), [("for rain", False), ("for rain in May", True)])
def test_one_at_least_of_the_others_has_words_to_be_shown(story: StoryOf, hope: str, asked: bool) -> None:
    told = story(RUIZ, f"Tom Birch hoped {hope}.", "Lena Holt feared a strike.")
    told.says("Ana Ruiz", "said", TIMBER).says("Tom Birch", "hoped", hope)
    told.says("Lena Holt", "feared", "a strike", sure=False)
    assert bool(options_for(told)) == asked


@pytest.mark.parametrize(
    ("headline", "swims", "beside"),
    [("A storm at the pier", 1, True), ("Varga swims at the pier", 1, False), ("A storm at the pier", 2, False)],
)
def test_whom_an_article_is_about_is_no_option_without_words_to_be_shown(
    story: StoryOf, headline: str, swims: int, beside: bool
) -> None:
    swimming = ("Cem Aydin swam. Cem Aydin came out.", *["Ines Varga swam."] * swims)
    told = with_birch(story, "Ines Varga feared a strike.", *swimming, headline=headline)
    told.says("Ines Varga", "feared", "a strike", sure=False).names("Cem Aydin")
    assert bool(options_for(told)) == beside


@pytest.mark.parametrize(
    ("key", "beside"),
    [("Ana Ruiz, a nurse at the port,", True), ("Mayor Ana Ruiz", True), ("Ana Ruiz", False)],
)
def test_whom_an_article_is_about_stands_with_own_words_beside_whomever_it_introduces(
    story: StoryOf, key: str, beside: bool
) -> None:
    told = story(
        f"{QUOTED} said {key} in May.",
        "Tom Birch hoped for rain in May.",
        "Lena Holt feared a very long strike. Lena Holt swam.",
        "Cem Aydin wanted a new old pier.",
        headline="A storm at the pier",
    )
    told.says("Ana Ruiz", "said", QUOTED, manner="quote").says("Tom Birch", "hoped", "for rain in May")
    told.says("Lena Holt", "feared", "a very long strike").says("Cem Aydin", "wanted", "a new old pier")
    assert ("Lena Holt" in options_for(told)) == beside


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
        RUIZ,
        f"{birch} hoped for rain in May.",
        f"{holt} feared a strike.",
    )
    told.says("Ana Ruiz", "said", TIMBER).says("Tom Birch", "hoped", "for rain in May")
    told.says("Lena Holt", "feared", "a strike", sure=False)
    assert options_for(told) == options


@pytest.mark.parametrize(
    ("key", "others", "asked"),
    [
        ("Ana Ruiz", ("Mayor Tom Birch", "Senator Lena Holt"), False),
        ("Ana Ruiz", ("Mayor Tom Birch", "Lena Holt"), True),
        ("Ana Ruiz, a nurse", ("Mayor Tom Birch", "Senator Lena Holt"), False),
        ("Governor Ana Ruiz", ("Mayor Tom Birch", "Senator Lena Holt"), True),
        ("Governor Ana Ruiz", ("Tom Birch, a cook,", "Lena Holt, a nurse,"), False),
        ("Governor Ana Ruiz", ("Tom Birch, a cook,", "Lena Holt"), True),
    ],
)
def test_nobody_is_asked_for_among_two_who_are_better_known_or_all_less_known(
    story: StoryOf, key: str, others: tuple[str, str], asked: bool
) -> None:
    birch, holt = others
    told = story(f"{QUOTED} said {key}.", f"{birch} hoped for rain in May.", f"{holt} feared a strike.")
    told.says("Ana Ruiz", "said", QUOTED, manner="quote").says("Tom Birch", "hoped", "for rain in May")
    assert bool(options_for(told.says("Lena Holt", "feared", "a strike", sure=False))) == asked


def test_those_as_little_known_stand_there_where_the_best_would_tell_the_key(story: StoryOf) -> None:
    hopes = ("rain in May", "a new old pier", "fewer gulls there")
    senators = list(zip(("Ines Var", "Cem Ay", "Ben Ode"), hopes, PLACES, strict=True))  # no name is as long as his
    told = story(
        RUIZ,
        *(f"Senator {name} hoped for {hope}. {name} knew {place} well." for name, hope, place in senators),
        "Tom Birch feared a very long strike.",
        "Lena Holt, a cook, feared snow.",
    )
    told.says("Ana Ruiz", "said", TIMBER).says("Tom Birch", "feared", "a very long strike")
    for name, hope, place in senators:
        told.says(name, "hoped", f"for {hope}").says(name, "knew", f"{place} well", sure=False)
    assert options_for(told.says("Lena Holt", "feared", "snow", sure=False)) == {"Ana Ruiz", "Tom Birch", "Lena Holt"}


@pytest.mark.parametrize(("key", "beside"), [("Bartholomew Castellanos", True), ("Ana Ruiz", False)])
def test_whoever_has_no_words_to_be_shown_stands_there_so_that_the_key_is_not_the_longest_by_far(
    story: StoryOf, key: str, beside: bool
) -> None:
    told = story(
        f"{key}, a nurse at the port, said {TIMBER}.",
        "Tom Birch hoped for rain in May.",
        "Lena Ode wanted a new old pier.",
        "Maximilian Oyelaran feared snow.",
    )
    told.says(key, "said", TIMBER).says("Tom Birch", "hoped", "for rain in May")
    told.says("Lena Ode", "wanted", "a new old pier").says("Maximilian Oyelaran", "feared", "snow", sure=False)
    assert ("Maximilian Oyelaran" in options_for(told)) == beside
    assert {"Tom Birch", "Lena Ode"} < options_for(told)


def test_a_mayor_stands_among_others_of_an_office_where_there_are_enough(story: StoryOf) -> None:
    neighbours = {name: f"hoped for rain in {place}" for name, place in zip(NEIGHBOURS, PLACES, strict=True)}
    senators = {name: f"feared a strike in {place}" for name, place in zip(SENATORS, PLACES, strict=True)}
    told = story(
        f"{QUOTED} said Mayor Ana Ruiz.",
        *(f"{name}, a nurse at the port, {said}." for name, said in neighbours.items()),
        *(f"Senator {name} {said}." for name, said in senators.items()),
    )
    told.says("Ana Ruiz", "said", QUOTED, manner="quote")
    for name, said in (neighbours | senators).items():
        told.says(name, *said.split(" ", 1))
    assert options_for(told) == {"Ana Ruiz", *senators}


@pytest.mark.parametrize(
    ("third", "type", "asked"), [("Lena Holt", "person", True), ("The Fishers' Union", "organisation", False)]
)
def test_beside_a_person_stand_people_only(story: StoryOf, third: str, type: VoiceType, asked: bool) -> None:
    told = with_birch(story, f"{third} feared a strike in Norby.")
    assert bool(options_for(told.says(third, "feared", "a strike in Norby", type=type))) == asked


def among_bodies(story: StoryOf, third: str, fear: str = "a strike in Norby", type: VoiceType = "organisation") -> Any:
    """A story of a government, of Harbour Watch, which has words that can be shown, and of a third voice."""
    told = story(f"Velden said {TIMBER}.", "Harbour Watch hoped for rain in May.", f"{third} feared {fear}.")
    told.says("Velden", "said", TIMBER, type="government")
    told.says("Harbour Watch", "hoped", "for rain in May", type="organisation")
    return told.says(third, "feared", fear, type=type)


@pytest.mark.parametrize(("third", "type", "asked"), [("Lena Holt", "person", False), ("The Guild", "group", True)])
def test_beside_a_body_stand_bodies_only(story: StoryOf, third: str, type: VoiceType, asked: bool) -> None:
    assert bool(options_for(among_bodies(story, third, type=type))) == asked


@pytest.mark.parametrize(("fear", "asked"), [("a strike", False), ("a strike in Norby", True)])
def test_each_body_beside_another_has_words_to_be_shown(story: StoryOf, fear: str, asked: bool) -> None:
    assert bool(options_for(among_bodies(story, "The Guild", fear))) == asked


@pytest.mark.parametrize(("paper", "asked"), [("The Easton land records", False), ("The Easton Land Board", True)])
def test_records_say_nothing_that_a_government_says(story: StoryOf, paper: str, asked: bool) -> None:
    assert bool(options_for(among_bodies(story, paper))) == asked


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


@pytest.mark.parametrize(("key", "options"), [("Ruiz", {"Ruiz", "Birch", "Holt"}), ("Anna", set())])
def test_all_stand_there_by_surname_where_the_key_has_no_more(story: StoryOf, key: str, options: set[str]) -> None:
    told = story(f"{QUOTED} said {key}.", "Tom Birch hoped for rain in May.", "Lena Holt feared a strike.")
    told.says(key, "said", QUOTED, manner="quote").says("Tom Birch", "hoped", "for rain in May")
    assert options_for(told.says("Lena Holt", "feared", "a strike", sure=False)) == options


@pytest.mark.parametrize(("third", "asked"), [("Carla Odell", True), ("Carl Odell", False)])
def test_who_speaks_of_herself_is_asked_for_among_women_only(story: StoryOf, third: str, asked: bool) -> None:
    said = "she would mend the old pier"
    ruiz = f"The carpenter Ana Ruiz promised {said}."
    told = story(ruiz, "Lena Holt hoped for rain in May.", f"{third} feared a strike.")
    told.judges(ruiz, None).says("Ana Ruiz", "promised", said)
    told.says("Lena Holt", "hoped", "for rain in May").says(third, "feared", "a strike", sure=False)
    questions = list(ask_source_of_claim(told.reading(), 0))
    assert bool(questions) == asked
    assert all("who said that she would" in question.stem for question in questions)


def test_a_given_name_and_a_surname_are_a_person_though_the_reader_cannot_tell() -> None:
    assert is_human(Voice(0, "Anna Ruiz", "unknown", ()))
    assert not is_human(Voice(0, "Anna Ruiz", "organisation", ()))
    assert not is_human(Voice(0, "Harbour Watch", "unknown", ()))


@pytest.mark.parametrize(("said", "manner"), [(TIMBER, "paraphrase"), (QUOTED, "quote")])
def test_a_crowd_says_no_sentence_in_one_voice(story: StoryOf, said: str, manner: Manner) -> None:
    council, crowd, watch = "The Town Council", "Birch supporters", "Harbour Watch"
    told = story(f"{council} said {said}.", f"{crowd} hoped for rain in May.", f"{watch} feared a strike in Norby.")
    told.says(council, "said", said, manner=manner, type="organisation")
    told.says(crowd, "hoped", "for rain in May", type="group")
    told.says(watch, "feared", "a strike in Norby", type="organisation")
    assert options_for(told) == ({council, crowd, watch} if manner == "paraphrase" else set())


def test_two_people_together_are_told_from_a_body_with_an_and() -> None:
    assert is_pair(Voice(0, "Birch and Rep. Lena Holt", "group", ()))
    assert is_pair(Voice(0, "Birch and the Harbour Party", "group", ()))
    assert not is_pair(Voice(0, "Residents and fishers", "group", ()))
    assert not is_pair(Voice(0, "The Food and Drug Administration", "organisation", ()))
