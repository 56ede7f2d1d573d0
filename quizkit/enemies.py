"""Which questions must not stand in one quiz: one gives the other away, or both ask the same."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizkit.model import Evidence, Matching
from quizkit.traits import (
    BY_A_WORD,
    BY_SIGHT,
    BY_SOURCE,
    BY_WHAT_STANDS_NEAR,
    HEARD,
    KNOWN,
    MARKS,
    OF_STATEMENTS,
    PLACE,
    SORT,
    SORTED,
    Traits,
    words,
)

MARKED = re.compile(r"“([^“”]+)”")
PLAIN = frozenset({"said", "say", "saying", "says"})  # words that nearly every question shows somewhere
SHARED_WORDS = 3  # words that make two questions about the same thing


def are_enemies(one: Traits, other: Traits) -> bool:
    """Tell whether one of the two gives the other away, or both ask the same about the same words."""
    return asks_again(one, other) or tells(one, other) or tells(other, one)


def asks_again(one: Traits, other: Traits) -> bool:
    """Tell whether both are choices about the same words, where we do not know that they ask different things."""
    questions = (one.question, other.question)
    if any(isinstance(question.form, Matching) for question in questions):
        return False
    kinds = {question.kind for question in questions}
    return (len(kinds) == 1 or not kinds <= KNOWN) and share_a_place(*(one.evidence[:1] for one in questions))


def share_a_place(some: Sequence[Evidence], others: Sequence[Evidence]) -> bool:
    return any(a.article == b.article and a.start < b.end and b.start < a.end for a in some for b in others)


def tells(teller: Traits, asker: Traits) -> bool:
    """Tell whether the first question gives away the key of the second."""
    kind = asker.question.kind
    if kind == PLACE:  # no words tell where in the article somebody speaks
        return False
    if kind == HEARD:
        return tells_who_is_heard(teller, asker)
    if kind in BY_A_WORD and shows_word(teller, asker):
        return True
    if asker.pairs:
        return tells_a_pair(teller, asker)
    if kind == MARKS:
        return tells_marks(teller, asker)
    if kind in BY_SIGHT:
        if is_about(teller, teller.offered_words, asker, asker.statement) or names_its_source(teller, asker):
            return True
        return kind == SORT and shows_what_is_hidden(teller, asker)
    if keeps_back(asker, teller) or (kind in OF_STATEMENTS and shows_wrong(teller, asker)):
        return True
    if kind in BY_WHAT_STANDS_NEAR and asker.hidden & teller.shown_words:
        return is_about(teller, teller.shown_words, asker, asker.subject)
    told = teller.told_words if kind in BY_SOURCE else teller.shown_words
    return holds_key(told, asker) and is_about(teller, told - asker.key, asker, asker.subject)


def is_about(teller: Traits, told: frozenset[str], asker: Traits, subject: frozenset[str]) -> bool:
    """Tell whether words of one question are about the subject of the other."""
    shared = len(told & subject)
    if asker.question.kind not in KNOWN:
        return shared >= SHARED_WORDS
    least = max(1, min(SHARED_WORDS, len(subject)))
    if share_a_place(teller.question.evidence, asker.question.evidence):
        return shared >= least
    return shared >= max(least, min(len(subject), len(teller.statement) or len(subject)) // 2)


def holds_key(told: frozenset[str], asker: Traits) -> bool:
    """Tell whether these words hold the key, or most of it where we know what kind of key it is."""
    if asker.question.kind in KNOWN:
        return is_most(told & asker.key, asker.key)
    return bool(asker.key) and asker.key <= told


def is_most(part: frozenset[str], whole: frozenset[str]) -> bool:
    return bool(whole) and 2 * len(part) >= len(whole)


def tells_who_is_heard(teller: Traits, asker: Traits) -> bool:
    """Tell whether it names one of the people as speaking, or asks the reverse where the key of each is a wrong answer
    of the other, so that all others are out."""
    if teller.question.kind == HEARD:
        pairs = ((teller.answers, asker.answers), (asker.answers, teller.answers))
        return all(any(right and (False, name) in others for right, name in answers) for answers, others in pairs)
    return any(name and name <= teller.voices for _, name in asker.answers)


def keeps_back(asker: Traits, teller: Traits) -> bool:
    """Tell whether it asks in what capacity somebody says something and keeps back the name, and the other asks for it,
    so that whoever knows the people on offer knows more."""
    introduction, *rest = asker.question.evidence
    if asker.question.kind not in BY_WHAT_STANDS_NEAR or not share_a_place(rest, teller.question.evidence[:1]):
        return False
    kept_back = words(introduction.quote) - asker.shown_words
    return any(right and name and name <= kept_back for right, name in teller.answers)


def shows_wrong(teller: Traits, asker: Traits) -> bool:
    """Tell whether it asks about a statement that is a wrong answer of the other, and has not that source on offer."""
    if asker.subject <= teller.offered_words:
        return False
    wrong = [statement for right, statement in asker.answers if not right and len(statement) >= SHARED_WORDS]
    return any(is_most(teller.shown_words & statement, statement) for statement in wrong)


def names_its_source(teller: Traits, asker: Traits) -> bool:
    """Tell whether it shows more of the sentence than the other does, and so its source: “surveys of voters”."""
    shared = teller.shown_words & (asker.statement | asker.hidden)
    return (
        len(shared) >= SHARED_WORDS
        and bool(shared & asker.statement)
        and share_a_place(teller.question.evidence[:1], asker.question.evidence[:1])
    )


def shows_what_is_hidden(teller: Traits, asker: Traits) -> bool:
    """Tell whether it shows words of a statement of which the other asks of what sort it is, and shows nothing."""
    first = teller.question.evidence[:1], asker.question.evidence[:1]
    unseen = words(asker.question.evidence[0].quote) - asker.shown_words
    return len(teller.offered_words & unseen) >= SHARED_WORDS and share_a_place(*first)


def tells_marks(teller: Traits, asker: Traits) -> bool:
    """Tell whether it shows the words that the other shows without marks, the place of those shown in marks, or that
    the person is quoted at all about whom the other asks."""
    if "“" in asker.shown:
        return bool(teller.question.passage) and is_about(teller, teller.shown_words, asker, asker.subject)
    if asker.statement:
        return is_about(teller, teller.offered_words, asker, asker.statement)
    return asker.subject <= teller.voices and "“" in teller.shown


def tells_a_pair(teller: Traits, asker: Traits) -> bool:
    """Tell whether it shows a statement that is to be sorted, or a statement and its source that are to be matched."""
    told = teller.told_words
    return any(
        len(told & prompt) >= SHARED_WORDS
        and is_most(told & prompt, prompt)
        and (asker.question.kind == SORTED or is_most(told & answer, answer))
        for prompt, answer in asker.pairs
    )


def shows_word(teller: Traits, asker: Traits) -> bool:
    """Tell whether one shows the article's own words with the word that the other asks for: “Ana Ruiz claimed”."""
    if teller.question.kind == asker.question.kind or isinstance(asker.question.form, Matching):
        return False
    right = " ".join(option.text for option in asker.question.form.options if option.right)
    marked = set(MARKED.findall(right.casefold())) - PLAIN
    asked = {"sources" if word == "source" else word for word in marked}  # a stem may speak of a source
    has_fixed_answers = teller.question.kind in BY_WHAT_STANDS_NEAR
    told = (teller.shown if has_fixed_answers else teller.offered).casefold()
    return any(re.search(rf"\b{re.escape(word)}s?\b", told) for word in asked)
