"""reported-opinion and owner-of-judgement."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.opinions import ask_owner_of_judgement, ask_reported_opinion, was
from quizkit.model import Question, SingleChoice, Voice

StoryOf = Callable[..., Any]

JUDGED = "the town made a squalid bargain with the pier"
RUIZ = f"Ana Ruiz said {JUDGED}."
BIRCH = "Tom Birch said that nobody checked a single plank since March."
HOLT = "Lena Holt warned that ferries had landed in Easton."
BOTH = ("Tom Birch", "Lena Holt")


def judgement(story: StoryOf, *, family: str = "eval_adj", who: str = "source", sure: bool = True) -> Any:
    told = story(RUIZ, BIRCH, HOLT).says("Ana Ruiz", "said", JUDGED, sure=sure)
    told.says("Tom Birch", "said", "nobody checked a single plank since March")
    told.says("Lena Holt", "warned", "ferries had landed in Easton")
    return told.judges(RUIZ, "claim", ("squalid", family, who))


def options(question: Question) -> dict[str, bool]:
    assert isinstance(question.form, SingleChoice)
    return {option.text: option.right for option in question.form.options}


def both(name: str) -> set[str]:
    return {f"That {name} stated this", f"That {name} was correct"}


def stated(*names: str) -> set[str]:
    return {f"That {name} stated this" for name in names}


def test_what_is_a_fact_about_a_judgement_is_that_it_was_said(story: StoryOf) -> None:
    (question,) = ask_reported_opinion(judgement(story).reading(), 0)
    assert [text for text, right in options(question).items() if right] == ["That Ana Ruiz stated this"]
    assert stated("Ana Ruiz", *BOTH) < set(options(question))
    assert "“squalid”" in question.explanation
    assert question.evidence[0].quote == RUIZ.rstrip(".")


def test_beside_two_others_one_of_them_or_the_statement_is_said_to_be_correct(story: StoryOf) -> None:
    reading = judgement(story).reading()
    asked = [options(*ask_reported_opinion(reading, seed)) for seed in range(60)]
    correct = {text for one in asked for text in one} - stated("Ana Ruiz", *BOTH)
    names = {f"That {name} was correct" for name in BOTH}
    assert correct == {*names, "That the statement was correct"}
    assert {len(one) for one in asked} == {4}


@pytest.mark.parametrize(("named", "asked"), [("Eva Moss", 1), ("Lying Eva", 0)])
def test_words_that_tell_all_who_speaks_are_not_asked_about(story: StoryOf, named: str, asked: int) -> None:
    judged = f"{named} made a squalid bargain with the pier"
    told = story(f"Ana Ruiz said {judged}.", BIRCH, HOLT).says("Ana Ruiz", "said", judged)
    told.says("Tom Birch", "said", "nobody checked a single plank since March")
    told.says("Lena Holt", "warned", "ferries had landed in Easton")
    told.judges(f"Ana Ruiz said {judged}.", "claim", ("squalid", "eval_adj", "source"))
    assert len(list(ask_reported_opinion(told.reading(), 0))) == asked


@pytest.mark.parametrize(("standing", "asked"), [("A cook, ", 1), ("Senator ", 0)])
def test_who_is_known_by_office_is_no_rival_of_whom_the_article_must_introduce(
    story: StoryOf, standing: str, asked: int
) -> None:
    ruiz = f"Ana Ruiz, a baker in Easton, said {JUDGED}."
    told = story(ruiz, f"{standing}Tom Birch said that nobody checked a single plank since March.")
    told.says("Ana Ruiz", "said", JUDGED).says("Tom Birch", "said", "nobody checked a single plank since March")
    told.judges(ruiz, "claim", ("squalid", "eval_adj", "source"))
    assert len(list(ask_reported_opinion(told.reading(), 0))) == asked


def test_beside_one_other_the_words_and_the_view_are_crossed_at_one_length(story: StoryOf) -> None:
    told = story(RUIZ, BIRCH).says("Ana Ruiz", "said", JUDGED)
    told.says("Tom Birch", "said", "nobody checked a single plank since March")
    told.judges(RUIZ, "claim", ("squalid", "eval_adj", "source"))
    (question,) = ask_reported_opinion(told.reading(), 0)
    assert set(options(question)) == {*both("Ana Ruiz"), *both("Tom Birch")}
    lengths = sorted(map(len, options(question)))
    assert lengths[0] == lengths[1]
    assert lengths[2] == lengths[3]


@pytest.mark.parametrize(("times", "asked"), [(3, 1), (6, 0)])
def test_who_is_hardly_named_is_alone_no_rival_to_whom_the_article_is_about(
    story: StoryOf, times: int, asked: int
) -> None:
    told = story(RUIZ, BIRCH, *["The board met Ruiz."] * (times - 1)).says("Ana Ruiz", "said", JUDGED)
    told.says("Tom Birch", "said", "nobody checked a single plank since March")
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
    told = story(f"Ana Ruiz {cue} {said}.", BIRCH).says("Ana Ruiz", cue, said)
    told.says("Tom Birch", "said", "nobody checked a single plank since March")
    (question,) = ask_reported_opinion(told.judges(f"Ana Ruiz {cue} {said}.", "claim").reading(), 0)
    assert isinstance(question.form, SingleChoice)
    assert [why in one.feedback for one in question.form.options if one.text == "That Ana Ruiz was correct"] == [True]


NAMES = {
    "Republicans": ("group", "were"),
    "Ana Ruiz": ("person", "was"),
    "the Harbour Board": ("organisation", "was"),
    "harbour officials": ("government", "were"),
    "the Easton police": ("organisation", "were"),
    "the council leadership": ("group", "was"),
}


@pytest.mark.parametrize("name", NAMES)
def test_one_was_right_and_many_were(name: str) -> None:
    sort, verb = NAMES[name]
    assert was(Voice(0, name, sort, ())) == verb  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changes",
    [{"family": "hedge"}, {"who": "outlet"}, {"sure": False}],
    ids=["no judging word", "not its word", "unsure"],
)
def test_nothing_is_asked_where_the_source_does_not_surely_judge(story: StoryOf, changes: dict[str, Any]) -> None:
    assert list(ask_reported_opinion(judgement(story, **changes).reading(), 0)) == []


def test_who_is_only_named_is_no_rival_of_a_speaker(story: StoryOf) -> None:
    told = story(RUIZ, "Ines Varga watched the sale from her boat.").says("Ana Ruiz", "said", JUDGED)
    told.names("Ines Varga").judges(RUIZ, "claim", ("squalid", "eval_adj", "source"))
    assert list(ask_reported_opinion(told.reading(), 0)) == []


CONTENTIONS = (
    "the council sold the harbour to please a friend",
    "nobody in Easton wanted a concrete jetty",
    "sailors from Norby had burned the old crane",
)


def test_a_speaker_is_asked_about_twice(story: StoryOf) -> None:
    told = story(*(f"Ana Ruiz insisted {one}." for one in CONTENTIONS), BIRCH)
    for one in CONTENTIONS:
        told.says("Ana Ruiz", "insisted", one).judges(f"Ana Ruiz insisted {one}.", "claim")
    told.says("Tom Birch", "said", "nobody checked a single plank since March")
    assert len(list(ask_reported_opinion(told.reading(), 0))) == 2


def test_who_is_cited_without_certainty_is_no_rival(story: StoryOf) -> None:
    told = story(RUIZ, BIRCH).says("Ana Ruiz", "said", JUDGED).judges(RUIZ, "claim", ("squalid", "eval_adj", "source"))
    told.says("Tom Birch", "said", "nobody checked a single plank since March", sure=False)
    assert list(ask_reported_opinion(told.reading(), 0)) == []


def test_rivals_whose_words_can_be_shown_come_first(story: StoryOf) -> None:
    said = {
        "Tom Birch": "nobody had checked the planks",
        "Lena Holt": "the ferries were old",
        "Eva Dahl": "ferries sank",
    }
    told = story(RUIZ, *(f"{name} said {words}." for name, words in said.items())).says("Ana Ruiz", "said", JUDGED)
    for name, words in said.items():
        told.says(name, "said", words)
    reading = told.judges(RUIZ, "claim", ("squalid", "eval_adj", "source")).reading()
    for seed in range(10):
        (question,) = ask_reported_opinion(reading, seed)
        assert stated("Ana Ruiz", *BOTH) < set(options(question))


LEAD = "The council and Tom Birch want to close the harbour road for a year."
SHOWN = "“This is the most squalid thing that the town can bear”"


@pytest.mark.parametrize(("speaker", "asked"), [("Tom Birch", 0), ("Lena Holt", 1)])
def test_whom_a_passage_names_is_no_rival(story: StoryOf, speaker: str, asked: int) -> None:
    told = story(f"{LEAD} {SHOWN} said Ana Ruiz.", f"{speaker} said nobody had checked the planks.")
    told.says("Ana Ruiz", "said", SHOWN, manner="quote").says(speaker, "said", "nobody had checked the planks")
    told.judges(LEAD, None).judges(f"{SHOWN} said Ana Ruiz.", "claim", ("squalid", "eval_adj", "source"))
    assert len(list(ask_reported_opinion(told.reading(), 0))) == asked


def test_all_stand_there_by_surname_where_the_speaker_has_no_more(story: StoryOf) -> None:
    ruiz = RUIZ.replace("Ana Ruiz", "Ms. Ruiz")
    told = story(ruiz, BIRCH).says("Ruiz", "said", JUDGED).judges(ruiz, "claim", ("squalid", "eval_adj", "source"))
    told.says("Tom Birch", "said", "nobody checked a single plank since March")
    (question,) = ask_reported_opinion(told.reading(), 0)
    assert set(options(question)) == {*both("Ruiz"), *both("Birch")}


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
