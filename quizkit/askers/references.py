"""Words of a statement that stand for something the article told of before: "the poll", an abbreviation it explains."""

from __future__ import annotations

import re

LINK = r"(?:of|that|who|which|whose|for|to|in|on|at|by|with|from|and|or|the|an?)\b"
DEFINITE = re.compile(rf"\b[Tt]he (?:(?!{LINK})[a-z][\w'’-]* ){{0,2}}?((?!{LINK})[a-z][a-z'’-]{{2,}})\b(?! {LINK})")
ABBREVIATION = re.compile(r"\b[A-Z]{2,6}\b")
WORD = r"([\w'’-]+)"
# The three words behind an article or small number: one of them may be the noun.
NEW = re.compile(rf"\b(?=(?:[Aa]n?|one|another|two|three|four|five|six) {WORD}(?: {WORD}(?: {WORD})?)?)")


def points_back(before: str, statement: str) -> bool:
    """Tell whether a statement leans on what stands before it in the article.

    "The poll" does where the article spoke of "a poll" before, and so does an abbreviation that it puts in brackets.
    A noun with words behind it that say which one is meant ("the mayor of Easton") does not.
    """
    nouns = {match[1].lower() for match in DEFINITE.finditer(statement)}
    if nouns and any(nouns.intersection(match.groups()) for match in NEW.finditer(before)):
        return True
    return any(f"({short})" in before for short in ABBREVIATION.findall(statement))
