"""Who is in politics by a title."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.politicians import politics_of

StoryOf = Callable[..., Any]


@pytest.mark.parametrize(
    ("sentence", "sort"),
    [
        ("Senator Ana Ruiz said never.", "senator"),
        ("But Sen. Ruiz said never.", "senator"),
        ("Norby’s senator Ana Ruiz said never.", "senator"),
        ("Senate Majority Leader Ana Ruiz said never.", "senator"),
        ("Rep. Ana Ruiz, of Norby, said never.", "representative"),
        ("Norby MP Ana Ruiz said never.", "representative"),
        ("House Speaker Ana Ruiz said never.", "representative"),
        ("Gov. Ana Ruiz said never.", "governor"),
        ("But Mayor Ruiz said never.", "governor"),
        ("On Monday, President Ana Ruiz said never.", "head"),
        ("Ana Ruiz said never.", None),
        ("Judge Ana Ruiz said never.", None),
        ("Former Senator Ana Ruiz said never.", None),
        ("They called then-Mayor Ana Ruiz, who said never.", None),
        ("Union President Ana Ruiz said never.", None),
        ("Vice President Ana Ruiz said never.", None),
        ("Easton Mayor Ana Ruiz said never.", "governor"),
        ("Ohio Sen. Ana Ruiz said never.", "senator"),
        ("Republican Senator Ana Ruiz said never.", "senator"),
        ("Sen. Ana Ruiz, R-Texas, said never.", "senator"),
        ("Sen. Ana Ruiz (D-Vt.) said never.", "senator"),
        ("Sen. Ana Ruiz, a moderate Republican, said never.", "senator"),
        ("Rep. Ana Ruiz of Ohio said never.", "representative"),
        ("Mayor Ana Ruiz of the city of Norby said never.", "governor"),
        ("Mayor Ana Ruiz, and teachers as well, said never.", "governor"),
        ("Student Senator Ana Ruiz said never.", None),
        ("The student senator Ana Ruiz said never.", None),
        ("Their union Rep. Ana Ruiz said never.", None),
        ("Union Rep. Ana Ruiz said never.", None),
        ("Reserve Governor Ana Ruiz said never.", None),
        ("Student Mayor Ana Ruiz said never.", None),
        ("Deputy Mayor Ana Ruiz said never.", None),
        ("Senator Ana Ruiz, a first-year student of law, said never.", None),
        ("Senator Ana Ruiz, 20, a student, said never.", None),
        ("Senator Ana Ruiz, student of law, said never.", None),
        ("Senator Ana Ruiz (the class speaker) said never.", None),
        ("Senator Ana Ruiz, who was elected by the students, said never.", None),
        ("Senator Ana Ruiz, whom the students elected, said never.", None),
        ("Representative Ana Ruiz of the Dockers' Union said never.", None),
        ("Representative Ana Ruiz from Norby College said never.", None),
        ("Senator Ruiz slept. Senator Ana Ruiz of the Dockers said never.", None),
        ("Mayor Ana Ruiz said never. Senator Ruiz slept.", None),
        ("Mayor Tom Ruiz slept. Ana Ruiz said never.", None),
        ("Mayor Tom Birch and Ana Ruiz said never.", None),
        ("Lena Holt asked: “Where is Mayor Ruiz?” Ana Ruiz said never.", None),  # what another calls her
    ],
)
def test_a_title_of_today_before_the_name_makes_a_politician(story: StoryOf, sentence: str, sort: str | None) -> None:
    reading = story(sentence).names("Ana Ruiz" if "Ana Ruiz" in sentence else "Ruiz").reading()
    (voice,) = reading.bystanders
    found = politics_of(reading, voice)
    assert (found and found.sort) == sort


def test_a_title_before_a_surname_that_two_bear_is_nobodys_for_sure(story: StoryOf) -> None:
    reading = story("Mayor Ruiz slept. Ana Ruiz and Tom Ruiz sang.").names("Ana Ruiz", "Tom Ruiz").reading()
    assert [politics_of(reading, one) for one in reading.bystanders] == [None, None]


def test_the_title_is_taken_from_the_body(story: StoryOf) -> None:
    made = story("In May Senator Ruiz said never.", headline="Senator Ruiz sleeps").names("Ruiz")
    reading = made.reading()
    found = politics_of(reading, reading.bystanders[0])
    assert found
    assert found.place.start > len("Senator Ruiz sleeps")
