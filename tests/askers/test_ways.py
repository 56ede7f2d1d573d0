"""channel-of-statement by ways: in writing, to the press, before listeners, or it is not told."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.about_ways import OPTIONS, about_ways
from quizkit.askers.provenance import ask_channel_of_statement
from quizkit.askers.quotes import ask_quoted_or_paraphrased
from quizkit.askers.ways import LISTENERS, PRESS, UNTOLD, WRITTEN, ways_of
from quizkit.model import Question, Sentence, SingleChoice

StoryOf = Callable[..., Any]

CONTENT = "the old pier had lost half of its timber"
ANA = f"Ana Ruiz said that {CONTENT}."
REST = "It rained for an hour or two."


def told_by(story: StoryOf, *paragraphs: str, cue: str = "said", **how: Any) -> Any:
    """Ana Ruiz says something in a text of which every line is a sentence."""
    told = story(*(part for one in paragraphs for part in (one, REST)))
    return with_sentences(told.says("Ana Ruiz", cue, CONTENT, **how))


def with_sentences(told: Any) -> Any:
    told.sentences = [Sentence(one.start, one.end, None) for one in told.blocks()]
    return told


def sorts(told: Any) -> dict[str, str]:
    return {one.voice.name: one.sort for one in ways_of(told.reading())}


def questions(told: Any, known: frozenset[int] = frozenset()) -> list[Question]:
    return list(about_ways(told.reading(), known, 0))


def key(question: Question) -> str:
    assert isinstance(question.form, SingleChoice)
    return next(one.text for one in question.form.options if one.right)


@pytest.mark.parametrize(
    ("channel", "sort"),
    [
        ("said in a statement", WRITTEN),
        ("said in a Facebook post", WRITTEN),
        ("wrote", WRITTEN),
        ("tweeted", WRITTEN),
        ("said in an interview", PRESS),
        ("told reporters", PRESS),
        ("told CNN", PRESS),
        ("said at a press conference", PRESS),
        ("said at a rally", LISTENERS),
        ("said in court", LISTENERS),
        ("told a packed town hall", LISTENERS),
        ("said", UNTOLD),
        ("warned", UNTOLD),
    ],
)
def test_many_channels_are_one_way(story: StoryOf, channel: str, sort: str) -> None:
    told = told_by(story, ANA.replace("said", channel), cue=channel.split()[0])
    assert sorts(told) == {"Ana Ruiz": sort}


@pytest.mark.parametrize(
    "said",
    [
        "told reporters in a statement",
        "said in a statement to the Easton Herald",
        "said in a video",
        "claimed",
        "said in her Life at Sea",
        "said in the Senate",
        "said here on Monday",
        "said on Friday to Good Morning Easton",
        "said at the White Rock",
    ],
)
def test_where_the_way_could_be_argued_about_there_is_none(story: StoryOf, said: str) -> None:
    assert not sorts(told_by(story, ANA.replace("said", said), cue=said.split()[0]))


@pytest.mark.parametrize(
    ("sentence", "is_certain"),
    [
        (f"On the harbour's “Hour of Rows”, Ana Ruiz said that {CONTENT}.", False),
        (f"Wednesday at the White Rock, Ana Ruiz said that {CONTENT}.", False),
        (f"On Wednesday, Ana Ruiz said that {CONTENT}.", True),
        (f"Ana Ruiz said in late May that {CONTENT}.", True),
        (f"Ana Ruiz, a clerk at the port, said that {CONTENT}.", True),
        (f"That {CONTENT}, said Ana Ruiz, a clerk at the port.", True),
        (f"That {CONTENT}, said Ana Ruiz at the White Rock.", False),
    ],
)
def test_what_stands_beside_the_verb_and_not_about_the_source_may_be_a_channel(
    story: StoryOf, sentence: str, is_certain: bool
) -> None:
    assert bool(sorts(told_by(story, sentence))) is is_certain


@pytest.mark.parametrize(
    "more",
    [
        "Ana Ruiz also gave a speech on Monday.",
        "The letter of Ana Ruiz was long.",
        "Asked about the crane, Ruiz smiled.",
        "A hearing about the pier took all of Monday.",
        "Tom Birch held a press conference.",
        "Ana Ruiz had a handwritten leaflet with her.",
        "Ruiz held the microphone.",
        "Ana Ruiz stood at the pulpit.",
        "The toast of Ruiz was drowned in applause.",
        "Ana Ruiz was seen on Zoom.",
        "Ruiz had it read out by a clerk.",
    ],
)
def test_a_word_near_the_voice_or_an_occasion_for_all_may_tell_the_way(story: StoryOf, more: str) -> None:
    assert sorts(told_by(story, ANA, more)) == {}


def test_who_speaks_to_somebody_may_stand_before_them(story: StoryOf) -> None:
    said = "“You said that you wanted no new pier in the harbour of Easton,”"
    told = with_sentences(story(f"{said} Ana Ruiz said.", REST).says("Ana Ruiz", "said", said, manner="quote"))
    assert sorts(told) == {}


def test_what_others_wrote_far_away_is_theirs(story: StoryOf) -> None:
    told = told_by(story, ANA, "Tom Birch wrote that the crane was red.")
    told = with_sentences(told.says("Tom Birch", "wrote", "the crane was red"))
    assert sorts(told) == {"Ana Ruiz": UNTOLD, "Tom Birch": WRITTEN}


def test_words_inside_what_is_said_tell_no_way(story: StoryOf) -> None:
    said = "the letter of the port was late"
    told = story(f"Ana Ruiz said that {said}.").says("Ana Ruiz", "said", said)
    assert sorts(with_sentences(told)) == {"Ana Ruiz": UNTOLD}


def test_other_words_of_the_voice_that_came_another_way_leave_it_open(story: StoryOf) -> None:
    told = told_by(story, f"Ana Ruiz said in a letter that {CONTENT}.", "Ana Ruiz told reporters that boats were slow.")
    assert not sorts(with_sentences(told.says("Ana Ruiz", "told", "boats were slow")))


def test_who_is_cited_again_and_again_is_not_said_to_have_no_way(story: StoryOf) -> None:
    contents = ["boats were slow", "ropes were short", "cranes were red"]
    told = told_by(story, ANA, *(f"Ana Ruiz said that {one}." for one in contents))
    for one in contents[:2]:
        told.says("Ana Ruiz", "said", one)
    assert sorts(told) == {"Ana Ruiz": UNTOLD}
    assert not sorts(told.says("Ana Ruiz", "said", contents[2]))


@pytest.mark.parametrize(
    ("name", "is_one"), [("the Harbour Board", True), ("the Easton group", False), ("Rows About Of Boats", False)]
)
def test_a_body_needs_a_whole_name(story: StoryOf, name: str, is_one: bool) -> None:
    told = story(f"On Monday {name} said that {CONTENT}.").says(name, "said", CONTENT, type="organisation")
    assert bool(sorts(with_sentences(told))) is is_one


def test_a_name_that_goes_on_is_not_whole(story: StoryOf) -> None:
    told = story(f"On Monday the Easton, Maine, branch said that {CONTENT}.")
    assert not sorts(with_sentences(told.says("the Easton", "said", CONTENT, type="organisation")))


def test_the_question_shows_no_statement(story: StoryOf) -> None:
    (question,) = questions(told_by(story, ANA.replace("said", "said in a letter")))
    assert question.stem == "The article cites words of Ana Ruiz. Where or how, as far as it tells, were they given?"
    assert isinstance(question.form, SingleChoice)
    assert {one.text: one.feedback for one in question.form.options} == {
        OPTIONS[WRITTEN]: "The article writes “Ana Ruiz said in a letter”.",
        OPTIONS[PRESS]: "Not in talk with the press: the article writes “Ana Ruiz said in a letter”.",
        OPTIONS[LISTENERS]: "Not before listeners: the article writes “Ana Ruiz said in a letter”.",
        OPTIONS[UNTOLD]: "The article does tell: it writes “Ana Ruiz said in a letter”.",
    }
    assert [one.quote for one in question.evidence] == ["Ana Ruiz said in a letter"]


def test_that_nothing_is_told_is_shown_by_every_sentence_that_cites_the_voice(story: StoryOf) -> None:
    more = "Ana Ruiz added that boats were slow."
    (question,) = questions(told_by(story, ANA, more).says("Ana Ruiz", "added", "boats were slow"))
    assert key(question) == OPTIONS[UNTOLD]
    assert [one.quote for one in question.evidence] == [ANA, more]
    why = "The article writes “Ana Ruiz said”, and nothing near it tells how the words were given."
    assert question.explanation.startswith(why)


def test_no_two_have_one_key_and_there_are_two_at_most(story: StoryOf) -> None:
    told = told_by(story, ANA, "Tom Birch wrote that it was red.", "Lena Holt wrote that it was old.")
    told = with_sentences(told.says("Tom Birch", "wrote", "it was red").says("Lena Holt", "wrote", "it was old"))
    assert {key(one) for one in questions(told)} == {OPTIONS[UNTOLD], OPTIONS[WRITTEN]}
    assert len(questions(told)) == 2


def test_of_whom_other_questions_tell_it_is_not_asked(story: StoryOf) -> None:
    told = told_by(story, ANA.replace("said", "said in an interview"))
    assert questions(told)
    assert not questions(told, frozenset([told.voices["Ana Ruiz"].id]))
    assert len(list(ask_channel_of_statement(told.reading(), 0))) == 1


@pytest.mark.parametrize(
    ("source", "said", "asked"),
    [
        ("The Harbour Board", "said in a statement", False),
        ("The Harbour Board", "said in a letter", True),
        ("Elon Musk", "tweeted", False),
        ("Elon Musk", "wrote", True),
    ],
)
def test_a_way_that_the_name_shows_is_not_asked_for(story: StoryOf, source: str, said: str, asked: bool) -> None:
    told = story(f"{source} {said} that {CONTENT}.")
    told.says(source, said.split()[0], CONTENT, type="person" if "Musk" in source else "organisation")
    assert bool(questions(with_sentences(told))) is asked


def test_how_next_to_nothing_was_said_is_not_asked(story: StoryOf) -> None:
    told = story("Ana Ruiz said in a letter that she had no comment on it.")
    assert not questions(with_sentences(told.says("Ana Ruiz", "said", "she had no comment on it")))


def test_whose_talk_with_an_outlet_is_asked_for_by_its_time_is_left_out(story: StoryOf) -> None:
    told = told_by(story, ANA.replace("said", "told CNN on Friday"), cue="told")
    assert sorts(told)
    assert not questions(told)


def test_a_way_that_the_sentence_in_another_question_shows_is_left_out(story: StoryOf) -> None:
    content = "it had become “a danger to every child” by the harbour"
    told = story(f"Ana Ruiz bought the old ferry and told reporters {content}.")
    told.says("Ana Ruiz", "told", content, manner="mixed")
    with_sentences(told)
    (other,) = ask_quoted_or_paraphrased(told.reading(), 0)
    assert "told reporters" in (other.passage or "")
    assert sorts(told) == {"Ana Ruiz": PRESS}
    assert not questions(told)


@pytest.mark.parametrize("seed", range(9))
def test_whatever_the_seed_is_the_same_people_are_asked_about(story: StoryOf, seed: int) -> None:
    told = told_by(story, ANA, "Tom Birch added that it was red.", "Lena Holt added that it was old.")
    told = with_sentences(told.says("Tom Birch", "added", "it was red").says("Lena Holt", "added", "it was old"))
    first, other = (about_ways(told.reading(), frozenset(), one) for one in (0, seed))
    assert [one.stem for one in first] == [one.stem for one in other]


def test_that_no_way_is_told_is_not_asked_of_everybody(story: StoryOf) -> None:
    people = [
        f"Ana {name}" for name in ("Ruiz", "Moor", "Lund", "Falk", "Holt", "Birch", "Roth", "Aydin", "Nash", "Bell")
    ]
    told = [story(f"{one} said that {CONTENT}.").says(one, "said", CONTENT) for one in people]
    assert all(sorts(with_sentences(one)) for one in told)
    asked = [len(questions(one)) for one in told]
    assert 0 < asked.count(0) < len(people) / 2
