"""Tell a plain report of how things are: who is what, what belongs to whom, what counts how much."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from quizkit.finders.plain_events import ENOUGH_MARKS, is_denied, is_main_verb, points_back
from quizkit.finders.records import DEFINITE, has_amount, names_in, numbers_in
from quizkit.finders.told_views import tells_a_view
from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

FINITE = frozenset({"VBZ", "VBP", "VBD"})
COMPARED = frozenset({"JJR", "RBR"})
ONES = frozenset({"one", "1"})
TIMES = frozenset({"DATE", "TIME"})
PLACES = frozenset({"GPE", "FAC", "LOC"})
NAMED = frozenset({"PERSON", "GPE", "ORG", ""})
OF_WHAT = frozenset({"at", "for", "in", "of", "with"})
HELD_IN = frozenset({"court", "custody", "hospital", "jail", "office", "prison"})


def is_plain_state(sentence: Tokens) -> bool:
    """Tell whether a sentence that reports nobody tells a state that can be looked up, and nothing else.

    That is: somebody or something is of a plain kind ("is the mayor of"), has a size or sum ("is 40 miles long"),
    owns or holds something counted, or lies, lives or works at a named place.
    """
    root = sentence.root
    if not is_main_verb(root) or is_denied(root) or tells_a_view(sentence) or any(map(is_vague, sentence)):
        return False
    if root.lemma_ == "be" and is_there(root):
        return counts_something(root)
    if points_back(root):
        return False
    if is_plain_at_once(root):
        return True
    marks = names_in(sentence) + numbers_in(sentence)
    if root.lemma_ == "be":
        return marks >= ENOUGH_MARKS and any(
            is_such(root) for is_such in (is_of_a_kind, is_of_a_size, is_of_an_age, is_at_a_place)
        )
    if is_lasting(root):
        return marks >= ENOUGH_MARKS
    if root.tag_ not in FINITE or root.lemma_.lower() not in word_set("facts", "state"):
        return False
    if root.lemma_ in ("have", "hold") and not has_amount(sentence):
        return False
    return marks >= ENOUGH_MARKS or is_counted(root)


def is_plain_at_once(root: Token) -> bool:
    """Tell whether so little as one name or date makes a state of a plain sort one that can be looked up."""
    return any(is_such(root) for is_such in (is_office_of_a_name, is_dated_occasion, acts_on_many, is_sized))


def is_office_of_a_name(root: Token) -> bool:
    """Tell whether somebody named holds an office of something: "Ana Ruiz is editor of the page".

    Or whether somebody who holds one is named: "The mayor is Ana Ruiz".
    """
    if root.lemma_ != "be":
        return False
    whose = [child for child in root.children if child.dep_ == "nsubj"]
    what = [child for child in root.children if child.dep_ == "attr"]
    inverted = any(map(is_role, whose)) and all(map(is_name, what))
    office = any(is_role(one) and any(child.lower_ in OF_WHAT for child in one.children) for one in what)
    return bool(what) and (inverted or (office and any(map(is_name, whose))))


def is_name(token: Token) -> bool:
    """A proper noun, of a person, a body or a place as far as the model tells."""
    return token.pos_ == "PROPN" and token.ent_type_ in NAMED


def acts_on_many(root: Token) -> bool:
    """Tell whether a body has, or did something to, so many, in digits: "The hospital treated 31 patients".

    What brought about so many ("the law created 31 jobs") is weighed, not counted.
    """
    lemma = root.lemma_.lower()
    acts = root.tag_ == "VBD" and lemma not in word_set("facts", "causal")
    if not acts and (root.tag_ not in FINITE or lemma not in word_set("facts", "holds")):
        return False
    whose = [child for child in root.children if child.dep_ == "nsubj" and child.pos_ in ("NOUN", "PROPN")]
    what = (child for child in root.children if child.dep_ == "dobj")
    return bool(whose) and any(one.dep_ == "nummod" and has_digit([one]) for noun in what for one in noun.children)


def is_sized(root: Token) -> bool:
    """Tell whether what has a measure by its nature has this one: "The tax rate is 6.25 percent"."""
    whose = (child for child in root.children if child.dep_ == "nsubj")
    return any(one.lemma_.lower() in word_set("facts", "sized") for one in whose) and is_of_a_size(root)


def is_role(noun: Token) -> bool:
    """An office, a trade, a degree of kinship, or a kind of place or body."""
    return noun.pos_ in ("NOUN", "PROPN") and noun.lemma_.lower() in word_set("facts", "role")


def is_dated_occasion(root: Token) -> bool:
    """Tell whether an occasion is, begins or is scheduled at a date or time: "The election is on Nov. 8"."""
    if root.lemma_.lower() not in word_set("facts", "takes_place") or root.tag_ == "VBG":
        return False
    what = [child for child in root.children if child.dep_ in ("nsubj", "nsubjpass")]
    held = any(one.lemma_.lower() in word_set("facts", "dated") for one in what)
    times = (one for one in beside(root) if one.ent_type_ in TIMES)
    return held and any(DEFINITE.search(" ".join(word.text for word in one.subtree)) for one in times)


def beside(root: Token) -> list[Token]:
    """The words that stand as complements beside a main verb, and behind its prepositions."""
    links = [child for child in root.children if child.dep_ == "prep"]
    near = [child for child in root.children if child.dep_ in ("attr", "acomp", "npadvmod", "dobj")]
    return [*near, *(noun for link in links for noun in link.children if noun.dep_ == "pobj")]


def is_at_a_place(root: Token) -> bool:
    """Tell whether somebody named was at a named place, or was in custody, in a hospital or in court."""
    named = any(child.dep_ == "nsubj" and is_name(child) for child in root.children)
    spots = [noun for link in root.children if link.lower_ in ("in", "at") for noun in link.children]
    return any((named and noun.ent_type_ in PLACES) or noun.lower_ in HELD_IN for noun in spots)


def is_vague(token: Token) -> bool:
    """A comparison without a measure: "higher", "more"; "more than 40" has one."""
    followed = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    return token.tag_ in COMPARED and followed != "than"


def is_there(root: Token) -> bool:
    """Tell whether a sentence says that there is something."""
    return any(child.dep_ == "expl" for child in root.children)


def counts_something(root: Token) -> bool:
    """Tell whether what there is is counted: "There are 12 bridges"."""
    found = [child for child in root.children if child.dep_ in ("attr", "nsubj")]
    return any(token.dep_ == "nummod" and token.lower_ not in ONES for one in found for token in one.children)


def is_of_a_kind(root: Token) -> bool:
    """Tell whether somebody is an officer or relative, or something a place or body: "is a city in"."""
    kinds = [child for child in root.children if child.dep_ == "attr" and child.pos_ in ("NOUN", "PROPN")]
    kinds += [noun for child in root.children if child.lower_ in ("one", "among") for noun in nouns_behind(child)]
    return any(map(is_role, kinds))


def nouns_behind(word: Token) -> list[Token]:
    """The nouns in "one of the mayors", "among six mayors"."""
    links = [word, *(child for child in word.children if child.lower_ == "of")]
    return [noun for link in links for noun in link.children if noun.dep_ == "pobj"]


def is_of_a_size(root: Token) -> bool:
    """Tell whether something is so much or so many: "The rate is 14.8 percent"."""
    sizes = [child for child in root.children if child.dep_ in ("attr", "acomp", "npadvmod")]
    return any(
        token.ent_type_ in ("PERCENT", "MONEY", "QUANTITY") and token.lower_ not in ONES
        for size in sizes
        for token in (size, *size.children)
    )


def is_of_an_age(root: Token) -> bool:
    """Tell whether somebody named is so old: "Ana Ruiz was 62"."""
    named = any(child.dep_ == "nsubj" and is_name(child) for child in root.children)
    return named and any(
        child.dep_ in ("attr", "acomp") and child.ent_type_ in TIMES and has_digit(child.subtree)
        for child in root.children
    )


def has_digit(words: Iterable[Token]) -> bool:
    return any(any(map(str.isdigit, word.text)) for word in words)


def is_counted(root: Token) -> bool:
    """Tell whether those who have, own or hold something are counted: "More than 200 farms have"."""
    subjects = [child for child in root.children if child.dep_ == "nsubj"]
    return any(
        child.dep_ == "nummod" and any(map(str.isdigit, child.text)) for one in subjects for child in one.children
    )


def is_lasting(root: Token) -> bool:
    """Tell whether something "is based in", "is owned by" or "is scheduled for"."""
    passive = any(child.dep_ == "auxpass" and child.tag_ in FINITE for child in root.children)
    return root.tag_ == "VBN" and passive and root.lemma_.lower() in word_set("facts", "lasting")
