"""Tell whether what a sentence says is carried over from the source of the one before or behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizkit.finders.outlet_words import CITING
from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens

# How many sentences around are looked at for a poll, and before for "according to".
BEFORE, BEHIND, CITED_BEFORE = 4, 2, 2
POLL = re.compile(
    r"\b(?:polls?|polled|polling|surveys?|surveyed|respondents?|rankings?|margin of error|interviewed)\b", re.I
)
SHARE = re.compile(
    r"(?:%|\b(?:per ?cent|points?|lead|leads|led|leading|trail\w*|edge|ahead|"
    r"in (?:10|ten|five|four|three)|support\w*|favou?r\w*)\b)",
    re.I,
)
COUNTED = re.compile(r"\b(?:delegates?|ballots?|precincts?|conducted|surveyed|polled|interviewed)\b", re.I)
POINTING = frozenset({"he", "she", "they", "it", "his", "her", "their", "its", "another", "others"})


def is_carried_over(sentence: Tokens, before: Sequence[str], behind: Sequence[str], after_report: bool) -> bool:
    """Tell whether a neighbour says whose the sentence is.

    `before` and `behind` are the sentences around it, in order; `after_report` tells that the last reports somebody.
    It is carried over beside "according to", with a share or lead near a poll, and where it begins with a pronoun
    behind a report.
    """
    if any(map(CITING.search, [*before[-CITED_BEFORE:], *behind[:1]])):
        return True
    is_share = SHARE.search(sentence.text) and not COUNTED.search(sentence.text)
    if is_share and any(map(POLL.search, [*before[-BEFORE:], sentence.text, *behind[:BEHIND]])):
        return True
    on_record = sentence.root.lemma_.lower() in word_set("plain", "core")
    return after_report and sentence[0].lower_ in POINTING and not on_record
