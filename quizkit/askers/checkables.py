"""What evidence could settle: statements of sources with a date, a number or a plain event."""

from __future__ import annotations

import re

from quizkit.askers.any_case import any_case
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
# "Flight 804", "the K-1 plan": a name, and nothing that was counted.
NUMBERED = re.compile(rf"(?<=[\w,] )(?!(?:{MONTHS}|{DAYS})\b)[A-Z][\w-]* \d+\b(?! [a-z]+s\b)|\b[A-Z]-\d+\b")
# "Ana Ruiz, 54, sailed", "sailors as young as 17".
AGE = re.compile(r"(?<=[a-z.]), \d{1,3}(?=,)|\bas (?:young|old) (?:as|at) \d+")
# When something was, and nothing else: a record shows it where it is an event.
TIME_ALONE = re.compile(rf"(?:{MONTHS}|{SHORT_MONTHS}|{DAYS})\.?|(?:1[89]|20)\d\d")
SUM_OR_SHARE = re.compile(r"[$€£]\d|\d (?:percent|per cent)\b|\d%")
AT_LEAST = re.compile(r"\b[Aa]t least (?=[$€£]?\d)")
PLACE = re.compile(r"\b(?:in|at|from|to|on|near|into|of) (?:the |a |an )?(?:[a-z]+ ){0,2}[A-Z]")
# Words in marks have a colour of their own, and of two statements only one may be plain.
EVENTS = within("views", "events")
UNSETTLING = tuple(within("views", one) for one in ("unsettling", "evaluating", "weighing"))
MORE_THAN_ONE = re.compile(r"[‘;]| (?:while|but|compared)\b|, and\b")
# "In a reply to the council on Monday": when it was said; no clause of its own follows.
NO_CLAUSE = re.compile(r"(?:in|at|on|during|after|before|since|for|with|from|as|while|when)\b[^,]*$", re.I)
# "More than 40" is counted, "more dangerous" is weighed.
WEIGHED = any_case(r"\bmore(?! than [$€£]?\d)\b|n['’]t\b|['’](?:ll|d)\b|\bi\b|[?!]")

# "Voted against securing the pier": what a vote comes to, as its speaker sees it; a record has what was voted on.
COMES_TO = re.compile(r"\bvoted\b[^,.;]{0,80}\b(?:for|against) \w{3,}ing\b")
# What somebody came or went for is a motive, as its speaker sees it; "to the sea" and "to boats" are no verbs.
PURPOSE = re.compile(
    r"\b(?:so that|so as to|in an? (?:effort|attempt|bid) to|aimed at|with the aim)\b|"
    r"\b(?:came|comes?|coming|goes|going|gone|went|travel\w*|flew|flying|drove|driving|visit\w*|return\w*|arriv\w*|"
    r"mov(?:ed|ing)|met|meeting|turned out)\b"
    r"[^,.;]{0,80}? to (?!(?:the|an?|this|that|his|her|its|their|all|\w+(?<!s)s)\b)[a-z]"
)
# What is owed, and is no sum, is a judgement.
OWES = re.compile(
    r"\bow(?:e|es|ed|ing)\b(?![^,.;]{0,80}(?:[$€£]\d|\b\d[\d,.]* (?:(?:hundred|thousand|million|billion)\b|"
    r"(?:dollar|euro|pound|crown|cent|franc|yen|yuan|rouble|ruble|rupee|peso)s?\b|kron[aeo]r?\b)))"
)


def shown_to_be_checkable(reading: Reading, claim: Claim) -> str | None:
    """The date, number or event by which a claim can be looked up, where nothing in it guesses, wishes or judges."""
    if claim.attribution.cue.cut(reading.text) in listed("views", "contending") or is_no_statement(reading, claim):
        return None
    judged = next(coloured_places(reading, claim.attribution, COLOURED, "also_measures"), None)
    return mark_of_checking(claim.statement) if is_told(claim) and not judged else None


def is_told(claim: Claim) -> bool:
    """Tell whether a claim is plain talk; when somebody speaks of dates and numbers, they may stand in an image."""
    shows = SUM_OR_SHARE.search(claim.statement) or EVENTS.search(claim.statement)
    return not claim.quoted or bool(shows)


def mark_of_checking(statement: str) -> str | None:
    """The first date or number of one plain statement, or its event where it tells whom or where.

    >>> mark_of_checking("the council sold a boat in Norby"), mark_of_checking("it should have sold 14 boats")
    ('sold', None)
    >>> mark_of_checking("the council sold 14 boats in May"), mark_of_checking("the council may have sold 14 boats")
    ('14', None)
    >>> mark_of_checking("the mayor was a thief on Monday"), mark_of_checking("the mayor missed Ferry 40")
    (None, None)
    """
    counted = AGE.sub("", AT_LEAST.sub("", statement))
    told = THE_MONTH.sub("", counted).lower()
    unsettled = (one.search(told) for one in UNSETTLING)
    if NO_CLAUSE.match(counted) or WEIGHED.search(statement) or any(unsettled):
        return None
    if MORE_THAN_ONE.search(statement) or RELAYED.search(statement):
        return None
    if any(pattern.search(statement) for pattern in (COMES_TO, PURPOSE, OWES)):
        return None
    return number_in(counted) or event_in(statement)


def number_in(statement: str) -> str | None:
    """The first number or full date of a statement; a day, month or year alone where it tells an event."""
    found = [one[0].rstrip(".,:") for one in COUNTED.finditer(NUMBERED.sub("", statement))]
    if EVENTS.search(statement):
        return next(iter(found), None)
    return next((one for one in found if not TIME_ALONE.fullmatch(one)), None)


def event_in(statement: str) -> str | None:
    """The verb that tells an event, where a name tells where it was or whom it was about."""
    event = EVENTS.search(statement)
    if event is None:
        return None
    is_placed = PLACE.search(statement) or re.search(r"\b[A-Z]", statement[event.end() :])
    return event[0] if is_placed else None
