"""Tell whether a sentence is a claim: a report of what somebody said that the outlet neither judges nor argues with."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from quizkit.finders.cases import Case
from quizkit.finders.outlet_words import is_cited_wholly
from quizkit.finders.reports import (
    insists,
    is_conceded,
    is_done,
    is_shown_by_record,
    reports_beside,
    tells_speech_act,
)
from quizkit.finders.stance_cues import HARD, OPENLY, in_past
from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

LEAST_REPORTED, LEAST_CLAIMED = 0.1, 0.4  # of a claim's words: where the main verb reports, and where it does not
NOT_IN_CLAIM = OPENLY | {"stance", "strong_boost", "oblig", "excl", "rhetq", "first", "second", "frag"}
BESIDE_ROOT = frozenset({"conj", "advcl"})
DOUBTED = frozenset({"claim", "pretend", "profess"})
COLOURING = HARD - {"oblig", "absol", "excl"}
MANY_FAMILIES = 2
OPENS_QUOTATION = re.compile(r":\s*[\"“]")
BELITTLING = frozenset({"just", "merely", "only", "simply"})


def is_claim(case: Case) -> bool:
    """A report of what somebody said or says, framed without a word of judgement."""
    if case.families & NOT_IN_CLAIM or argues_with_it(case) or colours_it(case):
        return False
    if tells_speech_act(case.tokens.root) or reports_beside(case.tokens, case.claimed):
        return True
    if not case.attributed or case.claimed < LEAST_REPORTED:
        return False
    vouched = [
        case.sure_cue,
        case.cited,
        in_past(case.tokens.root),
    ]  # two of these, where the main verb reports nothing
    return case.reports or (case.claimed >= LEAST_CLAIMED and (is_cited_wholly(case.text) or sum(vouched) > 1))


def argues_with_it(case: Case) -> bool:
    """Tell whether the outlet goes against what it reports: "But critics argue", "the mayor just says", "it did hurt".

    What is told of the past, or shown by a record, or surely somebody's, stands all the same behind a "but".
    """
    root = case.tokens.root
    if insists(root) or is_conceded(root):
        return True
    if in_past(root) or is_done(root) or case.sure_cue or case.cited or is_shown_by_record(root):
        return False
    return "conn" in case.families or any(child.lower_ in BELITTLING for child in root.children)


def colours_it(case: Case) -> bool:
    """Tell whether words that judge what is said, or how, may be the outlet's, although they stand among others'."""
    return is_told_with_colour(case) or is_doubted(case) or introduces_with_judgement(case)


def is_told_with_colour(case: Case) -> bool:
    """Tell whether an adverb judges how somebody says or does something: "inquired sincerely", "claimed smugly"."""
    begins = case.place.start - case.tokens.start_char
    adverbs = (token for token in case.tokens if token.lower_ in judging_adverbs() and is_of_main_line(token.head))
    return any(adverb.dep_ == "advmod" and not case.quotes(begins + adverb.idx) for adverb in adverbs)


@functools.cache
def judging_adverbs() -> frozenset[str]:
    """Adverbs that judge what is told, or how somebody speaks."""
    return word_set("stance_words", "manner") | word_set("stance_words", "stance_adv")


def is_of_main_line(verb: Token) -> bool:
    """Tell whether a verb is the main one, or stands beside it."""
    return verb.dep_ == "ROOT" or (verb.dep_ in BESIDE_ROOT and verb.head.dep_ == "ROOT")


def is_doubted(case: Case) -> bool:
    """Tell whether somebody "claims" what stands in words that judge in two ways, and are not quoted.

    "They claim that the perfectly fine old name is sinister": who finds it fine?
    """
    if case.tokens.root.lemma_.lower() not in DOUBTED:
        return False
    families = {cue.family for cue in case.cues if not case.quotes(cue.start)} & COLOURING
    return len(families) >= MANY_FAMILIES and bool(families & OPENLY)


def introduces_with_judgement(case: Case) -> bool:
    """Tell whether a word that judges stands before the colon of a quotation: "Here the speech is shameful: “...”"."""
    colon = OPENS_QUOTATION.search(case.text)
    limit = case.place.start + colon.start() if colon else case.place.start
    return any(cue.family in OPENLY and cue.start < limit for cue in case.cues)
