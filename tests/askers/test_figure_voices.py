"""figure-in-own-voice by the words in which a figure stands: marks that can be seen, or none at all."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from quizkit.askers.figure_voices import IN_MARKS, OWN, REPORTED, ask_voice_of_figure
from quizkit.model import Question, Reading
from tests.askers.options import options_of

StoryOf = Callable[..., Any]

QUOTED = "The storm has sunk 900 boats off the northern piers"
SAID = "the storm had sunk 900 boats off the northern piers"


def quoted(story: StoryOf, *, sentence: str = "", content: str = QUOTED, manner: str = "quote") -> Any:
    whole = sentence or f"“{QUOTED},” a spokesman for the crews said."
    told = story(whole).judges(whole, None)
    told.says("a spokesman for the crews", "said", content, manner=manner)
    return told.counts(content, "900", 900, unit="boats", said=0)


def reported(story: StoryOf, more: str = "") -> Any:
    whole = f"A spokesman for the crews said {SAID}{more}."
    told = story(whole).judges(whole, None).says("A spokesman for the crews", "said", SAID)
    return told.counts(SAID, "900", 900, unit="boats", said=0)


def asked_of(told: Any) -> list[Question]:
    """In another article another way is looked for first."""
    return [question for reading in in_articles(told, 6) for question in ask_voice_of_figure(reading, 0)][:1]


def in_articles(told: Any, count: int) -> Iterator[Reading]:
    """The same, told in so many articles, which end differently."""
    text = told.text
    for number in range(count):
        told.text = f"{text}\nThe end of tale {'x' * number}."
        yield told.reading()
    told.text = text


def key_of(told: Any) -> str | None:
    return next((text for one in asked_of(told) for text, right in options_of(one).items() if right), None)


def test_the_three_ways_are_told_apart(story: StoryOf) -> None:
    own = "The storm tore down 340 street lamps in the old town."
    told = story(own).judges(own, "fact").counts(own, "340", 340, unit="street lamps")
    assert [key_of(quoted(story)), key_of(reported(story)), key_of(told)] == [IN_MARKS, REPORTED, OWN]


def test_the_figure_is_found_in_the_article_and_the_source_is_told_in_the_feedback_only(story: StoryOf) -> None:
    (question,) = asked_of(quoted(story))
    assert question.stem == (
        "Find the figure “900 boats” in the article. Which of these describes best how its sentence gives it?"
    )
    assert set(options_of(question)) == {IN_MARKS, REPORTED, OWN}
    assert "“a spokesman for the crews said”" in question.explanation


@pytest.mark.parametrize(
    "sentence",
    [
        f"“{QUOTED}, a spokesman for the crews said.",  # nothing closes the quotation
        f"''{QUOTED},'' a spokesman for the crews said.",
    ],
)
def test_a_quotation_has_two_marks_that_can_be_seen(story: StoryOf, sentence: str) -> None:
    assert key_of(quoted(story, sentence=sentence)) is None


def test_a_part_of_a_quotation_that_began_before_is_not_asked_about(story: StoryOf) -> None:
    first, second = "“It was a bad night.", f"{QUOTED},” a spokesman for the crews said."
    told = story(f"{first} {second}").judges(first, None).judges(second, None)
    told.says("a spokesman for the crews", "said", f"{first} {QUOTED},”", manner="quote")
    assert asked_of(told.counts(QUOTED, "900", 900, unit="boats", said=0)) == []


def test_a_few_words_in_marks_are_no_quotation(story: StoryOf) -> None:
    sentence = "The storm has sunk “900 boats” there, a spokesman for the crews said."
    content = "The storm has sunk “900 boats” there"
    assert key_of(quoted(story, sentence=sentence, content=content, manner="mixed")) is None


@pytest.mark.parametrize(
    "more", [", calling it “a night to forget”", ", the Courier reported", ", and that 'they' were lost"]
)
def test_a_report_has_no_marks_around_it_and_one_source(story: StoryOf, more: str) -> None:
    assert key_of(reported(story, more)) is None


def test_no_sentence_is_asked_about_of_which_the_source_is_asked(story: StoryOf) -> None:
    told = story(f"Ana Ruiz said {SAID}.").judges(f"Ana Ruiz said {SAID}.", None).says("Ana Ruiz", "said", SAID)
    assert key_of(told.counts(SAID, "900", 900, unit="boats", said=0)) is None


def test_the_articles_own_way_is_not_looked_for_last(story: StoryOf) -> None:
    own = "The storm tore down 340 street lamps in the old town."
    told = story(own).judges(own, "fact").counts(own, "340", 340, unit="street lamps")
    asked = [len(list(ask_voice_of_figure(reading, 0))) for reading in in_articles(told, 30)]
    assert 0 < sum(asked) < 30


def test_whatever_the_seed_is_the_same_is_asked(story: StoryOf) -> None:
    for reading in in_articles(quoted(story), 4):
        assert len({len(list(ask_voice_of_figure(reading, seed))) for seed in range(9)}) == 1
