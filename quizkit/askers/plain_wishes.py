"""What is surely demanded, or surely foretold: not what is likely, what is lacked, what used to be, or always is."""

from __future__ import annotations

import re

from quizkit.askers.lists import alternatives, within
from quizkit.askers.roles import ROLES
from quizkit.askers.source_kinds import BODIES, PEOPLE
from quizkit.askers.wording import DAYS

# "Needs a new engine" tells how things stand.
LACKED = re.compile(rf"\bneed(?:s|ed)?\b(?! to\b)|\b(?:{alternatives('sorts', 'lacked')})\b", re.I)
OBLIGING = re.compile(r"\b(?:should|ought to|needs? to)\b", re.I)
# "Should pass to the north", "should be finished": what is likely.
LIKELY = re.compile(rf"\b(?:should|ought to) (?:\w+ly )?(?:{alternatives('sorts', 'likely')})\b")
SOON_DONE = re.compile(r"\bby (?:noon|midnight|dawn|dusk|nightfall|then|now|next|tomorrow|early|late|mid|the end)\b")
# "Should be mended", "should always stay": whatever the subject is.
TO_BE_DONE = re.compile(
    r" (?:always|never|no longer) \w|"
    r"(?: not| \w+ly)* be (?:\w+ly )?(?:\w+(?:ed|en|wn)|built|cut|held|kept|lit|made|paid|put|sent|sold|told)\b"
)
ANYBODY = re.compile(
    rf"\b(?:(?:{ROLES})s?|{PEOPLE.pattern}|{alternatives('sorts', 'who_acts')})\b(?!['’])|{BODIES.pattern}", re.I
)
NAME = re.compile(r"(?<=[a-z] )[A-Z]\w+|^\W*[A-Z][\w.]* [A-Z]")
THINGS = within("sorts", "things")
# A habit, as in "would walk to the mill", is ruled out by a plan that would do it, or by a time to come.
PLAN = re.compile(
    rf"\W*(?:that )?(?:(?!(?:under|in|with|by|on|old|former)\b)[\w'’-]+ ){{0,3}}(?:{alternatives('sorts', 'plans')})\b"
)
TO_COME = re.compile(
    rf"\b(?:(?<!the )next (?:week|month|year|spring|summer|autumn|winter|season|decade|{DAYS})|tomorrow|tonight|"
    rf"by (?:next|the end of|20\d\d)|(?:in|over|within) the (?:coming|next)|from now|later this|on (?:{DAYS}))\b"
)
ALWAYS = within("sorts", "always")
WILL_NOT = re.compile(rf"\b(?:will not|will never|won['’]t) (?:{alternatives('sorts', 'refused_by_things')})\b")
AS_EVER = re.compile(r"\b(\w+) will be \1\b|\baccidents will happen\b")  # "boys will be boys"


def is_plainly_demanded(text: str, wish: str) -> bool:
    """Tell whether, by the words of a wish, somebody is to do something or something is to be done.

    >>> is_plainly_demanded("the mayor should go", "should"), is_plainly_demanded("the storm should turn", "should")
    (True, False)
    >>> is_plainly_demanded("the pier should be mended", "should"), is_plainly_demanded("it needs a roof", "needs a")
    (True, False)
    """
    if LACKED.search(text) or LIKELY.search(text):
        return False
    subject, _, rest = text.partition(wish)
    if not OBLIGING.search(wish):
        return True
    return is_of_somebody(subject) or bool(TO_BE_DONE.match(rest) and not SOON_DONE.search(rest))


def is_of_somebody(subject: str) -> bool:
    """Tell whether a person or a body is the subject, as far as words tell."""
    if THINGS.search(subject.lower()):
        return False
    return ANYBODY.search(subject) is not None or NAME.search(subject) is not None


def is_plainly_to_come(text: str, future: re.Match[str]) -> bool:
    """Tell whether what a verb tells lies ahead, and neither used to be nor always is so.

    >>> verb = re.compile("would walk|will not allow|will be")
    >>> told = "she would walk to work next year", "she would walk to work", "the law will not allow it"
    >>> [is_plainly_to_come(one, found) for one in told if (found := verb.search(one))]
    [True, False, False]
    """
    told = text.lower()
    if any(one.search(told) for one in (ALWAYS, WILL_NOT, AS_EVER)):
        return False
    if not future[0].startswith("would"):
        return True
    return TO_COME.search(text) is not None or PLAN.match(told[: future.start()]) is not None
