"""Whether a statement has one source and no other: beside it, in its sentence, or elsewhere in the article."""

from __future__ import annotations

import re

from quizkit.askers.distractors import share_much, words_said
from quizkit.askers.material import Claim
from quizkit.askers.places import sentence_with
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.source_kinds import DOCUMENT, UNNAMED, kind_of
from quizkit.askers.unsourced import tells_of_source
from quizkit.askers.wording import content_words, name_words, root_of
from quizkit.model import Reading, Span

NUMBER = re.compile(r"\d\S*")
MAKER = re.compile(r"[^,.;:\n“”\"]*\b[A-Z]\w")  # a name behind "a lawsuit", "sources", in the same phrase
EXAMPLE = re.compile(
    r",? (?:like|such as|including|among them|for instance|for example),? [^.;:\n“”\"]{0,60}?\b[A-Z]\w"
)
PLAIN_WORDS, PLAIN_SHARE = 2, 0.3
REPORTING = re.compile(r"\b(?:reported|reports|according to|said|says|told|wrote)\b", re.I)


@once_a_reading
def has_another_source(reading: Reading, claim: Claim) -> bool:
    """Tell whether the sentence names another source too: who made a paper, or who reports what officials say.

    "According to a lawsuit that Ana Ruiz filed", "The Courier reported, according to sources, ...", "sailors such as
    Ana Ruiz said".
    """
    attribution = claim.attribution
    source, cue = attribution.source, attribution.cue
    if source is None:
        return False
    behind = reading.text[source.end : cue.start] if source.end < cue.start else reading.text[source.end :]
    if kind_of(claim.voice) in (UNNAMED, DOCUMENT) and (MAKER.match(behind) or EXAMPLE.match(behind)):
        return True
    own = sentence_with(reading, cue)
    if own is None:
        return False
    of_voice = (one for one in reading.attributions if one.voice == attribution.voice)
    parts = [part for one in of_voice for part in (one.cue, *one.content)]
    reports = (Span(*one.span()) for one in REPORTING.finditer(reading.text, own.start, own.end))
    return any(not any(part.overlaps(one) for part in parts) for one in reports)


@once_a_reading
def is_shared(reading: Reading, claim: Claim) -> bool:
    """Tell whether another source, sure or not, or another sentence of the article says something like it.

    Of a source elsewhere a few words that are no names are enough: it may say the same in words of its own.
    """
    attribution = claim.attribution
    meant, parts = content_words(claim.statement), (attribution.cue, *attribution.content)
    if any(voice != attribution.voice and share_much(held, meant) for voice, held in words_said(reading)):
        return True
    told = zip(reading.sentences, without_numbers(reading), strict=True)
    if any(share_much(held, meant) and not any(map(one.overlaps, parts)) for one, held in told):
        return True
    plain = plain_words(claim.statement)
    enough = max(PLAIN_WORDS, PLAIN_SHARE * len(plain))
    alike = (place for place, held in words_of_sources(reading) if len(plain & held) >= enough)
    return any(not any(map(place.overlaps, parts)) for place in alike)


@once_a_reading
def words_of_sources(reading: Reading) -> tuple[tuple[Span, frozenset[str]], ...]:
    """The place and the plain words of all that sources say, and of each sentence that tells of one."""
    said = (piece for one in reading.attributions for piece in one.content)
    told = (one for one in reading.sentences if tells_of_source(one.cut(reading.text)))
    return tuple((one, plain_words(one.cut(reading.text))) for one in (*said, *told))


def plain_words(text: str) -> frozenset[str]:
    """The words of a text that carry meaning and are no names, without their endings.

    >>> sorted(plain_words("Norby copes if the boats leave"))
    ['boat', 'cop', 'leav']
    """
    return frozenset(map(root_of, content_words(text) - name_words(text)))


@once_a_reading
def without_numbers(reading: Reading) -> tuple[frozenset[str], ...]:
    """The words of each sentence that tell what it is about: a number alone ties one of the outlet to much else."""
    return tuple(content_words(NUMBER.sub("", one.cut(reading.text))) for one in reading.sentences)
