"""Whom an article names once only, to compare somebody with them or to tell of a time long ago."""

from __future__ import annotations

import re

from quizkit.askers.likeness import places_of
from quizkit.askers.places import sentence_with
from quizkit.askers.remembered import once_a_reading
from quizkit.model import Reading, Voice

LONG_AGO = 8  # years before the article
# The digits go first, as they are found quickly; what stands before them is looked at from behind them.
YEAR = re.compile(r"(?:1[5-9]|20)(?<!\w..)\d\d\b(?!,\d)")
# "Candidates like Ana Ruiz" names some of many; "like Ana Ruiz" compares.
COMPARES = re.compile(
    r"\b(?:(?<![a-z]s )like|unlike|akin to|similar(?:ly)?|resembl\w+|reminiscent of|(?:remind|echo|compar)\w*|than|"
    r"(?:all the way )?back to|since|the (?:days?|times?|era|tradition|mou?ld|style|footsteps) of)\b"
    r"[^;:()“”\"\n]{0,80}$",
    re.I,
)
AS, DID = re.compile(r"\bas (?:[A-Z][\w.’'-]* ){0,4}$"), re.compile(r" (?:once )?(?:did|does|had|was)\b")


@once_a_reading
def is_named_in_comparison(reading: Reading, person: Voice) -> bool:
    """Tell whether somebody's only mention compares, or stands beside a year long before the article."""
    places = places_of(reading, person)
    own = sentence_with(reading, places[0]) if len(places) == 1 else None
    if own is None:
        return False
    before = reading.text[own.start : places[0].start]
    if COMPARES.search(before) or (AS.search(before) and DID.match(reading.text, places[0].end)):
        return True
    latest = latest_year(reading)
    return any(latest - int(year) >= LONG_AGO for year in YEAR.findall(own.cut(reading.text)))


@once_a_reading
def latest_year(reading: Reading) -> int:
    """The year in which an article came out; where that is not known, the latest that it tells of, 0 if of none."""
    published = YEAR.match(reading.article.published or "")
    return int(published[0]) if published else max(map(int, YEAR.findall(reading.text)), default=0)
