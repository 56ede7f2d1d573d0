"""Numbers and dates as answers: what they amount to, and which of them can be true together."""

from __future__ import annotations

import math
import re

import attrs

MOST_COUNTED = 6  # words after the number, for what it counts
_MONTHS = "january february march april may june july august september october november december".split()
_LOWER = r"more than|(?:well )?over|at least|upwards of|no fewer than|no less than|in excess of"
_UPPER = r"up to|at most|as many as|as much as|no more than|a maximum of|fewer than|less than|(?:well )?under|below"
_NEAR = (
    r"about|around|approximately|roughly|some|an estimated|estimated|nearly|almost|close to|just under|just over|"
    r"exactly"
)
_FIGURE = re.compile(
    rf"(?P<hedge>{_LOWER}|{_UPPER}|{_NEAR})?\s*(?:[$£€]|US\$)?(?P<number>\d[\d,]*(?:\.\d+)?)"
    r"(?:\s*(?P<scale>%|per ?cent\b|thousand\b|million\b|billion\b|trillion\b))?(?P<rest>.*)",
    re.I | re.S,
)
_DATE = re.compile(
    rf"(?:(?P<part>early|mid|late)[ -])?(?:(?P<month>{'|'.join(_MONTHS)}),? )?(?:of )?(?P<year>[12]\d{{3}})", re.I
)
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


@attrs.frozen
class Amount:
    """A figure: its number, what the word before it makes of it, and what it counts."""

    number: float
    hedge: str
    unit: str

    @property
    def low(self) -> float:
        return -math.inf if re.fullmatch(_UPPER, self.hedge) else self.number

    @property
    def high(self) -> float:
        return math.inf if re.fullmatch(_LOWER, self.hedge) else self.number

    def can_be_true_with(self, other: Amount) -> bool:
        """Tell whether one count can fit both: "more than 1,200" holds where "more than 1,600" does."""
        return self.unit == other.unit and self.low <= other.high and other.low <= self.high


def amount_of(text: str) -> Amount | None:
    """The figure that an answer is, or None where it is something else or a year.

    >>> amount_of("More than 1,600 boats")
    Amount(number=1600.0, hedge='more than', unit='boats')
    """
    found = _FIGURE.fullmatch(text.strip(" .\"'“”"))
    if found is None or len(found["rest"].split()) > MOST_COUNTED or _DATE.fullmatch(text.strip(" .")):
        return None
    scale = (found["scale"] or "").lower()
    number = float(found["number"].replace(",", "")) * _SCALES.get(scale, 1)
    unit = found["rest"].removeprefix("+").strip().casefold()
    hedge = "more than" if found["rest"].startswith("+") else " ".join((found["hedge"] or "").lower().split())
    return Amount(number, hedge, unit if scale in _SCALES else f"{scale}{unit}")


def date_of(text: str) -> float | None:
    """The date that an answer is, as a number that rises with time, or None where it is none with a year."""
    found = _DATE.fullmatch(re.sub(r"^(?:in|on) ", "", text.strip(" ."), flags=re.I))
    if found is None:
        return None
    part = {"early": 1, "mid": 6, "late": 11}.get((found["part"] or "").lower(), 0)
    month = _MONTHS.index(found["month"].lower()) + 1 if found["month"] else part
    return int(found["year"]) + month / 13


def opens_with_amount(text: str) -> bool:
    """Tell whether an answer opens with a figure and is no year, however many words say what it counts.

    >>> opens_with_amount("40 boats of the old fleet that the town sold in May"), opens_with_amount("In May, 40 boats")
    (True, False)
    """
    bare = text.strip(" .\"'“”")
    return _FIGURE.fullmatch(bare) is not None and _DATE.fullmatch(bare) is None


def order_of(texts: list[str]) -> list[float] | None:
    """Numbers to put all these answers in order by, None where they are neither figures of one unit nor dates."""
    dates = [date_of(text) for text in texts]
    if all(date is not None for date in dates):
        return [date for date in dates if date is not None]
    amounts = [amount for text in texts if (amount := amount_of(text))]
    if len(amounts) < len(texts) or len({amount.unit for amount in amounts}) > 1:
        return None
    return [amount.number for amount in amounts]


def hedges_in(text: str, number: str) -> list[str]:
    """The limiting word before each place where a number stands in a text, "" where there is none.

    >>> hedges_in("More than 12 boats sank, of 12 boats.", "12")
    ['more than', '']
    """
    bounds = rf"(?:(?P<hedge>{_LOWER}|{_UPPER})\s+)?(?:[$£€])?(?<![\d.,]){re.escape(number)}(?![\d]|[.,]\d)"
    return [" ".join((found["hedge"] or "").lower().split()) for found in re.finditer(bounds, text, re.I)]
