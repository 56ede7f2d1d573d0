"""What is no whole sentence: it breaks off, what it opens with leads up to nothing, or links it to the one before."""

from __future__ import annotations

import re

from quizkit.askers.wording import BEFORE_A_NAME

# Ends with what goes on, or where a dot was taken for its end: "on the streets of Ft.".
BREAKS_OFF = re.compile(
    rf" (?:and|or|but|the|an?|that|who|which|whose|because|although|if|(?:{BEFORE_A_NAME})\.?)(?: …)?$"
)
LONGEST_END = 20  # characters in which it is told that a statement breaks off
# "In a port that has lost its pier …": cut before the clause that all this leads up to.
OPENING_ONLY = re.compile(
    r"(?:(?:In|At|On|With|From|For|By|Under|Over|Without|Through)\b[^,]*\b(?:that|which|who|whose)\b|Having\b)[^,]* …$"
)
PARTICIPLE_FIRST = re.compile(
    r"(?!(?:Bring|Sing|Nothing|Anything|Everything|Something|King|Spring|During)\b)[A-Z]\w+ing\b"
)
FINITE = re.compile(
    r"\b(?:am|is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|do|does|did|means?|makes?|takes?|"
    r"needs?|helps?|hurts?|gives?|gets?|costs?|shows?|seems?|I|we|you|he|she|it|they)\b|"
    r": |(?:n['’]t|['’](?:m|s|re|ve|ll|d))\b",
)

# "Watching at home", "as some booed", "in an answer after the vote": the clause that it belongs to stands elsewhere.
# "Running for mayor is hard" is whole; "watching at home was an old pilot" is not.
HANGING = re.compile(
    r"(?!\w+ing (?:(?!(?:who|that|which|how|what|when|where|if)\b)[^\s,;]+ ){1,8}"
    r"(?:is|was|will|would|has|can|could|may)\b(?! (?:an?|the|one|two|three|some|several|many)\b))"
    r"\w+ing (?:at|in|on|to|for|from|with|that|who|how|by|about)\b|"
    r"(?:(?:in|on|at|during) [^,]*\b)?(?:as|while|when|after|before|because)\b[^,]*$",
    re.I,
)
# "Sailors who are just trying": what a verb behind it would be is seldom plain; behind one of doing it most often is.
DOING = re.compile(r" (?:who|which|that) (?:am|is|are|was|were) (?:\w+ )?\w+ing\b")

LINK = re.compile(r"(?:And|But|So|Yes|Well|Now|Yet),? (?=[A-Z])")


def breaks_off(statement: str) -> bool:
    """Tell whether a statement ends with a word that goes on.

    >>> breaks_off("It sank off the"), breaks_off("It sank")
    (True, False)
    """
    return BREAKS_OFF.search(statement, max(0, len(statement) - LONGEST_END)) is not None


def is_noun(statement: str) -> bool:
    """Tell whether a statement is but a noun with a relative clause: no main verb stands before it or comes behind.

    >>> is_noun("Old sailors who are just trying to sell the pier"), is_noun("Sailors who are trying it will sell")
    (True, False)
    """
    clause = DOING.search(statement)
    if clause is None:
        return False
    return not (FINITE.search(statement[: clause.start()]) or FINITE.search(statement[clause.end() :]))


def is_unfinished(quotation: str) -> bool:
    """Tell whether a quotation is no sentence: a participle or a preposition opens it, and no main verb follows.

    >>> is_unfinished("Leaving the old pier in May"), is_unfinished("Leaving was hard for the old sailors")
    (True, False)
    >>> is_unfinished("In a port that has lost its pier …"), is_unfinished("In a port that has no pier, boats rot …")
    (True, False)
    """
    has_no_verb = PARTICIPLE_FIRST.match(quotation) and not FINITE.search(quotation)
    return bool(has_no_verb or OPENING_ONLY.match(quotation))


def without_link(sentence: str) -> str:
    """A quoted sentence without the word that links it to the one before, where a capital stands behind.

    >>> without_link("But I sold the boat"), without_link("And so it is"), without_link("So Easton wins")
    ('I sold the boat', 'And so it is', 'Easton wins')
    """
    return LINK.sub("", sentence)
