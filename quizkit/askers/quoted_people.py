"""Quoted or paraphrased, or which of them first: asked of all that a person says, so that no statement is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TypeAlias

import attrs

from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.kinds import QUOTED_OR_PARAPHRASED
from quizkit.askers.likeness import times_cited
from quizkit.askers.places import evidence_of, tied, tying_phrase
from quizkit.askers.voice_forms import QUOTED, QUOTED_FIRST, TOLD, TOLD_FIRST, VoiceForm, quoted_part, voice_forms
from quizkit.askers.wording import one_line, shortened, without_marks
from quizkit.model import Attribution, Evidence, Option, Question, Reading, Voice

Reasons: TypeAlias = Mapping[str, str]

MOST_QUESTIONS, MOST_OF_A_FORM = 3, 2  # of an article
LATE = 0.75  # of the text
MOST_TOLD = 9  # words of a paraphrase that are shown
# Whom an article only quotes there are most of: this would be guessed. Of them there is one, and in one of so many
# articles none.
SELDOM = 6
# All of one length, so that none stands out by it.
OPTIONS = {
    QUOTED: "Quoted and nowhere paraphrased",
    TOLD: "Paraphrased and nowhere quoted",
    QUOTED_FIRST: "First quoted, then paraphrased",
    TOLD_FIRST: "First paraphrased, then quoted",
}
RAREST_FIRST = (QUOTED_FIRST, TOLD_FIRST, TOLD, QUOTED)
HABITS = {
    QUOTED: "Exact words can be held against a record; which of them to give, the article has chosen.",
    TOLD: "A paraphrase is the article's wording: it may be shorter, milder or sharper than what was said.",
    QUOTED_FIRST: "See where exact words end and the article's own begin: only the first can be held against a record.",
    TOLD_FIRST: "Before you pass on what somebody said, see whether the words are theirs or those of the article.",
}


def ask_about_people(reading: Reading, known: Collection[Attribution], seed: int) -> Iterator[Question]:
    """In which form does the article give what somebody says? At most three questions.

    `known` are attributions of which other questions tell how a statement is given.
    """
    for form in chosen(reading, known, seed):
        if question := about_person(reading, form, seed):
            yield question


def chosen(reading: Reading, known: Collection[Attribution], seed: int) -> Sequence[VoiceForm]:
    """Whom to ask about: of each form one, then a second one, where it is not that of most people."""
    is_seldom = shuffled(range(SELDOM), reading.article.id, seed)[0] == 0
    free = (one for one in voice_forms(reading) if not any(shown in known for shown in one.shown))
    turns: Counter[str] = Counter()
    found: list[tuple[int, VoiceForm]] = []
    for form in sorted(free, key=lambda one: rank(reading, one)):
        most = MOST_OF_A_FORM if form.sort != QUOTED else 0 if is_seldom else 1
        if turns[form.sort] < most:
            found.append((turns[form.sort], form))
            turns[form.sort] += 1
    return [form for _, form in sorted(found, key=lambda one: one[0])][:MOST_QUESTIONS]


def rank(reading: Reading, form: VoiceForm) -> tuple[bool, int, int]:
    """Who is cited once, late in the article, comes last; then the rarest form first, and who is cited most."""
    times = times_cited(reading)[form.voice.id]
    is_in_passing = times == 1 and form.shown[0].cue.start > LATE * len(reading.text)
    return is_in_passing, RAREST_FIRST.index(form.sort), -times


def about_person(reading: Reading, form: VoiceForm, seed: int) -> Question | None:
    """The question for one person, with the other forms as wrong answers."""
    stem = (
        "An article can quote somebody word for word, or paraphrase in its own words. "
        f"How does this one give what {form.voice.name} says?"
    )
    reasons = REASONS[form.sort](Shown.of(reading, form))
    right, *wrong = (
        Option(OPTIONS[sort], sort == form.sort, reasons[sort]) for sort in sorted(OPTIONS, key=form.sort.__ne__)
    )
    choice = single_choice(stem, right, wrong, seed)
    why = f"{right.feedback} {HABITS[form.sort]}"
    if choice is None:
        return None
    return QUOTED_OR_PARAPHRASED.question(reading.article, stem, choice, evidence(reading, form), why)


def evidence(reading: Reading, form: VoiceForm) -> tuple[Evidence, ...]:
    """Where the statements stand, without a place inside another."""
    found = dict.fromkeys(one for own in form.shown for one in evidence_of(reading, own, form.voice))
    return tuple(one for one in found if not any(is_in(one, other) for other in found if other != one))


def is_in(one: Evidence, other: Evidence) -> bool:
    return other.start <= one.start and one.end <= other.end


@attrs.frozen
class Shown:
    """What reasons are made of: whom they are about, the first words quoted, the words that report, and the report."""

    name: str
    said: str
    phrase: str
    told: str

    @classmethod
    def of(cls, reading: Reading, form: VoiceForm) -> Shown:
        """The words quoted, which may be a part of a report, and those that report; nothing where there are none."""
        first, last = form.shown[0], form.shown[-1]
        quoted, told = (last, first) if form.sort in (TOLD, TOLD_FIRST) else (first, last)
        said = "" if form.sort == TOLD else quoted_words(reading, quoted)
        if form.sort == QUOTED:
            return cls(form.voice.name, said, "", "")
        return cls(form.voice.name, said, reporting_words(reading, form.voice, told), told_words(reading, told))

    @property
    def report(self) -> str:
        verb = "gives" if "according to" in self.phrase.lower() else "reports"
        return f"{self.phrase} {verb} “{self.told}” without quotation marks"


def quoted_words(reading: Reading, quoted: Attribution) -> str:
    said = one_line(quoted.content[0].cut(reading.text))
    return f"“{shortened(quoted_part(reading, said) if quoted.manner == 'mixed' else without_marks(said))}”"


def reporting_words(reading: Reading, voice: Voice, told: Attribution) -> str:
    assert told.source is not None
    return tied(tying_phrase(reading, told.source, told.cue), voice)


def told_words(reading: Reading, told: Attribution) -> str:
    """The paraphrase, of which a part is enough to find it."""
    return shortened(one_line(told.content[0].cut(reading.text)).removeprefix("that ").rstrip(" ,."), MOST_TOLD)


def why_quoted(shown: Shown) -> Reasons:
    """The reason for each answer where somebody is only quoted."""
    no_other = f"The article quotes {shown.name} ({shown.said}), but has no paraphrase."
    return {
        QUOTED: f"The article quotes {shown.name}: {shown.said}. It has no paraphrase.",
        TOLD: f"The article quotes {shown.name}: {shown.said}.",
        QUOTED_FIRST: no_other,
        TOLD_FIRST: no_other,
    }


def why_told(shown: Shown) -> Reasons:
    """The reason for each answer where somebody is only paraphrased."""
    no_other = f"No words of {shown.name} stand in quotation marks: {shown.report}."
    return {TOLD: no_other, QUOTED: f"{shown.report}.", QUOTED_FIRST: no_other, TOLD_FIRST: no_other}


def why_both(shown: Shown) -> Reasons:
    """The reason for each answer where somebody is quoted and paraphrased, but for which comes first."""
    return {
        QUOTED: f"The article also paraphrases: {shown.report}.",
        TOLD: f"The article also quotes {shown.name}: {shown.said}.",
    }


def why_quoted_first(shown: Shown) -> Reasons:
    """The reason for each answer where a quotation stands before a paraphrase."""
    order = f"The quotation ({shown.said}) stands before the paraphrase (“{shown.told}”)."
    return {**why_both(shown), QUOTED_FIRST: order, TOLD_FIRST: order}


def why_told_first(shown: Shown) -> Reasons:
    """The reason for each answer where a paraphrase stands before a quotation."""
    order = f"The paraphrase (“{shown.told}”) stands before the quotation ({shown.said})."
    return {**why_both(shown), QUOTED_FIRST: order, TOLD_FIRST: order}


REASONS = {QUOTED: why_quoted, TOLD: why_told, QUOTED_FIRST: why_quoted_first, TOLD_FIRST: why_told_first}
