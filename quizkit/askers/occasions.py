"""Statements that are told by their occasion: the interview, the letter, the outlet to which somebody spoke."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from quizkit.askers.channels import Channel, channels_of
from quizkit.askers.dates import Time
from quizkit.askers.other_channels import are_kin, outlets
from quizkit.askers.other_speakers import sentences_with
from quizkit.askers.said_when import times_of_saying
from quizkit.askers.sayings import is_plain_saying
from quizkit.askers.spoken_once import is_named, is_told_loosely_in, tells_another
from quizkit.askers.wording import places_of_word
from quizkit.model import Attribution, Reading, Span

# "In a telephone interview", "at a campaign rally".
SHOWN = re.compile(r"(?:In|At|During) an? (?P<noun>(?:[\w-]+ )?(?P<head>[\w-]+))")
DONE: Mapping[str, str] = {
    **dict.fromkeys(("interview", "speech", "address", "briefing"), "give the {} that it cites"),
    **dict.fromkeys(("letter", "email", "e-mail", "memo", "op-ed", "essay", "post"), "write the {} that it cites"),
    **dict.fromkeys(("rally", "debate", "conference"), "speak at the {} that it tells of"),
    "tweet": "send the {} that it cites",
    "statement": "put out the {} that it cites",
}


def told_by_occasion(reading: Reading) -> Iterator[tuple[Attribution, Time, Channel, str]]:
    """What stands with a time and an occasion that has no other, with what the speaker did: "speak to the Post"."""
    channels = dict(channels_of(reading))
    for one, time in times_of_saying(reading).items():
        channel = channels.get(one)
        if channel is None or one.voice is None or not is_plain_saying(reading, one):
            continue
        what = what_was_done(channel)
        if what and is_named(reading.voices[one.voice]) and is_the_only_one(reading, one, channel, time):
            yield one, time, channel, what


def what_was_done(channel: Channel) -> str | None:
    """What somebody did who used a channel; None where it cannot be told in few words."""
    if channel.outlet:
        return f"speak to {channel.outlet}" if channel.sort == "interview" else None
    shown = SHOWN.fullmatch(channel.shown or "")
    return DONE[shown["head"]].format(shown["noun"]) if shown and shown["head"] in DONE else None


def is_the_only_one(reading: Reading, attribution: Attribution, channel: Channel, time: Time) -> bool:
    """Tell whether no other sentence that speaks of such an occasion tells of another time."""
    own = sentences_with(reading, [channel.span, attribution.cue], 0)
    named = sentences_with(reading, list(namings(reading, channel)), 0)
    if any(tells_another(reading, reading.sentences[at], time) for at in own | named):
        return False
    return not is_told_loosely_in(reading, named - own)


def namings(reading: Reading, channel: Channel) -> Iterator[Span]:
    """Where the article speaks of an outlet, or of a letter, an interview or the like."""
    if channel.outlet:
        yield from (one for one in outlets(reading) if are_kin(one.cut(reading.text), channel.outlet))
        return
    shown = SHOWN.fullmatch(channel.shown or "")
    word = shown["head"] if shown else ""
    yield from (Span(at, at + len(word)) for at in places_of_word(reading.text, word))
