"""In what way were somebody's words given, or is it not told? Neither statement nor rival stands in the question."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from quizkit.askers.bare_sentences import shown_wordings
from quizkit.askers.beside_verb import joined, words_of_saying, words_of_verb
from quizkit.askers.channels import Channel
from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.kinds import CHANNEL_OF_STATEMENT
from quizkit.askers.likeness import times_cited
from quizkit.askers.nameless import is_nameless
from quizkit.askers.occasions import told_by_occasion
from quizkit.askers.places import evidence_of, sentence_with, tied, tying_phrase
from quizkit.askers.press_offices import speaks_by_trade
from quizkit.askers.ways import LISTENERS, PRESS, UNTOLD, WRITTEN, Way, ways_of
from quizkit.askers.whose_channel import is_known_for
from quizkit.model import Attribution, Evidence, Option, Question, Reading, Voice

MOST_QUESTIONS = 2  # of an article
SAME = 0  # whatever the seed is, the same people are asked about
# Of most who just “said” something no way is told: that would be guessed, so of one in so many it is not asked.
SELDOM = 4
STEM = "The article cites words of {}. Where or how, as far as it tells, were they given?"
# All of one length and without a word in common, so that none stands out.
OPTIONS = {
    WRITTEN: "In writing: a statement, a letter, a post, an article",
    PRESS: "Said to journalists: an interview, a call, a briefing",
    LISTENERS: "Before other listeners: a speech, a hearing, a debate",
    UNTOLD: "Left open: in which form they came has not been shown",
}
OTHER_WAYS = {WRITTEN: "anything written", PRESS: "a talk with the press", LISTENERS: "listeners"}
TOLD = {
    WRITTEN: "that they were written",
    PRESS: "that they were said to the press",
    LISTENERS: "that they were said before listeners",
}
NOT_SO = {WRITTEN: "Not in writing", PRESS: "Not in talk with the press", LISTENERS: "Not before listeners"}
HABITS = {
    WRITTEN: "What is written can be weighed beforehand, and nobody could ask back.",
    PRESS: "Whoever talks to the press answers questions, which an article may leave out.",
    LISTENERS: "Ask who listened: words that are meant for one hall may sound otherwise to those who only read them.",
    UNTOLD: "Where nothing tells how words were given, ask to whom they were said, and in answer to what.",
}


def about_ways(reading: Reading, told: Collection[int], seed: int) -> Iterator[Question]:
    """How were somebody's words given? At most two questions, with different keys; `told` are voices to leave out."""
    asked: set[str] = set()
    free = [one for one in ways_of(reading) if one.voice.id not in told and not is_given_away(reading, one)]
    mixed = shuffled(free, " ".join(one.voice.name for one in free), SAME)
    for way in sorted(mixed, key=lambda one: -times_cited(reading)[one.voice.id]):
        if way.sort in asked or len(asked) == MOST_QUESTIONS:
            continue
        if question := about_way(reading, way, seed):
            asked.add(way.sort)
            yield question


def is_given_away(reading: Reading, way: Way) -> bool:
    """Tell whether the name shows the way, or another question ("When did she speak to the Herald?"), or experience."""
    if way.channel is None:
        return shuffled(range(SELDOM), way.voice.name, SAME)[0] == 0
    is_in_sight = any(one.claim.attribution in way.shown for one in shown_wordings(reading))
    is_asked_for = any(one.voice == way.voice.id for one, *_ in told_by_occasion(reading))
    return is_guessed(reading, way.voice, way.channel) or is_in_sight or is_asked_for


def is_guessed(reading: Reading, voice: Voice, channel: Channel) -> bool:
    """Tell whether the name alone shows the way: of a body or "a spokesman", or of somebody who is known for posts."""
    is_press_office = voice.type != "person" or (is_nameless(voice) and speaks_by_trade(reading, voice))
    return is_known_for(voice, channel) or (channel.sort == "statement" and is_press_office)


def about_way(reading: Reading, way: Way, seed: int) -> Question | None:
    """The question for one voice, with the other ways as wrong answers."""
    stem = STEM.format(way.voice.name)
    reasons = why_untold(reading, way) if way.channel is None else why_told(reading, way, way.channel)
    right, *wrong = (
        Option(OPTIONS[sort], sort == way.sort, reasons[sort]) for sort in sorted(OPTIONS, key=way.sort.__ne__)
    )
    form = single_choice(stem, right, wrong, seed)
    if form is None:
        return None
    tells = (
        right.feedback if way.channel is None else f"{words_with(reading, way, way.channel)} tells {TOLD[way.sort]}."
    )
    why = f"{tells} {HABITS[way.sort]}"
    return CHANNEL_OF_STATEMENT.question(reading.article, stem, form, evidence(reading, way), why)


def why_told(reading: Reading, way: Way, channel: Channel) -> Mapping[str, str]:
    """The reason for each answer where the words of a channel stand with the verb of saying."""
    said = words_with(reading, way, channel)
    reasons = {sort: f"{no}: the article writes {said}." for sort, no in NOT_SO.items()}
    return {**reasons, way.sort: f"The article writes {said}.", UNTOLD: f"The article does tell: it writes {said}."}


def words_with(reading: Reading, way: Way, channel: Channel) -> str:
    """Source and verb with the channel, in marks."""
    return tied(words_of_saying(reading.text, way.shown[0], channel.span), way.voice)


def why_untold(reading: Reading, way: Way) -> Mapping[str, str]:
    """The reason for each answer where nothing tells how the words were given."""
    phrase = tied(phrase_of(reading, way.shown[0]), way.voice)
    reasons = {sort: f"Nothing near {phrase} speaks of {other}." for sort, other in OTHER_WAYS.items()}
    return {**reasons, UNTOLD: f"The article writes {phrase}, and nothing near it tells how the words were given."}


def phrase_of(reading: Reading, attribution: Attribution) -> str:
    assert attribution.source is not None
    return tying_phrase(reading, attribution.source, attribution.cue)


def evidence(reading: Reading, way: Way) -> tuple[Evidence, ...]:
    """The words that tell of the channel; where none do, each sentence that cites the voice."""
    first = way.shown[0]
    named = evidence_of(reading, first, way.voice)[1:]
    if way.channel is not None:
        return (Evidence.of(reading.article, joined(words_of_verb(first), way.channel.span)), *named)
    own = [sentence_with(reading, one.cue) or one.cue for one in way.shown]
    return (*dict.fromkeys(Evidence.of(reading.article, place.place()) for place in own), *named)
