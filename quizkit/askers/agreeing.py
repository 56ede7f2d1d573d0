"""Who agrees with whom: somebody who says that another is right could be taken for the source of the other's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.askers.remembered import once_a_reading
from quizkit.model import Reading, Sentence, Voice

SENTENCES_BEHIND = 2  # a statement, in which somebody may agree with it
# No "agreed to pay", "agreed on a price", "had agreed a deal" or "would not agree".
AGREES = re.compile(
    r"(?<!not )(?<!never )(?<!n['’]t )(?<!had )"
    r"\b(?:agree[ds]?(?! (?:to|on|upon|an?|the|never|not)\b)|echo(?:ed|es|ing)|concur(?:red|s)?|seconded)\b"
)


def agree(reading: Reading, one: Voice, other: Voice) -> bool:
    """Tell whether the article says of one of two that they agree with the other."""
    return other.id in agreeing_with(reading, one.id)


@once_a_reading
def agreeing_with(reading: Reading, voice: int) -> frozenset[int]:
    """The ids of all who agree with a voice, or with whom it agrees."""
    return frozenset[int]().union(*(party for party in parties_of(reading) if voice in party))


@once_a_reading
def parties_of(reading: Reading) -> tuple[frozenset[int], ...]:
    """For each sentence in which somebody agrees, whom it names and who is cited right before it."""
    sentences = reading.sentences
    return tuple(
        frozenset((*named_in(reading, one), *cited_in(reading, sentences[max(0, at - SENTENCES_BEHIND) : at])))
        for at, one in enumerate(sentences)
        if AGREES.search(told_in(reading, one))
    )


def told_in(reading: Reading, sentence: Sentence) -> str:
    """The words of a sentence without what somebody says in it, who may speak of another agreement."""
    said = sorted(piece for one in reading.attributions for piece in one.content if sentence.holds(piece))
    parts, at = [], sentence.start
    for piece in said:
        parts.append(reading.text[at : max(at, piece.start)])
        at = max(at, piece.end)
    return " ".join((*parts, reading.text[at : sentence.end]))


def named_in(reading: Reading, sentence: Sentence) -> Iterator[int]:
    """The ids of all whom a sentence names."""
    voices = (*reading.voices, *reading.bystanders)
    return (voice.id for voice in voices if any(sentence.holds(at) for at in voice.mentions))


def cited_in(reading: Reading, sentences: tuple[Sentence, ...]) -> Iterator[int]:
    """The ids of all to whom what stands in some sentences is given."""
    return (
        one.voice
        for one in reading.attributions
        if one.voice is not None and any(sentence.holds(one.cue) for sentence in sentences)
    )
