"""sort-statements."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from quizkit.askers.sorting import ask_sort_statements, reads_alone_in_a_list
from quizkit.model import Matching

StoryOf = Callable[..., Any]

FACT = "Easton had 3 wooden piers before the war."
OTHER_FACT = "Tom Birch opened a market hall in May 1990."
SAME_FACT = "Before the war Easton had 3 piers, all of them wooden."
CLAIM = "Ana Ruiz argued that nobody checked a single plank since March."
OTHER_CLAIM = "Lena Holt warned that ferries land far from any road."
POINTING = "Its two decks hold ninety people and a dozen bicycles."
OPINION = "Selling the lighthouse was a shameful mistake for all sailors."
SAYS = {
    CLAIM: ("Ana Ruiz", "argued", "nobody checked a single plank since March"),
    OTHER_CLAIM: ("Lena Holt", "warned", "ferries land far from any road"),
}


def sorting(story: StoryOf, *stances: tuple[str, str | None], sure: bool = True) -> Any:
    told = story(*[text for text, _ in stances])
    for text, stance in stances:
        if text in SAYS:
            told.says(*SAYS[text], sure=sure)
        cues = [("shameful", "eval_adj", "outlet")] if text == OPINION and stance == "opinion" else []
        told.judges(text, stance, *cues)
    return told


TWO_AND_TWO = [(FACT, "fact"), (CLAIM, "claim"), (OTHER_FACT, "fact"), (OTHER_CLAIM, "claim")]


def test_each_sentence_has_its_label_and_only_labels_in_use_are_offered(story: StoryOf) -> None:
    (question,) = ask_sort_statements(sorting(story, *TWO_AND_TWO).reading(), 0)
    assert isinstance(question.form, Matching)
    assert {pair.prompt: pair.answer for pair in question.form.pairs} == {
        FACT: "Fact",
        OTHER_FACT: "Fact",
        "Nobody checked a single plank since March.": "Claim",
        "Ferries land far from any road.": "Claim",
    }
    assert question.form.spare_answers == ()
    assert "Opinion" not in question.stem
    assert [evidence.quote for evidence in question.evidence] == [FACT, CLAIM, OTHER_FACT, OTHER_CLAIM]


def test_an_opinion_of_the_article_is_a_third_label(story: StoryOf) -> None:
    told = sorting(story, (FACT, "fact"), (CLAIM, "claim"), (OTHER_CLAIM, "claim"), (OPINION, "opinion"))
    (question,) = ask_sort_statements(told.reading(), 0)
    assert isinstance(question.form, Matching)
    reasons = {pair.answer: pair.feedback for pair in question.form.pairs}
    assert set(reasons) == {"Fact", "Claim", "Opinion"}
    assert "“shameful”" in reasons["Opinion"]
    assert (
        "Lena Holt warned"
        in {pair.prompt: pair.feedback for pair in question.form.pairs}["Ferries land far from any road."]
    )


def test_of_a_claim_only_what_is_shown_has_to_read_alone(story: StoryOf) -> None:
    hers = "She then argued that every sailor left the northern pier in March."
    told = sorting(story, *TWO_AND_TWO[:3], (hers, "claim"))
    told.says("She", "argued", "every sailor left the northern pier in March", by="Lena Holt")
    (question,) = ask_sort_statements(told.reading(), 0)
    assert isinstance(question.form, Matching)
    assert "Every sailor left the northern pier in March." in {pair.prompt for pair in question.form.pairs}


TOO_LITTLE = {
    "one stance": [(FACT, "fact"), (OTHER_FACT, "fact"), (OPINION, "fact")],
    "one claim": [(FACT, "fact"), (OTHER_FACT, "fact"), (CLAIM, "claim")],
    "an unsure sentence": [(FACT, "fact"), (OTHER_FACT, None), (CLAIM, "claim"), (OTHER_CLAIM, "claim")],
    "two that say the same": [(FACT, "fact"), (SAME_FACT, "fact"), (CLAIM, "claim"), (OTHER_CLAIM, "claim")],
    "one begins with a pronoun": [(FACT, "fact"), (POINTING, "fact"), (CLAIM, "claim"), (OTHER_CLAIM, "claim")],
}


@pytest.mark.parametrize("stances", TOO_LITTLE.values(), ids=TOO_LITTLE)
def test_nothing_is_sorted_where_too_little_is_safe(story: StoryOf, stances: list[tuple[str, str | None]]) -> None:
    assert list(ask_sort_statements(sorting(story, *stances).reading(), 0)) == []


@pytest.mark.parametrize(
    "again",
    [
        "Since March nobody checked a single plank of the pier.",
        "Before the war Easton had 3 old wooden piers, all say.",
    ],
)
def test_what_the_article_both_tells_and_gives_to_a_source_is_not_sorted(story: StoryOf, again: str) -> None:
    told = sorting(story, *TWO_AND_TWO, (again, None))
    if "war" in again:
        told.says("all", "say", "Before the war Easton had 3 old wooden piers", type="group")
    assert list(ask_sort_statements(told.reading(), 0)) == []


def test_a_claim_without_a_sure_attribution_is_not_sorted(story: StoryOf) -> None:
    assert list(ask_sort_statements(sorting(story, *TWO_AND_TWO, sure=False).reading(), 0)) == []


@pytest.mark.parametrize(
    "text",
    [
        "He opened a market hall in Easton in May 1990.",
        "Two hours later the market hall in Easton closed.",
        "Tom Birch opened it.",
        "The terms of its members ended on the first day of May.",
        "Tom Birch opened the city's market hall in May 1990.",
        "Tom Birch opened a market hall in the village in May 1990.",
        "Tom Birch welcomed the bill on the first day of May.",
        "but Tom Birch opened a hall in Easton in May 1990.",
    ],
)
def test_what_does_not_read_alone(text: str) -> None:
    assert not reads_alone_in_a_list(text)


def test_the_title_on_a_line_of_its_own_is_no_statement(story: StoryOf) -> None:
    reading = sorting(story, *TWO_AND_TWO).reading()
    titled = attrs.evolve(reading, article=attrs.evolve(reading.article, title=FACT.rstrip(".")))
    assert list(ask_sort_statements(reading, 0))
    assert not list(ask_sort_statements(titled, 0))
