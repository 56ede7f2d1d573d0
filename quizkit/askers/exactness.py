"""Which of several figures is rough, a lower limit, an upper limit: hedged-figure the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.figure_clauses import is_only_dated
from quizkit.askers.figure_parts import stands_before, stems
from quizkit.askers.figure_stretches import from_the_number_on
from quizkit.askers.figure_weight import matters, shortest_evidence
from quizkit.askers.figure_words import (
    has_plural_behind,
    is_percent,
    is_share,
    low_value,
)
from quizkit.askers.hedge_wordings import (
    A_NUMBER,
    HEDGES,
    ROUGH,
    is_doubly_hedged,
    sort_of_hedge,
)
from quizkit.askers.hedges import (
    in_body,
    is_worth_it,
)
from quizkit.askers.kinds import HEDGED_FIGURE
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.thresholds import is_set_by_rule
from quizkit.askers.wording import content_words, one_line, words
from quizkit.model import Evidence, Figure, Option, Question, Reading, SingleChoice

WRONG, LEAST_WRONG = 3, 2
TELLING = 3  # words of a stretch with its number: "270 people" would be understood by nobody
MOST_WORDS, MOST_WORDS_OF_SHORT = 12, 7
LARGER = 10  # times as large as any other a number would be thought to be hedged
NUMBERS_LIKENESS = 0.5  # of their words two figures may share
BARE = "bare"
ASKED: Mapping[str, str] = {
    "at least": "only as a lower limit, with words such as “more than” or “at least”",
    "at most": "only as an upper limit, with words such as “up to” or “less than”",
    "near": "as a rough number, with a word such as “about” or “roughly”",
    "below": "as a number not quite reached, with a word such as “nearly” or “almost”",
    BARE: "bare, without a word such as “about”, “nearly” or “more than”",
}
# Whatever else may make a number less than exact.
LOOSE_BEFORE = re.compile(
    r"\b(?:than|least|most|about|around|nearly|almost|some|over|under|more|up|roughly|approximately|estimat\w*|averag\w*|"
    r"close|maximum|minimum|limit\w*|exceed\w*|top\w*|between|beyond|below|above|additional|possibly|perhaps|maybe|"
    r"probably|near|nearing|approach\w*|total|exact\w*|precise\w*|fewer|few|upwards?|north|shy|short|cap|capped|"
    r"ceiling|past|pushing|towards?|within)\W+(?:\w+\W+){0,2}$|"
    r"\b(?:all|another|as|each|even|every|from|fully|into|just|only|other|per|to)\W+$",
    re.I,
)
# "900 boats to as many as two thousand" is a range; "$900 to mend a pier" is none.
BEFORE_NUMBER = (
    "(?:(?:about|almost|around|as|close|many|more|much|nearly|over|perhaps|roughly|some|than|to|well) ){0,3}"
)
LOOSE_BEHIND = re.compile(
    r"\W{0,2}(?:\w+\s){0,3}?(?:or (?:so|more|less|fewer)|plus|at (?:least|most)|approximately|"
    rf"to(?= {BEFORE_NUMBER}{A_NUMBER}))\b|\+|"
    r"[^.!?]*\bgive or take\b"
)


@attrs.frozen
class Shown:
    """A figure as an option: its words without a hedge, how firm it is, and where it stands."""

    figure: Figure
    text: str
    firmness: str
    hedge: str
    evidence: Evidence


def ask_which_is_hedged(reading: Reading, seed: int) -> Iterator[Question]:
    """Which of these figures is rough, a limit, bare? At most two questions an article.

    The second has another sort of key, one that was not among the options of the first.
    """
    shown = figures_shown(reading)
    if len(shown) <= LEAST_WRONG:
        return
    seen: set[str] = set()
    for firmness in ASKED:
        keys = [one for one in shown if one.firmness == firmness and f"“{one.text}”" not in seen]
        keys = [one for one in keys if matters(reading, one.figure)]
        turn = shuffled(keys, firmness + reading.article.id, seed)
        question = next(filter(None, (exactness_question(reading, key, shown, seed) for key in turn)), None)
        if question and isinstance(question.form, SingleChoice):
            yield question
            if seen:
                return  # two are enough
            seen = {option.text for option in question.form.options}


@once_a_reading
def figures_shown(reading: Reading) -> tuple[Shown, ...]:
    """The figures of the body whose firmness is certain, as options; of the same number only the first."""
    found: dict[object, Shown] = {}
    for figure in reading.figures:
        firmness = firmness_of(reading, figure) if is_worth_it(reading, figure) else None
        text = from_the_number_on(reading, figure) if firmness else None
        if firmness is None or text is None or len(words(text)) > MOST_WORDS or figure.value in found:
            continue
        if is_set_by_rule(reading, figure) or is_only_dated(text) or len(content_words(text)) < TELLING:
            continue
        if firmness == BARE and is_no_count(reading, figure, text):
            continue
        hedge = one_line(figure.hedge.cut(reading.text)).lower() if figure.hedge else ""
        text = text[0].lower() + text[1:]  # "Three boats" at the head of a sentence
        found[figure.value] = Shown(figure, text, firmness, hedge, shortest_evidence(reading, figure))
    return tuple(found.values())


def is_no_count(reading: Reading, figure: Figure, text: str) -> bool:
    """Tell whether a number may count no thing at all: neither money nor a share, with no noun right behind it."""
    if not text[0].isalnum() or is_percent(text):
        return False
    return reading.text.startswith(" of ", figure.end) or not has_plural_behind(reading, figure)


def firmness_of(reading: Reading, figure: Figure) -> str | None:
    """The sort of hedge that a number has wherever the body gives it, or that it never has one; None where unclear."""
    same = in_body(reading, figure)
    if figure not in same:
        return None
    if any(is_doubly_hedged(reading, one) for one in same):
        return None
    states = {sort_of_hedge(reading, one) if one.hedge else BARE for one in same}
    state = states.pop() if len(states) == 1 else None
    if state == BARE:
        return BARE if all(is_surely_bare(reading, one) for one in same) else None
    return state if all(stands_before(one) for one in same) else None


def is_surely_bare(reading: Reading, figure: Figure) -> bool:
    """Tell whether nothing around a number could make it less than exact."""
    before, behind = reading.text[max(0, figure.start - 40) : figure.start], reading.text[figure.end : figure.end + 80]
    return not (LOOSE_BEFORE.search(before) or LOOSE_BEHIND.match(behind))


def exactness_question(reading: Reading, key: Shown, shown: Sequence[Shown], seed: int) -> Question | None:
    """The question for one key, or None where too few other figures are surely of another sort."""
    chosen: list[Shown] = []
    for one in sorted(shuffled(shown, key.text, seed), key=lambda one: unlikeness(one, key)):
        fits = is_surely_wrong(one, key) and sort_of(one) == sort_of(key)
        if fits and not any(are_alike(one, other) for other in (key, *chosen)):
            chosen.append(one)
    chosen = chosen[:WRONG]
    if len(chosen) < LEAST_WRONG or form_of(chosen[0]) != form_of(key) or is_told_by_number(key, chosen):
        return None
    stem = f"Which of these figures does the article give {ASKED[key.firmness]}?"
    right = Option(f"“{key.text}”", True, in_words(key))
    wrong = [Option(f"“{one.text}”", False, in_words(one), (one.evidence,)) for one in chosen]
    form = single_choice(stem + key.text, right, wrong, seed)
    if form is None:
        return None
    return HEDGED_FIGURE.question(reading.article, stem, form, (key.evidence,), why_exact(key))


def is_told_by_number(key: Shown, others: Sequence[Shown]) -> bool:
    """Tell whether a key could be guessed: it is the only round or large number, or where a bare one is asked for, the
    only exact one.
    """
    if key.firmness == BARE:
        return all(roundness(one.figure) < roundness(key.figure) for one in others)
    value = low_value(key.figure)
    return not any(
        roundness(one.figure) <= roundness(key.figure) and low_value(one.figure) * LARGER >= value for one in others
    )


def is_surely_wrong(one: Shown, key: Shown) -> bool:
    return one.firmness != key.firmness and not {one.firmness, key.firmness} <= ROUGH


def unlikeness(one: Shown, key: Shown) -> tuple[bool, int]:
    """For sorting: another form of number (a sum, a share, in words), then one that is more or less round."""
    return form_of(one) != form_of(key), abs(roundness(one.figure) - roundness(key.figure))


def sort_of(one: Shown) -> str:
    """A share, a sum, or a count."""
    if is_share(one.text):
        return "share"
    return "count" if one.text[0].isalnum() else "sum"


def form_of(one: Shown) -> tuple[bool, bool, bool, bool]:
    """What can be seen of a figure at once: a number in words, a share, a sum or count, few words or many."""
    is_long = len(one.text.split()) > MOST_WORDS_OF_SHORT
    return one.text[0].isalpha(), one.text[0].isalnum(), is_percent(one.text), is_long


def roundness(figure: Figure) -> int:
    """How many digits a number has before its noughts: a round one among others would look rough by itself."""
    digits = re.sub(r"\D", "", f"{figure.value}").rstrip("0")
    return min(len(digits), 3)


def are_alike(one: Shown, other: Shown) -> bool:
    """Tell whether two figures stand in the same words, so that one gives the other away."""
    first, second = stems(one.text), stems(other.text)
    return len(first & second) > NUMBERS_LIKENESS * min(len(first), len(second))


def in_words(one: Shown) -> str:
    """How the article words a figure."""
    if one.firmness == BARE:
        return "The article gives this number bare, with no such word beside it."
    return f"The article writes “{one.hedge}” before the number: {HEDGES[one.firmness].meaning}."


def why_exact(key: Shown) -> str:
    what = (
        "No word before the number makes it rough or a limit"
        if key.firmness == BARE
        else f"The article writes “{key.hedge}”, which makes it {HEDGES[key.firmness].meaning}"
    )
    return f"{what}. Before you repeat a figure, look at the words beside it: they say how exact it is."
