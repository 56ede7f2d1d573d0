"""By what channel a statement came: the words beside the verb of saying."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.channels import Channel, channels_of, sorts_named, tells

StoryOf = Callable[..., Any]

CONTENT = "the old pier had lost half of its timber"


def channel(told: Any) -> Channel | None:
    found = channels_of(told.reading())
    return found[0][1] if found else None


def as_shown(one: Channel | None) -> tuple[str, str | None, str | None] | None:
    return None if one is None else (one.sort, one.shown, one.outlet)


BEHIND_SAID = [
    ("in a statement that", ("statement", "In a statement", None)),
    ("in a statement on Friday that", ("statement", "In a statement", None)),
    ("Friday in a written statement that", ("statement", "In a written statement", None)),
    ("in statement that", ("statement", "In a statement", None)),
    ("in email that", ("letter", "In an email", None)),
    ("in an Instagram post that", ("social", "In an Instagram post", None)),
    ("in the court papers that", ("papers", "In the court papers", None)),
    ("in her testimony that", ("testimony", "In testimony", None)),
    ("in an open letter to the county that", ("letter", "In an open letter", None)),
    ("on Twitter that", ("social", "On Twitter", None)),
    ("in a court filing on Monday that", ("papers", "In a court filing", None)),
    ("at a crowded rally in Easton that", ("crowd", "At a rally", None)),
    ("at a news conference that", ("reporters", "At a news conference", None)),
    ("in a long telephone interview that", ("interview", "In a telephone interview", None)),
    ("in an interview with the Easton Herald that", ("interview", "In an interview", "the Easton Herald")),
    ("in an interview on CNN that", ("interview", "In an interview", "CNN")),
    ("on Friday during a speech in Easton that", ("crowd", "During a speech", None)),
    ("during Friday’s mayoral debate that", ("crowd", "During a debate", None)),
    ("on CNN that", ("interview", "On the air", "CNN")),
    ("on NBC’s “Meet the Press” that", ("interview", "On the air", "NBC")),
    ("on “Fox & Friends” that", ("interview", "On the air", "Fox & Friends")),
    ("in a May 3, 2010, email to the county that", ("letter", "In an email", None)),
    ("on Friday night  at the Easton town hall that", ("crowd", "At a town hall", None)),
    ("in a speech praising the town that", ("crowd", "In a speech", None)),
    ("on a podcast that", ("interview", "On a podcast", None)),
    ("during a panel discussion in Easton that", ("crowd", "During a panel discussion", None)),
    ("in a note to friends that", ("letter", "In a note", None)),
    ("to CNN that", ("interview", "In remarks to a news outlet", "CNN")),
    ("on Friday to reporters that", ("reporters", "In remarks to reporters", None)),
    ("to a cheering crowd of 1,300 that", ("crowd", "In remarks to a crowd", None)),
    ("to a clerk that", None),
    ("in response to a letter that", None),
    ("on behalf of a statement that", None),
    ("of a speech that", None),
    ("in a letter box that", None),
    ("after a rally that", None),
    ("in a statement at a rally that", None),
    ("that", None),
]


@pytest.mark.parametrize(("between", "wanted"), BEHIND_SAID, ids=[one for one, _ in BEHIND_SAID])
def test_a_channel_follows_said(story: StoryOf, between: str, wanted: object) -> None:
    told = story(f"Ana Ruiz said {between} {CONTENT}.").says("Ana Ruiz", "said", CONTENT)
    assert as_shown(channel(told)) == wanted


BEHIND_TOLD = [
    ("a crowd of about 500 in Easton that", ("crowd", "In remarks to a crowd", None)),
    ("reporters that", ("reporters", "In remarks to reporters", None)),
    ("reporters in Easton that", ("reporters", "In remarks to reporters", None)),
    ("an angry crowd that", ("crowd", "In remarks to a crowd", None)),
    ("the Easton audience that", ("crowd", "In remarks to an audience", None)),
    ("The Associated Press on Friday that", ("interview", "In remarks to a news outlet", "The Associated Press")),
    ("The Associated Press", ("interview", "In remarks to a news outlet", "The Associated Press")),
    ("the BBC that", ("interview", "In remarks to a news outlet", "the BBC")),
    (
        "the Velden Broadcasting Network that",
        ("interview", "In remarks to a news outlet", "the Velden Broadcasting Network"),
    ),
    ("the Easton Online that", ("interview", "In remarks to a news outlet", "the Easton Online")),
    ("the Easton Tribune in an interview that", ("interview", "In an interview", "the Easton Tribune")),
    ("“Good Morning America” that", ("interview", "In remarks to a news outlet", "Good Morning America")),
    ("The Velden-Ledger that", ("interview", "In remarks to a news outlet", "The Velden-Ledger")),
    ("a Senate panel in Easton that", ("testimony", "In remarks to a Senate panel", None)),
    ("the Gold Star parents that", None),
    ("CNN President Tom Birch that", None),
    ("reporters in a statement that", None),
    ("Tom Birch that", None),
    ("her sister that", None),
]


@pytest.mark.parametrize(("between", "wanted"), BEHIND_TOLD, ids=[one for one, _ in BEHIND_TOLD])
def test_whom_it_was_told_is_a_channel(story: StoryOf, between: str, wanted: object) -> None:
    told = story(f"Ana Ruiz told {between} {CONTENT}.").says("Ana Ruiz", "told", CONTENT)
    assert as_shown(channel(told)) == wanted


def test_who_tells_today_has_a_channel_too(story: StoryOf) -> None:
    told = story(f"Ana Ruiz tells the crowd that {CONTENT}.").says("Ana Ruiz", "tells", CONTENT)
    assert as_shown(channel(told)) == ("crowd", "In remarks to a crowd", None)


OPENING = [
    ("In a statement, ", ("statement", "In a statement", None)),
    ("But in a letter to the county, ", ("letter", "In a letter", None)),
    ("In a March interview with Fox News, ", ("interview", "In an interview", "Fox News")),
    ("Friday on CNN, ", ("interview", "On the air", "CNN")),
    ("In an interview on the “Morning” show, ", ("interview", "In an interview", None)),
    ("In a statement. ", None),
    ("As the ferry stopped in a letter, ", None),
    ("In the harbour, ", None),
]


@pytest.mark.parametrize(("opening", "wanted"), OPENING, ids=[one for one, _ in OPENING])
def test_a_channel_opens_the_sentence(story: StoryOf, opening: str, wanted: object) -> None:
    told = story(f"{opening}Ana Ruiz said {CONTENT}.").says("Ana Ruiz", "said", CONTENT)
    assert as_shown(channel(told)) == wanted


BETWEEN = [
    (", in a letter to the county, said", ("letter", "In a letter", None)),
    (" told reporters on the quay, adding", ("reporters", "In remarks to reporters", None)),
    (" said in a statement, adding", ("statement", "In a statement", None)),
    (", who read a letter, said", None),
]


@pytest.mark.parametrize(("between", "wanted"), BETWEEN, ids=[one for one, _ in BETWEEN])
def test_a_channel_stands_between_source_and_cue(story: StoryOf, between: str, wanted: object) -> None:
    told = story(f"Ana Ruiz{between} that {CONTENT}.").says("Ana Ruiz", between.split()[-1], CONTENT)
    assert as_shown(channel(told)) == wanted


@pytest.mark.parametrize(
    ("tail", "wanted"),
    [
        (" in a speech.", ("crowd", "In a speech", None)),
        (", in a speech on Friday.", ("crowd", "In a speech", None)),
        (". In a speech, Tom Birch agreed.", None),
    ],
)
def test_a_channel_closes_the_sentence_of_a_quotation(story: StoryOf, tail: str, wanted: object) -> None:
    told = story(f"“The old pier lost half of its timber,” Ana Ruiz said{tail}")
    told.says("Ana Ruiz", "said", "“The old pier lost half of its timber,”", manner="quote")
    assert as_shown(channel(told)) == wanted


@pytest.mark.parametrize(
    ("verb", "shown"), [("tweeted", "In a tweet"), ("testified", "In testimony"), ("wrote", None), ("argued", None)]
)
def test_some_verbs_tell_the_channel_themselves(story: StoryOf, verb: str, shown: str | None) -> None:
    found = channel(story(f"Ana Ruiz {verb} that {CONTENT}.").says("Ana Ruiz", verb, CONTENT))
    assert (found.shown if found else None) == shown


def test_the_place_of_a_channel_is_its_words(story: StoryOf) -> None:
    told = story(f"Ana Ruiz said in an interview with the Easton Herald that {CONTENT}.")
    told.says("Ana Ruiz", "said", CONTENT)
    found = channel(told)
    assert found is not None
    assert found.span.cut(told.text) == "in an interview with the Easton Herald"


@pytest.mark.parametrize("programme", ["Face of the Coast", "Meet the Harbour", "Quay", "“Late on the Quay”"])
def test_the_name_of_a_programme_belongs_to_the_place(story: StoryOf, programme: str) -> None:
    told = story(f"Ana Ruiz said on NBC’s {programme} that {CONTENT}.").says("Ana Ruiz", "said", CONTENT)
    found = channel(told)
    assert found is not None
    assert found.span.cut(told.text) == f"on NBC’s {programme}"


def test_sorts_are_named_by_their_words() -> None:
    assert sorts_named("She tweeted, then gave an interview.") == {"social", "interview"}
    assert sorts_named("The harbour was closed.") == frozenset()


@pytest.mark.parametrize(
    ("sort", "words", "is_told"),
    [
        ("crowd", "Thank you, Easton", True),
        ("crowd", "The pier is old", False),
        ("testimony", "Senator, I never saw it", True),
        ("statement", "Thank you, Easton", False),
    ],
)
def test_words_may_tell_their_channel(sort: str, words: str, is_told: bool) -> None:
    assert tells(sort, words) is is_told
