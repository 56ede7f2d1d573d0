"""Whom one source names, and what is known of the article when it is looked at."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

import attrs

from quizkit.finders.attributions import Found
from quizkit.finders.bodies import Bodies
from quizkit.finders.mentions import Place
from quizkit.finders.passages import Passage
from quizkit.finders.people import People, Person
from quizkit.model import VoiceType


@attrs.frozen
class Cited:
    """Whom one source names: the key that tells voices apart, the name to show, and whether that is certain."""

    key: str
    name: str
    type: VoiceType
    certain: bool = True
    noun: str = ""
    """The noun that describes somebody without a name, where the text brings him or her up: "a police officer"."""


@attrs.frozen
class Known:
    """What is known of the whole article when one source is looked at, and who was cited before it."""

    people: People
    bodies: Bodies
    pronouns: Mapping[Place, str]
    nouns: Counter[str]
    """How often the article brings up somebody without a name by which noun: "an officer"."""
    passages: Sequence[Passage]
    names: frozenset[str] = frozenset()
    """The words that have a capital inside sentences, too."""
    before: list[tuple[Found, Cited]] = attrs.field(factory=list)

    def paragraph_before(self, passage: Passage) -> str:
        """The text of the passage that stands before another; empty where it is the first."""
        pairs = zip(self.passages, self.passages[1:], strict=False)
        return next((before.text for before, here in pairs if here is passage), "")


def of_person(person: Person) -> Cited:
    return Cited(person.name.lower(), person.name, "person")


def without_article(text: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", text, flags=re.I)
