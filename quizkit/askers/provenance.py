"""How a statement reached the article: channel-of-statement."""

from __future__ import annotations

from collections.abc import Iterator

from quizkit.askers.beside_verb import around, evidence_with, stem_about
from quizkit.askers.channels import Channel, channels_of, tells
from quizkit.askers.drafting import Kind, single_choice
from quizkit.askers.material import Claim
from quizkit.askers.other_channels import other_channels, other_outlets
from quizkit.askers.pointed_out import pointed_out
from quizkit.askers.wording import capital, content_words
from quizkit.model import Option, Question, Reading

CHANNEL_OF_STATEMENT = Kind("channel-of-statement", "attribution", "retrieve")

MOST_QUESTIONS = 3  # of an article
LEAST_WRONG = 2
HABIT = (
    "Notice how words reached an article: a prepared text, an answer to a question and a speech are made for "
    "different listeners."
)
HABIT_WITH_OUTLETS = "Notice to whom somebody spoke: it was that outlet which could ask, and chose what to pass on."


def ask_channel_of_statement(reading: Reading, seed: int) -> Iterator[Question]:
    """How, or to which outlet, did somebody say this? At most three questions, of a voice each with another key."""
    asked: set[tuple[int, str]] = set()
    for claim, channel in claims_with_channel(reading):
        key = (claim.voice.id, channel.outlet or channel.shown or "")
        if key in asked or len(asked) == MOST_QUESTIONS:
            continue
        question = about_outlet(reading, claim, channel, seed) or about_channel(reading, claim, channel, seed)
        if question:
            asked.add(key)
            yield question


def claims_with_channel(reading: Reading) -> Iterator[tuple[Claim, Channel]]:
    """What can be asked about, what reads alone first."""
    channels = dict(channels_of(reading))
    return ((one, channels[one.attribution]) for one in pointed_out(reading, channels))


def about_channel(reading: Reading, claim: Claim, channel: Channel, seed: int) -> Question | None:
    """How did somebody say this: in a statement, in an interview, at a rally?"""
    stem = stem_about(reading, claim, "In what kind of setting or message")
    if channel.shown is None or stem is None or content_words(stem) & content_words(channel.shown):
        return None
    if any(tells(channel.sort, piece.cut(reading.text)) for piece in claim.attribution.content):
        return None
    place = around(reading.text, channel.span)
    wrong = other_channels(reading, claim, channel, stem, seed)
    return drafted(
        reading, claim, channel, stem, channel.shown, wrong, f"“{place}” tells how it was said. {HABIT}", seed
    )


def about_outlet(reading: Reading, claim: Claim, channel: Channel, seed: int) -> Question | None:
    """To which outlet did somebody say this?"""
    stem = stem_about(reading, claim, "To which media outlet")
    if channel.outlet is None or stem is None or content_words(stem) & content_words(channel.outlet):
        return None
    wrong = other_outlets(reading, claim, channel.outlet, stem, seed)
    explanation = f"“{around(reading.text, channel.span)}” tells to whom it was said. {HABIT_WITH_OUTLETS}"
    return drafted(reading, claim, channel, stem, capital(channel.outlet), wrong, explanation, seed)


def drafted(
    reading: Reading,
    claim: Claim,
    channel: Channel,
    stem: str,
    key: str,
    wrong: list[Option],
    explanation: str,
    seed: int,
) -> Question | None:
    """The question, where there are enough wrong answers and the key does not stand out."""
    right = Option(key, True, f"The article writes “{around(reading.text, channel.span)}”.")
    form = single_choice(stem, right, wrong, seed) if len(wrong) >= LEAST_WRONG else None
    if form is None:
        return None
    evidence = evidence_with(reading, claim, channel.span.start, channel.span.end)
    return CHANNEL_OF_STATEMENT.question(reading.article, stem, form, evidence, explanation)
