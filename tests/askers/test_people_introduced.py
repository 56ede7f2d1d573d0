"""Whom the article introduces in these words."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.people_introduced import are_of_one_circle, ask_whom_it_introduces, may_be_known
from quizkit.askers.standings import standings_of
from quizkit.model import SingleChoice, Voice

StoryOf = Callable[..., Any]


def told(
    story: StoryOf,
    words: str = "Ana Ruiz, an engineer at the port of Easton, said",
    *more: str,
    headline: str = "A pier without planks",
    cited: bool = True,
) -> Any:
    made = story(
        f"{words} the old pier had lost half of its timber.",
        "Tom Birch, a ferryman, said nobody had checked the old planks.",
        "Lena Holt, who sells nets, said it was built by hand.",
        *more,
        headline=headline,
    )
    made.says("Ana Ruiz", "said", "the old pier had lost half of its timber")
    made.says("Tom Birch", "said", "nobody had checked the old planks")
    return (made.says("Lena Holt", "said", "it was built by hand") if cited else made.names("Lena Holt")).reading()


def test_the_introduction_stands_in_the_question_and_names_are_on_offer(story: StoryOf) -> None:
    (question,) = ask_whom_it_introduces(told(story), 0)
    assert isinstance(question.form, SingleChoice)
    assert question.stem == "Whom does the article introduce as “an engineer at the port of Easton”?"
    assert {one.text: one.right for one in question.form.options} == {
        "Ana Ruiz": True,
        "Tom Birch": False,
        "Lena Holt": False,
    }
    assert question.evidence[0].quote == "Ana Ruiz, an engineer at the port of Easton"


def test_an_introduction_before_the_name_is_found(story: StoryOf) -> None:
    (question,) = ask_whom_it_introduces(told(story, "The ferry's lawyer, Ana Ruiz, said"), 0)
    assert question.evidence[0].quote == "The ferry's lawyer, Ana Ruiz"


@pytest.mark.parametrize(
    "words",
    [
        "Ana Ruiz, a former governor of the province, said",  # many know who that was
        "Ana Ruiz, a port spokeswoman, said",  # a woman's name is enough
        "Ana Ruiz, an engineer at the yard of Tom Birch, said",  # speaks of one on offer
        "Ana Ruiz, the national director of the Sailors Guild, said",  # who knows the guild knows its head
        "Ana Ruiz, the White House press secretary, said",  # seen every day
    ],
)
def test_what_tells_more_than_the_article_is_not_asked(story: StoryOf, words: str) -> None:
    assert not list(ask_whom_it_introduces(told(story, words), 0))


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Zorko Blen, a Danish engineer, said", 0),  # the only name that is not from here
        ("Zorko Blen, a harbour engineer, said", 1),
        ("Anna Blen, a Danish engineer, said", 1),
    ],
)
def test_a_foreign_name_is_not_asked_for_by_its_country(story: StoryOf, words: str, asked: int) -> None:
    name = words.partition(",")[0]
    others = "Tom Birch, a carpenter, said never.", "Lena Holt, a baker, said no."
    made = story(f"{words} the pier was old.", *others, headline="A pier without planks")
    made.says(name, "said", "the pier was old").says("Tom Birch", "said", "never").says("Lena Holt", "said", "no")
    stems = [one.stem for one in ask_whom_it_introduces(made.reading(), 0)]
    assert sum("engineer" in one for one in stems) == asked


@pytest.mark.parametrize(
    ("whose", "others", "circle"),
    [("Marsh", "Marsh's", True), ("Marsh", "the town's", False), ("the town", "the town's", False)],
)
def test_where_all_others_belong_to_one_person_the_key_is_known(
    story: StoryOf, whose: str, others: str, circle: bool
) -> None:
    made = story(
        "Ana Ruiz, an engineer at the port, said never.",
        f"Tom Birch, a lawyer for {whose}, said no.",
        f"{others.capitalize()} adviser, Lena Holt, said so.",
    )
    made.says("Ana Ruiz", "said", "never").says("Tom Birch", "said", "no").says("Lena Holt", "said", "so")
    reading = made.reading()
    assert are_of_one_circle(reading, standings_of(reading.text)[0], reading.voices[1:]) == circle


def test_whom_the_headline_names_is_no_wrong_answer(story: StoryOf) -> None:
    assert not list(ask_whom_it_introduces(told(story, headline="Holt leaves the pier"), 0))


def test_whoever_is_only_named_is_no_second_wrong_answer(story: StoryOf) -> None:
    assert not list(ask_whom_it_introduces(told(story, cited=False), 0))


def test_nobody_of_the_same_trade_is_a_wrong_answer(story: StoryOf) -> None:
    reading = told(story, "Ana Ruiz, an engineer at the port of Easton, said", "The engineer Lena Holt left early.")
    assert not list(ask_whom_it_introduces(reading, 0))


def test_people_with_an_office_of_note_are_no_wrong_answers_by_themselves(story: StoryOf) -> None:
    made = story(
        "Ana Ruiz, an engineer at the port of Easton, said the old pier had lost half of its timber.",
        "Senator Tom Birch said nobody had checked the old planks.",
        "Governor Lena Holt built the ferry with her own hands.",
    )
    made.says("Ana Ruiz", "said", "the old pier had lost half of its timber")
    made.says("Tom Birch", "said", "nobody had checked the old planks")
    assert not list(ask_whom_it_introduces(made.names("Lena Holt").reading(), 0))


def test_whom_the_headline_names_is_known_and_not_asked_for(story: StoryOf) -> None:
    made = story(
        "Ana Ruiz, an engineer at the port of Easton, said the old pier had lost half of its timber.",
        "Tom Birch, a ferryman, said nobody had checked the old planks.",
        "Lena Holt, a netmaker, built the ferry with her own hands.",
        headline="Ruiz warns of a pier without planks",
    )
    made.says("Ana Ruiz", "said", "the old pier had lost half of its timber")
    made.says("Tom Birch", "said", "nobody had checked the old planks")
    assert not list(ask_whom_it_introduces(made.names("Lena Holt").reading(), 0))


def introduced(story: StoryOf, *others: str) -> list[str]:
    """The names on offer beside the key's, where three others are cited or named."""
    reading = told(story, "Ana Ruiz, an engineer at the port of Easton, said", *others)
    return [
        option.text
        for question in ask_whom_it_introduces(reading, 0)
        for option in question.form.options  # type: ignore[union-attr]
        if not option.right
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Senator Tom Birch left.",
        "They met Mayor Birch.",
        "Birch (R-Easton) left.",
        "Birch, a Democrat of Easton, left.",
    ],
)
def test_who_has_a_title_of_note_anywhere_is_no_wrong_answer(story: StoryOf, title: str) -> None:
    assert introduced(story, "It rained.")
    assert not introduced(story, title)


def test_whom_the_article_introduces_too_is_a_wrong_answer_before_others(story: StoryOf) -> None:
    others = ("Ole Dahl", "Kai Berg", "Mia Lunde, a fish trader from Norland,")
    said = dict(zip(others, ("never", "maybe", "perhaps"), strict=True))
    made = story(
        "Ana Ruiz, an engineer at the port of Easton, said the old pier had lost half of its timber.",
        "Tom Birch, a ferryman, said nobody had checked the old planks.",
        *(f"{name} said {words}." for name, words in said.items()),
        headline="A pier without planks",
    )
    made.says("Ana Ruiz", "said", "the old pier had lost half of its timber")
    made.says("Tom Birch", "said", "nobody had checked the old planks")
    for name, words in said.items():
        made.says(name.partition(",")[0], "said", words)
    asked = {one.stem: one for one in ask_whom_it_introduces(made.reading(), 0)}
    question = asked["Whom does the article introduce as “an engineer at the port of Easton”?"]
    assert isinstance(question.form, SingleChoice)
    assert "Mia Lunde" in {option.text for option in question.form.options}


@pytest.mark.parametrize(("where", "on_offer"), [("from Norlin", True), ("of the union", False)])
def test_who_is_introduced_by_the_same_role_elsewhere_is_a_wrong_answer(
    story: StoryOf, where: str, on_offer: bool
) -> None:
    said = {"Ana Ruiz": "the pier rots", "Tom Birch": "never", "Mia Lunde": "maybe", "Kai Berg": "perhaps"}
    made = story(
        "Ana Ruiz, a member of the union from Easton, said the pier rots.",
        f"Tom Birch, a member {where}, said never.",
        "Mia Lunde, a fish trader from Norland, said maybe.",
        "Kai Berg, a captain from Solna, said perhaps.",
        headline="A pier without planks",
    )
    for name, words in said.items():
        made.says(name, "said", words)
    asked = {one.stem: one for one in ask_whom_it_introduces(made.reading(), 0)}
    question = asked.get("Whom does the article introduce as “a member of the union from Easton”?")
    assert question is not None
    assert isinstance(question.form, SingleChoice)
    assert ("Tom Birch" in {option.text for option in question.form.options}) == on_offer


@pytest.mark.parametrize(
    ("birch", "is_known"),
    [
        ("Tom Birch, a ferryman, said", False),
        ("Tom Birch, 41, who owns a boat, said", False),
        ("Engineer Tom Birch said", False),
        ("The leader of the union, Tom Birch, said", False),
        ("Tom Birch, a speechwriter to the former president, said", False),
        ("Tom Birch said", True),
        ("Tom Birch, the prime minister, said", True),
        ("On Friday, Tom Birch said", True),
    ],
)
def test_whoever_is_named_without_a_part_in_life_may_be_known_to_all(
    story: StoryOf, birch: str, is_known: bool
) -> None:
    made = story(
        "Ana Ruiz, an analyst at the bank of Easton, said the old pier had lost half of its timber.",
        f"{birch} nobody had checked the old planks.",
        "Lena Holt, who sells nets, said it was built by hand.",
        headline="A pier without planks",
    )
    made.says("Ana Ruiz", "said", "the old pier had lost half of its timber")
    made.says("Tom Birch", "said", "nobody had checked the old planks")
    made.says("Lena Holt", "said", "it was built by hand")
    assert bool(list(ask_whom_it_introduces(made.reading(), 0))) is not is_known


def test_a_woman_is_no_wrong_answer_beside_a_spokesman(story: StoryOf) -> None:
    for given in ("Lena", "Peter"):
        made = story(
            "Paul Dahl, a port spokesman, said the old pier had lost half of its timber.",
            "Tom Birch, a ferryman, said nobody had checked the old planks.",
            f"{given} Holt, who sells nets, said it was built by hand.",
            headline="A pier without planks",
        )
        made.says("Paul Dahl", "said", "the old pier had lost half of its timber")
        made.says("Tom Birch", "said", "nobody had checked the old planks")
        made.says(f"{given} Holt", "said", "it was built by hand")
        assert bool(list(ask_whom_it_introduces(made.reading(), 0))) is (given == "Peter")


@pytest.mark.parametrize(
    ("role", "known"),
    [("founder of the Fishers' Party", True), ("leader of a rowing club", False), ("the Reform League leader", True)],
)
def test_who_leads_a_party_is_no_wrong_answer(story: StoryOf, role: str, known: bool) -> None:
    more = f"Cem Aydin, {role}, rowed to Easton."
    reading = told(story, "Ana Ruiz, an engineer at the port of Easton, said", more)
    aydin = Voice(9, "Cem Aydin", "person", ())
    assert may_be_known(reading, aydin) == known
