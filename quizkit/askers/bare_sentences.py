"""Sentences that tell what somebody said, shown without their quotation marks: each says itself what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.askers.antecedents import every_pronoun_is_resolved
from quizkit.askers.fit_names import can_be_named
from quizkit.askers.material import Claim, claim_from, without_that
from quizkit.askers.parts import parted
from quizkit.askers.passages import can_stand_first
from quizkit.askers.pieces import pieces_over
from quizkit.askers.places import sentence_with
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.rivals import is_paper
from quizkit.askers.sayings import is_plain_saying
from quizkit.askers.spoken import NO_SUBJECT
from quizkit.askers.standing_alone import FIRST_PERSON, POINTING, has_loose_end, is_broken
from quizkit.askers.third_person import THIRD_PERSON
from quizkit.askers.told import stands_in_marks
from quizkit.askers.wording import DAYS, MONTHS, name_words, one_line, words
from quizkit.askers.wordings import ANY_MARK, OF_EITHER, QUOTATION, Wording, is_echoed, is_label, tells_something
from quizkit.model import Attribution, Reading, Sentence

SENTENCE_WORDS = range(9, 41)
LEAST_SAID = 6  # words
DOUBLE = re.compile(r"[“”\"]|''|``")
AFTER_SAYING = re.compile(r"[,:] (?:“|\"(?=\w)|''(?=\w)|``)")  # "said, It was": there a quotation begins
WHOLE = re.compile(r"[A-Z][^!?…]*\.$")
# It goes on from the sentence before, or is news that was put before the rest: "UPDATE: ".
LEANS = re.compile(
    r"(?:And|But|So|Yet|Still|However|Though|The following|For now)\b|(?:\S+ ){0,3}\S*: |[A-Z]{3}.{0,40} [-–—―]"
)
# Words that show without their marks that they were quoted: by a lively tone, or with "she said" between them.
LIVELY = re.compile(
    r"['’](?:re|ve|ll|d|m)\b|[a-z]['’]s (?:a|an|the|not|been|going|\w+ing)\b|n['’]t\b|[–—-]$|"
    r"\b(?:really|absolutely|stuff|guys?|folks)\b|, [^,]{2,40} (?:says|said|added|wrote),"
)
DATED = re.compile(rf"\d|\b(?:{DAYS}|{MONTHS}|year|month|week|today)\b")


@once_a_reading
def shown_wordings(reading: Reading) -> tuple[Wording, ...]:
    """What stands in marks in each sentence that tells of one statement of a source whom it names."""
    return tuple(find_wordings(reading))


def find_wordings(reading: Reading) -> Iterator[Wording]:
    """These, one by one."""
    for index, one in enumerate(reading.attributions):
        place = sentence_with(reading, one.cue)
        if place is not None and is_plain_saying(reading, one) and tells_only_of(reading, place, one):
            yield from wordings_in(reading, place, index)


def tells_only_of(reading: Reading, place: Sentence, attribution: Attribution) -> bool:
    """Tell whether a sentence names a source, holds all that it says, and tells of nothing else said."""
    if attribution.source is None or attribution.voice is None:
        return False
    voice = reading.voices[attribution.voice]
    is_named = bool(name_words(voice.name) & name_words(attribution.source.cut(reading.text)))
    is_held = all(place.holds(part) for part in (attribution.source, *attribution.content))
    if not (is_named and is_held and can_be_named(voice)) or is_paper(voice):
        return False
    others = (one.cue for one in reading.attributions if one is not attribution)
    said = (reading.attributions[at] for _, at in pieces_over(reading, place))
    return not (any(map(place.overlaps, others)) or any(one is not attribution for one in said))


def wordings_in(reading: Reading, place: Sentence, index: int) -> Iterator[Wording]:
    """The sentence as a wording; nothing where it needs its marks, or those before it, to be read."""
    told, content = (one_line(one.cut(reading.text)) for one in (place, reading.attributions[index].content[0]))
    bare, statement = DOUBLE.sub("", told), without_that(DOUBLE.sub("", content)).strip(" .,")
    if len(words(statement)) < LEAST_SAID or NO_SUBJECT.match(statement) or AFTER_SAYING.search(told):
        return
    marked = [part.strip(" ,.") for part in QUOTATION.findall(told)]
    is_paired = len(ANY_MARK.findall(told)) == 2 * len(marked)
    if is_paired and not stands_in_marks(reading, place) and is_clear(reading, bare):
        yield from of_sort(reading, claim_from(reading, index, statement), bare, marked)


def of_sort(reading: Reading, claim: Claim, bare: str, marked: list[str]) -> Iterator[Wording]:
    """The wording of a sentence in which nothing, all or one part of what is said stands in marks."""
    is_told = not (THIRD_PERSON.search(parted(claim.statement)) or OF_EITHER.search(claim.statement))
    if not marked and is_told and not is_echoed(reading, claim, claim.statement):
        yield Wording(claim, claim.statement, whole=False, passage=bare)
    if len(marked) != 1 or LIVELY.search(marked[0]) or POINTING.search(marked[0]):
        return
    if marked[0] == claim.statement:
        yield Wording(claim, claim.statement, whole=True, passage=bare)
    elif marked[0] in claim.statement and is_part_of_weight(reading, marked[0], claim.statement):
        yield Wording(claim, claim.statement, whole=False, fragment=marked[0], passage=bare)


def is_part_of_weight(reading: Reading, marked: str, statement: str) -> bool:
    """Tell whether a quoted part tells something, more than when it was, and is no label."""
    unclear = DATED.search(marked) or THIRD_PERSON.search(marked)
    return tells_something(marked, statement) and not unclear and not is_label(reading, marked)


def is_clear(reading: Reading, bare: str) -> bool:
    """Tell whether a sentence can be read alone, without its marks."""
    return (
        len(words(bare)) in SENTENCE_WORDS
        and bool(WHOLE.match(bare))
        and not (LEANS.match(bare) or FIRST_PERSON.search(bare))
        and can_stand_first(bare)
        and not has_loose_end(bare)
        and every_pronoun_is_resolved(reading, bare)
        and not is_broken(bare)
    )
