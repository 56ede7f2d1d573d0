"""What evidence could settle: statements of sources with a date, a number or a plain event."""

from __future__ import annotations

import re

from quizkit.askers.lists import listed, within
from quizkit.askers.material import Claim
from quizkit.askers.views import COLOURED, RELAYED, coloured_places, is_no_statement
from quizkit.askers.wording import DAYS, MONTHS, SHORT_MONTHS
from quizkit.model import Reading

# No "may" that leaves something open.
THE_MONTH = re.compile(r"(?<=[a-z] )May\b(?! (?:be|have|not)\b)|\bMay(?= \d)")
COUNTED = re.compile(
    rf"\b(?:{MONTHS}|{SHORT_MONTHS})\b\.?(?: \d{{1,2}}\b)?(?:,? \d{{4}}\b)?|\b(?:{DAYS})\b|"
    r"[$€£]?\b\d[\d,.:]*(?: (?:million|billion|percent|per cent)\b|%)?(?!-[a-z]| years old|\w)"
)
PLACE = re.compile(r"\b(?:in|at|from|to|on|near|into|of) (?:the |a |an )?(?:[a-z]+ ){0,2}[A-Z]")
# Words in marks have a colour of their own, and of two statements only one may be plain.
MORE_THAN_ONE = re.compile(r"[‘;]| (?:while|but|compared)\b|, and\b")
# "In a reply to the council on Monday": when it was said; no clause of its own follows.
NO_CLAUSE = re.compile(r"(?:in|at|on|during|after|before|since|for|with|from|as|while|when)\b[^,]*$", re.I)
# "More than 40" is counted, "more dangerous" is weighed.
WEIGHED = re.compile(r"\bmore(?! than [$€£]?\d)\b|n['’]t\b|['’](?:ll|d)\b|\bI\b|[?!]", re.I)

# "Voted against securing the pier": what a vote comes to, as its speaker sees it; a record has what was voted on.
COMES_TO = re.compile(r"\bvoted\b[^,.;]*\b(?:for|against) \w{3,}ing\b")


def shown_to_be_checkable(reading: Reading, claim: Claim) -> str | None:
    """The date, number or event by which a claim can be looked up, where nothing in it guesses, wishes or judges."""
    if claim.attribution.cue.cut(reading.text) in listed("views", "contending") or is_no_statement(reading, claim):
        return None
    judged = next(coloured_places(reading, claim.attribution, COLOURED, "also_measures"), None)
    is_told = not claim.quoted or within("views", "events").search(claim.statement)  # dates are quoted in images too
    return mark_of_checking(claim.statement) if is_told and not judged else None


def mark_of_checking(statement: str) -> str | None:
    """The first date or number of one plain statement, or its event where it tells the place.

    >>> mark_of_checking("the council sold a boat in Norby"), mark_of_checking("it should have sold 14 boats")
    ('sold', None)
    >>> mark_of_checking("the council sold 14 boats in May"), mark_of_checking("the council may have sold 14 boats")
    ('14', None)
    """
    told = THE_MONTH.sub("", statement).lower()
    unsettled = (within("views", key).search(told) for key in ("unsettling", "evaluating"))
    if NO_CLAUSE.match(statement) or WEIGHED.search(statement) or any(unsettled):
        return None
    if MORE_THAN_ONE.search(statement) or RELAYED.search(statement) or COMES_TO.search(statement):
        return None
    event = within("views", "events").search(statement) if PLACE.search(statement) else None
    mark = COUNTED.search(statement) or event
    return mark[0].rstrip(".,:") if mark else None
