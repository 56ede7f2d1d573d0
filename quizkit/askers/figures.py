"""Which figure is whose: owner-of-figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizkit.askers.attributions import among_voices
from quizkit.askers.distractors import other_voices
from quizkit.askers.figure_excerpts import excerpt_around
from quizkit.askers.figure_parts import hedge_before, is_measured
from quizkit.askers.figure_stretches import from_the_number_on, has_its_subject, statement_around
from quizkit.askers.figure_weight import is_small_extent
from quizkit.askers.figure_words import counted, is_counted, is_percent, is_presupposed, may_count_the_same
from quizkit.askers.fit_names import can_be_named
from quizkit.askers.kinds import OWNER_OF_FIGURE
from quizkit.askers.material import Claim, claim_from
from quizkit.askers.places import in_body
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.rivals import rivals_of
from quizkit.askers.same_voices import may_be_same
from quizkit.askers.standing_alone import NO_SUBJECT
from quizkit.askers.wording import content_words, name_words, one_line, words
from quizkit.model import Figure, Question, Reading, Span, Voice

MOST_QUESTIONS = 3  # of an article
ENOUGH_NAMES = 2
TELLING = 3  # words behind a number without a clause
CLAUSE_BEFORE = 60  # characters before a number that may belong to its clause
LISTENER = re.compile(r"\byou(?:r|['’]\w+)?\b", re.I)


# What speakers tell of their own doings is no count of theirs: "said they spent two months in Easton".
OF_THEMSELVES = re.compile(r"[\"“]?(?:that )?(?:they|he|she|it|we|I)\b", re.I)


# "I was a million votes ahead": whoever runs for something says so.
OF_MYSELF = re.compile(r"\b(?:I|[Mm]y|[Mm]e)\b")


# Who passes a figure on does not own it: "Ruiz, citing data of the port, said".
PASSED_ON = re.compile(
    r"\b(?:cit(?:ed|es|ing)|data|statistics|figures (?:from|of|by)|based on|according to .+\bsaid)\b", re.I
)


# A number that is only supposed: "if it were 5 percent", "you may have 30 votes".
SUPPOSED = re.compile(r"\b(?:if|would|could|might|may|should|wouldn['’]t|\w+['’]d|imagine|suppose|unless)\b", re.I)
# Words that only the article explains: "him", "that makes", "… who has".
SOMEBODY = re.compile(r"\b(?:he|him|his|she|her|someone|somebody)\b|(?:^|, )that \w+s\b|^… (?:with|who|which)\b", re.I)


def ask_owner_of_figure(reading: Reading, seed: int) -> Iterator[Question]:
    """Whose figure is this? One question a claim that holds a sure figure."""
    yield from questions_of_owner(reading, seed)


@once_a_reading
def questions_of_owner(reading: Reading, seed: int) -> tuple[Question, ...]:
    """The questions, which others look at, to ask about something else."""
    return tuple(find_questions(reading, seed))


def find_questions(reading: Reading, seed: int) -> Iterator[Question]:
    """The questions, one by one."""
    asked: set[int] = set()
    for figure in reading.figures:
        if len(asked) == MOST_QUESTIONS:
            return
        gives = figure.sure and figure.attribution is not None and says_of_what(reading, figure)
        gives = gives and (is_counted(reading, figure) or is_told_share(reading, figure))
        gives = gives and not (is_presupposed(reading, figure) or is_small_extent(reading, figure))
        claim = claim_of(reading, figure) if gives else None
        if claim is None or claim.index in asked or claim.gives_away(claim.voice):
            continue
        question = owner_question(reading, figure, claim, seed)
        if question:
            asked.add(claim.index)
            yield question


def says_of_what(reading: Reading, figure: Figure) -> bool:
    """Tell whether it is known what is counted: a unit, a currency, or a share."""
    number = figure.cut(reading.text)
    if re.match(r"an? ", number, re.I):
        return False  # "a thousand years" is seldom a count
    return figure.unit is not None or is_percent(number) or not number[0].isalnum()


def is_told_share(reading: Reading, figure: Figure) -> bool:
    """A share of which the whole statement tells what it is a share of: "Holt leads the field with 22 percent"."""
    return is_percent(figure.cut(reading.text)) and statement_around(reading, figure) is not None


def owner_question(reading: Reading, figure: Figure, claim: Claim, seed: int) -> Question | None:
    """The question, or None where somebody else may be the owner too or too few voices are left."""
    if OF_THEMSELVES.match(claim.attribution.content[0].cut(reading.text)):
        return None
    if PASSED_ON.search(" ".join(one.quote for one in claim.evidence)):
        return None
    same = [other for other in reading.figures if other.value == figure.value and other != figure]
    if any(disputes(reading, figure, claim, other) for other in same):
        return None
    owners = [
        voice for voice in owners_of(reading, [figure, *same]) if voice.type != "document" or name_words(voice.name)
    ]
    others = other_voices(reading, claim.voice, claim.statement, owners)
    stem = f"Whose figure does the article give in the words “{claim.statement}”?"
    form = among_voices(reading, claim, rivals_of(reading, claim, others, seed), stem, seed)
    if form is None:
        return None
    return OWNER_OF_FIGURE.question(reading.article, stem, form, claim.evidence, why_owner(reading, figure, claim))


def disputes(reading: Reading, figure: Figure, claim: Claim, other: Figure) -> bool:
    """Tell whether another figure of the same value leaves open whose it is.

    In the body with nobody named it may be anybody's, if it can count the same; and it may surely be another's.
    A document without a name that gives the number too ("the report") is most often the owner's own.
    """
    if other.attribution is None:
        return in_body(reading, other) and may_count_the_same(reading, figure, other)
    voice = owners_of(reading, [other])
    if not other.sure or not voice or voice[0] == claim.voice:
        return False
    own_paper = voice[0].type == "document" and not name_words(voice[0].name)
    return not own_paper and not may_be_same(reading, voice[0], claim.voice)


def owners_of(reading: Reading, figures: Sequence[Figure]) -> list[Voice]:
    """Everybody who gives one of the figures, sure or not."""
    found = (reading.attributions[one.attribution].voice for one in figures if one.attribution is not None)
    return [reading.voices[voice] for voice in dict.fromkeys(found) if voice is not None]


def why_owner(reading: Reading, figure: Figure, claim: Claim) -> str:
    """Why the key is right, and the habit to take away."""
    number = figure.cut(reading.text)
    named = "" if name_words(claim.voice.name) & name_words(claim.phrase) else f" Here that is {claim.voice.name}."
    return (
        f"The article puts “{claim.phrase}” beside the words with “{number}”, so the figure is this source's.{named} "
        "A number belongs to whoever gives it: before you repeat it, ask who counted, and how."
    )


def claim_of(reading: Reading, figure: Figure) -> Claim | None:
    """The words that hold a sure figure, as a claim of its owner; None where they or the owner cannot be shown."""
    if not figure.sure or figure.attribution is None:
        return None
    attribution = reading.attributions[figure.attribution]
    if attribution.voice is None or attribution.source is None:
        return None
    voice = reading.voices[attribution.voice]
    if not can_be_named(voice) or (not attribution.askable and is_vague(voice)):
        return None
    piece = next(piece for piece in attribution.content if piece.holds(figure))
    excerpt = words_with(reading, figure, piece, quoted=attribution.manner == "quote")
    return None if excerpt is None else claim_from(reading, figure.attribution, excerpt, piece)


def words_with(reading: Reading, figure: Figure, piece: Span, *, quoted: bool) -> str | None:
    """The words around a figure, or from it on, that read alone; None where the number is only supposed in them."""
    around = excerpt_around(reading, figure, piece, quoted=quoted)
    if around is not None and around.startswith("… ") and not has_its_subject(reading, figure, around):
        around = None
    excerpt = around or with_hedge(reading, figure) or with_what_is_counted(reading, figure)
    if excerpt is None or any(one.search(excerpt) for one in (SUPPOSED, SOMEBODY, OF_MYSELF)):
        return None
    return None if NO_SUBJECT.match(excerpt) else excerpt


def with_what_is_counted(reading: Reading, figure: Figure) -> str | None:
    """The figure with its hedge and the few words that tell what it counts, where its clause supposes nothing."""
    short = None if is_measured(reading, figure) else counted(reading, figure)
    before = reading.text[max(0, figure.start - CLAUSE_BEFORE) : figure.start]
    if short is None or SUPPOSED.search(before) or LISTENER.search(before):
        return None
    return f"… {hedge_before(reading, figure)}{short} …" if is_told_enough(reading, figure, short) else None


def with_hedge(reading: Reading, figure: Figure) -> str | None:
    """The figure with its hedge and the words behind it, where these say what is counted."""
    stretch = None if is_measured(reading, figure) else from_the_number_on(reading, figure)
    told = stretch is not None and is_told_enough(reading, figure, stretch)
    return f"… {hedge_before(reading, figure)}{stretch}" if told else None


def is_told_enough(reading: Reading, figure: Figure, shown: str) -> bool:
    """Tell whether the words behind the number say of what it is, with two telling ones; "votes" is none."""
    behind = one_line(shown).removeprefix(one_line(figure.cut(reading.text)))
    return len(content_words(behind)) >= TELLING


def is_vague(voice: Voice) -> bool:
    """A name that may stand for several: a bare surname, "a resident"; a survey has names enough to be told by."""
    bare = voice.type == "person" and len(words(voice.name)) < 2
    paper = voice.type in ("document", "organisation") and len(name_words(voice.name)) >= ENOUGH_NAMES
    return bare or (voice.name.split()[0].lower() in ("a", "an", "one", "another") and not paper)
