"""standing-of-source."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.parts_in_life import Standing, standings_of
from quizkit.askers.standings import TELLING, ask_standing_of_source, is_crossing
from quizkit.model import Question, SingleChoice, Span

StoryOf = Callable[..., Any]

INTRODUCTIONS = [
    ("Ana Ruiz, a former captain of the harbour police, left.", "Former captain of the harbour police"),
    ("Ana Ruiz, 41, the harbour lawyer, left.", "Harbour lawyer"),
    ("Ana Ruiz, director of Green Harbours.", "Director of Green Harbours"),
    ("Ana Ruiz, a port engineer who built the pier, left.", "Port engineer"),
    ("They met Ana Ruiz, Easton’s port director, there.", "Easton’s port director"),
    ("It was Easton Port spokesman Ana Ruiz who left.", "Easton Port spokesman"),
    ("We met former union director Ana Ruiz there.", "Former union director"),
    ("Ana Ruiz, her lawyer, left.", None),
    ("Ana Ruiz, the director, left.", None),
    ("Ana Ruiz, an aide to Sen. Ode, left.", None),
    ("Ana Ruiz, who was a port engineer, left.", None),
    ("Ana Ruiz, tired of the director of the port, left.", None),
    ("The economist Ana Ruiz left.", None),
    ("Ana Ruiz, a director of the port two years ago, left.", None),
    ("Ana Ruiz, a senior adviser to the group, left.", None),
    ("Ana Ruiz, a former leader, left.", None),
    ("For the harbour’s lawyer, Ana Ruiz, it was late.", "The harbour’s lawyer"),
    ("For Easton’s lawyer, Ana Ruiz, it was late.", None),
]


@pytest.mark.parametrize(("sentence", "shown"), INTRODUCTIONS, ids=[one for one, _ in INTRODUCTIONS])
def test_an_introduction_is_a_part_in_life_beside_a_name(sentence: str, shown: str | None) -> None:
    assert [one.shown for one in standings_of(sentence)] == ([shown] if shown else [])


RUIZ = "Ana Ruiz, a former harbour engineer, said never."
HEADLINE = "A pier without planks"
OTHERS = ("Tom Birch, the chief lawyer of Green Harbours, left.", "Lena Holt, a fish trader from Easton, slept.")


def told(story: StoryOf, *others: str, sure: bool = True) -> Any:
    made = story(RUIZ, *others, headline=HEADLINE).says("Ana Ruiz", "said", "never", sure=sure)
    return made.names("Tom Birch", "Lena Holt")


def ask(story: Any) -> list[Question]:
    return list(ask_standing_of_source(story.reading(), 0))


def test_the_wrong_answers_are_how_others_are_introduced(story: StoryOf) -> None:
    (question,) = ask(told(story, *OTHERS))
    assert isinstance(question.form, SingleChoice)
    assert {one.text: one.right for one in question.form.options} == {
        "Former harbour engineer": True,
        "Chief lawyer of Green Harbours": False,
        "Fish trader from Easton": False,
    }
    assert question.evidence[0].quote == "Ana Ruiz, a former harbour engineer"
    assert "So the article introduces Lena Holt." in [one.feedback for one in question.form.options]


def test_only_a_source_to_whom_a_statement_surely_belongs_is_asked_for(story: StoryOf) -> None:
    assert ask(told(story, *OTHERS, sure=False)) == []


@pytest.mark.parametrize(
    ("opening", "headline"),
    [
        ("Former Easton port engineer Ana Ruiz said never.", HEADLINE),  # a label for readers who know her
        ("Ana Ruiz said never.", HEADLINE),
        (RUIZ, "Ruiz goes"),
        (f"{RUIZ} Nobody asked Ruiz.", HEADLINE),  # nobody is named as often
    ],
)
def test_only_who_is_introduced_behind_the_name_and_is_not_at_the_centre_is_asked_for(
    story: StoryOf, opening: str, headline: str
) -> None:
    made = story(opening, *OTHERS, headline=headline).says("Ana Ruiz", "said", "never")
    assert ask(made.names("Tom Birch", "Lena Holt")) == []


@pytest.mark.parametrize(("part", "kept"), [("the campaign manager", False), ("the port pilot", True)])
def test_by_what_many_are_known_is_no_wrong_answer(story: StoryOf, part: str, kept: bool) -> None:
    made = told(story, *OTHERS, f"Kai Berg, {part} of Easton, sang.").names("Kai Berg")
    (question,) = ask(made)
    assert isinstance(question.form, SingleChoice)
    assert any(part.removeprefix("the ").capitalize() in one.text for one in question.form.options) == kept


def test_a_scholar_whom_many_know_is_not_asked_for(story: StoryOf) -> None:
    made = story("Noam Chomsky, a former harbour engineer, said never.", *OTHERS, headline=HEADLINE)
    assert ask(made.says("Noam Chomsky", "said", "never").names("Tom Birch", "Lena Holt")) == []


def test_an_office_whose_holder_many_know_is_not_asked_for(story: StoryOf) -> None:
    made = story("Ana Ruiz, the former mayor of Easton, said never.", *OTHERS, headline=HEADLINE).says(
        "Ana Ruiz", "said", "never"
    )
    assert ask(made.names("Tom Birch", "Lena Holt")) == []


@pytest.mark.parametrize("part", ["a port spokeswoman", "a candidate for mayor", "the harbour secretary"])
def test_a_womans_part_or_an_office_of_note_is_neither_key_nor_wrong_answer(story: StoryOf, part: str) -> None:
    made = story(f"Ana Ruiz, {part}, said never.", *OTHERS, headline=HEADLINE).says("Ana Ruiz", "said", "never")
    assert ask(made.names("Tom Birch", "Lena Holt")) == []
    assert ask(told(story, OTHERS[0], f"Lena Holt, {part}, slept.")) == []


@pytest.mark.parametrize(
    "part",
    [
        "Holt's campaign manager",
        "the Velden foreign minister",
        "a representative from Easton",
        "a Republican strategist",
        "the pope's press officer",
        "chairwoman of the Velden Reform Party",
    ],
)
def test_who_leads_a_campaign_or_speaks_for_a_state_is_not_asked_for(story: StoryOf, part: str) -> None:
    made = story(f"Ana Ruiz, {part}, said never.", *OTHERS, headline=HEADLINE).says("Ana Ruiz", "said", "never")
    assert ask(made.names("Tom Birch", "Lena Holt")) == []


@pytest.mark.parametrize(
    ("part", "asked"),
    [
        ("a former director of national intelligence", False),
        ("a former Justice Department lawyer", False),
        ("a former ambassador to Velden", False),
        ("a former director of the museum", True),
        ("a former captain of the harbour police", True),
        ("a national park ranger", True),
    ],
)
def test_who_once_held_an_office_of_the_state_may_be_known_by_it(part: str, asked: bool) -> None:
    assert any(one.search(part) for one in TELLING) is not asked


@pytest.mark.parametrize(
    ("part", "asked"),
    [("Norlin's founder", False), ("the chief executive of Norlin", False), ("founder of a shop", True)],
)
def test_who_heads_a_company_may_be_known_by_it(story: StoryOf, part: str, asked: bool) -> None:
    made = story(f"Ana Ruiz, {part}, said never.", *OTHERS, headline=HEADLINE).says("Ana Ruiz", "said", "never")
    assert bool(ask(made.names("Tom Birch", "Lena Holt"))) == asked


def test_a_word_that_opens_a_sentence_is_no_part_of_a_name() -> None:
    assert [one.name for one in standings_of("But Ana Ruiz, a port engineer, left.")] == ["Ana Ruiz"]


def test_what_a_correction_tells_is_no_introduction() -> None:
    told = "Tom Birch, a harbour engineer, left.\nCorrection:\nAna Ruiz, a port engineer, left."
    assert [one.name for one in standings_of(told)] == ["Tom Birch"]


def test_who_has_a_title_of_note_is_not_asked_for(story: StoryOf) -> None:
    assert ask(told(story, *OTHERS, "They met Senator Ruiz.")) == []


def test_two_others_are_needed(story: StoryOf) -> None:
    assert ask(told(story, OTHERS[0], "Lena Holt slept.")) == []


@pytest.mark.parametrize(
    "near",
    [
        "Later Ana Ruiz sat with a second trader.",
        "The trader and then Ana Ruiz went home.",
    ],
)
def test_a_part_that_is_named_close_to_the_key_is_no_wrong_answer(story: StoryOf, near: str) -> None:
    assert ask(told(story, *OTHERS, near)) == []


@pytest.mark.parametrize("same", ["a harbour engineer", "a harbour engineer from Easton and former captain"])
def test_what_the_key_implies_is_no_wrong_answer(story: StoryOf, same: str) -> None:
    assert ask(told(story, OTHERS[0], f"Lena Holt, {same}, slept.")) == []


def test_what_only_looks_like_a_person_is_no_wrong_answer(story: StoryOf) -> None:
    made = story(RUIZ, OTHERS[0], "Easton Ferry, a founding member of the union, sank.", headline=HEADLINE)
    made.says("Ana Ruiz", "said", "never").names("Tom Birch")
    assert ask(made) == []


@pytest.mark.parametrize(("more", "count"), [("", 1), ("Ole Dahl, a night nurse from Norland, sang.", 2)])
def test_the_second_question_needs_an_introduction_more(story: StoryOf, more: str, count: int) -> None:
    second = "Tom Birch, the chief lawyer of Green Harbours, told us so."
    made = story(RUIZ, second, OTHERS[1], more or "It rained.", headline=HEADLINE).says("Ana Ruiz", "said", "never")
    made.says("Tom Birch", "told", "so").names("Lena Holt", "Ole Dahl" if more else "Lena Holt")
    assert len(ask(made)) == count


@pytest.mark.parametrize(
    ("others", "crossing"),
    [
        (("a port pilot", "a ferry owner"), True),  # port and ferry are both in the key
        (("a port pilot", "a port owner"), False),  # these two share a word of their own
        (("a port pilot", "a mill owner"), False),
    ],
)
def test_a_key_that_crosses_the_others_could_be_guessed(others: tuple[str, str], crossing: bool) -> None:
    key, *rest = (Standing("Ana", "owner", words, Span(0, 1)) for words in ("a port and ferry man", *others))
    assert is_crossing(key, rest) is crossing


@pytest.mark.parametrize(
    ("key", "others", "asked"),
    [
        ("a Danish boat trader", ("a port pilot", "a fish trader"), False),
        ("a Danish boat trader", ("a Swedish port pilot", "a fish trader"), False),
        ("a Danish boat trader", ("a Swedish port pilot", "a Dutch fish trader"), True),
        ("a boat trader", ("a Swedish port pilot", "a Dutch fish dealer"), True),
    ],
)
def test_a_nationality_that_not_all_have_may_tell_whose_it_is(
    story: StoryOf, key: str, others: tuple[str, str], asked: bool
) -> None:
    birch, holt = (f"{name}, {part}, left." for name, part in zip(("Tom Birch", "Lena Holt"), others, strict=True))
    made = story(f"Ana Ruiz, {key}, said never.", birch, holt, headline=HEADLINE).says("Ana Ruiz", "said", "never")
    assert bool(ask(made.names("Tom Birch", "Lena Holt"))) is asked
