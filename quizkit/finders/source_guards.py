"""Guards of the source: it is somebody in particular, and all of it stands there."""

from __future__ import annotations

import re

from quizkit.finders.candidates import Candidate, words
from quizkit.finders.cue_guards import goes_on
from quizkit.finders.words import word_set

SURE_SOURCE_WORDS = 12  # a longer source is most often a subtree that went astray
PARTY = re.compile(r" \((?:[A-Z]|[A-Z]-[A-Z][\w. ]{1,15})\)")  # "Ana Ruiz (D-Calif.)"
ASTRAY = re.compile(
    r"[\"“”:;()\[\]]|\b(?:but|that|if|when)\b|\n"
    r"|\b(?:(?:Adm|Capt|Cmdr|Col|Gen|Lt|Maj|Sgt)\.?|(?:Dr|Fr|Gov|Mr|Mrs|Ms|Msgr|Prof|Rep|Rev|Sen)\.|and|or)$"
)
VERBS = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")
HYPHEN_BEHIND = re.compile(r"-\w")
NAMED_TOO = re.compile(r"(?:, [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3})*,? and [A-Z]")  # "wrote Ana Ruiz and Tom Birch"
AND_ANOTHER = re.compile(r"\b(?:and|but) (?:then )?[A-Z][\w.’'-]+ $")  # "a man asked for a picture and Ruiz said"
CLOSING = ('"', "”", "''")
NOBODY = frozenset({"no", "not", "neither", "nor"})
RESOLVABLE = frozenset({"he", "she", "they"})


def has_own_source(one: Candidate) -> bool:
    """The verb's own subject, that of the main verb or verbs it is joined to, or who stands behind "according to"."""
    verb = one.cue_token.head
    is_joined = one.source.how == "shared" and "ROOT" in (verb.dep_, verb.head.dep_ if verb.dep_ == "conj" else "")
    return one.source.how in ("subject", "object") or is_joined or goes_on(one)


def has_short_source(one: Candidate) -> bool:
    return words(one.source_text) <= SURE_SOURCE_WORDS


def has_clean_source(one: Candidate) -> bool:
    """Without the marks and words of a subtree that went astray, and not cut at a mark: the "Homes for all" paper."""
    is_cut = one.text[one.source.stretch[1] :][:1] in ('"', "”")
    return not is_cut and not ASTRAY.search(PARTY.sub("", one.source_text))


def is_whole_source(one: Candidate) -> bool:
    """Not the last words of what stands before it ("won a state and Cruz said"), nor the first of several names.

    Nor is it cut out of a name with a hyphen: "the Courier" of the Courier-Mail.
    """
    start, end = one.source.stretch
    first = one.passage.doc.char_span(start, start + 1, alignment_mode="expand")
    if first is None or NAMED_TOO.match(one.text, end) or HYPHEN_BEHIND.match(one.text, end):
        return False
    is_object = first[0].i > 0 and first[0].nbor(-1).tag_ in VERBS and first[0].nbor(-1) != one.cue_token
    return not (is_object and " and " in one.source_text)


def begins_a_clause(one: Candidate) -> bool:
    """No noun stands right before it: "the number of boats the Herald reported were lost". "In a talk Ana said" may."""
    tokens = one.passage.doc.char_span(*one.source.stretch, alignment_mode="expand")
    if tokens is None or tokens[0].is_sent_start or tokens[0].i > one.cue_token.i:
        return True
    before = tokens[0].nbor(-1)
    if before.text in CLOSING and before.i:  # "the “calamity” he said he inherited"
        before = before.nbor(-1)
    leads_up = before.head.pos_ == "ADP" and before.head.is_sent_start
    return before.pos_ != "NOUN" or before.ent_type_ in ("DATE", "TIME") or bool(leads_up)


def is_next_to_cue(one: Candidate) -> bool:
    """No other noun stands right before the cue, as in "the crowd cheers, and then Ana says", unless it tells when."""
    start, end = one.source.stretch[1], one.cue_stretch[0]
    between = one.passage.doc.char_span(start, end, alignment_mode="contract") if start < end else None
    nearest = next((token for token in reversed(between or ()) if token.pos_ not in ("ADV", "AUX", "PART")), None)
    if nearest is None or nearest.pos_ not in ("NOUN", "PROPN") or nearest.ent_type_ in ("DATE", "TIME"):
        return True
    return one.source.head.is_ancestor(nearest) and not AND_ANOTHER.search(one.text[start:end])


def is_told_apart(one: Candidate) -> bool:
    """Not "the younger Mr. Trump", whom his name alone does not tell from another."""
    return not re.search(r"\b(?:younger|elder|older|same)\b", one.source_text)


def is_no_share(one: Candidate) -> bool:
    """Not "60 percent said": the poll says so, and it stands elsewhere."""
    return not re.search(r"^(?:\w+ ){0,2}\d|\bper ?cent\b|%|\bout of\b", one.source_text)


def has_source_without_verb(one: Candidate) -> bool:
    """No finite verb in it, nor a participle behind a name: "Ohio turning red announced an age"."""
    tokens = one.passage.doc.char_span(*one.source.stretch, alignment_mode="expand")
    if tokens is None or any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in tokens):
        return False
    behind = tokens.doc[tokens.end : tokens.end + 1]
    return not (one.source.head.pos_ == "PROPN" and behind and behind[0].tag_ == "VBG" and behind[0] != one.cue_token)


def is_somebody(one: Candidate) -> bool:
    """Somebody in particular, not "no group", or a pronoun: sure only if its voice is, to which `voices` sees."""
    head = one.source.head
    if any(child.lower_ in NOBODY for child in head.children if child.i < head.i):
        return False
    return head.lower_ not in word_set("reporting", "vague_heads") or head.lower_ in RESOLVABLE
