"""When it was said: time-of-statement."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from functools import partial

from quizkit.askers.beside_verb import evidence_with, joined, stem_about, words_of_saying, words_said
from quizkit.askers.dates import SORTS, Time
from quizkit.askers.kinds import TIME_OF_STATEMENT
from quizkit.askers.material import Claim, claim_from
from quizkit.askers.occasions import told_by_occasion
from quizkit.askers.other_times import LEAST_WRONG, among_times, given_times
from quizkit.askers.places import in_body
from quizkit.askers.pointed_out import pointed_out
from quizkit.askers.said_when import place_of_saying, times_of_saying
from quizkit.askers.spoken_once import says, spoken_once, times_near
from quizkit.model import Attribution, Question, Reading, Span

MOST_QUESTIONS, MOST_DAYS = 3, 2  # of an article
OF_AN_OCCASION = "When, according to the article, did {} {}?"
WITHOUT_STATEMENT = "make the statement that it cites", "make the statements that it cites"
OF_THAT_DAY = re.compile(r"\b(?:today|tonight|yesterday|tomorrow)\b", re.I)
HABIT = (
    "Look for the time beside the verb of saying: it tells how old a statement is, which may be older than the report."
)
Candidate = tuple[Attribution, Time, Callable[[], Question | None]]


def ask_time_of_statement(reading: Reading, seed: int) -> Iterator[Question]:
    """When was it said? At most three questions, two of them about days of the week.

    No two are about one time, nor about one speaker on one day of the week. A statement is shown where it can be, else
    told by its occasion or its speaker alone.
    """
    asked: set[tuple[int | None, str]] = set()
    days = 0
    for candidates in (about_statements, about_occasions, about_voices):
        for attribution, time, drafted in sorted(candidates(reading, seed), key=lambda one: one[1].sort == "day"):
            is_day = time.sort == "day"
            key = attribution.voice if is_day else None, time.words
            if key in asked or len(asked) == MOST_QUESTIONS or (is_day and days == MOST_DAYS):
                continue
            if question := drafted():
                asked.add(key)
                days += is_day
                yield question


def about_statements(reading: Reading, seed: int) -> Iterator[Candidate]:
    """When was this said?"""
    said = times_of_saying(reading)
    for claim in pointed_out(reading, said):
        time = said[claim.attribution]
        yield claim.attribution, time, partial(about_statement, reading, claim, time, seed)


def about_occasions(reading: Reading, seed: int) -> Iterator[Candidate]:
    """When did somebody speak to an outlet, or write a letter?"""
    for attribution, time, channel, what in told_by_occasion(reading):
        place = joined(place_of_saying(reading.text, time.span), channel.span)
        yield attribution, time, partial(without_statement, reading, attribution, time, place, what, seed)


def about_voices(reading: Reading, seed: int) -> Iterator[Candidate]:
    """When did somebody say all that the article cites?"""
    for voice, attribution, time in spoken_once(reading):
        what = WITHOUT_STATEMENT[sum(one.voice == voice.id for one in reading.attributions) > 1]
        near = frozenset(one.words for one in times_near(reading, voice))
        place = place_of_saying(reading.text, time.span)
        yield attribution, time, partial(without_statement, reading, attribution, time, place, what, seed, near)


def without_statement(
    reading: Reading,
    attribution: Attribution,
    time: Time,
    place: Span,
    what: str,
    seed: int,
    taken: Collection[str] = (),
) -> Question | None:
    """The question of when somebody did what cannot be shown.

    A day of the week is worth it beside other days of the article, and where it is not that of the news itself.
    """
    claim = claim_from(reading, reading.attributions.index(attribution), "")
    stem = OF_AN_OCCASION.format(claim.voice.name, what)
    few_given = len(given_times(reading, time, stem, seed, taken)) < LEAST_WRONG
    if time.sort == "day" and (few_given or is_lead(reading, claim)):
        return None
    return drafted(reading, claim, time, place, stem, seed, taken)


def about_statement(reading: Reading, claim: Claim, time: Time, seed: int) -> Question | None:
    stem = stem_of(reading, claim)
    if stem is None or is_lead(reading, claim):
        return None
    return drafted(reading, claim, time, place_of_saying(reading.text, time.span), stem, seed)


def drafted(
    reading: Reading, claim: Claim, time: Time, place: Span, stem: str, seed: int, taken: Collection[str] = ()
) -> Question | None:
    """The question, where there are enough other times whose words are not `taken`."""
    said_then = words_of_saying(reading.text, claim.attribution, place)
    form = among_times(reading, time, stem, said_then, seed, taken)
    if form is None:
        return None
    evidence = evidence_with(reading, claim, place.start, place.end)
    why = f"“{said_then}”: the time belongs to the verb of saying. {HABIT}"
    return TIME_OF_STATEMENT.question(reading.article, stem, form, evidence, why)


def is_lead(reading: Reading, claim: Claim) -> bool:
    """Tell whether it is the report that opens the article: the stem would be this sentence with a gap for the day."""
    first = next((one for one in reading.sentences if in_body(reading, one)), None)
    return not claim.quoted and first is not None and first.holds(claim.attribution.cue)


def stem_of(reading: Reading, claim: Claim) -> str | None:
    """The question; None where it would be long or tell a time itself, and of what a paper shows."""
    statement = words_said(reading, claim)
    if statement is None or any(pattern.search(statement) for pattern in (*SORTS.values(), OF_THAT_DAY)):
        return None
    if not says(reading, claim.attribution):
        return None
    return stem_about(reading, claim, "When")
