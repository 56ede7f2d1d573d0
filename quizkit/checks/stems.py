"""Rules about the stem: is it one clear question?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.checks.findings import Flaw, question_rule
from quizkit.checks.items import Item
from quizkit.checks.words import bare, one_of, own_words, words

MOST_WORDS = 40
_CLOSING = " \t\r\n\u00a0\"'”’»)]"  # what may follow the mark that ends a sentence
_ENDS = ("?", ".", ":", "…")
_TASK = re.compile(
    r"(?:^|[.:;,!?…]\s+|\b(?:and|please|then)\s+)(?:choose|complete|decide|find|identify|link|list|mark|match|name|order|"
    r"pick|point|put|read|select|sort|tick|underline|fill)\b",
    re.I,
)
_QUESTION_WORD = re.compile(r"\b(?:who|whom|whose|which|what|when|where|why|how)\b", re.I)
_UNFOCUSED = re.compile(
    r"(?:which|what)(?: one)?(?: of (?:the|these|those))?(?: following)?"
    r"(?: (?:answers?|claims?|options?|sentences?|statements?))?(?: (?:below|here))?"
    r" (?:is|are)(?: not)? (?:accurate|correct|false|incorrect|right|true|wrong)"
    r"(?:,? (?:according to|about|in) (?:the|this) (?:article|text|story|passage))?"
)
_TRUTH = re.compile(
    r"(?:definitely |probably )?(?:true|false|yes|no|right|wrong|not given|not stated|not mentioned|cannot say|"
    r"can't say|it depends|don't know|not sure|maybe)",
)


def open_stem(item: Item) -> Iterator[Flaw]:
    """A stem is a question, an instruction, or a beginning that the options complete. Haladyna et al. 2002."""
    stem = item.stem.rstrip(_CLOSING)
    asks = stem.endswith(("?", ":", "…")) or _TASK.search(stem) or "?" in own_words(stem)
    if not stem.endswith(_ENDS) or not asks:
        yield Flaw("stem", item.stem)


def unfocused_stem(item: Item) -> Iterator[Flaw]:
    """A stem that says nothing but "which is true?" asks several things at once. Tarrant 2006, flaw 13."""
    if _UNFOCUSED.fullmatch(bare(item.stem)):
        yield Flaw("stem", item.stem)


def no_question_word(item: Item) -> Iterator[Flaw]:
    """A question to which yes or no would be an answer does not ask for one of the options. Tarrant 2006, flaw 13."""
    stem = own_words(item.stem)
    if item.options and "?" in stem and not _QUESTION_WORD.search(stem) and not _TASK.search(stem):
        yield Flaw("stem", item.stem)


def true_or_false(item: Item) -> Iterator[Flaw]:
    """True and false, or yes and no, on offer: a guess is right half of the time. Tarrant 2006, flaw 6."""
    offered = {bare(text) for _, text in item.answers()}
    if len([one for one in offered if _TRUTH.fullmatch(one)]) >= 2:
        yield Flaw("form", ", ".join(text for _, text in item.answers() if _TRUTH.fullmatch(bare(text))))


def gap(item: Item) -> Iterator[Flaw]:
    """A gap to fill tests the memory for a sentence, not its sense. Tarrant 2006, flaw 10."""
    if found := re.search(r"_{2,}|\.{5,}|\(\s{2,}\)|\[\s*\]|…{2,}", item.stem):
        yield Flaw("stem", found.group())


def negative_stem(item: Item) -> Iterator[Flaw]:
    """A stem that asks for what is not so is misread. Words in quotation marks do not count. Tarrant 2006, flaw 19."""
    found = one_of("terms", "negative").search(own_words(item.stem))
    if found and not re.search(r"\b(?:says?|said|statement|claims?|that)\b", own_words(item.stem)[: found.start()]):
        yield Flaw("stem", found.group())


def long_stem(item: Item) -> Iterator[Flaw]:
    """More than forty words, quotations not counted: something in it is not needed. Tarrant 2006, flaw 5."""
    if len(words(own_words(item.stem))) > MOST_WORDS:
        yield Flaw("stem", item.stem)


def two_questions(item: Item) -> Iterator[Flaw]:
    """One question at a time: two question marks outside quotations. Tarrant 2006, flaw 1."""
    if own_words(item.stem).count("?") > 1:
        yield Flaw("stem", item.stem)


STEM_RULES = (
    question_rule(
        open_stem,
        "fix",
        "this stem neither asks nor instructs: end it with a question mark, or begin it with “Choose” or “Match”",
    ),
    question_rule(
        unfocused_stem,
        "block",
        "this stem does not say what it asks about: name the source, figure or judgement that is meant",
    ),
    question_rule(
        no_question_word,
        "fix",
        "this question can be answered with yes or no: ask with who, whose, which, what, when, where, why or how",
    ),
    question_rule(
        true_or_false,
        "block",
        "these answers only say true or false: offer what the article says, or make it a matching question",
    ),
    question_rule(gap, "block", "this stem has a gap to fill: ask a whole question"),
    question_rule(negative_stem, "warn", "this stem asks for what is not so: ask for what is so, where you can"),
    question_rule(long_stem, "warn", "this stem is longer than forty words: leave out what is not needed to answer"),
    question_rule(two_questions, "fix", "this stem asks two questions: keep one"),
)
