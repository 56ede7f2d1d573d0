"""Numbers that no reader would call a figure: dates, ages, ordinals, times, scores, addresses, names, labels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizkit.finders.figure_tokens import ParsedText
from quizkit.finders.numerals import YEARS, Numeral
from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

AROUND = 40  # characters to look at on either side
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}"
MONTH_BEFORE = re.compile(rf"\b{MONTH}\.?\s$")
MONTH_AFTER = re.compile(rf"\s(?:of\s)?{MONTH}\b")
CLOCK_AFTER = re.compile(r"\s?(?:[ap]\.?\s?m\b|o['’]clock|GMT\b|hours\sGMT)", re.I)
WHEN_AFTER = re.compile(r"\s(?:more\s)?[a-z]+\s(?:ago|later|earlier)\b")
AGE_BEFORE = re.compile(
    r"\b(?:aged?|ages|age\sof|as\s(?:young|old)\sas|turned|turning)\s(?:about\s|between\s|just\s|only\s)?$", re.I
)
HE_IS = re.compile(r"\b(?:he|she|who)(?:\s(?:is|was)|[’']s)\s(?:now\s|only\s|just\s)?$", re.I)
ENDS_THERE = re.compile(r"[,.;)?!—”\"]|\s(?:and|when|at|in|but|or|while|years\sold)\b")
AGE_AFTER = re.compile(r"[\s-](?:year|month|week|day)s?[\s-]olds?\b")
AGE_IN_COMMAS = re.compile(r"[A-Za-z’'.]\)?,\s$"), re.compile(r",|\.(?:\s|$)|\s(?:and|of)\b|\s?[—–―]")
STREET_AFTER = re.compile(r"\s(?:[A-Z][\w’'.]+\s){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Square)\b")
HYPHENATED = re.compile(r"-([a-z]{3,})(?![\w-]*-old)")
OF_EVERY = re.compile(r"\sof\severy\b|\sof\sa\s[mb]illion\b")  # only the half of a figure
EMERGENCY = re.compile(r"\s(?:call|caller|dispatcher|operator|emergency)s?\b")
PART_OF_BEFORE = re.compile(r"\b(?:of\severy|(?:half|third|quarter)s?\sof)\s$", re.I)
ENUMERATION = re.compile(r"[.)]\s")
VERSE_AFTER = re.compile(r"\s[A-Z][a-z]+\s\d+[:.]\d")  # "2 Kings 3:4"
VERSE_BEFORE = re.compile(r"\((?:see\s)?(?:[1-3]\s)?[A-Z][a-z’']{1,9}\.?\s$")  # "(Mk 4.7)"
VERSES_BEFORE = re.compile(r"\d:\d+[-–]$")
ROW_BEFORE = re.compile(
    r"\b(?:articles|chapters|notes|pages|paragraphs|sections|verses)\s[\d\s,]+(?:and|or|to)\s$", re.I
)
VERSE_ENDS = re.compile(r"[),;:–-]")
A_WEEK_OR = re.compile(r"\b(?:an?|last|next|past|this)\s(?:\w+\s)?[a-z]+\sor\s$", re.I)  # "a week or two"
WHOLLY_BEFORE = re.compile(r"\b(?:am|are|be|been|is|was|were|not|I)\s[“\"]?$|['’](?:m|re|s)\s[“\"]?$", re.I)
WHOLLY_AFTER = re.compile(r"\s(?!of\b|in\b|on\b|to\b)[a-z]+")  # "is 100 percent sure"
UNCOUNTED_ONE = re.compile(r"\b(?:no|any|each|every|this|that|which|another|the|only)[\s-]$", re.I)
ONE_AFTER = re.compile(r"\s(?:[\w-]+\s){1,3}after\s(?:another|the\sother)\b")
NAMES = frozenset({"ORG", "PERSON", "PRODUCT", "FAC", "EVENT", "LAW", "WORK_OF_ART", "GPE", "LOC"})
WHOLE = 100  # percent
MOST_POINTED_AT = 10  # "the two men" points back; "the 300 men" counts


def is_figure(parsed: ParsedText, numeral: Numeral, unit: Tokens | None, hedged: bool) -> bool:
    """Tell whether a number, with the unit and hedge found for it, is one that counts or measures something."""
    before = parsed.text[max(0, numeral.start - AROUND) : numeral.start]
    after = parsed.text[numeral.end : numeral.end + AROUND]
    if OF_EVERY.match(after) or (PART_OF_BEFORE.search(before) and (numeral.worded or before.endswith("every "))):
        return False
    if numeral.kind != "plain":
        return not is_emphasis(numeral, before, after)
    if is_date(parsed, numeral, unit, before, after) or is_age(parsed, numeral, before, after):
        return False
    if not numeral.scaled and (is_label(parsed, numeral, before, after) or is_name(parsed, numeral, hedged)):
        return False
    if isinstance(numeral.value, tuple):
        return numeral.scaled or counts(unit) or measures_after(after)
    if after.startswith(("-", "–")) and not (hedged or measures_after(after) or counts_after(numeral, after)):
        return False
    if numeral.value == 1 and numeral.worded and not is_counted_one(unit, before, after):
        return False
    if numeral.worded and not numeral.scaled and unit is not None and unit[-1].tag_ == "NNP":
        return False  # "Zero Hedge"
    return not (points_back(parsed, numeral, before) or (numeral.worded and A_WEEK_OR.search(before)))


def is_emphasis(numeral: Numeral, before: str, after: str) -> bool:
    """Tell whether a number only says "wholly": "she is 100 percent sure"."""
    whole = numeral.kind == "percent" and numeral.value == WHOLE
    return whole and bool(WHOLLY_BEFORE.search(before)) and bool(WHOLLY_AFTER.match(after))


def counts(unit: Tokens | None) -> bool:
    """Tell whether a unit is in the plural or a measure."""
    if unit is None:
        return False
    return unit[-1].tag_ in ("NNS", "NNPS") or unit[-1].lemma_.lower() in word_set("figures", "measure")


def measures_after(after: str) -> bool:
    """Tell whether a hyphen and a measure follow: "30-day", but not "two-state"."""
    match = HYPHENATED.match(after)
    return bool(match) and match is not None and match[1] in word_set("figures", "measure")


def counts_after(numeral: Numeral, after: str) -> bool:
    """Tell whether a hyphen and something counted follow digits: "28-nation", not "2-year-old" or "20-something"."""
    match = HYPHENATED.match(after)
    return not numeral.worded and match is not None and match[1] not in word_set("figures", "joined_to_digits")


def is_date(parsed: ParsedText, numeral: Numeral, unit: Tokens | None, before: str, after: str) -> bool:
    """Tell whether a number is a year, a day of a month, a time of day or a moment ("two days ago")."""
    if WHEN_AFTER.match(after) and unit is not None and unit[-1].lemma_.lower() in word_set("figures", "time_unit"):
        return True
    if CLOCK_AFTER.match(after):
        return True
    if not numeral.worded and (MONTH_BEFORE.search(before) or MONTH_AFTER.match(after)):
        return True
    if is_year(parsed, numeral, unit, before):
        return True
    label = parsed.token_at(numeral.start).ent_type_
    time = unit is not None and unit[-1].lemma_.lower() in word_set("figures", "time_unit")
    return label in ("DATE", "TIME", "ORDINAL") and not time and not measures_after(after) and not counts(unit)


def is_year(parsed: ParsedText, numeral: Numeral, unit: Tokens | None, before: str) -> bool:
    """Tell whether a number from 1500 to 2100 is no count: "2,000 people" and "about 2000 people" are counts."""
    if numeral.scaled or numeral.worded or "," in parsed.text[numeral.start : numeral.end]:
        return False
    values = numeral.value if isinstance(numeral.value, tuple) else (numeral.value,)
    if not all(isinstance(value, int) and value in YEARS for value in values):
        return False
    label = parsed.token_at(numeral.start).ent_type_
    return not counts(unit) or (label == "DATE" and not re.search(r"\b(?:than|some|least|nearly|to|as)\s$", before))


def is_age(parsed: ParsedText, numeral: Numeral, before: str, after: str) -> bool:
    """Tell whether a number is the age of somebody."""
    if AGE_BEFORE.search(before) or AGE_AFTER.match(after) or (HE_IS.search(before) and ENDS_THERE.match(after)):
        return True
    name, follows = AGE_IN_COMMAS
    token = parsed.token_at(numeral.start)
    if name.search(before) and follows.match(after) and token.i >= 2 and token.nbor(-2).pos_ == "PROPN":
        return True
    words = before.split()
    limit = len(words) >= 2 and words[-1].lower() in ("under", "over", "above", "below")
    return limit and words[-2].lower() in word_set("figures", "person") and not re.match(r"\s[a-z]", after)


def is_label(parsed: ParsedText, numeral: Numeral, before: str, after: str) -> bool:
    """Tell whether a number only marks one of a row: "page 12", "Article 5", "1. ", "10 High Street"."""
    token = parsed.token_at(numeral.start)
    previous = parsed.before(token)
    if (previous is None and ENUMERATION.match(after)) or stands_apart(before, after):
        return True
    if (
        VERSE_AFTER.match(after)
        or VERSES_BEFORE.search(before)
        or (VERSE_BEFORE.search(before) and VERSE_ENDS.match(after))
    ):
        return True
    if STREET_AFTER.match(after) or EMERGENCY.match(after) or ROW_BEFORE.search(before):
        return True
    return previous is not None and before.endswith(" ") and previous.lower_ in word_set("figures", "numbered")


def stands_apart(before: str, after: str) -> bool:
    """Tell whether a number fills marks of its own: a footnote, "[12]", or a title, "“24”"."""
    return before[-1:] + after[:1] in ("[]", "“”") or (before.endswith("''") and after.lstrip(",.").startswith("''"))


def is_name(parsed: ParsedText, numeral: Numeral, hedged: bool) -> bool:
    """Tell whether a number is part of a name: "Boeing 737 jets", "the Big Four"."""
    token = parsed.token_at(numeral.start)
    previous = parsed.before(token)
    if hedged or previous is None or isinstance(numeral.value, float):
        return False
    if numeral.worded and token.text[0].isupper() and token.text[1:].islower() and previous.text not in ("“", '"', ":"):
        return previous.pos_ == "PROPN" or previous.text[0].islower()
    if token.ent_type_ in NAMES and token.ent_iob_ == "I" and previous.pos_ in ("PROPN", "NOUN"):
        return True
    if previous.pos_ != "PROPN":
        return False
    return token.head.i == previous.i or (previous.head.i == token.head.i and previous.dep_ in ("nmod", "compound"))


def is_counted_one(unit: Tokens | None, before: str, after: str) -> bool:
    """Tell whether "one" counts ("one soldier died"): no pronoun, no "one day", no "one way to help"."""
    if unit is None or UNCOUNTED_ONE.search(before) or ONE_AFTER.match(after):
        return False
    head: Token = unit[-1]
    picked = any(child.dep_ == "relcl" or (child.dep_ == "acl" and child.tag_ == "VB") for child in head.children)
    return head.tag_ == "NN" and not picked and head.lemma_.lower() not in word_set("figures", "one_idiom")


def points_back(parsed: ParsedText, numeral: Numeral, before: str) -> bool:
    """Tell whether a small number only points at what is known: "the two men", "both of the two"."""
    small = numeral.worded and not isinstance(numeral.value, tuple) and numeral.value <= MOST_POINTED_AT
    words = before.split()
    if not small or not words or parsed.text.startswith("-", numeral.end):
        return False
    return words[-1].lower() in word_set("figures", "pointing")
