"""Tell whether a sentence is an opinion of the outlet: words that judge, weighed against what speaks for a report."""

from __future__ import annotations

from quizkit.finders.cases import Case
from quizkit.finders.outlet_words import Stretch
from quizkit.finders.stance_cues import HARD, OPENLY, WEIGHTS, in_past

LEAST_SCORE, LEAST_FAMILIES = 3.0, 2
# Where the score is lower, more words that judge openly must make up for it.
LOW_SCORE, OPEN_WORDS, MANY_FAMILIES = 2.0, 2, 3
MOST_QUOTED = 0.3
QUOTE_WORDS = 5
# What speaks for a plain report, by hand; together they take away at most FLOOR.
OBJECTIVE = {"quote": -1.2, "said": -1.3, "citing": -1.3, "past": -0.5, "passive": -0.2}
OBJECTIVE_ENTITIES = {
    **dict.fromkeys(("DATE", "TIME"), -0.5),
    **dict.fromkeys(("PERCENT", "MONEY", "CARDINAL", "QUANTITY"), -0.3),
    **dict.fromkeys(("PERSON", "ORG", "GPE"), -0.15),
}
FLOOR = -4.0


def is_opinion(case: Case) -> bool:
    """Two kinds of judging words in a sentence that reports nobody; a high score, or more words that judge openly."""
    if case.attributed or case.carried_on or case.quoted >= MOST_QUOTED or "first" in case.families:
        return False
    hard, score = case.families & HARD, score_of(case)
    if len(hard) < LEAST_FAMILIES or score < LOW_SCORE:
        return False
    words = {case.word(cue) for cue in case.cues if cue.said_by == "outlet" and cue.family in OPENLY}
    many = len(words) >= OPEN_WORDS or (words and len(hard) >= MANY_FAMILIES)
    return score >= LEAST_SCORE or bool(many)


def score_of(case: Case) -> float:
    """The weights of the outlet's cues, less those of what speaks for a plain report."""
    judging = sum(WEIGHTS.get(cue.family, 0.0) for cue in case.cues if cue.said_by == "outlet")
    plain = sum(OBJECTIVE_ENTITIES.get(entity.label_, 0.0) for entity in case.tokens.ents)
    plain += OBJECTIVE["citing"] * case.cited + OBJECTIVE["said"] * case.attributed
    plain += OBJECTIVE["past"] * in_past(case.tokens.root)
    plain += OBJECTIVE["passive"] * any(child.dep_ == "auxpass" for child in case.tokens.root.children)
    text, begins = case.text, case.place.start
    plain += OBJECTIVE["quote"] * sum(len(quoted_words(text, begins, one)) >= QUOTE_WORDS for one in case.quotations)
    return round(judging + max(FLOOR, plain), 6)


def quoted_words(text: str, begins: int, quotation: Stretch) -> list[str]:
    """The words of a quotation, as far as it lies in the sentence that begins at a place."""
    start, end = (max(0, at - begins) for at in quotation)
    return text[start:end].split()
