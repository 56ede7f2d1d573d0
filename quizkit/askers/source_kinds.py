"""Of which kind a source is, as far as its name shows: a person, a body, a paper, or somebody without a name."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Sequence

from quizkit.askers.fit_names import can_be_named
from quizkit.askers.lists import listed
from quizkit.askers.wording import TEXTS_KEPT, name_words, words
from quizkit.model import Voice

PERSON, BODY, UNNAMED = "A named person", "A named organisation", "Somebody unnamed"
DOCUMENT, NOBODY = "A document or a poll", "Nobody at all"
# What makes a name a body's and a plural people: a bishop or a set of data can be taken for one.
BODIES = re.compile(
    r"\b(?:academy|administration|agency|alliance|association|authority|bank|board|bureau|center|centre|chamber|church|"
    r"college|coalition|commission|committee|company|congress|corporation|council|court|department|federation|forum|foundation|"
    r"fund|group|guard|hospital|inc|institute|institution|league|legion|ministry|network|news|office|organi[sz]ation|"
    r"party|police|post|press|project|research|school|service|society|times|trust|union|university|watch)\b",
    re.I,
)
PEOPLE = re.compile(
    r"(?:activist|adviser|advisor|advocate|aide|ally|allies|analyst|attendee|attorney|author|backer|campaigner|colleague|"
    r"commentator|congress(?:man|men|woman|women)|conservative|consultant|critic|defender|delegate|demonstrator|"
    r"detractor|diplomat|doctor|donor|driver|economist|employee|engineer|executive|expert|fisher|forecaster|"
    r"historian|insider|investigator|journalist|judge|lawmaker|lawyer|leader|member|neighbo[u]?r|observer|officer|official|"
    r"operative|opponent|organi[sz]er|parent|participant|people|person|physician|player|prosecutor|protester|relative|reporter|representative|"
    r"researcher|resident|sailor|scholar|scientist|seller|senator|source|specialist|spokes(?:man|men|woman|women|person)|"
    r"staffer|strategist|student|supporter|survivor|teacher|trader|veteran|victim|tenant|passenger|farmer|villager|volunteer|voter|witness|worker)"
    r"(?:s|es)?",
    re.I,
)
PAPERS = frozenset(
    (
        "letter report lawsuit lawsuits complaint study studies documents records memo memos survey surveys review "
        "petition petitions poll polls emails filing filings"
    ).split()
)
# A power that is called by its house.
HOUSES = frozenset({"White House", "Kremlin", "Pentagon", "Vatican"})
# A body with such a name may as well be taken for the paper that it makes.
OF_PAPERS = re.compile(r"\b(?:poll\w*|survey\w*|stud(?:y|ies)|report|index|tracker|records)\b", re.I)
ACRONYM = re.compile(r"\b[A-Z]{3,6}\b")
# Whoever is cited beside such a word may be cited from it.
OF_WRITING = re.compile(
    r"\b(?:wr(?:ote|ites?|itten)|tweet\w*|(?:op-ed|book|memoir|letter|memo|report|statement|lawsuit|complaint|filing|essay|"
    r"column|editorial|e-?mail|document|stud(?:y|ie)|survey|poll|transcript|affidavit|brief|petition|release)s?)\b",
    re.I,
)
SPOKEN_FOR = re.compile(r"\b(?:spokes\w+|representatives?)\b", re.I)  # the voice of a body
A_SPOKESMAN = re.compile(r"an? (?:[\w.’'-]+ ){0,4}spokes(?:man|woman|person)\b")
OF_A_POLL = re.compile(r"\bper ?cent\b|%|\b(?:majority|plurality|poll\w*)\b", re.I)
POINTS_BACK = frozenset("the that this these those his her its their our such other another both".split())


@functools.lru_cache(maxsize=TEXTS_KEPT)
def kind_of(voice: Voice) -> str | None:
    """The kind of a voice where nobody could see it otherwise: a full name, a body's name, people or papers without."""
    parts = words(voice.name)
    if " and " in voice.name or not parts:
        return None
    if A_SPOKESMAN.match(voice.name):
        return UNNAMED
    is_bare = not name_words(voice.name) or is_described_by_a_name(parts)
    return kind_of_unnamed(voice, parts) if is_bare else kind_of_named(voice, parts)


def is_described_by_a_name(parts: Sequence[str]) -> bool:
    """Tell whether people are told by where or whose they are, and not by their own name: "a senior Birch adviser"."""
    *before, last = head_of(parts) or [""]
    return len(before) + 1 == len(parts) and is_people(last)


@functools.lru_cache(maxsize=TEXTS_KEPT)
def may_speak_for_body(voice: Voice) -> bool:
    """Tell whether people without a name may speak for a body that stands with them: "Harbour Board officials"."""
    if SPOKEN_FOR.search(voice.name):
        return True
    names = " ".join(words(voice.name)[:-1]).replace("administration", "")
    return bool(BODIES.search(names) or ACRONYM.search(names))


def is_people(word: str) -> bool:
    """Tell whether a word in small letters is one for people: "officials", "a sailor"."""
    return word[:1].islower() and PEOPLE.fullmatch(word) is not None


def kind_of_unnamed(voice: Voice, parts: Sequence[str]) -> str | None:
    """Papers or people without a name; not where they point back to somebody who may have one."""
    if parts[0].lower() in POINTS_BACK or SPOKEN_FOR.search(voice.name):
        return None
    if voice.type == "document":
        return DOCUMENT if parts[-1].lower() in PAPERS else None
    nameless = voice.type == "group" or (voice.type in ("person", "unknown") and parts[0] in ("a", "an", "one"))
    return UNNAMED if nameless and any(PEOPLE.fullmatch(part) for part in head_of(parts)) else None


def kind_of_named(voice: Voice, parts: Sequence[str]) -> str | None:
    """A person by first name and surname, or a body by its name."""
    if voice.type == "organisation" and ACRONYM.fullmatch(voice.name.removeprefix("the ")):
        return BODY
    if voice.type == "organisation" and is_known_body(voice.name):
        return BODY
    if len(parts) < 2 or not can_be_named(voice):
        return None
    if voice.type == "person":
        named = all(one[:1].isupper() for one in parts[-2:]) and not re.search(r"['’]s\b", voice.name)
        named = named and not BODIES.search(" ".join(parts[-2:]))
        return PERSON if named and voice.name[:1].isupper() else None
    body = voice.type == "organisation" and len(name_words(voice.name)) > 1 and parts[-1][:1].isupper()
    return BODY if body and BODIES.search(voice.name) and not OF_PAPERS.search(voice.name) else None


def is_known_body(name: str) -> bool:
    """Tell whether a name is that of a known outlet, or of a power that is called by its house."""
    bare = name.removeprefix("the ")
    outlets = listed("channels", "known_outlets")
    return bare in HOUSES or bare in outlets or f"The {bare}" in outlets


def head_of(parts: Sequence[str]) -> Sequence[str]:
    """The words of a description up to its first preposition.

    >>> head_of(["supporters", "of", "the", "mayor"])
    ['supporters']
    """
    return list(
        itertools.takewhile(lambda part: part.lower() not in ("of", "for", "in", "at", "on", "from", "with"), parts)
    )
