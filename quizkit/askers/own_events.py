"""Plain events and counts that the article tells itself: no source stands near them, and no source says the like."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from quizkit.askers.antecedents import leans_on_article
from quizkit.askers.any_case import small
from quizkit.askers.checkables import mark_of_checking
from quizkit.askers.clipping import shorter
from quizkit.askers.distractors import share_much
from quizkit.askers.lists import Entries, within
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.sorting import OF_SOMETHING
from quizkit.askers.spoken import without_capital
from quizkit.askers.standing_alone import reads_alone
from quizkit.askers.told import stands_in_marks
from quizkit.askers.unsourced import words_with_a_source
from quizkit.askers.views import HAPPENED
from quizkit.askers.wording import MONTHS, content_words, one_line, without_marks
from quizkit.model import Evidence, Reading, Sentence, Span

LEAD_SENTENCES = 2  # sum up what sources say further down
NEAR = 600  # characters around a sentence in which no poll or record may be spoken of
# "The sailors are mending it", "comes as boats sink": told of the day of the article.
OF_THE_DAY = re.compile(r"\b(?:(?:is|are) (?:\w+ing|to)|c(?:ame|omes?) (?:as|after|amid|days|weeks|hours))\b")
TURN = re.compile(r"^(?:But|And|Yet|So) (?=[a-z])")
# Who is spoken to may have told it; what voters were is from a poll, and somebody else accuses who is accused.
FROM_OTHERS = re.compile(
    r"\b(?:sp(?:oke|eaks) (?:to|with|at|in|on|for|\w+day)|asked|accused|considered|credited|"
    r"voters (?:are|were|think)|percent of)\b",
    re.I,
)
# "Sailors leave the harbour, May 4, 2019": what stands under a picture.
CAPTION = re.compile(rf"(?:{MONTHS})\.? \d{{1,2}}, \d{{4}}$")
# Beside a picture stands who took it, before or behind what it shows.
CREDIT = re.compile(r".{0,60}(?:\w/\w|\bvia\b|\b(?:Images|Photo|Photograph|Reuters|Getty|Credit)\b).{0,20}$")
REPORTS, GOES_ON = within("unsourced", "reports"), within("unsourced", "goes_on")
EVENTS = within("views", "events")
RECORDS, ACCOUNTS = Entries.of("unsourced", "records"), Entries.of("unsourced", "accounts")
CLOSES = ("”", '"', "''")


@attrs.frozen
class OwnEvent:
    """What the article tells in its own voice, in words that can stand in a question, and what can be looked up."""

    place: Span
    statement: str
    mark: str
    evidence: Evidence


def own_events(reading: Reading) -> Iterator[OwnEvent]:
    """The plain events and counts in the article's own voice, in the order of the text, each found when asked for.

    There are none in an article that retells what another tells.
    """
    if retells(reading):
        return
    for at in range(LEAD_SENTENCES, len(reading.sentences)):
        if event := event_in(reading, at):
            yield event


@once_a_reading
def event_in(reading: Reading, at: int) -> OwnEvent | None:
    """What a sentence tells, by its index, where it is the article's own."""
    sentence = reading.sentences[at]
    if not is_own(reading, sentence) or is_carried_over(reading, at):
        return None
    shown = next(shown_of(reading, sentence), None)
    return shown and OwnEvent(sentence.place(), *shown, Evidence.of(reading.article, sentence.place()))


def is_own(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence, all on one line, has no word that guesses or judges, nor a poll or study near by.

    What stands in marks that were opened paragraphs before is no sentence of the article's own.
    """
    if sentence.stance not in ("fact", None) or sentence.cues or "\n" in sentence.cut(reading.text):
        return False
    return not (rests_on_record(reading, sentence) or stands_in_marks(reading, sentence))


def rests_on_record(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a poll or a study is spoken of near a sentence, from which it may have its number."""
    return any(sentence.start - NEAR <= start and end <= sentence.end + NEAR for start, end in records(reading))


@once_a_reading
def records(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Where an article speaks of a poll or a study."""
    return tuple(one.span() for one in RECORDS.places_in(small(reading.text)))


@once_a_reading
def retells(reading: Reading) -> bool:
    """Tell whether an article speaks of a book, a film or papers of a court, of which it may tell what they tell."""
    return ACCOUNTS.stand_in(small(reading.text))


def is_carried_over(reading: Reading, at: int) -> bool:
    """Tell whether what was said before a sentence may go on in it: a report in its paragraph, or right before that.

    A quotation ends with its marks.
    """
    start = reading.sentences[at].start
    for before in reversed(reading.sentences[:at]):
        told = before.cut(reading.text).rstrip()
        reports = reports_somebody(told) or any(before.overlaps(one.cue) for one in reading.attributions)
        if "\n" in reading.text[before.end : start]:
            return told.endswith("?") or (reports and not told.endswith(CLOSES))
        if reports or told.endswith("?"):
            return True
        start = before.start
    return True


def reports_somebody(text: str) -> bool:
    """Tell whether somebody may be the source of a sentence, and of what follows it."""
    return REPORTS.search(text.lower()) is not None


def shown_of(reading: Reading, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """The words of a sentence, or what is left without its last clauses, each with what can be looked up in it."""
    text = TURN.sub("", without_marks(one_line(sentence.cut(reading.text)))).rstrip(".")
    if any(one.search(text) for one in (OF_THE_DAY, FROM_OTHERS, CAPTION, OF_SOMETHING)):
        return
    if GOES_ON.search(text.lower()):
        return
    if CREDIT.match(line_before(reading, sentence)):
        return
    for statement in shorter(text, quoted=False):
        mark = mark_of_checking(statement) if tells_event(statement) else None
        if mark is None or not reads_alone(statement, quoted=False):
            continue
        if not leans_on_article(reading, sentence.start, statement) and not is_from_source(reading, statement):
            yield without_capital(reading, statement) or statement, mark


def line_before(reading: Reading, sentence: Sentence) -> str:
    """What stands right before a sentence, on its own line or on the one above."""
    before = reading.text[max(0, sentence.start - NEAR) : sentence.start]
    return before.rstrip().rpartition("\n")[2]


def tells_event(statement: str) -> bool:
    """Tell whether a statement has a verb of its own, as an event or a count has."""
    return bool(HAPPENED.search(statement) or EVENTS.search(statement))


def is_from_source(reading: Reading, statement: str) -> bool:
    """Tell whether a source says the like, or a sentence that may tell where it is from: perhaps its own."""
    meant = content_words(statement)
    return any(share_much(held, meant) for held in words_with_a_source(reading))
