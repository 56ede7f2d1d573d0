"""Claims that a stem only has to point out, since it asks when or how they were made: they need not read alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from quizkit.askers.material import Claim, is_plain_saying, is_torn, names_itself
from quizkit.askers.places import evidence_of, tying_phrase
from quizkit.askers.spoken import (
    NO_SUBJECT,
    OWN_PRONOUN,
    SAYING,
    is_whole,
    may_be_called,
    said_again,
    spoken_claims,
)
from quizkit.askers.standing_alone import LEADING, POINTING, THIRD_PERSON
from quizkit.askers.wording import content_words, one_line, sentences, without_marks, words
from quizkit.model import Attribution, Reading, Voice

FIRST_WORDS, LEAST_QUOTED, MOST_QUOTED = 12, 4, 20  # words of a quotation that point it out
MOST_REPORTED, LEAST_REPORTED = 25, 6
BREAK = re.compile(r"[“”\"()\[\]*@#…]|\.\.| \. ")  # behind what may be shown of a quotation
NO_START = re.compile(r"[a-z\d]|(?:And|But|So|Or|Well|Uh|Um|Yes|No)\b")
# "The verdict was unjust": which one, only the article tells.
BARE_SUBJECT = re.compile(r"the [a-z-]+(?: [a-z]+ly)? (?:was|is|are|were|had|has|have|would|will|could|should|did|‘)")
NOT_AT_FIRST = (LEADING, NO_SUBJECT, BARE_SUBJECT)
HE, SHE, IT, THEY = "he him his himself", "she her hers herself", "it its itself", "they them their theirs themselves"
OF_ONE = tuple(frozenset(forms.split()) for forms in (HE, SHE, IT, THEY))


def pointed_out(reading: Reading, wanted: Collection[Attribution]) -> Iterator[Claim]:
    """Claims from the wanted attributions: those that read alone, then others that can be told from all else said."""
    own = set()
    for claim in spoken_claims(reading):
        if claim.attribution in wanted and (is_short if claim.quoted else is_of_one)(claim.statement):
            own.add(claim.attribution)
            yield claim
    yield from find_claims(reading, [one for one in wanted if one not in own])


def is_short(quotation: str) -> bool:
    return len(words(quotation)) <= MOST_QUOTED


def is_of_one(statement: str) -> bool:
    """Tell whether no two people are meant by its pronouns: "she will settle his case"."""
    pronouns = pronouns_of(statement)
    return not (pronouns & OF_ONE[0] and pronouns & OF_ONE[1])


def pronouns_of(statement: str) -> frozenset[str]:
    return frozenset(one[0].lower() for one in THIRD_PERSON.finditer(statement))


def find_claims(reading: Reading, wanted: Collection[Attribution]) -> Iterator[Claim]:
    """Sure quotations by their first words, and reports that lean on nothing but their speaker."""
    for index, one in enumerate(reading.attributions):
        if one not in wanted or not is_plain_saying(reading, one) or one.voice is None or one.source is None:
            continue
        voice = reading.voices[one.voice]
        quoted = one.manner == "quote"
        statement = first_words(reading, one, voice) if quoted else report(reading, one, voice)
        verb = one_line(one.cue.cut(reading.text)).split()[-1]
        if statement is None or not SAYING.match(verb) or not may_be_called(reading, voice):
            continue
        phrase = tying_phrase(reading, one.source, one.cue)
        claim = Claim(index, one, voice, statement, quoted, evidence_of(reading, one, voice), phrase)
        if is_whole(reading, one) and not said_again(reading, claim):
            yield claim


def first_words(reading: Reading, attribution: Attribution, voice: Voice) -> str | None:
    """A quotation's first sentence where it is short, else its beginning with dots behind it."""
    quotation = without_marks(attribution.content[0].cut(reading.text))
    if NO_START.match(quotation) or names_itself(reading, attribution, voice):
        return None
    first = sentences(quotation)[0]
    shown = BREAK.split(first)[0].split()[:FIRST_WORDS]
    is_cut = len(" ".join(shown)) < len(first)
    while is_cut and shown and not content_words(shown[-1]):
        shown.pop()
    beginning = " ".join(shown).rstrip(",;:.—–- ")
    if len(words(beginning)) < LEAST_QUOTED + is_cut:
        return None
    return f"{beginning} …" if is_cut else beginning


def report(reading: Reading, attribution: Attribution, voice: Voice) -> str | None:
    """A report whose only pronouns, if any, stand for its speaker, and which points at nothing else."""
    content = attribution.content[0]
    if is_torn(reading, attribution) or content.start < attribution.cue.start:
        return None
    statement = without_marks(sentences(one_line(content.cut(reading.text)))[0]).removeprefix("that ")
    pronouns = pronouns_of(statement)
    about_oneself = voice.type in OWN_PRONOUN and OWN_PRONOUN[voice.type].match(statement)
    if pronouns and not (about_oneself and any(pronouns <= forms for forms in OF_ONE)):
        return None
    leans = any(one.match(statement) for one in NOT_AT_FIRST) or POINTING.search(statement)
    fits = LEAST_REPORTED <= len(words(statement)) <= MOST_REPORTED
    return statement if fits and not leans and not BREAK.search(statement) else None
