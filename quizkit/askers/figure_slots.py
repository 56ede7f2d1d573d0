"""Where a figure belongs: meaning-of-figure with statements of the article, each without its number."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

import attrs

from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.figure_clauses import VERB, is_behind_article
from quizkit.askers.figure_meanings import ask_meaning_of_figure
from quizkit.askers.figure_parts import is_measured, stems
from quizkit.askers.figure_stretches import statement_around
from quizkit.askers.figure_words import evidence_for, figures_in_body, is_percent, low_value
from quizkit.askers.kinds import MEANING_OF_FIGURE
from quizkit.askers.wording import one_line, words
from quizkit.model import Evidence, Figure, Option, Question, Reading

MOST_QUESTIONS = 2  # of an article
WRONG, LEAST_WRONG = 3, 2
LEAST_VALUE, LEAST_RIVAL_VALUE, SMALL = 4, 2, 10
LEAST_STEMS = 6  # "sum" or "percentage" among them
MOST_WORDS = 24
FARTHEST = 30  # times as large one number may be as another, or its size would tell where it belongs
ALIKE = 0.4  # of their words two statements may share
# What tells how large a share is: "about two thirds, [percentage]", "15% did and [percentage] did not".
TOLD_SHARE = re.compile(
    r"\b(?:thirds?|quarters?|half|fifths?|tenths?|majority|in (?:10|ten|five|four|three|two))\b|\d ?(?:%|per ?cent)",
    re.I,
)
A_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?![.,]\d)")
ANOTHER_NUMBER = re.compile(r"(?<![\w-])\W?\d")
# The least or greatest part of a whole that the others share, too: "except [percentage] went to the crews".
OF_ONE_WHOLE = re.compile(r"[\W]*(?:except\b|only \[)", re.I)
# "That the town had left": a clause with a subject of its own, as far as can be told without its end.
RELATIVE_CLAUSE = re.compile(r"\b(?:that|which|who|whom|whose)\b(?! (?:is|are|was|were)\b)[^,]*")
# A number that is part of a word or of a range, or tells how often.
JOINED = re.compile(r"\[\w+\](?:-| to \S*\d| times\b)|\d\S* to \[")


@attrs.frozen
class Slot:
    """A statement of the article with a gap for its number, and what sort of number that is."""

    figure: Figure
    number: str
    text: str
    sort: str
    evidence: Evidence
    stands_once: bool


def ask_where_figure_belongs(reading: Reading, seed: int) -> Iterator[Question]:
    """In which statement does this figure stand? At most two questions, whose statements are not the same ones."""
    asked = 0
    shown: set[Figure] = set()
    told: set[Evidence] | None = None
    slots = slots_of(reading)
    for key in (one for one in slots if is_fit_for_key(one)):
        rivals = rivals_of(key, slots, seed)
        question = slot_question(reading, key, rivals, seed) if key.figure not in shown else None
        if question and told is None:
            told = {one.evidence[0] for one in ask_meaning_of_figure(reading, seed)}
        if question and told is not None and key.evidence not in told:
            asked += 1
            shown |= {one.figure for one in (key, *rivals)}
            yield question
        if asked == MOST_QUESTIONS:
            return


def is_fit_for_key(slot: Slot) -> bool:
    """A number that stands once in the article and is worth a question: of ten and more, or in digits."""
    small = low_value(slot.figure) < SMALL and slot.number[0].isalpha()
    return slot.stands_once and low_value(slot.figure) >= LEAST_VALUE and not small


def slots_of(reading: Reading) -> list[Slot]:
    """The sums and shares of the body in statements that read alone, each with a gap for it.

    No other number: what stands beside it tells what it counts, and so which ones could fit.
    """
    inside = figures_in_body(reading)
    if len(inside) <= LEAST_WRONG:
        return []
    large = [one for one in inside if not isinstance(one.value, tuple) and one.value >= LEAST_RIVAL_VALUE]
    fit = (one for one in large if sort_of(one.cut(reading.text)) != "number" and not is_measured(reading, one))
    found = (slot_of(reading, figure, statement_around(reading, figure)) for figure in fit)
    return [one for one in found if one is not None]


def slot_of(reading: Reading, figure: Figure, excerpt: str | None) -> Slot | None:
    """Words around a figure as an option, or None where these are too long or the gap would not be plain."""
    number = one_line(figure.cut(reading.text))
    if excerpt is None:
        return None
    if len(words(excerpt)) > MOST_WORDS or excerpt.count(number) != 1:
        return None
    sort = sort_of(number)
    text = excerpt.replace(number, f"[{sort}]")
    if (
        has_another_number(reading, figure, text)
        or JOINED.search(text)
        or OF_ONE_WHOLE.match(text)
        or has_no_main_verb(text)
        or len(stems(text)) < LEAST_STEMS
        or (sort == "percentage" and TOLD_SHARE.search(text))
    ):
        return None
    text = f"… {text}" if text[0].islower() else text
    once = not is_elsewhere(reading, figure, number)
    number = number.lower() if number[0].isalpha() else number
    return Slot(figure, number, text, sort, evidence_for(reading, figure), once)


def has_no_main_verb(text: str) -> bool:
    """Tell whether the only verb of a statement belongs to what tells which one is meant, or there is none.

    >>> has_no_main_verb("The yard sold boats"), has_no_main_verb("A yard that Ana had left for [sum]")
    (False, True)
    """
    main = RELATIVE_CLAUSE.sub("", text)
    return all(is_behind_article(main, one.start()) for one in VERB.finditer(main))


def has_another_number(reading: Reading, figure: Figure, text: str) -> bool:
    """Tell whether a second number stands in a statement, from which its own could be reckoned; a year is none.

    "Rose $2, or 4 percent, to [sum]" would tell the sum.
    """
    numbers = {one_line(one.cut(reading.text)) for one in reading.figures if one != figure}
    others = any(re.search(rf"(?<![\w.,$]){re.escape(number)}(?!\w)", text) for number in numbers if number in text)
    return others or bool(ANOTHER_NUMBER.search(A_YEAR.sub("", text)))


def sort_of(number: str) -> str:
    if is_percent(number):
        return "percentage"
    return "number" if number[0].isalnum() else "sum"


def is_elsewhere(reading: Reading, figure: Figure, number: str) -> bool:
    """Tell whether the number stands a second time in the article, for whatever."""
    if any(other.value == figure.value and other != figure for other in reading.figures):
        return True
    pattern = rf"(?<![\w.,$]){re.escape(number)}(?![\w])(?![.,]\d)"
    return reading.text.count(number) > 1 and len(re.findall(pattern, reading.text)) > 1


def rivals_of(key: Slot, slots: Sequence[Slot], seed: int) -> list[Slot]:
    """Other statements with another number of the same sort and of like size, no two in the same words."""
    chosen: list[Slot] = []
    for one in sorted(shuffled(slots, key.text, seed), key=lambda one: abs(len(one.text) - len(key.text)) // 20):
        fits = one.sort == key.sort and is_near(one, key)
        if fits and not any(are_alike(one, other) for other in (key, *chosen)):
            chosen.append(one)
    return chosen[:WRONG]


def is_near(one: Slot, key: Slot) -> bool:
    """Tell whether two numbers are of like size, and neither alone has a part behind a point."""
    first, second = low_value(one.figure), low_value(key.figure)
    if is_percent(key.number) and ("." in one.number) != ("." in key.number):
        return False
    return abs(math.log(first / second)) < math.log(FARTHEST)


def are_alike(one: Slot, other: Slot) -> bool:
    """Tell whether two statements have one number or share many words, or one shows the other's number."""
    first, second = stems(one.text), stems(other.text)
    shown = one.number in other.text or other.number in one.text
    return shown or one.figure.value == other.figure.value or len(first & second) > ALIKE * min(len(first), len(second))


def slot_question(reading: Reading, key: Slot, rivals: Sequence[Slot], seed: int) -> Question | None:
    """The question, or None where too few other statements are left or the key is the longest by far."""
    if len(rivals) < LEAST_WRONG:
        return None
    stem = f"In which of these statements does the article give the figure {key.number}?"
    right = Option(f"“{key.text}”", True, f"Here the article writes “{key.number}”.")
    wrong = [
        Option(f"“{one.text}”", False, f"Here the article writes “{one.number}”.", (one.evidence,)) for one in rivals
    ]
    form = single_choice(stem, right, wrong, seed)
    return (
        None
        if form is None
        else MEANING_OF_FIGURE.question(reading.article, stem, form, (key.evidence,), why_here(key))
    )


def why_here(key: Slot) -> str:
    return (
        f"The article gives {key.number} in this statement, and other figures in the others. A number means little "
        "without what it counts: when an article gives several, tie each to its own thing before comparing them."
    )
