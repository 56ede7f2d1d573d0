"""What sources say of themselves: "Ana Ruiz said she would not sell", asked as "who said that he or she would not"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from quizkit.askers.antecedents import is_resolved
from quizkit.askers.either import EITHER, of_either, of_one, spelt_out
from quizkit.askers.fit_names import can_be_named
from quizkit.askers.genders import gender_of
from quizkit.askers.lists import any_of, within
from quizkit.askers.material import Claim, claim_from
from quizkit.askers.mouths import callings, surroundings
from quizkit.askers.references import points_back
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.sayings import is_plain_saying
from quizkit.askers.standing_alone import OF_A_PERSON, PERSON_NOUN, is_person, reads_alone
from quizkit.askers.wording import one_line, without_marks, words
from quizkit.model import Attribution, Reading, Sentence, Span, Voice, VoiceType

SELF = re.compile(r"(?P<pronoun>he|she|it|they) (?P<rest>.+)", re.I)
OF_TYPE: Mapping[VoiceType, frozenset[str]] = {
    "person": frozenset({"he", "she"}),
    "organisation": frozenset({"it", "they"}),
    "government": frozenset({"it", "they"}),
    "group": frozenset({"they"}),
}
THING = re.compile(r"\b(?:it|its|itself|they|them|their)\b", re.I)
INNER, OF_ONESELF = any_of("selves", "inner"), any_of("selves", "of_oneself")
REPORTS_ON_OTHERS = within("selves", "reports_on_others")
SOMEBODY = "Easton"  # stands for the speaker while the rest of the statement is tried


@once_a_reading
def said_of_themselves(reading: Reading) -> tuple[Claim, ...]:
    """Every sure paraphrase that begins with a pronoun which can only be the speaker."""
    return tuple(find_said(reading))


def find_said(reading: Reading) -> Iterator[Claim]:
    """The claims, one by one."""
    for index, attribution in enumerate(reading.attributions):
        if attribution.manner == "quote" or not is_plain_saying(reading, attribution):
            continue
        assert attribution.source is not None
        assert attribution.voice is not None
        voice = reading.voices[attribution.voice]
        said = without_marks(one_line(attribution.content[0].cut(reading.text))).removeprefix("that ")
        begun = SELF.fullmatch(spelt_out(said))
        if begun is None or begun["pronoun"].lower() not in OF_TYPE.get(voice.type, ()) or not can_be_named(voice):
            continue
        statement = of_anybody(reading, attribution, voice, begun["pronoun"].lower(), begun["rest"])
        if statement and is_meant(reading, attribution, voice, begun):
            yield claim_from(reading, index, statement)


def of_anybody(reading: Reading, attribution: Attribution, voice: Voice, pronoun: str, rest: str) -> str | None:
    """The statement with words that would fit whoever is on offer; None where it does not read alone.

    "His" is the speaker's where no other name stands before it.
    """
    if voice.type != "person":
        fits = not any(OF_A_PERSON.fullmatch(word) for word in words(rest))
        return f"{pronoun} {rest}" if fits and tells_itself(reading, rest) else None
    wide = of_either(pronoun, rest)
    if wide is None or (wide != rest and names_somebody(rest, pronoun)):
        return None
    start = min(attribution.cue.start, attribution.content[0].start)
    alone = tells_itself(reading, of_one(wide, SOMEBODY)) and not points_back(reading.text, start, rest)
    return f"he or she {wide}" if alone else None


def tells_itself(reading: Reading, rest: str) -> bool:
    """Tell whether what stands behind the speaker's pronoun reads alone; an "it" in it is not the speaker."""
    things = (match for match in THING.finditer(rest))
    return reads_alone(f"{SOMEBODY} {rest}", quoted=False) and all(
        is_resolved(reading, rest, match) for match in things
    )


def names_somebody(rest: str, pronoun: str) -> bool:
    """Tell whether a name or a person stands before the last "his" or "her" in what is said."""
    *_, last = re.finditer(rf"\b(?:{'|'.join(EITHER[pronoun])})\b", rest, re.I)
    return any(is_person(word) for word in words(rest[: last.start()]))


def is_meant(reading: Reading, attribution: Attribution, voice: Voice, said: re.Match[str]) -> bool:
    """Tell whether the pronoun can only be the speaker.

    So it is where nobody else is spoken of in its sentence and in the one before. Where the words are such as people
    use of themselves ("promised", "hoped"), or the sentence before is about the speaker, nobody else in its own
    sentence is enough, unless the source speaks for others. An organisation's "it" may be any thing, so that
    it needs such words.
    """
    if voice.type == "person" and gender_of(reading, voice) not in (None, said["pronoun"].lower()):
        return False
    inner = INNER.match(said["rest"]) or OF_ONESELF.match(attribution.cue.cut(reading.text))
    if (inner and not may_report_on_others(reading, voice)) or is_topic(reading, attribution, voice):
        return not speaks_for_others(reading, voice) and is_alone(reading, attribution, voice, said, sentences=0)
    return voice.type == "person" and is_alone(reading, attribution, voice, said, sentences=1)


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


def may_report_on_others(reading: Reading, voice: Voice) -> bool:
    """Tell whether the article calls the source an aide, officer, doctor or the like, who tells of others."""
    return any(map(REPORTS_ON_OTHERS.search, surroundings(reading, voice)))


def is_alone(reading: Reading, attribution: Attribution, voice: Voice, said: re.Match[str], *, sentences: int) -> bool:
    """Tell whether nobody else whom the pronoun could be is spoken of from so many sentences before up to it."""
    start = start_of_scene(reading.sentences, attribution.cue, sentences)
    content = attribution.content[0]
    scene = Span(start or 0, content.start + 1)
    return start is not None and not speaks_of_others(reading, voice, scene, said["pronoun"].lower(), content)


def speaks_of_others(
    reading: Reading, voice: Voice, scene: Span, pronoun: str | None = None, said: Span | None = None
) -> bool:
    """Tell whether a place speaks of somebody else whom a pronoun could be.

    Nobody is, whom the article calls otherwise, or who is named in the very words that begin with the pronoun.
    """
    for one in (*reading.voices, *reading.bystanders):
        if one == voice or one.type not in ("person", "unknown"):
            continue
        is_named_behind = said and any(said.holds(place) for place in one.mentions)
        is_other = pronoun in ("he", "she") and gender_of(reading, one) not in (None, pronoun)
        if any(scene.overlaps(place) for place in one.mentions) and not (is_named_behind or is_other):
            return True
    names = {word.casefold() for place in voice.mentions for word in words(place.cut(reading.text))}
    named = (word for word in words(scene.cut(reading.text)) if word.casefold() not in names)
    return any(PERSON_NOUN.fullmatch(word) for word in named)


def start_of_scene(sentences: tuple[Sentence, ...], cue: Span, before: int) -> int | None:
    """Where the sentence begins that stands so many before the one with the cue."""
    at = next((i for i, one in enumerate(sentences) if one.holds(cue)), None)
    return sentences[max(0, at - before)].start if at is not None else None


def stem_of_self(claim: Claim) -> str:
    who = "who" if claim.voice.type == "person" else "which source"
    return f"According to the article, {who} said that {claim.statement}?"
