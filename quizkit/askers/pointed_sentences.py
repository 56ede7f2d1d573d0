"""Sentences of which it is sure how they give what they tell, with words by which a reader finds them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from quizkit.askers import own_events
from quizkit.askers.bare_sentences import LIVELY
from quizkit.askers.beside_verb import words_of_verb
from quizkit.askers.figure_places import BEGUN, MOST_SHOWN, WORD, is_ended, shown_of
from quizkit.askers.figure_voices import MARK, QUOTATION
from quizkit.askers.lists import within
from quizkit.askers.saying_words import saying_words
from quizkit.askers.sayings import is_plain_saying, is_torn
from quizkit.askers.sentence_sources import cites_nobody, has_more_sources, rest_of
from quizkit.askers.spoken import SAYING, verb_of
from quizkit.askers.standing_alone import FIRST_PERSON
from quizkit.askers.titles import blocks_beside_body
from quizkit.askers.told import stands_in_marks
from quizkit.askers.wording import words
from quizkit.model import Attribution, Reading, Sentence, Span

# Of one length, and without a word in common: both would tell.
IN_MARKS = "In quotation marks, whole or in pieces"
REPORTED = "As what some source says, but unquoted"
OWN = "On the article's word alone, unsourced"
LEAST_WORDS, LEAST_QUOTED = 10, 5
BESIDE_REPORT, BESIDE_MARKS = 0.3, 0.5  # of a sentence's words may tell something else than what its source says
FAR = 60  # characters between a source that is not surely known and its verb
APART = re.compile(
    r"[,;:“”\"()—–]|\b(?:who|which|that|he|she|they|it|and (?:the|his|her|their))\b", re.I
)  # another clause
PLAIN_CUE = re.compile(r"(?:said|says?|wrote|writes?|added|adds)", re.I)
NO_SOURCE = re.compile(r"\b(?:i|we|us|you|who|which|one|that|nobody|people|some|many|few|no)\b", re.I)
NOT_SAID = re.compile(r"n['’]t\b|\b(?:not|never|nobody|nothing|without|whether|declin\w+|refus\w+|to)\b", re.I)
SUPPOSED = re.compile(
    r"\b(?:if|whether|as|when|while|unless|imagine|suppose|before|after|because|although|though)\b", re.I
)
SHARE = re.compile(r"%|\bper ?cent\b|\bpoints?\b|\bpoll", re.I)
CALLS = re.compile(r"\blet['’]?s\b", re.I)
OF_WORDS = within("figure_sources", "of_words")  # beside those of saying: "cast him as", "his tirade"


@attrs.frozen
class Pointed:
    """A sentence, the way in which it gives what it tells, who is cited in it, and how a stem points it out."""

    sentence: Sentence
    way: str
    attribution: Attribution | None
    place: str


def pointed_sentences(reading: Reading, *, cite: bool) -> Iterator[Pointed]:
    """The sentences of which the way is sure and that can be pointed out, each found when asked for.

    They come in the order of the text: all that cite somebody, or all that are the article's own.
    """
    for at, sentence in enumerate(reading.sentences):
        inside = [one for one in reading.attributions if sentence.holds(one.cue)]
        if bool(inside) != cite or not is_whole(reading, sentence):
            continue
        way = way_of(reading, at, inside)
        place = way and place_of(reading, sentence, inside)
        if way and place:
            yield Pointed(sentence, way, inside[0] if inside else None, place)


def is_whole(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether it is a sentence of the body on one line, no question and long enough to tell something."""
    whole = sentence.cut(reading.text).strip()
    if "\n" in whole or not (BEGUN.match(whole) and is_ended(whole)) or len(words(whole)) < LEAST_WORDS:
        return False
    is_first_line = "\n" not in reading.text[: sentence.end].strip()
    return not (is_first_line or "?" in whole or any(one.overlaps(sentence) for one in blocks_beside_body(reading)))


def way_of(reading: Reading, at: int, inside: Sequence[Attribution]) -> str | None:
    """How a sentence, by its index, gives what it tells; None where that could be doubted."""
    sentence = reading.sentences[at]
    whole = sentence.cut(reading.text)
    if not inside:
        return OWN if is_own(reading, at) else None
    if not all(is_told_plainly(reading, sentence, one) for one in inside) or is_torn(reading, inside[0]):
        return None
    if has_more_sources(reading, sentence, inside[0]):
        return None
    parts = [part for one in inside for part in (*tag_of(reading, one), *one.content)]
    beside = len(words(rest_of(reading, sentence, *parts))) / len(words(whole))
    if all(one.manner == "paraphrase" for one in inside):
        is_bare = not (MARK.search(whole) or stands_in_marks(reading, sentence))
        return REPORTED if is_bare and beside <= BESIDE_REPORT else None
    quoted = [len(words(one[0])) for one in QUOTATION.finditer(whole)]
    return IN_MARKS if max(quoted, default=0) >= LEAST_QUOTED and beside <= BESIDE_MARKS else None


def tag_of(reading: Reading, attribution: Attribution) -> tuple[Span, ...]:
    """A source and its verb, with what lies between if that is no clause: "Crews stationed at the pier said"."""
    source, cue = attribution.source or attribution.cue, attribution.cue
    if is_apart(reading, source, cue):
        return (source, cue)
    return (words_of_verb(attribution),)


def is_apart(reading: Reading, source: Span, cue: Span) -> bool:
    """Tell whether another clause or somebody else may stand between a source and its verb."""
    return APART.search(reading.text, min(source.end, cue.end), max(source.start, cue.start)) is not None


def is_own(reading: Reading, at: int) -> bool:
    """Tell whether a sentence, by its index, cites nobody and holds no mark or word that could tell of others' words.

    A share may be of a poll that is spoken of before it; nor may it go on with what somebody says before, or rest on a
    record near by.
    """
    sentence = reading.sentences[at]
    whole = sentence.cut(reading.text)
    if ":" in whole or not own_events.is_own(reading, sentence) or own_events.is_carried_over(reading, at):
        return False
    if (
        MARK.search(whole)
        or SHARE.search(whole)
        or OF_WORDS.search(whole.lower())
        or saying_words(reading, sentence.place())
    ):
        return False
    return cites_nobody(reading, sentence)


def is_told_plainly(reading: Reading, sentence: Sentence, attribution: Attribution) -> bool:
    """Tell whether a sentence surely gives something to somebody; who that is need not be sure."""
    source, cue = attribution.source, attribution.cue
    if source is None or not sentence.holds(source) or is_denied(reading, attribution, source):
        return False
    if is_plain_saying(reading, attribution):
        return attribution.manner != "paraphrase" or bool(SAYING.match(verb_of(reading, attribution)))
    if attribution.askable or NO_SOURCE.search(source.cut(reading.text)) or abs(cue.start - source.end) > FAR:
        return False
    if is_apart(reading, source, cue):
        return False
    before = reading.text[sentence.start : min(source.start, cue.start)]
    return PLAIN_CUE.fullmatch(cue.cut(reading.text)) is not None and not SUPPOSED.search(before)


def is_denied(reading: Reading, attribution: Attribution, source: Span) -> bool:
    """Tell whether somebody did not say it, or not that it is so: "has not said whether"."""
    told = f"{reading.text[source.end : attribution.cue.end]} {attribution.content[0].cut(reading.text)[:10]}"
    return NOT_SAID.search(told.split("“")[0].split('"')[0]) is not None


def place_of(reading: Reading, sentence: Sentence, inside: Sequence[Attribution]) -> str | None:
    """How a sentence ends or begins, or words beside its source, that tell nothing of a source or of marks."""
    hidden = [part for one in inside for part in (one.source, one.cue) if part is not None]
    for how, some in places_in(reading, sentence, inside):
        shown = shown_of(reading, some, hidden)
        if shown and not any(one.search(shown) for one in (FIRST_PERSON, LIVELY, CALLS)):
            return how.format(shown)
    return None


def places_in(
    reading: Reading, sentence: Sentence, inside: Sequence[Attribution]
) -> Iterator[tuple[str, Sequence[re.Match[str]]]]:
    """The last words of a sentence, its first, and the last of what is said in it, with how to call them."""
    found = list(WORD.finditer(reading.text, sentence.start, sentence.end))
    yield "ends “… {}”", found[-MOST_SHOWN:]
    yield "begins “{} …”", found[:MOST_SHOWN]
    for piece in (piece for one in inside for piece in one.content):
        said = [one for one in found if piece.start <= one.start() < piece.end]
        if len(said) > MOST_SHOWN:
            yield "holds the words “{}”", said[-MOST_SHOWN:]
