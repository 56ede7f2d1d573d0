"""Whose wording it is: quoted-or-paraphrased."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizkit.askers.bare_sentences import shown_wordings
from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.kinds import QUOTED_OR_PARAPHRASED
from quizkit.askers.named_when import ask_when_named
from quizkit.askers.parts import just, parted
from quizkit.askers.quoted_people import ask_about_people
from quizkit.askers.wording import words
from quizkit.askers.wordings import Wording, wordings_of
from quizkit.model import Option, Question, Reading, SingleChoice

# Every question offers both of these and a part of the statement; each is right about as often. They are of one length
# and in few words; many parts are about as long.
ALL, NONE = "The whole of it, from start to end", "No part of it, not a single phrase"
PART = "part"
MOST_QUESTIONS, MOST_PARTS = 5, 3  # of an article
# Where nothing quoted could be asked about, a report is asked about in all but one of so many articles; one that needs
# its sentence, as nearly every article has, in none.
SELDOM = 3
MOST_STEM_WORDS = 44


def ask_quoted_or_paraphrased(reading: Reading, seed: int) -> Iterator[Question]:
    """Which words of a statement stand in quotation marks? At most five questions, of all sorts of answer."""
    asked: list[Wording] = []
    for wording in sorted([*wordings_of(reading), *shown_wordings(reading)], key=rank):
        if len(asked) == MOST_QUESTIONS or is_too_often(reading, wording, [sort_of(one) for one in asked], seed):
            continue
        if wording.passage and any(one.claim.index == wording.claim.index for one in asked):
            continue
        stem = stem_for(wording)
        form = among_parts(wording, stem + wording.passage, seed) if len(words(stem)) <= MOST_STEM_WORDS else None
        if form:
            asked.append(wording)
            evidence = wording.claim.evidence[:1]
            passage = wording.passage or None
            yield QUOTED_OR_PARAPHRASED.question(reading.article, stem, form, evidence, why(wording), passage)
    known = [one.claim.attribution for one in asked]
    yield from ask_about_people(reading, known, seed)
    yield from ask_when_named(reading, known, seed)


def rank(wording: Wording) -> tuple[bool, bool, bool]:
    """Parts come first, then whole quotations; what can be told in the stem comes before what needs its sentence."""
    return not wording.fragment, not wording.whole, bool(wording.passage)


def stem_for(wording: Wording) -> str:
    name = wording.claim.voice.name
    if wording.passage:
        return (
            "This sentence of the article is shown without any quotation marks. "
            f"How much of the statement by {name} does the article put in quotation marks?"
        )
    return (
        f"The article reports {name} as saying that {wording.statement}. "
        "How much of this does it put in quotation marks?"
    )


def is_too_often(reading: Reading, wording: Wording, asked: Sequence[str], seed: int) -> bool:
    """Tell whether a sort of answer would stand out: reports and whole quotations are common, quoted parts are rare."""
    sort = sort_of(wording)
    if sort == NONE and not asked:
        return bool(wording.passage) or shuffled(range(SELDOM), reading.article.id, seed)[0] == 0
    if sort == NONE:
        return asked.count(NONE) >= max(asked.count(ALL), asked.count(PART))
    return asked.count(sort) >= (MOST_PARTS if sort == PART else max(1, asked.count(PART)))


def sort_of(wording: Wording) -> str:
    """Its sort of answer: all, none, or a part."""
    return PART if wording.fragment else ALL if wording.whole else NONE


def among_parts(wording: Wording, stem: str, seed: int) -> SingleChoice | None:
    """The whole of it, nothing, or a part; None where the statement has no part that tells something."""
    part = wording.fragment or parted(wording.statement)
    if not part:
        return None
    shown = just(part, wording.statement)
    key = shown if wording.fragment else sort_of(wording)
    others = [Option(text, False, why_not(wording, text)) for text in (ALL, NONE, shown) if text != key]
    return single_choice(stem, Option(key, True, why_right(wording)), others, seed)


def why_not(wording: Wording, text: str) -> str:
    if wording.whole:
        return f"“{wording.claim.phrase}” stands beside a quotation that holds every word of it."
    if not wording.fragment:
        return f"“{wording.claim.phrase}” reports it without a quotation mark."
    quoted = f"The article puts “{wording.fragment}” in quotation marks"
    return f"{quoted}, and nothing else of it." if text == ALL else f"{quoted}."


def why_right(wording: Wording) -> str:
    if wording.whole:
        return "The marks open before its first word and close behind its last."
    return "The marks stand there and nowhere else." if wording.fragment else "No mark stands in this report."


def why(wording: Wording) -> str:
    """What the marks show, and the habit to take away."""
    phrase, name = wording.claim.phrase, wording.claim.voice.name
    if wording.whole:
        return (
            f"All of it stands between quotation marks, with “{phrase}” beside it. "
            "A quotation promises the exact words, so it can be held against a record of what was said."
        )
    if wording.fragment:
        return (
            f"Only “{wording.fragment}” stands between quotation marks. See where the marks begin and end: "
            f"those are the words of {name}, and what is around them is the article's wording."
        )
    return (
        f"“{phrase}” reports the statement without quotation marks, so the wording is the article's. "
        "A paraphrase may be shorter, milder or sharper than what was said."
    )
