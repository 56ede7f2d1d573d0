"""Answers in fixed words: neither their length nor a word that two of them share may tell which is right."""

from collections import Counter
from collections.abc import Collection

import pytest

from quizkit.askers import (
    about_ways,
    figure_voices,
    footings,
    how_far,
    named_when,
    pointed_sentences,
    quoted_people,
    sentence_sources,
    turns,
)
from quizkit.askers.wording import content_words

FIGURE_SOURCES = (sentence_sources.PEOPLE, sentence_sources.BODY, sentence_sources.PAPER, sentence_sources.NOTHING)
ANSWERS = {
    "ways": about_ways.OPTIONS.values(),
    "capacities": [one.shown for one in footings.ASKED.values()],
    "thirds": how_far.OPTIONS.values(),
    "naming": named_when.OPTIONS.values(),
    "forms": quoted_people.OPTIONS.values(),
    "sources of figures": FIGURE_SOURCES,
    "turns": turns.OPTIONS.values(),
    "ways of sentences": (pointed_sentences.IN_MARKS, pointed_sentences.REPORTED, pointed_sentences.OWN),
    "voices of figures": (figure_voices.IN_MARKS, figure_voices.REPORTED, figure_voices.OWN),
}


@pytest.mark.parametrize("answers", ANSWERS.values(), ids=ANSWERS)
def test_they_are_of_one_length(answers: Collection[str]) -> None:
    assert len({len(one) for one in answers}) == 1


@pytest.mark.parametrize("sort", sorted(ANSWERS.keys() - {"forms", "voices of figures"}))  # “first …, then …” is a pair
def test_each_shares_as_many_words_with_the_others(sort: str) -> None:
    held = Counter(word for one in ANSWERS[sort] for word in content_words(one))
    assert len({sum(held[word] - 1 for word in content_words(one)) for one in ANSWERS[sort]}) == 1
