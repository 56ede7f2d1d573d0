"""Quoted phrases that judge, with their speakers."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.fragments import fragments_of

StoryOf = Callable[..., Any]


def test_a_phrase_that_has_lost_its_subject_says_too_little(story: StoryOf) -> None:
    sentence = "“The sale of all this harbour was simply absurd,”"
    made = story(f"{sentence} said Ana Ruiz.").says("Ana Ruiz", "said", sentence, manner="quote")
    made.judges(f"{sentence} said Ana Ruiz.", "claim", ("absurd", "eval_adj", "source"))
    assert list(fragments_of(made.reading())) == []


PHRASES = [
    ("The sale was an absurd deal for the town", "absurd", "an absurd deal"),
    ("The sale was an absurd deal - the town paid for it", "absurd", "an absurd deal"),
    ("What an absurd deal we’re in", "absurd", "an absurd deal"),
    ("The sale was simply the worst day of the town", "worst", "the worst day of the town"),
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
    "sad by its nature": ("It was the brutal attack on the harbour", "brutal"),
    "no subject": ("Sailors have been horribly abused in Easton", "horribly"),
    "somebody else's words": ("The mayor said what they call ‘a brave old sailor’ in Easton", "brave"),
    "a name for what is spoken of": ("The absurd harbour of Norby has no crane", "absurd"),
    "a measure": ("The crane has cost an absurd amount", "absurd"),
    "wished": ("I wish it was an incredible harbour", "incredible"),
}


@pytest.mark.parametrize(("said", "judging"), NO_PHRASES.values(), ids=NO_PHRASES)
def test_no_phrase_where_its_ends_are_not_clear(story: StoryOf, said: str, judging: str) -> None:
    sentence = f"“{said},” Ana Ruiz said."
    reading = story(sentence).says("Ana Ruiz", "said", f"“{said},”", manner="quote")
    reading.judges(sentence, "claim", (judging, "eval_adj", "source"))
    assert list(fragments_of(reading.reading())) == []
