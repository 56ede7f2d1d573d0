"""The words that hedge a number, and those that only seem to: "dues went up to $400", "talked about 300 jobs"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from quizkit.finders.figure_tokens import ParsedText
from quizkit.finders.numerals import Numeral
from quizkit.finders.words import word_list, word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

Stretch = tuple[int, int]  # characters from the start of the passage

LONGEST_HEDGE = 30  # characters
FARTHEST = 6  # words from "up to" back to the verb that lifts something so far


def hedges(key: str) -> str:
    """The hedges of a list as a pattern, the longest first."""
    words = sorted(word_list("figures", key), key=lambda hedge: (-len(hedge), hedge))
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in words)


HEDGE_BEFORE = re.compile(rf"(?<![\w-])({hedges('hedge_before')})\s(?:the\s)?$", re.I)
HEDGE_AFTER = re.compile(rf"\s?({hedges('hedge_after')})(?!\w|\s\W?\d)", re.I)  # "40 plus 20" is a sum
# The words that a hedge may belong to, where it stands behind one of them.
TAKEN_BY: Mapping[str, str] = {
    "about": "takes_about",
    "around": "takes_around",
    "over": "takes_over",
    "under": "takes_under",
    "up to": "takes_up_to",
    "close to": "takes_close_to",
}
# "Went all the way back up to $400": between a verb and its "up to".
WAY = frozenset("all the way back right straight again now even just already".split())
COMPARES = re.compile(r"\b(?:twice|thrice|half|times|third|quarter|just|nearly|almost|quite) $", re.I)
FROM = re.compile(r"\bfrom (?:\w+ )?\W?\d\S*(?: [a-z]+)? $", re.I)  # "from $300 up to $400": an end, no limit
JOINED = re.compile(r"[-–](?!odd\b|plus\b)[A-Za-z]")


def hedge_of(parsed: ParsedText, numeral: Numeral) -> tuple[Stretch | None, bool]:
    """The stretch that hedges a number, and whether it is unclear that it does ("talked about 300 jobs")."""
    low = max(0, numeral.start - LONGEST_HEDGE)
    match = HEDGE_BEFORE.search(parsed.text[low : numeral.start])
    if match is None:
        match = HEDGE_AFTER.match(parsed.text[numeral.end : numeral.end + LONGEST_HEDGE])
        return ((numeral.end + match.start(1), numeral.end + match.end(1)) if match else None), False
    place = (low + match.start(1), low + match.end(1))
    return (None, True) if may_be_no_hedge(parsed, numeral, place) else (place, False)


def may_be_no_hedge(parsed: ParsedText, numeral: Numeral, place: Stretch) -> bool:
    """Tell whether a hedge may belong to a word or phrase before it rather than to the number."""
    hedge = " ".join(parsed.text[slice(*place)].lower().split())
    word, before = parsed.token_at(place[0]), f"{parsed.text[: place[0]].rstrip()} "
    if hedge in word_set("figures", "also_preposition") and word.dep_ in ("prep", "prt"):
        return True
    if hedge in TAKEN_BY and is_taken(parsed, word, hedge):
        return True
    if hedge == "over":
        return is_span_of_time(parsed, numeral, word)
    if hedge == "up to":
        return is_lifted(parsed, word) or bool(FROM.search(before))
    if hedge == "estimated":
        return word.pos_ == "VERB" and word.dep_ != "amod"  # "officials estimated 300 losses"
    if hedge in ("as much as", "as many as"):
        return bool(COMPARES.search(before))
    if hedge == "some":
        return bool(JOINED.match(parsed.text, numeral.end))  # "some 40-foot boats": any, and each so long
    return hedge.endswith(" than") and is_difference(parsed, word)


def is_taken(parsed: ParsedText, word: Token, hedge: str) -> bool:
    """Tell whether the word before a hedge is one that goes with it: "talked about", "won over", "gone up to"."""
    before = words_before(parsed, word)
    previous = next((one for one in before if hedge != "up to" or not is_way(one)), None)
    if previous is None or previous.lower_ == "be":
        return False  # "the fine can be up to $400", but "the toll is now up to 40"
    takers = word_set("figures", TAKEN_BY[hedge])
    subjects = [one for one in previous.children if one.dep_ == "nsubj"] if previous.lemma_ == "be" else []
    return any(one.lemma_.lower() in takers for one in (previous, *subjects))  # "the film is about 12 men"


def is_span_of_time(parsed: ParsedText, numeral: Numeral, word: Token) -> bool:
    """Tell whether "over" may mean "in the course of": "built over 40 days", but not "closed for over 40 days"."""
    unit = parsed.after(parsed.tokens_of(numeral.start, numeral.end)[-1])
    if unit is None or unit.lemma_.lower() not in word_set("figures", "time_unit"):
        return False
    previous = parsed.before(word)
    return previous is None or previous.lemma_.lower() not in word_set("figures", "lasting")


def is_way(token: Token) -> bool:
    return token.lower_ in WAY or token.pos_ == "ADV"


def is_lifted(parsed: ParsedText, word: Token) -> bool:
    """Tell whether "up to" ends how far something is brought: "brings the total up to 500"."""
    before = list(words_before(parsed, word))[:FARTHEST]
    if not before or before[0].pos_ not in ("NOUN", "PROPN", "PRON"):
        return False
    verb = next((one for one in before if one.pos_ == "VERB"), None)
    return verb is not None and verb.lemma_.lower() in word_set("figures", "lifts_up_to")


def is_difference(parsed: ParsedText, word: Token) -> bool:
    """Tell whether a number before "more than" says by how much: "12 fewer than 300", "five percent more than 40"."""
    before = list(words_before(parsed, word))[:2]
    if before and before[0].lemma_.lower() in word_set("figures", "difference"):
        before = before[1:]
    return bool(before) and before[0].like_num and before[0].ent_type_ not in ("DATE", "TIME")


def words_before(parsed: ParsedText, token: Token) -> Iterator[Token]:
    """The words before one in its sentence, the nearest first, up to a mark."""
    previous = parsed.before(token)
    while previous is not None and not (previous.is_punct and previous.text != "%"):
        yield previous
        previous = parsed.before(previous)
