"""Tell whether a sentence reports what somebody said or says, whatever attributions were made of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizkit.finders.stance_cues import in_past
from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

NOBODY = frozenset({"i", "we", "you", "it", "this", "that", "these", "which", "what", "there"})
CONCEDING = frozenset({"although", "though", "while", "whereas"})
LEAST_BESIDE = 0.2  # of the words: what somebody says beside the main line ("signed a letter, arguing that")


def is_report(root: Token, is_cue: bool, verbs: Sequence[Token]) -> bool:
    """Tell whether the main verb, or an aside ("she said"), tells of a statement, made in the past or now."""
    asides = [verb for verb in verbs if verb.dep_ == "parataxis" and verb.head == root and not is_in_brackets(verb)]
    said = ([root] if is_cue or root in verbs else []) + asides
    now = (verb for verb in said if verb.lemma_.lower() in word_set("reporting", "strong") and not is_sign(verb))
    told = (verb for verb in said if tells_of_statement(verb) and not is_conceded(verb))
    return any(map(in_past, told)) or any(map(reports_now, now)) or is_shown_by_record(root)


def is_in_brackets(verb: Token) -> bool:
    """Tell whether a bracket that opens before a verb closes behind it."""
    before = [token.text for token in verb.sent if token.i < verb.i]
    return before.count("(") > before.count(")")


def is_sign(verb: Token) -> bool:
    """Tell whether something and nobody speaks: "the ferocity of the fight reveals"."""
    return verb.lemma_.lower() in word_set("stance_words", "thought_or_sign")


def is_shown_by_record(verb: Token) -> bool:
    """Tell whether a poll, report or record says, shows or finds something."""
    says_so = verb.lemma_.lower() in word_set("reporting", "strong_of_documents")
    clause = any(child.dep_ == "ccomp" for child in verb.children)
    return says_so and clause and any(one.lemma_.lower() in word_set("facts", "record") for one in subjects_of(verb))


def tells_of_statement(verb: Token) -> bool:
    """A verb of saying or judging aloud, and not of a thought or a sign: "accused", not "wondered"."""
    lemma = verb.lemma_.lower()
    aloud = word_set("reporting", "clause") | word_set("reporting", "verdict")
    return lemma in aloud and lemma not in word_set("stance_words", "thought_or_sign")


def reports_now(root: Token) -> bool:
    """Tell whether somebody "says", "has said" or "argue" now."""
    tenses = {child.lemma_ for child in root.children if child.dep_ == "aux" and child.tag_ in ("VBZ", "VBP")}
    return root.tag_ in ("VBZ", "VBP") or "have" in tenses


def tells_speech_act(root: Token) -> bool:
    """Tell whether the main verb, or one beside it, says that somebody stated, promised, demanded or blamed something.

    "The mayor promised to pay", "The union called for a strike": there need be no clause of what was said.
    """
    main = (root, *(child for child in root.children if child.dep_ == "conj" and child.pos_ == "VERB"))
    acts = (verb for verb in main if is_speech_act(verb) and not is_conceded(verb))
    return any((is_done(verb) or is_now(verb)) and is_by_somebody(verb) for verb in acts)


def is_speech_act(verb: Token) -> bool:
    """A verb that tells of a statement or of what is done by speaking; "called" only with what is called for."""
    if verb.lemma_.lower() == "call":
        return any(child.lower_ == "for" or (child.lower_ == "on" and child.i == verb.i + 1) for child in verb.children)
    if verb.lemma_.lower() in word_set("reporting", "quote_only"):
        return False  # "the rain continued"
    if verb.lemma_.lower() == "charge" and any(child.lower_ == "with" for child in verb.children):
        return False  # what a court is asked to settle
    return tells_of_statement(verb) or verb.lemma_.lower() in word_set("stance_words", "speech_act")


def is_done(verb: Token) -> bool:
    """In the past or the perfect, and not denied."""
    perfect = verb.tag_ == "VBN" and any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)
    denied = any(child.dep_ == "neg" or child.tag_ == "MD" for child in verb.children)
    return (verb.tag_ == "VBD" or perfect) and not denied


def insists(verb: Token) -> bool:
    """Tell whether "do" is there for emphasis only: "the plan did hurt"."""
    helped = any(child.dep_ == "aux" and child.lemma_ == "do" for child in verb.children)
    needed = any(child.dep_ == "neg" or child.text == "?" for child in verb.children)
    return helped and not needed


def is_now(verb: Token) -> bool:
    """In the present, and not denied: "urges", "is urging"."""
    under_way = verb.tag_ == "VBG" and any(child.tag_ in ("VBZ", "VBP") for child in verb.children)
    denied = any(child.dep_ == "neg" or child.tag_ == "MD" for child in verb.children)
    return (verb.tag_ in ("VBZ", "VBP") or under_way) and not denied


def is_by_somebody(verb: Token) -> bool:
    """Tell whether the verb's own subject, or that of the verb it stands beside, is more than "it" or "we"."""
    subjects = list(subjects_of(verb)) or (list(subjects_of(verb.head)) if verb.dep_ == "conj" else [])
    return bool(subjects) and not any(subject.lower_ in NOBODY for subject in subjects)


def subjects_of(verb: Token) -> Iterator[Token]:
    """The active subjects of a verb."""
    return (child for child in verb.children if child.dep_ == "nsubj")


def reports_beside(sentence: Tokens, claimed: float) -> bool:
    """Tell whether a verb beside the main line of a past event tells at some length what somebody said."""
    root = sentence.root
    beside = (token for token in sentence if token.pos_ == "VERB" and token.i != root.i and tells_of_statement(token))
    if claimed < LEAST_BESIDE or not in_past(root) or not is_by_somebody(root):
        return False
    return any((is_done(verb) or verb.tag_ == "VBG") and not is_conceded(verb) for verb in beside)


def is_conceded(verb: Token) -> bool:
    """Tell whether what is said is only granted, "although the mayor claimed that": the main line answers it."""
    return any(child.dep_ == "mark" and child.lower_ in CONCEDING for child in verb.children)
