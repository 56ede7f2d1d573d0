"""Whether an article says whose a quotation is before the quoted words, between them or behind them."""

from collections.abc import Callable, Collection
from typing import Any

import attrs
import pytest

from quizkit.askers.named_when import AHEAD, AMID, BEHIND, OPTIONS, ask_when_named
from quizkit.model import Attribution, Question, Reading
from tests.askers.options import key_of

StoryOf = Callable[..., Any]

SAID = "“The old pier has lost half of its timber in a single winter,”"
MORE = "“Nobody has ever checked the planks.”"
PLAIN = "The tide went out and came in again over the old stones."


def reading_of(story: StoryOf, *paragraphs: str, pieces: Collection[str] = (SAID,)) -> Reading:
    """A story in which Ana Ruiz surely says the pieces."""
    made = story(*paragraphs)
    made.says("Ana Ruiz", "said", next(iter(pieces)), manner="quote")
    for sentence in paragraphs:
        made.judges(sentence, "fact")
    reading: Reading = made.reading()
    (own,) = reading.attributions
    content = tuple(made.place(piece) for piece in pieces)
    return attrs.evolve(reading, attributions=(attrs.evolve(own, content=content),))


def asked(reading: Reading, known: Collection[Attribution] = ()) -> list[Question]:
    return list(ask_when_named(reading, known, 0))


@pytest.mark.parametrize(
    ("paragraph", "pieces", "sort"),
    [
        (f"{SAID} Ana Ruiz said.", [SAID], BEHIND),
        (f"{SAID} Ana Ruiz said. {MORE}", [SAID, MORE], AMID),
        (f"Ana Ruiz said, {SAID.replace(',”', '.”')}", [SAID.replace(",”", ".”")], AHEAD),
    ],
)
def test_where_the_name_stands(story: StoryOf, paragraph: str, pieces: list[str], sort: str) -> None:
    (question,) = asked(reading_of(story, PLAIN, paragraph, PLAIN.replace("again", "late"), pieces=pieces))
    assert key_of(question) == OPTIONS[sort]
    assert "“The old pier has lost half of its timber in a single …”" in question.stem
    assert "Ruiz" not in question.stem


def test_what_is_quoted_behind_the_name_is_evidence_too(story: StoryOf) -> None:
    (question,) = asked(reading_of(story, PLAIN, f"{SAID} Ana Ruiz said. {MORE}", pieces=[SAID, MORE]))
    assert [one.quote for one in question.evidence] == [f"{SAID} Ana Ruiz said", MORE]


@pytest.mark.parametrize(
    "paragraphs",
    [
        (f"Ana Ruiz came to the quay. {SAID} Ana Ruiz said.",),  # a reader knows already
        (f"{SAID} Ana Ruiz said.\n{MORE}",),  # it goes on in the next paragraph
        (f"{SAID} Ana Ruiz said. {MORE}",),  # nobody is known to say the rest
        (f"The “Lost Pier” is old. {SAID} Ana Ruiz said.",),
    ],
)
def test_where_it_is_not_plain_nothing_is_asked(story: StoryOf, paragraphs: tuple[str, ...]) -> None:
    made = story(PLAIN, *paragraphs)
    made.says("Ana Ruiz", "said", SAID, manner="quote")
    assert asked(made.reading()) == []


def test_a_pronoun_names_nobody(story: StoryOf) -> None:
    made = story(PLAIN, f"{SAID} she said.")
    made.says("she", "said", SAID, by="Ana Ruiz", manner="quote")
    assert asked(made.reading()) == []


def test_of_a_quotation_that_is_asked_about_already_it_is_not_asked(story: StoryOf) -> None:
    reading = reading_of(story, PLAIN, f"{SAID} Ana Ruiz said.")
    assert len(asked(reading)) == 1
    assert asked(reading, reading.attributions) == []


def test_a_quotation_of_another_behind_it_takes_nothing_away(story: StoryOf) -> None:
    made = story(PLAIN, f"{SAID} Ana Ruiz said.\n{MORE.replace('.”', ',”')} Tom Birch wrote.")
    made.says("Ana Ruiz", "said", SAID, manner="quote")
    made.says("Tom Birch", "wrote", MORE.replace(".”", ",”"), manner="quote")
    found = [one for one in asked(made.reading()) if "The old pier" in one.stem]
    assert [key_of(one) for one in found] == [OPTIONS[BEHIND]]


def test_a_quotation_that_names_its_source_tells_it_twice(story: StoryOf) -> None:
    said = "“The old pier has lost half of its timber, people told Ruiz in the winter,”"
    assert asked(reading_of(story, PLAIN, f"{said} Ana Ruiz said.", pieces=[said])) == []


def test_of_a_long_quotation_behind_the_name_one_sentence_is_evidence(story: StoryOf) -> None:
    first, rest = "“Nobody has ever checked the planks.", "Nobody wants to.”"
    reading = reading_of(story, PLAIN, f"{SAID} Ana Ruiz said. {first} {rest}", pieces=[SAID, f"{first} {rest}"])
    (whole,) = [one for one in reading.sentences if "Ruiz" in one.cut(reading.text)]
    start = reading.text.index(first)
    ended = attrs.evolve(reading, sentences=(attrs.evolve(whole, end=start + len(first)),))
    (question,) = asked(ended)
    assert question.evidence[-1].quote == first
