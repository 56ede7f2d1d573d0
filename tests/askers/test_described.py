"""Whose words are these, and could evidence settle them: checkable-statement."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from quizkit.askers.described import ask_checkable_statement
from quizkit.askers.own_events import own_events
from quizkit.model import Question, SingleChoice

StoryOf = Callable[..., Any]

BY_THE_ARTICLE = {"An opinion voiced by the article itself", "A checkable claim by the article itself"}
EVENT = "the council bought three boats from a yard in Norby"
PLAIN = "nobody in Easton knew the way to the light"


def told(story: StoryOf, said: str, *, cue: str = "said", type: str = "person", others: bool = True) -> Any:
    sentence = f"Ana Ruiz {cue} {said}."
    made = story(sentence, *([f"Tom Birch said that {PLAIN}."] if others else []))
    made.says("Ana Ruiz", cue, said, type=type).judges(sentence, "claim")
    return made.says("Tom Birch", "said", PLAIN) if others else made


def key_and_wrong(question: Question) -> tuple[str, set[str]]:
    assert isinstance(question.form, SingleChoice)
    (key,) = [option.text for option in question.form.options if option.right]
    return key, {option.text for option in question.form.options if not option.right}


@pytest.mark.parametrize(
    ("said", "mark"),
    [
        ("the council bought three boats from a yard in Norby", "bought"),
        ("the ferry had carried more than 400 bicycles", "400"),
        ("the old lighthouse was lit again on March 3, 1990", "March 3, 1990"),
        ("the harbour master requested a new crane from Norby", "requested"),
        ("the council visited a yard in Norby and came to the harbour on Monday", "Monday"),
        ("the council owed sailors of Norby $900", "$900"),
        ("the council hired sailors and a cook called Ole Dahl", "hired"),
        ("at least 40 boats were lost in the storm", "40"),
        ("the harbour master borrowed a crane on Monday", "Monday"),
        ("the sailors of Ferry 12 lit 40 lamps", "40"),
    ],
)
def test_an_event_or_a_count_is_described_as_checkable(story: StoryOf, said: str, mark: str) -> None:
    (question,) = ask_checkable_statement(told(story, said).reading(), 0)
    assert key_and_wrong(question) == (
        "A checkable claim by Ana Ruiz",
        {"An opinion voiced by Ana Ruiz", *BY_THE_ARTICLE},
    )
    assert f"“{mark}”" in question.explanation


NOT_CHECKABLE = {
    "a wish": ("the council should have bought three boats", "said"),
    "a judgement": ("the council bought 3 useless boats in Norby", "said"),
    "weighed": ("the ferry carried more dangerous cargo in 1990", "said"),
    "contended": ("the ferry had carried more than 400 bicycles", "argued"),
    "a name for something": ("the sale of 3 boats a great day for Norby", "called"),
    "an image": ("the sailors of Easton were sold out by the council", "said"),
    "manner": ("the council of Norby interviewed the sailors disrespectfully in May", "said"),
    "no clause": ("In a reply to the sailors of Easton on Monday", "said"),
    "a need": ("the council has to pay for 3 boats in May", "said"),
    "a mocking verb": ("the council dragged 3 boats out of Norby in May", "said"),
    "what a vote comes to": ("the council voted in May in Norby against mending the crane", "said"),
    "words in marks": ("the council bought ‘three lovely boats’ in Norby in 1990", "said"),
    "what another said": ("the mayor told sailors on Monday that Norby sold three boats in 1990", "said"),
    "two statements": ("the council bought three boats in Norby while the crane fell in 1990", "said"),
    "an event without a place": ("the harbour master requested a new crane", "said"),
    "what somebody came for": ("the sailors were coming to Easton to visit the grave of Ole Dahl", "said"),
    "what something was for": ("the council sold 40 boats in an effort to save Norby", "said"),
    "what somebody met for": ("sailors met in Norby on Monday to discuss the pier", "said"),
    "a debt of thanks with a year": ("Norby owes the 1923 sale of 3 boats to a storm", "said"),
    "a judgement of a debt": ("the mayor owes sailors a reason why he visited Norby in May", "said"),
    "when something was told": ("the mayor told sailors of his plans in a call on Monday", "said"),
    "an age": ("the harbour master met sailors of 90 years old", "said"),
    "a number inside a word": ("the council saw to a 50-boat harbour", "said"),
    "a number in a name": ("the sailors nearly missed the Easton Ferry 804", "said"),
    "a day that may tell when it was said": ("the mayor was the founder of Easton on Monday", "said"),
    "a year in which nothing happened": ("the sailors turned towards the sea about 2002", "said"),
    "two who are not named": ("both were on the ferry with 40 bicycles", "said"),
    "falling short": ("the sale of 3 boats in Norby in 1990 fell short", "said"),
    "vague about how often": ("the council often sold 3 boats in Norby", "said"),
    "one of more": ("a further 14 boats were lost in Norby", "said"),
    "an accusation of a crime": ("the sailor was robbed and abused in Norby on Monday", "said"),
    "an age between commas": ("Holt, 54, was a sailor and cook of old Norby", "said"),
    "nothing to look up": ("the old lighthouse was white and round", "said"),
}


@pytest.mark.parametrize(("said", "cue"), NOT_CHECKABLE.values(), ids=NOT_CHECKABLE)
def test_what_no_record_could_surely_settle_is_not_asked(story: StoryOf, said: str, cue: str) -> None:
    assert list(ask_checkable_statement(told(story, said, cue=cue).reading(), 0)) == []


@pytest.mark.parametrize(
    ("said", "asked"),
    [("The council got $800 from sailors", 1), ("Our boats lie 40 sorrows deep in the harbour", 0)],
)
def test_a_sum_in_a_quotation_is_checkable_and_another_number_may_be_an_image(
    story: StoryOf, said: str, asked: int
) -> None:
    sentence = f"“{said},” Ana Ruiz said."
    made = story(sentence, f"Tom Birch said that {PLAIN}.").says("Ana Ruiz", "said", f"“{said},”", manner="quote")
    made.judges(sentence, "claim").says("Tom Birch", "said", PLAIN)
    assert len(list(ask_checkable_statement(made.reading(), 0))) == asked


def test_a_document_expresses_no_opinion_so_it_is_no_owner(story: StoryOf) -> None:
    said = "the council bought three boats from a yard in Norby"
    assert list(ask_checkable_statement(told(story, said, type="document").reading(), 0)) == []


def told_twice(story: StoryOf, again: str = "Three boats from a yard in Norby were bought.") -> Any:
    """A story that tells in its own words what Ana Ruiz says."""
    made = story(f"Ana Ruiz said {EVENT}.", again).says("Ana Ruiz", "said", EVENT)
    return made.judges(f"Ana Ruiz said {EVENT}.", "claim").judges(again, None)


def also(made: Any, name: str = "Tom Birch", **more: Any) -> Any:
    """The story with somebody else who is cited."""
    made.text += f"\n{name} said {PLAIN}."
    return made.says(name, "said", PLAIN, **more)


def test_where_the_article_tells_it_too_another_source_stands_beside_the_owner(story: StoryOf) -> None:
    (question,) = ask_checkable_statement(also(told_twice(story)).reading(), 0)
    assert key_and_wrong(question) == (
        "A checkable claim by Ana Ruiz",
        {"A checkable claim by Tom Birch", "An opinion voiced by Ana Ruiz", "An opinion voiced by Tom Birch"},
    )
    assert list(ask_checkable_statement(told_twice(story).reading(), 0)) == []


@pytest.mark.parametrize(
    ("title", "told"), [("The council buys boats", True), ("Boats bought in Norby", True), ("Boats of Norby", False)]
)
def test_where_the_title_tells_it_too_another_source_stands_beside_the_owner(
    story: StoryOf, title: str, told: bool
) -> None:
    reading = also(story(f"Ana Ruiz said {EVENT}.").says("Ana Ruiz", "said", EVENT)).reading()
    titled = attrs.evolve(reading, article=attrs.evolve(reading.article, title=title))
    (question,) = ask_checkable_statement(titled, 0)
    assert ("A checkable claim by Tom Birch" in key_and_wrong(question)[1]) is told


def test_the_article_may_be_an_outlet_s_own(story: StoryOf) -> None:
    made = story(f"The Easton Herald said {EVENT}.").says("The Easton Herald", "said", EVENT, type="organisation")
    made.judges(f"The Easton Herald said {EVENT}.", "claim")
    assert list(ask_checkable_statement(made.reading(), 0)) == []


@pytest.mark.parametrize(
    ("name", "type", "sure", "offered"),
    [
        ("Tom Birch", "person", True, True),
        ("Tom Birch", "person", False, False),
        ("Green Harbours", "organisation", True, False),
        ("The Easton Poll", "organisation", True, False),
        ("The port register", "document", True, False),
    ],
)
def test_beside_a_person_stands_another_person_who_is_surely_cited(
    story: StoryOf, name: str, type: str, sure: bool, offered: bool
) -> None:
    made = also(told_twice(story), name, type=type, sure=sure)
    assert len(list(ask_checkable_statement(made.reading(), 0))) == offered


def test_who_only_denies_something_has_no_words_to_be_shown(story: StoryOf) -> None:
    made = told_twice(story)
    made.text += f"\nTom Birch denied that {PLAIN}."
    assert list(ask_checkable_statement(made.says("Tom Birch", "denied", PLAIN).reading(), 0)) == []


def test_who_is_merely_named_is_not_taken_for_the_owner(story: StoryOf) -> None:
    made = told_twice(story)
    made.text += "\nTom Birch watched the ferries."
    assert list(ask_checkable_statement(made.names("Tom Birch").reading(), 0)) == []


OWN = "The council bought three boats from a yard in Norby in May 2014."
LEADS = ("The harbour is old.", "The sea is grey.", "Nobody in Easton knew the way.")


def test_what_the_article_tells_itself_is_its_own_checkable_claim(story: StoryOf) -> None:
    made = story(*LEADS, OWN, f"Tom Birch said {PLAIN}.").says("Tom Birch", "said", PLAIN)
    for sentence in (*LEADS, OWN):
        made.judges(sentence, None)
    (question,) = ask_checkable_statement(made.reading(), 0)
    key, wrong = key_and_wrong(question)
    assert key == "A checkable claim by the article itself"
    assert wrong == {
        "An opinion voiced by the article itself",
        "A checkable claim by Tom Birch",
        "An opinion voiced by Tom Birch",
    }
    assert [one.quote for one in question.evidence] == [OWN]
    assert question.explanation.startswith("The article cites nobody for these words")


def test_of_what_the_article_tells_itself_one_thing_is_asked(story: StoryOf) -> None:
    second = "Sailors of Velden sold 14 lamps to a museum in April 1999."
    made = story(*LEADS, OWN, second, f"Tom Birch said {PLAIN}.").says("Tom Birch", "said", PLAIN)
    for sentence in (*LEADS, OWN, second):
        made.judges(sentence, None)
    assert len(list(own_events(made.reading()))) == 2
    assert len(list(ask_checkable_statement(made.reading(), 0))) == 1
