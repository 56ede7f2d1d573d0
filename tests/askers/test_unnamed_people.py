"""Which people an article cites without their names: vague-source by words for people."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.unnamed_people import STEM, ask_unnamed_people
from quizkit.model import Question, Reading
from tests.askers.options import key_of, options_of

StoryOf = Callable[..., Any]
SAID = "the old pier had lost half of its timber"


def cited(story: StoryOf, source: str = "critics", *more: str, type: str = "group", sure: bool = True) -> Reading:
    made = story(f"{source} said {SAID}.", *more)
    made.judges(f"{source} said {SAID}.", "claim")
    return made.says(source, "said", SAID, type=type, sure=sure).reading()  # type: ignore[no-any-return]


def asked(reading: Reading) -> list[Question]:
    return list(ask_unnamed_people(reading, 0))


def reasons_of(question: Question) -> dict[str, str]:
    return {one.text: one.feedback for one in question.form.options if not one.right}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("source", "type", "key"),
    [
        ("critics", "group", "“Critic” or “opponent”"),
        ("a former Birch aide", "person", "“Aide” or “"),
        ("Easton economists", "group", "“Expert” or “economist”"),
        ("allies of the mayor", "group", "“Supporter” or “ally”"),
        ("a spokeswoman for the port", "person", "“Spokesman” or “spokeswoman”"),
    ],
)
def test_the_key_is_the_word_for_people_who_are_cited(story: StoryOf, source: str, type: str, key: str) -> None:
    (question,) = asked(cited(story, source, type=type))
    assert question.stem == STEM
    assert key_of(question).startswith(key)
    assert [one.quote for one in question.evidence] == [f"{source} said"]
    assert question.explanation.startswith(f"“{source} said” gives no name.")


def test_words_of_which_the_article_has_none_are_wrong_answers(story: StoryOf) -> None:
    (question,) = asked(cited(story))
    assert set(reasons_of(question).values()) == {"The article calls nobody so."}


EVERYBODY = (
    "supporters, proponents, voters, aides, advisers, experts, analysts, officials, spokesmen, lawyers, activists, "
    "workers, residents, executives, journalists, prosecutors"
)


def test_words_for_people_of_whom_the_article_only_speaks_are_wrong_answers_too(story: StoryOf) -> None:
    (question,) = asked(cited(story, "sources", *(f"It was hard on the {one}." for one in EVERYBODY.split(", "))))
    told = [one for one in reasons_of(question).values() if one.startswith("The article speaks of “")]
    assert len(told) == len(reasons_of(question))
    assert all(one.endswith("but cites nobody who is called so.") for one in told)


def test_rivals_who_may_be_cited_are_critics(story: StoryOf) -> None:
    answers = [options_of(one) for one in asked(cited(story, "aides", "Rivals mocked the plan."))]
    assert answers != []
    assert all("“Critic” or “opponent”" not in one for one in answers)


def test_words_for_people_who_may_be_cited_too_are_no_wrong_answers(story: StoryOf) -> None:
    others = [f"It was late, {one} thought." for one in EVERYBODY.split(", ")]
    assert asked(cited(story, "critics", *others)) == []


@pytest.mark.parametrize(
    ("source", "type"),
    [
        ("the critics", "group"),  # who may have been named before
        ("his critics", "group"),
        ("Ana Ruiz", "person"),
        ("critics and sailors", "group"),
        ("gulls", "group"),
        ("voters", "group"),  # of whom mostly a poll tells
        ("one of the critics", "person"),
        ("two in three supporters", "group"),
        ("Easton Critics", "organisation"),
    ],
)
def test_who_points_back_or_is_no_plain_sort_of_people_is_not_asked_for(story: StoryOf, source: str, type: str) -> None:
    assert asked(cited(story, source, type=type)) == []


@pytest.mark.parametrize(
    "more",
    [
        "A critic, Ana Ruiz, went home.",
        "Critic Ana Ruiz went home.",
        "Nobody saw Ana Ruiz, a fierce critic of the ferry.",
        "Ana Ruiz is one of the fiercest opponents of the ferry.",
    ],
)
def test_whom_the_article_may_name_by_the_same_word_is_not_asked_for(story: StoryOf, more: str) -> None:
    assert asked(cited(story, "critics")) != []
    assert asked(cited(story, "critics", more)) == []


@pytest.mark.parametrize("example", [", such as Ana Ruiz,", " like Ana Ruiz"])
def test_people_with_an_example_by_name_are_not_asked_for(story: StoryOf, example: str) -> None:
    made = story(f"Some critics{example} said {SAID}.")
    made.says("Some critics", "said", SAID, by="some critics", type="group")
    assert asked(made.reading()) == []


@pytest.mark.parametrize(
    ("before", "found"),
    [("", ["“Critic” or “opponent”"]), ("“It is over, ", []), ("If ", [])],
)
def test_of_unsure_words_the_source_is_sure_where_its_verb_stands_beside_it(
    story: StoryOf, before: str, found: list[str]
) -> None:
    sentence = f"{before}critics said {SAID}."
    made = story(sentence).judges(sentence, "claim")
    made.says("critics", "said", SAID, type="group", sure=False)
    assert [key_of(one) for one in asked(made.reading())] == found


def test_who_is_cited_inside_somebody_elses_words_is_not_asked_for(story: StoryOf) -> None:
    sentence = f"Ana Ruiz told us that critics said {SAID}."
    made = story(sentence).judges(sentence, "claim")
    made.says("Ana Ruiz", "told", f"critics said {SAID}")
    made.says("critics", "said", SAID, type="group", sure=False)
    assert asked(made.reading()) == []


def test_people_who_are_counted_in_a_poll_are_not_asked_for(story: StoryOf) -> None:
    counted = "by 55% to 41% the pier was too old"
    made = story(f"Supporters said {counted}.").judges(f"Supporters said {counted}.", "claim")
    made.says("Supporters", "said", counted, by="supporters", type="group")
    assert asked(made.reading()) == []


def test_at_most_two_sorts_are_asked_for_with_other_wrong_answers(story: StoryOf) -> None:
    sources = ("critics", "workers", "lawyers")
    told = [f"{one} said the {what} was too old." for one, what in zip(sources, ("pier", "boat", "crane"), strict=True)]
    made = story(*told)
    for one, what in zip(sources, ("pier", "boat", "crane"), strict=True):
        made.says(one, "said", f"the {what} was too old", type="group")
    first, second = asked(made.reading())
    assert set(options_of(first)).isdisjoint(options_of(second))


def test_officials_are_asked_for_in_some_articles_only(story: StoryOf) -> None:
    keys = [[key_of(one) for one in asked(cited(story, "officials", f"It was {i} o'clock."))] for i in range(12)]
    assert [] in keys
    assert ["“Official” or “authority”"] in keys
