"""Quotations that need words around them: shown with what leads up to them, up to where the quotation ends."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

import attrs

from quizkit.askers.antecedents import every_pronoun_is_resolved, leans_on_article
from quizkit.askers.fit_names import can_be_named
from quizkit.askers.material import Claim, claim_from, unasked_quotations
from quizkit.askers.places import is_cut_short
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.standing_alone import all_resolved, has_loose_end
from quizkit.askers.wording import (
    name_words,
    one_line,
    sentences,
    stands_in,
    surname_of,
    with_double_marks,
    without_marks,
    words,
)
from quizkit.model import Attribution, Reading, Sentence, Span

WHO_ENDS_THE_PASSAGE = "This passage of the article ends with a quotation. Whose words does the article quote there?"
WHOSE_QUOTATION = "The article quotes these words. Whose are they?"
QUOTATION_WORDS = range(5, 56)
MOST_LEAD_WORDS, MOST_LEAD_SENTENCES = 50, 2
MARK_BEHIND = {"“": "”", '"': '"'}
ENDS = re.compile(r"[.?!…][\"”’)]*$")  # "“a partisan”" at the end of a line may go on in the next
# What a sentence that stands first in a passage may not begin with: it needs the one before it.
NEEDS_MORE = re.compile(
    r"(?:well|or|because|then|that|this|these|those|such|too|instead|nor|neither|otherwise|later|earlier|meanwhile|therefore|"
    r"thus|another|others?|both|he|she|it|they|his|her|its|their|the (?:two|latter|former))\b",
    re.I,
)
SOMEBODY = re.compile(r"(?:he|she|his|her)\b", re.I)
GOES_ON = re.compile(r"(?:and|but|so|yet|also)\b", re.I)
# What it speaks of may have been asked, or said in words that are not shown.
ANSWERS = re.compile(r"That(?:['’]s| is| was| will| would)\b")
LAST_COMMA = re.compile(r",\s*([”\"]?)$")
OPEN_VOICE = re.compile(r"\b(?:he|she|they) (?:said|says|added)\b", re.I)


@attrs.frozen
class Shown:
    """A quotation that a passage shows, by itself or behind what leads up to it, and the stem that asks whose it is."""

    claim: Claim
    passage: str
    stem: str


@once_a_reading
def shown_in_passages(reading: Reading) -> tuple[Shown, ...]:
    """Every sure quotation that is too long for a stem, or reads alone only after the one or two sentences before it.

    The passage holds no words of saying; nor may it name the speaker.
    """
    return tuple(find_shown(reading))


def find_shown(reading: Reading) -> Iterator[Shown]:
    """The passages, one by one."""
    for index, attribution, voice in unasked_quotations(reading):
        piece, quotation = next(shown_alone(reading, attribution), (attribution.content[0], None))
        passage = quotation or shown_with_lead(reading, attribution)
        if passage is None or name_words(voice.name) & name_words(passage):
            continue
        claim = claim_from(reading, index, without_marks(quotation or piece.cut(reading.text)), piece)
        yield Shown(claim, passage, WHOSE_QUOTATION if quotation else WHO_ENDS_THE_PASSAGE)


def shown_alone(reading: Reading, attribution: Attribution) -> Iterator[tuple[Span, str]]:
    """The pieces of a quotation that need nothing before them, up to the last sentence that there is room for."""
    for piece in attribution.content:
        if is_cut_short(reading, attribution, piece) or starts_inside(reading, piece):
            continue
        said = as_shown(piece.cut(reading.text))
        if len(words(said)) > QUOTATION_WORDS[-1]:
            said = first_sentences(said)
        alone = len(words(said)) in QUOTATION_WORDS and can_stand_first(said) and not has_loose_end(said)
        if (
            alone
            and not GOES_ON.match(bare := without_marks(said))
            and not leans_on_article(reading, piece.start, bare)
        ):
            yield piece, said


def starts_inside(reading: Reading, piece: Span) -> bool:
    """Tell whether a piece of a quotation begins in the middle of a sentence."""
    return without_marks(piece.cut(reading.text))[:1].islower()


def first_sentences(quotation: str) -> str:
    """As many whole sentences as a passage has room for, with the marks of the quotation; nothing where none fits."""
    kept = ""
    for sentence in sentences(quotation):
        longer = f"{kept} {sentence}".strip()
        if len(words(longer)) > QUOTATION_WORDS[-1]:
            break
        kept = longer
    return kept and kept + MARK_BEHIND.get(quotation[0], "")


def shown_with_lead(reading: Reading, attribution: Attribution) -> str | None:
    """A quotation in front of its words of saying, after the sentences before it that say what it speaks of."""
    assert attribution.source is not None
    quotation = attribution.content[0]
    if quotation.end > min(attribution.source.start, attribution.cue.start):
        return None
    if len(words(quotation.cut(reading.text))) not in QUOTATION_WORDS or is_cut_short(reading, attribution, quotation):
        return None
    lead = lead_to(reading, quotation)
    if lead is None or (
        SOMEBODY.match(without_marks(quotation.cut(reading.text))) and not names_somebody(reading, lead)
    ):
        return None
    passage = as_shown(reading.text[lead.start : quotation.end])
    return passage if all_told_in(reading, passage, quotation.cut(reading.text)) else None


def all_told_in(reading: Reading, passage: str, quotation: str) -> bool:
    """Tell whether a passage that ends with a quotation names all that its pronouns can mean."""
    return not ANSWERS.match(without_marks(quotation)) and every_pronoun_is_resolved(reading, without_marks(passage))


def names_somebody(reading: Reading, place: Span) -> bool:
    """Tell whether a person is named there whom "he" or "she" can mean."""
    told = place.cut(reading.text)
    people = [one for one in (*reading.voices, *reading.bystanders) if one.type == "person"]
    named = any(stands_in(told, surname_of(one.name)) for one in people if can_be_named(one))
    return named or any(place.holds(mention) for one in people for mention in one.mentions)


def lead_to(reading: Reading, place: Span) -> Span | None:
    """The one or two sentences right before a place that can stand by themselves, or None."""
    lead = None
    for _ in range(MOST_LEAD_SENTENCES):
        before = sentence_before(reading, lead or place)
        if before is None:
            return None
        lead = Span(before.start, lead.end if lead else before.end)
        if is_fit_to_lead(as_shown(before.cut(reading.text)), as_shown(lead.cut(reading.text))):
            return lead
    return None


def is_fit_to_lead(first: str, whole: str) -> bool:
    """Sentences of which the first can stand first, that are not too long, and leave no pronoun and no mark open."""
    if not (ENDS.search(first) and ENDS.search(whole)) or has_open_marks(whole):
        return False
    if not (first[:1].isupper() or first[:1] in '"“'):
        return False
    if first[:1] in '"“' and first[-1:] in '"”':
        return False  # a quotation that goes on from the sentence before
    if NEEDS_MORE.match(without_marks(first)) or len(words(whole)) > MOST_LEAD_WORDS:
        return False
    return all_resolved(without_marks(whole)) and not (has_loose_end(first) or OPEN_VOICE.search(first))


def has_open_marks(text: str) -> bool:
    return bool(text.count('"') % 2) or text.count("“") != text.count("”")


def as_shown(text: str) -> str:
    """The words of the article on one line, with typewriter quotation marks as they are read and no last comma."""
    shown = with_double_marks(one_line(text))
    return LAST_COMMA.sub(r"\1", shown) if "," in shown[-3:] else shown


def sentence_before(reading: Reading, place: Span) -> Sentence | None:
    """The sentence that ends where the place begins, but for blanks."""
    behind = bisect.bisect_right(reading.sentences, place.start, key=lambda one: one.end)
    last = reading.sentences[behind - 1] if behind else None
    return last if last and not reading.text[last.end : place.start].strip() else None


def can_stand_first(text: str) -> bool:
    bare = without_marks(text)
    return not NEEDS_MORE.match(bare) and all_resolved(bare)
