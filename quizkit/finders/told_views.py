"""Tell whether a sentence holds somebody's view: what is said, wanted, thought, weighed or may be judged otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizkit.finders.records import NUMBERS, names_in, numbers_in
from quizkit.finders.stance_phrases import phrase_pattern
from quizkit.finders.words import word_list, word_set

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

# Where these stand, something is weighed, not told.
ENOUGH_FOR_MILD = 2  # names, dates and numbers
WEIGHING = frozenset({"whether", "if", "unless", "because", "why", "how", "though", "although"})
CLAUSES = frozenset({"ccomp", "csubj", "csubjpass"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PERCENT = frozenset({"percent", "%", "majority", "half", "third", "quarter"})


def tells_a_view(sentence: Tokens, *, mildly: bool = True) -> bool:
    """Tell whether a part of the sentence speaks of what somebody says, wants, thinks or may judge otherwise.

    With `mildly`, one mild word is let pass beside two names, dates or numbers: "40 potential jurors came on Monday".
    """
    if VIEWED.search(sentence.text) or seen_by_somebody(sentence[0]) or is_result(sentence.root):
        return True
    views = [token for token in sentence if is_of_a_view(token)]
    if not views:
        return False
    marked = names_in(sentence) + numbers_in(sentence) >= ENOUGH_FOR_MILD
    return not (mildly and marked and len(views) == 1 and is_mild(views[0]))


def is_of_a_view(token: Token) -> bool:
    """Tell whether a single word speaks of a view."""
    return (
        is_weighing(token)
        or draws_conclusion(token)
        or is_coloured(token)
        or is_asked(token)
        or is_told_clause(token)
        or is_view(token)
    )


def is_told_clause(token: Token) -> bool:
    """A clause that somebody says, thinks or makes so; not one of a row, "Ana got 6 percent, Ben got 5"."""
    of_a_row = token.i < token.head.i and token.head.lemma_.lower() not in word_set("reporting", "clause")
    return token.dep_ in CLAUSES and token.head.lemma_ != "have" and not (token.dep_ == "ccomp" and of_a_row)


def is_mild(token: Token) -> bool:
    """A word of degree, likeness, haste or trying beside the main verb, as plain reports have it: "a brief meeting"."""
    mild = word_set("facts", "mild")
    clause = token.dep_ == "ROOT" or token.dep_ in CLAUSES or is_weighing(token)
    return not clause and (token.lower_ in mild or token.lemma_.lower() in mild)


def seen_by_somebody(first: Token) -> bool:
    """Tell whether a sentence begins with whose view it gives: "For the mayor, ..."; "For three years" does not."""
    within = (child for child in first.subtree if child is not first)
    return (
        first.lower_ in ("for", "to") and first.dep_ == "prep" and all(one.ent_type_ not in NUMBERS for one in within)
    )


def is_result(root: Token) -> bool:
    """Tell whether a poll or report says what it found, or the people asked say what they choose: both are claims."""
    subjects = [child for child in root.children if child.dep_ in SUBJECTS]
    of_a_record = any(subject.lemma_.lower() in word_set("facts", "record") for subject in subjects)
    of_a_share = any(subject.lower_ in PERCENT for subject in subjects)
    lemma = root.lemma_.lower()
    return (of_a_record and lemma in word_set("facts", "tells_result")) or (
        of_a_share and lemma in word_set("facts", "of_choice")
    )


def is_asked(token: Token) -> bool:
    """Tell whether something is so "in a poll": the poll says so."""
    within = token.dep_ == "pobj" and token.head.lower_ in ("in", "to")
    return within and token.lemma_.lower() in word_set("facts", "asked")


def is_weighing(token: Token) -> bool:
    """A word that opens a doubt, a reason or a comparison, or a verb that says what may be."""
    return bool(token.tag_ == "MD" or token.lower_ in WEIGHING)


def draws_conclusion(token: Token) -> bool:
    """Tell whether a clause says what the event meant: ", showing the gulf between them"."""
    return token.dep_ == "advcl" and token.tag_ == "VBG" and token.lemma_.lower() in word_set("facts", "conclusion")


def is_coloured(token: Token) -> bool:
    """An adverb that says how, or an adjective that says of what kind, by their ending: "quickly", "careless"."""
    if token.pos_ == "ADV" and token.lower_.endswith("ly"):
        return token.lower_ not in word_set("facts", "plain_adverb")
    valued = token.pos_ == "ADJ" and token.lower_.endswith(("ful", "less", "ous"))
    return valued and token.lower_ not in word_set("facts", "plain_adjective")


def is_view(token: Token) -> bool:
    """A verb or noun of speech and attitude that names no mere occasion, or a word that can be disputed."""
    lemma = token.lemma_.lower()
    if token.pos_ == "NOUN" and lemma in word_set("facts", "occasion") and not tells_what_of(token):
        return False
    if is_on_record(token) or is_naming(token) or is_verdict_of_court(token):
        return False
    return is_attitude(token) or is_disputable(token)


def is_attitude(token: Token) -> bool:
    """A verb or noun of speech and attitude; that somebody talked, voted or marched tells no claim."""
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" and (lemma in word_set("facts", "act") or lemma in word_set("facts", "attitude_verb")):
        return lemma in word_set("facts", "attitude_verb")
    return token.pos_ in ("VERB", "NOUN") and lemma in word_set("facts", "speech_and_attitude")


def is_disputable(token: Token) -> bool:
    """A word that somebody may judge otherwise: as the word stands, unless it is a verb ("leading by 4")."""
    disputable = word_set("facts", "disputable")
    listed = token.lemma_.lower() in disputable or (token.pos_ != "VERB" and token.lower_ in disputable)
    return token.pos_ not in ("PROPN", "DET", "ADP") and listed


def tells_what_of(noun: Token) -> bool:
    """Tell whether words say what a decision or call holds: "the decision to sell", "a call for peace"."""
    wanted = noun.lemma_.lower() in word_set("facts", "wanted") and any(one.lower_ == "for" for one in noun.children)
    return wanted or any(
        child.dep_ in ("acl", "ccomp") and child.tag_ in ("VB", "VBD", "VBZ", "VBP") for child in noun.children
    )


def is_on_record(token: Token) -> bool:
    """An act of a body that its records hold, as the main verb: "the council voted", "the book was written"."""
    main = token.dep_ == "ROOT" or (token.dep_ == "conj" and token.head.dep_ == "ROOT")
    return main and token.lemma_.lower() in word_set("facts", "recorded_act")


def is_naming(token: Token) -> bool:
    """Tell whether a participle only gives a name: "known as", "a firm called Birch"."""
    named = {child.dep_ for child in token.children if child.pos_ == "PROPN"}
    known_as = token.lower_ == "known" and any(child.lower_ == "as" for child in token.children)
    return token.dep_ == "acl" and (known_as or (token.lower_ == "called" and bool(named)))


def is_verdict_of_court(token: Token) -> bool:
    """Tell whether somebody was "found guilty" or "found dead"."""
    return token.lower_ == "found" and any(
        child.lower_ in word_set("facts", "verdict_of_court") for child in token.children
    )


VIEWED = phrase_pattern(word_list("stance_phrases", "viewed"))
