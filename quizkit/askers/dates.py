"""The times that an article gives: days, dates, months and years."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import attrs

from quizkit.askers.places import in_body
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import DAYS, MONTHS, SHORT_MONTHS
from quizkit.model import Reading, Span

WEEKDAYS: Sequence[str] = DAYS.split("|")
MONTH_NAMES: Sequence[str] = MONTHS.split("|")
MONTH = rf"(?:{MONTHS}|(?:{SHORT_MONTHS})\.)"
# "Super Tuesday", "Fox News Sunday" and "Saturday Night Live" are no days.
NAMED_DAY = r"(?<!Super )(?<!Black )(?<!Good )(?<!Ash )(?<!Cyber )\b(?!(?<=News )Sunday)"
OF_A_NAME = r",? (?:Night|Morning|Times|Mail|Express|Telegraph|Mirror|Herald|Group)\b"
# "The speech of May", "a March on the town": these two are names and nouns as well; "Mayor April Holt" is a name.
GIVEN_NAMES = ("April", "June", "August")
SURE_MONTHS = "|".join(one for one in MONTH_NAMES if one not in ("March", "May", *GIVEN_NAMES))
AS_MONTH = rf"(?:{SURE_MONTHS}|(?:{'|'.join(GIVEN_NAMES)})(?! [A-Z]))"
BEFORE_MONTH = (
    "[Ii]n ",
    "[Ii]n a ",
    "[Aa]t a ",
    "since ",
    "until ",
    "late ",
    "early ",
    "last ",
    r"[Bb]y (?!\w+ [A-Z])",
)
IN_MONTH = rf"(?:{'|'.join(f'(?<={one})' for one in BEFORE_MONTH)})(?:{MONTHS})"
# "About 2000 people", "room 2010".
BEFORE_COUNT = ("than", "about", "nearly", "almost", "over", "roughly", "around", "least", "room")
NO_COUNT = "".join(f"(?<!{one} )" for one in BEFORE_COUNT)
# In this order: a month that belongs to a date is no month by itself.
SORTS: Mapping[str, re.Pattern[str]] = {
    "date and year": re.compile(rf"\b{MONTH} \d{{1,2}}(?:st|nd|rd|th)?, (?:19|20)\d\d\b"),
    "date": re.compile(rf"\b{MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?!:)"),
    "month and year": re.compile(rf"\b{MONTH},? (?:19|20)\d\d\b"),
    "day": re.compile(rf"{NAMED_DAY}(?:{DAYS})\b(?!{OF_A_NAME}|['’][^s])"),
    "month": re.compile(rf"(?:(?<=[a-z] ){AS_MONTH}|{IN_MONTH})\b(?!['’])|\bIn {AS_MONTH}\b"),
    "year": re.compile(
        rf"(?<=[a-z] ){NO_COUNT}(?:19|20)\d\d\b(?![-–/%\d'’]|,\d| [a-z]+s\b)|\bIn (?:19|20)\d\d\b(?=,| )"
    ),
    "age": re.compile(r"(?<!the )(?<![\w’'-])(?:[Ll]ast (?:week|month|year)|this week)\b(?!['’])"),
}
# Where any of them can begin; letters and digits without a condition before them are found much more quickly.
START = re.compile(rf"{DAYS}|{MONTHS}|{SHORT_MONTHS}|In |19\d\d|20\d\d|Last |last |this ")
# "EASTON, May 3 (Harbour Post)", "Tuesday, May 3, 2016": when a line was written.
STAMP = re.compile(
    rf"^(?:[A-Z]{{2}}[A-Z,. ]*)?(?:(?:Updated|Posted|Published)(?: on)?:? )?(?:(?:{DAYS}), )?"
    rf"(?:{MONTH}|{SHORT_MONTHS}) \d{{1,2}}(?:, \d{{4}})?(?= ?\(|[. ]?$| [—–-]|,? \d{{1,2}}:)",
    re.M,
)
AGES = ("last year", "last month", "last week", "this week")
ALIKE = {"day": "On", "date": "On", "date and year": "On", "month": "In", "month and year": "In", "year": "In"}
NO_YEAR = 9999  # a time without a year is mostly one of the last


@attrs.frozen
class Time:
    """A time that the article gives, with its sort."""

    sort: str
    span: Span
    words: str

    @property
    def preposition(self) -> str:
        return ALIKE.get(self.sort, "")

    @property
    def shown(self) -> str:
        """The time as an option; what counts from the day of the article in the article's own words, so in marks."""
        return f"“{self.words}”" if self.sort == "age" else f"{self.preposition} {self.words}"

    @property
    def year(self) -> int | None:
        year = re.search(r"(?:19|20)\d\d", self.words)
        return int(year[0]) if year else None

    @property
    def month(self) -> int | None:
        return next((i for i, one in enumerate(MONTH_NAMES) if self.words.startswith(one[:3])), None)

    @property
    def weekday(self) -> int | None:
        return WEEKDAYS.index(self.words) if self.sort == "day" else None

    @property
    def day(self) -> int | None:
        day = re.search(r" (\d{1,2})\b", self.words)
        return int(day[1]) if day else None

    @property
    def age(self) -> int | None:
        return AGES.index(self.words.lower()) if self.sort == "age" else None

    @property
    def rank(self) -> tuple[int, bool, int, int]:
        """Its place in the order of the options: years, then months and dates, then the days of the week."""
        weekday = self.weekday
        return (self.year or NO_YEAR, weekday is not None, weekday or self.month or self.age or 0, self.day or 0)


@once_a_reading
def times_in_body(reading: Reading) -> tuple[Time, ...]:
    """Every time that the article gives, but for the days of its own making: "EASTON, May 3 (Harbour Post)"."""
    stamps = [Span(one.start(), one.end()) for one in STAMP.finditer(reading.text)]
    times = (one for one in times_of(reading.text) if in_body(reading, one.span))
    return tuple(one for one in times if not any(stamp.overlaps(one.span) for stamp in stamps))


def times_of(text: str) -> list[Time]:
    """Every time of the text that can be told, in its order."""
    found: list[Time] = []
    taken: set[int] = set()
    starts = [start.start() for start in START.finditer(text)]
    for sort, pattern in SORTS.items():
        for match in filter(None, (pattern.match(text, at) for at in starts)):
            start = match.start() + len("In ") * match[0].startswith("In ")
            span = Span(start, match.end())
            if taken.isdisjoint(range(span.start, span.end)):
                taken.update(range(span.start, span.end))
                words = span.cut(text)
                found.append(Time(sort, span, words.lower() if sort == "age" else words))
    return sorted(found, key=lambda one: one.span)


def surely_differ(key: Time, other: Time) -> bool:
    """Tell whether two times cannot be the same: two years, two months, two days of the week.

    A day of the week is one of the article's own days: nobody writes "in May" of these, nor the number of a past year.
    Any other time may lie in "last month".
    """
    if key.age is not None or other.age is not None:
        return None not in (key.age, other.age) and key.age != other.age
    if key.year and other.year and key.year != other.year:
        return True
    if key.month is not None and other.month is not None and key.month != other.month:
        return True
    if key.weekday is not None:
        return other.weekday is not None and key.weekday != other.weekday
    if other.weekday is not None:
        return key.preposition == "In"
    return False
