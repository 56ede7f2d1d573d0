"""Verbs by which somebody speaks, whatever they take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_second_cue(verb: Token) -> bool:
    """Tell whether somebody speaks by a conjoined verb: a finite one, that does not share its "has" with the first."""
    has_form = verb.tag_ in ("VBD", "VBZ", "VBP") or any(child.dep_ == "aux" for child in verb.children)
    lemma = verb.lemma_.lower()
    keys = ("strong", "verdict", "naming", "talking")
    return has_form and verb.tag_ != "VB" and any(lemma in word_set("reporting", key) for key in keys)


def is_of_speech(verb: Token) -> bool:
    """Tell whether somebody speaks by a verb, whatever it takes: "added", "criticised", "thanked"."""
    lemma = verb.lemma_.lower()
    return verb.pos_ == "VERB" and any(lemma in word_set("reporting", key) for key in ("clause", "verdict", "talking"))
