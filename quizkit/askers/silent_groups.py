"""Groups of people of whom an article speaks and whom it nowhere cites, as the words around each mention tell."""

from __future__ import annotations

import functools
import re

from quizkit.askers.any_case import small
from quizkit.askers.cited_unnamed import one_of, word_for
from quizkit.askers.lists import alternatives
from quizkit.askers.own_events import reports_somebody
from quizkit.askers.remembered import once_a_reading
from quizkit.model import Reading

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
def silent_groups(reading: Reading) -> tuple[str, ...]:
    """The words for such groups, as they stand in the text, in the order of their first mentions."""
    text = small(reading.text)
    cited = {word_for(one)[0] for one in reading.voices} | words_of_sources(reading)
    places: dict[str, list[re.Match[str]]] = {}
    for found in groups().finditer(text):
        places.setdefault(found[0], []).append(found)
    return tuple(
        word
        for word, mentions in places.items()
        if cited.isdisjoint((word, one_of(word))) and all(is_silent(text, *one.span()) for one in mentions)
    )


def words_of_sources(reading: Reading) -> set[str]:
    """The words of all that is taken for a source, sure or not."""
    sources = (one.source.cut(reading.text).lower() for one in reading.attributions if one.source)
    names = (one.name.lower() for one in reading.voices)
    return set(re.findall(r"\w+", " ".join((*sources, *names))))


@functools.cache
def groups() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives('unnamed', 'groups')})(?![\w-])")


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
