"""Tell whether what a sentence says is carried over from the source of the one before or behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizkit.finders.outlet_words import CITING
from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens

# How many sentences around are looked at for a poll, and before for "according to" and for a record.
BEFORE, BEHIND, CITED_BEFORE, RECORD_BEFORE = 4, 2, 2, 2
POLL = re.compile(
    r"\b(?:polls?|polled|polling|surveys?|surveyed|respondents?|rankings?|margin of error|interviewed)\b", re.I
)
SHARE = re.compile(
    r"(?:%|\b(?:per ?cent|points?|lead|leads|led|leading|trail\w*|edge|ahead|"
    r"in (?:10|ten|five|four|three)|top (?:two|three|four|five|six|ten|\d+)|\w+[- ]place|support\w*|favou?r\w*)\b)",
    re.I,
)
# "The filings show that ...": the sums behind it are those of the filings.
RECORD = re.compile(
    r"\b(?:filings?|records?|reports?|data|documents?|figures|statistics|audits?|census|reviews?|analys[ei]s|stud(?:y|ies))\b"
    r"[^.;]{0,60}?\b(?:show(?:s|ed|n)?|f(?:ind|inds|ound)|sa(?:y|ys|id)|indicat\w+|reveal\w*|estimat\w+)\b",
    re.I,
)
DIGIT = re.compile(r"\d")
COUNTED = re.compile(r"\b(?:delegates?|ballots?|precincts?|conducted|surveyed|polled|interviewed)\b", re.I)
POINTING = frozenset({"he", "she", "they", "it", "his", "her", "their", "its", "another", "others"})


def is_carried_over(sentence: Tokens, before: Sequence[str], behind: Sequence[str], after_report: bool) -> bool:
    """Tell whether a neighbour says whose the sentence is.

    `before` and `behind` are the sentences around it, in order; `after_report` tells that the last reports somebody.
    It is carried over beside "according to", with a number behind what a record shows, with a share or lead near a
    poll, and where it begins with a pronoun behind a report.
    """
    if any(map(CITING.search, [*before[-CITED_BEFORE:], *behind[:1]])):
        return True
    if DIGIT.search(sentence.text) and any(map(RECORD.search, before[-RECORD_BEFORE:])):
        return True
    is_share = SHARE.search(sentence.text) and not COUNTED.search(sentence.text)
    if is_share and any(map(POLL.search, [*before[-BEFORE:], sentence.text, *behind[:BEHIND]])):
        return True
    on_record = sentence.root.lemma_.lower() in word_set("plain", "core")
    return after_report and sentence[0].lower_ in POINTING and not on_record
