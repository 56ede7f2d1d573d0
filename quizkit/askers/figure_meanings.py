"""What a figure counts, among the things that other figures of the article count: meaning-of-figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from quizkit.askers.drafting import LONGEST_KEY, Kind, single_choice
from quizkit.askers.figure_words import counted, evidence_for, is_percent, low_value
from quizkit.askers.material import one_line
from quizkit.askers.wording import STOP_WORDS, capital, content_words, words
from quizkit.model import Evidence, Figure, Option, Question, Reading, SingleChoice

MEANING_OF_FIGURE = Kind("meaning-of-figure", "figure", "retrieve", "guarded")

LEAST_VALUE = 10
LEAST_WORDS = 2  # "people" or "votes" alone says too little
WRONG, LEAST_WRONG = 3, 2
MEASURES = frozenset(
    "second minute hour day night week month quarter year decade century times percentage point".split()
)


@attrs.frozen
class Meaning:
    """A figure in the body with the words for what it counts, and its sort: a share, a sum or a count."""

    figure: Figure
    number: str
    counts: str
    sort: str
    evidence: Evidence


def ask_meaning_of_figure(reading: Reading, seed: int) -> Iterator[Question]:
    """What does this number stand for? At most one question: the sure figure first."""
    meanings = meanings_of(reading)
    for key in sorted(meanings, key=lambda one: not one.figure.sure):
        stem = f"What does the article count with the figure {key.number}?"
        if key.sort == "share":
            stem = f"Of what does the article give {key.number} as a share?"
        form = meaning_form(key, rivals_of(key, meanings), stem, seed)
        if form:
            yield MEANING_OF_FIGURE.question(reading.article, stem, form, (key.evidence,), why_meaning(key))
            return


def meanings_of(reading: Reading) -> list[Meaning]:
    """Every figure of the body that says in a few words what it counts and has one meaning only."""
    found = [meaning_of(reading, figure) for figure in reading.figures]
    several = [one for one in found if one is not None and has_one_meaning(reading, one.figure)]
    return [one for i, one in enumerate(several) if not any(same_counts(one, other) for other in several[:i])]


def meaning_of(reading: Reading, figure: Figure) -> Meaning | None:
    """The figure with the words for what it counts, or None where these are vague."""
    number, whole = one_line(figure.cut(reading.text)), counted(reading, figure)
    if whole is None or figure.unit is None or isinstance(figure.value, tuple):
        return None
    share = is_percent(number)
    counts = whole.removeprefix(number).strip(" -").removeprefix("of ").removeprefix("the ")
    if low_value(figure) < LEAST_VALUE or len(words(counts)) < LEAST_WORDS or not number[:1].isdigit():
        return None
    between = one_line(reading.text[figure.end : figure.unit.start]).strip()
    if stems(counts) & MEASURES or between not in ("", "of"):
        return None
    return Meaning(figure, number, counts, "share" if share else "count", evidence_for(reading, figure))


def has_one_meaning(reading: Reading, figure: Figure) -> bool:
    """Tell whether the number stands for one thing wherever it is."""
    same = [i for i, other in enumerate(reading.figures) if other.value == figure.value and other != figure]
    return all(i in figure.same_as for i in same)


def same_counts(one: Meaning, other: Meaning) -> bool:
    """Tell whether two figures may count the same thing, or have the same value."""
    shared = stems(one.counts) & stems(other.counts)
    return bool(shared) or one.figure.value == other.figure.value


def stems(counts: str) -> frozenset[str]:
    """The words that carry meaning, plural or not."""
    return frozenset(word.rstrip("s") for word in content_words(counts)) - STOP_WORDS


def rivals_of(key: Meaning, meanings: Sequence[Meaning]) -> list[Meaning]:
    """What other figures of the same sort count, those most like the key in length first."""
    fit = [one for one in meanings if one != key and one.sort == key.sort and not same_counts(one, key)]
    return sorted(fit, key=lambda one: (abs(len(one.counts) - len(key.counts)), one.figure.start))[:WRONG]


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
