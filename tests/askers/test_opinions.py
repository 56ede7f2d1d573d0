"""reported-opinion and sort-statements."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.opinions import ask_reported_opinion, ask_sort_statements
from quizkit.model import Matching, SingleChoice

StoryOf = Callable[..., Any]

JUDGED = "the sale of the pier was a disgraceful bargain"
RUIZ = f"Ana Ruiz said {JUDGED}."
BIRCH = "Tom Birch argued that nobody checked a single plank since March."
HOLT = "Lena Holt warned that ferries would have to land in Easton."


def judgement(story: StoryOf, *, family: str = "eval_adj", who: str = "source", sure: bool = True) -> Any:
    told = story(RUIZ, BIRCH, HOLT).says("Ana Ruiz", "said", JUDGED, sure=sure)
    told.says("Tom Birch", "argued", "nobody checked a single plank since March")
    told.says("Lena Holt", "warned", "ferries would have to land in Easton")
    return told.judges(RUIZ, "claim", ("disgraceful", family, who))


def test_what_is_a_fact_about_a_judgement_is_that_it_was_said(story: StoryOf) -> None:
    (question,) = ask_reported_opinion(judgement(story).reading(), 0)
    assert isinstance(question.form, SingleChoice)
    options = {option.text: option.right for option in question.form.options}
    assert [text for text, right in options.items() if right] == ["That Ana Ruiz said so"]
    assert {"That Tom Birch said so", "That Lena Holt said so"} < set(options)
    assert len(options) == 4
    assert "“disgraceful”" in question.explanation
    assert question.evidence[0].quote == RUIZ.rstrip(".")


@pytest.mark.parametrize(
    "changes",
    [{"family": "hedge"}, {"who": "outlet"}, {"sure": False}],
    ids=["no judging word", "not its word", "unsure"],
)
def test_nothing_is_asked_where_the_source_does_not_surely_judge(story: StoryOf, changes: dict[str, Any]) -> None:
    assert list(ask_reported_opinion(judgement(story, **changes).reading(), 0)) == []


def test_a_judging_word_outside_the_statement_does_not_count(story: StoryOf) -> None:
    told = story("The disgraceful Ana Ruiz said boats must land in Easton.", BIRCH)
    told.says("Ana Ruiz", "said", "boats must land in Easton")
    told.says("Tom Birch", "argued", "nobody checked a single plank since March")
    told.judges(told.text.split("\n")[0], "claim", ("disgraceful", "eval_adj", "source"))
    assert list(ask_reported_opinion(told.reading(), 0)) == []


def test_somebody_who_is_only_named_may_be_a_wrong_answer(story: StoryOf) -> None:
    told = (
        story(RUIZ, "Ines Varga watched the sale from her boat.").says("Ana Ruiz", "said", JUDGED).names("Ines Varga")
    )
    told.judges(RUIZ, "claim", ("disgraceful", "eval_adj", "source"))
    (question,) = ask_reported_opinion(told.reading(), 0)
    assert isinstance(question.form, SingleChoice)
    assert "That Ines Varga said so" in [option.text for option in question.form.options]


FACT = "The ferry carries mail to Low Island twice a week."
OTHER_FACT = "Its two decks hold ninety people and a dozen bicycles."
THIRD_FACT = "Easton had three piers before the war."
OPINION = "Selling the pier was a shameful mistake for the town."


def sorting(story: StoryOf, *stances: tuple[str, str | None]) -> Any:
    told = story(*[text for text, _ in stances])
    for text, stance in stances:
        if text == BIRCH:
            told.says("Tom Birch", "argued", "nobody checked a single plank since March")
        cues = [("shameful", "eval_adj", "outlet")] if text == OPINION and stance == "opinion" else []
        told.judges(text, stance, *cues)
    return told


def test_sentences_are_sorted_in_the_order_of_the_text_or_by_chance_but_each_with_its_label(story: StoryOf) -> None:
    told = sorting(story, (FACT, "fact"), (BIRCH, "claim"), (OPINION, "opinion"))
    (question,) = ask_sort_statements(told.reading(), 0)
    assert isinstance(question.form, Matching)
    assert {pair.prompt: pair.answer for pair in question.form.pairs} == {
        FACT: "Fact",
        BIRCH: "Claim",
        OPINION: "Opinion",
    }
    reasons = {pair.answer: pair.feedback for pair in question.form.pairs}
    assert "Tom Birch argued" in reasons["Claim"]
    assert "shameful" in reasons["Opinion"]
    assert [evidence.quote for evidence in question.evidence] == [FACT, BIRCH, OPINION]


def test_a_label_that_no_sentence_has_stays_on_offer(story: StoryOf) -> None:
    told = sorting(story, (FACT, "fact"), (THIRD_FACT, "fact"), (BIRCH, "claim"))
    (question,) = ask_sort_statements(told.reading(), 0)
    assert isinstance(question.form, Matching)
    assert question.form.spare_answers == ("Opinion",)


TOO_LITTLE = {
    "one stance": [(FACT, "fact"), (THIRD_FACT, "fact"), (OPINION, "fact")],
    "two sentences": [(FACT, "fact"), (OPINION, "opinion")],
    "unsure sentences": [(FACT, "fact"), (THIRD_FACT, None), (OPINION, "opinion")],
    "one begins with a pronoun": [(FACT, "fact"), (OTHER_FACT, "fact"), (OPINION, "opinion")],
}


@pytest.mark.parametrize("stances", TOO_LITTLE.values(), ids=TOO_LITTLE)
def test_nothing_is_sorted_where_too_little_is_safe(story: StoryOf, stances: list[tuple[str, str | None]]) -> None:
    assert list(ask_sort_statements(sorting(story, *stances).reading(), 0)) == []


def test_a_claim_without_a_sure_attribution_is_not_sorted(story: StoryOf) -> None:
    told = story(FACT, BIRCH, OPINION).judges(FACT, "fact").judges(BIRCH, "claim").judges(OPINION, "opinion")
    told.says("Tom Birch", "argued", "nobody checked a single plank since March", sure=False)
    assert list(ask_sort_statements(told.reading(), 0)) == []
