"""In which way somebody's words were given, as far as an article tells: in writing, to the press, before listeners."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

import attrs

from quizkit.askers.any_case import small
from quizkit.askers.beside_verb import words_of_verb
from quizkit.askers.channels import OUTLET, Channel, channels_of, says_little, sorts_named
from quizkit.askers.likeness import places_of
from quizkit.askers.lists import Entries
from quizkit.askers.more_words import has_a_mouth
from quizkit.askers.other_channels import HANDED
from quizkit.askers.other_speakers import sentences_with
from quizkit.askers.places import sentence_with
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.sayings import is_plain_saying
from quizkit.askers.spoken import verb_of
from quizkit.askers.spoken_once import cited_perhaps, is_named, told_by_article
from quizkit.askers.voice_forms import is_known_from_others
from quizkit.askers.wording import DAYS, MONTHS
from quizkit.model import Attribution, Reading, Voice

WRITTEN, PRESS, LISTENERS, UNTOLD = "written", "press", "listeners", "untold"
# Many sorts of channel are one way: whether a post is a statement too, nobody has to know.
WAYS: Mapping[str, str] = {
    **dict.fromkeys(("statement", "social", "letter", "article", "papers"), WRITTEN),
    **dict.fromkeys(("interview", "reporters"), PRESS),
    **dict.fromkeys(("crowd", "testimony"), LISTENERS),
}
MOST_CITED = 3  # times; more are too many to look through for what is not there
# "Claimed" may be in a lawsuit, "estimated" in a paper: these verbs alone leave open how it was.
TO_SOMEBODY = re.compile(r"\byou(?:r|rs|rself)?\b", re.I)
PLAINLY = re.compile(
    r"(?:said|says?|saying|according to|add(?:s|ed|ing)?|note[ds]?|noting|warn(?:s|ed|ing)?|insist(?:s|ed|ing)?|"
    r"stress(?:es|ed|ing)?|acknowledge[ds]?|concede[ds]?|admit(?:s|ted)?|complain(?:s|ed)?|observe[ds]|"
    r"point(?:s|ed) out)$",
    re.I,
)
WROTE = re.compile(r"(?:wrote|writes|writing)$")
# "Said to Good Morning Easton", "on the harbour's “Hour of Rows”, she said": whatever stands there may be a channel.
SETTING = re.compile(rf"\b(?i:at|before|by|during|from|in|on|to|via|with) (?!(?:late |early )?(?:{DAYS}|{MONTHS}|\d))")
GOES_ON = re.compile(r"-|, [A-Z]")  # "the Easton, Maine, branch": a body's name is cut short
SMALL_WORD = re.compile(r" (?!(?:of|for|and|the|on|in|to|against|at)\b)[a-z]")
MAY_TELL = Entries.of("channels", "may_tell")
FOR_ALL = Entries.of("channels", "for_all")


@attrs.frozen
class Way:
    """A voice with the way in which its words were given, the words for it, if any, and what it is cited for."""

    voice: Voice
    sort: str
    channel: Channel | None
    shown: tuple[Attribution, ...]


def ways_of(reading: Reading) -> Iterator[Way]:
    """Voices of whom the way is certain, or it is certain that none is told, in the order of the text."""
    seen: set[int] = set()
    for one in reading.attributions:
        if one.voice is None or one.voice in seen or not is_plain_saying(reading, one):
            continue
        seen.add(one.voice)
        voice = reading.voices[one.voice]
        if is_one_voice(reading, voice) and (way := way_told(reading, voice) or untold(reading, voice)):
            yield way


def is_one_voice(reading: Reading, voice: Voice) -> bool:
    """Tell whether it is surely one person or body, for whom nobody else speaks."""
    is_one = is_known_from_others(reading, voice) if voice.type == "person" else is_a_body(reading, voice)
    return is_one and not has_a_mouth(reading, voice)


def is_a_body(reading: Reading, voice: Voice) -> bool:
    """Tell whether a name is that of one body, and whole: not "the Easton group", which others may be too."""
    is_whole = not any(GOES_ON.match(reading.text, place.end) for place in voice.mentions)
    return is_whole and is_named(voice) and not SMALL_WORD.search(voice.name)


def way_told(reading: Reading, voice: Voice) -> Way | None:
    """The way that stands with a verb of saying, where nothing beside other words of the voice tells of another."""
    own = channels_of_voice(reading, voice)
    first = next((one for one in own if is_plain_saying(reading, one) and tells_something(reading, one)), None)
    way = WAYS.get(own[first].sort) if first else None
    if first is None or way is None or any(WAYS.get(one.sort) != way for one in own.values()):
        return None
    cited = cited_perhaps(reading, voice)
    without = [one for one in cited if one not in own]
    near = beside(reading, cited, before=0, behind=0) | led_up_by(reading, voice, without)
    if not {WAYS.get(sort) for sort in sorts_beside(reading, near, list(own.values()))} <= {way}:
        return None
    if way != PRESS and may_be_to_press(reading, own[first], near):
        return None
    return Way(voice, way, own[first], (first,))


def tells_something(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether more is said than thanks or "no comment"."""
    return not says_little(attribution.content[0].cut(reading.text).lower())


def channels_of_voice(reading: Reading, voice: Voice) -> Mapping[Attribution, Channel]:
    """What tells how somebody's words were given: a channel, or the verb "wrote" alone."""
    own = {one: channel for one, channel in channels_of(reading) if one.voice == voice.id}
    wrote = (one for one in reading.attributions if one.voice == voice.id and one not in own)
    return own | {one: Channel("letter", None, None, one.cue) for one in wrote if WROTE.match(verb_of(reading, one))}


def sorts_beside(reading: Reading, near: Collection[int], channels: Collection[Channel]) -> frozenset[str]:
    """The sorts of channel of which some sentences speak, in capitals or not, beside those that are known."""
    told = " ".join(told_in(reading, at) for at in sorted(near))
    for channel in channels:
        told = told.replace(channel.span.cut(reading.text), " ")
    return sorts_named(f"{told} {told.lower()}")


def may_be_to_press(reading: Reading, channel: Channel, near: Collection[int]) -> bool:
    """Tell whether a statement may have been handed to an outlet, or an outlet named nearby have had the words."""
    is_handed = HANDED.match(reading.text, channel.span.end)
    return bool(is_handed) or any(OUTLET.search(told_in(reading, at)) for at in near)


def untold(reading: Reading, voice: Voice) -> Way | None:
    """That no way is told: no word that could tell of one stands near the voice, or speaks of an occasion for all."""
    own = tuple(one for one in reading.attributions if one.voice == voice.id)
    if len(own) > MOST_CITED or is_for_all(reading):
        return None
    if not all(is_plainly_said(reading, one) for one in own):
        return None
    near = beside(reading, cited_perhaps(reading, voice), before=2, behind=1)
    near |= sentences_with(reading, (*voice.mentions, *places_of(reading, voice)), 0)
    if any(may_tell(reading, at) for at in sorted(near)):
        return None
    return Way(voice, UNTOLD, None, own)


def is_plainly_said(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether somebody surely says something, by a verb of saying that leaves open how."""
    is_plain = attribution.askable and bool(PLAINLY.match(verb_of(reading, attribution)))
    if any(TO_SOMEBODY.search(piece.cut(reading.text)) for piece in attribution.content):
        return False
    return is_plain and tells_something(reading, attribution) and not has_setting(reading, attribution)


def has_setting(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether words beside source and verb, and not about who the source is, may tell where or how it was said."""
    sentence, source, cue = sentence_with(reading, attribution.cue), attribution.source, attribution.cue
    if sentence is None or source is None:
        return True
    verb = words_of_verb(attribution)
    is_before = is_set_between(reading, attribution, sentence.start, verb.start)
    if source.start > cue.start:  # "said Ana Ruiz, a clerk at the port": what tells who she is stands there too
        return is_before or bool(SETTING.match(reading.text, source.end + 1))
    return is_before or is_set_between(reading, attribution, verb.end, sentence.end)


def is_set_between(reading: Reading, attribution: Attribution, start: int, end: int) -> bool:
    """Tell whether such words stand between two places, outside of what is said."""
    found = (one.start() for one in SETTING.finditer(reading.text, start, end))
    return any(not any(piece.start <= at < piece.end for piece in attribution.content) for at in found)


def led_up_by(reading: Reading, voice: Voice, cited: Collection[Attribution]) -> frozenset[int]:
    """The sentences right before those that cite somebody, without those that cite others: their ways are their own."""
    others = [one.cue for one in reading.attributions if one.voice not in (None, voice.id) and one not in cited]
    return beside(reading, cited, before=1, behind=0) - sentences_with(reading, others, 0)


def beside(reading: Reading, cited: Collection[Attribution], before: int, behind: int) -> frozenset[int]:
    """The numbers of the sentences that cite somebody, and of so many before and behind each."""
    own = sentences_with(reading, [one.cue for one in cited], 0)
    last = len(reading.sentences) - 1
    return frozenset(at + step for at in own for step in range(-before, behind + 1) if 0 <= at + step <= last)


@once_a_reading
def told_in(reading: Reading, at: int) -> str:
    """What the article tells itself in a sentence."""
    return told_by_article(reading, reading.sentences[at])


@once_a_reading
def may_tell(reading: Reading, at: int) -> bool:
    """Tell whether a sentence may tell how something was said."""
    told = told_in(reading, at)
    return bool(OUTLET.search(told) or MAY_TELL.stand_in(told.lower()))


@once_a_reading
def is_for_all(reading: Reading) -> bool:
    """Tell whether the article speaks of an occasion at which all may have spoken: a hearing, a press conference."""
    if not FOR_ALL.may_stand_in(small(reading.text)):
        return False  # as in most
    return any(FOR_ALL.stand_in(told_in(reading, at).lower()) for at in range(len(reading.sentences)))
