"""Find figures: every number a reader would call one, what it counts, how it is hedged, and whose it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.figure_tokens import ParsedText, governing_verb
from quizkit.finders.not_figures import is_figure
from quizkit.finders.number_ranges import find_numerals
from quizkit.finders.numerals import Kind, Numeral
from quizkit.finders.passages import Passage
from quizkit.finders.words import word_list, word_set
from quizkit.model import Attribution, Figure, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

LONGEST_UNIT = 6  # words between a number and the end of what it counts
LONGEST_HEDGE = 30  # characters
MOST_ALIKE = 40  # a number that comes more often stands in a table; nothing is learnt from linking it
RATE = re.compile(
    r"\s((?:a|an|per|each|every)\s(?:hour|day|night|week|month|quarter|year|decade)\b(?!\s(?:ago|earlier|later))"
    r"|annually\b|daily\b|weekly\b|monthly\b)"
)
NOT_IN_UNIT = frozenset("the a an its their his her more fewer less or so + plus other".split())
PERIOD_WORDS = frozenset("in since during over for from between until by throughout within before after".split())
SAYS_WHEN = re.compile(r"\d{4}|\b(?:last|this|next|past|previous|century|decade|years?|months?|weeks?|days?)\b|[A-Z][a-z]{2}")


@attrs.frozen
class Candidate:
    """A figure before its owner and its likes are known. `unit_word` is the lemma of what it counts."""

    place: Span
    numeral: Numeral
    hedge: Span | None
    unit: Span | None
    unit_word: str | None
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
    return tuple(
        figure_of(one, owner, likes, attributions) for one, owner, likes in zip(found, owners, alike, strict=True)
    )


def figure_of(
    one: Candidate, owner: int | None, likes: tuple[int, ...], attributions: Sequence[Attribution]
) -> Figure:
    """A candidate with its owner and its likes."""
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
        sure=owner is not None and attributions[owner].sure and not one.doubtful,
    )


def candidates(passage: Passage) -> Iterator[Candidate]:
    """The figures of one passage."""
    parsed = ParsedText.of(passage.doc)
    for numeral in find_numerals(parsed.text):
        unit = unit_of(parsed, numeral)
        hedge, unclear = hedge_of(parsed, numeral)
        if not is_figure(parsed, numeral, unit, hedge is not None):
            continue
        yield Candidate(
            place=moved(passage, (numeral.start, numeral.end)),
            numeral=numeral,
            hedge=moved(passage, hedge) if hedge else None,
            unit=passage.span(unit) if unit is not None else None,
            unit_word=unit[-1].lemma_.lower() if unit is not None else None,
            period=period_of(passage, parsed, numeral, unit),
            doubtful=numeral.doubtful or unclear,
        )


def moved(passage: Passage, stretch: tuple[int, int]) -> Span:
    """A stretch of the passage's text as a place in the mended text."""
    return Span(passage.block.start + stretch[0], passage.block.start + stretch[1])


def top_of(parsed: ParsedText, numeral: Numeral) -> Token:
    """The token of a number that the rest of the sentence hangs on."""
    tokens = parsed.tokens_of(numeral.start, numeral.end)
    inside = {token.i for token in tokens}
    return next((token for token in reversed(tokens) if token.head.i not in inside), tokens[-1])


def unit_of(parsed: ParsedText, numeral: Numeral) -> Tokens | None:
    """What a number counts: the noun it modifies with the words between, or the noun behind "of"."""
    if numeral.kind == "money":
        return None
    last = parsed.tokens_of(numeral.start, numeral.end)[-1]
    following = parsed.after(last)
    if following is not None and following.lower_ in ("-", "–"):
        following = parsed.after(following)
    if following is not None and is_measure(following):
        return parsed.doc[following.i : following.i + 1]
    top = top_of(parsed, numeral)
    if numeral.kind != "percent" and (unit := counted_noun(parsed, top if numeral.kind == "plain" else last, last)):
        return unit
    return noun_behind_of(parsed, top, last)


def is_measure(token: Token) -> bool:
    """A word that measures right behind the number: "days", "times", "percentage" is not one."""
    return token.lower_ == "times" or (
        token.pos_ == "NOUN" and token.lemma_.lower() in word_set("figures", "measure") and not token_goes_on(token)
    )


def token_goes_on(token: Token) -> bool:
    """The word is only the first part of a longer noun, as in "300 member states"."""
    follows = token.i + 1 < len(token.doc) and token.nbor().pos_ == "NOUN"
    return follows and token.dep_ == "compound" and token.nbor(-1).text != "-"


def counted_noun(parsed: ParsedText, number: Token, last: Token) -> Tokens | None:
    """The noun on the right that a number modifies, without the comparing words before it."""
    head = number.head
    if number.dep_ not in ("nummod", "quantmod", "compound", "amod", "nmod") or head.pos_ not in ("NOUN", "PROPN"):
        return None
    start = last.i + 1
    while start < head.i and parsed.doc[start].lower_ in NOT_IN_UNIT:
        start += 1
    between = parsed.doc[start : head.i]
    if not 0 <= head.i - start <= LONGEST_UNIT or any(token.is_punct and token.text != "-" for token in between):
        return None
    return parsed.doc[start : head.i + 1]


def noun_behind_of(parsed: ParsedText, top: Token, last: Token) -> Tokens | None:
    """The noun in "half of the town's houses", without article and number."""
    of = parsed.after(last)
    if of is not None and of.lower_ == "of":
        noun = next((child for child in of.children if child.dep_ == "pobj" and child.pos_ in ("NOUN", "PROPN")), None)
    else:
        noun = top.head if of is not None and of.lower_ in ("the", "its", "their") and top.dep_ == "predet" else None
    if noun is None or of is None or not 0 < noun.i - of.i <= LONGEST_UNIT:
        return None
    words = parsed.doc[of.i + 1 : noun.i + 1]
    start = max((token.i + 1 for token in words[:-1] if token.pos_ in ("DET", "NUM", "SYM") or token.tag_ == "PRP$"), default=words[0].i)
    return parsed.doc[start : noun.i + 1]


def hedges(key: str) -> str:
    """The hedges of a list as a pattern, the longest first."""
    words = sorted(word_list("figures", key), key=lambda hedge: (-len(hedge), hedge))
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in words)


HEDGE_BEFORE = re.compile(rf"(?<![\w-])({hedges('hedge_before')})\s(?:the\s)?$", re.I)
HEDGE_AFTER = re.compile(rf"\s?({hedges('hedge_after')})(?!\w)", re.I)


def hedge_of(parsed: ParsedText, numeral: Numeral) -> tuple[tuple[int, int] | None, bool]:
    """The stretch that hedges a number, and whether it is unclear that it does ("talked about 300 jobs")."""
    low = max(0, numeral.start - LONGEST_HEDGE)
    match = HEDGE_BEFORE.search(parsed.text[low : numeral.start])
    if match is None:
        match = HEDGE_AFTER.match(parsed.text[numeral.end : numeral.end + LONGEST_HEDGE])
        return ((numeral.end + match.start(1), numeral.end + match.end(1)) if match else None), False
    word = parsed.token_at(low + match.start(1))
    if match[1].lower() in word_set("figures", "also_preposition") and word.dep_ == "prep":
        return None, True
    return (low + match.start(1), low + match.end(1)), False


def period_of(passage: Passage, parsed: ParsedText, numeral: Numeral, unit: Tokens | None) -> Span | None:
    """The time a figure is about: a rate ("a year") right behind it, or the one date that hangs on the same verb."""
    if unit is not None and unit[-1].lemma_.lower() in word_set("figures", "time_unit"):
        return None  # a stretch of time is one itself
    end = max(numeral.end, unit[-1].idx + len(unit[-1])) if unit is not None else numeral.end
    if rate := RATE.match(parsed.text[end : end + LONGEST_HEDGE]):
        return moved(passage, (end + rate.start(1), end + rate.end(1)))
    top = top_of(parsed, numeral)
    verb = governing_verb(top)
    dates = [
        date
        for date in parsed.entities_in(parsed.sentence_of(top))
        if is_period(date)
        if not (date.start_char < end and numeral.start < date.end_char) and governing_verb(date.root).i == verb.i
    ]
    return passage.span(with_preposition(dates[0])) if len(dates) == 1 else None


def is_period(date: Tokens) -> bool:
    """A date that can stand for the time of a figure: no age, no "30-day", no "2016 election", no "than last year"."""
    if date.label_ != "DATE" or not SAYS_WHEN.search(date.text) or "-" in date.text:
        return False
    return date.root.dep_ not in ("nummod", "compound", "amod", "nmod", "poss") and date.root.head.lower_ != "than"


def with_preposition(date: Tokens) -> Tokens:
    """A date with the preposition before it: "in 2017"."""
    word = date.doc[date.start - 1] if date.start else None
    return date.doc[date.start - 1 : date.end] if word is not None and word.lower_ in PERIOD_WORDS else date


def owners_of(places: Sequence[Span], attributions: Sequence[Attribution]) -> list[int | None]:
    """For each place the attribution whose content holds it, the shortest if several do."""
    pieces = sorted(
        (piece.start, piece.end, sum(map(len, one.content)), index)
        for index, one in enumerate(attributions)
        for piece in one.content
    )
    owners: list[int | None] = [None] * len(places)
    open_pieces: list[tuple[int, int, int, int]] = []
    upcoming = 0
    for at in sorted(range(len(places)), key=lambda index: places[index].start):
        while upcoming < len(pieces) and pieces[upcoming][0] <= places[at].start:
            open_pieces.append(pieces[upcoming])
            upcoming += 1
        open_pieces = [piece for piece in open_pieces if piece[1] > places[at].start]
        holding = [(size, index) for _, end, size, index in open_pieces if end >= places[at].end]
        owners[at] = min(holding)[1] if holding else None
    return owners


def links_between(found: Sequence[Candidate]) -> list[tuple[int, ...]]:
    """For each figure those of the same value and kind whose unit is the same, or missing on either side."""
    groups: dict[object, list[int]] = defaultdict(list)
    for index, one in enumerate(found):
        groups[one.kind, one.numeral.value].append(index)
    links: list[tuple[int, ...]] = [()] * len(found)
    for group in groups.values():
        if len(group) <= MOST_ALIKE:
            for index in group:
                links[index] = tuple(other for other in group if other != index and same_unit(found[index], found[other]))
    return links


def same_unit(one: Candidate, other: Candidate) -> bool:
    """Tell whether two figures may count the same thing."""
    return one.unit_word == other.unit_word or one.unit_word is None or other.unit_word is None


__all__ = ["find_figures"]
