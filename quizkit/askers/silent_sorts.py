"""Sorts of people whom an article nowhere cites, as the words around each mention tell."""

from __future__ import annotations

import re
from collections.abc import Mapping

from quizkit.askers.any_case import small
from quizkit.askers.cited_unnamed import SORTS, one_of
from quizkit.askers.lists import Entries, listed
from quizkit.askers.own_events import reports_somebody
from quizkit.askers.remembered import once_a_reading
from quizkit.model import Reading

NEAR: Mapping[str, Entries] = {sort: Entries.of("unnamed", f"{sort}_near") for sort in SORTS}
BEFORE, BEHIND = 60, 80  # characters around a mention in which no word of saying may stand
LINE_OR_SENTENCE = re.compile(r"\n|(?<=[a-z]{3})[.!?] ")
CLAUSE = re.compile(
    r"[.,;:!?()“”\"]|''| [-–—]+ |\b(?:and|but|or|that|which|while|as|when|if|because|though|although|where|since|after|"
    r"before|until|whether|what|who)\b"
)
# Whom something is done for or to: "in front of the voters"; no source, as "by" and "from" may show.
AFTER_PREPOSITION = re.compile(
    r"\b(?:of|to|for|with|against|among|between|about|than|on|over|into|towards?|at|including|through)"
    r"(?: [\w’'-]+){0,3} $"
)
PLAIN_VERB = re.compile(r" (?:are|were|will|can|could|need|get|work|live|face)\b")
LEAST_BEFORE = 4  # words of a clause behind which somebody is rarely its subject
MARKS_BEHIND = re.compile(r"[,:]? ?(?:[“\"]|'')")


@once_a_reading
def silent_sorts(reading: Reading) -> Mapping[str, str]:
    """The sorts, each with the first of its own words in the article, or with none."""
    text, sources = small(reading.text), words_of_sources(reading)
    found = {}
    for sort, near in NEAR.items():
        mentions = list(near.places_in(text))
        if not near.pattern.search(sources) and all(is_silent(text, *one.span()) for one in mentions):
            own = (one[0] for one in mentions if one_of(one[0]) in listed("unnamed", sort))
            found[sort] = next(own, "")
    return found


def words_of_sources(reading: Reading) -> str:
    """All that is taken for a source, sure or not."""
    sources = (one.source.cut(reading.text) for one in reading.attributions if one.source)
    return small("\n".join((*sources, *(one.name for one in reading.voices))))


def is_silent(text: str, start: int, end: int) -> bool:
    """Tell whether a mention is of people who do not speak: no word of saying near, nor the subject of another verb.

    >>> is_silent("she spoke to voters. It rained", 13, 19), is_silent("then critics compared her", 5, 12)
    (True, False)
    """
    before = LINE_OR_SENTENCE.split(text[max(0, start - BEFORE) : start])[-1]
    behind = LINE_OR_SENTENCE.split(text[end : end + BEHIND])[0]
    if reports_somebody(before) or reports_somebody(behind) or MARKS_BEHIND.match(behind):
        return False
    clause = CLAUSE.split(before)[-1]
    is_object = AFTER_PREPOSITION.search(clause) or len(clause.split()) >= LEAST_BEFORE
    return bool(is_object or PLAIN_VERB.match(behind))
