"""Tell a plain report of an event: who did what, and when or how many, without a word that somebody could dispute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizkit.finders.stance_cues import in_past, phrase_pattern
from quizkit.finders.words import word_list, word_set

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "EVENT"})
STRONG_NAMES = frozenset({"PERSON", "ORG", "GPE"})
NUMBERS = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "CARDINAL", "QUANTITY"})
ENOUGH_MARKS = 2  # names, dates and numbers that make an event one that can be looked up
POINTING = frozenset({"this", "that", "it", "these", "those", "there", "what", "who", "one"})
# Where these stand, something is weighed, not told.
WEIGHING = frozenset({"whether", "if", "unless", "because", "why", "how", "though", "although"})
CLAUSES = frozenset({"ccomp", "csubj", "csubjpass"})


def is_plain_event(sentence: Tokens) -> bool:
    """Tell whether a sentence that reports nobody tells an event of the past, and nothing else.

    An event of a kind that records hold (won, arrested, signed) needs two of names and numbers; any other verb needs
    a person, body or place and a number; so does what somebody "has" now.
    """
    root = sentence.root
    if root.pos_ not in ("VERB", "AUX") or is_denied(root) or points_back(root) or tells_a_view(sentence):
        return False
    names = [entity for entity in sentence.ents if entity.label_ in NAMES]
    numbers = [entity for entity in sentence.ents if entity.label_ in NUMBERS]
    if root.lemma_.lower() in word_set("stance_words", "event") and root.tag_ != "VBG":
        return (in_past(root) or is_perfect(root)) and len(names) + len(numbers) >= ENOUGH_MARKS
    if not (numbers and any(entity.label_ in STRONG_NAMES for entity in names)):
        return False
    return is_count(root) or (in_past(root) and root.lemma_ != "be" and not any(map(is_manner, root.children)))


def is_perfect(root: Token) -> bool:
    """Tell whether the main verb is in the perfect: "has won"."""
    return root.tag_ == "VBN" and any(
        child.lemma_ == "have" and child.tag_ in ("VBZ", "VBP") for child in root.children
    )


def is_count(root: Token) -> bool:
    """Tell whether the main verb is "has" with a counted object, "has 40 beds", or tells of a score, "leads by 4"."""
    objects = [child for child in root.children if child.dep_ == "dobj"]
    counted = any(token.dep_ == "nummod" for one in objects for token in one.children)
    scores = root.lemma_ in ("lead", "trail")
    return root.tag_ in ("VBZ", "VBP", "VBD") and (scores or (root.lemma_ == "have" and counted))


def is_denied(root: Token) -> bool:
    """What did not happen leaves no record."""
    return any(child.dep_ == "neg" for child in root.children)


def points_back(root: Token) -> bool:
    """Tell whether the subject is a word that stands for what was told before, or for nothing."""
    subjects = [child for child in root.children if child.dep_ in ("nsubj", "nsubjpass", "expl")]
    return not subjects or any(subject.lower_ in POINTING for subject in subjects)


def is_manner(token: Token) -> bool:
    """An adverb that says how something was done: "quickly"."""
    return bool(token.dep_ == "advmod" and token.lower_.endswith("ly"))


def tells_a_view(sentence: Tokens) -> bool:
    """Tell whether a part of the sentence speaks of what somebody says, wants, thinks or may judge otherwise."""
    if VIEWED.search(sentence.text) or seen_by_somebody(sentence[0]):
        return True
    return any(
        is_weighing(token) or (token.dep_ in CLAUSES and token.head.lemma_ != "have") or is_view(token)
        for token in sentence
    )


def seen_by_somebody(first: Token) -> bool:
    """Tell whether a sentence begins with whose view it gives: "For the mayor, ..."; "For three years" does not."""
    within = (child for child in first.subtree if child is not first)
    return (
        first.lower_ in ("for", "to") and first.dep_ == "prep" and all(one.ent_type_ not in NUMBERS for one in within)
    )


def is_weighing(token: Token) -> bool:
    """A word that opens a doubt, a reason or a comparison, or a verb that says what may be."""
    return bool(token.tag_ == "MD" or token.lower_ in WEIGHING)


def is_view(token: Token) -> bool:
    """A verb or noun of speech and attitude that names no mere occasion, or a word that can be disputed."""
    lemma = token.lemma_.lower()
    attitude = lemma in word_set("stance_words", "speech_and_attitude")
    if attitude and (
        token.pos_ == "VERB" or (token.pos_ == "NOUN" and lemma not in word_set("stance_words", "occasion"))
    ):
        return True
    disputable = word_set("stance_words", "disputable")
    return token.pos_ not in ("PROPN", "DET", "ADP") and (lemma in disputable or token.lower_ in disputable)


VIEWED = phrase_pattern(word_list("stance_phrases", "viewed"))
