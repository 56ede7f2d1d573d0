"""Tell a plain report of an event: who did what, and when or how many, without a word that somebody could dispute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizkit.finders.records import has_amount, has_strong_name, has_sum, names_in, numbers_in
from quizkit.finders.stance_cues import in_past
from quizkit.finders.told_views import tells_a_view
from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

ENOUGH_MARKS = 2  # names, dates and numbers that make a sentence one that can be looked up
MANY_MARKS = 3
MARKS_OF_EVENT = 1  # where the verb is of a kind that records hold
MOST_CAPITALS, LONGEST_LINK = 0.9, 3  # of words longer than "of" and "the"
POINTING = frozenset({"this", "that", "it", "these", "those", "there", "what", "who", "one"})


def is_plain_event(sentence: Tokens) -> bool:
    """Tell whether a sentence that reports nobody tells an event of the past, and nothing else.

    An event of a kind that records hold (won, arrested, signed) needs a name or number; what can be seen done (came,
    carried, built) needs two; any other verb a person, body or place and a number, or three of them; so does what
    somebody "has" now. A rise or fall needs a sum or a share.
    """
    root = sentence.root
    if not is_main_verb(root) or points_back(root) or is_heading(sentence) or tells_a_view(sentence):
        return False
    names, numbers = names_in(sentence), numbers_in(sentence)
    if is_denied(root):
        return root.lemma_.lower() in word_set("facts", "event") and names + numbers >= ENOUGH_MARKS and in_past(root)
    if root.lemma_.lower() in word_set("facts", "event"):
        told = in_past(root) if root.tag_ != "VBG" else False
        if is_told_as_now(root):
            return names + numbers >= ENOUGH_MARKS
        return (told or is_perfect(root) or is_under_way(root)) and names + numbers >= MARKS_OF_EVENT
    if root.lemma_.lower() in word_set("facts", "seen_act") and names + numbers >= ENOUGH_MARKS:
        return (in_past(root) and (root.tag_ != "VBG" or root.lemma_ != "go")) or is_perfect(root)
    if is_change(root) and has_sum(sentence):
        return in_past(root) or is_perfect(root)
    if tells_a_view(sentence, mildly=False) or not (
        (numbers and has_strong_name(sentence)) or names + numbers >= MANY_MARKS
    ):
        return False
    told = in_past(root) or (is_perfect(root) and has_amount(sentence))
    return is_count(root) or (told and root.lemma_ != "be")


def is_heading(sentence: Tokens) -> bool:
    """Tell whether nearly every word begins with a capital, as in a heading."""
    words = [token for token in sentence if token.is_alpha and len(token) > LONGEST_LINK]
    return sum(token.text[0].isupper() for token in words) > MOST_CAPITALS * len(words)


def is_change(root: Token) -> bool:
    """Tell whether the main verb says how much something rose, fell or came to."""
    return root.lemma_.lower() in word_set("facts", "change")


def is_main_verb(root: Token) -> bool:
    """Tell whether the sentence has a main verb."""
    return root.pos_ in ("VERB", "AUX")


def is_perfect(root: Token) -> bool:
    """Tell whether the main verb is in the perfect: "has won"."""
    return root.tag_ == "VBN" and any(
        child.lemma_ == "have" and child.tag_ in ("VBZ", "VBP") for child in root.children
    )


def is_told_as_now(root: Token) -> bool:
    """Tell whether an event on record is told in the present: "Norway wins the race"."""
    alone = not any(child.dep_ in ("aux", "auxpass") for child in root.children)
    return alone and root.tag_ in ("VBZ", "VBP") and root.lemma_.lower() in word_set("plain", "core")


def is_under_way(root: Token) -> bool:
    """Tell whether the main verb tells what is done now: "is building", "is being built", "has been building"."""
    tags = {child.tag_ for child in root.children if child.dep_ in ("aux", "auxpass")}
    if root.tag_ == "VBG" and "VBN" in tags:
        return bool(tags & {"VBZ", "VBP"})
    now = {child.tag_ for child in root.children if child.dep_ in ("aux", "auxpass") and child.lemma_ == "be"}
    return bool(now & {"VBZ", "VBP"}) and (root.tag_ == "VBG" or "VBG" in now)


def is_count(root: Token) -> bool:
    """Tell whether the main verb is "has" with a counted object, "has 40 beds", or tells of a score, "leads by 4"."""
    objects = [child for child in root.children if child.dep_ == "dobj"]
    counted = any(token.dep_ == "nummod" for one in objects for token in one.children)
    scores = root.lemma_ in ("lead", "trail")
    return root.tag_ in ("VBZ", "VBP", "VBD") and (scores or (root.lemma_ == "have" and counted))


def is_denied(root: Token) -> bool:
    """Tell whether the sentence says what did not happen: only events of record are looked up for that."""
    return any(child.dep_ == "neg" for child in root.children)


def points_back(root: Token) -> bool:
    """Tell whether the subject is a word that stands for what was told before, or for nothing.

    An "it" that did something on record, "it opened in May", stands for a thing.
    """
    subjects = [child for child in root.children if child.dep_ in ("nsubj", "nsubjpass", "expl")]
    acts = in_past(root) and root.lemma_.lower() in word_set("facts", "event")
    pointing = POINTING - {"it"} if acts else POINTING
    return not subjects or any(subject.lower_ in pointing and not is_one_of(subject) for subject in subjects)


def is_one_of(subject: Token) -> bool:
    """Tell whether a subject is "one of the mayors"."""
    return subject.lower_ == "one" and any(child.lower_ == "of" for child in subject.children)
