"""How far into the article the first words of somebody stand."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.first_heard import EARLY, HALFWAY, LATE, all_first_heard
from quizkit.askers.how_far import OPTIONS, ask_how_far
from quizkit.model import Question
from tests.askers.options import key_of

StoryOf = Callable[..., Any]

RUIZ = "Ana Ruiz said the old pier has lost half of its timber."
BIRCH = "Tom Birch said nobody has ever checked the planks."
HOLT = "Lena Holt said her boat will not land here again."
PLAIN = "The tide went out and came in again over the old stones on day {} of the year."
GAP = tuple(PLAIN.format(day) for day in range(10, 14))
MORE = tuple(PLAIN.format(day) for day in range(20, 24))


def told(story: StoryOf, *paragraphs: str, headline: str = "") -> Any:
    """A story in which each of the sentences above surely reports what somebody says."""
    made = story(*paragraphs, headline=headline)
    for sentence in (one for one in (RUIZ, BIRCH, HOLT) if one in paragraphs):
        made.says(" ".join(sentence.split()[:2]), "said", sentence.split("said ")[1].rstrip("."))
    for sentence in paragraphs:
        made.judges(sentence, "fact")
    return made


def thirds(made: Any) -> dict[str, str]:
    return {one.voice.name: one.third for one in all_first_heard(made.reading())}


def asked(made: Any) -> dict[str, Question]:
    """The questions by whom they ask about."""
    return {one.stem.split("to words of ")[1].split(", quoted")[0]: one for one in ask_how_far(made.reading(), 0)}


def test_in_which_third_somebody_is_first_heard(story: StoryOf) -> None:
    made = told(story, RUIZ, *GAP, BIRCH, *MORE, HOLT)
    assert thirds(made) == {"Ana Ruiz": EARLY, "Tom Birch": HALFWAY, "Lena Holt": LATE}


def test_who_stands_near_the_border_of_a_third_is_in_none(story: StoryOf) -> None:
    assert "Tom Birch" not in thirds(told(story, RUIZ, *GAP[:1], BIRCH, *MORE, HOLT))


def test_the_reasons_count_the_words_before(story: StoryOf) -> None:
    question = asked(told(story, RUIZ, *GAP, BIRCH, *MORE, HOLT))["Tom Birch"]
    assert key_of(question) == OPTIONS[HALFWAY]
    assert [one.quote for one in question.evidence] == [BIRCH.rstrip(".")]
    reasons = {one.text: one.feedback for one in question.form.options}
    assert reasons[OPTIONS[EARLY]].startswith("Up to there the article gives nothing that Tom Birch says.")
    assert reasons[OPTIONS[LATE]].startswith("It is not that far: “Tom Birch said”")
    assert reasons[OPTIONS[HALFWAY]].startswith("About 230 of the 430 words of the text stand before “Tom Birch said”")


@pytest.mark.parametrize(
    "before",
    [
        "Tom Birch has warned of the sale for years.",
        "Tom Birch thinks little of the sale.",
        "Tom Birch came to the quay. “It is all for sale now,” came the answer.",
    ],
)
def test_of_whom_words_may_stand_before_nobody_says_how_far_they_are(story: StoryOf, before: str) -> None:
    assert thirds(told(story, "Tom Birch owns a boat.", RUIZ, *GAP, BIRCH, *MORE, HOLT))["Tom Birch"] == HALFWAY
    assert "Tom Birch" not in thirds(told(story, before, RUIZ, *GAP, BIRCH, *MORE, HOLT))


def test_a_headline_with_the_name_may_tell_what_somebody_says(story: StoryOf) -> None:
    made = told(story, RUIZ, *GAP, BIRCH, *MORE, HOLT, headline="Birch: nobody checks the pier")
    assert "Tom Birch" not in thirds(made)


def test_who_has_the_first_or_the_last_word_is_not_asked_about(story: StoryOf) -> None:
    said = "“My boat will not land here again,” Lena Holt said."
    made = told(story, RUIZ, *GAP, BIRCH, *MORE, said)
    made.says("Lena Holt", "said", "“My boat will not land here again,”", manner="quote")
    assert thirds(made)["Lena Holt"] == LATE
    assert "Lena Holt" not in asked(made)


TRUST = "The Harbour Trust said no boat may land before the planks are checked."


@pytest.mark.parametrize(
    ("before", "third"),
    [
        ("Nothing was heard of it before.", HALFWAY),
        ("The harbour lay still.", None),  # may mean the body
        ("All of the HT was there.", None),
    ],
)
def test_of_a_body_no_word_of_its_name_stands_before(story: StoryOf, before: str, third: str | None) -> None:
    made = told(story, RUIZ, before, *GAP[:2], TRUST, *MORE, HOLT)
    made.says("The Harbour Trust", "said", TRUST.split("said ")[1].rstrip("."), type="organisation")
    assert thirds(made).get("The Harbour Trust") == third


def test_who_speaks_for_a_body_or_may_be_it_may_speak_before(story: StoryOf) -> None:
    board = "The board said it knew of nothing that was wrong with the old stones."
    made = told(story, RUIZ, board, *GAP[:2], TRUST, *MORE, HOLT)
    made.says("The Harbour Trust", "said", TRUST.split("said ")[1].rstrip("."), type="organisation")
    assert "The Harbour Trust" in thirds(made)
    made.says("The board", "said", board.split("said ")[1].rstrip("."), by="the board", type="organisation", sure=False)
    assert "The Harbour Trust" not in thirds(made)
