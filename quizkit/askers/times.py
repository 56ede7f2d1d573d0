"""When it was said: time-of-statement."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from quizkit.askers.beside_verb import (
    SENTENCE_BORDER,
    around,
    evidence_with,
    stem_about,
    verb_of,
    words_of_saying,
    words_said,
)
from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.kinds import TIME_OF_STATEMENT
from quizkit.askers.material import Claim
from quizkit.askers.places import in_body
from quizkit.askers.pointed_out import pointed_out
from quizkit.askers.wording import DAYS, MONTHS, SHORT_MONTHS
from quizkit.model import Attribution, Evidence, Option, Question, Reading, SingleChoice, Span

MOST_QUESTIONS = 2  # of an article
MOST_YEARS_APART = 10
WRONG_TIMES, LEAST_WRONG = 3, 2

NAMES: Mapping[str, Sequence[str]] = {"day": DAYS.split("|"), "month": MONTHS.split("|")}
MONTH = rf"(?:{MONTHS}|(?:{SHORT_MONTHS})\.)"
# In this order: a month that belongs to a date is no month by itself.
SORTS: Mapping[str, re.Pattern[str]] = {
    "date": re.compile(rf"\b{MONTH} \d{{1,2}}(?:, (?:19|20)\d\d)?\b"),
    "month and year": re.compile(rf"\b{MONTH},? (?:19|20)\d\d\b"),
    "day": re.compile(rf"(?<!Super )(?<!Black )(?<!Good )\b(?:{DAYS})\b(?!['’])"),
    "month": re.compile(rf"(?<=[a-z] )(?:{MONTHS})\b(?!['’])|\bIn (?:{MONTHS})\b"),
    "year": re.compile(r"(?<=[a-z] )(?:19|20)\d\d\b(?![-–/%\d'’]|,\d| [a-z]+s\b)|\bIn (?:19|20)\d\d\b(?=,| )"),
}
# Where any of them can begin; letters and digits without a condition before them are found much more quickly.
START = re.compile(rf"{DAYS}|{MONTHS}|{SHORT_MONTHS}|In |19\d\d|20\d\d")
# What may stand between the verb of saying and its time: whom it was said to, and on what occasion.
WHOM = (
    r"(?:(?:the )?[A-Z][\w’'.&-]*(?: (?:of |the )?[A-Z][\w’'.&-]*){0,4}|reporters|lawmakers|journalists|supporters|"
    r"investors|employees|a crowd|a rally|a news conference|a congressional committee)"
)
OCCASION = (
    r"(?:in|during|at|on) (?:(?:an?|the|his|her|its|their) )?(?:[\w-]+ ){0,2}(?:statement|interview|speech|conference|"
    r"briefing|e-?mail|letter|memo|filing|report|tweet|post|posting|rally|debate|hearing|call|column|article|editorial|"
    r"essay|op-ed|address|testimony|town hall|message|ruling|decision|brief|opinion|release|appearance)"
    rf"(?: (?:with|to|in|on) {WHOM})?"
)
PROGRAMME = r"on (?:[A-Z][\w’'.]* ){0,2}(?:“[^”\n]{3,30}”|\"[^\"\n]{3,30}\"|''[^'\n]{3,30}'')"
LINK = r"(?:on |late |early |(?:back )?in (?:late |early |mid-)?|during )?"
TO_TIME = re.compile(rf",? (?:(?:{WHOM}|of {WHOM}) )?(?:(?:{OCCASION}|{PROGRAMME}) )?{LINK}")
PART_OF_DAY = r"(?: (?:morning|afternoon|evening|night))?"
ON_TO_CONTENT = re.compile(rf"{PART_OF_DAY}(?: (?:{OCCASION}|{PROGRAMME}))?(?: that|[,:])? ?[“\"]?")
TO_THE_END = re.compile(rf"{PART_OF_DAY}(?:[.;,\n]|$| (?:at|during|in an?|on an?|while|after|before|when|as)\b)")
BEFORE_TIME = 40  # characters; no opening of a sentence is longer
LEADING = re.compile(r"\b(?:On|In|Late|Early|In late|In early|(?:In|At|During) an?)? ?$")
ON_TO_SOURCE = re.compile(rf"{PART_OF_DAY}(?: (?:interview|speech|statement|report|letter)\b[^,.;\n]{{0,45}})?, ")
# A verb behind the time shows that the time begins the content: "said Tuesday was the last day".
FINITE = re.compile(r"(?:is|was|are|were|will|would|has|had|could|can|may|might|should|and|or|to|through)\b", re.I)
HABIT = (
    "Look for the time beside the verb of saying: it tells how old a statement is, which may be older than the report."
)


@attrs.frozen
class Time:
    """A time that the article gives, with its sort."""

    sort: str
    span: Span
    words: str

    @property
    def shown(self) -> str:
        """The time as an option."""
        return f"{'On' if self.sort in ('day', 'date') else 'In'} {self.words}"

    @property
    def rank(self) -> tuple[int, int, int]:
        """Year, month or weekday, and day, for the order of the options."""
        year = re.search(r"(?:19|20)\d\d", self.words)
        names = [*NAMES["day"], *NAMES["month"]]
        name = next((i for i, one in enumerate(names) if self.words.startswith(one[:3])), 0)
        day = re.search(r" (\d{1,2})\b", self.words)
        return (int(year[0]) if year else 0, name, int(day[1]) if day else 0)


def ask_time_of_statement(reading: Reading, seed: int) -> Iterator[Question]:
    """When was this said? At most two questions, where day, month or year stand with the verb of saying."""
    times = [one for one in times_of(reading.text) if in_body(reading, one.span)]
    asked: set[str] = set()
    askable = (one for one in reading.attributions if one.askable and times)
    said = {one: time for one in askable if (time := time_of(reading.text, one, times))}
    for claim in pointed_out(reading, said):
        time, stem = said[claim.attribution], stem_of(reading, claim)
        if stem is None or time.words in asked or len(asked) == MOST_QUESTIONS or is_lead(reading, claim):
            continue
        opening = LEADING.search(reading.text, 0, time.span.start)
        place = Span(opening.start() if opening else time.span.start, time.span.end)
        said_then = words_of_saying(reading.text, claim.attribution, place)
        form = among_times(reading, time, times, stem, said_then, seed)
        if form:
            asked.add(time.words)
            evidence = evidence_with(reading, claim, place.start, place.end)
            yield TIME_OF_STATEMENT.question(reading.article, stem, form, evidence, why(said_then))


def is_lead(reading: Reading, claim: Claim) -> bool:
    """Tell whether it is the report that opens the article: the stem would be this sentence with a gap for the day."""
    first = next((one for one in reading.sentences if in_body(reading, one)), None)
    return not claim.quoted and first is not None and first.holds(claim.attribution.cue)


def stem_of(reading: Reading, claim: Claim) -> str | None:
    """The question; None where it would be long or tell a time itself."""
    statement = words_said(reading, claim)
    if statement is None or any(pattern.search(statement) for pattern in SORTS.values()):
        return None
    return stem_about(reading, claim, "When")


def times_of(text: str) -> list[Time]:
    """Every time of the text that can be told, in its order."""
    found: list[Time] = []
    starts = [start.start() for start in START.finditer(text)]
    for sort, pattern in SORTS.items():
        for match in filter(None, (pattern.match(text, at) for at in starts)):
            start = match.start() + len("In ") * match[0].startswith("In ")
            span = Span(start, match.end())
            if not any(span.overlaps(other.span) for other in found):
                found.append(Time(sort, span, span.cut(text)))
    return sorted(found, key=lambda one: one.span)


def time_of(text: str, attribution: Attribution, times: Sequence[Time]) -> Time | None:
    """The one time that stands with the verb of saying; None where there is none or more than one."""
    source, cue = attribution.source, attribution.cue
    if source is None:
        return None
    verb = verb_of(attribution)
    found = [one for one in times if goes_with(text, attribution, verb, one.span)]
    near = [one for one in times if cue.start - 60 <= one.span.start <= cue.end + 60]
    others = [
        one for one in near if one not in found and not any(piece.holds(one.span) for piece in attribution.content)
    ]
    same_line = [one for one in others if "\n" not in text[min(one.span.start, cue.start) : max(one.span.end, cue.end)]]
    return found[0] if len(found) == 1 and not same_line else None


def goes_with(text: str, attribution: Attribution, verb: Span, time: Span) -> bool:
    """Tell whether the time stands with the verb: "said Friday that", "said in May.", "On Monday, she said"."""
    if time.end <= verb.start:
        return leads(text, attribution, time)
    if time.start < verb.end or not TO_TIME.fullmatch(text, verb.end, time.start):
        return False
    behind = [piece for piece in attribution.content if piece.start >= time.end]
    if len(behind) < len(attribution.content):
        return bool(TO_THE_END.match(text, time.end))
    said = behind[0]
    return bool(ON_TO_CONTENT.fullmatch(text, time.end, said.start)) and not FINITE.match(text, said.start)


def leads(text: str, attribution: Attribution, time: Span) -> bool:
    """Tell whether the time opens the sentence of the source and its verb."""
    source = attribution.source
    if source is None or not time.end < source.start < attribution.cue.start < attribution.content[0].start:
        return False
    if not ON_TO_SOURCE.fullmatch(text, time.end, source.start):
        return False
    before = SENTENCE_BORDER.split(text[max(0, time.start - BEFORE_TIME) : time.start])[-1]
    return bool(LEADING.fullmatch(before))


def among_times(
    reading: Reading, said: Time, times: Sequence[Time], stem: str, said_then: str, seed: int
) -> SingleChoice | None:
    """The time among others of its sort, in their order; None where the article gives too few others."""
    others = list({one.words: one for one in times if could_be(one, said)}.values())
    wrong = [(one.rank, other_time(reading, one)) for one in shuffled(others, stem, seed)[:WRONG_TIMES]]
    right = Option(said.shown, True, f"The article writes “{said_then}”.")
    if len(wrong) < LEAST_WRONG or single_choice(stem, right, [option for _, option in wrong], seed) is None:
        return None
    ordered = sorted([(said.rank, right), *wrong], key=lambda one: one[0])
    return SingleChoice(tuple(option for _, option in ordered))


def could_be(time: Time, said: Time) -> bool:
    """Tell whether a time is another one of the same sort, and not from so long ago that the speaker could not know."""
    return time.sort == said.sort and time.rank != said.rank and abs(time.rank[0] - said.rank[0]) <= MOST_YEARS_APART


def other_time(reading: Reading, time: Time) -> Option:
    reason = f"The article gives this time for something else: “{around(reading.text, time.span)}”."
    return Option(time.shown, False, reason, (Evidence.of(reading.article, time.span),))


def why(said_then: str) -> str:
    return f"“{said_then}”: the time belongs to the verb of saying. {HABIT}"
