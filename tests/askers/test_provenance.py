"""channel-of-statement."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.provenance import ask_channel_of_statement
from quizkit.model import Question, Reading, SingleChoice

StoryOf = Callable[..., Any]

CONTENT = "the old pier had lost half of its timber"
OTHER = "Tom Birch said at a rally that the crane belonged in a museum now."
TESTIMONY = "Tom Birch said in testimony that the crane belonged in a museum now."
FURTHER_OUTLET = "Nobody had sent a word to the Norlin Times."


def asked_of(reading: Reading, seed: int = 0) -> list[Question]:
    """All but those that offer ways instead of channels."""
    return [
        one for one in ask_channel_of_statement(reading, seed) if not one.stem.startswith("The article cites words")
    ]


def questions(story: Any) -> list[Question]:
    return asked_of(story.reading())


def options(question: Question) -> dict[str, bool]:
    assert isinstance(question.form, SingleChoice)
    return {one.text: one.right for one in question.form.options}


def keys(story: Any) -> list[str]:
    return [text for question in questions(story) for text, right in options(question).items() if right]


def all_options(told: Any) -> set[str]:
    """What stands in any question, with any seed."""
    return {text for seed in range(20) for one in asked_of(told.reading(), seed) for text in options(one)}


def with_birch(story: Any) -> Any:
    return story.says("Tom Birch", "said", "the crane belonged in a museum now")


def test_the_question_asks_for_the_kind_and_shows_where_it_stands(story: StoryOf) -> None:
    told = story(f"Ana Ruiz said in an interview that {CONTENT}.").says("Ana Ruiz", "said", CONTENT)
    (question,) = questions(told)
    assert question.stem == f"Where or how, according to the article, did Ana Ruiz say that {CONTENT}?"
    assert question.evidence[0].quote == f"Ana Ruiz said in an interview that {CONTENT}"
    assert keys(told) == ["In an interview"]


def test_a_channel_of_another_voice_is_a_wrong_answer_with_its_place(story: StoryOf) -> None:
    told = with_birch(story(f"Ana Ruiz said in a statement that {CONTENT}.", OTHER).says("Ana Ruiz", "said", CONTENT))
    question = questions(told)[0]
    assert isinstance(question.form, SingleChoice)
    rally = next(one for one in question.form.options if one.text == "At a rally")
    assert rally.evidence[0].quote == "at a rally"
    assert rally.feedback == "The article gives this for words of Tom Birch: “Tom Birch said at a rally”."


def test_feedback_shows_the_words_of_saying_alone(story: StoryOf) -> None:
    said = "“The old pier lost half of its timber,”"
    told = story(f"{said} Ana Ruiz said in an interview. “We will rebuild it.”")
    (question,) = questions(told.says("Ana Ruiz", "said", said, manner="quote"))
    assert isinstance(question.form, SingleChoice)
    assert {one.feedback for one in question.form.options} == {
        "The article writes “Ana Ruiz said in an interview”.",
        "Not so: the article writes “Ana Ruiz said in an interview”.",
    }
    assert question.explanation.startswith("“Ana Ruiz said in an interview” tells how it was said.")


def test_a_long_introduction_is_left_out_of_the_words_of_saying(story: StoryOf) -> None:
    who = "Ana Ruiz, for many years the warden of the harbour and all of its piers and cranes, said"
    (question,) = questions(story(f"{who} in an interview that {CONTENT}.").says("Ana Ruiz", "said", CONTENT))
    assert "“Ana Ruiz … said in an interview”" in question.explanation


def test_an_outlet_beside_a_quotation_is_shown_without_what_is_said(story: StoryOf) -> None:
    told = story(
        f"Ana Ruiz told the Easton Herald that {CONTENT}.",
        "“It rots,” a sign in the Velden Post read. It rained.",
        FURTHER_OUTLET,
    )
    (question,) = questions(told.says("Ana Ruiz", "told", CONTENT))
    assert isinstance(question.form, SingleChoice)
    wrong = next(one for one in question.form.options if one.text == "The Velden Post")
    assert wrong.feedback == "The article names it for something else: “… a sign in the Velden Post read”."


def test_a_broadcast_is_explained(story: StoryOf) -> None:
    (question,) = questions(story(f"Ana Ruiz said on CNN that {CONTENT}.").says("Ana Ruiz", "said", CONTENT))
    assert "on the air" in question.explanation


def test_one_of_an_article_at_most_has_no_wrong_answer_of_the_article(story: StoryOf) -> None:
    other = "ferries were never late in former times"
    told = story(f"Ana Ruiz said in an interview that {CONTENT}.", f"Tom Birch said in an interview that {other}.")
    told.says("Ana Ruiz", "said", CONTENT).says("Tom Birch", "said", other)
    assert keys(told) == ["In an interview"]


def test_a_common_channel_is_called_as_the_article_calls_one(story: StoryOf) -> None:
    told = story(f"Ana Ruiz said in an interview that {CONTENT}.", "Nobody sells tickets for the next rally.")
    for seed in range(10):
        (question,) = asked_of(told.says("Ana Ruiz", "said", CONTENT).reading(), seed)
        crowd = [one for one in options(question) if re.search("rally|speech|supporters", one)]
        assert crowd in ([], ["At a rally"])


def test_a_short_key_is_the_longest_about_as_often_as_another(story: StoryOf) -> None:
    told = story(f"Ana Ruiz said in an interview that {CONTENT}.").says("Ana Ruiz", "said", CONTENT)
    asked = [options(one) for seed in range(60) for one in asked_of(told.reading(), seed)]
    longest = [max(map(len, one)) == len("In an interview") for one in asked]
    assert len(longest) // 10 < sum(longest) < len(longest) // 2


def test_what_the_article_calls_as_an_option_does_comes_first(story: StoryOf) -> None:
    said = f"Ana Ruiz said in an interview that {CONTENT}."
    told = story(said, "The mayor of Easton opened a long open letter.").says("Ana Ruiz", "said", CONTENT)
    asked = [options(one) for seed in range(10) for one in asked_of(told.reading(), seed)]
    assert asked
    assert all("In a letter" in one or "In an open letter" in one for one in asked)


def test_no_two_wrong_answers_share_a_word(story: StoryOf) -> None:
    told = story(f"Ana Ruiz testified that {CONTENT}.", "The news outlet wrote to supporters and reporters.")
    for seed in range(30):
        for one in asked_of(told.says("Ana Ruiz", "testified", CONTENT).reading(), seed):
            assert sum("remarks" in text for text in options(one)) < 2


def test_a_wrong_outlet_is_shown_with_whose_words_it_had(story: StoryOf) -> None:
    other = "the crane belonged in a museum now"
    told = story(
        f"Ana Ruiz told the Easton Herald that {CONTENT}.",
        f"Tom Birch told the Velden Post that {other}.",
        FURTHER_OUTLET,
    )
    told.says("Ana Ruiz", "told", CONTENT).says("Tom Birch", "told", other)
    question = questions(told)[0]
    assert isinstance(question.form, SingleChoice)
    assert "The article names it for words of Tom Birch: “Tom Birch told the Velden Post”." in {
        one.feedback for one in question.form.options
    }


OVERLAPPING = [
    ("in a tweet", {"In a statement", "In a press release", "In a written statement"}),
    ("in a statement", {"In a tweet", "On Twitter", "In a Facebook post", "In a post on Twitter"}),
    ("in an interview", {"In a phone interview", "In a telephone interview"}),
    ("at a rally", {"In a speech", "In a public speech", "In remarks to supporters"}),
]


@pytest.mark.parametrize(("words", "overlapping"), OVERLAPPING, ids=[one for one, _ in OVERLAPPING])
def test_what_could_mean_the_same_is_no_wrong_answer(story: StoryOf, words: str, overlapping: set[str]) -> None:
    told = with_birch(story(f"Ana Ruiz said {words} that {CONTENT}.", TESTIMONY).says("Ana Ruiz", "said", CONTENT))
    shown = all_options(told)
    assert len(shown) > 4
    assert not shown & overlapping


@pytest.mark.parametrize(
    "beside",
    ["In a speech on Friday, Ana Ruiz said the quay was shut.", "The speech of Ana Ruiz, she said, was short."],
)
def test_what_is_named_beside_the_speaker_is_no_wrong_answer(story: StoryOf, beside: str) -> None:
    told = with_birch(
        story(f"Ana Ruiz said in a statement that {CONTENT}. {beside}", TESTIMONY).says("Ana Ruiz", "said", CONTENT)
    )
    shown = all_options(told)
    assert shown
    assert not any("speech" in text or "rally" in text for text in shown)


def test_one_wrong_answer_is_written_or_spoken_as_the_key_is(story: StoryOf) -> None:
    told = story(f"Ana Ruiz told reporters that {CONTENT}.").says("Ana Ruiz", "told", CONTENT)
    for seed in range(10):
        (question,) = asked_of(told.reading(), seed)
        assert any(re.search("speech|rally|interview|on the air", text, re.I) for text in options(question))


def test_an_outlet_named_beside_the_speaker_rules_interviews_out(story: StoryOf) -> None:
    told = story(f"Ana Ruiz said in a statement sent to the Easton Herald that {CONTENT}.", "Nobody told CNN.")
    told.says("Ana Ruiz", "said", CONTENT)
    assert not any("interview" in text for text in all_options(told))


def test_reporters_of_another_are_no_rival_to_an_interview(story: StoryOf) -> None:
    other = "Tom Birch told reporters that the crane belonged in a museum now."
    told = story(other, f"Ana Ruiz said in an interview that {CONTENT}.")
    told.says("Tom Birch", "told", "the crane belonged in a museum now").says("Ana Ruiz", "said", CONTENT)
    assert "In remarks to reporters" in keys(told)
    assert not any(
        "In an interview" in shown and "In remarks to reporters" in shown for shown in map(options, questions(told))
    )


def test_a_body_gives_no_speeches_and_writes_no_essays(story: StoryOf) -> None:
    told = story(f"The Harbour Board said in an interview that {CONTENT}.")
    told.says("The Harbour Board", "said", CONTENT, type="organisation")
    shown = all_options(told)
    assert shown
    assert not any(re.search("speech|rally|essay|op-ed|column", text) for text in shown)


@pytest.mark.parametrize(
    ("who", "type", "keys_asked"),
    [
        ("Ana Ruiz", "person", ["In a statement"]),
        ("Ana Ruiz, a spokeswoman for the port,", "person", []),
        ("The Harbour Board", "organisation", []),
    ],
)
def test_that_those_who_speak_for_others_put_out_statements_all_would_guess(
    story: StoryOf, who: str, type: str, keys_asked: list[str]
) -> None:
    told = story(f"{who} said in a statement that {CONTENT}.", OTHER).says(
        who.split(",")[0], "said", CONTENT, type=type
    )
    assert [one for one in keys(with_birch(told)) if one != "At a rally"] == keys_asked


@pytest.mark.parametrize("words", ["in a statement", "in a tweet", "in a letter"])
def test_what_is_seldom_right_is_asked_for_without_a_channel_of_others_too(story: StoryOf, words: str) -> None:
    told = story(f"Ana Ruiz said {words} that {CONTENT}.").says("Ana Ruiz", "said", CONTENT)
    assert keys(told) == [words.replace("in", "In", 1)]


@pytest.mark.parametrize(("name", "asked"), [("Ana Ruiz", ["In a tweet"]), ("Elon Musk", [])])
def test_whoever_is_known_for_posts_needs_a_channel_of_others(story: StoryOf, name: str, asked: list[str]) -> None:
    told = story(f"{name} said in a tweet that {CONTENT}.").says(name, "said", CONTENT)
    assert keys(told) == asked


def test_without_a_channel_of_others_a_statement_is_among_the_wrong_answers(story: StoryOf) -> None:
    told = story(f"Ana Ruiz said at a rally that {CONTENT}.").says("Ana Ruiz", "said", CONTENT)
    (question,) = questions(told)
    assert any("statement" in one or "release" in one for one in options(question))


@pytest.mark.parametrize("words", ["at a hearing", "in court papers"])
def test_what_no_statement_stands_beside_needs_a_channel_of_others(story: StoryOf, words: str) -> None:
    told = story(f"Ana Ruiz said {words} that {CONTENT}.").says("Ana Ruiz", "said", CONTENT)
    assert keys(told) == []


@pytest.mark.parametrize("more", ["", " for this story", " sent to the paper"])
def test_a_statement_for_the_outlet_is_no_other_than_remarks_to_one(story: StoryOf, more: str) -> None:
    told = story(f"In a statement{more}, Ana Ruiz said {CONTENT}.", "Tom Birch told the Harbour Post that it was sold.")
    told.says("Ana Ruiz", "said", CONTENT).says("Tom Birch", "told", "it was sold")
    (question,) = [one for one in questions(told) if "Ana Ruiz" in one.stem]
    assert ("In remarks to a news outlet" in options(question)) == (not more)


def test_rallies_and_essays_are_offered_only_where_the_article_has_some(story: StoryOf) -> None:
    said = f"Ana Ruiz said in an interview that {CONTENT}."
    for more, offered in (("It rained.", False), ("The rally of the Norlin guild was long.", True)):
        told = story(said, more).says("Ana Ruiz", "said", CONTENT)
        assert ("At a rally" in all_options(told)) is offered
        assert not any(re.search("essay|column|briefing", one) for one in all_options(told))


@pytest.mark.parametrize(
    "content", ["she would not comment on the pier of the county", "all of them looked forward to it"]
)
def test_how_somebody_said_next_to_nothing_is_not_asked(story: StoryOf, content: str) -> None:
    told = story(f"Ana Ruiz said in an interview that {content.replace('looked', 'look')}.")
    assert keys(told.says("Ana Ruiz", "said", content.replace("looked", "look"))) == []


def test_words_that_tell_their_channel_are_not_asked_about(story: StoryOf) -> None:
    said = "“Thank you, Easton, for a night on the quay,”"
    told = story(f"{said} Ana Ruiz said at a rally.").says("Ana Ruiz", "said", said, manner="quote")
    assert keys(told) == []


def test_an_outlet_is_asked_for_where_the_article_names_two_others(story: StoryOf) -> None:
    told = story(
        f"Ana Ruiz told the Easton Herald that {CONTENT}.",
        "The ferry stopped, the Velden Post reported.",
        FURTHER_OUTLET,
    )
    (question,) = questions(told.says("Ana Ruiz", "told", CONTENT))
    assert question.stem.startswith("To which media outlet, according to the article, did Ana Ruiz say that")
    assert [text for text, right in options(question).items() if right] == ["The Easton Herald"]
    assert set(options(question)) == {"The Easton Herald", "The Velden Post", "The Norlin Times"}


@pytest.mark.parametrize("more", ["It rained.", "The ferry stopped, the Velden Post reported."])
def test_without_two_other_outlets_the_kind_is_asked_for(story: StoryOf, more: str) -> None:
    told = story(f"Ana Ruiz told the Easton Herald that {CONTENT}.", more).says("Ana Ruiz", "told", CONTENT)
    assert keys(told) == ["In remarks to a news outlet"]


@pytest.mark.parametrize("other", ["NBC News", "MSNBC"])
def test_outlets_of_one_house_are_no_rivals(story: StoryOf, other: str) -> None:
    told = story(f"Ana Ruiz told NBC that {CONTENT}.", f"The ferry stopped, {other} reported.")
    assert keys(told.says("Ana Ruiz", "told", CONTENT)) == ["In remarks to a news outlet"]


def test_a_long_quotation_is_pointed_out_by_its_first_words(story: StoryOf) -> None:
    said = (
        "“The old pier lost half of its timber in the storm, and the county has known for years that nobody had "
        "looked at a single plank of it since the spring,”"
    )
    told = story(f"{said} Ana Ruiz said in an interview.").says("Ana Ruiz", "said", said, manner="quote")
    (question,) = questions(told)
    assert "“The old pier lost half of its timber in the storm …”" in question.stem


SAID = {
    "Ana Ruiz": "in a statement that the old pier had lost half of its timber",
    "Tom Birch": "in a statement that a jetty of concrete would cost a fortune",
    "Lena Holt": "in an interview that the crane belonged in a museum now",
    "Ole Brandt": "at a rally that ferries were never late in former times",
}


def test_three_are_asked_of_an_article_at_most(story: StoryOf) -> None:
    told = story(*(f"{name} said {words}." for name, words in SAID.items()))
    for name, words in SAID.items():
        told.says(name, "said", words.split(" that ")[1])
    assert keys(told) == ["In a statement", "In a statement", "In an interview"]


def test_a_voice_is_asked_about_once_for_a_channel(story: StoryOf) -> None:
    contents = [words.split(" that ")[1] for words in SAID.values()]
    told = story(
        f"Ana Ruiz said in an interview that {contents[0]}.", f"Ana Ruiz said in an interview that {contents[1]}."
    )
    told.says("Ana Ruiz", "said", contents[0]).says("Ana Ruiz", "said", contents[1])
    assert keys(told) == ["In an interview"]


@pytest.mark.parametrize("told_to", ["reporters", "a news conference"])
def test_an_interview_is_no_rival_to_words_for_reporters(story: StoryOf, told_to: str) -> None:
    told = story(f"Ana Ruiz told {told_to} that {CONTENT}.").says("Ana Ruiz", "told", CONTENT)
    assert not {"In an interview", "In remarks to a news outlet"} & all_options(told)


@pytest.mark.parametrize("words", ["told an angry crowd", "told reporters", "said at a rally"])
def test_what_many_heard_may_have_been_on_the_air(story: StoryOf, words: str) -> None:
    told = story(f"Ana Ruiz {words} that {CONTENT}.").says("Ana Ruiz", words.split()[0], CONTENT)
    assert keys(told)
    assert "On the air" not in all_options(told)


def test_what_was_on_the_air_may_have_been_said_to_many(story: StoryOf) -> None:
    told = story(f"Ana Ruiz said on CNN that {CONTENT}.").says("Ana Ruiz", "said", CONTENT)
    assert keys(told) == ["On the air"]
    assert not any(re.search("rally|supporters|conference", text) for text in all_options(told))


@pytest.mark.parametrize(
    ("said", "asked"), [(CONTENT, True), (f"why: {CONTENT}", False), (f"one thing: {CONTENT}", False)]
)
def test_a_report_with_a_colon_near_its_start_is_not_asked_about(story: StoryOf, said: str, asked: bool) -> None:
    told = story(f"In an interview, Ana Ruiz explained {said}.").says("Ana Ruiz", "explained", said)
    assert bool(questions(told)) is asked


@pytest.mark.parametrize(
    ("content", "asked"),
    [
        ("half of the timber was lost in the storm of 1987", True),
        ("half of the timber was lost in the storm and afterwards", False),
        ("half of the timber went to the town in a single night", False),
        ("half of the timber went to the party leader in a single night", False),
    ],
)
def test_a_report_names_the_storm_and_the_town_that_it_speaks_of(story: StoryOf, content: str, asked: bool) -> None:
    told = story(f"Ana Ruiz said in an interview that {content}.").says("Ana Ruiz", "said", content)
    assert bool(questions(told)) is asked


def test_nobody_is_called_by_a_description_that_only_holds_a_name(story: StoryOf) -> None:
    told = story(f"Ana Ruiz had left. The Easton senator said in an interview that {CONTENT}.")
    told.says("The Easton senator", "said", CONTENT, by="the Easton senator")
    assert questions(told) == []
