"""Whether the article may hold more words of somebody than what they are surely cited for: told, or quoted."""

from __future__ import annotations

import re

from quizkit.askers.called_by_trade import places_by_trade
from quizkit.askers.lists import Entries, alternatives, listed
from quizkit.askers.little_known import TRADES
from quizkit.askers.mouths import is_mouth_of
from quizkit.askers.others_words import PRONOUN, is_anothers
from quizkit.askers.pieces import pieces_over
from quizkit.askers.places import sentence_with
from quizkit.askers.places_meant import RIGHT_BEFORE, SOON, is_around, is_behind, own_places, places_with
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.roles import ROLES
from quizkit.askers.saying_words import is_noun, may_be_of, saying_words
from quizkit.askers.silent import FEW_WORDS, cues_of_others, scene_of
from quizkit.askers.titles import is_quoted_in_title
from quizkit.askers.wording import DOUBLE_MARK, content_words
from quizkit.model import Attribution, Reading, Span, Voice

RIGHT_BEHIND = 60  # characters in which a "who" may be about somebody
LEAD = 1000  # characters before the first name in which "a man said" may be about somebody
BESIDE = 100  # characters around a name in which a description of the person may stand
# What somebody may have written: a statement or letter of theirs is theirs.
PAPERS = re.compile(rf"(?:(?:the|an?|his|her)\b|.*['’]s? ).*\b(?:{alternatives('heard', 'papers')})\b", re.I)
INDEFINITE = re.compile(r"(?:an?|one)\b", re.I)
ANYBODY = re.compile(r"\b(?:man|woman|person|boy|girl|teenager)\b")
DEFINITE = re.compile(r"(?:even |only |also )?(?:the|his|her|their)\b", re.I)
# "Even the head of the board agrees", "the last man to build a boat here says".
SOMEBODY = re.compile(
    r"\b(?:the|an?|one|another)\s(?:[\w’'.&-]{1,40}\s){0,4}?"
    rf"(?:{ROLES}|{TRADES}|man|woman|person|boy|girl|mother|father)\b",
    re.I,
)
# "To Ana Ruiz, the pier is a shame": what somebody thinks is told without a word for it.
IN_THE_EYES_OF = re.compile(r"\W*(?:To|For|In the (?:view|eyes|opinion|mind|words) of)\b")
OF_MIND = Entries.of("heard", "of_mind")
NESTED = re.compile(r"[‘'](?:(?<=‘)|(?<![\w'].))(?=\w)")  # in somebody's quotation, what another is said to have said
LEADS_UP = re.compile(r"[^.;:\n“”\"]{0,100}:\s*\n")  # a paragraph may be quoted behind it, without any marks
# What stands beside the marks of a quotation in its sentence, where more is told of what was said.
QUOTATION = re.compile(r"(?:“|\"|''|``)[^“”\"`]+?(?:”|\"|'')")
CLAUSE = re.compile(r"\b(?:that|because|whether|how|why|what|if)\b")


def may_be_told(reading: Reading, voice: Voice, until: int) -> bool:
    """Tell whether before a place the article may report something of a person that stands in no quotation marks."""
    told = (one for one in reading.attributions if one.manner != "quote" and one.cue.start < until)
    if any(may_be_theirs(reading, voice, one) for one in told) or has_a_mouth(reading, voice):
        return True
    if any(one.start < until for one in places_by_trade(reading, voice)):
        return True
    own = [one for one in reading.attributions if one.voice == voice.id and one.cue.start < until]
    if any(has_clause_beside(reading, one) for one in own):
        return True
    if is_led_up_to(reading, voice):
        return True
    places = [place for place in places_with(reading, voice) if place.start < until]
    return any(tells_of_words(reading, voice, place, until) or tells_of_mind(reading, place) for place in places)


def may_be_quoted(reading: Reading, voice: Voice, until: int) -> bool:
    """Tell whether before a place somebody is quoted near a person, and it is not surely somebody else."""
    quoting = (one for one in reading.attributions if one.manner != "paraphrase" and one.cue.start < until)
    if is_quoted_in_title(reading) or has_a_mouth(reading, voice):
        return True
    if any(may_be_theirs(reading, voice, one) for one in quoting):
        return True
    if any(one.start < until for one in places_by_trade(reading, voice)):
        return True
    if any(is_around(reading, voice, one) for one in nested_marks(reading) if one.end < until):
        return True
    if any(LEADS_UP.match(reading.text, one.end, until) for one in places_with(reading, voice)):
        return True
    pieces = [piece for one in reading.attributions if one.voice != voice.id for piece in one.content]
    near = [one for one in double_marks(reading) if one.end <= until and is_around(reading, voice, one)]
    return any(not any(held(one, piece) for piece in (*few_words(reading), *pieces)) for one in near)


@once_a_reading
def nested_marks(reading: Reading) -> tuple[Span, ...]:
    """The marks that open a quotation inside another."""
    return tuple(Span(*one.span()) for one in NESTED.finditer(reading.text))


@once_a_reading
def double_marks(reading: Reading) -> tuple[Span, ...]:
    """The marks of quotations."""
    return tuple(Span(*one.span()) for one in DOUBLE_MARK.finditer(reading.text))


@once_a_reading
def few_words(reading: Reading) -> tuple[Span, ...]:
    """What is in marks and so short that it is nobody's statement."""
    return tuple(Span(*one.span()) for one in FEW_WORDS.finditer(reading.text))


def held(mark: Span, piece: Span) -> bool:
    """Tell whether a mark belongs to what is said, which may be cut without it."""
    return piece.start - 1 <= mark.start <= piece.end


@once_a_reading
def has_a_mouth(reading: Reading, voice: Voice) -> bool:
    """Tell whether the article cites somebody who speaks for a person: it may be the person's statement."""
    return any(is_mouth_of(reading, one, voice) for one in reading.voices if one.id != voice.id)


@once_a_reading
def may_be_theirs(reading: Reading, voice: Voice, one: Attribution) -> bool:
    """Tell whether what is cited for another voice, or for nobody, may be a person's."""
    if one.voice == voice.id:
        return False
    if one.source is None:
        return is_behind(reading, voice, one.cue, SOON)
    source = one.source.cut(reading.text)
    if any(one.source.overlaps(place) for place in own_places(reading, voice)):
        return True
    if PAPERS.match(source):
        return is_behind(reading, voice, one.cue, SOON)
    if INDEFINITE.match(source):
        return may_be_named_later(reading, voice, one.source, source)
    return not is_anothers(reading, one) and may_mean(reading, voice, one.source, source)


def may_mean(reading: Reading, voice: Voice, place: Span, source: str) -> bool:
    """Tell whether a source without a name may mean a person: "he", or "the mayor"."""
    if PRONOUN.fullmatch(source):
        return is_behind(reading, voice, place, RIGHT_BEHIND if source.lower() == "who" else SOON)
    return is_around(reading, voice, place) or (bool(DEFINITE.match(source)) and is_called(reading, voice, source))


def may_be_named_later(reading: Reading, voice: Voice, place: Span, source: str) -> bool:
    """Tell whether "a man" or "one sailor" may be the person, whom the article then names first."""
    ahead = places_with(reading, voice)[0].start - place.end
    if not 0 < ahead < LEAD:
        return False
    return ahead < RIGHT_BEFORE or bool(ANYBODY.search(source)) or is_called(reading, voice, source)


def is_called(reading: Reading, voice: Voice, source: str) -> bool:
    """Tell whether around a name of somebody words of a description stand: "the mayor" may be "Mayor Ana Ruiz"."""
    described = content_words(source)
    beside = (reading.text[max(0, one.start - BESIDE) : one.end + BESIDE] for one in places_with(reading, voice))
    return any(described & content_words(text) for text in beside)


def has_clause_beside(reading: Reading, one: Attribution) -> bool:
    """Tell whether a clause beside a quotation may tell more of what was said, or the sentence is not known."""
    place = sentence_with(reading, one.cue)
    return place is None or bool(CLAUSE.search(outside_marks(reading, place)))


def outside_marks(reading: Reading, sentence: Span) -> str:
    """What is left of a sentence without all that is surely quoted, or stands in marks."""
    said = pieces_over(reading, sentence)
    text, start = "", sentence.start
    for piece in (piece for piece, at in said if reading.attributions[at].manner == "quote"):
        text += reading.text[start : piece.start] + " "
        start = max(start, piece.end)
    return QUOTATION.sub(" ", text + reading.text[start : sentence.end])


def tells_of_words(reading: Reading, voice: Voice, place: Span, until: int) -> bool:
    """Tell whether near a place before another a word of saying stands that tells of more than is surely known."""
    own = (one for one in reading.attributions if one.voice == voice.id)
    known = [*(span for one in own for span in (one.cue, *one.content)), *cues_of_others(reading, place, None)]
    found = (one for one in saying_words(reading, scene_of(reading, place)) if one.start() < until)
    return any(
        not any(span.overlaps(Span(*one.span())) for span in known)
        and may_be_of(reading, one, place)
        and not is_channel(one[0])
        for one in found
    )


@once_a_reading
def tells_of_mind(reading: Reading, place: Span) -> bool:
    """Tell whether the sentence that names somebody tells what they think or feel, outside of what is quoted."""
    own = sentence_with(reading, place)
    if own is None:
        return False
    told = outside_marks(reading, own)
    return bool(IN_THE_EYES_OF.match(told)) or OF_MIND.stand_in(told.lower())


def is_led_up_to(reading: Reading, voice: Voice) -> bool:
    """Tell whether right before the first name "the mayor agrees" stands, and may be about the one named."""
    first = places_with(reading, voice)[0]
    before = [one for one in reading.sentences if one.end <= first.start and first.start - one.end < SOON][-1:]
    others = [one for one in reading.attributions if one.voice != voice.id and is_anothers(reading, one)]
    known = [*(one.cue for one in others), *(piece for one in others for piece in one.content)]
    return any(
        SOMEBODY.search(reading.text, sentence.start, word.start())
        and not (is_channel(word[0]) or is_noun(reading.text, word))
        and not any(span.overlaps(Span(*word.span())) for span in known)
        for sentence in before
        for word in saying_words(reading, sentence.place())
    )


def is_channel(word: str) -> bool:
    """Tell whether a word of saying goes with another and tells no more: "said in an interview"."""
    return word.lower() in listed("heard", "beside_saying")
