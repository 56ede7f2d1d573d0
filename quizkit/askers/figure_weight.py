"""Which figures matter to an article, and the words that show how each of them is put."""

from __future__ import annotations

import re

from quizkit.askers.figure_parts import unit_of, with_hedge_and_unit
from quizkit.askers.figure_words import CLAUSE_EDGE, evidence_for, is_presupposed, is_share, low_value
from quizkit.askers.places import sentence_with
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import words
from quizkit.model import Evidence, Figure, Reading, Span

LEAD = 1 / 3  # of the body, where what matters is told
SHORT_BODY = 600  # characters: nothing in it is far down
LONG_SENTENCE, SHORT_CLAUSE = 30, 8  # words
SMALL, LARGE = 100, 10  # an extent below the one is small, a count of the other large
EXTENTS = frozenset(
    "second minute hour day night week month quarter year decade mile foot feet yard inch inche metre meter kilometre "
    "kilometer degree storie part step".split()
)
# What a body or a thing is known by: "a union that represents about 60 crews".
IDENTIFIES = re.compile(
    r"\b(?:which|that|who) (?:now |also |already )?(?:represents?|has|have|includes?|serves?|employs?|owns?|runs?|"
    r"counts?|boasts?|covers?|seats?|holds?)\s$|\b(?:representing|comprising|employing|serving) $"
)
MARKS = (("“", "”"), ("(", ")"), ("[", "]"))


def matters(reading: Reading, figure: Figure) -> bool:
    """Tell whether a figure is in the headline, repeated, large, in a sure claim or early in the body, and no aside."""
    if is_repeated(reading, figure):
        return True
    if only_identifies(reading, figure) or is_small_extent(reading, figure):
        return False
    if is_presupposed(reading, figure) and (figure.hedge is None or not is_large(reading, figure, SMALL)):
        return False  # "the more than 900 boats": known as they are, nobody knows how many
    return (
        is_large(reading, figure, LARGE)
        or is_early(reading, figure)
        or (figure.sure and figure.attribution is not None)
    )


def weight_of(reading: Reading, figure: Figure) -> int:
    """How much a figure matters: repeated or in the headline, early in the body, surely somebody's."""
    return is_repeated(reading, figure) + is_early(reading, figure) + (figure.sure and figure.attribution is not None)


def is_large(reading: Reading, figure: Figure, least: int) -> bool:
    """A share, a sum, or a count of so many at least: worth a question wherever it stands."""
    number = figure.cut(reading.text)
    return is_share(number) or not number[0].isalnum() or low_value(figure) >= least


def is_repeated(reading: Reading, figure: Figure) -> bool:
    """Tell whether the headline or another sentence gives the same number of the same thing, or of no thing."""
    return any(
        unit_of(reading, one) in (unit_of(reading, figure), frozenset())
        for one in reading.figures
        if one.value == figure.value and one != figure
    )


def only_identifies(reading: Reading, figure: Figure) -> bool:
    start = with_hedge_and_unit(figure).start
    return bool(IDENTIFIES.search(reading.text[max(0, start - 40) : start]))


def is_small_extent(reading: Reading, figure: Figure) -> bool:
    """Tell whether a number only says how far, how long or how large: "some 50 metres from the pier"."""
    return is_extent(reading, figure) and low_value(figure) < SMALL


def is_extent(reading: Reading, figure: Figure) -> bool:
    """Tell whether a number says how far, how long or how large something is."""
    return bool(unit_of(reading, figure) & EXTENTS)


def is_early(reading: Reading, figure: Figure) -> bool:
    """Tell whether the sentence of a figure begins in the first third of the body, or the body is short."""
    begins = (sentence_with(reading, figure) or figure).start
    length = body_before(reading, len(reading.text))
    return length <= SHORT_BODY or body_before(reading, begins) <= LEAD * length


@once_a_reading
def body_before(reading: Reading, place: int) -> int:
    """How many characters of the body stand before a place."""
    body = (block for block in reading.blocks if block.role == "body" and block.start < place)
    return sum(min(block.end, place) - block.start for block in body)


def shortest_evidence(reading: Reading, figure: Figure) -> Evidence:
    """The sentence of a figure; of a long one the clause, where that cuts no quotation and no bracket."""
    whole = evidence_for(reading, figure)
    if len(words(whole.quote)) <= LONG_SENTENCE:
        return whole
    needed = with_hedge_and_unit(figure)
    edges = list(CLAUSE_EDGE.finditer(reading.text, whole.start, whole.end))
    starts = [whole.start, *(edge.end() for edge in edges if edge.end() <= needed.start)]
    ends = [*(edge.start() for edge in edges if edge.start() >= needed.end), whole.end]
    before = reading.text[whole.start : max(starts)]
    for clause in (Span(max(starts), end) for end in ends):
        text = clause.cut(reading.text)
        if len(words(text)) >= SHORT_CLAUSE and is_uncut(before) and is_uncut(text):
            return Evidence.of(reading.article, clause)
    return whole


def is_uncut(text: str) -> bool:
    """Tell whether every quotation and bracket in a text is whole."""
    return text.count('"') % 2 == 0 and "''" not in text and all(text.count(a) == text.count(b) for a, b in MARKS)
