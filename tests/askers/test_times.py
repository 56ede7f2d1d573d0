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
    ("Harbour News’s “Quay” show on Friday that", "On Friday"),
    ("voters here Friday that", "On Friday"),
    ("the Harbour Post in an interview at Easton on Friday that", "On Friday"),
    ("the Harbour Post in a June interview that", "In June"),
    ("the Harbour Post at Friday’s long meeting that", "On Friday"),
    ("the Harbour Post of Friday’s long meeting that", None),
    ("June that", None),
    ("the Harbour Post last month that", None),
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
    ("In an interview on Friday, ", "On Friday"),
    ("In a June interview with the Harbour Post, ", "In June"),
    ("In a statement released Friday, ", "On Friday"),
    ("Speaking to the Harbour Post on Friday, ", "On Friday"),
    ("But on Friday night ", "On Friday"),
    ("The pier of Friday, ", None),
    ("As the ferry stopped on Friday, ", None),
    ("It ended on Friday. ", None),
]


@pytest.mark.parametrize(("opening", "key"), OPENING, ids=[opening for opening, _ in OPENING])
def test_a_time_may_open_the_sentence_of_the_verb(story: StoryOf, opening: str, key: str | None) -> None:
    told = story(f"{opening}Ana Ruiz said {CONTENT}.", OTHER_TIMES).says("Ana Ruiz", "said", CONTENT)
    assert keys(told) == ([key] if key else [])


BETWEEN = [
    (" on Friday ", "On Friday"),
    (", in a letter on Friday, ", "On Friday"),
    (", who came on Friday, ", None),
    (", who rowed on Monday, ", None),
]


@pytest.mark.parametrize(("between", "key"), BETWEEN, ids=[between for between, _ in BETWEEN])
def test_a_time_may_stand_between_source_and_verb(story: StoryOf, between: str, key: str | None) -> None:
    told = story(f"Ana Ruiz{between}said {CONTENT}.", OTHER_TIMES).says("Ana Ruiz", "said", CONTENT)
    assert keys(told) == ([key] if key else [])


def test_a_time_in_an_apposition_hides_none_behind_the_verb(story: StoryOf) -> None:
    told = story(f"Ana Ruiz, who rowed on Monday, said Friday that {CONTENT}.", OTHER_TIMES)
    assert keys(told.says("Ana Ruiz", "said", CONTENT)) == ["On Friday"]


def test_between_what_is_said_and_words_put_in_the_time_may_be_that_of_the_content(story: StoryOf) -> None:
    told = story("In June, Ana Ruiz said, the old pier lost its roof.", OTHER_TIMES)
    assert keys(told.says("Ana Ruiz", "said", "the old pier lost its roof")) == []


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


def test_one_other_day_of_the_article_is_needed_and_another_is_made_up(story: StoryOf) -> None:
    said = f"Ana Ruiz said Friday that {CONTENT}."
    assert keys(story(said, "It rained.").says("Ana Ruiz", "said", CONTENT)) == []
    told = story(said, "It rained on Tuesday.").says("Ana Ruiz", "said", CONTENT)
    (question,) = ask_time_of_statement(told.reading(), 0)
    assert isinstance(question.form, SingleChoice)
    assert {"On Tuesday", "*On Friday"} < set(options(question))
    (made_up,) = [one for one in question.form.options if not one.right and not one.evidence]
    assert made_up.text.removeprefix("On ") not in told.text
    assert made_up.feedback == "Not so: the article writes “Ana Ruiz said Friday”."


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


def test_beside_a_month_may_stand_a_day_of_the_week_and_a_month_that_the_article_lacks(story: StoryOf) -> None:
    told = story(f"Ana Ruiz said in May that {CONTENT}.", "On Friday the crane fell.").says("Ana Ruiz", "said", CONTENT)
    (question,) = ask_time_of_statement(told.reading(), 0)
    assert {"*In May", "On Friday"} < set(options(question))
    assert [one[:3] for one in options(question)].count("In ") == 1


def test_no_year_stands_beside_a_day_of_the_week_that_may_lie_in_it(story: StoryOf) -> None:
    said = f"Ana Ruiz said in 2012 that {CONTENT}."
    assert keys(story(said, "On Friday the crane fell.").says("Ana Ruiz", "said", CONTENT)) == []
    later = story(said, "On Friday the crane of 2014 fell.").says("Ana Ruiz", "said", CONTENT)
    assert keys(later) == ["In 2012"]


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


@pytest.mark.parametrize("time", ["on Monday", "today"])
def test_a_statement_that_tells_a_time_is_not_shown(story: StoryOf, time: str) -> None:
    told = story(f"Ana Ruiz said Friday that the old pier lost its timber {time}.", OTHER_TIMES)
    told.says("Ana Ruiz", "said", f"the old pier lost its timber {time}")
    (question,) = ask_time_of_statement(told.reading(), 0)
    assert question.stem == "When, according to the article, did Ana Ruiz make the statement that it cites?"


def test_at_most_two_are_asked_about_days_of_the_week_and_three_in_all(story: StoryOf) -> None:
    said = {
        "Ana Ruiz": ("Friday", "the old pier had lost half of its timber"),
        "Tom Birch": ("Monday", "a jetty of concrete would cost a fortune"),
        "Lena Holt": ("Tuesday", "the crane belonged in a museum now"),
        "Ida Moor": ("in May", "the lamps on the quay were too dim"),
        "Max Dahl": ("in June", "a new mast would be of steel"),
        "Eva Lind": ("in 2012", "the gulls had taken over the harbour"),
    }
    told = story(*(f"{name} said {time} that {content}." for name, (time, content) in said.items()), OTHER_TIMES)
    for name, (_, content) in said.items():
        told.says(name, "said", content)
    assert keys(told) == ["In May", "In June", "In 2012"]
    told.attributions = told.attributions[:4]
    assert keys(told) == ["In May", "On Friday", "On Monday"]


@pytest.mark.parametrize(("year", "asked"), [("2003", ["In 2012"]), ("1968", [])])
def test_times_of_long_ago_are_no_wrong_answers(story: StoryOf, year: str, asked: list[str]) -> None:
    others = f"The wall fell in 1963, and the tower in {year}."
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


@pytest.mark.parametrize(("year", "asked"), [("2014", ["In May"]), ("2016", [])])
def test_a_month_without_a_year_is_none_of_years_ago(story: StoryOf, year: str, asked: list[str]) -> None:
    told = story(f"Ana Ruiz said in May that {CONTENT}.", f"It was built in {year}, and sold in 2017.")
    assert keys(told.says("Ana Ruiz", "said", CONTENT)) == asked


@pytest.mark.parametrize(("date", "asked"), [("Sept. 9", ["On Oct. 5"]), ("Oct. 9", [])])
def test_a_date_of_the_same_month_is_no_wrong_answer(story: StoryOf, date: str, asked: list[str]) -> None:
    told = story(f"Ana Ruiz said on Oct. 5 that {CONTENT}.", f"It fell on {date}, and in June.")
    assert keys(told.says("Ana Ruiz", "said", CONTENT)) == asked


def test_no_two_are_about_one_time_but_for_two_speakers_on_one_day(story: StoryOf) -> None:
    again, others = "a jetty of concrete would cost a fortune", "It rained on Monday and Sunday, in May and in July."
    for name, time, asked in (("Ana Ruiz", "on Friday", 1), ("Tom Birch", "on Friday", 2), ("Tom Birch", "in June", 1)):
        told = story(f"Ana Ruiz said {time} that {CONTENT}.", f"{name} said {time} that {again}.", others)
        told.says("Ana Ruiz", "said", CONTENT).says(name, "said", again)
        assert [one.lower() for one in keys(told)] == [time.lower()] * asked


def test_last_week_stands_beside_other_ages_only(story: StoryOf) -> None:
    told = story(f"Ana Ruiz said last week that {CONTENT}.", "It snowed last month, in June and on Friday.")
    (question,) = ask_time_of_statement(told.says("Ana Ruiz", "said", CONTENT).reading(), 0)
    assert options(question) == ["“last year”", "“last month”", "*“last week”", "“this week”"]


def test_that_it_was_said_this_week_is_not_asked(story: StoryOf) -> None:
    told = story(f"Ana Ruiz said this week that {CONTENT}.", "It snowed last month.").says("Ana Ruiz", "said", CONTENT)
    assert keys(told) == []


def test_what_a_poll_found_is_not_asked(story: StoryOf) -> None:
    told = story(f"A poll found in June that {CONTENT}.", OTHER_TIMES)
    assert keys(told.says("A poll", "found", CONTENT, by="a poll", type="document")) == []


LEANS = "he had been there before"  # nothing to show


def test_without_what_was_said_a_day_needs_two_others_of_the_article(story: StoryOf) -> None:
    said = f"Ana Ruiz told Tom Birch Friday that {LEANS}."
    for others, asked in (("It rained on Tuesday.", []), ("It rained on Tuesday and Sunday.", ["On Friday"])):
        told = story("The county looked at its piers.", said, others).says("Ana Ruiz", "told", LEANS)
        told.judges("The county looked at its piers.", None).judges(said, None)
        assert keys(told) == asked


def test_without_what_was_said_the_day_of_the_news_itself_is_not_asked(story: StoryOf) -> None:
    said = f"Ana Ruiz told Tom Birch Friday that {LEANS}."
    told = story(said, "It rained on Tuesday and Sunday.").says("Ana Ruiz", "told", LEANS).judges(said, None)
    assert keys(told) == []
