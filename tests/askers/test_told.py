"""What the article tells itself, and what of it reads alone."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from quizkit.askers.told import told_of

StoryOf = Callable[..., Any]
OWN = "The northbound trains stopped at Easton twice every hour on weekdays."


def told(reading: Any) -> list[str]:
    return [text for text, _ in told_of(reading)]


def test_a_sentence_without_a_source_is_told_by_the_article(story: StoryOf) -> None:
    made = story(OWN, "Lena Holt said the ferry of Norby was going to run late.").judges(OWN, None)
    made.says("Lena Holt", "said", "the ferry of Norby was going to run late")
    assert told(made.reading()) == [OWN.rstrip(".")]


@pytest.mark.parametrize(
    "around",
    [
        [f"“The rails were new. {OWN}"],
        [f'"The rails were new. {OWN}'],
        ['"The rails were new.', OWN],  # opened a paragraph before
        ['"The rails were new.', f'"So was the bridge. {OWN}'],  # each paragraph of a long quotation opens anew
        [f"''The rails were new. {OWN}"],
    ],
)
def test_a_sentence_inside_marks_that_are_still_open_is_not_the_articles_own(story: StoryOf, around: list[str]) -> None:
    assert not told(story(*around).judges(OWN, None).reading())


@pytest.mark.parametrize(("done", "tells"), [("praised", False), ("repaired", True)])
def test_that_somebody_praised_or_blamed_a_thing_is_nothing_told(story: StoryOf, done: str, tells: bool) -> None:
    own = f"Two doctors from the hospital of Easton {done} Norby Bridge."
    assert bool(told(story(own).judges(own, "fact").reading())) == tells


def test_the_title_on_a_line_of_its_own_is_nothing_told(story: StoryOf) -> None:
    reading = story(OWN).judges(OWN, "fact").reading()
    titled = attrs.evolve(reading, article=attrs.evolve(reading.article, title=OWN.upper()))
    assert told(reading) == [OWN.rstrip(".")]
    assert not told(titled)


@pytest.mark.parametrize(
    "own",
    [
        "The mayor of Easton did not return two phone calls on Monday.",
        "Emma Birch is a senior editor at the Easton Herald in Norby.",
        "The Harbour Board of Easton declined to comment on the new pier.",
    ],
)
def test_what_an_article_says_of_its_making_is_nothing_told(story: StoryOf, own: str) -> None:
    assert not told(story(own).judges(own, "fact").reading())
