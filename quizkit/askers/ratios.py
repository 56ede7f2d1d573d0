"""Which way round a ratio goes: ratio-direction."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from quizkit.askers.drafting import single_choice
from quizkit.askers.figure_parts import start_with_hedge
from quizkit.askers.figure_words import evidence_for
from quizkit.askers.kinds import RATIO_DIRECTION
from quizkit.askers.standing_alone import FIRST_PERSON, POINTING
from quizkit.askers.third_person import THIRD_PERSON
from quizkit.askers.wording import one_line
from quizkit.model import Figure, Option, Question, Reading

# "10 times the toll acknowledged by the coalition": what the ratio compares with.
BASE = re.compile(
    r"\s?(the (?:[a-z-]+ ){0,3}?(?:amount|average|budget|cost|count|fee|figure|income|level|number|population|price|"
    r"rate|sales?|share|size|speed|sum|toll|total|value|wages?|weight)(?: [^,.;:()—–\"“”\n]+)?)(?=[,.;:)\"”—–\n]|$)"
)
MOST_BASE_WORDS, LEAST_BASE_WORDS = 9, 3
PARTS: Mapping[int, tuple[str, str]] = {
    2: ("one half", "twice"),
    3: ("one third", "three times"),
    4: ("one quarter", "four times"),
    5: ("one fifth", "five times"),
    6: ("one sixth", "six times"),
    7: ("one seventh", "seven times"),
    8: ("one eighth", "eight times"),
    9: ("one ninth", "nine times"),
    10: ("one tenth", "ten times"),
    20: ("one twentieth", "twenty times"),
    100: ("one hundredth", "a hundred times"),
}


def ask_ratio_direction(reading: Reading, seed: int) -> Iterator[Question]:
    """Which number is the smaller one? One question for each plain "N times the X ..."."""
    for figure in reading.figures:
        base, larger = base_of(reading, figure), figure_before(reading, figure)
        if base is None or larger is None or not isinstance(figure.value, int):
            continue
        part, times = PARTS[figure.value]
        ratio = f"{figure.cut(reading.text)} times {base}"
        stem = f"According to the article, how does {base} compare with the figure of {larger}?"
        less, more = PARTS[3 if figure.value == 2 else 2]
        wrong = [
            Option(f"It is {times} as large.", False, "This turns the comparison round."),
            Option(f"It is {less} as large.", False, f"The ratio given is {figure.cut(reading.text)}."),
            Option(f"It is {more} as large.", False, f"Turned round, and the ratio is {figure.cut(reading.text)}."),
        ]
        right = Option(f"It is {part} as large.", True, f"“{ratio}”: the other figure is {times} as large.")
        form = single_choice(stem, right, wrong, seed)
        if form:
            evidence = (evidence_for(reading, figure),)
            yield RATIO_DIRECTION.question(reading.article, stem, form, evidence, why_ratio(base, ratio, part))


def figure_before(reading: Reading, ratio: Figure) -> str | None:
    """The figure that the ratio is about, which stands right before it: "1,600 boats, 10 times the ..."."""
    for figure in reading.figures:
        if figure.unit is None or not figure.end < figure.unit.start < ratio.start:
            continue
        if reading.text[figure.unit.end : ratio.start].strip() in (",", "—", "–"):
            return one_line(reading.text[start_with_hedge(figure) : figure.unit.end])
    return None


def base_of(reading: Reading, figure: Figure) -> str | None:
    """What a ratio compares with, in words that read alone; None where it is no plain ratio."""
    unit = figure.unit
    if unit is None or unit.cut(reading.text) != "times" or figure.hedge is not None or figure.value not in PARTS:
        return None
    match = BASE.match(reading.text, unit.end)
    base = one_line(match[1]).strip() if match else ""
    if not LEAST_BASE_WORDS <= len(base.split()) <= MOST_BASE_WORDS:
        return None
    return None if any(loose.search(base) for loose in (THIRD_PERSON, POINTING, FIRST_PERSON)) else base


def why_ratio(base: str, ratio: str, part: str) -> str:
    return (
        f"“{ratio}” sets the quantity above {base}, so {base} is {part} of it. Ratios are easily read the "
        "wrong way round: ask which number is the larger one, and whether the article gives both."
    )
