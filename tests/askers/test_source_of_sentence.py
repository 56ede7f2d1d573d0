"""type-of-source by a sentence that is only pointed out: what kind of source it cites, where it can be no other."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.source_kinds import BODY, DOCUMENT, PERSON, UNNAMED
from quizkit.askers.source_of_sentence import ask_source_of_sentence
from quizkit.model import Question
from tests.askers.options import key_of, options_of

StoryOf = Callable[..., Any]

SAID = "she has had nothing but trouble since the old pier was closed to all ferries"


def said_by(story: StoryOf, source: str, *, type: str = "person", said: str = SAID, more: str = "") -> Any:
    sentence = f"{source} said {said}{more}."
    return story(sentence).judges(sentence, None).says(source, "said", said, type=type)


def keys_of(told: Any) -> list[str]:
    return [key_of(one) for one in ask_source_of_sentence(told.reading(), 0)]


def test_a_sentence_is_pointed_out_by_its_end_and_never_by_its_source(story: StoryOf) -> None:
    (question,) = ask_source_of_sentence(said_by(story, "Some sailors", type="group").reading(), 0)
    assert question.stem == (
        "Find the sentence of the article that ends “… the old pier was closed to all ferries”. "
        "What kind of source does this sentence cite?"
    )
    assert key_of(question) == UNNAMED
    assert options_of(question).keys() <= {PERSON, BODY, UNNAMED, DOCUMENT}
    assert "“Some sailors said”" in question.explanation


@pytest.mark.parametrize(
    ("source", "type", "keys"),
    [
        ("The Harbour Trust", "organisation", [BODY]),
        ("One Norby Democrat", "unknown", [UNNAMED]),
        ("A Harbour Courier poll", "document", [DOCUMENT]),
        ("The statement", "document", []),  # of somebody who may have a name
        ("Ana Ruiz’s petition", "document", []),  # she may be meant
        ("Norby", "government", []),
        ("Ana Ruiz", "person", []),  # asked for beside another kind only
        ("He", "person", []),
        ("A report by Tom Birch", "document", []),  # he may be meant
        ("A survey by two clerks", "document", []),
    ],
)
def test_only_plain_kinds_are_asked_for(story: StoryOf, source: str, type: str, keys: list[str]) -> None:
    assert keys_of(said_by(story, source, type=type)) == keys


@pytest.mark.parametrize(
    ("said", "more"),
    [
        ("there has been nothing but trouble since we lost our boats", ""),
        ("nothing could be done before the winter", ", Tom Birch told the Courier"),
        ("sailors are in trouble", ""),  # no four words of which none is in the source
    ],
)
def test_what_shows_the_kind_or_may_have_another_source_is_left_out(story: StoryOf, said: str, more: str) -> None:
    assert keys_of(said_by(story, "Some sailors", type="group", said=said, more=more)) == []


def test_beside_a_poll_of_a_paper_no_body_is_on_offer(story: StoryOf) -> None:
    (question,) = ask_source_of_sentence(said_by(story, "A Harbour Courier poll", type="document").reading(), 0)
    assert BODY not in options_of(question)
    assert not any("names nobody" in option.feedback for option in question.form.options if option.right)


def test_what_only_a_poll_can_tell_is_not_shown(story: StoryOf) -> None:
    said = "the mayor is now up by 15 points in all of the old town"
    assert keys_of(said_by(story, "A Harbour Courier poll", type="document", said=said)) == []


def test_a_named_person_comes_behind_another_kind_and_two_have_two_keys(story: StoryOf) -> None:
    first = f"Some sailors said {SAID}."
    second = "Tom Birch said the new one was longer than any other on that coast."
    third = "Most residents said the boats would land at the old quay until summer."
    told = story(first, second, third)
    for sentence, source, kind in (
        (first, "Some sailors", "group"),
        (second, "Tom Birch", "person"),
        (third, "Most residents", "group"),
    ):
        told.judges(sentence, None)
        told.says(source, "said", sentence.split(" said ")[1].rstrip("."), type=kind)
    asked: list[Question] = list(ask_source_of_sentence(told.reading(), 0))
    assert [key_of(one) for one in asked] == [UNNAMED, PERSON]


@pytest.mark.parametrize(
    ("said", "count"), [(SAID, 1), ("it was not so for all of those who had been there with them", 0)]
)
def test_words_that_could_point_out_any_sentence_are_not_enough(story: StoryOf, said: str, count: int) -> None:
    assert len(keys_of(said_by(story, "Some sailors", type="group", said=said))) == count
