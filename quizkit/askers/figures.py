"""Which figure is whose, and how firmly it is given: owner-of-figure, hedged-figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from quizkit.askers.attributions import among_voices
from quizkit.askers.distractors import may_be_same, other_voices
from quizkit.askers.drafting import Kind, shuffled, single_choice
from quizkit.askers.material import Claim, claims_of
from quizkit.askers.wording import capital, words
from quizkit.model import Figure, Option, Question, Reading, Voice

OWNER_OF_FIGURE = Kind("owner-of-figure", "figure", "retrieve")
HEDGED_FIGURE = Kind("hedged-figure", "figure", "retrieve")

MOST_UNIT_WORDS = 4
LEAST_COUNT = 10  # a smaller number is seldom anybody's count
# What a hedge makes of a number, the wording that a wrong option uses for it, and why that would be another statement.
HEDGES: Mapping[str, tuple[frozenset[str], str, str]] = {
    "at least": (
        frozenset({"more than", "over", "at least", "upwards of", "no fewer than", "no less than", "in excess of"}),
        "more than",
        "would make the number a lower limit",
    ),
    "at most": (
        frozenset({"up to", "at most", "as many as", "as much as", "no more than", "a maximum of"}),
        "up to",
        "would make the number an upper limit",
    ),
    "near": (
        frozenset({"about", "around", "approximately", "roughly", "some", "an estimated", "estimated", "circa"}),
        "about",
        "would let the number be higher or lower",
    ),
    "below": (
        frozenset({"nearly", "almost", "close to", "just under", "fewer than", "less than", "under", "below"}),
        "nearly",
        "would put the number a little lower",
    ),
}


def ask_owner_of_figure(reading: Reading, seed: int) -> Iterator[Question]:
    """Whose figure is this? One question a claim with a sure figure that nobody else gives."""
    done: list[Claim] = []
    for figure in reading.figures:
        claim = claim_with(reading, figure)
        if claim is None or claim in done or claim.first_person or claim.gives_away(claim.voice):
            continue
        done.append(claim)
        owners = owners_of(reading, figure)
        if owners is None or not is_counted(reading, figure) or not all(same(reading, claim, one) for one in owners):
            continue
        others = other_voices(reading, claim.voice, claim.statement, owners)
        stem = f"Whose figure is “{shown(reading, figure)}” in {claim.in_a_stem}?"
        form = among_voices(reading, claim, others, stem, seed)
        if form:
            yield OWNER_OF_FIGURE.question(
                reading.article, stem, form, claim.evidence, why_owner(reading, figure, claim)
            )


def claim_with(reading: Reading, figure: Figure) -> Claim | None:
    """The claim whose words hold a sure figure."""
    if not figure.sure:
        return None
    claims = (claim for claim in claims_of(reading) if claim.index == figure.attribution)
    return next((claim for claim in claims if shown(reading, figure) in claim.statement), None)


def same(reading: Reading, claim: Claim, voice: Voice) -> bool:
    return voice == claim.voice or may_be_same(reading, voice, claim.voice)


def is_counted(reading: Reading, figure: Figure) -> bool:
    """A quantity that somebody counted, measured or estimated: a sum, a share of something, or ten and more."""
    number = figure.cut(reading.text)
    if "%" in number or "percent" in number or "per cent" in number:
        return figure.unit is not None or reading.text[figure.end :].startswith(" of ")
    low = figure.value[0] if isinstance(figure.value, tuple) else figure.value
    return low >= LEAST_COUNT or not number[:1].isalnum()


def owners_of(reading: Reading, figure: Figure) -> list[Voice] | None:
    """Everybody who gives this number anywhere, or None where somebody unknown does in the body."""
    body = [block for block in reading.blocks if block.role == "body"]
    owners: list[Voice] = []
    for other in reading.figures:
        if other.value != figure.value or not any(block.holds(other.place()) for block in body):
            continue
        attribution = reading.attributions[other.attribution] if other.attribution is not None else None
        if attribution is None or attribution.voice is None:
            return None
        owners.append(reading.voices[attribution.voice])
    return owners


def shown(reading: Reading, figure: Figure) -> str:
    """The figure in the words of the text: hedge, number, and the unit where it follows at once."""
    start = figure.hedge.start if figure.hedge and figure.hedge.end <= figure.start else figure.start
    end = figure.unit.end if has_unit_behind(reading, figure) and figure.unit else figure.end
    return re.sub(r"\s+", " ", reading.text[start:end])


def has_unit_behind(reading: Reading, figure: Figure) -> bool:
    unit = figure.unit
    return (
        unit is not None
        and figure.end < unit.start
        and not reading.text[figure.end : unit.start].strip(" -")
        and len(words(unit.cut(reading.text))) <= MOST_UNIT_WORDS
    )


def why_owner(reading: Reading, figure: Figure, claim: Claim) -> str:
    return (
        f"“{claim.phrase}” governs the statement that holds “{shown(reading, figure)}”: the figure is this source's. "
        "A number belongs to whoever gives it; ask who counted before you repeat it."
    )


def ask_hedged_figure(reading: Reading, seed: int) -> Iterator[Question]:
    """How is the figure worded? One question for each number that always has the same sort of hedge in the body."""
    asked: list[Figure] = []
    for figure in reading.figures:
        claim = claim_with(reading, figure)
        if claim is None or any(one.value == figure.value for one in asked) or not has_unit_behind(reading, figure):
            continue
        sort = sort_of_hedge(reading, figure)
        if sort is None or {sort_of_hedge(reading, one) for one in in_body(reading, figure)} != {sort}:
            continue
        asked.append(figure)
        yield from hedge_question(reading, figure, claim, sort, seed)


def hedge_question(reading: Reading, figure: Figure, claim: Claim, sort: str, seed: int) -> Iterator[Question]:
    assert figure.hedge is not None
    assert figure.unit is not None
    hedge = figure.hedge.cut(reading.text).lower()
    number = re.sub(r"\s+", " ", reading.text[figure.start : figure.unit.end])
    stem = f"The article gives {claim.voice.name} as the source of a figure of {number}. How is that figure worded?"
    right = Option(capital(f"{hedge} {number}"), True, f"The words “{hedge}” stand before the number.")
    others = [(wording, effect) for name, (_, wording, effect) in HEDGES.items() if name != sort]
    wrong = [
        Option(
            capital(f"{wording} {number}"), False, f"“{capital(wording)}” {effect}; the article does not write that."
        )
        for wording, effect in shuffled(others, stem, seed)
    ]
    form = single_choice(stem, right, wrong, seed)
    if form:
        yield HEDGED_FIGURE.question(reading.article, stem, form, claim.evidence, why_hedged(hedge, sort))


def why_hedged(hedge: str, sort: str) -> str:
    meaning = {
        "at least": "The number is a lower limit",
        "at most": "The number is an upper limit",
        "near": "The number is an estimate",
        "below": "The number is a little more than is meant",
    }[sort]
    return f"The article writes “{hedge}”. {meaning}: small words like these say how exact a figure is."


def sort_of_hedge(reading: Reading, figure: Figure) -> str | None:
    """What the hedge makes of the number, or None where there is no hedge that is known."""
    if figure.hedge is None:
        return None
    hedge = re.sub(r"\s+", " ", figure.hedge.cut(reading.text)).lower()
    return next((sort for sort, (wordings, _, _) in HEDGES.items() if hedge in wordings), None)


def in_body(reading: Reading, figure: Figure) -> list[Figure]:
    """Every figure of the same value in the body, this one too."""
    body = [block for block in reading.blocks if block.role == "body"]
    return [one for one in reading.figures if one.value == figure.value and any(b.holds(one.place()) for b in body)]
