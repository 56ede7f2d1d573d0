"""How firmly a figure is given: hedged-figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from quizkit.askers.drafting import Kind, shuffled, single_choice
from quizkit.askers.figure_stretches import from_the_number_on, statement_around
from quizkit.askers.figure_weight import matters, shortest_evidence
from quizkit.askers.figure_words import (
    figures_in_body,
    has_plural_behind,
    has_unit_behind,
    is_percent,
    low_value,
)
from quizkit.askers.material import can_be_named
from quizkit.askers.wording import capital, content_words, name_words, one_line, words
from quizkit.model import Figure, Option, Question, Reading, Span

HEDGED_FIGURE = Kind("hedged-figure", "figure", "retrieve")

MOST_QUESTIONS = 3  # of an article
HEDGED_OPTIONS = 3
OF_WHOM = re.compile(r"^…|\bof (?:them|these|those|it|us|you)\b", re.I)
MOST_WORDS = 24  # of a statement in a stem
TELLING = 3  # words of a stretch with its number: "270 people" would be understood by nobody
A_RANGE = re.compile(r"\d%?\s?[-–]\s?\d")
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

NOT_OF_A_SHARE = frozenset({"up to", "an estimated"})  # a share of answers or votes is never put so


def sort_of_hedge(reading: Reading, figure: Figure) -> str | None:
    """What the hedge makes of the number, or None where there is no hedge that is known."""
    if figure.hedge is None:
        return None
    hedge = one_line(figure.hedge.cut(reading.text)).lower()
    return next((name for name, sort in HEDGES.items() if hedge in sort.wordings), None)


def in_body(reading: Reading, figure: Figure) -> list[Figure]:
    """Every figure of the same value in the body, this one too; where the title stands there again it is none of it."""
    title = reading.article.title
    start = reading.text.find(title) if title else -1
    told = Span(start, start + len(title)) if title and start >= 0 else None
    same = (one for one in figures_in_body(reading) if one.value == figure.value)
    return [one for one in same if told is None or not told.holds(one)]


def common_sort(reading: Reading, figures: Sequence[Figure]) -> str | None:
    """The sort of hedge that all of the figures have, or None."""
    sorts = {sort_of_hedge(reading, one) for one in figures}
    return sorts.pop() if len(sorts) == 1 else None


def stands_before(figure: Figure) -> bool:
    """Tell whether the hedge stands in front of the number, as it does in the options."""
    return figure.hedge is not None and figure.hedge.end <= figure.start


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
    same = in_body(reading, figure)
    kind = common_sort(reading, same) if figure in same and stands_before(figure) else None
    stem = hedged_stem(reading, figure) if kind else None
    if stem is None or kind is None or figure.hedge is None:
        return None
    if not (is_worth_it(reading, figure) and matters(reading, figure)):
        return None
    hedge, number = one_line(figure.hedge.cut(reading.text)).lower(), number_with_unit(reading, figure)
    right = Option(capital(f"{hedge} {number}"), True, f"“{capital(hedge)}” stands before the number.")
    wrong = wrong_wordings(number, kind, stem, seed)
    # Dots in the place of the hedge tell that the number is not bare.
    if not number[0].isalpha() and stem.startswith(stem_start(reading, figure)):
        wrong[0] = bare_wording(hedge, number)
    form = single_choice(stem, right, wrong, seed)
    if form is None:
        return None
    evidence = (shortest_evidence(reading, figure),)
    return HEDGED_FIGURE.question(reading.article, stem, form, evidence, why_hedged(hedge, kind))


def hedged_stem(reading: Reading, figure: Figure) -> str | None:
    """The stem with the words from the number on, or with its statement, where dots stand in the place of the hedge."""
    shown_alone = from_the_number_on(reading, figure)
    if shown_alone and len(content_words(shown_alone)) >= TELLING:
        return stem_for(reading, figure, shown_alone)
    if shown := statement_with_dots(reading, figure):
        number = one_line(figure.cut(reading.text))
        return f"How does the article word the figure {number}{given_by(reading, figure)} in “{shown}”?"
    return stem_for(reading, figure, shown_alone) if shown_alone and given_by(reading, figure) else None


def statement_with_dots(reading: Reading, figure: Figure) -> str | None:
    """The statement around a figure, with dots for its hedge; a range would tell how exact it is."""
    statement = statement_around(reading, figure)
    if statement is None or figure.hedge is None or A_RANGE.search(statement):
        return None
    worded = one_line(reading.text[figure.hedge.start : figure.end])
    if statement.count(worded) != 1 or OF_WHOM.search(statement) or len(words(statement)) > MOST_WORDS:
        return None
    return statement.replace(worded, f"… {one_line(figure.cut(reading.text))}")


def stem_for(reading: Reading, figure: Figure, shown: str) -> str:
    return f"{stem_start(reading, figure)}{shown}”?"


def stem_start(reading: Reading, figure: Figure) -> str:
    return f"How does the article word the figure{given_by(reading, figure)} in “… "


def is_worth_it(reading: Reading, figure: Figure) -> bool:
    """A number of three and more that counts something, or a share; no range, no dozen, no ratio."""
    number = figure.cut(reading.text)
    if figure.unit is not None and figure.unit.cut(reading.text) == "times":
        return False
    if isinstance(figure.value, tuple) or not (re.search(r"\d", number) or PLAIN_WORD.fullmatch(number)):
        return False
    return is_percent(number) or (low_value(figure) >= LEAST_HEDGED and says_what(figure, number))


def says_what(figure: Figure, number: str) -> bool:
    """Tell whether it can be seen what is counted: a unit or a currency."""
    return figure.unit is not None or not number[:1].isalnum()


def number_with_unit(reading: Reading, figure: Figure) -> str:
    """The number with what it counts where that is a plural right behind it, no name and without quotation marks."""
    unit, end = figure.unit, figure.end
    if unit is not None and (is_percent(figure.cut(reading.text)) or has_plural_behind(reading, figure)):
        words_of_unit = unit.cut(reading.text)
        plain = has_unit_behind(reading, figure) and not re.search(r"[\"“”‘]|''", words_of_unit)
        end = unit.end if plain and not name_words(words_of_unit) else end
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

    Three times in five all are short ones, so that the key may be the longest as often as any other.
    """
    others = shuffled([one for name, one in HEDGES.items() if name != right], stem, seed)
    short = shuffled((True, True, True, False, False), stem, seed)[0]
    found = []
    for one in others[:HEDGED_OPTIONS]:
        offered = [words for words in OFFERED[one.usual] if not (is_percent(number) and words in NOT_OF_A_SHARE)]
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
