"""Where the text ties a statement to its source: evidence, and the words to quote."""

from __future__ import annotations

from quizkit.askers.wording import name_words, without_marks, words
from quizkit.model import Attribution, Evidence, Reading, Span, Voice

PHRASE_LENGTH = 80  # characters between source and cue that may be quoted together


def evidence_of(
    reading: Reading, attribution: Attribution, voice: Voice, piece: Span | None = None
) -> tuple[Evidence, ...]:
    """The words from source to content, and the place of the name where the source is only described."""
    assert attribution.source is not None
    parts = (attribution.source, attribution.cue, piece or attribution.content[0])
    place = Span(min(part.start for part in parts), max(part.end for part in parts))
    evidence = [Evidence.of(reading.article, place)]
    if not name_words(voice.name) & name_words(place.cut(reading.text)):
        surname = {word.casefold() for word in words(voice.name)[-1:]}
        named = [span for span in voice.mentions if name_words(span.cut(reading.text)) >= surname]
        told = [piece for one in reading.attributions if one.voice != voice.id for piece in one.content]
        own = [
            span for span in named if not any(piece.holds(span) for piece in told) and in_body(reading, span)
        ] or named
        before = [span for span in own if span.end <= place.start] or own
        if before:
            evidence.append(Evidence.of(reading.article, clause_with(reading, before[-1])))
    return tuple(evidence)


def in_body(reading: Reading, place: Span) -> bool:
    return any(block.role == "body" and block.holds(place) for block in reading.blocks)


def clause_with(reading: Reading, mention: Span) -> Span:
    """What stands around a name that tells who it is: its cue and source where it is cited there, else its sentence."""
    citing = [one for one in reading.attributions if one.source is not None and one.source.holds(mention)]
    if citing and citing[0].source is not None:
        parts = (citing[0].source, citing[0].cue)
        return Span(min(part.start for part in parts), max(part.end for part in parts))
    return next((one.place() for one in reading.sentences if one.holds(mention)), mention.place())


def tying_phrase(reading: Reading, source: Span, cue: Span) -> str:
    """Source and cue as they stand in the text, with dots for what lies between them."""
    first, second = sorted((source, cue))
    if second.end - first.start <= PHRASE_LENGTH and "\n" not in reading.text[first.start : second.end]:
        return without_marks(reading.text[first.start : second.end])
    return f"{without_marks(first.cut(reading.text))} … {without_marks(second.cut(reading.text))}"
