"""quoted-or-paraphrased."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.named_when import OPTIONS
from quizkit.askers.quotes import ALL, NONE, ask_quoted_or_paraphrased
from quizkit.model import Question, SingleChoice
from tests.askers.options import key_of

StoryOf = Callable[..., Any]

QUOTATIONS = (
    "“The new pier needs a guard for its large crane,”",
    "“The ferry needs a captain for the long winter,”",
    "“The lighthouse costs every family a small fortune,”",
)
ELSEWHERE = "“Not one cent,” Ana Ruiz added."


def keys(story: Any) -> list[str]:
    """The right answers but to where the words stand that name the source."""
    found = map(key_of, ask_quoted_or_paraphrased(story.reading(), 0))
    return [key for key in found if key not in OPTIONS.values()]


def says_more(told: Any) -> Any:
    return told.says("Ana Ruiz", "added", "“Not one cent,”", manner="quote", sure=False)


DANGER = "Just “a danger to every child”"
PARTLY = [
    ("the old pier in the harbour was “a danger to every child”", DANGER),
    ('the old pier in the harbour was "a danger to every child"', DANGER),
    ("the old pier in the harbour was ''a danger to every child''", DANGER),
    ("the crane in the harbour was “a danger to every child” for years", DANGER),
    ("the pier was “a danger to every child in town” by now", None),
    ("the crane in the harbour was “a danger to my every child” for years", None),
    ("the old pier was “rotten” and had to be closed", None),
    ("the old pier was “to cope” with the winter storms", None),
    ("the old pier was “a danger to every child” and “a shame”", None),
    ("the film “The Long Pier” was made in the town", None),
    ("piers “were a danger to every child in the town”", None),
    ("the old pier in the harbour was “a danger to our every child”", None),
    ("the old pier in the harbour was “a danger to this town”", None),
    ("if nobody mends them, they would be “a danger to every child” of the port", None),
    ("if the old crane fell, the pier would be “a danger to every child”", DANGER),
    ("the crane in the harbour was “a danger to every child,” too", DANGER),
    ("the crane in the harbour was “a danger to every child”, for instance", DANGER),
    ("“Tom Birch, the old captain of the ferry,” had sold the pier", None),
    (
        "the old pier was “a danger to every child who plays in the harbour of Norby” by now",
        "Just from “a danger” to “Norby”",
    ),
]


@pytest.mark.parametrize(("content", "key"), PARTLY, ids=[content for content, _ in PARTLY])
def test_one_quoted_part_that_tells_something_is_asked_for(story: StoryOf, content: str, key: str | None) -> None:
    told = story(f"Ana Ruiz said {content}.").says("Ana Ruiz", "said", content, manner="mixed")
    assert keys(told) == ([key] if key else [])


def offered(question: Question) -> set[str]:
    assert isinstance(question.form, SingleChoice)
    return {one.text for one in question.form.options}


def test_a_quoted_part_stands_beside_all_and_nothing(story: StoryOf) -> None:
    content = "the crane in the harbour was “a danger to every child” for many years"
    told = story(f"Ana Ruiz said {content}.").says("Ana Ruiz", "said", content, manner="mixed")
    (question,) = ask_quoted_or_paraphrased(told.reading(), 0)
    assert "that the crane in the harbour was a danger to every child for many years. How much" in question.stem
    assert offered(question) == {ALL, NONE, DANGER}
    assert isinstance(question.form, SingleChoice)
    assert all(one.feedback for one in question.form.options)
    assert question.evidence[0].quote == f"Ana Ruiz said {content}"


@pytest.mark.parametrize(
    ("manner", "quoted"),
    [
        ("quote", "“The new pier needs a guard for its large crane,”"),
        ("paraphrase", "the new pier needs a guard for its large crane"),
    ],
)
def test_the_same_sorts_of_answer_are_on_offer_whatever_is_right(story: StoryOf, manner: Any, quoted: str) -> None:
    told = story(f"{quoted} Ana Ruiz said.", f"Tom Birch said the crane in the harbour was {DANGER[5:]}.", ELSEWHERE)
    told.says("Ana Ruiz", "said", quoted, manner=manner)
    told.says("Tom Birch", "said", f"the crane in the harbour was {DANGER[5:]}", manner="mixed")
    part, other = ask_quoted_or_paraphrased(says_more(told).reading(), 0)
    assert key_of(part) == DANGER
    assert offered(other) == {ALL, NONE, "Just “its large crane”"}
    assert key_of(other) == (ALL if manner == "quote" else NONE)


def test_general_answers_are_told_apart_by_nothing_but_what_they_say() -> None:
    assert len(ALL) == len(NONE)


QUOTED = [
    ("“Gulls need a guard. The new pier needs a guard for its large crane,”", [ALL]),
    ("“First of all, the new pier needs a guard for its large crane,”", []),
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
    content = "the old ferry was kept behind a locked gate"
    told = story(f"Ana Ruiz said {content}.", f"{QUOTATIONS[0]} Tom Birch said.", ELSEWHERE)
    told.says("Ana Ruiz", "said", content).says("Tom Birch", "said", QUOTATIONS[0], manner="quote")
    assert keys(told) == [ALL]
    assert keys(says_more(told)) == [ALL, NONE]


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


PARAPHRASES = (
    "the mayor was asleep behind a locked door",
    "some boats were like an old basket",
    "many sailors had drunk from a rusty barrel",
    "the beach has smelled of some dead whale",
)
PARTLY_QUOTED = (
    "the town of Norby had “no spare money at all” for its old lighthouse",
    "the ferry to Velden was “too slow for any sailor” by now",
    "the bridge at Easton was “as weak as a wet rope” in May",
)


@pytest.mark.parametrize(
    ("parts", "quoted", "retold", "expected"),
    [
        (0, 3, 0, [ALL]),
        (0, 1, 4, [ALL, NONE]),
        (0, 2, 4, [ALL, NONE]),
        (1, 3, 4, ["part", ALL, NONE]),
        (2, 1, 4, ["part", "part", ALL, NONE, NONE]),
        (3, 3, 4, ["part", "part", "part", ALL, ALL]),
    ],
)
def test_no_sort_of_answer_stands_out(
    story: StoryOf, parts: int, quoted: int, retold: int, expected: list[str]
) -> None:
    partly, quotations, paraphrases = PARTLY_QUOTED[:parts], QUOTATIONS[:quoted], PARAPHRASES[:retold]
    told = story(
        *(f"{one} Tom Birch said." for one in quotations),
        *(f"Ana Ruiz said {one}." for one in paraphrases),
        *(f"Ole Dahl said {one}." for one in partly),
        ELSEWHERE,
    )
    for one in quotations:
        told.says("Tom Birch", "said", one, manner="quote")
    for one in paraphrases:
        told.says("Ana Ruiz", "said", one)
    for one in partly:
        told.says("Ole Dahl", "said", one, manner="mixed")
    assert [key if key in (ALL, NONE) else "part" for key in keys(says_more(told))] == expected


def test_parts_come_first(story: StoryOf) -> None:
    content = "the town of Norby had “no spare money at all” for its old lighthouse"
    told = story(f"{QUOTATIONS[0]} Tom Birch said.", f"Ole Dahl said {content}.")
    told.says("Tom Birch", "said", QUOTATIONS[0], manner="quote").says("Ole Dahl", "said", content, manner="mixed")
    assert keys(told) == ["Just “no spare money at all”", ALL]


def test_where_nothing_quoted_could_be_asked_about_a_paraphrase_is_not_always(story: StoryOf) -> None:
    found = []
    for year in range(1980, 2010):
        content = f"the old pier of {year} needs a guard for its large crane"
        told = story(f"Ana Ruiz said {content}.", ELSEWHERE).says("Ana Ruiz", "said", content)
        found += keys(says_more(told))
    assert set(found) == {NONE}
    assert 12 < len(found) < 28


@pytest.mark.parametrize(("where", "asked"), [("Norby", True), ("the country", False)])
def test_a_statement_that_does_not_read_alone_behind_its_speaker_is_not_asked_about(
    story: StoryOf, where: str, asked: bool
) -> None:
    content = f"the old pier in {where} was “a danger to every child”"
    told = story(f"Ana Ruiz said {content}.").says("Ana Ruiz", "said", content, manner="mixed")
    assert keys(told) == ([DANGER] if asked else [])


def test_words_that_stand_in_marks_again_are_a_label_and_nobody_s_words(story: StoryOf) -> None:
    content = "the old pier in Norby was “a danger to every child”"
    told = story(f"Ana Ruiz said {content}.", "The “danger to every child” is 90 years old.")
    assert keys(told.says("Ana Ruiz", "said", content, manner="mixed")) == [DANGER]
    told = story(f"Ana Ruiz said {content}.", "“A danger to every child” is what the town calls it.")
    assert keys(told.says("Ana Ruiz", "said", content, manner="mixed")) == []


@pytest.mark.parametrize(
    ("end", "asked"),
    [(", without naming anybody", False), (", after hitting the old mole", False), (" before spring", True)],
)
def test_a_report_whose_end_may_be_the_writers_is_left_alone(story: StoryOf, end: str, asked: bool) -> None:
    content = f"the new pier had a guard for its large crane{end}"
    told = story(f"Ana Ruiz said {content}.", f"{QUOTATIONS[1]} Tom Birch said.", ELSEWHERE)
    told.says("Ana Ruiz", "said", content).says("Tom Birch", "said", QUOTATIONS[1], manner="quote")
    stems = [one.stem for one in ask_quoted_or_paraphrased(says_more(told).reading(), 0)]
    assert any("as saying that the new pier" in stem for stem in stems) == asked


@pytest.mark.parametrize(
    ("quoted", "asked"), [("“Rust,”", True), ("“He came with a guard for the large crane in May,”", False)]
)
def test_a_report_whose_end_is_quoted_in_another_place_is_not_asked_for(
    story: StoryOf, quoted: str, asked: bool
) -> None:
    content = "the new pier had been sold with a guard for the large crane"
    told = story(f"Ana Ruiz said {content}.", f"{QUOTATIONS[1]} Tom Birch said.", f"{quoted} Ole Dahl said.", ELSEWHERE)
    told.says("Ana Ruiz", "said", content).says("Tom Birch", "said", QUOTATIONS[1], manner="quote")
    told.says("Ole Dahl", "said", quoted, manner="quote", sure=False)
    assert (NONE in keys(says_more(told))) is asked
