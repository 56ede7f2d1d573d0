"""What sources say of themselves: "Ana Ruiz said she would not sell", asked as "who said that he or she would not"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from quizkit.askers.distractors import callings
from quizkit.askers.lists import any_of
from quizkit.askers.material import Claim, can_be_named, is_plain_saying
from quizkit.askers.places import evidence_of, tying_phrase
from quizkit.askers.standing_alone import OF_A_PERSON, PERSON_NOUN, reads_alone
from quizkit.askers.wording import one_line, without_marks, words
from quizkit.model import Attribution, Reading, Sentence, Span, Voice, VoiceType

SELF = re.compile(r"(?:that )?(?P<pronoun>he|she|it|they) (?P<rest>.+)", re.I)
# Of a person the stem doesn't tell which it is: only some of the names on offer would fit.
PRONOUNS: Mapping[str, str] = {"he": "he or she", "she": "he or she", "it": "it", "they": "they"}
OF_TYPE: Mapping[VoiceType, frozenset[str]] = {
    "person": frozenset({"he", "she"}),
    "organisation": frozenset({"it", "they"}),
    "government": frozenset({"it", "they"}),
    "group": frozenset({"they"}),
}
SOMEBODY = "Easton"  # stands for the speaker while the rest of the statement is tried


def said_of_themselves(reading: Reading) -> Iterator[Claim]:
    """Every sure paraphrase that begins with a pronoun which can only be the speaker."""
    for index, attribution in enumerate(reading.attributions):
        if attribution.manner == "quote" or not is_plain_saying(reading, attribution):
            continue
        assert attribution.source is not None
        assert attribution.voice is not None
        voice = reading.voices[attribution.voice]
        begun = SELF.fullmatch(without_marks(one_line(attribution.content[0].cut(reading.text))))
        if begun is None or begun["pronoun"].lower() not in OF_TYPE.get(voice.type, ()) or not can_be_named(voice):
            continue
        if not fits_anybody(begun["rest"]) or not reads_alone(f"{SOMEBODY} {begun['rest']}", quoted=False):
            continue
        if is_meant(reading, attribution, voice, begun["rest"]):
            statement = f"{PRONOUNS[begun['pronoun'].lower()]} {begun['rest']}"
            phrase = tying_phrase(reading, attribution.source, attribution.cue)
            evidence = evidence_of(reading, attribution, voice)
            yield Claim(index, attribution, voice, statement, False, evidence, phrase)


def fits_anybody(rest: str) -> bool:
    """Tell whether no "his" or "her" behind "he or she" says which of the two it is."""
    return not any(OF_A_PERSON.fullmatch(word) for word in words(rest))


def is_meant(reading: Reading, attribution: Attribution, voice: Voice, rest: str) -> bool:
    """Tell whether the pronoun can only be the speaker.

    So it is where nobody else is spoken of in its sentence and in the one before. Where the words are such as people
    use of themselves ("promised", "hoped"), or the sentence before is about the speaker, nobody else in its own
    sentence is enough, unless the source speaks for others. An organisation's "it" may be any thing, so that
    it needs such words.
    """
    inner = any_of("selves", "inner").match(rest) or any_of("selves", "of_oneself").match(
        attribution.cue.cut(reading.text)
    )
    if inner or is_topic(reading, attribution, voice):
        return not speaks_for_others(reading, voice) and is_alone(reading, attribution, voice, sentences=0)
    return voice.type == "person" and is_alone(reading, attribution, voice, sentences=1)


def is_topic(reading: Reading, attribution: Attribution, voice: Voice) -> bool:
    """Tell whether a person is the first whom the sentence before speaks of."""
    start = start_of_scene(reading.sentences, attribution.cue, 1)
    own = start_of_scene(reading.sentences, attribution.cue, 0)
    if voice.type != "person" or start is None or own is None or start == own:
        return False
    before = Span(start, own)
    people = (one for one in (*reading.voices, *reading.bystanders) if one.type in ("person", "unknown"))
    first = min(
        ((place.start, one.id) for one in people for place in one.mentions if before.holds(place)), default=None
    )
    return (
        first is not None
        and first[1] == voice.id
        and not any(PERSON_NOUN.fullmatch(word) for word in words(reading.text[start : first[0]]))
    )


def speaks_for_others(reading: Reading, voice: Voice) -> bool:
    """Tell whether the article calls the source a spokesman, lawyer, friend or the like."""
    return bool(callings(reading, voice))


def is_alone(reading: Reading, attribution: Attribution, voice: Voice, *, sentences: int) -> bool:
    """Tell whether nobody but the voice is spoken of from so many sentences before up to the pronoun."""
    start = start_of_scene(reading.sentences, attribution.cue, sentences)
    if start is None:
        return False
    scene = Span(start, attribution.content[0].start + 1)
    people = (one for one in (*reading.voices, *reading.bystanders) if one.type in ("person", "unknown"))
    if any(scene.overlaps(place) for one in people if one != voice for place in one.mentions):
        return False
    own = {word.casefold() for place in voice.mentions for word in words(place.cut(reading.text))}
    named = (word for word in words(scene.cut(reading.text)) if word.casefold() not in own)
    return not any(PERSON_NOUN.fullmatch(word) for word in named)


def start_of_scene(sentences: tuple[Sentence, ...], cue: Span, before: int) -> int | None:
    """Where the sentence begins that stands so many before the one with the cue."""
    at = next((i for i, one in enumerate(sentences) if one.holds(cue)), None)
    return sentences[max(0, at - before)].start if at is not None else None


def stem_of_self(claim: Claim) -> str:
    who = "who" if claim.voice.type == "person" else "which source"
    return f"According to the article, {who} said that {claim.statement}?"
