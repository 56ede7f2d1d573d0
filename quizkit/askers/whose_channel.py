"""Whose words came in a statement, an interview, a tweet? The answers are names, so that no statement is shown."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from quizkit.askers.beside_verb import evidence_with, words_of_saying
from quizkit.askers.channels import ON_THE_AIR, Channel, channels_of
from quizkit.askers.drafting import single_choice
from quizkit.askers.heard import cited_people
from quizkit.askers.kinds import CHANNEL_OF_STATEMENT
from quizkit.askers.likeness import is_apart_in_fame, is_private, places_of
from quizkit.askers.lists import listed
from quizkit.askers.material import claim_from
from quizkit.askers.other_channels import are_kin
from quizkit.askers.other_speakers import surely_otherwise
from quizkit.askers.persons import is_full_name
from quizkit.askers.places import evidence_of, tied, tying_phrase
from quizkit.askers.press_offices import speaks_by_trade
from quizkit.askers.rivals import LEAST_WRONG, wrong_voices
from quizkit.askers.same_voices import may_be_same
from quizkit.askers.sayings import is_plain_saying
from quizkit.model import Attribution, Option, Question, Reading, Voice

MOST_QUESTIONS = 2  # of an article
# Judges, witnesses and candidates are known by where they speak: of courts, hearings and rallies a name tells too much.
ANYBODYS = ("statement", "social", "letter", "article", "interview", "reporters")
TO_AN_OUTLET = "in remarks to a news outlet"
AT_PRESS = re.compile(r"^in (?:remarks to )?an? ((?:news|press) conference|.*briefing)$")
HABIT = (
    "Notice how words reached an article: what somebody writes can be weighed beforehand, and what somebody says to "
    "another outlet comes at second hand."
)


def about_users(
    reading: Reading, told: Collection[tuple[int, str]], seed: int
) -> Iterator[tuple[Voice, Channel, Question]]:
    """Whose words came so? At most two questions, for channels of different sorts, each with its key.

    `told` are the ids of voices with a sort of channel that other questions tell of.
    """
    asked: set[str] = set()
    for attribution, channel in channels_of(reading):
        key = person_cited(reading, attribution)
        if key is None or channel.sort in asked or (key.id, channel.sort) in told or len(asked) == MOST_QUESTIONS:
            continue
        if question := about_user(reading, key, attribution, channel, seed):
            asked.add(channel.sort)
            yield key, channel, question


def person_cited(reading: Reading, attribution: Attribution) -> Voice | None:
    """Who is plainly cited, where it is a person with a full name who speaks for nobody else."""
    if attribution.voice is None or not is_plain_saying(reading, attribution):
        return None
    voice = reading.voices[attribution.voice]
    return voice if is_full_name(voice) and not speaks_by_trade(reading, voice) else None


def about_user(reading: Reading, key: Voice, attribution: Attribution, channel: Channel, seed: int) -> Question | None:
    """The question for a channel, where others could as well have used it, and surely none of them is said to."""
    way = way_of(reading, channel)
    if way is None or channel.sort not in ANYBODYS or is_known_for(key, channel):
        return None
    rivals = wrong_voices(reading, key, others_beside(reading, key, channel, way), seed)
    if not are_fit(reading, key, rivals):
        return None
    stem = f"Whose words, according to the article, came {way}?"
    said = tied(words_of_saying(reading.text, attribution, channel.span), key)
    right = Option(key.name, True, f"The article writes {said}.")
    form = single_choice(stem, right, [wrong_option(reading, one) for one in rivals], seed)
    if form is None:
        return None
    claim = claim_from(reading, reading.attributions.index(attribution), "")
    evidence = evidence_with(reading, claim, channel.span.start, channel.span.end)
    why = f"{said} tells how these words came. {HABIT}"
    return CHANNEL_OF_STATEMENT.question(reading.article, stem, form, evidence, why)


def way_of(reading: Reading, channel: Channel) -> str | None:
    """How a stem names a channel: with the outlet, where words were told to one that nobody else talked to."""
    if channel.shown is None:
        return None
    way = AT_PRESS.sub(r"at a \1", channel.shown[0].lower() + channel.shown[1:])
    if channel.outlet is None:
        return way
    if sum(one.outlet is not None and are_kin(one.outlet, channel.outlet) for _, one in channels_of(reading)) > 1:
        return None  # it may be the article's own outlet, to which all may have talked
    if way == TO_AN_OUTLET:
        return f"in remarks to {channel.outlet}"
    if channel.shown == ON_THE_AIR:
        return f"on {channel.outlet}"
    return f"{way} with {channel.outlet}" if f" with {channel.outlet}" in channel.span.cut(reading.text) else way


def is_known_for(key: Voice, channel: Channel) -> bool:
    """Tell whether somebody is known to many for posts, and the words came in one."""
    return channel.sort == "social" and key.name in listed("channels", "known_for_posts")


def others_beside(reading: Reading, key: Voice, channel: Channel, way: str) -> list[Voice]:
    """People with a full name who are cited, might as well be the key, and surely are not."""
    outlet = channel.outlet if channel.outlet and channel.outlet in way else None
    return [
        one
        for one, _ in cited_people(reading)
        if not may_be_same(reading, one, key)
        and might_be_guessed(reading, one, key)
        and surely_otherwise(reading, one, channel.sort, outlet)
    ]


def might_be_guessed(reading: Reading, voice: Voice, key: Voice) -> bool:
    """Tell whether nobody would tell two people apart by fame, or as somebody who speaks for others."""
    return not (speaks_by_trade(reading, voice) or is_apart_in_fame(reading, voice, key))


def are_fit(reading: Reading, key: Voice, rivals: Collection[Voice]) -> bool:
    """Tell whether these are enough, one is introduced as the key is, or as little, and one named about as often.

    Whom an article names far more often than all others would be guessed.
    """
    is_like = any(is_private(reading, one) == is_private(reading, key) for one in rivals)
    most = max((len(places_of(reading, one)) for one in rivals), default=0)
    return len(rivals) >= LEAST_WRONG and is_like and 2 * most >= len(places_of(reading, key))


def wrong_option(reading: Reading, voice: Voice) -> Option:
    """Why somebody's words did not come so: they came another way, or the article does not tell."""
    for whose, channel in channels_of(reading):
        if whose.voice == voice.id and is_plain_saying(reading, whose):
            said = tied(words_of_saying(reading.text, whose, channel.span), voice)
            reason = f"For words of {voice.name} the article tells another way: {said}."
            return Option(voice.name, False, reason, evidence_of(reading, whose, voice))
    cited = next(one for who, one in cited_people(reading) if who == voice)
    assert cited.source is not None
    phrase = tied(tying_phrase(reading, cited.source, cited.cue), voice)
    reason = f"For words of {voice.name} the article tells no such thing: {phrase}."
    return Option(voice.name, False, reason, evidence_of(reading, cited, voice))
