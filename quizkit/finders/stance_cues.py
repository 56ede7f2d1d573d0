"""Find the words of a sentence that show a stance, the family they belong to, and what they weigh."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizkit.finders.stance_phrases import Sign, phrases_in
from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

# Weights set by hand: how far a cue of the family speaks for a judgement.
WEIGHTS = {
    "eval_adj": 1.0,
    "stance_adv": 1.0,
    "strong_boost": 0.8,
    "boost": 0.4,
    "hedge": 0.3,
    "oblig": 1.0,
    "oblig_weak": 0.4,
    "absol": 0.4,
    "superl": 0.5,
    "loaded_v": 0.6,
    "loaded_n": 0.7,
    "loaded_ph": 1.2,
    "stance": 1.2,
    "pretext": 1.3,
    "contrast": 0.7,
    "it_is_adj": 1.1,
    "rhetq": 1.4,
    "excl": 1.3,
    "scare": 0.7,
    "conn": 0.5,
    "dash": 0.3,
    "gen_pres": 0.4,
    "frag": 0.2,
    "neg": 0.2,
}
# Families whose cues judge; the others only go with judgements.
HARD = frozenset(
    "it_is_adj stance stance_adv eval_adj oblig pretext strong_boost boost contrast loaded_n loaded_v loaded_ph "
    "absol excl".split()
)
# Of these, the families whose words are the judgement themselves, and do not only strengthen one.
OPENLY = frozenset({"eval_adj", "stance_adv", "pretext", "loaded_n", "loaded_v", "loaded_ph", "it_is_adj"})
GRAMMAR = frozenset(
    {"gen_pres", "frag", "neg", "conn", "dash", "contraction"}
)  # signs, but no words to show to a reader
SINGLE_WORDS = ("stance_adv", "strong_boost")
WORD_FAMILIES = (
    *SINGLE_WORDS,
    "eval_adj",
    "boost",
    "hedge",
    "oblig",
    "first",
    "second",
    "absol",
    "loaded_v",
    "loaded_n",
)
PLACES = frozenset({"GPE", "LOC", "FAC", "QUANTITY"})
MARKS = {"?": "rhetq", "!": "excl"}
SHORT_VERBS = frozenset({"'s", "'re", "'ve", "'ll", "'d", "'m"})


def find_signs(sentence: Tokens) -> tuple[Sign, ...]:
    """Every sign of stance in a sentence, in order. A word inside a phrase that was found does not count again."""
    text, begins = str(sentence.text), sentence.start_char
    signs = phrases_in(text)
    covered = {at for sign in signs for at in range(sign.start, sign.end)}
    for token in sentence:
        start = token.idx - begins
        if start not in covered and (family := family_of(token)):
            signs.append(Sign(start, start + len(token), family))
    signs += [Sign(text.rindex(mark), text.rindex(mark) + 1, family) for mark, family in MARKS.items() if mark in text]
    signs += grammar_of(sentence)
    return tuple(sorted(signs, key=lambda sign: (sign.start, sign.end, sign.family)))


def family_of(token: Token) -> str | None:
    """The family of a single word, the first that takes it; names have none."""
    if token.ent_type_ and token.ent_type_ != "NORP" and token.pos_ == "PROPN":
        return None
    if not may_be_listed(token):
        return plain_family(token)
    return judging_family(token) or leaning_family(token) or loaded_family(token) or plain_family(token)


def may_be_listed(token: Token) -> bool:
    """Tell whether any list holds the word, whatever its part of speech; most words are in none."""
    listed = every_word()
    return token.lower_ in listed or token.lemma_.lower() in listed or token.tag_ in ("JJS", "RBS")


@functools.cache
def every_word() -> frozenset[str]:
    """The single words of all families."""
    return frozenset().union(*(word_set("stance_words", family) for family in WORD_FAMILIES))


def judging_family(token: Token) -> str | None:
    """Words that comment, judge or strengthen."""
    measures = token.tag_ in ("JJR", "RBR") and token.lower_ not in word_set("stance_words", "eval_adj")  # "greater"
    if token.pos_ in ("ADJ", "ADV") and is_in("eval_adj", token) and not measures:
        return "eval_adj"
    for family in SINGLE_WORDS:
        if token.lower_ in word_set("stance_words", family):
            return family
    strengthens = token.pos_ == "ADV" and token.dep_ == "advmod" and token.head.pos_ in ("ADJ", "ADV")
    return "boost" if strengthens and token.lower_ in word_set("stance_words", "boost") else None


def leaning_family(token: Token) -> str | None:
    """Words that guess, oblige, address somebody or leave no exception."""
    if is_in("hedge", token) and not is_appearance(token):
        return "hedge"
    if token.tag_ == "MD" and token.lower_ in word_set("stance_words", "oblig"):
        return "oblig"
    if token.pos_ in ("PRON", "DET") and token.lower_ in word_set("stance_words", "first"):
        return "first"
    for family in ("second", "absol"):
        if token.lower_ in word_set("stance_words", family):
            return family
    return None


def is_appearance(token: Token) -> bool:
    """Tell whether somebody "appeared in court", which is no guess."""
    links = {child.dep_ for child in token.children}
    return token.lemma_.lower() == "appear" and "prep" in links and not links & {"xcomp", "oprd", "acomp", "ccomp"}


def loaded_family(token: Token) -> str | None:
    """Superlatives that do not measure, loaded verbs and nouns."""
    if token.tag_ in ("JJS", "RBS") and not is_measuring(token):
        return "superl"
    if token.pos_ == "VERB" and token.lemma_.lower() in word_set("stance_words", "loaded_v"):
        return None if token.lower_ in ("lay", "lain") or lies_at_a_place(token) else "loaded_v"
    return "loaded_n" if token.pos_ in ("NOUN", "PROPN", "ADJ") and is_in("loaded_n", token) else None


def lies_at_a_place(verb: Token) -> bool:
    """Tell whether a town or the like "lies in Norway": of "lie" only what is not true is loaded."""
    near = (noun for link in verb.children for noun in (link, *link.children))
    return verb.lemma_ == "lie" and any(noun.ent_type_ in PLACES for noun in near if noun.dep_ in ("pobj", "npadvmod"))


def is_measuring(superlative: Token) -> bool:
    """A superlative of size or number: "the largest", "most of the voters"; not "the most gifted"."""
    share = superlative.lower_ == "most" and superlative.tag_ == "JJS"
    return share or superlative.lower_ in word_set("stance_words", "measuring_superlative")


def plain_family(token: Token) -> str | None:
    """Small signs of a comment: short forms, dashes, negation."""
    word = token.lower_.replace("’", "'")
    if word == "n't" or (word in SHORT_VERBS and token.pos_ in ("AUX", "VERB")):
        return "contraction"
    if token.text in ("—", "–", "…", "..."):
        return "dash"
    return "neg" if word in ("not", "no", "nor") else None


def is_in(family: str, token: Token) -> bool:
    """Tell whether the word or its lemma is in a list."""
    words = word_set("stance_words", family)
    return token.lower_ in words or token.lemma_.lower() in words


def grammar_of(sentence: Tokens) -> Iterator[Sign]:
    """A connective at the beginning, a main word that is no verb, a main verb in the present."""
    first, root = sentence[0], sentence.root
    if first.lower_ in word_set("stance_words", "connective"):
        yield Sign(0, len(first), "conn")
    start = root.idx - sentence.start_char
    if root.pos_ not in ("VERB", "AUX"):
        yield Sign(start, start + len(root), "frag")
    elif root.tag_ in ("VBZ", "VBP") and not in_past(root):
        yield Sign(start, start + len(root), "gen_pres")


def in_past(root: Token) -> bool:
    """Tell whether a main verb is in the past tense or has an auxiliary that is."""
    auxiliaries = [child for child in root.children if child.dep_ in ("aux", "auxpass")]
    return root.tag_ == "VBD" or any(child.tag_ == "VBD" for child in auxiliaries)
