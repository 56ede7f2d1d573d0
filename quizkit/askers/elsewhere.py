"""What the article cites others for: reasons why they are not the answer, from what they surely say."""

from __future__ import annotations

from quizkit.askers.fit_names import PRONOUN
from quizkit.askers.material import claims_of
from quizkit.askers.places import evidence_of
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.sayings import NAMING, NOT_SAID, is_verdict
from quizkit.askers.unfinished import HANGING
from quizkit.askers.wording import one_line, shortened, words
from quizkit.model import Attribution, Evidence, Reading, Voice

LEAST_SHOWN_WORDS = 4  # of what somebody else says, in a reason


def is_telling(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether what somebody says can be shown as theirs: nothing denied or asked, nor a rest of a sentence."""
    said = attribution.content[0].cut(reading.text)
    is_part = NOT_SAID.match(attribution.cue.cut(reading.text)) or HANGING.match(said)
    return not is_part and len(words(said)) >= LEAST_SHOWN_WORDS


@once_a_reading
def other_words(reading: Reading, voice: Voice) -> tuple[str, tuple[Evidence, ...]]:
    """What the article does cite a voice for: a reason why it is not the answer, with its place.

    Only words that are surely the voice's own, beside its name: a false reason would teach what is wrong.
    """
    for claim in claims_of(reading):
        if claim.voice == voice and is_surely(reading, claim.attribution):
            return elsewhere(voice, claim.statement), claim.evidence
    for one in reading.attributions:
        if one.voice == voice.id and is_surely(reading, one) and is_telling(reading, one):
            said = one_line(one.content[0].cut(reading.text)).removeprefix("that ")
            return elsewhere(voice, said), evidence_of(reading, one, voice)
    return f"The article names {voice.name}, but does not give this statement to {voice.name}.", ()


def is_told(reading: Reading, voice: Voice) -> bool:
    """Tell whether there are words that the article surely cites a voice for, to be shown."""
    _, evidence = other_words(reading, voice)
    return bool(evidence)


def elsewhere(voice: Voice, said: str) -> str:
    return f"The article cites {voice.name} for something else: “{shortened(said)}”."


def is_surely(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether something is surely said by the one whose name, not a pronoun, stands beside it."""
    source = attribution.source
    named = source is not None and attribution.voice is not None and not PRONOUN.fullmatch(source.cut(reading.text))
    if NAMING.match(attribution.cue.cut(reading.text)):  # "called the old pier a shame"
        return False
    return named and attribution.sure and not is_verdict(reading, attribution)
