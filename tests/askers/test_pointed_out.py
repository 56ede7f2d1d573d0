"""Claims that a stem only has to point out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from quizkit.askers.pointed_out import pointed_out, report

StoryOf = Callable[..., Any]


def shown(story: Any) -> list[str]:
    reading = story.reading()
    return [claim.statement for claim in pointed_out(reading, reading.attributions)]


QUOTATIONS = [
    ("“The pier goes on.”", ["The pier goes on"]),
    ("“The pier.”", []),
    ("“It [the pier] was old and grey.”", []),
    ("“The oldest pier in Easton [a town] was sold.”", []),
    ("“The pier in Easton was sold, and nobody [in town] knew.”", ["The pier in Easton was sold …"]),
    ("“He told them that the pier goes on.”", []),
    ("“I told the sailors that they would be paid.”", ["I told the sailors that they would be paid"]),
    ("“And the pier was old and grey.”", []),
    ("“the pier was old and grey.”", []),
    ("“Second, the pier was old and grey.”", []),
    (
        "“We went down to the quay at night and looked for a plank that the sea had left to us all.”",
        ["We went down to the quay at night and looked for a plank that the sea had left to us all"],
    ),
]


@pytest.mark.parametrize(("said", "wanted"), QUOTATIONS, ids=[one for one, _ in QUOTATIONS])
def test_a_quotation_is_pointed_out_by_its_first_words(story: StoryOf, said: str, wanted: list[str]) -> None:
    assert shown(story(f"Ana Ruiz said, {said}").says("Ana Ruiz", "said", said, manner="quote")) == wanted


LONG = "that the sea had left to us all on the quay in the night of the storm and in all the years before it"
CUT_AT_A_CLAUSE = [
    (f"We lost the pier, and I looked for a plank {LONG}", "We lost the pier …"),
    (f"We lost the pier because nobody looked for a plank {LONG}", "We lost the pier …"),
    (f"We lost nothing but a plank {LONG}", None),
    (f"It is the oldest pier of the whole coast, a work {LONG}", "It is the oldest pier of the whole coast …"),
    (f"The carpenters of the town, the smiths and all the fishermen of Easton, saw it {LONG}", None),
    (f"When the storm came we slept, and whoever saw it {LONG}", None),
    (f"When it came, we were all asleep, and whoever saw it {LONG}", "When it came, we were all asleep …"),
    (f"The old pier of the town was never older than that, and whoever saw it {LONG}", None),
    (f"Having sold the old pier we were all asleep, and whoever saw it {LONG}", None),
    (f"What we looked for was a plank, and a rope {LONG}", None),
    (f"The ‘old pier, and nothing else’ was the talk {LONG}", None),
]


@pytest.mark.parametrize(("said", "wanted"), CUT_AT_A_CLAUSE, ids=[one[:60] for one, _ in CUT_AT_A_CLAUSE])
def test_a_long_quotation_is_cut_where_a_clause_ends(story: StoryOf, said: str, wanted: str | None) -> None:
    told = story(f"Ana Ruiz said, “{said}.”").says("Ana Ruiz", "said", f"“{said}.”", manner="quote")
    assert shown(told) == ([wanted] if wanted else [])


def test_a_report_that_points_at_itself_is_not_shown(story: StoryOf) -> None:
    said = "the race on the bay has grown harder since May and that will take time to heal in Easton"
    told = story(f"Ana Ruiz said {said}.").says("Ana Ruiz", "said", said)
    assert shown(told) == []


REPORTS = [
    ("she sold her boat to a man in Easton", True),
    ("the verdict was ‘not what we had hoped for’ in Easton", False),
    ("the verdict of May was ‘not what we had hoped for’ in Easton", True),
    ("he sold her boat to a man in Easton", False),
    ("she paid for his boat with a house in Easton", False),
    ("those boats were worth a house in Easton", False),
    ("boats (and a pier) were sold to a man in Easton", False),
    ("the rich businessman’s old boats were sold to a man in Easton", False),
    ("he’d sell more boats to a man in Easton", False),
    ("she left", False),
]


@pytest.mark.parametrize(("said", "is_shown"), REPORTS, ids=[one for one, _ in REPORTS])
def test_a_report_leans_on_nobody_but_its_speaker(story: StoryOf, said: str, is_shown: bool) -> None:
    reading = story(f"Ana Ruiz said {said}.").says("Ana Ruiz", "said", said).reading()
    assert report(reading, reading.attributions[0], reading.voices[0]) == (said if is_shown else None)


def test_what_is_said_twice_is_not_pointed_out(story: StoryOf) -> None:
    said, again = "she sold her boat to a man in Easton", "her boat was sold to a man in Easton"
    told = story(f"Ana Ruiz said {said}.", f"Ana Ruiz said that {again}.")
    assert shown(told.says("Ana Ruiz", "said", said).says("Ana Ruiz", "said", again)) == []


def test_a_claim_that_reads_alone_comes_first(story: StoryOf) -> None:
    told = story("Tom Birch said, “The pier goes on.”", "Ana Ruiz said that herring had left the bay for good.")
    told.says("Tom Birch", "said", "“The pier goes on.”", manner="quote")
    told.says("Ana Ruiz", "said", "herring had left the bay for good")
    assert shown(told) == ["herring had left the bay for good", "The pier goes on"]


def test_a_quotation_that_goes_on_behind_its_speaker_is_not_taken_for_whole(story: StoryOf) -> None:
    told = story("“What the sea has left to us,” Ana Ruiz said, “is a plank.”")
    told.says("Ana Ruiz", "said", "“What the sea has left to us,”", manner="quote")
    told.attributions[-1] = attrs.evolve(
        told.attributions[-1], content=(*told.attributions[-1].content, told.place("“is a plank.”"))
    )
    assert shown(told) == []


@pytest.mark.parametrize(
    ("listener", "made"),
    [("", True), ("the Easton Herald ", True), ("Tom Birch ", False), ("Mr. Birch ", False), ("a sailor ", False)],
)
def test_he_in_a_report_may_be_who_was_told(story: StoryOf, listener: str, made: bool) -> None:
    said = "he had caused a great loss to the fishers of Velden"
    told = story(f"Jon Falk told {listener}that {said}.").says("Jon Falk", "told", said).names("Tom Birch")
    reading = told.reading()
    assert bool(report(reading, reading.attributions[0], reading.voices[0])) == made
