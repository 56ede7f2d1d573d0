"""What the article tells itself: plain events and counts that no source can be thought to have said."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.own_events import own_events

StoryOf = Callable[..., Any]

LEADS = ("The harbour is old.", "The sea is grey.")
BEFORE = "Nobody in Easton knew the way."
EVENT = "The council bought three boats from a yard in Norby in May 2014."
SHOWN = "the council bought three boats from a yard in Norby in May 2014"


def told(story: StoryOf, event: str = EVENT, before: str = BEFORE, paragraph: str = "") -> Any:
    """A story in which a sentence stands at the beginning of a paragraph, or behind others in it."""
    made = story(*LEADS, before, f"{paragraph} {event}".strip())
    for sentence in (*LEADS, before, *([paragraph] if paragraph else []), event):
        made.judges(sentence, None)
    return made


def statements(made: Any) -> list[str]:
    return [one.statement for one in own_events(made.reading())]


@pytest.mark.parametrize(
    ("event", "shown", "mark"),
    [
        (EVENT, SHOWN, "May 2014"),
        ("But the harbour lost 14 boats in the storm.", "the harbour lost 14 boats in the storm", "14"),
        ("Holt represented Easton from 1990 to 1999.", "Holt represented Easton from 1990 to 1999", "1990"),
    ],
)
def test_a_dated_or_counted_event_of_the_article_is_shown(story: StoryOf, event: str, shown: str, mark: str) -> None:
    ((statement, found),) = [(one.statement, one.mark) for one in own_events(told(story, event).reading())]
    assert (statement, found) == (shown, mark)


def test_what_goes_on_in_open_marks_is_somebodys(story: StoryOf) -> None:
    assert statements(told(story, before=f"“{BEFORE}")) == []
    assert statements(told(story, before=f"“{BEFORE}”")) == [SHOWN]


def test_its_place_is_the_evidence(story: StoryOf) -> None:
    ((quote, place),) = [(one.evidence.quote, one.place) for one in own_events(told(story).reading())]
    assert (quote, place) == (EVENT, told(story).place(EVENT))


NOT_SHOWN = {
    "an age": "Holt, 54, was a sailor of old Easton.",
    "ages of some": "Holt taught sailors as young as 17.",
    "a guess": "The council may have bought three boats in Norby in May 2014.",
    "a judgement": "The council bought 3 wretched boats, a disgrace, in Norby in May 2014.",
    "a source inside": "The council bought three boats in Norby in May 2014, records show.",
    "a quotation inside": "The council bought three “lovely” boats in Norby in May 2014.",
    "what goes on": "The council also bought three boats from a yard in Norby in May 2014.",
    "what is done today": "The council is selling 14 boats from a yard in Norby.",
    "what comes with something": "The sale of boats comes as 14 boats were lost.",
    "who is spoken to": "Holt spoke with sailors from Norby for 14 hours.",
    "an accusation": "Holt is accused of robbing three sailors in Norby in May 2014.",
    "what voters were": "In the harbour 14 voters were sailors.",
    "a caption": "The council bought three boats in Norby, May 4, 2014.",
    "whose stands elsewhere": "The terms of office of its sailors expired in May 2014.",
    "two lines": "The council bought three boats\nfrom a yard in Norby in May 2014.",
    "what points back": "Then the council bought three boats from a yard in Norby in May 2014.",
    "no clause of its own": "Three boats from a yard in Norby for $14.",
    "a pronoun": "He bought three boats from a yard in Norby in May 2014.",
}


@pytest.mark.parametrize("event", NOT_SHOWN.values(), ids=NOT_SHOWN)
def test_what_is_no_plain_event_of_the_article_is_left_out(story: StoryOf, event: str) -> None:
    assert statements(told(story, event)) == []


def test_a_sentence_with_a_word_that_judges_is_left_out(story: StoryOf) -> None:
    made = story(*LEADS, BEFORE, EVENT)
    for sentence in (*LEADS, BEFORE):
        made.judges(sentence, None)
    assert statements(made.judges(EVENT, None, ("council", "loaded_n", "outlet"))) == []


@pytest.mark.parametrize(("stance", "shown"), [("fact", 1), ("claim", 0), ("opinion", 0)])
def test_a_claim_or_opinion_is_left_out(story: StoryOf, stance: Any, shown: int) -> None:
    made = story(*LEADS, BEFORE, EVENT)
    for sentence in (*LEADS, BEFORE):
        made.judges(sentence, None)
    assert len(statements(made.judges(EVENT, stance))) == shown


CARRIED_OVER = {
    "a report before it in its paragraph": (BEFORE, "Holt said that the yard was good."),
    "a question in its paragraph": (BEFORE, "What about the yard?"),
    "a report that ends the paragraph before": ("Holt said that the yard was good.", ""),
    "a question that ends the paragraph before": ("What about the yard?", ""),
}


@pytest.mark.parametrize(("before", "paragraph"), CARRIED_OVER.values(), ids=CARRIED_OVER)
def test_what_may_go_on_with_a_report_is_left_out(story: StoryOf, before: str, paragraph: str) -> None:
    assert statements(told(story, before=before, paragraph=paragraph)) == []


@pytest.mark.parametrize(
    ("before", "paragraph"),
    [
        ("Holt said: “The yard was good.”", ""),
        (BEFORE, "The yard was good."),
        ("A record crowd was expected.", "The yard was reviewed."),
    ],
)
def test_a_quotation_ends_with_its_marks_and_plain_words_report_nothing(
    story: StoryOf, before: str, paragraph: str
) -> None:
    assert statements(told(story, before=before, paragraph=paragraph)) == [SHOWN]


def test_words_of_saying_that_no_list_holds_count_where_somebody_is_cited(story: StoryOf) -> None:
    made = told(story, before="Holt muttered that the yard was good.")
    assert statements(made) == [SHOWN]
    assert statements(made.says("Holt", "muttered", "the yard was good")) == []


def test_what_was_told_of_before_is_not_shown_alone(story: StoryOf) -> None:
    event = "The yard sold three boats to Norby in May 2014."
    assert statements(told(story, event)) == ["the yard sold three boats to Norby in May 2014"]
    assert statements(told(story, event, before="Nobody in Easton knew a yard.")) == []


def test_the_first_sentences_are_left_out(story: StoryOf) -> None:
    made = story(LEADS[0], EVENT).judges(LEADS[0], None).judges(EVENT, None)
    assert statements(made) == []


@pytest.mark.parametrize(
    "other", ["A poll of sailors was taken.", "The makers of the film came to Easton.", "Ana Ruiz/Norby Photo."]
)
def test_what_may_rest_on_a_poll_a_film_or_stand_under_a_picture_is_left_out(story: StoryOf, other: str) -> None:
    made = story(*LEADS, BEFORE, f"{other}\n{EVENT}")
    for sentence in (*LEADS, BEFORE, EVENT):
        made.judges(sentence, None)
    assert statements(made) == []


@pytest.mark.parametrize(("other", "shown"), [("A poll was the talk of Easton.", 1), ("The film is new.", 0)])
def test_a_poll_far_off_is_none_of_its_sources_but_a_film_may_be(story: StoryOf, other: str, shown: int) -> None:
    far = [f"Boat number {number} lay in the old harbour." for number in range(6)]
    made = story(*LEADS, other, *far, BEFORE, EVENT)
    for sentence in (*LEADS, BEFORE, EVENT):
        made.judges(sentence, None)
    assert len(statements(made)) == shown


def test_what_a_source_says_too_is_left_out(story: StoryOf) -> None:
    said = "three boats came from a yard in Norby"
    made = story(*LEADS, BEFORE, EVENT, f"Ana Ruiz said {said}.").says("Ana Ruiz", "said", said)
    for sentence in (*LEADS, BEFORE, EVENT):
        made.judges(sentence, None)
    assert statements(made) == []
