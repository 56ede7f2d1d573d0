"""How a statement reached the article: channel-of-statement."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from quizkit.askers.about_ways import about_ways
from quizkit.askers.beside_verb import evidence_with, stem_about, words_of_saying
from quizkit.askers.channels import ON_THE_AIR, Channel, channels_of, says_little, tells
from quizkit.askers.drafting import single_choice
from quizkit.askers.kinds import CHANNEL_OF_STATEMENT
from quizkit.askers.material import Claim, claim_from
from quizkit.askers.other_channels import other_channels, other_outlets
from quizkit.askers.pointed_out import pointed_out
from quizkit.askers.press_offices import speaks_by_trade
from quizkit.askers.whose_channel import ANYBODYS, about_users, is_known_for, person_cited
from quizkit.askers.wording import capital, content_words
from quizkit.model import Option, Question, Reading, SingleChoice, Voice

MOST_QUESTIONS = 3  # of an article
MOST_WITHOUT_STATEMENT = 2
LEAST_WRONG = 2
WITHOUT_STATEMENT = "Where or how, according to the article, did {} speak or write?"
HABIT = (
    "Notice how words reached an article: a prepared text, an answer to a question and a speech are made for "
    "different listeners."
)
BROADCAST = " Such a programme is broadcast, so the words were on the air."
HABIT_WITH_OUTLETS = "Notice to whom somebody spoke: words told to another outlet come at second hand."


def ask_channel_of_statement(reading: Reading, seed: int) -> Iterator[Question]:
    """Where or how did somebody say this; whose words came so; where or how did somebody say what is not shown?

    What a question tells of somebody's channel, no other one asks.
    """
    told: set[tuple[int, str]] = set()
    for voice, channel, question in about_statements(reading, seed):
        told.add((voice.id, channel.sort))
        yield question
    for voice, channel, question in about_users(reading, frozenset(told), seed):
        told.add((voice.id, channel.sort))
        yield question
    for voice, question in about_voices(reading, frozenset(voice for voice, _ in told), seed):
        told.add((voice.id, ""))
        yield question
    yield from about_ways(reading, frozenset(voice for voice, _ in told), seed)


def about_statements(reading: Reading, seed: int) -> Iterator[tuple[Voice, Channel, Question]]:
    """Where or how, or to which outlet, did somebody say this? At most three, of a voice each with another key.

    One of them at most has no wrong answer from the article.
    """
    asked: set[tuple[int, str]] = set()
    made_up = False
    for claim, channel in claims_with_channel(reading):
        if says_little(claim.statement.lower()):
            continue
        key = (claim.voice.id, channel.outlet or channel.shown or "")
        if key in asked or len(asked) == MOST_QUESTIONS:
            continue
        stem = stem_about(reading, claim, "Where or how")
        question = about_outlet(reading, claim, channel, seed) or about_channel(reading, claim, channel, stem, seed)
        if question is None or (made_up and is_made_up(question)):
            continue
        made_up = made_up or is_made_up(question)
        asked.add(key)
        yield claim.voice, channel, question


def about_voices(reading: Reading, told: Collection[int], seed: int) -> Iterator[tuple[Voice, Question]]:
    """Where or how did somebody say what cannot be shown? At most two, of voices that no other question tells of."""
    asked: set[int] = set()
    for attribution, channel in channels_of(reading):
        voice = person_cited(reading, attribution)
        if voice is None or voice.id in told or voice.id in asked or len(asked) == MOST_WITHOUT_STATEMENT:
            continue
        if channel.sort not in ANYBODYS or is_known_for(voice, channel):
            continue
        claim = claim_from(reading, reading.attributions.index(attribution), "")
        question = about_channel(reading, claim, channel, WITHOUT_STATEMENT.format(voice.name), seed)
        if question and not is_made_up(question):
            asked.add(voice.id)
            yield voice, question


def is_made_up(question: Question) -> bool:
    """Tell whether the article has none of the wrong answers."""
    assert isinstance(question.form, SingleChoice)
    return not any(one.evidence for one in question.form.options)


def claims_with_channel(reading: Reading) -> Iterator[tuple[Claim, Channel]]:
    """What can be asked about, what reads alone first."""
    channels = dict(channels_of(reading))
    return ((one, channels[one.attribution]) for one in pointed_out(reading, channels))


def about_channel(reading: Reading, claim: Claim, channel: Channel, stem: str | None, seed: int) -> Question | None:
    """How did somebody say this: in a statement, in an interview, at a rally?"""
    if channel.shown is None or stem is None or content_words(stem) & content_words(channel.shown):
        return None
    if any(tells(channel.sort, piece.cut(reading.text)) for piece in claim.attribution.content):
        return None
    if channel.sort == "statement" and is_of_a_press_office(reading, claim.voice):
        return None
    said = words_of_saying(reading.text, claim.attribution, channel.span)
    wrong = other_channels(reading, claim, channel, stem, said, seed)
    why = f"“{said}” tells how it was said.{BROADCAST if channel.shown == ON_THE_AIR else ''} {HABIT}"
    return drafted(reading, claim, channel, stem, right(channel.shown, said), wrong, why, seed)


def about_outlet(reading: Reading, claim: Claim, channel: Channel, seed: int) -> Question | None:
    """To which outlet did somebody say this?"""
    stem = stem_about(reading, claim, "To which media outlet")
    if channel.outlet is None or stem is None or content_words(stem) & content_words(channel.outlet):
        return None
    wrong = other_outlets(reading, claim, channel.outlet, stem)
    said = words_of_saying(reading.text, claim.attribution, channel.span)
    why = f"“{said}” tells to whom it was said. {HABIT_WITH_OUTLETS}"
    return drafted(reading, claim, channel, stem, right(capital(channel.outlet), said), wrong, why, seed)


def is_of_a_press_office(reading: Reading, voice: Voice) -> bool:
    """Tell whether it is a body, or somebody who speaks for others: that they put out statements all would guess."""
    return voice.type != "person" or speaks_by_trade(reading, voice)


def right(key: str, said: str) -> Option:
    return Option(key, True, f"The article writes “{said}”.")


def drafted(
    reading: Reading,
    claim: Claim,
    channel: Channel,
    stem: str,
    key: Option,
    wrong: list[Option],
    explanation: str,
    seed: int,
) -> Question | None:
    """The question, where there are enough wrong answers and the key does not stand out."""
    form = single_choice(stem, key, wrong, seed) if len(wrong) >= LEAST_WRONG else None
    if form is None:
        return None
    evidence = evidence_with(reading, claim, channel.span.start, channel.span.end)
    return CHANNEL_OF_STATEMENT.question(reading.article, stem, form, evidence, explanation)
