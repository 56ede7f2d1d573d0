"""Tell a sentence whose every word is plain: no verb, adjective, adverb or noun that tells, weighs or wishes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizkit.finders.plain_events import ENOUGH_MARKS, MANY_MARKS
from quizkit.finders.plain_states import is_plain_at_once
from quizkit.finders.records import AMOUNTS, NAMES, NUMBERS, has_sum, names_in, numbers_in
from quizkit.finders.told_views import is_naming, is_verdict_of_court
from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

LOOKED_UP = ("event", "state", "lasting")
FACT_VERBS = ("event", "seen_act", "state", "change", "lasting", "recorded_act")
BESIDE_NOUN = frozenset({"amod", "compound"})
BELITTLING = frozenset({"just", "merely", "only", "mere", "fully", "simply", "whopping", "few", "little"})
CONTRASTING = frozenset({"but", "yet", "despite", "instead"})
NEVER = BELITTLING | CONTRASTING
STRESSED = frozenset({"full", "good", "solid"})  # before a number: "a full ten minutes"
# Without a sum these are figures of speech, or nothing to look up: "rose on the support of", "Easton fell".
MEASURED = frozenset({"climb", "decline", "decrease", "drop", "fall", "gain", "grow", "increase", "rise", "shrink"})
SIDES = re.compile(r"^(?:anti|pro)(?:-|$)", re.I)
NUMBERED = re.compile(r"^\W*\d+[.)]\s")
COUNTED = re.compile(r"\d")


def has_only_plain_words(sentence: Tokens) -> bool:
    """Tell whether a sentence can be looked up and has no word outside the lists of plain ones."""
    if NUMBERED.search(sentence.text) or is_done_by_time(sentence.root) or is_unmeasured(sentence):
        return False
    return can_be_looked_up(sentence) and all(map(is_plain, sentence))


def is_done_by_time(root: Token) -> bool:
    """Tell whether a day or century does something, which is a figure of speech: "Tuesday brought a change"."""
    subjects = (child for child in root.children if child.dep_ == "nsubj")
    return root.lemma_ != "be" and any(subject.ent_type_ in ("DATE", "TIME") for subject in subjects)


def is_unmeasured(sentence: Tokens) -> bool:
    """Tell whether somebody or something "rose" or "fell", and not by how much; "grew up", "dropped out" are events."""
    root = sentence.root
    parted = any(child.dep_ == "prt" or child.lower_ in ("out", "off") for child in root.children)
    return root.lemma_.lower() in MEASURED and not parted and not has_sum(sentence)


def can_be_looked_up(sentence: Tokens) -> bool:
    """A name and a date or number; of an event on record when or how many; without a number an act on record, or names.

    Without a name there have to be two numbers, unless it is an event on record.
    """
    lemma = sentence.root.lemma_.lower()
    names, numbers = names_in(sentence), numbers_in(sentence)
    if is_plain_at_once(sentence.root):
        return True
    if numbers:
        return names + numbers >= ENOUGH_MARKS or lemma in word_set("facts", "event")
    recorded = lemma == "be" or any(lemma in word_set("facts", kind) for kind in LOOKED_UP)
    enough = names >= MANY_MARKS or (names >= ENOUGH_MARKS and recorded)
    return enough or (bool(names) and lemma in word_set("plain", "core"))


def is_plain(token: Token) -> bool:
    """Tell whether a single word is plain, by its part of speech."""
    if SIDES.search(token.text) or (token.lower_ in NEVER and not is_short_time(token)):
        return False
    if not any(map(str.isalpha, token.text)):
        return True  # a dash that was taken for a word
    if token.pos_ == "VERB":
        return is_plain_verb(token)
    if token.pos_ == "ADJ":
        return is_plain_adjective(token)
    if token.pos_ == "ADV":
        return is_plain_adverb(token)
    banned = word_set("plain", "noun")
    return token.pos_ != "NOUN" or not (token.lemma_.lower() in banned or token.lower_ in banned)


def is_short_time(token: Token) -> bool:
    """Tell whether a "few" is of hours or days: "a few hours later"."""
    return token.lower_ == "few" and token.ent_type_ in ("DATE", "TIME")


def is_plain_verb(verb: Token) -> bool:
    """A verb of a concrete act or state, that no particle and no vague object makes a figure of speech."""
    lemma = verb.lemma_.lower()
    if (
        is_naming(verb)
        or is_verdict_of_court(verb)
        or (verb.dep_ in BESIDE_NOUN and verb.lower_ in word_set("plain", "adjective"))
    ):
        return True
    particles = [child for child in verb.children if child.dep_ == "prt"]
    if lemma in word_set("plain", "never") or is_purpose(verb) or not (particles or is_listed(lemma)):
        return False
    if lemma == "schedule" and any(child.dep_ == "xcomp" for child in verb.children):
        return False  # a plan
    if particles:
        return all(f"{lemma} {particle.lower_}" in word_set("plain", "particle") for particle in particles)
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    if lemma not in word_set("plain", "light"):
        return True
    return (bool(objects) or is_passive(verb)) and all(map(is_plain_object, objects))


def is_passive(verb: Token) -> bool:
    """Tell whether something is done to the subject, as in "was removed and taken to a barn"."""
    verbs = (verb, verb.head) if verb.dep_ == "conj" and verb.tag_ == "VBN" else (verb,)
    return any(child.dep_ == "auxpass" for one in verbs for child in one.children)


def is_listed(lemma: str) -> bool:
    """Tell whether a verb is in one of the lists of plain ones."""
    return lemma in word_set("plain", "verb") or any(lemma in word_set("facts", name) for name in FACT_VERBS)


def is_purpose(verb: Token) -> bool:
    """Tell whether a clause says what something is done for: "came to help"; not "paid to buy", two events."""
    wanted = any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)
    is_event = verb.lemma_.lower() in word_set("facts", "event")
    return wanted and verb.tag_ == "VB" and verb.dep_ in ("advcl", "xcomp") and not is_event


def is_plain_object(noun: Token) -> bool:
    """Tell whether what is given, taken or made is counted, named or a thing: "took the oath", "gave 20 dollars"."""
    counted = any(child.dep_ == "nummod" for child in noun.children) or noun.ent_type_ in AMOUNTS
    return counted or noun.ent_type_ in NAMES or noun.lemma_.lower() in word_set("plain", "object")


def is_plain_adjective(word: Token) -> bool:
    """An adjective of place, time, kind or measure, of a people, or with a number in it: "25-year-old"."""
    lower = word.lower_
    if word.ent_type_:
        return not (word.ent_type_ in NUMBERS and lower in STRESSED)
    if word.head.lower_ == "estate" or COUNTED.search(lower) or lower in word_set("plain", "adjective"):
        return True
    sentenced = word.head.lemma_ in ("find", "plead") and lower in word_set("facts", "verdict_of_court")
    return (
        sentenced
        or lower in word_set("facts", "plain_adjective")
        or lower in word_set("stance_words", "measuring_superlative")
        or lower.endswith(("-based", "-born", "-old", "-owned"))
    )


def is_plain_adverb(word: Token) -> bool:
    """An adverb of time, place or number, or inside a date or sum: "about 40"."""
    lower = word.lower_
    return bool(word.ent_type_) or lower in word_set("plain", "adverb") or lower in word_set("facts", "plain_adverb")
