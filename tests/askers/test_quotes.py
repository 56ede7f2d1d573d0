"""quoted-or-paraphrased."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.quotes import ALL, LAST, NONE, ask_quoted_or_paraphrased
from quizkit.model import Question, SingleChoice

StoryOf = Callable[..., Any]

ELSEWHERE = "“Not one cent,” Ana Ruiz added."


def key_of(question: Question) -> str:
    assert isinstance(question.form, SingleChoice)
    (key,) = [option.text for option in question.form.options if option.right]
    return key


def keys(story: Any) -> list[str]:
    return [key_of(question) for question in ask_quoted_or_paraphrased(story.reading(), 0)]


def says_more(told: Any) -> Any:
    return told.says("Ana Ruiz", "added", "“Not one cent,”", manner="quote", sure=False)


PARTLY = [
    ("the old pier in the harbour was “a danger to every child”", LAST),
    ('the old pier in the harbour was "a danger to every child"', LAST),
    ("the old pier in the harbour was ''a danger to every child''", LAST),
    ("the crane in the harbour was “a danger to every child” for years", "Just “a danger to every child”"),
    ("the pier was “a danger to every child in town” by now", None),
    ("the old pier was “rotten” and had to be closed", None),
    ("the old pier was “a danger to every child” and “a shame”", None),
    ("the film “The Long Pier” was made in the town", None),
    ("pier was “a danger to every child in the whole of the town”", None),
]


@pytest.mark.parametrize(("content", "key"), PARTLY, ids=[content for content, _ in PARTLY])
def test_one_quoted_part_that_tells_something_is_asked_for(story: StoryOf, content: str, key: str | None) -> None:
    told = story(f"Ana Ruiz said {content}.").says("Ana Ruiz", "said", content, manner="mixed")
    assert keys(told) == ([key] if key else [])


def test_a_part_in_the_midst_stands_beside_what_is_around_it(story: StoryOf) -> None:
    content = "the crane in the harbour was “a danger to every child” for many years"
    told = story(f"Ana Ruiz said {content}.").says("Ana Ruiz", "said", content, manner="mixed")
    (question,) = ask_quoted_or_paraphrased(told.reading(), 0)
    assert "that the crane in the harbour was a danger to every child for many years, which" in question.stem
    assert isinstance(question.form, SingleChoice)
    texts = {one.text for one in question.form.options}
    parts = {"Just “a danger to every child”", "Just “the crane in the harbour”", "Just “many years”"}
    assert parts < texts
    assert texts - parts < {ALL, NONE}
    assert all(one.feedback for one in question.form.options)
    assert question.evidence[0].quote == f"Ana Ruiz said {content}"


def test_general_answers_are_told_apart_by_nothing_but_what_they_say() -> None:
    assert len({len(answer) for answer in (ALL, NONE, LAST)}) == 1


QUOTED = [
    ("“The new pier needs a guard for its large crane,”", [ALL]),
    ("“We need a guard for the large crane there,”", []),
    ("“It needs a guard for the large crane and a roof,”", []),
    ("“The new pier needs a ‘guard’ for its large crane,”", []),
    ("“The new pier needs a guard for its large crane–”", []),
    ("“Guards should stand beside the large crane all day,”", []),
]


@pytest.mark.parametrize(("quotation", "expected"), QUOTED, ids=[one for one, _ in QUOTED])
def test_a_whole_quotation_is_asked_for_where_it_reads_well_without_marks(
    story: StoryOf, quotation: str, expected: list[str]
) -> None:
    told = story(f"{quotation} Ana Ruiz said.").says("Ana Ruiz", "said", quotation, manner="quote")
    assert keys(told) == expected


def test_a_paraphrase_is_asked_for_only_of_those_whom_the_article_quotes_too(story: StoryOf) -> None:
    content = "the old pier needs a guard for its large crane"
    told = story(f"Ana Ruiz said {content}.", ELSEWHERE).says("Ana Ruiz", "said", content)
    assert keys(told) == []
    assert keys(says_more(told)) == [NONE]


def test_a_paraphrase_with_marks_in_it_is_left_alone(story: StoryOf) -> None:
    content = "the old pier needs a “guard” for its large crane"
    told = says_more(story(f"Ana Ruiz said {content}.", ELSEWHERE).says("Ana Ruiz", "said", content))
    assert keys(told) == []


def test_what_is_quoted_in_another_place_is_not_asked_for(story: StoryOf) -> None:
    content = "the old pier needs a guard for its large crane"
    told = story(f"Ana Ruiz said {content}.", "“The pier needs a guard for a large crane,” Ana Ruiz added.")
    told.says("Ana Ruiz", "said", content)
    told.says("Ana Ruiz", "added", "“The pier needs a guard for a large crane,”", manner="quote", sure=False)
    assert keys(told) == []


QUOTATIONS = (
    "“The new pier needs a guard for its large crane,”",
    "“The ferry needs a captain for the long winter,”",
    "“The lighthouse costs every family a small fortune,”",
)
PARAPHRASES = (
    "the mayor sleeps behind a locked door",
    "some boats leak like an old basket",
    "many sailors drink from a rusty barrel",
    "the beach smells of some dead whale",
)


@pytest.mark.parametrize(
    ("quoted", "retold", "expected"),
    [
        (3, 0, [ALL, ALL]),
        (1, 4, [ALL, NONE, NONE]),
        (2, 4, [ALL, ALL, NONE, NONE]),
        (0, 4, [NONE]),
    ],
)
def test_no_sort_of_answer_stands_out(story: StoryOf, quoted: int, retold: int, expected: list[str]) -> None:
    quotations, paraphrases = QUOTATIONS[:quoted], PARAPHRASES[:retold]
    told = story(
        *(f"{one} Tom Birch said." for one in quotations), *(f"Ana Ruiz said {one}." for one in paraphrases), ELSEWHERE
    )
    for one in quotations:
        told.says("Tom Birch", "said", one, manner="quote")
    for one in paraphrases:
        told.says("Ana Ruiz", "said", one)
    assert keys(says_more(told)) == expected


def test_parts_come_first(story: StoryOf) -> None:
    content = "the town had “no money at all” for a lighthouse"
    told = story(f"{QUOTATIONS[0]} Tom Birch said.", f"Ole Dahl said {content}.")
    told.says("Tom Birch", "said", QUOTATIONS[0], manner="quote").says("Ole Dahl", "said", content, manner="mixed")
    assert keys(told) == ["Just “no money at all”", ALL]


def test_no_part_is_named_where_none_is_right(story: StoryOf) -> None:
    """It would share its words with the stem, and always be wrong."""
    told = story(f"{QUOTATIONS[0]} Tom Birch said.")
    told.says("Tom Birch", "said", QUOTATIONS[0], manner="quote")
    (question,) = ask_quoted_or_paraphrased(told.reading(), 0)
    assert isinstance(question.form, SingleChoice)
    assert {option.text for option in question.form.options} == {ALL, NONE, LAST}
