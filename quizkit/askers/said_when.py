"""Which time stands with a verb of saying."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizkit.askers.beside_verb import SENTENCE_BORDER, words_of_verb
from quizkit.askers.dates import Time, times_in_body
from quizkit.askers.lists import alternatives
from quizkit.askers.remembered import once_a_reading
from quizkit.model import Attribution, Reading, Span

NAME = r"(?:the )?[A-Z][\w’'.&-]*(?: (?:of |the |and )?[A-Z][\w’'.&-]*){0,4}"
IN_MARKS = r"(?:“[^”\n]{3,30}”|\"[^\"\n]{3,30}\"|''[^'\n]{3,30}'')"  # a programme
PEOPLE = rf"(?:{alternatives('times', 'addressees')})"
NOUN = rf"(?:{alternatives('times', 'occasions')})\b"
WHOM = rf"(?:(?:{NAME} )?{IN_MARKS}(?: show| program)?|(?:an? )?{NAME}(?: (?:reporter|{PEOPLE}))?|{PEOPLE})"
WITH = rf"(?: (?:with|to|in|on|at|for) {WHOM})?"
GIVEN_OUT = r"(?: (?:released|issued|posted|published|put out))?"
# What may stand between a verb of saying and its time: whom it was said to, where, and on what occasion.
OCCASION = rf"(?i:in|during|at|on) (?:(?:an?|the|his|her|its|their) )?(?:[\w-]+ ){{0,3}}{NOUN}{WITH}{GIVEN_OUT}"
PROGRAMME = rf"on (?:[A-Z][\w’'.]* ){{0,3}}{IN_MARKS}"
PLACE = r"(?:parliament|court|the (?:Senate|House) floor|the air|the stump|the campaign trail|social media)"
SETTING = rf"(?:{OCCASION}|{PROGRAMME}|(?:in|at|on|via|before) (?:{NAME}|{PLACE}))"
LINK = r"(?:on |(?:on )?late |early |earlier |(?:back )?in (?:late |early |mid-)?|during )?"
A = r"(?:in|at|during|on) (?:(?:an?|the|his|her|its|their) )?(?:[a-z-]+ )?"  # "in a May interview"
TO_TIME = rf",? (?:(?:of )?{WHOM} )?(?:{SETTING} ){{0,2}}(?:here |onstage )?"
PART_OF_DAY = r"(?: (?:morning|afternoon|evening|night))?"
OF_NOUN = rf"{PART_OF_DAY}(?:['’]s)? (?:[\w-]+ ){{0,2}}{NOUN}{WITH}"
TO_CONTENT = rf"(?: {SETTING})?(?: that|[,:])? ?[“\"]?"
TO_THE_END = r"(?:[.;,\n]|$| (?:at|during|in|on|of|from|while|after|before|when|as)\b)"
# What stands before the time and behind it: the time itself, or the one of a noun.
BEHIND_VERB = tuple(
    (re.compile(before), re.compile(behind + TO_CONTENT), re.compile(behind + TO_THE_END))
    for before, behind in ((TO_TIME + LINK, PART_OF_DAY), (TO_TIME + A, OF_NOUN))
)
AT_FIRST = r"(?:(?:But|And|Then|Also|Meanwhile|Yet|Later|Earlier|Back),? )?"
ON_SOME_DAY = r"(?:(?i:on|in|late|early|in late|in early|(?:in|at|during) an?))? ?"
SPEAKING = (
    rf"(?:{OCCASION}|(?i:speaking) (?:(?:to|with) {WHOM}|{SETTING})|(?i:reached) by {WHOM})(?: {SETTING})? (?:on )?"
)
LEADING = re.compile(rf"(?<!\S){AT_FIRST}(?:{SPEAKING}|{ON_SOME_DAY})$")
ON_TO_SOURCE = re.compile(
    rf"{PART_OF_DAY}(?:(?:['’]s)? (?:[\w-]+ ){{0,2}}{NOUN}[^,.;\n]{{0,45}}| (?:in|at|on) {NAME})?,? "
)
BETWEEN = re.compile(rf",? (?:{OCCASION} )?(?:on |late |early |(?:back )?in (?:late |early )?)?")
ON_TO_VERB = re.compile(rf"{PART_OF_DAY}{WITH},? (?:(?:also|again|first|then|had|has|[a-z]+ly) ){{0,2}}")
WITH_IN = re.compile(r"\b(?i:in|at|during)(?: an?| the| his| her| its| their)?(?: [a-z]+)? $|\bmid-$")
# A verb behind the time shows that the time begins the content: "said Tuesday was the last day".
FINITE = re.compile(r"(?:is|was|are|were|will|would|has|had|could|can|may|might|should|and|or|to|through)\b", re.I)
PUT_IN = re.compile(r",(?! [“\"'])")  # "In May, Ruiz said, the pier broke": the time may be the pier's
LINKED = re.compile(rf"\b(?:{A}|(?:on |in )?(?:late |early |mid-)?)$", re.I)
OF_A_NOUN = re.compile(rf"{PART_OF_DAY}(?:['’]s)? (?:[\w-]+ ){{0,2}}{NOUN}")
BEFORE_TIME = 90  # characters; no opening of a sentence is longer
NEAR = 60  # characters from a verb in which no other time may stand
FAR = 200  # characters from a verb in which its time stands


@once_a_reading
def times_of_saying(reading: Reading) -> dict[Attribution, Time]:
    """The times that stand with the verbs of what may be asked about, in the order of the attributions.

    That it was said "this week" all would guess.
    """
    times = times_in_body(reading)
    text = reading.text.replace("\N{NO-BREAK SPACE}", " ")
    askable = (one for one in reading.attributions if one.askable and times)
    found = {one: time for one in askable if (time := time_of(text, one, times))}
    return {one: time for one, time in found.items() if time.words != "this week"}


def time_of(text: str, attribution: Attribution, times: Sequence[Time]) -> Time | None:
    """The one time that stands with the verb of saying; None where there is none or more than one."""
    cue = attribution.cue
    around = [one for one in times if cue.start - FAR <= one.span.start <= cue.end + FAR]
    found = [one for one in around if goes_with(text, attribution, one)]
    if len(found) != 1 or any(may_be_too(text, attribution, one, found[0]) for one in around):
        return None
    return found[0]


def may_be_too(text: str, attribution: Attribution, time: Time, found: Time) -> bool:
    """Tell whether another time stands near the verb, on its line, and neither in what is said nor in an apposition."""
    cue, span = attribution.cue, time.span
    if time.words == found.words or not cue.start - NEAR <= span.start <= cue.end + NEAR:
        return False
    if any(piece.holds(span) for piece in attribution.content) or is_put_in(text, attribution, span):
        return False
    return "\n" not in text[min(span.start, cue.start) : max(span.end, cue.end)]


def is_put_in(text: str, attribution: Attribution, time: Span) -> bool:
    """Tell whether a time stands in an apposition: "Ana Ruiz, who won in 2012, said"."""
    source, cue = attribution.source, attribution.cue
    if source is None or not source.end < time.start < time.end < cue.start:
        return False
    return text[source.end] == "," and text[: cue.start].rstrip().endswith(",")


def goes_with(text: str, attribution: Attribution, time: Time) -> bool:
    """Tell whether the time stands with the verb: "said Friday that", "said in May.", "On Monday, she said"."""
    if time.preposition == "In" and not WITH_IN.search(text, max(0, time.span.start - BEFORE_TIME), time.span.start):
        return False  # "told May that" is no month
    verb = words_of_verb(attribution)
    if attribution.source is None:
        return False
    if time.span.end <= verb.start:
        return leads(text, attribution, time.span)
    if time.span.start < verb.end:
        return stands_between(text, attribution, time.span)
    return any(
        before.fullmatch(text, verb.end, time.span.start) and goes_on(text, attribution, time.span, content, end)
        for before, content, end in BEHIND_VERB
    )


def goes_on(text: str, attribution: Attribution, time: Span, content: re.Pattern[str], end: re.Pattern[str]) -> bool:
    """Tell whether the words behind a time lead on to what is said, or close the clause of the verb."""
    behind = [piece for piece in attribution.content if piece.start >= time.end]
    if len(behind) < len(attribution.content):
        return bool(end.match(text, time.end))
    return bool(content.fullmatch(text, time.end, behind[0].start)) and not FINITE.match(text, behind[0].start)


def stands_between(text: str, attribution: Attribution, time: Span) -> bool:
    """Tell whether the time stands between source and verb: "Ana Ruiz on Friday said"."""
    source, cue = attribution.source, attribution.cue
    if source is None or not source.end < time.start < time.end < cue.start:
        return False
    return bool(BETWEEN.fullmatch(text, source.end, time.start) and ON_TO_VERB.fullmatch(text, time.end, cue.start))


def leads(text: str, attribution: Attribution, time: Span) -> bool:
    """Tell whether the time opens the sentence of the source and its verb."""
    source = attribution.source
    if source is None or not time.end < source.start < attribution.cue.start < attribution.content[0].start:
        return False
    if not ON_TO_SOURCE.fullmatch(text, time.end, source.start) or PUT_IN.match(text, attribution.cue.end):
        return False
    return opening_of(text, time) is not None


def opening_of(text: str, time: Span) -> Span | None:
    """What stands between the beginning of a sentence and its time, where that only leads up to it."""
    before = SENTENCE_BORDER.split(text[max(0, time.start - BEFORE_TIME) : time.start])[-1]
    opening = LEADING.fullmatch(before)
    return Span(time.start - len(before), time.end) if opening else None


def place_of_saying(text: str, time: Span) -> Span:
    """A time with the words that belong to it: "On Friday", "a May interview"."""
    opening = opening_of(text, time)
    leading = LINKED.search(text, max(0, time.start - BEFORE_TIME), time.start)
    start = opening.start if opening else leading.start() if leading else time.start
    noun = OF_A_NOUN.match(text, time.end)
    return Span(start, noun.end() if noun else time.end)
