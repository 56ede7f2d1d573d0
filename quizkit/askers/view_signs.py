"""The words of a statement that believe, demand, foretell or weigh something."""

from __future__ import annotations

import functools
import re
from typing import Literal

from quizkit.askers.lists import alternatives, within
from quizkit.askers.wording import MONTHS

DEMAND = re.compile(
    r"\b(?:should\b(?! (?:have|show|help|take|arrive|come|know|note)\b)|must\b(?! (?:be|have)\b(?! \w+ed\b)))", re.I
)
# Who is not meant, or how things stand on a condition: no demand.
NO_DEMAND = re.compile(r"\b(?:if|whether|unless|law|rules?|required|believe\w*|think\w*|I|how|what|why|you)\b")
BELIEF = re.compile(
    r"\b(?:I|[Ww]e) (?:do(?:n['’]t| not) )?(?:really |strongly |still |just )?"
    r"(?:think|believe|hope|fear|doubt|feel(?= (?:that|like|the|this|it|we)\b))\b"
    r"(?! in\b|(?: that| like)? I\b)"  # nobody else can judge "I think I'll go"
)
FORECAST = re.compile(
    r"(?<!\b[Ii] )(?<!\b[Ww]e )\b(?:will|won['’]t|would|(?:is|are) going to)(?: not| never| only)? ‘?"
    r"(?:be(?! \w+ing\b| held\b| (?:the )?(?:better|best|worse|worst)\b)|" + alternatives("views", "outcomes") + r")\b"
)
BUT_MAY = MONTHS.replace("May|", "")  # "may" is no month in most statements
# A plan with a date is no forecast; nor is what somebody promises, or what holds only on a condition.
NO_FORECAST = re.compile(
    rf"\b(?:if|unless|whether|once|when|who|which|commit\w*|pledg\w*|promis\w*|agreed|pray\w*|wish\w*|{BUT_MAY}|"
    r"\w+day|week|tomorrow|I|my|our)\b"
)
OPENING = 40  # characters of a statement in which its "I think" stands
# "is an absurd and shameless": what is said of something judges it, so that the whole statement is a judgement.
SAID_OF = re.compile(
    r"(?:\b(?:is|are|was|were|been|be|being|remains?|remained|becomes?|became|represents?|amount(?:s|ed) to)\b"
    r"|\w['’](?:s|re)\b)(?: [\w'’-]+,?){0,4} ?$",
    re.I,
)
# Only words of degree between: "is a truly", but not "is afraid of a".
SAID_OUTRIGHT = re.compile(
    r"(?:\b(?:is|are|was|were|been|be|being|remains?|remained|becomes?|became)\b|\w['’](?:s|re)\b)"
    r"(?: (?:an?|the|not|very|so|such|more|most|quite|no|just|still|also|\w+ly)){0,3} ?$",
    re.I,
)
# "They say it is too late": whose view it is is told inside the statement.
GIVEN_TO_OTHERS = re.compile(
    r"\b(?:say(?:s|ing)?|said|claim(?:s|ed)?|tell(?:s|ing)?|told|call(?:s|ed)|believe[sd]?|thinks?|thought|"
    r"if|like (?:I|we|you|he|she|it|they))\b",
    re.I,
)
# "The need to mend it" is spoken of, and demands nothing by itself.
NAMED_NEED = re.compile(
    r"\b(?:the|an?|any|no|this|his|her|its|their) (?:(?:clear|great|growing|pressing|real|urgent) )?need\b", re.I
)
SUPPOSED = re.compile(r"\b(?:probably|perhaps|maybe|likely) need", re.I)  # a guess at what somebody lacks
OF_ONESELF = re.compile(r"(?:I|My|We|Our|While I|As I|When I|If)\b(?! need)")

Sort = Literal["judgement", "demand", "forecast", "belief", "contention", "assessment", "verdict"]


def wish_in(statement: str) -> tuple[str, Sort] | None:
    """The words of a statement that believe, demand or foretell."""
    belief = BELIEF.search(statement)
    if belief and belief.start() < OPENING:
        return belief[0], "belief"
    demand = DEMAND.search(statement) or within("views", "demanding").search(NAMED_NEED.sub("", statement))
    if demand and not NO_DEMAND.search(statement) and not SUPPOSED.search(statement):
        return demand[0], "demand"
    forecast = FORECAST.search(statement)
    if forecast and not NO_FORECAST.search(statement):
        return forecast[0], "forecast"
    return None


def assessment_in(statement: str) -> tuple[str, Sort] | None:
    """The words by which a statement weighs a matter itself: not its speaker, and not as somebody else's view."""
    said_of = within("views", "weighing_if_said_of").finditer(statement)  # "is serious", but no "serious candidates"
    weighs = degree().search(statement) or within("views", "weighing").search(statement)
    weighs = weighs or next((one for one in said_of if SAID_OUTRIGHT.search(statement[: one.start()])), None)
    if weighs is None or OF_ONESELF.match(statement) or GIVEN_TO_OTHERS.search(statement[: weighs.start()]):
        return None
    return weighs[0], "assessment"


@functools.cache
def degree() -> re.Pattern[str]:
    """A word of degree with the word that it strengthens: "very worrying"."""
    measures = alternatives("views", "measuring_degrees")
    return re.compile(rf"(?<!\bthe )(?<!\bto ){within('views', 'degrees').pattern} ‘?(?!(?:{measures})\b)[a-z]{{3,}}")
