"""figure-in-own-voice: only where nobody near could have said it."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.figures_unsourced import A_SOURCE, NO_SOURCE, ask_figure_in_own_voice
from quizkit.model import Question
from tests.askers.options import options_of

StoryOf = Callable[..., Any]
Counted = tuple[str, str, float, str]  # sentence, number, value, unit

LEAD = ("The harbour of Easton lay empty on Monday.", "Snow fell on the quay all day.", "Ice hung from the cranes.")
LAMPS = ("The town bought 340 street lamps for the quay.", "340", 340, "street lamps")
ROPES = ("The yard keeps 210 hemp ropes in the cellar.", "210", 210, "hemp ropes")
SHEDS = ("The island has 95 wooden sheds for nets.", "95", 95, "wooden sheds")
BOATS = ("Ana Ruiz", "the storm had wrecked 120 fishing boats", "120", 120, "fishing boats")
PIERS = ("Tom Birch", "the waves had broken 45 stone piers", "45", 45, "stone piers")


def asked_of(story: StoryOf, own: list[Counted], told: list[tuple[str, str, str, float, str]]) -> list[Question]:
    said = [f"{name} said {words}." for name, words, *_ in told]
    made = story(*LEAD, *(sentence for sentence, *_ in own), "Nobody was at sea.", "Nets lay on the stones.", *said)
    for sentence in made.text.split("\n")[2::2]:
        made.judges(sentence, "claim" if sentence in said else None)
    for at, (name, words, number, value, unit) in enumerate(told):
        made.says(name, "said", words).counts(words, number, value, unit=unit, said=at)
    for sentence, number, value, unit in own:
        made.counts(sentence, number, value, unit=unit)
    return list(ask_figure_in_own_voice(made.reading(), 0))


def test_the_one_figure_of_the_article_itself_is_looked_for_among_those_of_sources(story: StoryOf) -> None:
    (question,) = asked_of(story, [LAMPS], [BOATS, PIERS])
    assert question.stem == NO_SOURCE
    assert question.certainty == "guarded"
    assert options_of(question) == {
        "The town bought 340 street lamps for the quay": True,
        "The storm had wrecked 120 fishing boats": False,
        "The waves had broken 45 stone piers": False,
    }, "in short, the key would be the longest by far"
    assert question.evidence[0].quote == LAMPS[0]


def test_the_one_figure_of_a_source_is_looked_for_among_those_of_the_article(story: StoryOf) -> None:
    (question,) = asked_of(story, [LAMPS, ROPES], [BOATS])
    assert question.stem == A_SOURCE
    assert options_of(question) == {
        "“… wrecked 120 fishing boats”": True,
        "“… bought 340 street lamps for the quay”": False,
        "“… 210 hemp ropes in the cellar”": False,
    }


def test_all_figures_are_of_one_sort(story: StoryOf) -> None:
    costs = ("The yard paid $210 for hemp ropes in the cellar.", "$210", 210, "hemp ropes")
    assert asked_of(story, [LAMPS, costs], [BOATS]) == []


def test_one_figure_beside_one_is_too_few(story: StoryOf) -> None:
    assert asked_of(story, [LAMPS], [BOATS]) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "A survey counted 340 street lamps on the quay.",
        "The quay seems to have 340 street lamps.",
        "“The quay” has 340 street lamps on it.",
        "It has 340 street lamps on the quay.",
    ],
    ids=["a survey", "a word of doubt", "a quotation", "leans on the sentence before"],
)
def test_a_figure_that_somebody_may_have_told_is_not_the_articles_own(story: StoryOf, sentence: str) -> None:
    assert asked_of(story, [(sentence, "340", 340, "street lamps")], [BOATS, PIERS]) == []


STORM = "Ana Ruiz said the storm had wrecked 120 fishing boats."


@pytest.mark.parametrize(
    "told",
    [(*LEAD, STORM, LAMPS[0], ROPES[0]), (LAMPS[0], ROPES[0], *LEAD, STORM)],
    ids=["right behind somebody's words", "in the first sentences, which sum up"],
)
def test_a_figure_that_may_be_out_of_what_others_say_is_not_the_articles(story: StoryOf, told: tuple[str, ...]) -> None:
    made = story(*told)
    for sentence in made.text.split("\n")[2::2]:
        made.judges(sentence, None)
    words = "the storm had wrecked 120 fishing boats"
    made.says("Ana Ruiz", "said", words).counts(words, "120", 120, unit="fishing boats", said=0)
    for sentence, number, value, unit in (LAMPS, ROPES):
        made.counts(sentence, number, value, unit=unit)
    assert list(ask_figure_in_own_voice(made.reading(), 0)) == []


def test_a_figure_soon_behind_a_report_may_be_out_of_it(story: StoryOf) -> None:
    told = "the storm had wrecked 120 fishing boats"
    made = story(*LEAD, f"The Harbour Report said {told}.", "Nobody was at sea.", "Nets lay there.", LAMPS[0], ROPES[0])
    for sentence in made.text.split("\n")[2::2]:
        made.judges(sentence, None)
    made.says("The Harbour Report", "said", told, type="document").counts(
        told, "120", 120, unit="fishing boats", said=0
    )
    for sentence, number, value, unit in (LAMPS, ROPES):
        made.counts(sentence, number, value, unit=unit)
    assert list(ask_figure_in_own_voice(made.reading(), 0)) == []


def test_a_figure_that_stands_with_and_without_a_source_is_neither(story: StoryOf) -> None:
    again = ("The yard mended 120 fishing boats for the island.", "120", 120, "fishing boats")
    assert asked_of(story, [LAMPS, ROPES, again], [BOATS]) == []


def test_the_figures_on_offer_share_few_words(story: StoryOf) -> None:
    more = ("The yard bought 60 street lamps for the quay.", "60", 60, "street lamps")
    assert asked_of(story, [LAMPS, more], [BOATS]) == []
    assert len(asked_of(story, [LAMPS, SHEDS], [BOATS])) == 1


def test_what_a_bracket_cuts_off_is_no_statement(story: StoryOf) -> None:
    whole = ("In spring the island started 401 plans for boats.", "401", 401, "")
    cut_off = ("In spring the island started 401(k) plans for boats.", "401", 401, "")
    assert len(asked_of(story, [whole], [BOATS, PIERS])) == 1
    assert asked_of(story, [cut_off], [BOATS, PIERS]) == []


def test_a_number_in_words_is_a_figure_too(story: StoryOf) -> None:
    sheds = ("The island has ninety wooden sheds for nets.", "ninety", 90, "wooden sheds")
    (question,) = asked_of(story, [LAMPS, sheds], [BOATS])
    assert "“… ninety wooden sheds for nets”" in options_of(question)
