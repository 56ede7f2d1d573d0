"""Rules about the key: is another option right too?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.checks.amounts import Amount, amount_of, hedges_in
from quizkit.checks.findings import Flaw, question_rule
from quizkit.checks.items import Item
from quizkit.checks.names import MOST_WORDS, could_be_one, is_name, is_person, is_role, roles_beside, speaks
from quizkit.checks.words import QUOTED, holds_run, is_sentence, one_of, own_words, roots, sentences, share, words

LEAST_OF_CLAIM, SAYS_AS_MUCH = 4, 0.6  # words with a meaning, and the part of them, that make two claims the same
LEAST_CONTAINED = 2  # words with a meaning of an option that another contains
_AMOUNT = re.compile(r"\bhow (?:many|much|high|large|long|far|often)\b", re.I)
_SOURCE = re.compile(
    r"\b(?:who|whom|whose|(?:which|what) (?:\w+ )?(?:source|speaker|person|group|organi[sz]ation|party|voice|people"
    r"))\b",
    re.I,
)
_JUDGING_STEM = re.compile(
    r"\b(?:expresses|express|is|contains|gives|states|makes|sounds) (?:only )?(?:an? |the )?"
    r"(?:writer's |author's |article's )?(?:judge?ment|opinion)\b",
    re.I,
)
_WHOSE = re.compile(r"\bwhose (?:\w+ )?(?:count|estimate|figure|number|total|toll)\b", re.I)
_QUOTED_STEM = re.compile(r"\b(?:direct(?:ly)? quot\w+|exact words|word for word)\b", re.I)


def asks_for_source(item: Item) -> bool:
    """Tell whether a question asks who says something, and offers short answers."""
    offers_sources = all(len(words(text)) <= MOST_WORDS and not is_sentence(text) for text in item.right)
    return bool(item.right) and offers_sources and _SOURCE.search(own_words(item.stem)) is not None


def alias_options(item: Item) -> Iterator[Flaw]:
    """A wrong option that may be another name of the key. Ours, flaw 1."""
    for place, text in item.wrong_places():
        if any(could_be_one(text, key) for key in item.right):
            yield Flaw(place, text)


def role_beside_name(item: Item) -> Iterator[Flaw]:
    """A person by name and one by role, key and wrong option: they may be the same. Ours, flaw 1."""
    for place, text in item.wrong_places():
        if any(_may_hold(text, key, item.text) or _may_hold(key, text, item.text) for key in item.right):
            yield Flaw(place, text)


def _may_hold(role: str, name: str, text: str) -> bool:
    """Tell whether the named person may hold the role: not where the article gives them another one."""
    if not is_role(role) or not is_person(name):
        return False
    known = roles_beside(name, text)
    return not known or any(word in known for word in words(role))


def co_source(item: Item) -> Iterator[Flaw]:
    """A wrong option that the article joins to the key, or gives the same claim. Ours, flaw 2."""
    if not asks_for_source(item):
        return
    claim = roots(item.stem)
    elsewhere = [
        rest for one in sentences(item.text) if _is_like(claim, one) and (rest := _without_evidence(one, item))
    ]
    for place, text in item.wrong_places():
        joined = any(_are_joined(text, key, item.evidence) for key in item.right)
        if joined or any(_is_like(claim, one) and speaks(text, one) for one in elsewhere):
            yield Flaw(place, text)


def _is_like(claim: frozenset[str], sentence: str) -> bool:
    """Tell whether a sentence holds most of what a stem asks about."""
    shared = claim & roots(sentence)
    return len(shared) >= LEAST_OF_CLAIM and share(shared, claim) >= SAYS_AS_MUCH


def _without_evidence(sentence: str, item: Item) -> str:
    """What a sentence says beside the evidence, which may be a part of it; "" where it is a part of the evidence."""
    if holds_run(item.evidence, sentence):
        return ""
    for one in item.question.evidence:
        sentence = sentence.replace(one.quote, "…")
    return sentence


def _are_joined(one: str, other: str, text: str) -> bool:
    first, second = (re.sub(r"^(?:the|a|an) ", "", name, flags=re.I) for name in (one, other))
    if not (first.casefold() in text.casefold() and second.casefold() in text.casefold()):
        return False  # a pattern for every pair of names would take its time
    first, second = re.escape(first), re.escape(second)
    link = r",? (?:and|as well as|together with|along with) (?:the )?"
    saying = one_of("terms", "reporting").pattern
    return re.search(rf"\b(?:{first}{link}{second}|{second}{link}{first}) (?:\w+ )?{saying}", text, re.I) is not None


def overlapping_numbers(item: Item) -> Iterator[Flaw]:
    """Asked how many, two options can be true at once: "more than 12" and "more than 10". Ours, flaw 3."""
    keys = [_as_in_article(text, item) for text in item.right]
    if not _AMOUNT.search(own_words(item.stem)):
        return
    for place, text in item.wrong_places():
        amount = amount_of(text)
        if amount and any(key and key.can_be_true_with(amount) for key in keys):
            yield Flaw(place, text)


def _as_in_article(text: str, item: Item) -> Amount | None:
    """The key's figure, with the limit that the evidence puts to it wherever the number stands there."""
    amount = amount_of(text)
    number = re.search(r"\d[\d,.]*\d|\d", text)
    if amount is None or amount.hedge or number is None:
        return amount
    hedges = hedges_in(item.evidence, number.group())
    return Amount(amount.number, hedges[0], amount.unit) if hedges and all(hedges) else amount


def overlapping_options(item: Item) -> Iterator[Flaw]:
    """A wrong option that holds all of the key, or is held by it, and so says the same. Tarrant 2006, flaw 18."""
    for place, text in item.wrong_places():
        if any(_holds(text, key) or _holds(key, text) for key in item.right):
            yield Flaw(place, text)


def _holds(long: str, short: str) -> bool:
    if amount_of(long) or amount_of(short) or is_name(long) or is_name(short):
        return False
    denied = one_of("terms", "negative")
    same_sign = bool(denied.search(long)) == bool(denied.search(short))
    return same_sign and len(roots(short)) >= LEAST_CONTAINED and holds_run(long.rstrip(" .…"), short.rstrip(" .…"))


def number_of_another(item: Item) -> Iterator[Flaw]:
    """Asked whose figure it is, the article gives the number to a wrong option too. Ours, flaw 10."""
    numbers = [
        one for one in re.findall(r"(?<!\w)(?:\d[\d,.]*\d|\d)(?!\w)", item.stem) if not re.fullmatch(r"[12]\d{3}", one)
    ]
    if not numbers or not _WHOSE.search(item.stem):
        return
    elsewhere = [one for one in sentences(item.text) if any(hedges_in(one, number) for number in numbers)]
    for place, text in item.wrong_places():
        if any(speaks(text, one) for one in elsewhere if not holds_run(item.evidence, one)):
            yield Flaw(place, text)


def second_judgement(item: Item) -> Iterator[Flaw]:
    """Asked which sentence judges, a wrong option judges too, in nobody's name. Ours, flaw 11."""
    if not _JUDGING_STEM.search(own_words(item.stem)):
        return
    for place, text in item.wrong_places():
        found = one_of("terms", "judging").search(own_words(text))
        if found and not one_of("terms", "reporting").search(text):
            yield Flaw(place, found.group())


def second_doubting_word(item: Item) -> Iterator[Flaw]:
    """Asked which word casts doubt, a wrong option does so too. Tarrant 2006, flaw 18."""
    if not re.search(r"\b(?:casts?|raises?|shows?|express\w*|signals?) (?:\w+ )?(?:doubt|distance)", item.stem, re.I):
        return
    for place, text in item.wrong_places():
        if found := one_of("terms", "doubting").search(text):
            yield Flaw(place, found.group())


def second_quotation(item: Item) -> Iterator[Flaw]:
    """Asked what is quoted word for word, a wrong option is quoted too. Tarrant 2006, flaw 18."""
    if not _QUOTED_STEM.search(item.stem):
        return
    quotations = [found.group() for found in QUOTED.finditer(item.text)]
    for i, option in enumerate(item.options):
        shown = [option.text, *(one.quote for one in option.evidence)]
        long = [text for text in shown if len(words(text)) >= LEAST_OF_CLAIM]
        if not option.right and any(holds_run(quotation, text) for quotation in quotations for text in long):
            yield Flaw(f"form.options[{i}].text", option.text)


KEY_RULES = (
    question_rule(
        alias_options, "block", "this may be another name of the key: put somebody else in its place", english=False
    ),
    question_rule(
        role_beside_name,
        "block",
        "this and the key may be one person: write name and role of both, or put somebody else in its place",
    ),
    question_rule(co_source, "block", "the article gives this source the same claim: put another in its place"),
    question_rule(
        overlapping_numbers,
        "block",
        "this number can be true together with the key: ask which figure the article gives, or whose it is",
    ),
    question_rule(
        overlapping_options,
        "block",
        "this option and the key say the same, one with more words: change one",
        english=False,
    ),
    question_rule(number_of_another, "block", "the article gives this source the number too: put another in its place"),
    question_rule(
        second_judgement,
        "block",
        "this option judges too, so two are right: put a statement without a judgement in its place",
    ),
    question_rule(second_doubting_word, "block", "this word casts doubt too: put a plain word in its place"),
    question_rule(
        second_quotation, "block", "the article quotes this word for word too: put a paraphrase in its place"
    ),
)
