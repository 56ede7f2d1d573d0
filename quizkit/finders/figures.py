"""Find figures: every number a reader would call one, what it counts, how it is hedged, and whose it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

import attrs

from quizkit.finders.figure_hedges import hedge_of
from quizkit.finders.figure_owners import SureOwners, owners_of
from quizkit.finders.figure_parts import period_of, unit_of
from quizkit.finders.figure_tokens import ParsedText
from quizkit.finders.not_figures import is_figure
from quizkit.finders.number_ranges import find_numerals
from quizkit.finders.numerals import Kind, Numeral
from quizkit.finders.passages import Passage
from quizkit.model import Attribution, Figure, Span

PICKS_OUT = re.compile(r"\b(?:top|bottom|past|last|next|first|previous|final|coming)\s$", re.I)
NAMING = frozenset({"NOUN", "PROPN", "ADJ"})
MOST_ALIKE = 40  # a number that comes more often stands in a table; nothing is learnt from linking it


@attrs.frozen
class Candidate:
    """A figure before its owner and its likes are known. `unit_words` are the lemmas of what it counts."""

    place: Span
    numeral: Numeral
    hedge: Span | None
    unit: Span | None
    unit_words: frozenset[str]
    period: Span | None
    doubtful: bool

    @property
    def kind(self) -> Kind:
        return self.numeral.kind


def find_figures(passages: Sequence[Passage], attributions: Sequence[Attribution]) -> tuple[Figure, ...]:
    """Every figure of the passages, in the order of the passages.

    Dates, ages, scores and numbers in names are none. The owner is the attribution whose content holds the figure,
    the shortest if several do; where there is none, nobody knows the owner. `sure` means: the owner is sure, and
    the number can be read in one way only.
    """
    found = [one for passage in passages for one in candidates(passage)]
    owners = owners_of([one.place for one in found], attributions)
    alike = links_between(found)
    judge = SureOwners(passages)
    return tuple(
        figure_of(one, owner, likes, sure=owner is not None and judge.is_sure(one.place, attributions[owner]))
        for one, owner, likes in zip(found, owners, alike, strict=True)
    )


def figure_of(one: Candidate, owner: int | None, likes: tuple[int, ...], *, sure: bool) -> Figure:
    """A candidate with its owner, whether that one is sure, and its likes."""
    return Figure(
        one.place.start,
        one.place.end,
        value=one.numeral.value,
        hedge=one.hedge,
        unit=one.unit,
        period=one.period,
        owner="unknown" if owner is None else "attribution",
        attribution=owner,
        same_as=likes,
        sure=sure and not one.doubtful,
    )


def candidates(passage: Passage) -> Iterator[Candidate]:
    """The figures of one passage."""
    parsed = ParsedText.of(passage)
    for numeral in find_numerals(parsed.text):
        unit = unit_of(parsed, numeral)
        hedge, unclear = hedge_of(parsed, numeral)
        if not is_figure(parsed, numeral, unit, hedge is not None):
            continue
        period = period_of(parsed, numeral, unit)
        yield Candidate(
            place=moved(passage, (numeral.start, numeral.end)),
            numeral=numeral,
            hedge=moved(passage, hedge) if hedge else None,
            unit=passage.span(unit) if unit is not None else None,
            unit_words=frozenset(token.lemma_.lower() for token in unit or () if token.pos_ in NAMING),
            period=moved(passage, period) if period else None,
            doubtful=numeral.doubtful or unclear or picks_out(parsed.text, numeral),
        )


def picks_out(text: str, numeral: Numeral) -> bool:
    """A number that rather picks something out than measures it: "the top 1 percent", "the past ten days"."""
    one = numeral.worded and numeral.kind == "plain" and numeral.value == 1
    return one or bool(PICKS_OUT.search(text[max(0, numeral.start - 12) : numeral.start]))


def moved(passage: Passage, stretch: tuple[int, int]) -> Span:
    """A stretch of the passage's text as a place in the mended text."""
    return Span(passage.block.start + stretch[0], passage.block.start + stretch[1])


def links_between(found: Sequence[Candidate]) -> list[tuple[int, ...]]:
    """For each figure those of the same value and kind whose unit is the same, or missing on either side."""
    groups: dict[object, list[int]] = defaultdict(list)
    for index, one in enumerate(found):
        groups[one.kind, one.numeral.value].append(index)
    links: list[tuple[int, ...]] = [()] * len(found)
    for group in groups.values():
        if len(group) <= MOST_ALIKE:
            for index in group:
                links[index] = tuple(
                    other for other in group if other != index and same_unit(found[index], found[other])
                )
    return links


def same_unit(one: Candidate, other: Candidate) -> bool:
    """Tell whether two figures may count the same thing: "civilians" and "civilian deaths"."""
    return not one.unit_words or not other.unit_words or bool(one.unit_words & other.unit_words)
