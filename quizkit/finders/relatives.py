"""Relatives who are named by a title and a surname: "her husband, Mayor Ruiz", who is not Ana Ruiz herself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizkit.given_names import Gender

KIN = (
    "husband|wife|spouse|widow|widower|brother|sister|sibling|father|mother|dad|mom|mum|son|daughter|uncle|aunt|cousin|"
    "nephew|niece|grand(?:father|mother|son|daughter)|step(?:father|mother|son|daughter|brother|sister)|"
    "(?:brother|sister|father|mother|son|daughter)-in-law"
)
LONGEST = 80  # characters before a surname in which its relative is told
BEFORE = re.compile(
    rf"\b(?P<whose>[Hh]is|[Hh]er|[Tt]heir) (?:[\w-]{{1,30}} ){{0,2}}?(?P<kin>{KIN})(?:,| [—–-])? "
    r"(?:(?:then|former|retired|late|outgoing) )?(?:[A-Z][\w.-]* ){0,2}(?P<title>[\w.-]+) $"
)
OTHERS: dict[str, Gender] = {"her": "he", "his": "she"}


@attrs.frozen
class Relative:
    """Whose relative somebody is, in small letters ("her"), and by which noun."""

    whose: str
    kin: str

    @property
    def unlike_owner(self) -> Gender | None:
        """The gender that whoever has the relative surely has not."""
        return OTHERS.get(self.whose)


def relative_at(surname: Token) -> Relative | None:
    """What stands before a title and a surname that tells of a relative; None where nothing does."""
    found = BEFORE.search(surname.doc.text[max(0, surname.idx - LONGEST) : surname.idx])
    if found is None or found["title"].lower() not in word_set("voices", "titles"):
        return None
    return Relative(found["whose"].lower(), found["kin"])
