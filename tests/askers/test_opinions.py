"""reported-opinion and owner-of-judgement."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.opinions import ask_owner_of_judgement, ask_reported_opinion
from quizkit.model import SingleChoice
from tests.askers.options import key_of, options_of

StoryOf = Callable[..., Any]

JUDGED = "the town made a squalid bargain with the pier"
RUIZ = f"Ana Ruiz, a baker, said {JUDGED}."
BIRCH = "Tom Birch said that nobody checked a single plank since March."
HOLT = "Lena Holt warned that ferries had landed in Easton."
BOTH = ("Tom Birch", "Lena Holt")
CORRECT = "That what was stated is correct"
SLUR = "“The sale was an absurd and shameless deal,”"


def beside_both(story: StoryOf, *paragraphs: str) -> Any:
    """A story in which two are cited behind its paragraphs."""
    told = story(*paragraphs, BIRCH, HOLT)
    told.says("Tom Birch", "said", "nobody checked a single plank since March")
    return told.says("Lena Holt", "warned", "ferries had landed in Easton")


def judgement(story: StoryOf, *, family: str = "eval_adj", who: str = "source", sure: bool = True) -> Any:
    told = beside_both(story, RUIZ).says("Ana Ruiz", "said", JUDGED, sure=sure)
    return told.judges(RUIZ, "claim", ("squalid", family, who))


def stated(*names: str) -> set[str]:
    return {f"That {name} stated this" for name in names}


def test_what_is_a_fact_about_a_judgement_is_that_it_was_said(story: StoryOf) -> None:
    (question,) = ask_reported_opinion(judgement(story).reading(), 0)
    assert key_of(question) == "That Ana Ruiz stated this"
    assert set(options_of(question)) == {*stated("Ana Ruiz", *BOTH), CORRECT}
    assert "“squalid”" in question.explanation
    assert question.evidence[0].quote == RUIZ.rstrip(".")


@pytest.mark.parametrize(("named", "asked"), [("Eva Moss", 1), ("Lying Eva", 0)])
def test_words_that_tell_all_who_speaks_are_not_asked_about(story: StoryOf, named: str, asked: int) -> None:
    judged = f"{named} made a squalid bargain with the pier"
    ruiz = f"Ana Ruiz, a baker, said {judged}."
    told = beside_both(story, ruiz).says("Ana Ruiz", "said", judged)
    told.judges(ruiz, "claim", ("squalid", "eval_adj", "source"))
    assert len(list(ask_reported_opinion(told.reading(), 0))) == asked


@pytest.mark.parametrize(("standing", "asked"), [(", a baker,", 1), ("", 0)])
def test_no_report_is_asked_about_of_whom_the_article_need_not_introduce(
    story: StoryOf, standing: str, asked: int
) -> None:
    ruiz = f"Ana Ruiz{standing} said {JUDGED}."
    told = beside_both(story, ruiz).says("Ana Ruiz", "said", JUDGED)
    told.judges(ruiz, "claim", ("squalid", "eval_adj", "source"))
    assert len(list(ask_reported_opinion(told.reading(), 0))) == asked


@pytest.mark.parametrize(("birch", "holt", "asked"), [("Senator ", "", 1), ("Senator ", "Senator ", 0)])
def test_who_is_known_by_office_is_a_rival_beside_another_of_whom_the_article_must_introduce(
    story: StoryOf, birch: str, holt: str, asked: int
) -> None:
    told = story(RUIZ, birch + BIRCH, holt + HOLT).says("Ana Ruiz", "said", JUDGED)
    told.says("Tom Birch", "said", "nobody checked a single plank since March")
    told.says("Lena Holt", "warned", "ferries had landed in Easton")
    told.judges(RUIZ, "claim", ("squalid", "eval_adj", "source"))
    assert len(list(ask_reported_opinion(told.reading(), 0))) == asked


NO_FACT = {
    "a judgement": ("said", "the harbour sale was an absurd deal", "others may judge otherwise"),
    "a demand": ("said", "the council should sell the harbour to the town", "others may want something else"),
    "a forecast": ("said", "the sale of the harbour would hurt families in Easton", "nobody can know it yet"),
    "a contention": ("insisted", "nobody in Easton wanted a concrete jetty", "the article does not say it itself"),
}


@pytest.mark.parametrize(("cue", "said", "why"), NO_FACT.values(), ids=NO_FACT)
def test_why_a_view_is_no_fact_goes_with_its_sort(story: StoryOf, cue: str, said: str, why: str) -> None:
    ruiz = f"Ana Ruiz, a baker, {cue} {said}."
    told = beside_both(story, ruiz).says("Ana Ruiz", cue, said).judges(ruiz, "claim")
    (question,) = ask_reported_opinion(told.reading(), 0)
    assert isinstance(question.form, SingleChoice)
    assert [why in one.feedback for one in question.form.options if one.text == CORRECT] == [True]


@pytest.mark.parametrize(
    "changes",
    [{"family": "hedge"}, {"who": "outlet"}, {"sure": False}],
    ids=["no judging word", "not its word", "unsure"],
)
def test_nothing_is_asked_where_the_source_does_not_surely_judge(story: StoryOf, changes: dict[str, Any]) -> None:
    assert list(ask_reported_opinion(judgement(story, **changes).reading(), 0)) == []


@pytest.mark.parametrize(
    ("cited", "sure", "asked"), [(True, True, 1), (True, False, 0), (False, False, 0)], ids=["sure", "unsure", "named"]
)
def test_two_others_are_surely_cited(story: StoryOf, cited: bool, sure: bool, asked: int) -> None:
    told = story(RUIZ, BIRCH, HOLT).says("Ana Ruiz", "said", JUDGED)
    told.says("Tom Birch", "said", "nobody checked a single plank since March")
    if cited:
        told.says("Lena Holt", "warned", "ferries had landed in Easton", sure=sure)
    else:
        told.names("Lena Holt")
    told.judges(RUIZ, "claim", ("squalid", "eval_adj", "source"))
    assert len(list(ask_reported_opinion(told.reading(), 0))) == asked


CONTENTIONS = (
    "the council sold the harbour to please a friend",
    "nobody in Easton wanted a concrete jetty",
    "sailors from Norby had burned the old crane",
)


def test_a_speaker_is_asked_about_twice(story: StoryOf) -> None:
    insisting = {one: f"Ana Ruiz, a baker, insisted {one}." for one in CONTENTIONS}
    told = beside_both(story, *insisting.values())
    for one, sentence in insisting.items():
        told.says("Ana Ruiz", "insisted", one).judges(sentence, "claim")
    assert len(list(ask_reported_opinion(told.reading(), 0))) == 2


def test_rivals_whose_words_can_be_shown_come_first(story: StoryOf) -> None:
    told = beside_both(story, RUIZ, "Eva Dahl said ferries sank.").says("Ana Ruiz", "said", JUDGED)
    told.says("Eva Dahl", "said", "ferries sank").judges(RUIZ, "claim", ("squalid", "eval_adj", "source"))
    reading = told.reading()
    for seed in range(10):
        (question,) = ask_reported_opinion(reading, seed)
        assert set(options_of(question)) == {*stated("Ana Ruiz", *BOTH), CORRECT}


SHOWN = "“This is the most squalid thing that the town can bear”"


@pytest.mark.parametrize(("named", "asked"), [("Tom Birch", 0), ("Eva Dahl", 1)])
def test_whom_a_passage_names_is_no_rival(story: StoryOf, named: str, asked: int) -> None:
    lead = f"The council and {named} want to close the harbour road for a year."
    told = beside_both(story, f"{lead} {SHOWN} said Ana Ruiz.").says("Ana Ruiz", "said", SHOWN, manner="quote")
    told.judges(lead, None).judges(f"{SHOWN} said Ana Ruiz.", "claim", ("squalid", "eval_adj", "source"))
    assert len(list(ask_reported_opinion(told.reading(), 0))) == asked


def test_all_stand_there_by_surname_where_the_speaker_has_no_more(story: StoryOf) -> None:
    told = beside_both(story, f"{SLUR} said Ms. Ruiz.").says("Ruiz", "said", SLUR, manner="quote")
    told.judges(f"{SLUR} said Ms. Ruiz.", "claim", ("shameless", "eval_adj", "source"))
    (question,) = ask_reported_opinion(told.reading(), 0)
    assert set(options_of(question)) == {*stated("Ruiz", "Birch", "Holt"), CORRECT}


def owned(story: StoryOf, words: str = f"{SLUR} Ana Ruiz said.", judging: str = "shameless") -> Any:
    told = beside_both(story, words).says("Ana Ruiz", "said", words[: words.index(" Ana")], manner="quote")
    return told.judges(words, "claim", (judging, "eval_adj", "source"))


QUOTED = "“They call it a shameless deal with no winner at all,” Ana Ruiz said."
PRAISED = "“It is an incredible harbour for its size,” Ana Ruiz said."


def test_a_quoted_judgement_belongs_to_its_speaker(story: StoryOf) -> None:
    (question,) = ask_owner_of_judgement(owned(story, PRAISED, "incredible").reading(), 0)
    assert "“an incredible harbour”" in question.stem
    assert key_of(question) == "Ana Ruiz"
    assert {"Tom Birch", "Lena Holt", "The article itself, in its own voice"} < set(options_of(question))


def test_a_judgement_that_the_speaker_gives_to_others_is_not_asked(story: StoryOf) -> None:
    assert list(ask_owner_of_judgement(owned(story, QUOTED, "shameless").reading(), 0)) == []


def test_what_is_asked_as_a_whole_is_not_asked_again_in_part(story: StoryOf) -> None:
    reading = owned(story).reading()
    assert [question.kind for question in ask_reported_opinion(reading, 0)] == ["reported-opinion"]
    assert list(ask_owner_of_judgement(reading, 0)) == []


def test_a_quoted_judgement_needs_another_who_is_cited(story: StoryOf) -> None:
    told = story(PRAISED, "Tom Birch and Lena Holt saw it.").says("Ana Ruiz", "said", PRAISED[:-15], manner="quote")
    told.names("Tom Birch").names("Lena Holt").judges(PRAISED, "claim", ("incredible", "eval_adj", "source"))
    assert list(ask_owner_of_judgement(told.reading(), 0)) == []


def test_words_that_come_twice_have_no_sure_owner(story: StoryOf) -> None:
    told = owned(story, PRAISED, "incredible")
    told.text += "\nIt has an incredible harbour, as all agree."
    assert list(ask_owner_of_judgement(told.reading(), 0)) == []
