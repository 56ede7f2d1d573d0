"""Words with capitals before a surname that are no given name: "Without Ruiz", "Fascist Ruiz"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quizkit.finders.names import surname_of
from quizkit.finders.passages import Passage
from quizkit.finders.sightings import Sighting
from quizkit.given_names import is_given_name


def without_false_names(found: Iterable[Sighting], passages: Iterable[Passage]) -> list[Sighting]:
    """Drop a surname behind a word of the article where somebody else of that surname has a given name.

    A sentence, a headline or a sign may give any word a capital: "Celebrating Ruiz's birthday".
    """
    every = list(found)
    small = {token.text for passage in passages for token in passage.doc if token.text.islower()}
    families = {surname_of(one.name) for one in every if is_given_name(one.name[0])}
    return [one for one in every if surname_of(one.name) not in families or not begins_with_word(one.name, small)]


def begins_with_word(name: Sequence[str], small: set[str]) -> bool:
    """Tell whether a name of two words begins with one that is no given name and that stands in small letters, too."""
    first = name[0]
    is_word = first.lower() in small or (first.endswith("ing") and len(first) > 5)
    return len(name) == 2 and not is_given_name(first) and is_word
