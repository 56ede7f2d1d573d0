"""How words look without their quotation marks: like talk or like news, about people or not, of now or of then."""

from __future__ import annotations

import re

import attrs

from quizkit.askers.antecedents import TITLED, people_by_word
from quizkit.askers.standing_alone import FIRST_PERSON
from quizkit.askers.wording import folded, words
from quizkit.given_names import gender_of_given
from quizkit.model import Reading

# "It's", "they're", "Let's", "kind of": people talk so. "Birch's boat" is no short form.
TALK = re.compile(
    r"n['’]t\b|['’](?:re|ve|ll|d|m)\b|\b(?:it|that|there|he|she|what|who|here|let|where|how|everybody|nobody)['’]s\b|!|"
    r"\b(?:let us|kind of|sort of|a lot|going to be|really|frankly|folks|guys?|no question|of course|the truth is)\b",
    re.I,
)
THEN = re.compile(
    r"(?:was|were|had|did|\w{2,}(?:ed|ought)|went|came|said|told|took|made|got|gave|won|lost|ran|saw|sent|sold|spent|fell|"
    r"held|kept|led|left|met|paid|rose|spoke|stood|wrote|began|broke|chose|drew|drove|fought|found|grew|heard|knew|would)"
)
NOW = re.compile(r"(?:is|are|am|has|have|do|does|can|will|may|must|should|shall|need|needs|want|wants|say|says)")
SHORT_NOW = re.compile(r"['’](?:re|ve|ll|m)|(?:is|are|has|have|do|does|ca|wo)n['’]t")

OWNED = re.compile(r"['’]s?$")  # "Birch's" names Birch


@attrs.frozen
class Look:
    """What a reader could tell spoken words from written ones by."""

    talks: bool
    names_somebody: bool
    of_then: bool
    has_number: bool


def look_of(reading: Reading, text: str) -> Look:
    """The look of some words that are shown without marks.

    Whoever is called by the given name alone is talked of; the article's people and titled names are somebody.
    """
    people, told = people_by_word(reading), [OWNED.sub("", word) for word in words(text)]
    names = [word for word in told if word[0].isupper() and folded(word) in people]
    by_given_name = any(gender_of_given(word) and not is_surnamed(text, word) for word in names)
    return Look(
        talks=bool(TALK.search(text) or FIRST_PERSON.search(text)) or by_given_name,
        names_somebody=bool(names or TITLED.search(text)),
        of_then=is_of_then(text),
        has_number=any(word[0].isdigit() for word in told),
    )


def is_surnamed(text: str, given: str) -> bool:
    """Tell whether a name stands behind a given one, or another before it: "Ana Ruiz", "Mr. Ana"."""
    return bool(re.search(rf"\b{re.escape(given)} (?:[A-Z]\. )?[A-Z]|[A-Z][\w.]* {re.escape(given)}\b", text))


def is_of_then(text: str) -> bool:
    """Tell whether the first verb that tells a tense tells the past.

    >>> is_of_then("The pier had lost its planks"), is_of_then("The pier has lost its planks")
    (True, False)
    """
    for word in text.split():
        bare = word.strip(",;:.—–-‘’'\"").lower()
        if NOW.fullmatch(bare) or SHORT_NOW.search(bare):
            return False
        if THEN.fullmatch(bare):
            return True
    return False
