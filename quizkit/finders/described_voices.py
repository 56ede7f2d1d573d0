"""Whom a source means that has no name as its head: "the mayor's spokesman", "critics", "the groups"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.attributions import Found
from quizkit.finders.cited import Cited, Known, of_person, without_article
from quizkit.finders.descriptions import (
    bearers_of,
    is_description,
    is_indefinite,
    is_one_person,
    is_person_noun,
    names_another,
    same_roles,
    type_of,
)
from quizkit.finders.names import is_name, name_around, start_of_name, words_of
from quizkit.finders.namesakes import without_relatives
from quizkit.finders.people import Person
from quizkit.finders.pronouns import STRANGER
from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

NOT_ALL = re.compile(r"not?\b", re.I)
HEADS_OF_STATES = frozenset({"president", "premier", "minister", "king", "queen"})
BARE_GROUPS = re.compile(r"(?:the|both|these)(?: two)? \w+", re.I)


def beside_name(one: Found, known: Known) -> Cited | None:
    """The person whose name stands beside a description: "the board's leader, Ana Ruiz, said"."""
    for child in one.head.children:
        if child.dep_ == "appos" and is_name(child) and child.i > one.head.i and is_one_person(one.head):
            name = words_of(name_around(child))
            meant = known.people.meant_by(name)
            own = without_relatives(meant, child, name, one.passage.block.start + child.idx)
            if len(own) == 1:
                return of_person(own[0])
            if meant and not own:  # "her husband, Mayor Ruiz" is another than Ana Ruiz
                return Cited(name[-1].lower(), name[-1], "person", False)
    return None


def is_twice_described(head: Token) -> bool:
    """Tell whether one person is described by two nouns: "the senator and candidate", but "the mayor and a rival"."""
    others = [child for child in head.children if child.dep_ == "conj"]
    has_article = any(child.dep_ == "det" for child in head.children)
    alone = all(not any(child.dep_ in ("det", "poss") for child in other.children) for other in others)
    return bool(others) and has_article and alone and all(is_one_noun(noun) for noun in (head, *others))


def is_one_noun(noun: Token) -> bool:
    """Tell whether a common noun stands for one person."""
    return noun.tag_ == "NN" and is_person_noun(noun)


def described(one: Found, text: str, known: Known) -> Cited:
    """A source without a name as its head: "the mayor's spokesman", "critics", "the groups".

    "A resident" after "a resident" may be somebody else, and "the head of the school" somebody who has a name.
    """
    if who := owned_bearer_meant(one, known):
        return who
    for rule in (pair_meant, stranger_meant, bearer_meant, owned_body_meant, body_meant):
        if who := rule(one, text, known):
            return who
    key = without_article(text).lower()
    type = type_of(one.head)
    before = [who for _, who in known.before]
    is_another = is_indefinite(one.head) and any(who.key == key for who in before)
    noun = one.head.lower_ if is_indefinite(one.head) and type == "person" else ""
    certain = (
        not is_another
        and not NOT_ALL.match(text)
        and type != "unknown"
        and not (type == "person" and may_be_named(one.head, known))
    )
    return Cited(key, text, type, certain, noun)


def may_be_named(head: Token, known: Known) -> bool:
    """Tell whether somebody described may be one of those whom the article names: "the senator from Ohio".

    "The officer" after "an officer" of the same paragraph is not, and "Ruiz's lawyer" only where a lawyer is named.
    """
    if any(is_indefinite(token) and token.lower_ == head.lower_ for token in head.doc[: head.i + 1]):
        return False
    if any(child.dep_ == "poss" for child in head.children):
        return any(same_roles(head.lower_) & person.roles for person in known.people.everyone)
    return bool(known.people.everyone)


def pair_meant(one: Found, text: str, known: Known) -> Cited | None:
    """ "The groups" after "the League and the Union"."""
    if one.head.lower_ not in word_set("voices", "plural_organisations") or not BARE_GROUPS.fullmatch(text):
        return None
    return next((who for _, who in reversed(known.before) if re.search(r"\band\b", who.name)), None)


def bearer_meant(one: Found, text: str, known: Known) -> Cited | None:
    """ "The senator" after "Senator Ana Ruiz": the one who bears the title, if no other senator was just named.

    Of two presidents it is not the one who is nearest: an outlet calls its own "the president".
    """
    if not is_description(one.head) or not is_one_person(one.head):
        return None
    bearers = bearers_of(one.head, known.people, one.source.start)
    near = [bearer for bearer in bearers if not is_after_another(one, bearer, known)]
    is_sole = len(bearers) == 1 or one.head.lower_ not in HEADS_OF_STATES
    if len(near) == 1 and is_sole and one.head.lower_ not in known.nouns:
        return of_person(near[0])
    may_be_named = any(person.first < one.source.start for person in known.people.everyone)
    if bearers or may_be_named or known.nouns[one.head.lower_] > 1:
        return Cited(without_article(text).lower(), text, "person", False)
    return None


def owned_bearer_meant(one: Found, known: Known) -> Cited | None:
    """ "Ruiz's lawyer" after "Tom Birch, Ms. Ruiz's lawyer"."""
    owner = next((child for child in one.head.children if child.dep_ == "poss" and is_name(child)), None)
    if owner is None or not is_one_person(one.head):
        return None
    bearers = bearers_of(one.head, known.people, one.source.start)
    owned = [bearer for bearer in bearers if owner.lower_ in bearer.about]
    return of_person(owned[0]) if len(owned) == 1 else None


def is_after_another(one: Found, bearer: Person, known: Known) -> bool:
    """Tell whether the paragraph, or the one before it where it names nobody, names others and not the bearer."""
    here = one.passage.text[: one.source.start - one.passage.block.start]
    return names_another(bearer, known.people, here, known.paragraph_before(one.passage))


def body_meant(one: Found, text: str, known: Known) -> Cited | None:
    """ "The ministry" after "the Justice Ministry", "the company" after a company that spoke last.

    Uncertain where the paragraph brings up another by the same noun: "the trade group" beside "Hart Group".
    """
    noun = one.head.lower_
    if noun not in word_set("voices", "generic_bodies") or not re.fullmatch(
        r"(?:the|this|that)\s+\w+|police", text, re.I
    ):
        return None
    names = dict.fromkeys(known.bodies.whole_name(name) for name in known.bodies.of_sort(noun))
    if len(names) == 1:
        name = next(iter(names))
        before = one.passage.text[: one.source.start - one.passage.block.start]
        another = re.search(rf"\b(?:an?|the|another|one)\s(?:[a-z][\w-]*\s){{1,3}}{noun}\b", before)
        return Cited(name.lower(), known.bodies.with_article(name), type_of(one.head), not another)
    if noun == "police":
        return None
    return Cited(without_article(text).lower(), text, type_of(one.head), not (names or known.bodies.names))


def stranger_meant(one: Found, text: str, known: Known) -> Cited | None:
    """ "The officer" after "a police officer": the same stranger, if the article brings up no other."""
    is_bare = is_description(one.head) and len(text.split()) == 2
    if not is_bare or bearers_of(one.head, known.people, one.source.start):
        return None
    alike = {who.key: who for _, who in known.before if who.noun == one.head.lower_}
    if not alike:
        return None
    who = next(iter(alike.values()))
    if len(alike) == 1 and known.nouns[one.head.lower_] == 1:
        return attrs.evolve(who, noun="")
    return Cited(without_article(text).lower(), text, "person", False)


def stranger_at(name: str, known: Known) -> Cited | None:
    """Somebody without a name, by the place where he or she speaks first."""
    places = ((f"{STRANGER}{said.passage.block.start}:{said.head.i}", who) for said, who in known.before)
    who = next((who for place, who in places if place == name), None)
    return attrs.evolve(who, noun="") if who is not None and who.certain and who.type == "person" else None


def owned_body_meant(one: Found, text: str, known: Known) -> Cited | None:
    """ "Mrs. Ruiz's presidential campaign" and "the Ruiz campaign": one body of one person."""
    if one.head.lower_ not in word_set("voices", "owned_bodies"):
        return None
    owner = next((child for child in one.head.children if child.i < one.head.i and is_name(child)), None)
    if owner is None or not tells_nothing_more(one.head, owner):
        return None
    meant = known.people.meant_by(words_of(name_around(owner)), one.head.doc[start_of_name(owner)].lower_)
    if len(meant) != 1:
        return None
    return Cited(f"{meant[0].name.lower()} {one.head.lower_}", text, type_of(one.head))


def tells_nothing_more(noun: Token, owner: Token) -> bool:
    """Tell whether nothing but its owner tells a body from another: not "the first Ruiz campaign"."""
    others = (child for child in noun.children if child.i < noun.i and child != owner)
    return all(child.lower_ in word_set("voices", "of_any_campaign") for child in others)
