"""reported-opinion and owner-of-judgement."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.opinions import (
    ABOUT_PASSAGE,
    ABOUT_QUOTATION,
    IT_IS_RIGHT,
    IT_IS_SO,
    IT_WAS_RIGHT,
    ask_owner_of_judgement,
    ask_reported_opinion,
)
from quizkit.askers.wording import content_words
from quizkit.model import Question, SingleChoice

StoryOf = Callable[..., Any]

JUDGED = "the town made a squalid bargain with the pier"
RUIZ = f"Ana Ruiz said {JUDGED}."
BIRCH = "Tom Birch said that nobody checked a single plank since March."
HOLT = "Lena Holt warned that ferries had landed in Easton."


def judgement(story: StoryOf, *, family: str = "eval_adj", who: str = "source", sure: bool = True) -> Any:
    told = story(RUIZ, BIRCH, HOLT).says("Ana Ruiz", "said", JUDGED, sure=sure)
    told.says("Tom Birch", "said", "nobody checked a single plank since March")
    told.says("Lena Holt", "warned", "ferries had landed in Easton")
    return told.judges(RUIZ, "claim", ("squalid", family, who))


def options(question: Question) -> dict[str, bool]:
    assert isinstance(question.form, SingleChoice)
    return {option.text: option.right for option in question.form.options}


def test_what_is_a_fact_about_a_judgement_is_that_it_was_said(story: StoryOf) -> None:
    (question,) = ask_reported_opinion(judgement(story).reading(), 0)
    assert [text for text, right in options(question).items() if right] == ["That Ana Ruiz said this"]
    assert {"That Tom Birch said this", "That Lena Holt said this"} < set(options(question))
    assert len(set(options(question)) & set(IT_IS_SO)) == 1
    assert "“squalid”" in question.explanation
    assert question.evidence[0].quote == RUIZ.rstrip(".")


@pytest.mark.parametrize(
    "changes",
    [{"family": "hedge"}, {"who": "outlet"}, {"sure": False}],
    ids=["no judging word", "not its word", "unsure"],
)
def test_nothing_is_asked_where_the_source_does_not_surely_judge(story: StoryOf, changes: dict[str, Any]) -> None:
    assert list(ask_reported_opinion(judgement(story, **changes).reading(), 0)) == []


def test_with_one_other_voice_there_are_three_answers(story: StoryOf) -> None:
    told = story(RUIZ, BIRCH).says("Ana Ruiz", "said", JUDGED)
    told.says("Tom Birch", "said", "nobody checked a single plank since March")
    told.judges(RUIZ, "claim", ("squalid", "eval_adj", "source"))
    (question,) = ask_reported_opinion(told.reading(), 0)
    assert len(options(question)) == 3
    assert "That Tom Birch said this" in options(question)


def test_who_is_only_named_is_no_rival_of_a_speaker(story: StoryOf) -> None:
    told = story(RUIZ, "Ines Varga watched the sale from her boat.").says("Ana Ruiz", "said", JUDGED)
    told.names("Ines Varga").judges(RUIZ, "claim", ("squalid", "eval_adj", "source"))
    assert list(ask_reported_opinion(told.reading(), 0)) == []


def test_where_nobody_else_is_cited_two_who_are_named_are_rivals(story: StoryOf) -> None:
    told = story(RUIZ, "Ines Varga and Jon Falk watched the sale.").says("Ana Ruiz", "said", JUDGED)
    told.names("Ines Varga", "Jon Falk").judges(RUIZ, "claim", ("squalid", "eval_adj", "source"))
    (question,) = ask_reported_opinion(told.reading(), 0)
    assert {"That Ines Varga said this", "That Jon Falk said this"} < set(options(question))


CONTENTIONS = (
    "the council sold the harbour to please a friend",
    "nobody in Easton wanted a concrete jetty",
    "sailors from Norby had burned the old crane",
)


@pytest.mark.parametrize(
    ("birch_speaks", "asked"), [(True, 2), (False, 1)], ids=["another is cited", "others are named"]
)
def test_a_speaker_is_asked_about_twice_and_once_where_nobody_else_speaks(
    story: StoryOf, birch_speaks: bool, asked: int
) -> None:
    told = story(*(f"Ana Ruiz insisted {one}." for one in CONTENTIONS), BIRCH, "Ines Varga was there.")
    for one in CONTENTIONS:
        told.says("Ana Ruiz", "insisted", one).judges(f"Ana Ruiz insisted {one}.", "claim")
    if birch_speaks:
        told.says("Tom Birch", "said", "nobody checked a single plank since March")
    told.names("Ines Varga", *([] if birch_speaks else ["Tom Birch"]))
    assert len(list(ask_reported_opinion(told.reading(), 0))) == asked


def test_who_is_cited_without_certainty_is_a_rival(story: StoryOf) -> None:
    told = story(RUIZ, BIRCH).says("Ana Ruiz", "said", JUDGED).judges(RUIZ, "claim", ("squalid", "eval_adj", "source"))
    told.says("Tom Birch", "said", "nobody checked a single plank since March", sure=False)
    (question,) = ask_reported_opinion(told.reading(), 0)
    assert "That Tom Birch said this" in options(question)


def test_all_stand_there_by_surname_where_the_speaker_has_no_more(story: StoryOf) -> None:
    ruiz = RUIZ.replace("Ana Ruiz", "Ms. Ruiz")
    told = story(ruiz, BIRCH).says("Ruiz", "said", JUDGED).judges(ruiz, "claim", ("squalid", "eval_adj", "source"))
    told.says("Tom Birch", "said", "nobody checked a single plank since March")
    (question,) = ask_reported_opinion(told.reading(), 0)
    assert {"That Ruiz said this", "That Birch said this"} < set(options(question))


def test_the_view_itself_is_now_the_shortest_answer_and_now_the_longest(story: StoryOf) -> None:
    places = set()
    for adjective in (
        "squalid",
        "absurd",
        "shameful",
        "shabby",
        "pathetic",
        "foolish",
        "hideous",
        "useless",
        "silly",
        "dismal",
        "ugly",
    ):
        told = story(RUIZ.replace("squalid", adjective), BIRCH, HOLT)
        told.says("Ana Ruiz", "said", JUDGED.replace("squalid", adjective))
        told.says("Tom Birch", "said", "nobody checked a single plank since March")
        told.says("Lena Holt", "warned", "ferries had landed in Easton")
        told.judges(RUIZ.replace("squalid", adjective), "claim", (adjective, "eval_adj", "source"))
        (question,) = ask_reported_opinion(told.reading(), 0)
        answers = sorted(options(question), key=len)
        places.add(next(i for i, answer in enumerate(answers) if answer in IT_IS_SO))
    assert {0, 3} <= places


@pytest.mark.parametrize("text", [*IT_IS_SO, *IT_IS_RIGHT, *IT_WAS_RIGHT])
def test_the_view_itself_shares_no_word_with_a_stem(story: StoryOf, text: str) -> None:
    (question,) = ask_reported_opinion(judgement(story).reading(), 0)
    stems = (question.stem, ABOUT_QUOTATION, ABOUT_PASSAGE, "The article tells of somebody who")
    assert not any(content_words(text) & content_words(stem) for stem in stems)


def test_a_verdict_is_reported_as_a_fact_and_is_a_view(story: StoryOf) -> None:
    told = story("Ana Ruiz denounced the sale of the old pier.", BIRCH, HOLT)
    told.says("Ana Ruiz", "denounced", "the sale of the old pier")
    told.says("Tom Birch", "said", "nobody checked a single plank since March")
    told.says("Lena Holt", "warned", "ferries had landed in Easton")
    (question,) = ask_reported_opinion(told.reading(), 0)
    assert "“denounced the sale of the old pier”" in question.stem
    assert [text for text, right in options(question).items() if right] == ["That Ana Ruiz did this"]
    assert {"That Tom Birch did this", "That Lena Holt did this"} < set(options(question))
    assert len(set(options(question)) & set(IT_WAS_RIGHT)) == 1
    assert "Whether it was right to do so is a matter of opinion" in question.explanation


SLUR = "“The sale was an absurd and shameless deal,” Ana Ruiz said."


def owned(story: StoryOf, words: str = SLUR, judging: str = "shameless") -> Any:
    told = story(words, BIRCH, HOLT)
    told.says("Ana Ruiz", "said", words[: words.index(" Ana")], manner="quote")
    told.says("Tom Birch", "said", "nobody checked a single plank since March")
    told.says("Lena Holt", "warned", "ferries had landed in Easton")
    return told.judges(words, "claim", (judging, "eval_adj", "source"))


QUOTED = "“They call it a shameless deal with no winner at all,” Ana Ruiz said."
PRAISED = "“It is an incredible harbour for its size,” Ana Ruiz said."


def test_a_quoted_judgement_belongs_to_its_speaker(story: StoryOf) -> None:
    (question,) = ask_owner_of_judgement(owned(story, PRAISED, "incredible").reading(), 0)
    assert "“an incredible harbour”" in question.stem
    assert [text for text, right in options(question).items() if right] == ["Ana Ruiz"]
    assert {"Tom Birch", "Lena Holt", "The article itself, in its own voice"} < set(options(question))


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
