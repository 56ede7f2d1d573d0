"""claim-of-source."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.claims import ask_claim_of_source
from quizkit.model import VoiceType
from tests.askers.options import key_of, options_of

StoryOf = Callable[..., Any]

SAID = {
    "Ana Ruiz": "the old pier had lost half of its timber",
    "Tom Birch": "nobody checked a single plank since March",
    "Lena Holt": "boats would have to land in Easton",
}
JETTY = "a concrete jetty might cost the town a fortune"


def of_statements(*names: str) -> list[str]:
    return [f"Which of these statements does the article attribute to {name}?" for name in names]


def stems(told: Any) -> list[str]:
    return [question.stem for question in ask_claim_of_source(told.reading(), 0)]


def test_each_voice_is_asked_for_its_claim_among_those_of_three_others(harbour: Any) -> None:
    questions = list(ask_claim_of_source(harbour.reading(), 0))
    assert [one.stem for one in questions] == of_statements("Ana Ruiz", "Tom Birch", "Lena Holt", "Cem Aydin")
    assert options_of(questions[0]) == {
        "The old pier had lost half of its timber": True,
        "Nobody checked a single plank since March": False,
        "A concrete jetty might cost 4 million crowns": False,
        "The ferry line would open again": False,
    }


@pytest.mark.parametrize(
    ("fourth", "type", "asked"),
    [("Cem Aydin", "person", True), ("The Fishers' Union", "organisation", False), ("Tom Birch", "person", False)],
    ids=["another person", "a body", "one of them again"],
)
def test_beside_a_person_stand_three_people(all_say: StoryOf, fourth: str, type: VoiceType, asked: bool) -> None:
    told = all_say(SAID, f"{fourth} added that {JETTY}.").says(fourth, "added", f"that {JETTY}", type=type)
    assert stems(told)[:1] == (of_statements("Ana Ruiz") if asked else [])


@pytest.mark.parametrize(
    ("key", "type", "asked"),
    [
        ("Cem Aydin", "person", True),
        ("The Harbour Board", "organisation", False),
        ("Dahl and Rep. Berg", "group", False),
    ],
)
def test_no_body_and_no_two_people_as_one_are_asked_about(
    all_say: StoryOf, key: str, type: VoiceType, asked: bool
) -> None:
    told = all_say({key: JETTY}, *(f"{name}, a baker, said {said}." for name, said in SAID.items()), type=type)
    for name, said in SAID.items():
        told.says(name, "said", said)
    assert (of_statements(key)[0] in stems(told)) == asked


@pytest.mark.parametrize(("more", "asked"), [("since the storm", True), ("and that prices fell", False)])
def test_two_reports_in_one_are_no_answer(all_say: StoryOf, more: str, asked: bool) -> None:
    assert bool(stems(all_say(SAID | {"Cem Aydin": f"the old mill was for sale {more}"}))) == asked


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("the inn had sold half of its good rooms", True),
        ("the inn had sold half of its rooms to the sailors and most of its chairs to people from other towns", False),
        ("no gull sang", False),
    ],
)
def test_a_key_much_longer_or_shorter_than_its_rivals_is_not_asked(all_say: StoryOf, said: str, asked: bool) -> None:
    assert (of_statements("Cem Aydin")[0] in stems(all_say(SAID | {"Cem Aydin": said}))) == asked


@pytest.mark.parametrize(
    ("second", "asked"), [("a concrete jetty might cost a fortune", True), ("no plank was checked since March", False)]
)
def test_no_two_rivals_say_about_the_same(all_say: StoryOf, second: str, asked: bool) -> None:
    assert (of_statements("Ana Ruiz")[0] in stems(all_say(SAID | {"Cem Aydin": second}))) == asked


@pytest.mark.parametrize(
    ("key", "rival", "asked"),
    [("‘bitter’ storm", "jetty", False), ("‘bitter’ storm", "‘dear’ jetty", True), ("storm", "jetty", True)],
)
def test_a_key_is_not_the_only_one_with_words_in_marks(all_say: StoryOf, key: str, rival: str, asked: bool) -> None:
    said = SAID | {
        "Lena Holt": f"a concrete {rival} might cost a fortune",
        "Cem Aydin": f"the inn had lost its roof in a {key}",
    }
    assert (of_statements("Cem Aydin")[0] in stems(all_say(said))) == asked


FIRST_PERSON = {"Cem Aydin": "“We sold our last good boat,”", "Ida Moss": "“I have never seen worse planks,”"}


def test_first_person_and_paraphrase_stand_apart_where_there_are_enough_of_both(all_say: StoryOf) -> None:
    questions = list(ask_claim_of_source(all_say(SAID | {"Kai Berg": JETTY} | FIRST_PERSON).reading(), 0))
    reports = [question for question in questions if key_of(question)[0] != "“"]
    assert [one.stem for one in reports] == of_statements(*SAID, "Kai Berg")
    assert not any("“" in text for question in reports for text in options_of(question))


def test_where_there_are_too_few_alike_all_are_shown_as_words_of_the_article(all_say: StoryOf) -> None:
    said = {"Tom Birch": "nobody had checked the timber", **FIRST_PERSON, "Ana Ruiz": "“My house stands in the water,”"}
    questions = list(ask_claim_of_source(all_say(said).reading(), 0))
    assert [question.stem for question in questions] == [
        "Which of these words of the article are attributed to Cem Aydin?",
        "Which of these words of the article are attributed to Ida Moss?",
        "Which of these words of the article are attributed to Ana Ruiz?",
    ]  # Tom Birch's would be the only words out of the first person
    assert set(options_of(questions[0])) == {
        "“We sold our last good boat”",
        "“I have never seen worse planks”",
        "“My house stands in the water”",
        "“Nobody had checked the timber”",
    }


@pytest.mark.parametrize(("heard_from", "is_offered"), [("constituents", False), ("neighbours", True)])
def test_what_only_the_holder_of_an_office_says_stands_nowhere_as_a_wrong_answer(
    all_say: StoryOf, heard_from: str, is_offered: bool
) -> None:
    said = {
        "Ana Ruiz": "“We need a better ferry line to Easton,”",
        "Tom Birch": f"“I heard about the crane from my {heard_from},”",
        "Lena Holt": "“We will build a new pier in Norby,”",
        "Cem Aydin": "“We have never seen worse planks,”",
        "Ida Moss": "“Our boats rot in the winter rain,”",
    }
    questions = list(ask_claim_of_source(all_say(said).reading(), 0))
    assert any("the crane" in text for question in questions for text in options_of(question)) is is_offered
    assert questions


STONES = "the harbour wall needs a great many new stones"
FACTS = (
    "The new bridge of Norby opened on 4 March 1998 for cars and trams.",
    "The old bridge of Norby closed on 7 May 1999 for the winter.",
    "The town hall of Velden burned down on 9 June 1997.",
)


def with_facts(story: StoryOf, *paragraphs: str, facts: tuple[str, ...] = FACTS, said: str = STONES) -> Any:
    """A story of one voice among facts that the article tells itself."""
    told = story(*paragraphs).says("Ana Ruiz", "said", said, manner="quote" if said[0] == "“" else "paraphrase")
    for fact in facts:
        told.judges(fact, "fact")
    return told


@pytest.mark.parametrize(("facts", "asked"), [(FACTS, True), (FACTS[:2], False)])
def test_three_facts_of_the_articles_own_stand_in_for_what_others_say(
    story: StoryOf, facts: tuple[str, ...], asked: bool
) -> None:
    told = with_facts(story, *facts, f"Ana Ruiz said {STONES}.", facts=facts)
    assert stems(told) == (of_statements("Ana Ruiz") if asked else [])


def test_no_fact_right_behind_words_of_a_voice_is_offered_as_the_articles_own(story: StoryOf) -> None:
    assert not stems(with_facts(story, *FACTS[:2], f"Ana Ruiz said {STONES}. {FACTS[2]}"))


def test_a_fact_that_goes_on_with_another_is_not_offered_as_the_articles_own(story: StoryOf) -> None:
    facts = (*FACTS[:2], "The town hall of Velden also burned down on 9 June 1997.")
    assert not stems(with_facts(story, *facts, f"Ana Ruiz said {STONES}.", facts=facts))


def test_what_the_article_gives_to_anybody_is_not_offered_as_its_own(story: StoryOf) -> None:
    closed = "the old bridge of Norby had closed for the winter"
    told = with_facts(story, *FACTS, f"Ana Ruiz said {STONES}.", f"Tom Birch said {closed}.")
    assert not stems(told.says("Tom Birch", "said", closed, sure=False))


def test_no_fact_of_the_articles_own_is_offered_beside_a_quotation(story: StoryOf) -> None:
    said = "“The harbour wall needs a great many new stones,”"
    assert not stems(with_facts(story, *FACTS, f"{said} said Ana Ruiz.", said=said))


def test_chance_decides_how_many_of_the_statements_on_offer_are_longer_than_the_key(all_say: StoryOf) -> None:
    more = {
        "Cem Aydin": JETTY,
        "Ole Dahl": "ferries may sail at night",
        "Kai Berg": "gulls sleep on every roof of the harbour street",
        "Mia Lunde": "trams run on Sundays only",
        "Ida Moss": "sailors from the north drink at the mill",
    }
    reading = all_say(SAID | more).reading()
    longer = set()
    for seed in range(20):
        question = next(one for one in ask_claim_of_source(reading, seed) if "Ana Ruiz" in one.stem)
        longer.add(sum(len(text) > len(key_of(question)) for text in options_of(question)))
    assert len(longer) > 1
