"""quoted-or-paraphrased of sentences that are only pointed out: in marks, as a source's, or as the article's own."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.pointed_sentences import IN_MARKS, OWN, REPORTED, pointed_sentences
from quizkit.askers.ways_of_sentences import ask_way_of_sentence
from quizkit.model import Question
from tests.askers.options import options_of

StoryOf = Callable[..., Any]

QUOTED = "The northern piers will stay closed until the winter storms are over"
SAID = "the northern piers would stay closed until the winter storms were over"
BEFORE = "Rain fell."
OWN_SENTENCE = "The storm tore down the street lamps in the old town on a Monday night."


def reported(story: StoryOf, whole: str = f"The harbour office said {SAID}.", said: str = SAID, **more: Any) -> Any:
    told = story(whole).judges(whole, None)
    return told.says(more.pop("source", "The harbour office"), more.pop("cue", "said"), said, **more)


def quoted(story: StoryOf, manner: str = "quote") -> Any:
    whole = f"“{QUOTED},” the harbour office said."
    return story(whole).judges(whole, None).says("the harbour office", "said", QUOTED, manner=manner)


def own(story: StoryOf, whole: str = OWN_SENTENCE) -> Any:
    return story(BEFORE, whole).judges(BEFORE, "fact").judges(whole, "fact")


def ways_of(told: Any) -> list[str]:
    reading = told.reading()
    return [one.way for cite in (True, False) for one in pointed_sentences(reading, cite=cite)]


def asked_of(told: Any, asked: tuple[Question, ...] = ()) -> list[Question]:
    return list(ask_way_of_sentence(told.reading(), 0, asked))


def test_the_three_ways_are_told_apart(story: StoryOf) -> None:
    assert [ways_of(told(story)) for told in (quoted, reported, own)] == [[IN_MARKS], [REPORTED], [OWN]]


def test_a_sentence_is_pointed_out_and_its_source_told_in_the_feedback_only(story: StoryOf) -> None:
    (question,) = asked_of(reported(story))
    assert question.stem == (
        "Find the sentence of the article that ends “… stay closed until the winter storms were over”. "
        "In what form does it give its information?"
    )
    assert options_of(question) == {IN_MARKS: False, REPORTED: True, OWN: False}
    assert "(“The harbour office said”)" in question.explanation


def test_who_the_source_is_need_not_be_sure_but_then_the_question_is_guarded(story: StoryOf) -> None:
    known, unknown = asked_of(reported(story)), asked_of(reported(story, sure=False))
    assert [one.certainty for one in (*known, *unknown)] == ["sure", "guarded"]


@pytest.mark.parametrize(
    ("whole", "source", "cue"),
    [
        (f"The harbour office has not said whether {SAID}.", "The harbour office", "has not said"),
        (f"If the harbour office says {SAID}, nobody sails.", "the harbour office", "says"),
        (f"One who said {SAID} was not there.", "who", "said"),
        (
            f"The harbour office said {SAID}, and the old ferry sank with all its mail in a gale.",
            "The harbour office",
            "said",
        ),
        (f"The harbour office said {SAID}, the council's report says.", "The harbour office", "said"),
    ],
)
def test_what_is_denied_supposed_or_more_than_one_telling_is_left_alone(
    story: StoryOf, whole: str, source: str, cue: str
) -> None:
    assert ways_of(reported(story, whole, source=source, cue=cue, sure=False)) == []


@pytest.mark.parametrize(
    "whole",
    [
        "Many in the old town feared the storm would tear down the street lamps.",
        "The mayor used his speech to promise new street lamps to the old town.",
        "Why did the storm tear down the street lamps in the old town?",
        "The storm tore down the “old and tired” lamps in the old town.",
        "Street lamps fell in the town.",
        "The old sailor has some advice for the young ones: stay away from the storm in the town.",
        "The evening was full of condemnations of the storm and of the lamps in the old town.",
        "Lamps matter more than roads to 47 percent of those who live in the old town.",
        "In the eyes of the smiths the storm tore down the street lamps in the old town.",
        "To the smiths the storm meant a night of work on the lamps of the old town.",
    ],
)
def test_a_sentence_is_not_the_articles_own_where_somebody_may_have_said_it(story: StoryOf, whole: str) -> None:
    assert ways_of(own(story, whole)) == []


def test_a_sentence_that_another_question_shows_is_left_alone(story: StoryOf) -> None:
    told = reported(story)
    (question,) = asked_of(told)
    assert asked_of(told, (question,)) == []


def test_a_sentence_that_another_question_only_points_out_is_left_alone(story: StoryOf) -> None:
    told = reported(
        story, "The harbour office said he had been in and out of it all.", "he had been in and out of it all"
    )
    (question,) = asked_of(told)
    assert "of it all”" in question.stem
    assert asked_of(told, (question,)) == []


def test_a_source_may_stand_far_from_its_verb_but_in_no_other_clause(story: StoryOf) -> None:
    near = "Crews stationed at the northern piers during the gale"
    far = "Crews at the northern piers, where the harbour office was"
    asked = [ways_of(reported(story, f"{one} said {SAID}.", source="Crews", sure=False)) for one in (near, far)]
    assert asked == [[REPORTED], []]


def test_the_articles_own_way_alone_is_asked_for_in_some_articles_and_once(story: StoryOf) -> None:
    lines = [f"The storm tore down {count} street lamps in the old town on a Monday night." for count in "345678"]
    asked = []
    for count in range(2, len(lines)):
        told = story(*lines[:count])
        for line in lines[:count]:
            told.judges(line, "fact")
        asked.append(len(asked_of(told)))
    assert set(asked) == {0, 1}


def test_where_source_or_first_person_stands_at_both_ends_the_last_words_said_point_it_out(story: StoryOf) -> None:
    content = "I know that the northern piers will stay closed until the storms are over"
    whole = f"“{content},” the harbour office said."
    told = story(whole).judges(whole, None).says("the harbour office", "said", content, manner="quote")
    (one,) = pointed_sentences(told.reading(), cite=True)
    assert one.place == "holds the words “will stay closed until the storms are over”"
