"""What somebody says of himself or herself, in words that do not tell which of the two it is."""

from __future__ import annotations

import re
from collections.abc import Mapping

from quizkit.askers.lists import any_of
from quizkit.askers.standing_alone import OF_A_PERSON
from quizkit.given_names import Gender

EITHER: Mapping[str, Mapping[str, str]] = {
    "he": {"he": "he or she", "his": "his or her", "him": "him or her", "himself": "himself or herself"},
    "she": {"she": "he or she", "her": "his or her", "herself": "himself or herself"},
}
BOTH = re.compile(r"\b(he|his|him|himself) or (she|herself|her)\b")
JOINED = re.compile(r" or (?:she|herself|her)['’]")  # "if he or she's chosen"
MOST_EITHER = 2  # of these in one statement, or it reads like a form
# "Her" before any of these, or at an end, is "him or her" and not "his or her".
NO_OWNER = re.compile(
    r"(?:[^\w\s]|$|\s(?:to|for|from|with|in|on|at|by|of|and|or|that|when|as|about|not|the|an?|who|into)\b)"
)
SHORT = re.compile(r"(?P<pronoun>he|she|it|they)['’](?P<verb>s|ll|d|re|ve)\b (?P<rest>.+)", re.I)
WHOLE: Mapping[str, str] = {"ll": "will", "re": "are", "ve": "have"}
PARTICIPLE = re.compile(r"(?:\w+ly )?(?:been|had)\b", re.I)
BEHIND_IS, BEHIND_WOULD = any_of("selves", "behind_is"), any_of("selves", "behind_would")
GOING_ON = re.compile(r"\w+ing\b", re.I)


def spelt_out(statement: str) -> str:
    """A statement whose first two words are no longer written as one, where it is certain which the second is.

    >>> spelt_out("he's leaving the board"), spelt_out("she'd been ill"), spelt_out("he's put it off")
    ('he is leaving the board', 'she had been ill', "he's put it off")
    """
    short = SHORT.fullmatch(statement)
    if short is None:
        return statement
    verb, rest = short["verb"].lower(), short["rest"]
    whole = WHOLE.get(verb) or (is_or_has(rest) if verb == "s" else had_or_would(rest))
    return f"{short['pronoun']} {whole} {rest}" if whole else statement


def is_or_has(rest: str) -> str | None:
    if PARTICIPLE.match(rest):
        return "has"
    return "is" if GOING_ON.match(rest) or BEHIND_IS.match(rest) else None


def had_or_would(rest: str) -> str | None:
    if PARTICIPLE.match(rest):
        return "had"
    return "would" if BEHIND_WOULD.match(rest) else None


def of_either(pronoun: str, rest: str) -> str | None:
    """The rest of a statement behind a person's pronoun, with "his or her" for what is the person's own.

    None where a pronoun is the other one's, or there are too many.

    >>> of_either("she", "would sell her boat"), of_either("she", "would sell his boat")
    ('would sell his or her boat', None)
    """
    own, found = EITHER[pronoun], 1

    def wider(match: re.Match[str]) -> str:
        nonlocal found
        found += 1
        word = match.group().lower()
        if word == "her" and NO_OWNER.match(rest, match.end()):
            return "him or her"
        return own.get(word, match.group())

    wide = re.sub(rf"\b(?:{OF_A_PERSON.pattern})\b", wider, rest, flags=re.I)
    others = any(match.group().lower() not in own for match in re.finditer(rf"\b(?:{OF_A_PERSON.pattern})\b", rest))
    return None if others or found > MOST_EITHER or JOINED.search(wide) else wide


def of_one(wide: str, name: str) -> str:
    """The same with somebody's name for each "he or she", to try whether the rest reads alone.

    >>> of_one("lost his or her map", "Birch")
    "lost Birch's map"
    """
    return BOTH.sub(lambda match: f"{name}'s" if match[1] == "his" else name, wide)


def of_gender(text: str, gender: Gender) -> str:
    """A text with the words of one gender for each "he or she".

    >>> of_gender("he or she lost his or her map", "she")
    'she lost her map'
    """
    return BOTH.sub(r"\1" if gender == "he" else r"\2", text)
