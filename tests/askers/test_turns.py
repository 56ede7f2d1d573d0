"""Who is heard in one place of the article, and to whom it comes back after somebody else has spoken."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.own_turns import AGAIN, BEFORE, BEHIND, BETWEEN, turns
from quizkit.askers.turns import OPTIONS, ask_where_heard
from quizkit.model import Question
from tests.askers.options import key_of, options_of

StoryOf = Callable[..., Any]

RUIZ = "Ana Ruiz said the old pier has lost half of its timber."
BIRCH = "Tom Birch said nobody has ever checked the planks."
HOLT = "Lena Holt said her boat will not land here again."
AGAIN_RUIZ = "Ana Ruiz added that a new pier would cost the town nothing."
ALL = (RUIZ, BIRCH, HOLT, AGAIN_RUIZ)


def told(story: StoryOf, *paragraphs: str, headline: str = "") -> Any:
    """A story in which each of the sentences above surely reports what somebody says."""
    made = story(*paragraphs, headline=headline)
    for sentence in (one for one in ALL if one in paragraphs):
        name, cue = " ".join(sentence.split()[:2]), sentence.split()[2]
        made.says(name, cue, sentence.split(f"{cue} ")[1].rstrip("."))
    for sentence in paragraphs:
        made.judges(sentence, "fact")
    return made


def asked(made: Any) -> dict[str, Question]:
    """The questions by whom they ask about."""
    found = list(ask_where_heard(made.reading(), 0))
    return {one.stem.split("what ")[1].split(" says")[0]: one for one in found}


def keys(made: Any) -> dict[str, str]:
    return {name: key_of(one) for name, one in asked(made).items()}


def sorts(made: Any) -> dict[str, str]:
    """Where everybody is heard of whom it is certain."""
    return {one.voice.name: one.sort for one in turns(made.reading())}


def test_to_whom_the_article_comes_back_and_who_is_heard_in_one_place(story: StoryOf) -> None:
    made = keys(told(story, RUIZ, BIRCH, HOLT, AGAIN_RUIZ, "Tom Birch owns a boat."))
    assert made.pop("Ana Ruiz", OPTIONS[AGAIN]) == OPTIONS[AGAIN]
    assert set(made.values()) == {OPTIONS[BETWEEN]}
    assert set(made) <= {"Tom Birch", "Lena Holt"}


def test_the_statements_of_all_are_the_evidence_and_no_answer_is_longer_than_another(story: StoryOf) -> None:
    question = asked(told(story, RUIZ, BIRCH, HOLT))["Ana Ruiz"]
    assert key_of(question) == OPTIONS[BEFORE]
    assert [one.quote for one in question.evidence] == [RUIZ.rstrip("."), BIRCH.rstrip(".")]
    assert len({len(text) for text in options_of(question)}) == 1
    assert all(option.feedback for option in question.form.options)


def test_who_is_heard_behind_all_others(story: StoryOf) -> None:
    made = told(story, "“It was never any good,” somebody called.", RUIZ, BIRCH, HOLT)
    assert keys(made) == {"Lena Holt": OPTIONS[BEHIND]}


@pytest.mark.parametrize(
    "unsure",
    [
        "“It was never any good,” somebody called.",
        "‘It was never any good to us’ came from the quay.",
        "«It was never any good to us» came from the quay.",
        "Critics say it is a shame.",
    ],
)
def test_nobody_is_before_or_behind_all_where_somebody_may_be_heard_further_out(story: StoryOf, unsure: str) -> None:
    made = keys(told(story, unsure, RUIZ, BIRCH, HOLT, unsure.replace("It", "That").replace("it", "that")))
    assert set(made.values()) <= {OPTIONS[BETWEEN]}


def test_who_is_named_again_and_says_no_more_is_heard_in_one_place(story: StoryOf) -> None:
    made = told(story, "Tom Birch owns a boat.", RUIZ, BIRCH, HOLT, "The sea had the planks that Birch owned.")
    assert sorts(made)["Tom Birch"] == BETWEEN


@pytest.mark.parametrize(
    "elsewhere",
    [
        "Tom Birch has warned of the sale for years.",
        "Tom Birch thinks little of the sale.",
        "Tom Birch came to the quay. “It is all for sale now,” came the answer.",
    ],
)
def test_of_whom_more_may_be_told_nobody_says_that_all_stands_in_one_place(story: StoryOf, elsewhere: str) -> None:
    lead = (RUIZ, BIRCH, HOLT)
    assert "Tom Birch" not in sorts(told(story, elsewhere, *lead)) | sorts(told(story, *lead, elsewhere))


def test_a_headline_with_the_name_may_tell_what_somebody_says(story: StoryOf) -> None:
    assert "Tom Birch" in sorts(told(story, RUIZ, BIRCH, HOLT, headline="Nobody checks the pier"))
    assert "Tom Birch" not in sorts(told(story, RUIZ, BIRCH, HOLT, headline="Birch: nobody checks the pier"))


def test_what_a_pronoun_says_elsewhere_may_be_theirs(story: StoryOf) -> None:
    made = told(story, RUIZ, BIRCH, HOLT, "Tom Birch keeps bees. He said they all had died.")
    made.says("He", "said", "they all had died", by="he", type="unknown", sure=False)
    assert "Tom Birch" not in sorts(made)


def test_between_two_places_stands_no_paper(story: StoryOf) -> None:
    paper = "The letter says that all of the money is spent."
    made = told(story, RUIZ, paper, AGAIN_RUIZ)
    made.says("The letter", "says", "all of the money is spent", type="document")
    assert sorts(made) == {}
    assert sorts(told(story, RUIZ, BIRCH, AGAIN_RUIZ))["Ana Ruiz"] == AGAIN


def test_who_has_the_last_word_in_marks_is_not_asked_for_again(story: StoryOf) -> None:
    said = "“My boat will not land here again,” Lena Holt said."
    made = told(story, RUIZ, BIRCH, said)
    made.says("Lena Holt", "said", "“My boat will not land here again,”", manner="quote")
    assert sorts(made)["Lena Holt"] == BEHIND
    assert keys(made) == {"Ana Ruiz": OPTIONS[BEFORE]}


def test_all_that_a_body_says_stands_in_one_place_if_its_name_stands_nowhere_else(story: StoryOf) -> None:
    trust = "The Norby Trust said no boat may land before the planks are checked."
    for more, sort in (("The sea had the planks.", BETWEEN), ("The Norby tide had the planks.", None)):
        made = told(story, RUIZ, trust, HOLT, more)
        made.says("The Norby Trust", "said", trust.split("said ")[1].rstrip("."), type="organisation")
        assert sorts(made).get("The Norby Trust") == sort
