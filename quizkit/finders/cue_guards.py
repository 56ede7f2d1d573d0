"""Guards of the cue: somebody does say it, and no condition, question or headline makes it less."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizkit.finders.candidates import Candidate
from quizkit.finders.speaking import is_of_speech
from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

CONDITION = re.compile(r"\b(?:if|whether|unless)\b", re.I)
FINITE_TENSES = ("VBD", "VBZ", "VBP")
INNER_CLAUSES = ("relcl", "acl", "csubj", "pcomp", "xcomp", "advcl")
TELLING = frozenset({"after", "although", "though", "when", "while"})
GRANTING = frozenset({"although", "though", "while"})
# "The Post reported, quoting an official", "Ruiz recalled the mayor telling her": the words are another's.
RELAYING = re.compile(r"[^.;\"“”]{0,40}\b(?:quoting|citing)\b|\s(?:[\w’'.]+ ){1,4}(?:telling|saying|asking)\b")


def is_affirmed(one: Candidate) -> bool:
    """Neither denied nor merely possible.

    The parse may hang a "not" on the cue that stands in a quotation; but not where that breaks off: "“I will not,”".
    """
    denying = (child for child in one.cue_token.children if child.dep_ == "neg" or child.tag_ == "MD")
    return all(is_quoted(child, one) and not breaks_off(child) for child in denying)


def is_quoted(word: Token, one: Candidate) -> bool:
    return any(quotation.holds(word.idx) for quotation in one.quotations)


def breaks_off(word: Token) -> bool:
    """Tell whether a mark stands behind a word, or behind the "not" that follows it."""
    return next((token.is_punct for token in word.doc[word.i + 1 :] if token.dep_ != "neg"), True)


def is_finite(one: Candidate) -> bool:
    """No participle and no infinitive, so that somebody does say it.

    What the tagger takes for a participle is none where it has a subject of its own.
    """
    cue = one.cue_token
    auxiliaries = [child for child in cue.children if child.dep_ == "aux"]
    has_finite = any(child.tag_ in FINITE_TENSES for child in auxiliaries)
    perfect = one.source.how == "subject" or any(child.lemma_ == "have" for child in auxiliaries)
    finite = {"VBN": perfect, "VBG": has_finite, "VB": has_finite}.get(cue.tag_, cue.tag_ in FINITE_TENSES)
    return cue.lower_ == "according" or finite or goes_on(one)


def is_main(one: Candidate) -> bool:
    """Not the verb of a clause inside another, but for one that tells of what happened: "after Ana said so".

    Nor for one right before a quotation: "a speech in which Ana said: ..." has her words all the same.
    """
    cue = one.cue_token
    if cue.lower_ == "according" or cue.dep_ not in INNER_CLAUSES or goes_on(one) or tells_when(cue):
        return True
    return one.source.how == "subject" and introduces(one)


def introduces(one: Candidate) -> bool:
    """Tell whether nothing but a mark parts source and cue from the quotation behind them.

    Not behind a bare "which": what "the bill, which Ana said" begins is half of a sentence.
    """
    at = max(one.cue_stretch[1], one.source.stretch[1])
    if one.cue_token.left_edge.tag_ in ("WDT", "WP"):
        return False
    return one.content.kind == "quote-after" and one.text[at : one.content.pieces[0][0]].strip() in ("", ",", ":")


def tells_when(cue: Token) -> bool:
    """Tell whether a clause gives a contrast, or a time by a verb in the past."""
    first = {child.lower_ for child in cue.children if child.dep_ in ("mark", "advmod")}
    return cue.dep_ == "advcl" and bool(first & (TELLING if cue.tag_ == "VBD" else GRANTING))


def goes_on(one: Candidate) -> bool:
    """Who has spoken goes on: "Ana criticised the plan, saying it was late". Behind a comma who acts may, too."""
    cue, main = one.cue_token, one.cue_token.head
    others = any(token.tag_ in ("WP", "WDT") for token in cue.doc[main.i : cue.i])  # "cited a man who fled, claiming"
    others = others or any(child.dep_ == "mark" for child in cue.children)  # "praised captains while saying"
    is_tail = one.source.how == "inherited" and cue.dep_ == "advcl" and main.dep_ == "ROOT"
    return is_tail and not others and (is_of_speech(main) or is_of_text(cue) or is_behind_comma(one))


def is_of_text(participle: Token) -> bool:
    """Tell whether it tells what stands in something that was sent out: "released a statement on Monday saying"."""
    objects = (child for child in participle.head.children if child.dep_ == "dobj" and child.i < participle.i)
    return any(noun.lower_ in word_set("reporting", "texts") for noun in objects)


def is_behind_comma(one: Candidate) -> bool:
    """Tell whether a participle behind a comma tells what the subject of an active verb says: "Ana left, saying"."""
    first = next((child for child in one.cue_token.children if child.dep_ == "advmod"), one.cue_token)
    before = min(first.i, one.cue_token.i) - 1
    acts = one.source.head.dep_ == "nsubj" and one.source.head.head == one.cue_token.head
    return acts and one.cue_token.tag_ == "VBG" and one.cue_token.doc[before].text == ","


def is_no_condition(one: Candidate) -> bool:
    if one.cue_token.lower_ == "according" or not CONDITION.search(one.text):
        return True
    every = (child for token in (one.cue_token, *one.cue_token.ancestors) for child in token.children)
    return not any(child.dep_ == "mark" and CONDITION.fullmatch(child.text) for child in every)


def is_no_question(one: Candidate) -> bool:
    """The sentence does not ask, unless the speaker does."""
    if one.cue_token.lower_ == "according" or "?" not in one.text:
        return True
    sentence = one.text[: one.cue_token.sent.end_char].rstrip(' "”\n')
    return not sentence.endswith("?") or any(quotation.holds(len(sentence) - 1) for quotation in one.quotations)


def relays_nobody(one: Candidate) -> bool:
    """Not the words of another, whom the source only quotes or remembers."""
    at = max(one.cue_stretch[1], one.source.stretch[1])
    return not RELAYING.match(one.text[at : one.cue_token.sent.end_char])


def is_no_headline(one: Candidate) -> bool:
    """Not "Woman Reveals Stunning Thing", where only the words around it tell what is said."""
    if one.cue_token.lower_ == "according":
        return True
    return one.cue_token.is_sent_start or not one.cue_token.text[0].isupper() or one.text.isupper()


def has_strong_verb(one: Candidate) -> bool:
    """A verb that can only mean that somebody said so: with a quotation, or for a paper that finds, others too."""
    lemma = one.cue_token.lemma_.lower()
    if one.content.kind in ("quote-before", "quote-after") and lemma in word_set("reporting", "strong_with_quotation"):
        return True
    if lemma in word_set("reporting", "strong_of_documents"):
        return is_of_findings(one, lemma)
    if lemma in word_set("reporting", "strong_with_that"):
        return has_that(one)
    if one.cue_token.lower_ == "states":  # "the border states Ana Ruiz won" say nothing
        return has_that(one) or one.content.kind != "clause-after"
    points_out = lemma == "point" and any(child.lower_ == "out" for child in one.cue_token.children)
    return points_out or lemma in word_set("reporting", "strong")


def is_of_findings(one: Candidate, lemma: str) -> bool:
    """Tell whether who "finds", "shows" or "indicates" is a paper, or somebody whose findings are statements."""
    head = one.source.head
    if head.lower_ in word_set("voices", "documents"):
        return True
    if lemma == "indicate":
        return head.pos_ == "PROPN"
    finds = head.ent_type_ == "ORG" or head.lower_ in word_set("reporting", "finders")
    return lemma == "find" and has_that(one) and finds


def has_that(one: Candidate) -> bool:
    return one.text[: one.content.pieces[0][0]].endswith("that ")
