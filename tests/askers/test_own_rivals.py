"""Who is offered as the source of what the article tells itself: a person who speaks of the matter."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.own_events import own_events
from quizkit.askers.own_rivals import who_could_tell

StoryOf = Callable[..., Any]

LEADS = ("The harbour is old.", "The sea is grey.", "Nobody in Easton knew the way.")
EVENT = "The council bought three boats from a yard in Norby in May 2014."
OTHER = "nobody in Velden knew the light"
FAR = [f"Ole sailed boat number {number} over the wide grey sea and back again." for number in range(12)]


def told(story: StoryOf, *behind: str) -> Any:
    made = story(*LEADS, EVENT, *behind)
    for sentence in (*LEADS, EVENT):
        made.judges(sentence, None)
    return made


def rival(made: Any) -> str | None:
    reading = made.reading()
    (event,) = own_events(reading)
    voice = who_could_tell(reading, event)
    return voice.name if voice else None


def test_a_person_who_is_cited_near_by_could_have_told_it(story: StoryOf) -> None:
    assert rival(told(story, f"Ana Ruiz said {OTHER}.").says("Ana Ruiz", "said", OTHER)) == "Ana Ruiz"


def test_a_person_cited_far_off_speaks_of_the_same_matter(story: StoryOf) -> None:
    for said, found in ((OTHER, None), ("the council has sailors from Norby", "Ana Ruiz")):
        assert rival(told(story, *FAR, f"Ana Ruiz said {said}.").says("Ana Ruiz", "said", said)) == found


def test_behind_a_line_that_parts_two_pieces_of_news_nobody_is_near(story: StoryOf) -> None:
    for line, found in (("___.", None), ("Gulls cried.", "Ana Ruiz")):
        made = told(story, line, f"Ana Ruiz said {OTHER}.").says("Ana Ruiz", "said", OTHER)
        assert rival(made) == found


def test_who_speaks_most_of_the_matter_comes_first(story: StoryOf) -> None:
    of_it = "the council has sailors from Velden"
    made = told(story, f"Ana Ruiz said {OTHER}.", f"Tom Birch said {of_it}.")
    assert rival(made.says("Ana Ruiz", "said", OTHER).says("Tom Birch", "said", of_it)) == "Tom Birch"


def test_whose_words_can_be_shown_comes_before_who_speaks_more_of_the_matter(story: StoryOf) -> None:
    denied = "that the council has sailors from Velden"
    made = told(story, f"Ana Ruiz denied {denied}.", f"Tom Birch said {OTHER}.")
    assert rival(made.says("Ana Ruiz", "denied", denied).says("Tom Birch", "said", OTHER)) == "Tom Birch"


@pytest.mark.parametrize(
    ("name", "type", "sure"),
    [
        ("Green Harbours", "organisation", True),
        ("Ana Ruiz", "person", False),
        ("one of the sailors", "person", True),
        ("Norby Bird", "person", True),
    ],
    ids=["a body", "cited perhaps", "without a name", "named in the event"],
)
def test_who_could_not_be_taken_for_the_source_is_not_offered(story: StoryOf, name: str, type: Any, sure: bool) -> None:
    assert rival(told(story, f"{name} said {OTHER}.").says(name, "said", OTHER, type=type, sure=sure)) is None


@pytest.mark.parametrize(
    ("sentence", "found"),
    [("The council of Ana Ruiz bought three boats from Norby.", None), ("Ana Ruiz bought boats.", "Ana Ruiz")],
)
def test_who_is_named_where_the_like_is_told_is_not_offered(story: StoryOf, sentence: str, found: str | None) -> None:
    made = told(story, sentence, f"Ana Ruiz said {OTHER}.").says("Ana Ruiz", "said", OTHER)
    assert rival(made.judges(sentence, "opinion")) == found


def test_who_is_cited_right_before_is_not_offered(story: StoryOf) -> None:
    quoted = "Ana Ruiz said: “Nobody in Velden knew the light.”"
    made = story(*LEADS)
    made.text += f"\n{quoted}\n{EVENT}"
    for sentence in (*LEADS, quoted, EVENT):
        made.judges(sentence, None)
    assert rival(made.says("Ana Ruiz", "said", "“Nobody in Velden knew the light.”", manner="quote")) is None
