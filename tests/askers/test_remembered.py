"""What is found once in a reading."""

from collections.abc import Callable
from typing import Any

from quizkit.askers.remembered import once_a_reading
from quizkit.model import Reading

StoryOf = Callable[..., Any]


def test_it_is_looked_for_once_in_the_same_reading_and_anew_in_another(story: StoryOf) -> None:
    looked: list[tuple[str, int]] = []

    @once_a_reading
    def find(reading: Reading, times: int) -> str:
        looked.append((reading.text, times))
        return reading.text * times

    first, alike = story("Gulls cried.").reading(), story("Gulls cried.").reading()
    assert find(first, 2) == find(first, 2) == first.text * 2
    assert looked == [(first.text, 2)]
    assert find(first, 3) == first.text * 3
    assert find(alike, 3) == first.text * 3
    assert looked == [(first.text, 2), (first.text, 3), (first.text, 3)]
