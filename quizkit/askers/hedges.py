"""How firmly a figure is given: hedged-figure, headline-hedge."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from quizkit.askers.drafting import Kind, shuffled, single_choice
from quizkit.askers.figure_stretches import from_the_number_on
from quizkit.askers.figure_words import (
    evidence_for,
    has_unit_behind,
    is_percent,
    low_value,
    may_count_the_same,
)
from quizkit.askers.material import can_be_named, one_line
from quizkit.askers.wording import capital, name_words
from quizkit.model import Evidence, Figure, Option, Question, Reading

HEDGED_FIGURE = Kind("hedged-figure", "figure", "retrieve")
HEADLINE_HEDGE = Kind("headline-hedge", "figure", "compare")

MOST_QUESTIONS = 3  # of an article
HEDGED_OPTIONS = 3
LEAST_HEDGED = 3  # "about two" is hardly worth a question


PLAIN_WORD = re.compile(
    r"(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    r"ninety)(?: (?:thousand|million|billion|trillion|percent|per cent))?",
    re.I,
)


@attrs.frozen
class Sort:
    """Hedges that make the same of a number: their wordings, the one a wrong option uses, and what it means."""

    wordings: frozenset[str]
    usual: str
    meaning: str


def sort(usual: str, meaning: str, *others: str) -> Sort:
    return Sort(frozenset({usual, *others}), usual, meaning)


HEDGES: Mapping[str, Sort] = {
    "at least": sort(
        "more than",
        "a lower limit",
        *("over", "at least", "upwards of", "no fewer than", "no less than", "in excess of", "well over", "just over"),
        *("or more", "not less than"),
    ),
    "at most": sort(
        "up to",
        "an upper limit",
        *("at most", "as many as", "as much as", "no more than", "not more than", "fewer than", "less than", "under"),
        *("or less", "or fewer"),
    ),
    "near": sort(
        "about",
        "a rough number, which may be higher or lower",
        *("around", "approximately", "roughly", "some", "an estimated", "estimated", "or so"),
    ),
    "below": sort("nearly", "a number not quite reached", "almost", "close to", "just under"),
}


# Short and long wordings of each sort for wrong options, so that length tells nothing; each fits any kind of number.
OFFERED: Mapping[str, Sequence[str]] = {
    "more than": ("at least", "more than", "well over"),
    "up to": ("up to", "no more than", "not more than"),
    "about": ("about", "approximately", "an estimated"),
    "nearly": ("nearly", "just under", "close to"),
}


def sort_of_hedge(reading: Reading, figure: Figure) -> str | None:
    """What the hedge makes of the number, or None where there is no hedge that is known."""
    if figure.hedge is None:
        return None
    hedge = one_line(figure.hedge.cut(reading.text)).lower()
    return next((name for name, sort in HEDGES.items() if hedge in sort.wordings), None)


def in_body(reading: Reading, figure: Figure) -> list[Figure]:
    """Every figure of the same value in the body, this one too."""
    body = [block for block in reading.blocks if block.role == "body"]
    return [one for one in reading.figures if one.value == figure.value and any(b.holds(one.place()) for b in body)]


def common_sort(reading: Reading, figures: Sequence[Figure]) -> str | None:
    """The sort of hedge that all of the figures have, or None."""
    sorts = {sort_of_hedge(reading, one) for one in figures}
    return sorts.pop() if len(sorts) == 1 else None


def stands_before(figure: Figure) -> bool:
    """Tell whether the hedge stands in front of the number, as it does in the options."""
    return figure.hedge is not None and figure.hedge.end <= figure.start


# ---------------------------------------------------------------- hedged-figure


def ask_hedged_figure(reading: Reading, seed: int) -> Iterator[Question]:
    """How is the figure worded? At most two numbers that always have the same sort of hedge, owned ones first."""
    asked: list[Figure] = []
    for figure in sorted(reading.figures, key=lambda one: not one.sure):
        if len(asked) == MOST_QUESTIONS:
            return
        repeated = any(one.value == figure.value for one in asked)
        question = None if repeated else hedge_question(reading, figure, seed)
        if question:
            asked.append(figure)
            yield question


def hedge_question(reading: Reading, figure: Figure, seed: int) -> Question | None:
    """The question about one figure, or None where its wording is not one and the same all over the body."""
    shown, same = from_the_number_on(reading, figure), in_body(reading, figure)
    kind = common_sort(reading, same) if figure in same and stands_before(figure) else None
    if shown is None or kind is None or figure.hedge is None or not is_worth_it(reading, figure):
        return None
    hedge, number = one_line(figure.hedge.cut(reading.text)).lower(), number_with_unit(reading, figure)
    stem = stem_for(reading, figure, shown)
    right = Option(capital(f"{hedge} {number}"), True, f"“{capital(hedge)}” stands before the number.")
    wrong = wrong_wordings(number, kind, stem, seed)
    if not number[0].isalpha():
        wrong[0] = bare_wording(hedge, number)
    form = single_choice(stem, right, wrong, seed)
    if form is None:
        return None
    evidence = (evidence_for(reading, figure),)
    return HEDGED_FIGURE.question(reading.article, stem, form, evidence, why_hedged(hedge, kind))


def stem_for(reading: Reading, figure: Figure, shown: str) -> str:
    return f"How does the article word the figure{given_by(reading, figure)} in “… {shown}”?"


def is_worth_it(reading: Reading, figure: Figure) -> bool:
    """A number of three and more that counts something, or a share; no range and no dozen: they are vague already."""
    number = figure.cut(reading.text)
    if isinstance(figure.value, tuple) or not (re.search(r"\d", number) or PLAIN_WORD.fullmatch(number)):
        return False
    return is_percent(number) or (low_value(figure) >= LEAST_HEDGED and says_what(figure, number))


def says_what(figure: Figure, number: str) -> bool:
    """Tell whether it can be seen what is counted: a unit or a currency."""
    return figure.unit is not None or not number[:1].isalnum()


def number_with_unit(reading: Reading, figure: Figure) -> str:
    """The number with what it counts where that stands right behind it and is no name."""
    unit, end = figure.unit, figure.end
    if unit is not None and has_unit_behind(reading, figure) and reading.text[unit.end : unit.end + 1] != "-":
        end = end if name_words(unit.cut(reading.text)) else unit.end
    return one_line(reading.text[figure.start : end])


def given_by(reading: Reading, figure: Figure) -> str:
    """Who gives the figure, where that is sure."""
    if not figure.sure or figure.attribution is None:
        return ""
    voice = reading.attributions[figure.attribution].voice
    if voice is None or not can_be_named(reading.voices[voice]):
        return ""
    return f" given by {reading.voices[voice].name}"


def wrong_wordings(number: str, right: str | None, stem: str, seed: int) -> list[Option]:
    """The same number with three other sorts of hedge, each with what it would mean.

    Two times in five all are short ones, so that the key may be the longest as often as any other.
    """
    others = shuffled([one for name, one in HEDGES.items() if name != right], stem, seed)
    short = shuffled((True, True, False, False, False), stem, seed)[0]
    found = []
    for one in others[:HEDGED_OPTIONS]:
        offered = OFFERED[one.usual]
        wording = min(offered, key=len) if short else shuffled(offered, f"{stem}{one.usual}", seed)[0]
        reason = f"“{capital(wording)}” would make it {one.meaning}; the article does not write that."
        found.append(Option(capital(f"{wording} {number}"), False, reason))
    return found


def bare_wording(hedge: str, number: str) -> Option:
    """The number without its hedge, as a wrong option: to forget the hedge is the most usual slip."""
    return Option(capital(number), False, f"This leaves out “{hedge}”, which makes the number look exact.")


def why_hedged(hedge: str, kind: str) -> str:
    return (
        f"The article writes “{hedge}”, which makes it {HEDGES[kind].meaning}. "
        "Small words like these say how exact a figure is; they are the first to get lost when it is repeated."
    )


# ---------------------------------------------------------------- headline-hedge


def ask_headline_hedge(reading: Reading, seed: int) -> Iterator[Question]:
    """The headline gives a number bare, the body never does: how does the body word it? At most one question."""
    for figure in reading.figures:
        headline = next((one for one in reading.blocks if one.role == "headline" and one.holds(figure.place())), None)
        if headline is None or figure.hedge is not None:
            continue
        question = headline_question(reading, figure, seed)
        if question:
            yield question
            return


def headline_question(reading: Reading, figure: Figure, seed: int) -> Question | None:
    """The question, or None where the body does not always hedge the number in one way, or counts something else."""
    same = in_body(reading, figure)
    kind = common_sort(reading, same) if same else None
    if kind is None or not all(may_count_the_same(reading, figure, one) for one in same):
        return None
    first = next((one for one in same if stands_before(one)), None)
    if first is None or first.hedge is None or not is_worth_it(reading, first):
        return None
    hedge, number = one_line(first.hedge.cut(reading.text)).lower(), first.cut(reading.text)
    shown = figure.cut(reading.text)
    stem = (
        f"The headline gives a figure of {shown}, without any hedge. How does the body of the article word this figure?"
    )
    right = Option(capital(f"{hedge} {number}"), True, f"The body writes “{hedge}” before the number.")
    form = single_choice(stem, right, wrong_wordings(number, kind, stem, seed), seed)
    if form is None:
        return None
    evidence = (Evidence.of(reading.article, figure.place()), evidence_for(reading, first))
    return HEADLINE_HEDGE.question(reading.article, stem, form, evidence, why_headline(hedge, kind))


def why_headline(hedge: str, kind: str) -> str:
    return (
        f"The body writes “{hedge}”: {HEDGES[kind].meaning}. The headline leaves that out and makes the number look "
        "exact. Headlines are short; look in the body for how firmly a figure is given."
    )
