"""A few quoted words that judge, verbatim, with who spoke them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from quizkit.askers.fit_names import can_be_named
from quizkit.askers.lists import within
from quizkit.askers.places import evidence_of, sentence_with, tying_phrase
from quizkit.askers.sayings import NOT_SAID, is_verdict
from quizkit.askers.standing_alone import NO_SUBJECT
from quizkit.askers.view_signs import SAID_OUTRIGHT
from quizkit.askers.views import COLOURED, coloured_places
from quizkit.askers.wording import words
from quizkit.model import Attribution, Evidence, Reading, Span, Voice

FRAGMENT_WORDS = range(2, 13)
LEAST_PHRASE_WORDS = 3
# Marks, numbers and words that stand for something outside of the phrase; or a phrase that stops before its noun.
OPEN_ENDS = re.compile(
    r"[\"“”\[\]\n\d]|\b(?:this|these|those|that|such|his|her|their|its|my|your|our|him|them|one|ones|thing|things)\b|"
    r"\b(?:of|the|a|an|very|more|most|really|too|as|into|some|\w+ing|lot|amount|number|degree|extent|way|bit|kind|sort)$",
    re.I,
)
NOUN = re.compile(
    r"(?:mess|mistakes?|failures?|embarrassment|disasters?|disgrace|shame|farce|sham|catastrophe|nonsense|debacle|fiasco|travesty|"
    r"nightmare|outrage|mockery|insanity|madness|hypocri\w+|coward\w*|thugs?|tyran\w+|cruelty|greed|arrogance|blunders?)$",
    re.I,
)
NO_JUDGEMENT_OF = within("views", "no_judgement_of")
MARKS = "“”\"‘'"
BREAK = re.compile(r"[^\w\s'’-]|\s-+\s")
BEFORE_JUDGING, AFTER_JUDGING = 4, 7  # words on either side of the judging one that may belong to its phrase
BEGINS_PHRASE = re.compile(r"(?:a|an|the|is|are|was|were)$", re.I)
ENDS_PHRASE = re.compile(
    r"(?:and|or|but|who|whom|which|that|because|as|if|when|while|where|so|than|is|are|was|were|has|have|had|will|would|"
    r"whether|can|could|should|must|may|might|does|did|do|he|she|it|they|we|i|you|to|by|with|after|before|until|since|says?|said|at|on|"
    r"\w+['’](?:re|ve|ll|d|m)|in|for|from|about|under|over|during|here|there|right|now|this|these|those|not|rather)$",
    re.I,
)


@attrs.frozen
class Fragment:
    """A few words out of a quotation that judge, verbatim, with who spoke them."""

    attribution: Attribution
    voice: Voice
    text: str
    evidence: tuple[Evidence, ...]
    phrase: str


def fragments_of(reading: Reading) -> Iterator[Fragment]:
    """The first judging phrase of every sure quotation of a named voice."""
    for attribution in reading.attributions:
        if not attribution.askable or attribution.voice is None or attribution.source is None:
            continue
        voice = reading.voices[attribution.voice]
        denied = NOT_SAID.match(attribution.cue.cut(reading.text))
        if denied or not can_be_named(voice) or is_verdict(reading, attribution):
            continue
        place = next((one for one in phrases_in(reading, attribution) if says_enough(one.cut(reading.text))), None)
        if place is not None:
            holder = next(piece for piece in attribution.content if piece.holds(place))
            evidence = evidence_of(reading, attribution, voice, sentence_in(reading, holder, place))
            phrase = tying_phrase(reading, attribution.source, attribution.cue)
            yield Fragment(attribution, voice, place.cut(reading.text), evidence, phrase)


def says_enough(phrase: str) -> bool:
    """Tell whether a phrase says what is judged: three words, a verb with its subject, nothing sad by nature."""
    sad = NO_JUDGEMENT_OF.search(phrase.lower())
    return len(words(phrase)) >= LEAST_PHRASE_WORDS and not NO_SUBJECT.match(phrase) and not sad


def phrases_in(reading: Reading, attribution: Attribution) -> Iterator[Span]:
    """The phrases about the judging words of what is said, in the order of the text."""
    for place in sorted(coloured_places(reading, attribution, COLOURED, "no_colour")):
        if phrase := phrase_around(reading, attribution, place):
            yield phrase


def sentence_in(reading: Reading, piece: Span, place: Span) -> Span:
    """As much of a piece as lies in the sentence that holds a place."""
    around = sentence_with(reading, place)
    return Span(max(piece.start, around.start), min(piece.end, around.end)) if around else piece


def phrase_around(reading: Reading, attribution: Attribution, judging: Span) -> Span | None:
    """The noun phrase about a judging word, from its article on; None where it is not quoted or has no clear ends."""
    piece = next(one for one in attribution.content if one.holds(judging))
    if not is_quoted(reading, attribution, judging):
        return None
    start = beginning(reading.text[piece.start : judging.start])
    if start is None:
        return None
    end = judging.end + ending(reading.text[judging.end : piece.end])
    place = Span(piece.start + start, end)
    text = place.cut(reading.text)
    fits = len(words(text)) in FRAGMENT_WORDS and not OPEN_ENDS.search(text)
    lacks_noun = place.end == judging.end and re.match(r"(?:an?|the)\b", text) and not NOUN.search(text)
    before = reading.text[piece.start : place.start]
    if lacks_noun or is_anothers(before, attribution) or is_taken_for_granted(text, before, attribution):
        return None
    return place if fits else None


def is_anothers(before: str, attribution: Attribution) -> bool:
    """Tell whether marks open right before a phrase inside a quotation: its speaker repeats somebody else's words."""
    return attribution.manner == "quote" and before.lstrip(f"{MARKS} ")[-1:] in [*MARKS]


def is_taken_for_granted(text: str, before: str, attribution: Attribution) -> bool:
    """Tell whether a phrase only names what is spoken of ("the great state of Norby"), and nothing is said to be it."""
    is_name = re.match(r"the\b", text, re.I) and attribution.manner == "quote"
    return bool(is_name) and not SAID_OUTRIGHT.search(before)


def is_quoted(reading: Reading, attribution: Attribution, judging: Span) -> bool:
    """Tell whether words stand in quotation marks: the whole content does, or marks open and close around them."""
    if attribution.manner == "quote":
        return True
    piece = next(one for one in attribution.content if one.holds(judging))
    before, after = reading.text[piece.start : judging.start], reading.text[judging.end : piece.end + 2]
    opened = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return opened and bool(re.search(r"[”\"]", after))


def beginning(before: str) -> int | None:
    """Where the phrase begins: at the nearest article or form of "be" among the last few words on the way."""
    found = list(re.finditer(r"[\w'’-]+", before))[-BEFORE_JUDGING:]
    for match in reversed(found):
        if re.search(r"[.,;:!?—\"“”]", before[match.end() :]) and match is not found[-1]:
            return None
        if BEGINS_PHRASE.match(match[0]):
            return match.start()
        if ENDS_PHRASE.match(match[0]) and match[0].lower() != "and":
            return None
    return None


def ending(after: str) -> int:
    """How many characters behind the judging word belong to its phrase: up to a mark or a word that begins a clause."""
    end = 0
    for match in list(re.finditer(r"\w[\w'’-]*", after))[:AFTER_JUDGING]:
        if BREAK.search(after, end, match.start()) or ENDS_PHRASE.match(match[0]):
            break
        end = match.end()
    return end
