"""What stands around a number: what it counts, and the time it is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizkit.finders.figure_tokens import ParsedText, governing_verb
from quizkit.finders.numerals import Numeral
from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

Stretch = tuple[int, int]  # characters from the start of the passage

LONGEST_UNIT = 6  # words between a number and the end of what it counts
LONGEST_RATE = 30  # characters
RATE = re.compile(
    r"\s((?:a|an|per|each|every)\s(?:hour|day|night|week|month|quarter|year|decade)\b(?!\s(?:ago|earlier|later))"
    r"|annually\b|daily\b|weekly\b|monthly\b)"
)
DATED = re.compile(r"\d{4}|\b(?:last|this|next|past|previous)\b|[A-Z][a-z]{2}")
NOT_IN_UNIT = frozenset("the a an its their his her more fewer less or so + plus other - – odd".split())
PERIOD_WORDS = frozenset(
    "in since during over for from between until by through throughout within before after".split()
)
SAYS_WHEN = re.compile(
    r"\d{4}|\b(?:last|this|next|past|previous|century|decade|years?|months?|weeks?|days?)\b|[A-Z][a-z]{2}"
)


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
    joined = following is not None and following.lower_ in ("-", "–")
    if joined and following is not None:
        following = parsed.after(following)
    if following is not None and (is_measure(following) or (joined and is_counted_by_digits(following, numeral))):
        return parsed.doc[following.i : following.i + 1]
    top = top_of(parsed, numeral)
    if numeral.kind != "percent" and (unit := counted_noun(parsed, top if numeral.kind == "plain" else last, last)):
        return unit
    return noun_behind_of(parsed, top, last)


def is_counted_by_digits(token: Token, numeral: Numeral) -> bool:
    """A noun that a hyphen joins to digits: "28-nation", but not "28-odd"."""
    return not numeral.worded and token.pos_ == "NOUN" and token.lower_ not in word_set("figures", "joined_to_digits")


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
    if head.pos_ == "ADJ" and head.dep_ == "amod":
        head = head.head  # "five past and current employees"
    if number.dep_ not in ("nummod", "quantmod", "compound", "amod", "nmod") or head.pos_ not in ("NOUN", "PROPN"):
        return None
    start = last.i + 1
    while start < head.i and parsed.doc[start].lower_ in NOT_IN_UNIT:
        start += 1
    between = parsed.doc[start : head.i]
    if not 0 <= head.i - start <= LONGEST_UNIT or any(token.is_punct and token.text != "-" for token in between):
        return None
    last_noun = last_of_pair(head)
    if parsed.text[last_noun.idx + len(last_noun) :][:1] == "-":
        return None  # only the first part of a name: "40 Stratford-upon-Avon inns"
    return parsed.doc[start : last_noun.i + 1]


def last_of_pair(noun: Token) -> Token:
    """The second noun of "men and women", where nothing else stands between; else the noun itself."""
    follows = noun.doc[noun.i + 1 : noun.i + 3]
    paired = len(follows) > 1 and follows[0].lower_ == "and" and follows[1].dep_ == "conj" and follows[1].head == noun
    goes_on = any(child.i > follows[1].i for child in follows[1].children) if paired else True
    return follows[1] if paired and not goes_on and follows[1].tag_ == "NNS" else noun


def noun_behind_of(parsed: ParsedText, top: Token, last: Token) -> Tokens | None:
    """The noun in "half of the town's houses", without article and number."""
    of = parsed.after(last)
    if of is not None and of.lower_ == "of":
        noun = next((child for child in of.children if child.dep_ == "pobj" and child.pos_ in ("NOUN", "PROPN")), None)
    else:
        noun = (
            top.head
            if of is not None and of.lower_ in ("a", "an", "the", "its", "their") and top.dep_ == "predet"
            else None
        )
    if noun is None or of is None or not 0 < noun.i - of.i <= LONGEST_UNIT:
        return None
    words = parsed.doc[of.i + 1 : noun.i + 1]
    start = max(
        (token.i + 1 for token in words[:-1] if token.pos_ in ("DET", "NUM", "SYM") or token.tag_ == "PRP$"),
        default=words[0].i,
    )
    return parsed.doc[start : noun.i + 1]


def period_of(parsed: ParsedText, numeral: Numeral, unit: Tokens | None) -> Stretch | None:
    """The time a figure is about: a rate ("a year") right behind it, or the one date that hangs on the same verb."""
    if unit is not None and unit[-1].lemma_.lower() in word_set("figures", "time_unit"):
        return None  # a stretch of time is one itself
    end = max(numeral.end, unit[-1].idx + len(unit[-1])) if unit is not None else numeral.end
    if rate := RATE.match(parsed.text[end : end + LONGEST_RATE]):
        return end + rate.start(1), end + rate.end(1)
    dates = [
        date
        for date in parsed.dates.get(governing_verb(top_of(parsed, numeral)).i, ())
        if is_period(date) and not (date.start_char < end and numeral.start < date.end_char)
    ]
    if len(dates) != 1:
        return None
    whole = with_preposition(dates[0])
    length_only = not DATED.search(whole.text)
    return None if length_only and whole.start == dates[0].start else (whole.start_char, whole.end_char)


def is_period(date: Tokens) -> bool:
    """A date that can stand for the time of a figure: no age, no "30-day", no "2016 election", no "than last year"."""
    if not SAYS_WHEN.search(date.text) or "-" in date.text:
        return False
    return date.root.dep_ not in ("nummod", "compound", "amod", "nmod", "poss") and date.root.head.lower_ != "than"


def with_preposition(date: Tokens) -> Tokens:
    """A date with the preposition before it: "in 2017"."""
    word = date.doc[date.start - 1] if date.start else None
    return date.doc[date.start - 1 : date.end] if word is not None and word.lower_ in PERIOD_WORDS else date
