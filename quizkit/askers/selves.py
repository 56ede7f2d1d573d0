"""What people say of themselves: "Ana Ruiz said she would not sell", asked as "who said this of themselves"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.askers.material import (
    Claim,
    can_be_named,
    evidence_of,
    is_plain_saying,
    one_line,
    tying_phrase,
)
from quizkit.askers.wording import PERSON_NOUN, reads_alone, without_marks, words
from quizkit.model import Attribution, Reading, Sentence, Span, Voice

SELF = re.compile(r"(?:that )?(?:he|she)(?:['’](?P<short>d|ll|s|ve))? (?P<rest>.+)", re.I)
SOMEBODY = "Easton"  # stands for the speaker while the rest of the statement is tried
NEAR = 1  # sentences before the one with the words of saying in which nobody else may be named


def said_of_themselves(reading: Reading) -> Iterator[Claim]:
    """Every sure paraphrase that begins with "he" or "she" where that can only be the speaker.

    It can only be the speaker where nobody else is named or meant in its sentence and in the one before. The statement
    is what stands behind the pronoun, after dots.
    """
    for index, attribution in enumerate(reading.attributions):
        if attribution.manner != "paraphrase" or not is_plain_saying(reading, attribution):
            continue
        assert attribution.source is not None
        assert attribution.voice is not None
        voice = reading.voices[attribution.voice]
        begun = SELF.fullmatch(without_marks(one_line(attribution.content[0].cut(reading.text))))
        if begun is None or begun["short"] or voice.type != "person" or not can_be_named(voice):
            continue
        if reads_alone(f"{SOMEBODY} {begun['rest']}", quoted=False) and is_alone(reading, attribution, voice):
            evidence = evidence_of(reading, attribution, voice)
            phrase = tying_phrase(reading, attribution.source, attribution.cue)
            yield Claim(index, attribution, voice, f"… {begun['rest']}", False, evidence, phrase)


def is_alone(reading: Reading, attribution: Attribution, voice: Voice) -> bool:
    """Tell whether nobody but the voice is spoken of from the sentence before up to the pronoun."""
    start = start_of_scene(reading.sentences, attribution.cue)
    if start is None:
        return False
    scene = Span(start, attribution.content[0].start + 1)
    people = (one for one in (*reading.voices, *reading.bystanders) if one.type in ("person", "unknown"))
    if any(scene.overlaps(place) for one in people if one != voice for place in one.mentions):
        return False
    own = {word.casefold() for place in voice.mentions for word in words(place.cut(reading.text))}
    named = (word for word in words(scene.cut(reading.text)) if word.casefold() not in own)
    return not any(PERSON_NOUN.fullmatch(word) for word in named)


def start_of_scene(sentences: tuple[Sentence, ...], cue: Span) -> int | None:
    """Where the sentence before the one with the cue begins."""
    at = next((i for i, one in enumerate(sentences) if one.holds(cue)), None)
    return sentences[max(0, at - NEAR)].start if at is not None else None


def stem_of_self(claim: Claim) -> str:
    return f"According to the article, who said this of themselves: “{claim.statement}”?"
