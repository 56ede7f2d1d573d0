"""People of whom the article tells one time at which they spoke, and nothing that could be another."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from quizkit.askers.dates import Time, times_in_body
from quizkit.askers.fit_names import can_be_named
from quizkit.askers.likeness import places_of
from quizkit.askers.other_speakers import sentences_with
from quizkit.askers.pieces import pieces_over
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.said_when import times_of_saying
from quizkit.askers.same_voices import may_be_same
from quizkit.askers.sayings import is_plain_saying
from quizkit.askers.spoken import SAYING
from quizkit.askers.wording import name_words, one_line
from quizkit.model import Attribution, Reading, Sentence, Voice

MOST_CITED = 5  # times; who is cited more often spoke more often
BEFORE = 2  # sentences before one that cites somebody which may tell when, or of whom "she" is said
PERIOD = "week|month|year|night|weekend|day|morning|afternoon|evening|spring|summer|autumn|fall|winter"
# "Last week", "three days earlier", "at the time": the article tells when it was, in words that no option could have.
RELATIVE = re.compile(
    rf"\b(?:today|yesterday|tonight|tomorrow|ago|earlier|later|previous(?:ly)?|once|recent(?:ly)?|then|since|until|"
    rf"(?:{PERIOD}) before|(?:last|this|that|next|same|past|previous|following) (?:{PERIOD})|(?:{PERIOD})s|repeatedly|"
    rf"often|always)\b",
    re.I,
)
# "Ruiz had said", "after the vote, Ruiz said": at some other time, too.
PERFECT = re.compile(r"\b(?:had|has|have) (?:\w+ )?$")
LONGEST_PERFECT = 25  # characters
AT_AN_EVENT = re.compile(
    r"\W*(?:At|In (?:an?|his|her|the)|After|Before|During|Following|Upon|When|While) [^,.\n]{3,60}, "
)


def spoken_once(reading: Reading) -> Iterator[tuple[Voice, Attribution, Time]]:
    """Whose words are all from one time, as far as the article tells, with the first for which it tells the time."""
    seen: set[int] = set()
    for one, time in times_of_saying(reading).items():
        if one.voice is None or one.voice in seen or not is_plain_saying(reading, one):
            continue
        voice = reading.voices[one.voice]
        if is_named(voice) and says(reading, one) and is_of_one_time(reading, voice, time):
            seen.add(voice.id)
            yield voice, one, time


def is_named(voice: Voice) -> bool:
    """Tell whether it is one person or body, by its name: of "officials" and "an official" there may be many."""
    is_name = voice.name.removeprefix("the ")[:1].isupper() and voice.type in ("person", "organisation", "government")
    return is_name and can_be_named(voice) and not (voice.type == "person" and voice.name.startswith("the "))


def says(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether the verb is one of saying, and none of what papers do: "found", "shows"."""
    return bool(SAYING.match(one_line(attribution.cue.cut(reading.text)).split()[-1]))


@once_a_reading
def is_of_one_time(reading: Reading, voice: Voice, time: Time) -> bool:
    """Tell whether nothing beside other words of somebody tells of another time."""
    said = times_of_saying(reading)
    own = cited_perhaps(reading, voice)
    if len(own) > MOST_CITED:
        return False
    others = [one for one in own if one not in said or said[one].words != time.words]
    near = sentences_before(reading, others)
    if others and not near:
        return False
    return not are_told_loosely(reading, others) and not any(tells_another(reading, one, time) for one in near)


def are_told_loosely(reading: Reading, cited: Collection[Attribution]) -> bool:
    at_cues = sentences_with(reading, [one.cue for one in cited], 0)
    is_at_event = any(AT_AN_EVENT.match(reading.text, reading.sentences[at].start) for at in at_cues)
    return is_at_event or any(is_perfect(reading, one) for one in cited) or is_told_loosely_in(reading, at_cues)


def is_perfect(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether something had been said, or has been: at a time of its own."""
    start = attribution.cue.start
    before = reading.text[max(0, start - LONGEST_PERFECT) : start]
    return bool(PERFECT.search(before) or PERFECT.match(one_line(attribution.cue.cut(reading.text)) + " "))


def is_told_loosely_in(reading: Reading, sentences: Collection[int]) -> bool:
    return any(RELATIVE.search(told_by_article(reading, reading.sentences[at])) for at in sentences)


def sentences_before(reading: Reading, cited: Collection[Attribution]) -> list[Sentence]:
    """The sentences in which somebody is cited, and those before them that may tell when."""
    at_cues = sentences_with(reading, [one.cue for one in cited], 0)
    near = {at - step for at in at_cues for step in range(BEFORE + 1) if at >= step}
    return [reading.sentences[at] for at in sorted(near)]


@once_a_reading
def cited_perhaps(reading: Reading, voice: Voice) -> tuple[Attribution, ...]:
    """What somebody is cited for, and what may be theirs: of who shares the name, or "she" and "the mayor" near it."""
    named = sentences_with(reading, (*voice.mentions, *places_of(reading, voice)), 0)
    after = {at + step for at in named for step in range(BEFORE + 1)}
    return tuple(one for one in reading.attributions if one.voice is not None and is_own(reading, one, voice, after))


def is_own(reading: Reading, attribution: Attribution, voice: Voice, near: Collection[int]) -> bool:
    assert attribution.voice is not None
    whose = reading.voices[attribution.voice]
    if whose == voice or name_words(whose.name) & name_words(voice.name):
        return True
    return may_be_same(reading, whose, voice) and not sentences_with(reading, [attribution.cue], 0).isdisjoint(near)


def told_by_article(reading: Reading, sentence: Sentence) -> str:
    """A sentence without what is said in it."""
    told, at = [], sentence.start
    for piece, _ in pieces_over(reading, sentence):
        told.append(reading.text[at : max(at, piece.start)])
        at = max(at, piece.end)
    return " ".join([*told, reading.text[at : max(at, sentence.end)]])


def tells_another(reading: Reading, sentence: Sentence, time: Time) -> bool:
    """Tell whether the article itself names another time in a sentence."""
    others = [one.span for one in times_in_body(reading) if one.words != time.words and sentence.holds(one.span)]
    said = [piece for one in reading.attributions for piece in one.content] if others else []
    return any(not any(piece.holds(one) for piece in said) for one in others)


@once_a_reading
def times_near(reading: Reading, voice: Voice) -> tuple[Time, ...]:
    """The times beside somebody's name or words: any of them may be when they spoke."""
    cited = cited_perhaps(reading, voice)
    near = sentences_with(reading, [one.cue for one in cited], 1)
    near |= sentences_with(reading, (*voice.mentions, *places_of(reading, voice)), 0)
    spans = [*(reading.sentences[at] for at in sorted(near)), *sentences_before(reading, cited)]
    return tuple(one for one in times_in_body(reading) if any(span.holds(one.span) for span in spans))
