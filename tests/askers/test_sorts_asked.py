"""checkable-statement: of what sort a statement is, asked without its words."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.drafting import shuffled
from quizkit.askers.sorts_asked import ANSWERS, LEFT_OUT, SAME, ask_sort_of_statement
from quizkit.model import Question, Reading
from tests.askers.options import key_of, options_of

StoryOf = Callable[..., Any]
AHEAD = "At a meeting in the old harbour of Easton on Monday,"


def article(story: StoryOf, *sentences: str) -> Any:
    made = story(*sentences)
    for sentence in sentences:
        made.judges(sentence, None)
    return made


def told(story: StoryOf, said: str, cue: str = "said that", *more: str, name: str = "Ana Ruiz", **how: Any) -> Any:
    """An article whose statements of every sort are asked about, and which cites a source once."""
    for day in range(1, 40):
        sentence = f"{AHEAD} {name} {cue} {said}."
        made = article(story, sentence, f"It was day {day} of the fair.", *more)
        made.says(name, cue.removesuffix(" that"), said, **how)
        if shuffled(LEFT_OUT, made.reading().article.id, SAME)[0] is None:
            return made
    raise AssertionError("chance leaves a sort out of every article")


def questions(reading: Reading) -> list[Question]:
    return list(ask_sort_of_statement(reading, 0))


@pytest.mark.parametrize(
    ("said", "cue", "sort"),
    [
        ("the tall crane on the pier was a disgrace", "said that", "judgement"),
        ("the rules for sailors were unfair", "said that", "judgement"),
        ("the tall crane “a disgrace to Easton”", "called", "judgement"),
        ("the council for its late answers", "denounced", "judgement"),
        ("the harbour master should mend the tall crane", "said that", "demand"),
        ("the harbour needs to be lit at night", "said that", "demand"),
        ("the old pier should be sold to sailors", "said that", "demand"),
        ("the council to mend the tall crane", "urged", "demand"),
        ("the crew would mend the tall crane next year", "said that", "forecast"),
        ("the new law would close the old pier", "said that", "forecast"),
        ("he will not sail again", "said that", "forecast"),
        ("to mend the tall crane", "vowed", "forecast"),
        ("the council bought three boats from a yard in Norby", "said that", "claim"),
        ("the ferry had carried more than 400 bicycles", "said that", "claim"),
    ],
)
def test_the_sort_of_a_statement_is_the_key(story: StoryOf, said: str, cue: str, sort: Any) -> None:
    (question,) = questions(told(story, said, cue).reading())
    assert key_of(question) == ANSWERS[sort]
    assert set(options_of(question)) == set(ANSWERS.values())
    assert question.certainty == "sure"


UNSURE = {
    "two sorts": "the crane should be mended because it was a disgrace",
    "two clauses": "the crane was a disgrace, and the council bought three boats in Norby",
    "a condition": "the crew would mend the crane if it rained",
    "a time": "the crew was a disgrace when it rained",
    "told inside": "the crew warned sailors that storms would come",
    "likely and no demand": "the crane should be a help to sailors",
    "expected and no demand": "the crane should be mended by May",
    "where things stand": "the crane is not where it needs to be",
    "likely of a storm": "the gale should turn to the west of the harbour",
    "likely of anybody": "the mayor should arrive at the harbour on Monday",
    "likely to be done": "the crane should be finished by noon",
    "what is lacked": "the ferry needs a new mast",
    "a habit": "her aunt would row to the market",
    "a habit with a time": "the crew will row to the market every Monday",
    "a plan of old": "under the old law sailors would row to the market",
    "what a law does": "the law will not allow two cranes in one harbour",
    "what always is": "sailors will be sailors in any harbour of the coast",
    "bad as food is": "the fish soup of the ferry was bad",
    "bad with a time": "the fish soup in Norby was bad by Monday",
    "in passing": "the crew knew the sailors who should be paid",
    "what one is obliged to be": "the crew has to be careless of sailors",
    "taken back": "the crane was not a disgrace",
    "wrong as an error": "the clocks of the harbour were wrong",
    "a duty": "the council had a moral duty to the sailors who bought boats in Norby in 1990",
    "words of others": "the council bought “three lovely boats” in Norby in May",
    "nothing of any sort": "the crew slept",
    "a question": "should the crew mend the crane?",
}


@pytest.mark.parametrize("said", UNSURE.values(), ids=UNSURE)
def test_what_may_be_of_another_sort_is_not_asked(story: StoryOf, said: str) -> None:
    assert not questions(told(story, said).reading())


def test_what_would_be_told_behind_it_may_never_have_been(story: StoryOf) -> None:
    said = "The harbour of Easton would not allow that to any sailor"
    made = article(story, f"{said}, the mayor Ana Ruiz said in the old hall of Velden.").says("Ana Ruiz", "said", said)
    assert not questions(made.reading())


def test_the_sentence_is_pointed_out_by_words_that_do_not_tell_the_sort(story: StoryOf) -> None:
    (question,) = questions(told(story, "the council to mend the tall crane", "urged").reading())
    assert question.stem == (
        "In the sentence that begins “At a meeting in the old harbour …”, the article reports a statement by "
        "Ana Ruiz. Of what sort is it?"
    )


def test_a_sentence_can_be_pointed_out_by_its_end(story: StoryOf) -> None:
    said = "“The tall crane was a disgrace,”"
    made = article(story, f"{said} said Ana Ruiz in the old hall of Velden.").says(
        "Ana Ruiz", "said", said, manner="quote"
    )
    (question,) = questions(made.reading())
    assert "the sentence that ends “… Ruiz in the old hall of Velden”" in question.stem


@pytest.mark.parametrize("said", ["“The crane was a disgrace,”", "“Cranes should be mended,”"])
def test_nothing_is_asked_where_only_the_statement_could_point_the_sentence_out(story: StoryOf, said: str) -> None:
    made = article(story, f"{said} said Ana Ruiz.").says("Ana Ruiz", "said", said, manner="quote")
    assert not questions(made.reading())


def test_a_sentence_with_somebody_elses_words_is_left_alone(story: StoryOf) -> None:
    made = told(story, "the tall crane was a disgrace as Tom Birch noted")
    assert not questions(made.says("Tom Birch", "noted", "a disgrace").reading())


def test_a_sentence_that_goes_on_is_left_alone(story: StoryOf) -> None:
    said = "the tall crane was a disgrace"
    made = article(story, f"{AHEAD} Ana Ruiz said that {said}, but that she had bought it.").says(
        "Ana Ruiz", "said", said
    )
    assert not questions(made.reading())


def test_a_verb_right_behind_its_source_tells_the_sort_wherever_the_statement_ends(story: StoryOf) -> None:
    said = "the council to mend the tall crane"
    (question,) = questions(told(story, said, "urged", sure=False).reading())
    assert (key_of(question), question.certainty) == (ANSWERS["demand"], "guarded")
    assert not questions(told(story, said, "may have urged", sure=False).reading())


def test_what_shares_of_people_say_is_an_answer_to_a_poll(story: StoryOf) -> None:
    said = "the harbour master should mend the tall crane"
    sentence = f"{AHEAD} sailors of Velden said {said}, by 60% to 30%."
    made = article(story, sentence).says("sailors of Velden", "said", said, type="group")
    assert not questions(made.reading())
    assert questions(told(story, said, name="sailors of Velden", type="group").reading())


def test_a_paper_is_not_asked_about(story: StoryOf) -> None:
    assert not questions(
        told(story, "the rules for sailors were unfair", name="The Norby Report", type="document").reading()
    )


def test_statements_of_different_sorts_and_sources_are_asked_about(story: StoryOf) -> None:
    first, second, third = "the crane was a disgrace", "the pier was a disgrace", "the pier should be mended"
    made = told(
        story,
        first,
        "said that",
        f"In the old hall of Velden Tom Birch said that {second}.",
        f"In the new hall of Velden Lena Holt said that {third}.",
    )
    made = made.says("Tom Birch", "said", second).says("Lena Holt", "said", third)
    asked = questions(made.reading())
    assert sorted(map(key_of, asked)) == [ANSWERS["demand"], ANSWERS["judgement"]]


def test_all_answers_are_of_one_length() -> None:
    assert len({len(text) for text in ANSWERS.values()}) == 1


def test_in_an_article_one_of_the_sorts_that_are_common_may_be_left_out(story: StoryOf) -> None:
    said = "the council bought three boats from a yard in Norby"
    asked = []
    for day in range(30):
        made = article(story, f"{AHEAD} Ana Ruiz said that {said}.", f"It was day {day} of the fair.")
        asked.append(len(questions(made.says("Ana Ruiz", "said", said).reading())))
    assert 0 < sum(asked) < len(asked)


def test_a_colon_in_the_sentence_may_lead_up_to_another_sort(story: StoryOf) -> None:
    said = "the rules for sailors were unfair"
    assert questions(told(story, said).reading()) != []
    made = told(story, said)
    whole = next(one.cut(made.text) for one in made.sentences)
    again = article(story, whole.replace("Easton on", "Easton: on"), "It was day 1 of the fair.")
    assert questions(again.says("Ana Ruiz", "said", said).reading()) == []
