"""What a figure counts, among the things that other figures of the article count: meaning-of-figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from quizkit.askers.drafting import LONGEST_KEY, single_choice
from quizkit.askers.figure_parts import A_YEAR, is_measured, stems
from quizkit.askers.figure_words import (
    PLURALS,
    counted,
    evidence_for,
    figures_in_body,
    has_unit_behind,
    is_percent,
    low_value,
    which_ones,
)
from quizkit.askers.kinds import MEANING_OF_FIGURE
from quizkit.askers.standing_alone import POINTING
from quizkit.askers.wording import capital, one_line, words
from quizkit.model import Evidence, Figure, Option, Question, Reading, SingleChoice

MOST_QUESTIONS = 2  # of an article
LEAST_VALUE, LEAST_RIVAL_VALUE = 10, 5
FARTHEST = 4  # so many times as large one number may be as another
LEAST_WORDS = 2  # "people" or "votes" alone says too little
WRONG, LEAST_WRONG = 3, 2
# Alone these may count whatever another figure counts.
BROAD = frozenset(
    "people men women person children member official other thing case item group place reason way american".split()
)
SOMEBODYS = re.compile(r"[a-z]\w*['’]s?\s")  # "state's delegates": which state, only the article tells
ENDED = re.compile(r"[.!?…][\"'”’)\]]*\s*$")  # as prose is, and no link line or headline
IN_TITLE_CASE = re.compile(r"[A-Z]\S*(?: (?:[A-Z]\S*|of|the|and|in|for|to|on))+")  # "Great Days Out"
# "A mother of three young boys": of one life, and no count of the article's.
OF_ONE_LIFE = re.compile(
    r"\b(?:mother|father|parents?|grand(?:mother|father|parents?)|widow|widower|family|couple) of $"
)
LONGEST_OPENING = 20  # characters before a number in which its owner stands
ANOTHER_AMOUNT = re.compile(r"\d|(?:many|several|some|few)\b", re.I)  # "$900 donations", "many older boats"


@attrs.frozen
class Meaning:
    """A figure in the body with the words for what it counts, and its sort: a share, a sum or a count."""

    figure: Figure
    number: str
    counts: str
    sort: str
    evidence: Evidence


def ask_meaning_of_figure(reading: Reading, seed: int) -> Iterator[Question]:
    """What does this number stand for? At most two questions: the sure figures first."""
    meanings = meanings_of(reading)
    asked: list[Meaning] = []
    for key in sorted((one for one in meanings if is_fit_for_key(reading, one)), key=lambda one: not one.figure.sure):
        if any(same_counts(key, other) for other in asked):
            continue  # one question would answer the other
        form = meaning_form(key, rivals_of(key, meanings), stem_for(key), seed)
        if form:
            yield MEANING_OF_FIGURE.question(reading.article, stem_for(key), form, (key.evidence,), why_meaning(key))
            asked.append(key)
        if len(asked) == MOST_QUESTIONS:
            return


def stem_for(key: Meaning) -> str:
    if key.sort == "share":
        return f"The article mentions a share of {key.number}. Of what is that a share?"
    return f"What does the figure {key.number} refer to in the article?"


def is_fit_for_key(reading: Reading, meaning: Meaning) -> bool:
    """Tell whether a number is worth a question and its meaning takes more than a word."""
    large = low_value(meaning.figure) >= LEAST_VALUE and meaning.number[:1].isdigit()
    return large and len(words(meaning.counts)) >= LEAST_WORDS and has_one_meaning(reading, meaning.figure)


def meanings_of(reading: Reading) -> list[Meaning]:
    """Every figure of the body that says in a few words what it counts."""
    found = (meaning_of(reading, figure) for figure in figures_in_body(reading) if is_in_prose(reading, figure))
    return [meaning for meaning in found if meaning is not None]


def meaning_of(reading: Reading, figure: Figure) -> Meaning | None:
    """The figure with the words for what it counts, or None where these are vague."""
    if figure.unit is None or isinstance(figure.value, tuple) or figure.value < LEAST_RIVAL_VALUE:
        return None
    number = one_line(figure.cut(reading.text))
    counts = share_of(reading, figure) if is_percent(number) else what_is_counted(reading, figure)
    if (
        counts is None
        or POINTING.search(counts)
        or is_measured(reading, figure)
        or stems(counts) <= BROAD
        or SOMEBODYS.match(counts)
        or IN_TITLE_CASE.fullmatch(counts)
        or A_YEAR.fullmatch(number)
    ):
        return None
    return Meaning(figure, number, counts, "share" if is_percent(number) else "count", evidence_for(reading, figure))


def is_in_prose(reading: Reading, figure: Figure) -> bool:
    """Tell whether a figure stands in a paragraph that ends as prose does, and counts nothing of one person's life."""
    block = next((one for one in reading.blocks if one.holds(figure)), None)
    before = reading.text[max(0, figure.start - LONGEST_OPENING) : figure.start]
    return block is not None and bool(ENDED.search(block.cut(reading.text))) and not OF_ONE_LIFE.search(before)


def share_of(reading: Reading, figure: Figure) -> str | None:
    """What a share is a share of, where at least two words say so."""
    whole = counted(reading, figure)
    if whole is None or figure.unit is None:
        return None
    between = one_line(reading.text[figure.end : figure.unit.start]).strip()
    of_what = (
        whole.removeprefix(one_line(figure.cut(reading.text))).strip(" -").removeprefix("of ").removeprefix("the ")
    )
    return of_what if between in ("of", "of the") and len(words(of_what)) >= LEAST_WORDS else None


def what_is_counted(reading: Reading, figure: Figure) -> str | None:
    """The plural noun behind a number, with the words that say which ones."""
    unit = figure.unit
    if unit is None or not has_unit_behind(reading, figure) or reading.text[figure.end] == "-":
        return None
    noun = one_line(unit.cut(reading.text))
    last = noun.split()[-1]
    if "." in last or ANOTHER_AMOUNT.match(noun.lstrip("$€£")) or not (last.endswith("s") or last in PLURALS):
        return None
    return noun.removeprefix("separate ").removeprefix("different ") + one_line(which_ones(reading.text, unit.end))


def has_one_meaning(reading: Reading, figure: Figure) -> bool:
    """Tell whether the number stands for one thing wherever it is."""
    same = [i for i, other in enumerate(reading.figures) if other.value == figure.value and other != figure]
    return all(i in figure.same_as for i in same)


def same_counts(one: Meaning, other: Meaning) -> bool:
    """Tell whether two figures may count the same thing."""
    shared = stems(one.counts) & stems(other.counts)
    return bool(shared)


def rivals_of(key: Meaning, meanings: Sequence[Meaning]) -> list[Meaning]:
    """What other figures of the key's sort and size count or are shares of, no two alike, the most like first."""
    chosen: list[Meaning] = []
    fit = [one for one in meanings if one.figure.value != key.figure.value and one.sort == key.sort]
    fit = [one for one in fit if are_near(one.figure, key.figure) and is_as_full(one, key)]
    for one in sorted(fit, key=lambda one: likeness(one, key)):
        if not any(same_counts(one, other) or one.number == other.number for other in (key, *chosen)):
            chosen.append(one)
    return chosen[:WRONG]


def is_as_full(one: Meaning, key: Meaning) -> bool:
    """Tell whether a meaning is no bare word beside a key of several: "stations" beside "schools of the old town"."""
    return len(words(one.counts)) >= LEAST_WORDS or len(words(key.counts)) <= LEAST_WORDS


def are_near(one: Figure, other: Figure) -> bool:
    """Tell whether two numbers are of like size: among villages, only tickets can be 48,000."""
    less, more = sorted((low_value(one), low_value(other)))
    return more <= less * FARTHEST


def likeness(one: Meaning, key: Meaning) -> tuple[bool, int, int]:
    """For sorting: large numbers first, then a like length."""
    small = low_value(one.figure) < LEAST_VALUE
    return small, abs(len(one.counts) - len(key.counts)), one.figure.start


def meaning_form(key: Meaning, rivals: Sequence[Meaning], stem: str, seed: int) -> SingleChoice | None:
    """The options, or None where too few are left or the key is the longest by far."""
    if len(rivals) < LEAST_WRONG or len(key.counts) > LONGEST_KEY * max(len(one.counts) for one in rivals):
        return None
    right = Option(capital(key.counts), True, f"The article writes “{key.number}” with these words.")
    wrong = [
        Option(capital(one.counts), False, f"For that the article gives another figure: {one.number}.", (one.evidence,))
        for one in rivals
    ]
    return single_choice(stem, right, wrong, seed)


def why_meaning(key: Meaning) -> str:
    return (
        f"The sentence ties {key.number} to “{key.counts}”. A number means little without what it counts: "
        "when an article gives several, tie each to its own thing before comparing them."
    )
