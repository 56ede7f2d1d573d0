"""Whether an article reports no words of a voice with "said"."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.never_said import is_never_said
from quizkit.model import Reading

StoryOf = Callable[..., Any]
CLAIM = "the council opened a second account for the bridge"


def told(story: StoryOf, *more: str, name: str = "Ana Ruiz", type: str = "person") -> Any:
    return story(f"{name} claimed that {CLAIM}.", *more).says(name, "claimed", CLAIM, type=type)


def is_never(reading: Reading) -> bool:
    return is_never_said(reading, reading.voices[0])


def test_a_said_of_another_who_is_named_leaves_it_sure(story: StoryOf) -> None:
    made = told(story, "Tom Birch said nine boats were sold.").says("Tom Birch", "said", "nine boats were sold")
    assert is_never(made.reading())


@pytest.mark.parametrize("verb", ["said", "told us", "added"])
def test_any_plain_verb_of_the_same_voice_makes_it_unsure(story: StoryOf, verb: str) -> None:
    made = told(story, f"Ana Ruiz {verb} nine boats were sold.")
    assert not is_never(made.says("Ana Ruiz", verb.split()[0], "nine boats were sold").reading())


def test_a_said_beside_the_name_makes_it_unsure_though_nothing_is_found_to_be_cited(story: StoryOf) -> None:
    more = "Boats were sold, Ana Ruiz has often said."
    assert not is_never(told(story, more).judges(more, None).reading())


def test_a_said_of_somebody_with_a_part_of_the_name_makes_it_unsure(story: StoryOf) -> None:
    made = told(story, "Ruiz Ferries said nine boats were sold.")
    assert not is_never(made.says("Ruiz Ferries", "said", "nine boats were sold", type="organisation").reading())


def test_whoever_speaks_for_a_body_makes_it_unsure(story: StoryOf) -> None:
    made = told(
        story,
        "Tom Birch of the Harbour Board said nine boats were sold.",
        name="the Harbour Board",
        type="organisation",
    )
    assert not is_never(made.says("Tom Birch", "said", "nine boats were sold").reading())
    other = told(story, "Tom Birch said nine boats were sold.", name="the Harbour Board", type="organisation")
    assert is_never(other.says("Tom Birch", "said", "nine boats were sold").reading())
