"""The words of a statement that believe, demand, foretell or weigh something."""

from __future__ import annotations

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
    r"\b(?<!what )(?:(?:I|[Ww]e) (?:do(?:n['’]t| not) )?(?:really |strongly |still |just |continue to )?"
    r"(?:think|believe|hope|fear|doubt|suspect|worry(?= that)|would (?:argue|expect)|"
    r"feel(?= (?:that|like|the|this|it|we)\b))|"
    r"(?:I['’]m|I am|[Ww]e['’]re|[Ww]e are) (?:now |very |quite |pretty |absolutely )?"
    r"(?:sure|convinced|confident|certain))\b"
    r"(?! (?:in|of|about)\b|(?: that| like)? (?:I\b|we(?: will|['’]ll)\b))"  # nobody else can judge "I think I'll go"
)
FORECAST = re.compile(
    r"(?<!\b[Ii] )(?<!\b[Ww]e )(?:\b(?:will|won['’]t|would|(?:is|are)(?:n['’]t| not)? going to)|"
    r"(?<!\b[Ww]e)['’](?:s|re)(?: not)? going to)(?: not| never| only| eventually| probably| still)? ‘?"
    r"(?:be(?! \w+ing\b| held\b| (?:the )?(?:better|best|worse|worst)\b)|" + alternatives("views", "outcomes") + r")\b"
)
BUT_MAY = MONTHS.replace("May|", "")  # "may" is no month in most statements
# A plan with a date is no forecast; nor is what somebody promises, what holds only on a condition, or what often was.
NO_FORECAST = re.compile(
    rf"\b(?:if|unless|whether|once|when|who|which|commit\w*|pledg\w*|promis\w*|agreed|pray\w*|wish\w*|{BUT_MAY}|"
    r"\w+day|week|tomorrow|I|my|our|sometimes|often|usually|used to)\b",
    re.I,
)
# "Whoever should pay", "boats that would sink": told of somebody or something, and not what the statement is for.
IN_PASSING = re.compile(r"\b(?:(?:who|whom|whose|which|whatever|whoever)(?: [\w'’-]+){0,3}|that) ‘?$")
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
    r"\b(?:say(?:s|ing)?|said|claim(?:s|ed)?|tell(?:s|ing)?|told|call(?:s|ed)|believ(?:es?|ed|ing)|thinks?|thought|"
    r"if|like (?:I|we|you|he|she|it|they))\b",
    re.I,
)
# "The need to mend it" is spoken of, and demands nothing by itself.
NAMED_NEED = re.compile(
    r"\b(?:the|an?|any|no|this|his|her|its|their) (?:(?:clear|great|growing|pressing|real|urgent) )?need\b", re.I
)
SUPPOSED = re.compile(r"\b(?:probably|perhaps|maybe|likely) need", re.I)  # a guess at what somebody lacks
OF_ONESELF = re.compile(r"(?:I|My|We|Our|While I|As I|When I|If)\b(?! need)")
DEMANDING, ANNOUNCING = within("views", "demanding"), within("views", "announcing")
WEIGHING, WEIGHING_IF_SAID_OF = within("views", "weighing"), within("views", "weighing_if_said_of")
# A word of degree with the word that it strengthens: "very worrying".
DEGREE = re.compile(
    rf"(?<!\bthe )(?<!\bto ){within('views', 'degrees').pattern} "
    rf"‘?(?!(?:{alternatives('views', 'measuring_degrees')})\b)(?!\w+ed\b)[a-z]{{3,}}\b"
)
Sort = Literal["judgement", "demand", "forecast", "belief", "contention", "assessment"]


def wish_in(statement: str) -> tuple[str, Sort] | None:
    """The words of a statement that believe, demand or foretell."""
    belief = BELIEF.search(statement)
    if belief and belief.start() < OPENING:
        return belief[0], "belief"
    in_small = statement[:1].lower() + statement[1:]
    demand = DEMAND.search(statement) or DEMANDING.search(NAMED_NEED.sub("", in_small))
    if demand and not NO_DEMAND.search(statement) and not SUPPOSED.search(statement) and is_the_point(demand):
        return statement[demand.start() : demand.end()], "demand"
    forecast = FORECAST.search(statement)
    if forecast is None or NO_FORECAST.search(statement) or GIVEN_TO_OTHERS.search(before(forecast)):
        return None
    return (forecast[0], "forecast") if is_the_point(forecast) else None


def is_the_point(found: re.Match[str]) -> bool:
    """Tell whether words are the verb of a clause that says something, not of one that tells which boats are meant."""
    return not IN_PASSING.search(before(found))


def before(found: re.Match[str]) -> str:
    return found.string[: found.start()]


def assessment_in(statement: str) -> tuple[str, Sort] | None:
    """The words by which a statement weighs a matter itself: not its speaker, and not as somebody else's view."""
    # "Is serious" and "is very late", but no "serious candidates" and no "very late ferries".
    said_of = (*DEGREE.finditer(statement), *WEIGHING_IF_SAID_OF.finditer(statement))
    weighs = next((one for one in said_of if SAID_OUTRIGHT.search(before(one))), None)
    weighs = weighs or WEIGHING.search(statement) or ANNOUNCING.search(statement)
    if weighs is None or OF_ONESELF.match(statement) or GIVEN_TO_OTHERS.search(before(weighs)):
        return None
    return weighs[0], "assessment"
