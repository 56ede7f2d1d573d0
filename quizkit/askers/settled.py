"""Words that seem to point out of a statement and do not: "these days", "no matter what you do", a noun told before."""

from __future__ import annotations

import re

from quizkit.askers.wording import content_words, singular

# What means the time of speaking, or itself; the words to a listener that say nothing of what is said.
SETTLED = re.compile(
    r"\b(?:these days|at this (?:point|time|moment|stage)(?! of\b)|as such(?=[.,;]|$)|"
    r"this (?:\w+al |great |whole |entire )?(?:country|nation|world|campaign|election|race|summer|winter)|"
    r"(?:^|(?<=, ))you know,|thank you (?:for|to)\b|let me tell you\b|in case you have(?:n['’]t| not) noticed|"
    r"i(?:['’]m| am)? (?:can |just )?(?:tell|telling|promise|assure) you\b|i don['’]t want you to\b|"
    r"no matter (?:how|what|where|who|when) you \w+)",
    re.I,
)
# "If you sell a boat, you look for a buyer": anybody, not the one who listens.
ANYBODY = re.compile(
    r"\b(?:if|when|whenever|once|unless|until|wherever|every time|the (?:minute|moment|day|more|less|better)) you\b|"
    r"\byou(?: have to| need to| can(?:not|['’]t)?|['’]ve got to| don['’]t (?:have|need) to)\b|"
    r"\bhow (?:many|much) \w+ you\b",
    re.I,
)
LISTENER = re.compile(r"(?!^you['’]re)\byour?\b", re.I)  # "You're late": whoever listens
# "The call from Tom Birch", "the meeting at Easton Mill": the name behind it tells which. A number is "the total".
NAMED = re.compile(r"\b[Tt]he (?:[a-z]+ (?:from|with|at) (?:the )?(?=[A-Z])|total number\b)")
POINTED = re.compile(r"\b(?:this|that|these|those) (?P<noun>[a-z]{3,})\b", re.I)
# "She won, and that is a good thing": what it points at is told before it in the same sentence.
AND_THAT = re.compile(r"\band that(?=['’]s\b| (?:is|was|has|had|will|would)\b)", re.I)
ENOUGH_TOLD = 8  # words before "and that"
NEAR = 300  # characters in which a noun was told; a statement is hardly longer


def without_settled(statement: str) -> str:
    """A statement without the words in it that seem to point at something and are understood alone.

    >>> without_settled("boats are old these days")
    'boats are old'
    >>> without_settled("a war is a war, but that war was a mistake"), without_settled("that war was a mistake")
    ('a war is a war, but  was a mistake', 'that war was a mistake')
    """
    bare = AND_THAT.sub(lambda one: one[0] if is_early(one) else "", NAMED.sub("", SETTLED.sub("", statement)).strip())
    told = POINTED.sub(lambda one: "" if is_told_before(one) else one[0], bare)
    return LISTENER.sub("", told) if ANYBODY.search(told) else told


def is_early(that: re.Match[str]) -> bool:
    return that.string.count(" ", max(0, that.start() - NEAR), that.start()) < ENOUGH_TOLD


def is_told_before(pointed: re.Match[str]) -> bool:
    """Tell whether the noun behind "that" stands in the statement already: "polls … those polls"."""
    before = content_words(pointed.string[max(0, pointed.start() - NEAR) : pointed.start()])
    return singular(pointed["noun"].lower()) in {singular(one) for one in before}
