"""The times that an article gives."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.dates import Time, surely_differ, times_in_body, times_of
from quizkit.model import Span

StoryOf = Callable[..., Any]

TOLD = [
    ("It rained on Friday and on May 3.", [("day", "Friday"), ("date", "May 3")]),
    (
        "The pier of June 2010 fell on Oct. 5, 2012.",
        [("month and year", "June 2010"), ("date and year", "Oct. 5, 2012")],
    ),
    ("It fell last month, not last year.", [("age", "last month"), ("age", "last year")]),
    ("Last week it fell.", [("age", "last week")]),
    ("It fell in March, in a May storm, or in 2012.", [("month", "March"), ("month", "May"), ("year", "2012")]),
    ("Harbour News Sunday and Monday Night Rowing were shown.", []),
    ("They read the Friday Times on Super Tuesday.", []),
    ("The plan of May would march on, as the town may.", []),
    ("It fell over the last year, or in last year’s storm.", []),
    ("They sold 2012 boats.", []),
    ("More than 2000 people stood in room 2010.", []),
    ("Then Mayor April Holt, June Ruiz and a friend of August Berg sang a song by May Lund.", []),
    (
        "In June Ruiz sang; by May they sang with Ana in April.",
        [("month", "June"), ("month", "May"), ("month", "April")],
    ),
    ("They rowed to Friday’s rally by Monday' boats.", [("day", "Friday")]),
]


@pytest.mark.parametrize(("text", "times"), TOLD, ids=[text for text, _ in TOLD])
def test_times_are_told_from_names_and_numbers(text: str, times: list[tuple[str, str]]) -> None:
    assert [(one.sort, one.words) for one in times_of(text)] == times


@pytest.mark.parametrize(
    ("line", "times"),
    [
        ("EASTON, May 3 (Harbour Post) - The pier fell on Friday.", ["Friday"]),
        ("Tuesday, May 3, 2016.", []),
        ("Updated: May 3, 2016, 10:15", []),
        ("May 3 was a day of rain.", ["May 3"]),
    ],
)
def test_when_a_line_was_written_is_no_time_of_the_article(story: StoryOf, line: str, times: list[str]) -> None:
    assert [one.words for one in times_in_body(story(line).reading())] == times


def time(words: str) -> Time:
    (found,) = times_of(f"It fell in {words}.")
    return Time(found.sort, Span(0, 1), found.words)


@pytest.mark.parametrize(
    ("key", "other", "differ"),
    [
        ("Friday", "Monday", True),
        ("Friday", "May", False),
        ("May", "Friday", True),
        ("2012", "Friday", True),
        ("May 3", "Friday", False),
        ("May 3", "June", True),
        ("May 3", "May", False),
        ("May 2012", "May", False),
        ("May 2012", "May 2013", True),
        ("2012", "May", False),
        ("2012", "May 2012", False),
        ("last week", "last month", True),
        ("last month", "May", False),
        ("last month", "Friday", False),
    ],
)
def test_two_times_differ_where_they_cannot_be_the_same(key: str, other: str, differ: bool) -> None:
    assert surely_differ(time(key), time(other)) == differ
