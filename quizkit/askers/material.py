"""What a reading offers to ask about: claims that read alone, each with its voice and its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from quizkit.askers.wording import (
    capital,
    content_words,
    first_sentence,
    name_words,
    reads_alone,
    shortened,
    without_marks,
    words,
)
from quizkit.model import Attribution, Evidence, Reading, Span, Voice

MOST_NAME_WORDS = 9
PHRASE_LENGTH = 80  # characters between source and cue that may be quoted together
# "X denied that ..." does not say that ...; these verbs may not become "said".
PRONOUN = re.compile(r"(?:i|we|you|he|she|it|they|who)", re.I)
NOT_SAID = re.compile(r"(?:den(?:y|ies|ied)|doubt\w*|disput\w+|ask\w*|wonder\w*|refus\w+|question\w*)$", re.I)


@attrs.frozen
class Claim:
    """A sure attribution to a voice that can be named, in words that can stand in a question."""

    index: int
    attribution: Attribution
    voice: Voice
    statement: str
    quoted: bool
    independent: bool
    """Whether the statement reads alone even without "who said" before it."""
    evidence: tuple[Evidence, ...]
    phrase: str
    """The words of the article that tie the statement to its source: "Ana Ruiz said"."""

    def gives_away(self, voice: Voice) -> bool:
        """Tell whether the statement holds a word of the voice's name."""
        return bool(name_words(voice.name) & content_words(self.statement))


def claims_of(reading: Reading) -> tuple[Claim, ...]:
    """Every sure attribution that a question can be made of, in the order of the text."""
    return tuple(_claims(reading))


def _claims(reading: Reading) -> Iterator[Claim]:
    for index, attribution in enumerate(reading.attributions):
        if not attribution.sure or attribution.voice is None or attribution.source is None:
            continue
        voice = reading.voices[attribution.voice]
        if not can_be_named(voice) or NOT_SAID.match(attribution.cue.cut(reading.text)):
            continue
        quoted = attribution.manner == "quote"
        statement = statement_of(reading, attribution)
        if reads_alone(statement, quoted=quoted, self_allowed=True):
            yield Claim(
                index,
                attribution,
                voice,
                statement,
                quoted,
                reads_alone(statement, quoted=quoted)
                and not (quoted and re.search(r"\b(?:I|we|my|our|me|us)\b", statement)),
                evidence_of(reading, attribution, voice),
                tying_phrase(reading, attribution.source, attribution.cue),
            )


def shown_alike(claims: Sequence[Claim]) -> list[str]:
    """The statements as options that look alike: in quotation marks where all of them are quoted, else bare."""
    quoted = all(claim.quoted for claim in claims)
    return [f"“{claim.statement}”" if quoted else capital(claim.statement) for claim in claims]


def statement_of(reading: Reading, attribution: Attribution) -> str:
    """The first sentence of what is said, without marks."""
    said = attribution.content[0].cut(reading.text)
    statement = without_marks(first_sentence(re.sub(r"\s+", " ", said).strip().lstrip("\"“'")))
    return statement if attribution.manner == "quote" else statement.removeprefix("that ")


def can_be_named(voice: Voice) -> bool:
    """Tell whether the voice's name says who it is without the article beside it."""
    count = len(words(voice.name))
    return (
        bool(name_words(voice.name))
        and not PRONOUN.fullmatch(voice.name)
        and count <= MOST_NAME_WORDS
        and not re.search(r"[\"“”()\[\]]", voice.name)
    )


def evidence_of(reading: Reading, attribution: Attribution, voice: Voice) -> tuple[Evidence, ...]:
    """The words from source to content, and the place of the name where the source is only described."""
    assert attribution.source is not None
    parts = (attribution.source, attribution.cue, attribution.content[0])
    place = Span(min(part.start for part in parts), max(part.end for part in parts))
    evidence = [Evidence.of(reading.article, place)]
    if not name_words(voice.name) & name_words(place.cut(reading.text)):
        named = [span for span in voice.mentions if name_words(span.cut(reading.text)) >= name_words(voice.name)]
        before = [span for span in named if span.end <= place.start] or named
        if before:
            evidence.append(Evidence.of(reading.article, before[-1].place()))
    return tuple(evidence)


def tying_phrase(reading: Reading, source: Span, cue: Span) -> str:
    """Source and cue as they stand in the text, with dots for what lies between them."""
    first, second = sorted((source, cue))
    if second.end - first.start <= PHRASE_LENGTH and "\n" not in reading.text[first.start : second.end]:
        return without_marks(reading.text[first.start : second.end])
    return f"{without_marks(first.cut(reading.text))} … {without_marks(second.cut(reading.text))}"


def other_words(reading: Reading, voice: Voice) -> tuple[str, tuple[Evidence, ...]]:
    """What the article does cite a voice for: a reason why it is not the answer, with its place."""
    for attribution in reading.attributions:
        if attribution.voice == voice.id and attribution.source is not None and attribution.sure:
            said = shortened(attribution.content[0].cut(reading.text))
            return f"The article cites {voice.name} for something else: “{said}”.", evidence_of(
                reading, attribution, voice
            )
    return f"The article names {voice.name}, but does not give these words to that voice.", ()
