"""The short forms of a name: the first letters of its words."""

from __future__ import annotations

import functools
import re

from quizkit.askers.wording import TEXTS_KEPT, words

SPELT_OUT = re.compile(r"(?:\b[A-Z][\w'’-]+ ){2,}[A-Z][\w'’-]+")  # may stand for an abbreviation elsewhere


@functools.lru_cache(maxsize=TEXTS_KEPT)
def initials(name: str) -> frozenset[str]:
    """A name's short forms: its capitals where it is one word of capitals, else its words' first letters.

    >>> sorted(initials("F.B.I.")), sorted(initials("Federal Bureau of Investigation"))
    (['FBI'], ['FBI', 'FBOI'])
    >>> "HTC" in initials("a Dockside review of Harbour Tax Commission records")
    True
    """
    parts = [word for word in words(name.replace(".", "")) if word.lower() not in ("the", "a", "an")]
    capitals = [word for word in parts if word[0].isupper()]
    short = {word for word in capitals if word.isupper() and len(word) > 1}
    if len(capitals) > 1:
        short |= {"".join(word[0] for word in capitals), "".join(word[0] for word in parts).upper()}
    short |= {"".join(word[0] for word in words(run)) for run in SPELT_OUT.findall(name)}
    return frozenset(short)
