"""How a figure becomes words that read alone: the figure itself, what it counts, and which ones."""

from __future__ import annotations

import functools
import re

from quizkit.askers.figure_parts import start_with_hedge, unit_of, with_hedge_and_unit
from quizkit.askers.places import sentence_with
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.standing_alone import FIRST_PERSON, POINTING
from quizkit.askers.third_person import THIRD_PERSON
from quizkit.askers.titles import is_beside_body
from quizkit.askers.wording import ABBREVIATION, SHORT_MONTHS, TEXTS_KEPT, one_line, words
from quizkit.model import Evidence, Figure, Reading

LEAST_COUNT = 10  # a smaller number is seldom anybody's count
MOST_UNIT_WORDS, MOST_TAIL_WORDS = 5, 6
# What may follow the counted noun and still say what is counted: "rounds of ammunition", "priests in Easton".
TAIL = re.compile(
    r"\s(?:of|in|from|for|among|at|on|across|against)\s(?:(?<![A-Za-z])(?:[A-Z]\.){2,}|[^,.;:()—–―\"“”\n\[\]])+"
)
ANOTHER_PREPOSITION = re.compile(
    r"(?<=\s)(?:of|in|from|for|among|at|on|across|against|with|by|about|under|over|during|through|between|into|near)\s"
)
INITIAL_LAST = re.compile(r" [A-Z]$")  # "from Tom B", behind whose dot the name goes on
SET_PHRASE = re.compile(r" (?:in|at|on|for|from|across) \w+$")  # "in charge", "in need": says little without its "of"
NUMBER_WORD = re.compile(r"\s(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|one)\b.*$", re.I)
TAIL_STOPS = re.compile(
    r"\s(?:that|which|who|whom|whose|when|while|where|because|but|and|or|as|if|than|after|before|since|to|with|by|out|"
    r"is|are|was|were|be|been|has|have|had|will|would|could|can|may|might|should|must|did|does|do|said|says|"
    r"cast|held|made|took|got|went|came|won|lost|gave|saw|found|kept|rose|fell|grew|drew|ran|voted|"
    r"\S*\d\S*)\b.*$",
    re.I,
)
LOOSE_WORDS = frozenset(
    "a an the of in into on onto at to for from by with among across between about nearly some over under more less "
    "than".split()
)
MEASURING = frozenset("percentage percent point points".split())  # how it is counted, not what
# "Two thirds of the boats", "4 in 10 boats"; "half a million" is no share.
FRACTION = re.compile(
    r"(?:half|(?:an?|one|two|three|four)[- ](?:half|third|quarter|fifth|tenth)s?)(?=$| of (?!an? ))|"
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:\d+|two|three|four|five|ten)\b",
    re.I,
)
MOMENTS = frozenset("second seconds minute minutes times".split())
PLURALS = ("people", "men", "women", "children", "troops", "police", "dead", "media", "sheep", "personnel")
# What may follow a counted noun and tell which ones: "who voted", "killed in the storm". The participles are passive
# without an object behind them; "walked in" could be the verb of the sentence.
RELATIVE = re.compile(r"(?:who|that|which|whose|where)\s")
PASSIVE = re.compile(
    r"(?:killed|injured|wounded|infected|arrested|detained|employed|displaced|affected|hired|elected|appointed|accused|"
    r"charged|convicted|estimated|valued|built|owned|needed|registered|located|connected|associated|linked|related|released)\s"
    r"(?:in|by|with|at|on|of|to|from|for|as|during)\s"
)
MOST_RELATIVE_WORDS = 10
RELATIVE_STOPS = re.compile(
    r"\s(?:and|but|or|because|as|if|while|when|than|after|before|since|said|says|\S*\d\S*)\s.*$", re.I
)
OF_A_PLACE = re.compile(r"(?:nation|country|county|province|republic|island|city|town|village) of $")
KNOWN_BEFORE = re.compile(r"\b(?:the|its|their|his|her|our|my|those|these|all|than)\s$", re.I)
LONGEST_CLAUSE = 200  # characters
STRETCH_END = re.compile(r"[,;:](?=\s)|[.!?](?=[\s\"”’]|$)|[,.]?[\"”]|\s?[—–―]|\s-+\s|\s\(|\)|$")
ABBREVIATED = re.compile(rf"{ABBREVIATION.pattern}|\b(?:{SHORT_MONTHS}|Mar|Apr|Sep|Inc|Co|Corp|Ltd)\.$")
UNRESOLVED = re.compile(r"\b(?:he|she|him|they|them|her|his|their|its|it)\b", re.I)
CLAUSE_EDGE = re.compile(r"[,;:]\s|\s[—–―-]+\s")  # behind a bracket the same clause may go on


@once_a_reading
def figures_in_body(reading: Reading) -> tuple[Figure, ...]:
    """The figures of the body, in the order of the text; none that stands in the words of the title."""
    body = [block for block in reading.blocks if block.role == "body"]
    inside = (one for one in reading.figures if any(block.holds(one) for block in body))
    return tuple(one for one in inside if not is_beside_body(reading, one))


def is_counted(reading: Reading, figure: Figure) -> bool:
    """A quantity that somebody counted, measured or estimated: a sum, a share of something, or ten and more."""
    number = figure.cut(reading.text)
    if is_percent(number):
        return figure.unit is not None or reading.text[figure.end :].startswith(" of ")
    if figure.unit is not None and figure.unit.cut(reading.text) in MOMENTS:
        return False
    return low_value(figure) >= LEAST_COUNT or not number[:1].isalnum()


def is_presupposed(reading: Reading, figure: Figure) -> bool:
    """Tell whether the number is taken as known: then it is nobody's in particular.

    So it is of "the 50 that were sent", and of how many live somewhere: "spending in the nation of 5 million people".
    """
    start = start_with_hedge(figure)
    before = reading.text[max(0, start - 12) : start]
    return KNOWN_BEFORE.search(before) is not None or OF_A_PLACE.search(before) is not None


def is_percent(number: str) -> bool:
    return "%" in number or "percent" in number or "per cent" in number


@functools.lru_cache(maxsize=TEXTS_KEPT)
def is_share(number: str) -> bool:
    """Tell whether a number is a share: of a hundred, a fraction, or so many in ten.

    >>> is_share("two-thirds"), is_share("4 in 10"), is_share("3 percent"), is_share("forty")
    (True, True, True, False)
    """
    return is_percent(number) or bool(FRACTION.match(number))


def low_value(figure: Figure) -> float:
    """The value, or the lower end of a range."""
    return figure.value[0] if isinstance(figure.value, tuple) else figure.value


def has_unit_behind(reading: Reading, figure: Figure) -> bool:
    """Tell whether what is counted stands right behind the number."""
    unit = figure.unit
    if unit is None or figure.end >= unit.start or len(words(unit.cut(reading.text))) > MOST_UNIT_WORDS:
        return False
    return one_line(reading.text[figure.end : unit.start]).strip(" -") in ("", "of", "of the", "other", "more")


def has_plural_behind(reading: Reading, figure: Figure) -> bool:
    """Tell whether a plural right behind the number ends what is counted: "40 boats", not "40 boat owners"."""
    unit = figure.unit
    if unit is None or not has_unit_behind(reading, figure):
        return False
    last = unit.cut(reading.text).split()[-1]
    goes_on = reading.text[unit.end : unit.end + 1] == "-" or re.match(r" [A-Z]", reading.text[unit.end : unit.end + 2])
    return (last.endswith("s") or last in PLURALS) and not goes_on


def counted(reading: Reading, figure: Figure) -> str | None:
    """The number with what it counts, as far as that can be told: "700 rounds of ammunition"; None where it cannot."""
    end = figure.unit.end if figure.unit is not None and has_unit_behind(reading, figure) else figure.end
    tail = tail_after(reading.text, end)
    if end == figure.end and not tail:
        return None
    return one_line(reading.text[figure.start : end] + tail)


def tail_after(text: str, end: int) -> str:
    """The few words behind a noun that say more about it, or ""."""
    match = TAIL.match(text, end)
    if match is None:
        return ""
    tail = NUMBER_WORD.sub("", TAIL_STOPS.sub("", one_line(match.group())))
    second = ANOTHER_PREPOSITION.search(tail, len(tail) - len(tail.lstrip()) + tail.lstrip().find(" "))
    if kept := fit_tail(tail):
        return kept
    first = fit_tail(tail[: second.start()]) if second else ""
    return "" if SET_PHRASE.match(first) else first


def fit_tail(tail: str) -> str:
    """A tail without loose words at its end, or "" where it is too long or points at something else."""
    kept = tail.split()
    while kept and (kept[-1].lower() in LOOSE_WORDS or kept[-1].endswith("ed")):
        kept.pop()
    bare = " ".join(kept)
    if (
        not 1 < len(kept) <= MOST_TAIL_WORDS
        or INITIAL_LAST.search(bare)
        or THIRD_PERSON.search(bare)
        or POINTING.search(bare)
    ):
        return ""
    return "" if FIRST_PERSON.search(bare) else f" {bare}"


def which_ones(text: str, end: int) -> str:
    """What says which ones are counted: "of the harbour", "who voted", "killed in the storm"; or ""."""
    tail = tail_after(text, end)
    rest = text[end + len(tail) : end + len(tail) + LONGEST_CLAUSE]
    rest = rest.split("\n")[0]
    if not rest.startswith(" ") or not (RELATIVE.match(rest[1:]) or PASSIVE.match(rest[1:])):
        return tail
    stop = STRETCH_END.search(rest)
    kept = RELATIVE_STOPS.sub("", rest[: stop.start()] if stop else rest).split()
    while kept and kept[-1].lower() in LOOSE_WORDS:
        kept.pop()
    more = " ".join(kept)
    whole = 3 <= len(kept) <= MOST_RELATIVE_WORDS
    if not whole or ABBREVIATED.search(f"{more}.") or UNRESOLVED.search(more) or POINTING.search(more):
        return tail
    return tail if FIRST_PERSON.search(more) or re.search(r"[\[\]*@#“”\"]", more) else f"{tail} {more}"


def may_count_the_same(reading: Reading, one: Figure, other: Figure) -> bool:
    """Tell whether the units of two figures share a word, or one of them has none."""
    return one.unit is None or other.unit is None or bool(unit_of(reading, one) & unit_of(reading, other))


def evidence_for(reading: Reading, figure: Figure) -> Evidence:
    """The sentence that holds a figure; in a text without sentences the figure with its hedge."""
    sentence = sentence_with(reading, figure)
    return Evidence.of(reading.article, sentence.place() if sentence is not None else with_hedge_and_unit(figure))
