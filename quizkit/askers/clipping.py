"""How a statement that is too long is cut: where a clause of it ends, so that a whole sentence is left."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.askers.wording import MARK_BEHIND, words

MOST_WORDS, LEAST_WORDS = 32, 5  # a stem of over forty words must be read twice
LEADING_UP = re.compile(
    r"(?:while|as|if|when|although|though|because|since|after|before|despite|unless|whether|given|once|until|even)\b",
    re.I,
)
# What is left without these would say something else.
TURN = re.compile(r"(?:but|although)\b")
OPENINGS = re.compile(r"(?:(?:[\w'’-]+ ){0,2}[\w'’-]+, )*")
CLAUSE_END = re.compile(r"(?:,|;| [—–-]+) ?(?=(?:and|but|so|which|who|where|because|although|while|as)\b)|; | [—–] ")
ENOUGH_WORDS = 8  # what is left of a clipped statement


def clipped(statement: str, *, quoted: bool) -> str:
    """A statement that is too long, cut where its first main clause ends; dots say so where words are quoted.

    Not cut where it begins with a clause that leads up to the main one ("While ...").
    """
    if len(words(statement)) <= MOST_WORDS or leads_up(statement):
        return statement
    ends = (match.start() for match in CLAUSE_END.finditer(statement))
    cut = next((end for end in ends if ENOUGH_WORDS <= len(words(statement[:end])) <= MOST_WORDS), None)
    if cut is None:
        return statement
    return f"{statement[:cut].rstrip()} …" if quoted else statement[:cut].rstrip()


def leads_up(statement: str) -> bool:
    """Tell whether a statement begins, perhaps behind a few words and a comma, with a clause that leads up to another.

    >>> leads_up("In May, while it rained hard all day, we sailed"), leads_up("It rained while we sailed")
    (True, False)
    """
    behind_openings = OPENINGS.match(statement)
    return behind_openings is not None and LEADING_UP.match(statement, behind_openings.end()) is not None


def shorter(statement: str, *, quoted: bool) -> Iterator[str]:
    """The statement, clipped where it is too long, and then what is left where it is cut at earlier clause ends."""
    whole = clipped(statement, quoted=quoted)
    yield whole
    if leads_up(statement):
        return
    for match in reversed(list(CLAUSE_END.finditer(whole))):
        if TURN.match(whole, match.end()):
            continue
        cut = whole[: match.start()].rstrip()
        if len(words(cut)) >= ENOUGH_WORDS and cut.count("‘") == len(MARK_BEHIND.findall(cut)):
            yield f"{cut} …" if quoted else cut
