"""Judgements, demands, forecasts and contentions in the mouths of sources."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.views import fragments_of, views_of

StoryOf = Callable[..., Any]


def told(story: StoryOf, said: str, cue: str = "said", judging: str = "", more: str = "") -> Any:
    sentence = f"Ana Ruiz {cue} {said}."
    reading = story(sentence, *([more] if more else [])).says("Ana Ruiz", cue, said)
    cues = [(judging, "eval_adj", "source")] if judging else []
    reading.judges(sentence, "claim", *cues)
    return reading.judges(more, None) if more else reading


VIEWS = [
    ("the harbour sale was an absurd deal", "said", "absurd", "judgement"),
    ("the council should sell the harbour to the town", "said", "", "demand"),
    ("the sale of the harbour would hurt families in Easton", "said", "", "forecast"),
    ("the council sold the harbour to please a friend", "insisted", "", "contention"),
]


@pytest.mark.parametrize(("said", "cue", "judging", "sort"), VIEWS, ids=[view[3] for view in VIEWS])
def test_the_sorts_of_views(story: StoryOf, said: str, cue: str, judging: str, sort: str) -> None:
    (view,) = views_of(told(story, said, cue, judging).reading())
    assert view.sort == sort


NO_VIEWS = {
    "no sign": ("the council sold the harbour to a friend", "said", ""),
    "a number": ("the harbour sale cost 40 absurd crowns in all", "said", "absurd"),
    "taken back": ("the harbour sale was not an absurd deal", "said", "absurd"),
    "a word that measures": ("the harbour had a great many empty sheds", "said", "great"),
    "a law": ("the law says the council should sell the harbour", "said", ""),
    "a plan": ("the council will be selling the harbour to a friend", "said", ""),
    "a plan with a date": ("the council will get the harbour keys on Monday", "said", ""),
    "a condition": ("the sale would hurt families if the ferries stopped", "said", ""),
}


@pytest.mark.parametrize(("said", "cue", "judging"), NO_VIEWS.values(), ids=NO_VIEWS)
def test_what_is_no_view(story: StoryOf, said: str, cue: str, judging: str) -> None:
    assert views_of(told(story, said, cue, judging).reading()) == ()


def test_a_contention_that_the_article_tells_itself_is_none(story: StoryOf) -> None:
    said = "the council sold the harbour to please a friend"
    reading = told(story, said, "insisted", more="To please a friend the council sold the harbour at night.").reading()
    assert views_of(reading) == ()


def test_a_phrase_that_has_lost_its_subject_says_too_little(story: StoryOf) -> None:
    sentence = "“The sale of all this harbour was simply absurd,”"
    made = story(f"{sentence} said Ana Ruiz.").says("Ana Ruiz", "said", sentence, manner="quote")
    made.judges(f"{sentence} said Ana Ruiz.", "claim", ("absurd", "eval_adj", "source"))
    assert list(fragments_of(made.reading())) == []


PHRASES = [
    ("The sale was an absurd deal for the town", "absurd", "an absurd deal"),
]


@pytest.mark.parametrize(("said", "judging", "phrase"), PHRASES)
def test_the_phrase_of_a_judgement(story: StoryOf, said: str, judging: str, phrase: str) -> None:
    sentence = f"“{said},” Ana Ruiz said."
    reading = story(sentence).says("Ana Ruiz", "said", f"“{said},”", manner="quote")
    reading.judges(sentence, "claim", (judging, "eval_adj", "source"))
    assert [fragment.text for fragment in fragments_of(reading.reading())] == [phrase]


NO_PHRASES = {
    "no noun": ("The sale was the absurd and sad end", "absurd"),
    "points outside": ("The sale was an absurd thing", "absurd"),
    "no beginning": ("Absurd deals follow from it", "Absurd"),
    "wished": ("I wish it was an incredible harbour", "incredible"),
}


@pytest.mark.parametrize(("said", "judging"), NO_PHRASES.values(), ids=NO_PHRASES)
def test_no_phrase_where_its_ends_are_not_clear(story: StoryOf, said: str, judging: str) -> None:
    sentence = f"“{said},” Ana Ruiz said."
    reading = story(sentence).says("Ana Ruiz", "said", f"“{said},”", manner="quote")
    reading.judges(sentence, "claim", (judging, "eval_adj", "source"))
    assert list(fragments_of(reading.reading())) == []
