"""time-of-statement."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.times import ask_time_of_statement
from quizkit.model import Question, SingleChoice

StoryOf = Callable[..., Any]

CONTENT = "the old pier had lost half of its timber"
OTHER_TIMES = (
    "It stopped on Sunday and Tuesday. In March the crane fell, in April the mast; in 2009 the wall, built in 2005."
)


def options(question: Question) -> list[str]:
    assert isinstance(question.form, SingleChoice)
    return [f"*{one.text}" if one.right else one.text for one in question.form.options]


def keys(story: Any) -> list[str]:
    return [
        one[1:] for question in ask_time_of_statement(story.reading(), 0) for one in options(question) if one[0] == "*"
    ]


BEHIND_THE_VERB = [
    ("Friday", "On Friday"),
    ("Friday that", "On Friday"),
    ("on Friday that", "On Friday"),
    ("on Friday night that", "On Friday"),
    ("reporters Friday that", "On Friday"),
    ("the Harbour Post in June that", "In June"),
    ("in late June that", "In June"),
    ("in a statement on Friday that", "On Friday"),
    ("in a statement to Harbour News on Friday that", "On Friday"),
    ("on the programme “Quay” on Friday that", None),
    ("a man whom she met on Friday that", None),
    ("in a letter dated Friday that", None),
    ("after the storm on Friday that", None),
    ("of the storm on Friday that", None),
    ("Monday and Friday that", None),
    ("that", None),
]


@pytest.mark.parametrize(("between", "key"), BEHIND_THE_VERB, ids=[one for one, _ in BEHIND_THE_VERB])
def test_a_time_behind_the_verb_is_the_verbs_where_nothing_else_can_have_it(
    story: StoryOf, between: str, key: str | None
) -> None:
    told = story(f"Ana Ruiz told {between} {CONTENT}.", OTHER_TIMES).says("Ana Ruiz", "told", CONTENT)
    assert keys(told) == ([key] if key else [])


AT_THE_END = [
    (" on Friday.", "On Friday"),
    (" Friday.", "On Friday"),
    (" on Friday, after the storm.", "On Friday"),
    (" at the quay, where she came on Friday.", None),
    (" on Friday’s ferry.", None),
    (" in June.", "In June"),
    (" in 2012.", "In 2012"),
    (" on 2012 boats.", None),
]


@pytest.mark.parametrize(("tail", "key"), AT_THE_END, ids=[tail for tail, _ in AT_THE_END])
def test_a_time_may_close_the_sentence_of_the_verb(story: StoryOf, tail: str, key: str | None) -> None:
    told = story(f"“The old pier lost half of its timber,” Ana Ruiz said{tail}", OTHER_TIMES)
    told.says("Ana Ruiz", "said", "“The old pier lost half of its timber,”", manner="quote")
    assert keys(told) == ([key] if key else [])


OPENING = [
    ("On Friday, ", "On Friday"),
    ("In June, ", "In June"),
    ("In an interview on Friday, ", None),
    ("In a June interview with the Harbour Post, ", "In June"),
    ("As the ferry stopped on Friday, ", None),
    ("It ended on Friday. ", None),
]


@pytest.mark.parametrize(("opening", "key"), OPENING, ids=[opening for opening, _ in OPENING])
def test_a_time_may_open_the_sentence_of_the_verb(story: StoryOf, opening: str, key: str | None) -> None:
    told = story(f"{opening}Ana Ruiz said {CONTENT}.", OTHER_TIMES).says("Ana Ruiz", "said", CONTENT)
    assert keys(told) == ([key] if key else [])


def test_a_time_that_belongs_to_the_content_is_none_of_the_verb(story: StoryOf) -> None:
    told = story("Ana Ruiz said Friday was the day on which the pier broke.", OTHER_TIMES)
    told.says("Ana Ruiz", "said", "was the day on which the pier broke")
    assert keys(told) == []


def test_wrong_times_are_of_one_sort_in_order_and_each_has_its_place(story: StoryOf) -> None:
    told = story(f"Ana Ruiz said Friday that {CONTENT}.", "It rained on Tuesday and snowed on Sunday, not in May.")
    (question,) = ask_time_of_statement(told.says("Ana Ruiz", "said", CONTENT).reading(), 0)
    assert options(question) == ["On Tuesday", "*On Friday", "On Sunday"]
    assert isinstance(question.form, SingleChoice)
    assert [one.evidence[0].quote for one in question.form.options if not one.right] == ["Tuesday", "Sunday"]
    assert "snowed on Sunday" in question.form.options[2].feedback


@pytest.mark.parametrize(("more", "asked"), [("", []), (" It snowed on Sunday.", ["On Friday"])])
def test_two_other_days_of_the_article_are_needed(story: StoryOf, more: str, asked: list[str]) -> None:
    told = story(f"Ana Ruiz said Friday that {CONTENT}.", f"It rained on Tuesday.{more}")
    assert keys(told.says("Ana Ruiz", "said", CONTENT)) == asked


@pytest.mark.parametrize(("before", "asked"), [("", []), ("The county looked at its piers.", ["On Friday"])])
def test_the_opening_sentence_with_a_gap_for_its_day_is_not_asked(
    story: StoryOf, before: str, asked: list[str]
) -> None:
    opening = f"Ana Ruiz said Friday that {CONTENT}."
    told = story(*filter(None, [before, opening, OTHER_TIMES, "It rained on Monday."]))
    told.says("Ana Ruiz", "said", CONTENT)
    for sentence in filter(None, (before, opening)):
        told.judges(sentence, None)
    assert keys(told) == asked


def test_a_month_that_the_article_lacks_is_no_wrong_answer(story: StoryOf) -> None:
    told = story(f"Ana Ruiz said in May that {CONTENT}.", "In June the crane fell.").says("Ana Ruiz", "said", CONTENT)
    assert keys(told) == []


def test_a_time_in_a_headline_is_no_wrong_answer(story: StoryOf) -> None:
    told = story(f"Ana Ruiz said Friday that {CONTENT}.", headline="Storm on Tuesday")
    assert keys(told.says("Ana Ruiz", "said", CONTENT)) == []


def test_the_evidence_holds_the_time_and_the_statement(story: StoryOf) -> None:
    told = story(f"On Friday, Ana Ruiz said {CONTENT}.", OTHER_TIMES).says("Ana Ruiz", "said", CONTENT)
    (question,) = ask_time_of_statement(told.reading(), 0)
    assert question.evidence[0].quote == f"On Friday, Ana Ruiz said {CONTENT}"
    assert question.stem == f"When, according to the article, did Ana Ruiz say that {CONTENT}?"


@pytest.mark.parametrize(("name", "asked"), [("Ana Ruiz", []), ("Tom Birch", ["On Friday"])])
def test_what_one_voice_said_on_two_days_is_not_asked_for(story: StoryOf, name: str, asked: list[str]) -> None:
    again = "half the timber of the old pier was lost"
    told = story(f"Ana Ruiz said Friday that {CONTENT}.", f"{name} told us on Monday that {again}.", OTHER_TIMES)
    told.says("Ana Ruiz", "said", CONTENT).says(name, "told", again, sure=False)
    assert keys(told) == asked


def test_a_stem_that_tells_a_time_is_not_asked(story: StoryOf) -> None:
    told = story("Ana Ruiz said Friday that the old pier lost its timber on Monday.", OTHER_TIMES)
    assert keys(told.says("Ana Ruiz", "said", "the old pier lost its timber on Monday")) == []


def test_at_most_two_are_asked_of_an_article(story: StoryOf) -> None:
    told = story(
        "Ana Ruiz said Friday that the old pier had lost half of its timber.",
        "Tom Birch said Monday that a jetty of concrete would cost a fortune.",
        "Lena Holt said Tuesday that the crane belonged in a museum now.",
    )
    told.says("Ana Ruiz", "said", "the old pier had lost half of its timber")
    told.says("Tom Birch", "said", "a jetty of concrete would cost a fortune")
    told.says("Lena Holt", "said", "the crane belonged in a museum now")
    assert keys(told) == ["On Friday", "On Monday"]


@pytest.mark.parametrize(("year", "asked"), [("2003", ["In 2012"]), ("1968", [])])
def test_times_of_long_ago_are_no_wrong_answers(story: StoryOf, year: str, asked: list[str]) -> None:
    others = f"The crane fell in 2009, the wall in 1963, and the tower in {year}."
    told = story(f"Ana Ruiz said in 2012 that {CONTENT}.", others).says("Ana Ruiz", "said", CONTENT)
    assert keys(told) == asked


def test_a_day_with_a_name_of_its_own_is_no_wrong_answer(story: StoryOf) -> None:
    told = story(
        f"Ana Ruiz said Tuesday that {CONTENT}.", "It rained on Monday and Sunday. The shops were full on Black Friday."
    )
    (question,) = ask_time_of_statement(told.says("Ana Ruiz", "said", CONTENT).reading(), 0)
    assert not {"On Friday", "*On Friday"} & set(options(question))


def test_the_words_of_saying_are_shown_with_their_time_alone(story: StoryOf) -> None:
    told = story(f"In a May interview, Ana Ruiz said that {CONTENT}.", "It fell in June, and in March.")
    (question,) = ask_time_of_statement(told.says("Ana Ruiz", "said", CONTENT).reading(), 0)
    assert question.explanation.startswith("“In a May interview, Ana Ruiz said”: ")


def test_few_words_between_verb_and_time_are_shown_and_many_are_not(story: StoryOf) -> None:
    who = "Ana Ruiz, for many years the warden of the harbour and all of its piers and cranes, told"
    told = story(f"{who} Harbour News on Friday that {CONTENT}.", OTHER_TIMES).says("Ana Ruiz", "told", CONTENT)
    (question,) = ask_time_of_statement(told.reading(), 0)
    assert question.explanation.startswith("“Ana Ruiz … told Harbour News on Friday”: ")
