"""Who agrees with whom: somebody who says that another is right could be taken for the source of the other's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.askers.any_case import any_case, small
from quizkit.askers.likeness import places_of
from quizkit.askers.pieces import pieces_over
from quizkit.askers.remembered import once_a_reading
from quizkit.model import Reading, Sentence, Span, Voice

SENTENCES_BEHIND = 2  # a statement, in which somebody may agree with it
# No "agreed to pay", "agreed on a price", "had agreed a deal" or "would not agree".
AGREEING = (
    r"(?<!not )(?<!never )(?<!n['’]t )\b(?:agree(?:[ds]|ing)?(?! (?:to|on|upon|an?|the|never|not)\b)|"
    r"echo(?:ed|es|ing)|concur(?:red|s|ring)?|seconded|"
    r"shar(?:e[ds]?|ing) (?:[\w’'-]+ ){1,3}(?:views?|opinions?|concerns?|fears?|beliefs?|sentiments?|assessments?)|"
    r"(?:back|support)(?:ed|s|ing) (?:up )?(?:[\w’'-]+ ){1,3}(?:accounts?|versions?|claims?|views?|story))\b|"
    r"\bagree more\b"
)
AGREES = any_case(AGREEING)
# "“I agree,” said Lund", "Lund said he agreed".
OWN_AGREEING = re.compile(rf"\W*(?:that )?(?:I|we|he|she|they)\b(?: [\w’']+)? (?:{AGREEING})|\W*agreed\W*$", re.I)
# "Lund said the same", "said so too", "and so did Lund": what is said would be cut away with it.
SAYS_SO = re.compile(
    r"(?<!not )(?<!never )\b(?:said|says|told \w+) (?:(?:much|exactly|about) )?"
    r"(?:the same(?: thing)?(?=\W*$|[.,;:]| (?:about|as|of|to|in|on|at|and|when)\b)|"
    r"so,? too|so as well|as much(?! as\b))|"
    r"\bso (?:did|does|do|has|had) (?:he|she|they|(?-i:[A-Z]))",
    re.I,
)
# What the patterns need, in small letters.
SIGNS = ("agree", "echo", "concur", "seconded", "shar", "back", "support")
SIGNS_OF_SO = ("so ", "so,", "the same", "as much")
PRONOUN = re.compile(r"\b(?:he|she|they)\b", re.I)


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
        frozenset(party_of(reading, one, sentences[max(0, at - SENTENCES_BEHIND) : at]))
        for at, one in enumerate(sentences)
        if tells_agreement(reading, one)
    )


def tells_agreement(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether somebody agrees in a sentence: as the writer tells it, or in the first words of what is said."""
    text = sentence.cut(reading.text)
    in_small = small(text)
    if any(sign in in_small for sign in SIGNS_OF_SO) and SAYS_SO.search(text):
        return True
    if not any(sign in in_small for sign in SIGNS):
        return False  # as most have none
    said = (piece.cut(reading.text) for piece in said_in(reading, sentence))
    return bool(AGREES.search(told_in(reading, sentence))) or any(OWN_AGREEING.match(piece) for piece in said)


def said_in(reading: Reading, sentence: Sentence) -> list[Span]:
    """What is said that a sentence holds as a whole."""
    return [piece for piece, _ in pieces_over(reading, sentence) if sentence.holds(piece)]


def party_of(reading: Reading, sentence: Sentence, before: tuple[Sentence, ...]) -> Iterator[int]:
    """The ids of all who may agree in a sentence, and of all with whom they may.

    Behind a "he" or "they" anybody may stand whom the sentences before name.
    """
    yield from named_in(reading, sentence)
    yield from cited_in(reading, (*before, sentence))
    if PRONOUN.search(told_in(reading, sentence)):
        for one in before:
            yield from named_in(reading, one)


def told_in(reading: Reading, sentence: Sentence) -> str:
    """The words of a sentence without what somebody says in it, who may speak of another agreement."""
    parts, at = [], sentence.start
    for piece in said_in(reading, sentence):
        parts.append(reading.text[at : max(at, piece.start)])
        at = max(at, piece.end)
    return " ".join((*parts, reading.text[at : sentence.end]))


def named_in(reading: Reading, sentence: Sentence) -> Iterator[int]:
    """The ids of all whom a sentence names, people also by the surname alone, which others may have too."""
    voices = (*reading.voices, *reading.bystanders)
    return (voice.id for voice in voices if any(sentence.holds(at) for at in mentions_of(reading, voice)))


def mentions_of(reading: Reading, voice: Voice) -> tuple[Span, ...]:
    """Where somebody is named."""
    return (*voice.mentions, *places_of(reading, voice)) if voice.type == "person" else voice.mentions


def cited_in(reading: Reading, sentences: tuple[Sentence, ...]) -> Iterator[int]:
    """The ids of all to whom what stands in some sentences is given."""
    return (
        one.voice
        for one in reading.attributions
        if one.voice is not None
        and any(sentence.overlaps(piece) for sentence in sentences for piece in (one.cue, *one.content))
    )
