"""Words by which readers who know the people tell the speaker without the article."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.attributions import ask_source_of_claim
from quizkit.askers.claims import ask_claim_of_source
from quizkit.askers.telling_words import describes_oneself, tells_speaker, who_could_say
from quizkit.model import Reading

StoryOf = Callable[..., Any]


@pytest.fixture
def town(story: StoryOf) -> Reading:
    told = story(
        "Ana Ruiz, a nurse at the port, said boats sank.", "Mayor Tom Birch hoped for rain.", "Mrs. Holt left."
    )
    told.says("Ana Ruiz", "said", "boats sank").says("Tom Birch", "hoped", "for rain")
    reading: Reading = told.names("Holt").reading()
    return reading


TELLING = [
    "I am the proud son of sailors who came to Easton",
    "As a Catholic, I pray for every boat in the harbour",
    "We thank the pilots, and as an Irish-American I know their songs",
    "I was born in the old harbour of Easton",
    "As your mayor, I will keep the ferry",
    "When I was the governor, boats paid no toll",
    "We need boats, and my constituents know it",
    "I have beaten Birch in every race of the year",
    "We are leading Birch in every race of the year",
    "he or she would be the better harbour-board candidate",
    "I will be the nominee of all sailors",
    "he or she will pay for boats if he or she wins",
    "my running mate has sold the pier",
    "I am running for mayor",
    "I’m running for the school board’s open seat",
    "he or she would run for governor",
    "All who love boats should vote for me",
    "I will win this election",
    "We are leading David Okoye in every race of the year",
    "he or she just barely trailed Birch in Easton",
    "Crazy Tom has sold the pier to his friends",
    "boats were sold by Lyin’ Ana and her friends",
]
NOT_TELLING = [
    "I am running for the last ferry",
    "I will vote for the new pier",
    "I will win this bet with my neighbours",
    "Birch will win this election",
    "I have beaten the storm in every race of the year",
    "he or she would not vote for a candidate of the board",
    "Birch would be the better harbour-board candidate",
    "he or she would be the last to leave",
    "I will ask my neighbours about the nominee",
    "We are leading Lower Easton in every race of the year",
    "Birch had beaten Holt in every race of the year",
    "The mayor, the son of sailors, kept the ferry",
    "Lyin’ Easton has sold the pier to friends",
    "the crazy boat of Tom Birch was sold",
    "Poor people have sold the pier to Tom Birch",
]


@pytest.mark.parametrize(
    ("statement", "telling"), [(one, True) for one in TELLING] + [(one, False) for one in NOT_TELLING]
)
def test_an_own_office_birth_or_contest_and_a_nickname_tell_who_speaks(
    town: Reading, statement: str, telling: bool
) -> None:
    assert tells_speaker(town, statement) == telling


@pytest.mark.parametrize(
    "statement", ["My wife sold the boat", "As a mother, I fear the sea", "My brothers sold a boat"]
)
def test_a_family_and_a_sex_describe_the_speaker_and_do_not_tell_who_it_is(town: Reading, statement: str) -> None:
    assert describes_oneself(town, statement)
    assert not tells_speaker(town, statement)


@pytest.mark.parametrize(
    ("statement", "could"),
    [
        ("As a mother, I fear the sea", {"Holt"}),
        ("My husband sold the old boat", {"Holt"}),
        ("My late father sold the old boat", set()),  # she is little known, and the mayor is not
        ("My boat was sold in Easton", {"Holt", "Tom Birch"}),
    ],
)
def test_a_husband_is_told_of_by_women_and_a_family_by_those_as_little_known(
    town: Reading, statement: str, could: set[str]
) -> None:
    key, *others = (*town.voices, *town.bystanders)
    assert {one.name for one in who_could_say(town, statement, key, others)} == could


@pytest.mark.parametrize(
    ("said", "asked"), [("“I am the son of old sailors,”", False), ("“I saw the last old ferry sink,”", True)]
)
def test_who_tells_of_his_birth_is_asked_for_in_no_way(story: StoryOf, said: str, asked: bool) -> None:
    told = story(
        f"{said} said Tom Birch.",
        "“I left the harbour in a storm,” said Ben Holt.",
        "“I paid for the new stone road,” said Cem Ode.",
        "“I sold my best boat to a friend,” said Kai Moss.",
    )
    told.says("Tom Birch", "said", said, manner="quote")
    told.says("Ben Holt", "said", "“I left the harbour in a storm,”", manner="quote")
    told.says("Cem Ode", "said", "“I paid for the new stone road,”", manner="quote")
    told.says("Kai Moss", "said", "“I sold my best boat to a friend,”", manner="quote")
    sources = [one.evidence[0].quote for one in ask_source_of_claim(told.reading(), 0)]
    claims = list(ask_claim_of_source(told.reading(), 0))
    assert any("Tom Birch" in quote for quote in sources) == asked
    assert bool(claims) == asked
