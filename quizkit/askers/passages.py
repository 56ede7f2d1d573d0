"""Quotations that need words around them: shown with the sentence before them, up to where the quotation ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from quizkit.askers.material import (
    NOT_SAID,
    Claim,
    can_be_named,
    claims_of,
    evidence_of,
    is_verdict,
    one_line,
    tying_phrase,
)
from quizkit.askers.wording import LOOSE_END, all_resolved, name_words, without_marks, words
from quizkit.model import Attribution, Reading, Sentence, Span

QUOTATION_WORDS = range(5, 56)
MOST_LEAD_WORDS = 35
# What a sentence that stands first in a passage may not begin with: it needs the one before it.
NEEDS_MORE = re.compile(
    r"(?:and|but|so|or|because|then|also|however|that|this|these|those|such|too|instead|still|yet|nor|neither|otherwise|"
    r"later|earlier|meanwhile|therefore|thus|another|others?|both|he|she|it|they|his|her|its|their|"
    r"the (?:two|latter|former))\b",
    re.I,
)
OF_ANOTHER = re.compile(r"[\"“”]|''|\b(?:he|she|they) (?:said|says|added)\b", re.I)


@attrs.frozen
class Shown:
    """A claim whose words are shown in a passage of the article that ends with them."""

    claim: Claim
    passage: str


def shown_in_passages(reading: Reading) -> Iterator[Shown]:
    """Every sure quotation that does not read alone but does after the sentence before it, with that sentence.

    The words of saying stand behind the quotation, so the passage doesn't hold them; nor may it name the speaker.
    """
    asked = {claim.index for claim in claims_of(reading)}
    for index, attribution in enumerate(reading.attributions):
        if index in asked or not is_plain_quotation(reading, attribution):
            continue
        assert attribution.source is not None
        assert attribution.voice is not None
        voice = reading.voices[attribution.voice]
        passage = passage_of(reading, attribution)
        if passage is None or not can_be_named(voice) or name_words(voice.name) & name_words(passage):
            continue
        yield Shown(
            Claim(
                index,
                attribution,
                voice,
                without_marks(attribution.content[0].cut(reading.text)),
                True,
                evidence_of(reading, attribution, voice),
                tying_phrase(reading, attribution.source, attribution.cue),
            ),
            passage,
        )


def is_plain_quotation(reading: Reading, attribution: Attribution) -> bool:
    """A sure quotation in front of its words of saying."""
    return (
        attribution.sure
        and attribution.voice is not None
        and attribution.source is not None
        and attribution.manner == "quote"
        and attribution.content[0].end <= min(attribution.source.start, attribution.cue.start)
        and not is_verdict(reading, attribution)
        and not NOT_SAID.match(attribution.cue.cut(reading.text))
    )


def passage_of(reading: Reading, attribution: Attribution) -> str | None:
    """The quotation, after the sentence before it where it needs one; None where that does not help."""
    quotation = attribution.content[0]
    said = as_shown(quotation.cut(reading.text))
    if len(words(said)) not in QUOTATION_WORDS:
        return None
    if can_stand_first(said) and not LOOSE_END.search(said):
        return said
    before = sentence_before(reading, quotation)
    if before is None or not is_fit_to_lead(reading, before):
        return None
    return as_shown(reading.text[before.start : quotation.end])


def as_shown(text: str) -> str:
    """The words of the article on one line, with typewriter quotation marks as they are read."""
    return re.sub(r"''|``", '"', one_line(text))


def sentence_before(reading: Reading, place: Span) -> Sentence | None:
    """The sentence that ends where the place begins, but for blanks."""
    earlier = [one for one in reading.sentences if one.end <= place.start]
    last = max(earlier, default=None, key=lambda one: one.end)
    return last if last and not reading.text[last.end : place.start].strip() else None


def is_fit_to_lead(reading: Reading, sentence: Sentence) -> bool:
    """A sentence that can stand first, is not too long, and holds nobody else's quotation."""
    text = one_line(sentence.cut(reading.text))
    if len(words(text)) > MOST_LEAD_WORDS or OF_ANOTHER.search(text) or text[-1:] not in (".", "?", "!"):
        return False
    return text[:1].isupper() and can_stand_first(text) and not LOOSE_END.search(text)


def can_stand_first(text: str) -> bool:
    bare = without_marks(text)
    return not NEEDS_MORE.match(bare) and all_resolved(bare)
