"""Which people an article cites without their names: vague-source by words for people."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.unnamed_people import ONE, SEVERAL, ask_unnamed_people
from quizkit.model import Question, Reading
from tests.askers.options import key_of, options_of

StoryOf = Callable[..., Any]
SPOKEN_OF = "The new ferry is good news for commuters, and it was built with the money of taxpayers."
SAID = "the old pier had lost half of its timber"


def cited(story: StoryOf, source: str = "critics", *more: str, type: str = "group", sure: bool = True) -> Reading:
    made = story(SPOKEN_OF, f"{source} said {SAID}.", *more)
    made.judges(f"{source} said {SAID}.", "claim")
    return made.says(source, "said", SAID, type=type, sure=sure).reading()  # type: ignore[no-any-return]


def asked(reading: Reading) -> list[Question]:
    return list(ask_unnamed_people(reading, 0))


def test_the_key_is_the_word_for_people_who_are_cited(story: StoryOf) -> None:
    (question,) = asked(cited(story))
    assert (question.stem, key_of(question)) == (SEVERAL, "Critics")
    assert [one.quote for one in question.evidence] == ["critics said"]
    assert question.explanation.startswith("“critics said” gives no name.")


def test_of_one_person_all_answers_are_of_one(story: StoryOf) -> None:
    (question,) = asked(cited(story, "a former Birch aide", type="person"))
    assert (question.stem, key_of(question)) == (ONE, "An aide")
    assert all(one.startswith(("A ", "An ")) for one in options_of(question))


def test_two_wrong_answers_are_people_of_whom_the_article_speaks(story: StoryOf) -> None:
    (question,) = asked(cited(story))
    reasons = {one.text: one.feedback for one in question.form.options if not one.right}  # type: ignore[union-attr]
    assert reasons.pop("Commuters") == "The article speaks of commuters, but cites none of them."
    assert reasons.pop("Taxpayers") == "The article speaks of taxpayers, but cites none of them."
    ((other, reason),) = reasons.items()
    assert reason == f"The article does not speak of {other.lower()}."


def test_without_people_of_whom_it_speaks_and_whom_it_does_not_cite_nothing_is_asked(story: StoryOf) -> None:
    made = story(f"Critics said {SAID}.").says("Critics", "said", SAID, by="critics", type="group")
    assert asked(made.reading()) == []


@pytest.mark.parametrize(
    ("source", "type"),
    [
        ("the critics", "group"),  # who may have been named before
        ("his critics", "group"),
        ("Ana Ruiz", "person"),
        ("critics and sailors", "group"),
        ("gulls", "group"),
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
    made = story(SPOKEN_OF, f"Some critics{example} said {SAID}.")
    made.says("Some critics", "said", SAID, by="some critics", type="group")
    assert asked(made.reading()) == []


@pytest.mark.parametrize(
    ("before", "found"),
    [("", ["Critics"]), ("“It is over, ", []), ("If ", [])],
)
def test_of_unsure_words_the_source_is_sure_where_its_verb_stands_beside_it(
    story: StoryOf, before: str, found: list[str]
) -> None:
    sentence = f"{before}critics said {SAID}."
    made = story(SPOKEN_OF, sentence).judges(sentence, "claim")
    made.says("critics", "said", SAID, type="group", sure=False)
    assert [key_of(one) for one in asked(made.reading())] == found


def test_who_is_cited_inside_somebody_elses_words_is_not_asked_for(story: StoryOf) -> None:
    sentence = f"Ana Ruiz told us that critics said {SAID}."
    made = story(SPOKEN_OF, sentence).judges(sentence, "claim")
    made.says("Ana Ruiz", "told", f"critics said {SAID}")
    made.says("critics", "said", SAID, type="group", sure=False)
    assert asked(made.reading()) == []


def test_people_who_are_counted_in_a_poll_are_not_asked_for(story: StoryOf) -> None:
    counted = "by 55% to 41% the pier was too old"
    made = story(SPOKEN_OF, f"Supporters said {counted}.").judges(f"Supporters said {counted}.", "claim")
    made.says("Supporters", "said", counted, by="supporters", type="group")
    assert asked(made.reading()) == []


def test_words_that_stand_in_the_article_are_never_on_offer_as_not_spoken_of(story: StoryOf) -> None:
    everybody = "Aides, lawyers, analysts, residents, workers, reporters, backers and officials saw it."
    (question,) = asked(cited(story, "critics", everybody))
    spoken_of = {"Aides", "Lawyers", "Analysts", "Residents", "Workers", "Reporters", "Backers", "Officials"}
    assert spoken_of.isdisjoint(options_of(question))


def test_at_most_two_sorts_are_asked_for_with_other_wrong_answers(story: StoryOf) -> None:
    sources = ("critics", "workers", "lawyers")
    told = [f"{one} said the {what} was too old." for one, what in zip(sources, ("pier", "boat", "crane"), strict=True)]
    spoken_of = (SPOKEN_OF, "It was hard on the widows, and harder on the tenants.")
    made = story(*spoken_of, *told)
    for one, what in zip(sources, ("pier", "boat", "crane"), strict=True):
        made.says(one, "said", f"the {what} was too old", type="group")
    first, second = asked(made.reading())
    assert set(options_of(first)).isdisjoint(options_of(second))
