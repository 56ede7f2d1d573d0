"""Where the text ties a statement to its source: evidence, and the words to quote."""

from __future__ import annotations

import bisect
import re

from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import name_words, places_of_word, sentences, surname_of, without_marks, words
from quizkit.model import Attribution, Evidence, Reading, Sentence, Span, Voice

GENITIVE = re.compile(r"['’]s\b")
# Behind words of saying a quotation goes on in the middle of its sentence; what follows a conjunction may stand alone.
GOES_ON = re.compile(r"[“”\"'‘]*(?!(?:and|but|so|because|or|if|when|while|though|although|since|unless)\b)[a-z]")
# A name behind what describes whom it is of; the dot of an initial is part of it, that of a sentence is not.
NAME_BEHIND = re.compile(r",? [A-Z](?:\.|[\w’'-]*)(?: [A-Z](?:\.|[\w’'-]*)){0,3}(?<![.’'-])")
PHRASE_LENGTH = 80  # characters between source and cue that may be quoted together


def evidence_of(
    reading: Reading, attribution: Attribution, voice: Voice, piece: Span | None = None
) -> tuple[Evidence, ...]:
    """The words from source to content, and the place of the name where the source is only described."""
    return evidence_with(reading, attribution, voice, piece or attribution.content[0])


@once_a_reading
def evidence_with(reading: Reading, attribution: Attribution, voice: Voice, piece: Span) -> tuple[Evidence, ...]:
    """The same of one piece of what is said."""
    assert attribution.source is not None
    parts = (attribution.source, attribution.cue, piece)
    place = Span(min(part.start for part in parts), max(part.end for part in parts))
    place = with_name_behind(reading, place, voice)
    evidence = [Evidence.of(reading.article, place)]
    if not name_words(voice.name) & name_words(place.cut(reading.text)):
        named = namings_outside_speech(reading, voice) or naming_places(reading, voice)
        before = [span for span in named if span.end <= place.start] or named
        if before:
            evidence.append(Evidence.of(reading.article, clause_with(reading, before[-1])))
    return tuple(evidence)


def with_name_behind(reading: Reading, place: Span, voice: Voice) -> Span:
    """Evidence that ends right before the name of whom it describes goes on to its end: "said the mayor, Ana Ruiz"."""
    name = NAME_BEHIND.match(reading.text, place.end)
    is_named = name is not None and name_words(voice.name) <= name_words(name[0])
    return Span(place.start, name.end()) if name is not None and is_named else place


@once_a_reading
def namings_outside_speech(reading: Reading, voice: Voice) -> tuple[Span, ...]:
    """Where the article names a voice in the body, and nobody else does."""
    told = [piece for one in reading.attributions if one.voice != voice.id for piece in one.content]
    named = naming_places(reading, voice)
    return tuple(span for span in named if in_body(reading, span) and not any(piece.holds(span) for piece in told))


def part_with(text: str, piece: Span, statement: str) -> Span:
    """The sentence of a piece of speech that a statement was taken from; all of it where that cannot be told."""
    wanted, start = words(statement), piece.start
    for sentence in sentences(piece.cut(text)):
        start = text.index(sentence, start)
        told = words(sentence)
        if wanted in (told[: len(wanted)], told[1 : len(wanted) + 1]):  # a report begins behind "that"
            return Span(start, start + len(sentence))
        start += len(sentence)
    return piece


@once_a_reading
def starts_of_word(reading: Reading, word: str) -> tuple[int, ...]:
    """Where a word begins that stands in the article as a whole: the same surnames are looked for again and again."""
    return tuple(places_of_word(reading.text, word))


@once_a_reading
def naming_places(reading: Reading, voice: Voice) -> tuple[Span, ...]:
    """Where the article names a voice: its mentions with a name, and its surname wherever it is nobody else's."""
    surname = surname_of(voice.name)
    own = {surname.casefold()}
    named = {span.place() for span in voice.mentions if name_words(span.cut(reading.text)) >= own}
    others = (one for one in (*reading.voices, *reading.bystanders) if one.id != voice.id)
    if named and voice.type == "person" and not any(own & name_words(one.name) for one in others):
        found = (Span(at, at + len(surname)) for at in starts_of_word(reading, surname))
        named |= {one for one in found if not GENITIVE.match(reading.text, one.end)}
    return tuple(sorted(span for span in named if not any(one.holds(span) and one != span for one in named)))


def sentence_with(reading: Reading, place: Span) -> Sentence | None:
    """The sentence that holds a place; they stand in the order of the text."""
    behind = bisect.bisect_right(starts_of_sentences(reading), place.start)
    last = reading.sentences[behind - 1] if behind else None
    return last if last is not None and last.holds(place) else None


def number_of(reading: Reading, sentence: Sentence) -> int:
    """The index of a sentence."""
    return bisect.bisect_left(starts_of_sentences(reading), sentence.start)


@once_a_reading
def starts_of_sentences(reading: Reading) -> tuple[int, ...]:
    return tuple(one.start for one in reading.sentences)


def in_body(reading: Reading, place: Span) -> bool:
    behind = bisect.bisect_right(starts_of_blocks(reading), place.start)
    return behind > 0 and reading.blocks[behind - 1].role == "body" and reading.blocks[behind - 1].holds(place)


@once_a_reading
def starts_of_blocks(reading: Reading) -> tuple[int, ...]:
    return tuple(one.start for one in reading.blocks)


def clause_with(reading: Reading, mention: Span) -> Span:
    """What stands around a name that tells who it is: its cue and source where it is cited there, else its sentence."""
    citing = [one for one in reading.attributions if one.source is not None and one.source.holds(mention)]
    if citing and citing[0].source is not None:
        parts = (citing[0].source, citing[0].cue)
        return Span(min(part.start for part in parts), max(part.end for part in parts))
    return (sentence_with(reading, mention) or mention).place()


def tying_phrase(reading: Reading, source: Span, cue: Span) -> str:
    """Source and cue as they stand in the text, with dots for what lies between them."""
    first, second = sorted((source, cue))
    if second.end - first.start <= PHRASE_LENGTH and "\n" not in reading.text[first.start : second.end]:
        return without_marks(reading.text[first.start : second.end])
    return f"{without_marks(first.cut(reading.text))} … {without_marks(second.cut(reading.text))}"


def tied(phrase: str, voice: Voice) -> str:
    """Words that tie a statement to its source, in marks; where they have no name, with the name behind them.

    >>> tied("she said", Voice(0, "Ana Ruiz", "person", ()))
    '“she said” (Ana Ruiz)'
    """
    is_named = name_words(voice.name) & name_words(phrase) or not name_words(voice.name)
    return f"“{phrase}”" if is_named else f"“{phrase}” ({voice.name})"


def is_cut_short(reading: Reading, attribution: Attribution, piece: Span) -> bool:
    """Tell whether words of saying stand inside the last sentence of a quoted piece: “The boat,” she said, “is old.”"""
    behind = next((one for one in attribution.content if one.start >= piece.end), None)
    return attribution.manner == "quote" and behind is not None and bool(GOES_ON.match(reading.text, behind.start))
