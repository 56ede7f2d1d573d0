"""The part of a sentence that is shown."""

from collections.abc import Callable
from typing import Any

from quizkit.askers.excerpts import MOST_WORDS, excerpt, shown
from quizkit.model import Span

StoryOf = Callable[..., Any]
CLAUSES = [f"clause number {number} says a little more of the harbour and its boats," for number in range(8)]
LONG = f"The {' '.join(CLAUSES)} and it ends."


def around(story: StoryOf, text: str, word: str) -> tuple[str, Span]:
    reading = story(text).judges(text, None).reading()
    (sentence,) = reading.sentences
    start = reading.text.index(word)
    part = excerpt(reading, sentence, Span(start, start + len(word)))
    return shown(reading, sentence, part), part


def test_a_short_sentence_is_shown_whole(story: StoryOf) -> None:
    assert around(story, "The ferry sank, and nobody saw it.", "ferry")[0] == "The ferry sank, and nobody saw it."


def test_of_a_long_one_whole_clauses_around_the_word_are_shown_with_dots(story: StoryOf) -> None:
    text, part = around(story, LONG, "number 4")
    assert text.startswith("… clause number ")
    assert text.endswith("boats …")
    assert "number 4" in text
    assert LONG.index("number 4") in range(part.start, part.end)
    assert len(text.split()) <= MOST_WORDS + 2


def test_the_beginning_and_the_end_have_no_dots_on_their_side(story: StoryOf) -> None:
    assert around(story, LONG, "number 0")[0].startswith("The clause number 0")
    assert around(story, LONG, "ends")[0].endswith("and it ends.")
