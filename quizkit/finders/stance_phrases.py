"""Find the set phrases and hyphenated words of a sentence that show a stance."""

from __future__ import annotations

import functools
import itertools
import re

import attrs

from quizkit.finders.words import word_list

PHRASE_FAMILIES = ("pretext", "stance", "oblig", "oblig_weak", "first", "contrast", "superl", "loaded_ph", "loaded_n")
HYPHENED_FAMILIES = ("eval_adj", "boost", "loaded_v", "loaded_n", "absol")
WORD = re.compile(r"\w+")
IT_IS = re.compile(
    r"\bit(?:['’]s|\sis)\s(?:\w+\s){0,2}(?:clear|obvious|evident|true|hard|easy|difficult|tempting|impossible|important|"
    r"vital|essential|sad|shame|worth|crucial|no\ssecret|no\scoincidence|fair|wrong|right|absurd|ironic)\b",
    re.I,
)
Beginning = str | tuple[str, str]


@attrs.frozen
class Sign:
    """A cue at its place in a sentence: characters from the sentence's start."""

    start: int
    end: int
    family: str


def phrases_in(text: str) -> list[Sign]:
    """Set phrases and hyphenated words, the first family taking the characters."""
    found: list[Sign] = []
    covered: set[int] = set()
    words = WORD.findall(text.lower())
    present = {*words, *itertools.pairwise(words)}
    for family, pattern in (one[:2] for one in patterns() if not present.isdisjoint(one[2])):
        for match in pattern.finditer(text):
            if covered.isdisjoint(range(*match.span())):
                covered.update(range(*match.span()))
                found.append(Sign(*match.span(), family))
    return found


@functools.cache
def patterns() -> tuple[tuple[str, re.Pattern[str], frozenset[Beginning]], ...]:
    """One pattern for the phrases of each family, in a fixed order, with what they begin with."""
    listed = [(family, word_list("stance_phrases", family), "") for family in PHRASE_FAMILIES]
    hyphened = [
        (family, tuple(word for word in word_list("stance_words", family) if "-" in word), r"(?:s|ed|ped)?")
        for family in HYPHENED_FAMILIES
    ]
    made = [
        (family, phrase_pattern(words, ending), frozenset(beginning(word, ending) for word in words))
        for family, words, ending in listed + hyphened
    ]
    return (("it_is_adj", IT_IS, frozenset({("it", "s"), ("it", "is")})), *made)


def beginning(phrase: str, ending: str) -> Beginning:
    """The first two words of a phrase, or the first where the second may have an ending.

    Looking for them is much quicker than trying a pattern at every place.
    """
    first, *others = WORD.findall(phrase.lower())
    return (first, others[0]) if others and not ending else first


def phrase_pattern(phrases: tuple[str, ...], ending: str = "") -> re.Pattern[str]:
    """Phrases as a pattern, the longest first: a hyphen may be a blank, an apostrophe either kind."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    words = (
        re.escape(phrase).replace(r"\ ", r"[\s-]").replace(r"\-", r"[\s-]").replace("'", "['’]") for phrase in ordered
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)}){ending}(?![\w-])", re.I)
