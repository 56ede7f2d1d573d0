"""What nouns tell of a voice: what sort it is, and whom "the senator" or "the ministry spokesman" stands for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizkit.finders.passages import Passage
from quizkit.finders.people import People, Person
from quizkit.finders.roles import DEPUTIES, role
from quizkit.finders.words import word_list, word_set
from quizkit.model import VoiceType

if TYPE_CHECKING:
    from spacy.tokens import Token

TYPES: tuple[tuple[str, VoiceType], ...] = (
    ("documents", "document"),
    ("governments", "government"),
    ("organisations", "organisation"),
    ("groups", "group"),
    ("plural_organisations", "group"),
)
PARTS = frozenset(
    {"dozens", "hundreds", "thousands", "percent", "majority", "handful", "some", "many", "most", "several"}
)
WORD = re.compile(r"[\w’'-]+")
QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
DEFINITE = ("the", "this", "that")


def is_person_noun(token: Token) -> bool:
    """Tell whether a common noun in the singular or plural stands for people."""
    nouns = word_set("voices", "person_nouns")
    last_part = token.lemma_.lower().rsplit("-", 1)[-1]
    return last_part in nouns or token.lower_ in nouns or bool(re.search(r"(?:man|woman|men|women)$", token.lower_))


def is_description(token: Token) -> bool:
    """Tell whether a noun has a definite article and nothing behind it that tells more: "the senator"."""
    if not any(child.dep_ == "det" and child.lower_ in DEFINITE for child in token.children):
        return False
    return not any(child.i > token.i and child.dep_ in ("prep", "relcl", "acl", "appos") for child in token.children)


def bearers_of(token: Token, people: People, at: int) -> tuple[Person, ...]:
    """The people named before `at` who bear the title: with every word that stands before it, if any does."""
    modifiers = {
        child.lower_ for child in token.children if child.i < token.i and child.dep_ in ("amod", "compound", "nmod")
    }
    lead = modifiers & DEPUTIES
    roles = {role(noun, lead, "former" in modifiers) for noun in same_roles(token.lower_)}
    modifiers -= {"former", *lead}
    bearers = [one for one in people.everyone if roles & one.roles and one.first < at]
    return tuple(one for one in bearers if modifiers <= one.about)


def names_another(bearer: Person, people: People, *before: str) -> bool:
    """Tell whether the first of the texts before a description that names anybody names others and not its bearer."""
    named = (set(WORD.findall(QUOTED.sub(" ", text))) & set(people.by_surname) for text in before)
    nearest = next(filter(None, named), {bearer.surname})
    return bearer.surname not in nearest


def same_roles(noun: str) -> set[str]:
    """Every noun that can stand for the same role: "lawyer" for "attorney"."""
    groups = (set(line.split()) for line in word_list("voices", "same_roles"))
    return {noun}.union(*(group for group in groups if noun in group))


def is_one_person(noun: Token) -> bool:
    return is_person_noun(noun) and noun.tag_ in ("NN", "NNP")


def nouns_without_name(passages: Sequence[Passage]) -> Counter[str]:
    """The nouns for people that come with "a", "another" or "one", and are no mere predicate or apposition."""
    return Counter(
        token.lower_
        for passage in passages
        if passage.block.role == "body"
        for token in passage.doc
        if token.tag_ == "NN" and is_indefinite(token) and token.dep_ not in ("attr", "appos") and is_person_noun(token)
        if not (token.dep_ == "pobj" and token.head.lower_ == "as")
    )


def is_indefinite(noun: Token) -> bool:
    return any(child.lower_ in ("a", "an", "another", "one") for child in noun.children if child.i < noun.i)


# ---------------------------------------------------------------- what sort of voice a noun stands for


def type_of(head: Token) -> VoiceType:
    """What kind of voice a common noun stands for; unknown where it is no noun for people, bodies or papers."""
    for key, type in TYPES:
        if head.lower_ in word_set("voices", key):
            return type
    parts = [noun for of in head.children if of.lower_ == "of" for noun in of.children if noun.dep_ == "pobj"]
    if head.pos_ in ("NUM", "PRON") or head.lower_ in PARTS:
        is_one = head.lower_ == "one"
        return ("person" if is_one else "group") if parts and is_people(parts[0]) else "unknown"
    if is_people(head):
        return "group" if head.tag_ in ("NNS", "NNPS") else "person"
    return "unknown"


def is_people(noun: Token) -> bool:
    """Tell whether a noun stands for people or, in the plural, for bodies: "farmers", "courts", "Republicans"."""
    is_plural = noun.tag_ in ("NNS", "NNPS")
    if is_person_noun(noun) or noun.ent_type_ == "NORP":
        return True
    if is_plural and (noun.lemma_.lower() in word_set("voices", "organisations") or looks_like_people(noun.lower_)):
        return True
    return noun.lower_ in word_set("voices", "groups")


def looks_like_people(plural: str) -> bool:
    """Tell people by the end of the word: "watchers", "sellers", "cyclists"."""
    ends = bool(re.search(r"(?:ers|ors|ists|ians|ees|crats|icans)$", plural))
    return ends and plural not in word_set("voices", "not_people")
