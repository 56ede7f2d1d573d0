"""What a stem can say that somebody said."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.wordings import wordings_of

StoryOf = Callable[..., Any]
LATE = "had sold “two of the old cranes” in spring"

STEMS = {
    "the speaker": ("Tom Birch said", f"he {LATE}", True),
    "whose port": ("Tom Birch said", f"his port {LATE}", True),
    "further on": ("Tom Birch said", f"if asked again, he would say that he {LATE}", True),
    "of the other gender": ("Tom Birch said", f"she {LATE}", False),
    "perhaps another": ("When Ole Dahl left, Tom Birch said", f"he {LATE}", False),
    "speaks for others": ("A spokesman, Tom Birch, said", f"he {LATE}", False),
    "which mayor": ("Tom Birch said", f"the mayor has {LATE[4:]}", False),
    "which country": ("Tom Birch said", f"the harbours of the country {LATE}", False),
    "told": ("Tom Birch said", f"the harbours of Norby {LATE}", True),
    "called": ("Tom Birch called", "it “one of the old cranes” in spring", False),
    "asked": ("Tom Birch asked", f"whether Norby {LATE}", False),
}


@pytest.mark.parametrize(("lead", "content", "is_told"), STEMS.values(), ids=STEMS)
def test_a_stem_tells_whom_and_what_a_statement_means(story: StoryOf, lead: str, content: str, is_told: bool) -> None:
    sentence = f"{lead} {content}."
    made = story(sentence).says("Tom Birch", lead.split()[-1], content, manner="mixed").judges(sentence, "claim")
    reading = (made.names("Ole Dahl") if "Dahl" in lead else made).reading()
    found = [(one.statement, one.fragment) for one in wordings_of(reading)]
    told = content.replace("“", "").replace("”", "")
    assert found == ([(told, "two of the old cranes")] if is_told else [])


@pytest.mark.parametrize(
    ("speaker", "quoted", "asked"),
    [
        ("Ana Ruiz", "“They lost half the timber of a pier,”", False),
        ("Ana Ruiz", "“They lost the pier to a flood,”", True),
        ("Tom Birch", "“They lost half the timber of a pier,”", True),
    ],
)
def test_a_report_is_not_unquoted_where_its_speaker_is_quoted_with_three_words_of_it(
    story: StoryOf, speaker: str, quoted: str, asked: bool
) -> None:
    report = "the old harbour lost half of the timber in a storm"
    more = "“Nobody knew of it,”"
    told = story(f"Ana Ruiz said {report}.", f"{quoted} {speaker} said.", f"{more} Ana Ruiz wrote.")
    told.says("Ana Ruiz", "said", report).says(speaker, "said", quoted, manner="quote")
    reading = told.says("Ana Ruiz", "wrote", more, manner="quote").reading()
    assert (report in [one.statement for one in wordings_of(reading)]) == asked
