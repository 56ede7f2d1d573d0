"""What shows that words with capitals are the full name of a person, whatever the model takes them for."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizkit.finders.names import is_broken, surname_of
from quizkit.finders.words import word_set
from quizkit.given_names import is_given_name

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST_NAMES = 5  # words in one person's name
NAME_WORD = re.compile(r"[^\W\d_]\.?(?:[^\W\d_]\.?)*(?:[-'’][^\W\d_]+)*\.?")
AGE = re.compile(r"[1-9]\d")
NO_PERSON = ("DATE", "TIME", "EVENT", "LAW", "FAC")


def is_told_person(name: Sequence[Token]) -> bool:
    """Tell whether a noun beside a name, or a "who" behind it, shows that it is a person's.

    "Oda Birk, the town's lawyer", "the resident Oda Birk", "Oda Birk, who lives here", "Oda Birk, 47".
    """
    if len(name) < 2:
        return False
    last = name[-1]
    if last.ent_type_ in NO_PERSON or last.tag_ != "NNP":
        return False
    before = name[0].nbor(-1) if name[0].i else None
    if before is not None and not before.is_sent_start and is_only_for_people(before) and last.ent_type_ != "GPE":
        return True
    return any(
        (child.dep_ == "appos" and child.i > last.i and (is_only_for_people(child) or AGE.fullmatch(child.text)))
        or (child.dep_ == "relcl" and any(word.lower_ == "who" for word in child.children))
        for child in last.children
    )


def is_only_for_people(noun: Token) -> bool:
    """Tell whether a noun is one for a single person and never for a body: "lawyer", not "owner" or "rival"."""
    return noun.text.islower() and noun.tag_ == "NN" and noun.lower_ in word_set("voices", "only_people")


def is_headline(words: Sequence[str]) -> bool:
    """Tell whether a word in "s" that is no name stands before a full name: "Ana Ruiz Slams Tom Birch"."""
    return any(
        is_given_name(word) and before.endswith("s") and not is_given_name(before)
        for before, word in itertools.pairwise(words[1:-1])
    )


def is_full_name(words: Sequence[str], is_told: bool = False) -> bool:
    """A given name and a surname, written like names, the last no word that bodies, places and laws end in.

    Such a word may be a surname, too, where the text tells that a person is meant: "Ana Hill, the mayor".
    """
    if not 2 <= len(words) <= MOST_NAMES or not all(map(NAME_WORD.fullmatch, words)):
        return False
    if words[0].lower() in word_set("voices", "not_given_names") or words[0].lower() in word_set("voices", "particles"):
        return False
    if any(word.isupper() and len(word) > 2 and word.lower() not in word_set("voices", "suffixes") for word in words):
        return False
    is_owner = any(word.endswith(("'s", "’s")) for word in words)
    if is_owner or is_headline(words) or is_broken(" ".join(words)):
        return False
    surname = surname_of(words)
    return is_surname_word(surname) or (
        is_told and is_given_name(words[0]) and surname.lower() in word_set("voices", "also_surnames")
    )


def is_surname_word(word: str) -> bool:
    """Tell a word that can be a surname from those that bodies, places, laws and papers end in."""
    keys = ("not_surnames", "organisations", "documents", "titles")
    return not any(word.lower() in word_set("voices", key) for key in keys)


def is_a_people(name: Sequence[Token]) -> bool:
    """Tell whether a name is that of many: "Roman Catholics"."""
    last = name[-1]
    is_norp = last.ent_type_ == "NORP" and not is_told_person(name)
    return is_norp or (last.tag_ == "NNPS" and not is_given_name(name[0].text))


def opens_question(name: Sequence[Token]) -> bool:
    """Tell whether the first word is the verb of a question ("Will Ruiz go?") and not a given name."""
    first = name[0]
    return first.text in ("Will", "May") and first.is_sent_start is True and first.sent.text.rstrip().endswith("?")
