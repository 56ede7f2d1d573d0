"""The verb right before a number, and what is noted with it, where the words from the number on say too little."""

from __future__ import annotations

import re

from quizkit.askers.figure_clauses import VERB
from quizkit.askers.figure_notes import ends_in_list, is_note
from quizkit.askers.figure_parts import is_measured, start_with_hedge
from quizkit.askers.figure_stretches import from_the_number_on
from quizkit.askers.figure_weight import weight_of
from quizkit.askers.figure_words import LONGEST_CLAUSE, counted, has_plural_behind, is_share, low_value
from quizkit.askers.wording import content_words, one_line
from quizkit.model import Figure, Reading

TELLING, LARGE = 2, 100  # words behind the number, if it is small: "sent 50 men" says little
LONGEST_VERB = 30  # characters, with the word before it
NO_VERB = "(?:including|according|during|following|regarding|concerning|being|having)"
VERB_AT_END = re.compile(
    r"(?<!\ba)(?<!\ban)(?<!\bthe)\s(?:(?:to|will)\s(?!the\b|an?\b|be\b|have\b)(?P<plain>[a-z]+)|"
    rf"(?!is\b|are\b|was\b|were\b|has\b|have\b|had\b|{NO_VERB}\b)(?P<other>{VERB.pattern}|[a-z]{{3,}}ing))\s$"
)
ANOTHER_VERB = re.compile(rf",? (?:and|but) (?:(?:also|then|\w+ly) )?(?:{VERB.pattern}) ")
HAVING = re.compile(r"\s(has|have|had|covers|includes?|employs|raises|offers|sends|spends)\s$")
SOMEBODYS = re.compile(r" (?:he|she|it|they|we|you|I)\b")
DENIED = re.compile(r"(?:\b(?:not|never|no longer|without)|n['’]t)\s(?:\w+\s)?$", re.I)


def verb_before(reading: Reading, figure: Figure) -> str:
    """The verb that stands right before a figure with its hedge, with a blank behind it; or ""."""
    start = start_with_hedge(figure)
    match = VERB_AT_END.search(reading.text[max(0, start - LONGEST_VERB) : start])
    return f"{match['plain'] or match['other']} " if match else ""


def verb_of(reading: Reading, figure: Figure) -> str:
    """The same, also where it is "has" or the like, without a blank."""
    start = start_with_hedge(figure)
    match = HAVING.search(reading.text[max(0, start - LONGEST_VERB) : start])
    return match[1] if match else verb_before(reading, figure).rstrip()


def beside_verb(reading: Reading, figure: Figure) -> str | None:
    """The words from a number on, up to a second verb, where they say enough together with the verb before it."""
    verb, stretch = verb_of(reading, figure), short_stretch(reading, figure)
    if not verb or stretch is None or is_share(stretch) or is_measured(reading, figure) or "''" in stretch:
        return None
    if not tells_enough(reading, figure, stretch.removeprefix(one_line(figure.cut(reading.text)))):
        return None
    if is_denied(reading, figure, verb) or ends_in_list(reading, figure, stretch):
        return None
    return stretch if is_note(reading, figure, stretch) else None


def short_stretch(reading: Reading, figure: Figure) -> str | None:
    """A number with what it counts, and which ones or what for, where that is told; no second verb."""
    stretch = from_the_number_on(reading, figure)
    if stretch is None:
        is_sum = not figure.cut(reading.text)[0].isalnum()
        stretch = counted(reading, figure) if is_sum or has_plural_behind(reading, figure) else None
        which = stretch and is_told_which(reading, figure, stretch)  # "90 boats he owned"
        return None if which else stretch and f"{stretch} …"
    another = ANOTHER_VERB.search(stretch)
    return f"{stretch[: another.start()]} …" if another else stretch


def tells_enough(reading: Reading, figure: Figure, behind: str) -> bool:
    """Tell whether two words behind a number say what it counts; one of a large number that has some weight."""
    telling = len(content_words(behind))
    return telling >= TELLING or (telling > 0 and low_value(figure) >= LARGE and weight_of(reading, figure) > 0)


def is_told_which(reading: Reading, figure: Figure, shown: str) -> bool:
    """Tell whether what follows tells which ones are counted, in a clause of somebody: "90 boats he owned"."""
    behind = one_line(reading.text[figure.start : figure.start + LONGEST_CLAUSE]).removeprefix(shown)
    return SOMEBODYS.match(behind) is not None


def is_denied(reading: Reading, figure: Figure, verb: str) -> bool:
    """Tell whether a "not" or the like stands before the verb in front of a number."""
    before = start_with_hedge(figure) - len(verb) - 1
    return DENIED.search(reading.text[max(0, before - LONGEST_VERB) : before]) is not None
