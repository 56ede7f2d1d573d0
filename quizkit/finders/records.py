"""What makes a sentence one that can be looked up: the names, dates and numbers in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens

NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"})
STRONG_NAMES = frozenset({"PERSON", "ORG", "GPE"})
NUMBERS = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "CARDINAL", "QUANTITY"})
SUMS = frozenset({"PERCENT", "MONEY", "QUANTITY"})
AMOUNTS = NUMBERS - {"DATE", "TIME"}
# "For years", "recently", "millions" say neither when nor how many.
DEFINITE = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|half|third|quarter|"
    r"(?:last|this|next|past|previous|that) (?!few|several)\w+|today|yesterday|tomorrow|tonight|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|spring|summer|autumn|fall|winter|christmas|easter)\b|(?:teen|ty)\b",
    re.I,
)


def names_in(sentence: Tokens) -> int:
    """How many names a sentence has: those the model tells, and runs of proper nouns that it tells nothing of."""
    known = sum(entity.label_ in NAMES for entity in sentence.ents)
    unknown = [token.pos_ == "PROPN" and not token.ent_type_ for token in sentence]
    return known + sum(now and not before for before, now in zip([False, *unknown], unknown, strict=False))


def numbers_in(sentence: Tokens) -> int:
    """How many dates, times, sums and counts a sentence has that say when or how many."""
    return sum(entity.label_ in NUMBERS and bool(DEFINITE.search(entity.text)) for entity in sentence.ents)


def has_strong_name(sentence: Tokens) -> bool:
    """Tell whether a sentence names a person, a body or a place."""
    return any(entity.label_ in STRONG_NAMES for entity in sentence.ents)


def has_amount(sentence: Tokens) -> bool:
    """Tell whether a sentence has a sum or a count."""
    return any(entity.label_ in AMOUNTS and DEFINITE.search(entity.text) for entity in sentence.ents)


def has_sum(sentence: Tokens) -> bool:
    """Tell whether a sentence has a sum of money, a share or a measure in digits."""
    return any(entity.label_ in SUMS and any(map(str.isdigit, entity.text)) for entity in sentence.ents)
