"""In which form the article gives what a person says: quoted, paraphrased, or both, and which of them comes first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from quizkit.askers.likeness import places_of
from quizkit.askers.more_words import may_be_quoted, may_be_told
from quizkit.askers.persons import is_full_name
from quizkit.askers.sayings import CALLED_ON, is_plain_saying, is_torn
from quizkit.askers.silent import MARK
from quizkit.askers.spoken import SAYING, verb_of
from quizkit.askers.wording import name_words, surname_of, words
from quizkit.askers.wordings import ANY_MARK
from quizkit.model import Attribution, Reading, Span, Voice

QUOTED, TOLD = "quoted", "told"
QUOTED_FIRST, TOLD_FIRST = "quoted first", "told first"
LEAST_SAID = 5  # words of a statement; fewer may be a name, or a word at arm's length
MOST_CITED = 5  # times; more are too many to look through, as are
MOST_NAMED = 8  # places with the name, for what must not stand near any of them


@attrs.frozen
class VoiceForm:
    """A person, the form in which the article gives what they say, and statements that show it."""

    voice: Voice
    sort: str
    shown: tuple[Attribution, ...]


def voice_forms(reading: Reading) -> Iterator[VoiceForm]:
    """People with a full name of whom the form is certain."""
    for voice in reading.voices:
        if is_full_name(voice) and not shares_its_surname(reading, voice):
            own = sorted((one for one in reading.attributions if one.voice == voice.id), key=start_of)
            if form := form_of(reading, voice, own):
                yield form


def shares_its_surname(reading: Reading, voice: Voice) -> bool:
    """Tell whether the article names two people so that a surname alone may mean either."""
    own = surname_of(voice.name).casefold()
    others = (one for one in (*reading.voices, *reading.bystanders) if one.id != voice.id and one.type == "person")
    return any(own in name_words(one.name) for one in others)


def start_of(attribution: Attribution) -> int:
    return whole(attribution).start


def whole(attribution: Attribution) -> Span:
    """Source, words of saying and all that is said."""
    parts = [attribution.cue, *attribution.content, *([attribution.source] if attribution.source else [])]
    return Span(min(one.start for one in parts), max(one.end for one in parts))


def form_of(reading: Reading, voice: Voice, own: Sequence[Attribution]) -> VoiceForm | None:
    """The form of all that a person says, in the order of the text; None where it is not certain."""
    quoted = [one for one in own if is_quotation(reading, one)]
    told = [one for one in own if is_report(reading, one)]
    if not (quoted or told) or len(own) > MOST_CITED:
        return None
    if quoted and told:
        return form_of_both(reading, voice, own, quoted[0], told[0])
    if len({one.manner for one in own}) > 1 or len(places_of(reading, voice)) > MOST_NAMED:
        return None
    end = len(reading.text)
    if quoted:
        return None if may_be_told(reading, voice, end) else VoiceForm(voice, QUOTED, tuple(quoted))
    return None if may_be_quoted(reading, voice, end) else VoiceForm(voice, TOLD, tuple(told))


def form_of_both(
    reading: Reading, voice: Voice, own: Sequence[Attribution], quoted: Attribution, told: Attribution
) -> VoiceForm | None:
    """Which comes first of quotation and report; what else the person may say before it is of the same form."""
    first = min(quoted, told, key=start_of)
    if any(one.manner != first.manner for one in own[: own.index(first)]):
        return None
    if first is quoted:
        is_certain = not may_be_told(reading, voice, whole(quoted).end)
        return VoiceForm(voice, QUOTED_FIRST, (quoted, told)) if is_certain else None
    is_certain = not may_be_quoted(reading, voice, whole(told).end)
    return VoiceForm(voice, TOLD_FIRST, (told, quoted)) if is_certain else None


def is_quotation(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether all that is said stands in quotation marks, and is no single word."""
    said = [piece.cut(reading.text) for piece in attribution.content]
    is_marked = attribution.manner == "quote" and all(MARK.match(one) for one in said)
    return is_marked and is_plain_saying(reading, attribution) and len(words(" ".join(said))) >= LEAST_SAID


def is_report(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether a verb of saying reports a statement without a quotation mark."""
    if attribution.manner != "paraphrase" or not is_plain_saying(reading, attribution) or is_torn(reading, attribution):
        return False
    if not SAYING.match(verb_of(reading, attribution)) or CALLED_ON.match(reading.text, attribution.cue.start):
        return False
    said = attribution.content[0].cut(reading.text)
    return not ANY_MARK.search(whole(attribution).cut(reading.text)) and len(words(said)) >= LEAST_SAID
