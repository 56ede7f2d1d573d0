"""What people say of themselves."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.selves import said_of_themselves, stem_of_self

StoryOf = Callable[..., Any]


def stems(story: StoryOf, paragraph: str, content: str, **how: Any) -> list[str]:
    first, _, rest = paragraph.partition(". ")
    made = story(paragraph).judges(f"{first}." if rest else first, None)
    if rest:
        made.judges(rest, None)
    made.says("Ana Ruiz", "said", content, **how).names("Tom Birch")
    return [stem_of_self(claim) for claim in said_of_themselves(made.reading())]


def test_a_speaker_alone_speaks_of_herself(story: StoryOf) -> None:
    assert stems(story, "The ferry sank. Ana Ruiz said she would never sail again.", "she would never sail again") == [
        "According to the article, who said that he or she would never sail again?"
    ]


@pytest.mark.parametrize(
    ("paragraph", "content"),
    [
        ("Tom Birch sank the ferry. Ana Ruiz said he would never sail again.", "he would never sail again"),
        ("The captain sank the ferry. Ana Ruiz said she would never sail again.", "she would never sail again"),
        ("The ferry sank. Ana Ruiz said it would never sail again.", "it would never sail again"),
        ("The ferry sank. Ana Ruiz said she'd never sail again there.", "she'd never sail again there"),
        ("The ferry sank. Ana Ruiz said she would never sail there then.", "she would never sail there then"),
    ],
)
def test_where_somebody_else_may_be_meant_or_more_is_open_it_is_not_asked(
    story: StoryOf, paragraph: str, content: str
) -> None:
    assert stems(story, paragraph, content) == []


def test_an_unsure_statement_is_not_asked(story: StoryOf) -> None:
    paragraph = "The ferry sank. Ana Ruiz said she would never sail again."
    assert stems(story, paragraph, "she would never sail again", sure=False) == []
