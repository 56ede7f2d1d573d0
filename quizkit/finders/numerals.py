"""Numbers in plain text, digits or words, with their values. What they count is for others to say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import attrs

from quizkit.finders.number_words import LARGE, PARTS, SCALE, SMALL, WORD, WORDS, tidy, word_value, words_value

Kind = Literal["plain", "money", "percent", "share"]
Value = int | float | tuple[int | float, int | float]

MOST_DIGITS = 15  # more is a code, not a count
LETTERS = {"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "tn": 10**12}
SIMPLE = re.compile(
    r"(?:(?<![^\W_])|(?=[$£€¥₹]))"  # never within a word; said first, most places need no further look
    r"(?P<currency>(?:(?:US|A|C|NZ|HK|S|R)?[$£€¥₹]|\b(?:USD|EUR|GBP)\s)\s?)?(?<![\w.,/:+@#])(?<![^\d%]-)"
    r"(?:(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<letters>(?:k|mn?|bn?|tn)\b)?"
    rf"(?P<scale>[\s-]?(?:{SCALE})\b)?"
    rf"|(?P<half>half\sa\s(?:dozen|million|billion|trillion)\b)|(?P<words>\b(?:{WORDS})))"
    r"(?P<more>\sand\sa\s(?:half|quarter)(?:\s(?:million|billion|trillion))?\b)?"
    r"(?P<sign>[€£](?!\w)|\s?%|[\s-](?:per\s?cent|pct)\b)?",
    re.I,
)
MEASURES = re.compile(r"(?:km|kg|mph|kph|cm|mm|ft|lb|sq|MW|GW)\b")  # may be glued to the digits
GOES_ON = re.compile(r"[\d/@_#]|\+\w|[.,:]\d|['’]s?\b")
FRACTION = re.compile(
    r"\b(?P<count>an?|one|two|three|four|five|six|seven|eight|nine)(?P<join>[\s-])"
    r"(?P<part>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)(?P<plural>s)?\b(?P<of>(?=\sof\b))?(?!\sof\sa\s[mb]illion)",
    re.I,
)
HALF = re.compile(
    r"\bhalf(?<!first half)(?<!second half)(?<!other half)(?<!the half)(?<!and a half)"
    r"(?=\s(?:of|the|its|their|his|her|our)\b|\san?\s(?:hour|century|day|year|mile|(?:percentage\s)?point)\b)",
    re.I,
)
SHARE = re.compile(
    rf"(?<![\w.,/:$£€-])\$?(?P<part>\d{{1,4}}|{'|'.join(SMALL)})\s(?:(?P<out>out\sof|of(?=\severy))|in|of)\s(?:every\s)?"
    rf"\$?(?P<whole>\d{{1,6}}|{WORD})\b(?![.,:/]?\d|\s?%|[\s-](?:million|billion|thousand|per))",
    re.I,
)
YEARS = range(1500, 2101)


@attrs.frozen
class Numeral:
    """A number at its place, with currency or percent sign.

    `scaled`: it has a word such as million. `doubtful`: it can be read in another way too. `worded`: no digits.
    """

    start: int
    end: int
    value: Value
    kind: Kind
    scaled: bool = False
    doubtful: bool = False
    worded: bool = False


def simple_numerals(text: str) -> Iterator[Numeral]:
    """Single numbers, with scale, currency and percent sign."""
    for match in SIMPLE.finditer(text):
        value = value_of(match)
        if value is not None and not only_a_piece(text, match):
            worded = match["digits"] is None
            yield Numeral(
                match.start(), match.end(), value, kind_of(match), is_scaled(match), is_doubtful(match), worded
            )


def kind_of(match: re.Match[str]) -> Kind:
    """Money, percent or plain, by the sign."""
    sign = (match["sign"] or "").strip(" -")
    if match["currency"] or sign in ("€", "£"):
        return "money"
    return "percent" if sign else "plain"


def is_scaled(match: re.Match[str]) -> bool:
    """Tell whether a word or letters multiply the number."""
    if match["letters"] or match["scale"] or match["half"] or match["more"]:
        return True
    return any(word in LARGE for word in re.split(r"[\s-]", (match["words"] or "").lower()))


def is_doubtful(match: re.Match[str]) -> bool:
    """5m may be metres, and 1.600 may be sixteen hundred."""
    if kind_of(match) != "plain" or match["scale"]:
        return False
    metres = (match["letters"] or "").lower() == "m"
    return metres or bool(re.fullmatch(r"\d{1,3}\.\d{3}", match["digits"] or ""))


def only_a_piece(text: str, match: re.Match[str]) -> bool:
    """The match is a piece of a code ("3D"), a time ("10:30"), a version ("1.2.3") or a date ("5/6")."""
    if match["currency"] and text[match.start() - 1 : match.start()].isalnum():
        return True
    after = text[match.end() : match.end() + 4]
    if match["sign"]:
        return False
    return bool(GOES_ON.match(after)) or (after[:1].isalpha() and not MEASURES.match(after))


def value_of(match: re.Match[str]) -> int | float | None:
    """The value of one simple number, or None where it counts nothing."""
    if match["half"]:
        word = match["half"].split()[-1].lower()
        return LARGE.get(word, 12) // 2
    value = digits_value(match["digits"]) if match["digits"] else words_value(match["words"])
    if value is None:
        return None
    more = (match["more"] or "").lower()
    value += 0.25 if "quarter" in more else 0.5 if more else 0
    scales = [(match["scale"] or "").strip().strip("-").lower(), *more.split()[-1:]]
    for scale in scales:
        value *= LARGE.get(scale, {"hundred": 100, "dozen": 12}.get(scale, 1))
    return tidy(value * LETTERS.get((match["letters"] or "").lower(), 1))


def digits_value(digits: str) -> int | float | None:
    """The value of a number in digits, or None for a code: too long, or with a nought before it."""
    plain = digits.replace(",", "")
    if len(plain) > MOST_DIGITS or re.match(r"0\d", plain):
        return None
    return float(plain) if "." in plain else int(plain)


def fractions(text: str) -> Iterator[Numeral]:
    """Two-thirds, a quarter of, half the. "A third man" and "three quarters" (of a year?) are none."""
    for match in FRACTION.finditer(text):
        part, article = match["part"].lower(), match["count"].lower() in ("a", "an")
        if match["of"] is None and (article or part == "quarter" or not (match["plural"] or match["join"] == "-")):
            continue
        value = (1 if article else SMALL[match["count"].lower()]) / PARTS[part]
        doubtful = part == "quarter" and bool(match["plural"])
        if value < 1:
            yield Numeral(match.start(), match.end(), value, "share", doubtful=doubtful, worded=True)
    for match in HALF.finditer(text):
        yield Numeral(match.start(), match.end(), 0.5, "share", worded=True)


def shares(text: str) -> Iterator[Numeral]:
    """One in five, 9 out of 10. "One in 2014" is none, and "five in 10" and "five of 10" may be something else."""
    for match in SHARE.finditer(text):
        part, whole = word_value(match["part"]), word_value(match["whole"])
        if part is None or whole is None or not 0 < part < whole:
            continue
        several = part > 1 and not match["out"]
        tenths = several or (not match["out"] and text[match.end("part") + 1 :].startswith("of"))
        if (tenths and whole not in (10, 100)) or (not match["out"] and whole in YEARS):
            continue
        yield Numeral(match.start(), match.end(), part / whole, "share", doubtful=tenths, worded=True)
