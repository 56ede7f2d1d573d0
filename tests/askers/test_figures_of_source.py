"""owner-of-figure the other way round: no figure on offer could be the source's but the key."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.figures_of_source import ask_which_figure_is_theirs
from quizkit.model import Question, VoiceType
from tests.askers.options import options_of

StoryOf = Callable[..., Any]

LAMPS = ("The town bought 340 street lamps for the quay.", "340", 340, "street lamps")
ROPES = ("The yard keeps 210 hemp ropes in the cellar.", "210", 210, "hemp ropes")
LATER = ("Nobody was at sea.", "Nets lay on the stones.")


def asked_of(
    story: StoryOf,
    *own: tuple[str, str, float, str],
    name: str = "Ana Ruiz",
    said: str = "the storm had wrecked 120 fishing boats",
    type: VoiceType = "person",
) -> list[Question]:
    made = story(*(sentence for sentence, *_ in own), *LATER, f"{name} said {said}.")
    for sentence in made.text.split("\n")[2::2]:
        made.judges(sentence, None)
    made.says(name, "said", said, type=type).counts(said, "120", 120, unit="fishing boats", said=0)
    for sentence, number, value, unit in own:
        made.counts(sentence, number, value, unit=unit)
    return list(ask_which_figure_is_theirs(made.reading(), 0))


def test_a_sources_figure_is_looked_for_among_others(story: StoryOf) -> None:
    (question,) = asked_of(story, LAMPS, ROPES)
    assert question.stem == "Which of these figures does the article attribute to Ana Ruiz?"
    assert options_of(question) == {
        "“… wrecked 120 fishing boats”": True,
        "“… bought 340 street lamps for the quay”": False,
        "“… 210 hemp ropes in the cellar”": False,
    }
    assert question.evidence[0].quote == "Ana Ruiz said the storm had wrecked 120 fishing boats"


def test_one_other_figure_is_too_few(story: StoryOf) -> None:
    assert asked_of(story, LAMPS) == []


def test_a_figure_beside_the_sources_words_may_be_theirs_too(story: StoryOf) -> None:
    made = story(LAMPS[0], *LATER, "The Harbour Board said the storm had wrecked 120 fishing boats.", ROPES[0])
    for sentence in made.text.split("\n")[2::2]:
        made.judges(sentence, None)
    said = "the storm had wrecked 120 fishing boats"
    made.says("The Harbour Board", "said", said, type="organisation")
    made.counts(said, "120", 120, unit="fishing boats", said=0)
    for sentence, number, value, unit in (LAMPS, ROPES):
        made.counts(sentence, number, value, unit=unit)
    assert list(ask_which_figure_is_theirs(made.reading(), 0)) == []


def test_a_figure_in_a_sentence_that_names_the_source_may_be_theirs(story: StoryOf) -> None:
    by_ruiz = ("By the count of Ruiz the yard keeps 210 hemp ropes in the cellar.", "210", 210, "hemp ropes")
    assert asked_of(story, LAMPS, by_ruiz) == []


def test_a_figure_beside_any_word_of_finding_may_be_a_bodys(story: StoryOf) -> None:
    polled = ("A poll of the yards found 210 hemp ropes in the cellar.", "210", 210, "hemp ropes")
    board = {"name": "The Easton Board", "type": "organisation"}
    assert len(asked_of(story, LAMPS, ROPES, **board)) == 1
    assert asked_of(story, LAMPS, polled, **board) == []
    assert len(asked_of(story, LAMPS, polled)) == 1, "a person's it would only be by name"


@pytest.mark.parametrize(
    "said",
    [
        "they had lost 120 fishing boats",
        "records of the port showed 120 fishing boats, citing data",
        "the storm might wreck 120 fishing boats if it came back",
    ],
    ids=["of themselves", "passed on", "supposed"],
)
def test_a_figure_that_the_source_does_not_own_is_no_key(story: StoryOf, said: str) -> None:
    assert asked_of(story, LAMPS, ROPES, said=said) == []


def test_a_source_without_a_name_is_not_asked_for(story: StoryOf) -> None:
    assert asked_of(story, LAMPS, ROPES, name="officials", type="group") == []


def test_a_key_that_holds_its_sources_name_gives_itself_away(story: StoryOf) -> None:
    said = "the storm had wrecked 120 fishing boats of the Ruiz yard"
    assert asked_of(story, LAMPS, ROPES, said=said) == []
