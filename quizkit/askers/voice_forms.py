"""In which form the article gives what a person says: quoted, paraphrased, or both, and which of them comes first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from quizkit.askers.more_words import may_be_quoted, may_be_told
from quizkit.askers.mouths import leads_whom_it_cites
from quizkit.askers.nameless import is_nameless, is_one_of_a_kind
from quizkit.askers.persons import is_full_name
from quizkit.askers.places import sentence_with
from quizkit.askers.places_meant import own_places
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.sayings import CALLED_ON, is_plain_saying, is_surely_cited, is_torn
from quizkit.askers.silent import MARK
from quizkit.askers.spoken import NO_SUBJECT, SAYING, verb_of
from quizkit.askers.titles import in_title
from quizkit.askers.wording import name_words, surname_of, words
from quizkit.askers.wordings import ANY_MARK, QUOTATION, is_label
from quizkit.model import Attribution, Reading, Span, Voice

QUOTED, TOLD = "quoted", "told"
QUOTED_FIRST, TOLD_FIRST = "quoted first", "told first"
LEAST_SAID = 5  # words of a report; fewer tell little
LEAST_SPOKEN = 4  # words of a quotation; fewer may be a name, or a word at arm's length
LEAST_QUOTED = 3  # words of a quoted part
ALIKE = 5  # letters at the beginning of two names that may be one
MOST_CITED = 10  # times; more are too many to look through, as are
MOST_NAMED = 20  # places with the name, for what must not stand near any of them
NEXT = 6  # characters between "said" and what is said
# Also what somebody commits to may be told in a clause.
REPORTING = re.compile(
    rf"{SAYING.pattern}|(?:promise[ds]?|vow(?:ed|s)?|pledge[ds]?|reiterate[ds]?|affirm(?:ed|s)?)$", re.I
)
# "Announced plans to sell the pier" reports no clause.
WITH_AN_OBJECT = re.compile(
    r"(?:emphasi|stress|announc|acknowledg|reveal|recall|report|not|promis|pledg|predict|declar|confirm)"
    r"(?:[sz]?e[ds]?|ed|s|ing)$",
    re.I,
)
OF_A_CLAUSE = re.compile(
    r"^(?:that|to) [a-z]|n['’]t\b|['’](?:s|re|ve|d|ll)\b|\b(?:\w{2,40}ed|is|are|was|were|be|been|has|have|had|will|"
    r"would|can|could|should|may|might|must|do|does|did|he|she|they|it|there)\b",
    re.I,
)


@attrs.frozen
class VoiceForm:
    """A person, the form in which the article gives what they say, and the statements that show it in their order."""

    voice: Voice
    sort: str
    shown: tuple[Attribution, ...]


def voice_forms(reading: Reading) -> Iterator[VoiceForm]:
    """People of whom the form is certain."""
    for voice, own in people(reading):
        form = form_of(reading, voice, own)
        if form and not leads_whom_it_cites(reading, voice):
            yield form


@once_a_reading
def people(reading: Reading) -> tuple[tuple[Voice, tuple[Attribution, ...]], ...]:
    """Who is cited and is surely nobody else, each with all that they say, in the order of the text."""
    return tuple(
        (voice, tuple(sorted((one for one in reading.attributions if one.voice == voice.id), key=start_of)))
        for voice in reading.voices
        if is_known_from_others(reading, voice)
    )


def is_known_from_others(reading: Reading, voice: Voice) -> bool:
    """Tell whether a full name, or a description of somebody without one, surely means nobody else who is cited."""
    if is_nameless(voice):
        return is_one_of_a_kind(reading, voice)
    return is_full_name(voice) and not shares_its_surname(reading, voice)


def shares_its_surname(reading: Reading, voice: Voice) -> bool:
    """Tell whether a surname alone may mean either of two people, or a part of a name is known as somebody else.

    A name that begins like another one may be the same, misspelt; a name of one word may be a person's, whatever it
    was taken for.
    """
    own, names = surname_of(voice.name).casefold(), name_words(voice.name)
    others = (one for one in (*reading.voices, *reading.bystanders) if one.id != voice.id and may_be_a_person(one))
    surnames = ((surname_of(one.name).casefold(), name_words(one.name)) for one in others)
    return any(own in parts or other in names or own[:ALIKE] == other[:ALIKE] for other, parts in surnames)


def may_be_a_person(voice: Voice) -> bool:
    return voice.type == "person" or len(words(voice.name)) == 1


def start_of(attribution: Attribution) -> int:
    return whole(attribution).start


def whole(attribution: Attribution) -> Span:
    """Source, words of saying and all that is said."""
    parts = [attribution.cue, *attribution.content, *([attribution.source] if attribution.source else [])]
    return Span(min(one.start for one in parts), max(one.end for one in parts))


def form_of(reading: Reading, voice: Voice, own: Sequence[Attribution]) -> VoiceForm | None:
    """The form of all that a person says, in the order of the text; None where it is not certain."""
    clear = [one for one in own if is_quotation(reading, one) or is_report(reading, one)]
    if not clear or len(own) > MOST_CITED or any(one.manner != clear[0].manner for one in own[: own.index(clear[0])]):
        return None
    manners = {one.manner for one in own}
    if len(manners) > 1:
        return form_of_both(reading, voice, clear[0], own)
    if len(own_places(reading, voice)) > MOST_NAMED:
        return None
    is_quoted, may_be_more = (QUOTED, may_be_told) if manners == {"quote"} else (TOLD, may_be_quoted)
    return None if may_be_more(reading, voice, len(reading.text)) else VoiceForm(voice, is_quoted, tuple(clear))


def form_of_both(reading: Reading, voice: Voice, first: Attribution, own: Sequence[Attribution]) -> VoiceForm | None:
    """The form of somebody who is first quoted or reported, where nothing else may stand before, and then the other."""
    is_quoted_first = first.manner == "quote"
    is_then = is_report if is_quoted_first else is_quoted_too
    then = next((one for one in own if is_then(reading, one)), None)
    may_be_before = may_be_told if is_quoted_first else may_be_quoted
    if then is None or may_be_before(reading, voice, whole(first).end):
        return None
    return VoiceForm(voice, QUOTED_FIRST if is_quoted_first else TOLD_FIRST, (first, then))


def is_quotation(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether all that is said stands in quotation marks, and is no single word."""
    said = [piece.cut(reading.text) for piece in attribution.content]
    is_marked = attribution.manner == "quote" and all(MARK.match(one) for one in said)
    return is_marked and is_surely_cited(reading, attribution) and len(words(" ".join(said))) >= LEAST_SPOKEN


def is_report(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether a verb of saying reports a statement without a quotation mark."""
    if attribution.manner != "paraphrase" or not reports_plainly(reading, attribution):
        return False
    said = attribution.content[0].cut(reading.text)
    return not ANY_MARK.search(whole(attribution).cut(reading.text)) and len(words(said)) >= LEAST_SAID


def is_quoted_too(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether something of what is said is surely quoted, all of it or a part."""
    return is_quotation(reading, attribution) or is_partly_quoted(reading, attribution)


def is_partly_quoted(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether a report has a quoted part that tells something, and tells something outside of it too."""
    if attribution.manner != "mixed" or not reports_plainly(reading, attribution):
        return False
    said = attribution.content[0].cut(reading.text)
    outside = QUOTATION.sub(" ", said)
    return not ANY_MARK.search(outside) and len(words(outside)) >= LEAST_SAID and bool(quoted_part(reading, said))


def quoted_part(reading: Reading, said: str) -> str:
    """The first part of a report in quotation marks that is no label; nothing where there is none."""
    parts = (one.strip(" ,.") for one in QUOTATION.findall(said))
    return next((one for one in parts if len(words(one)) >= LEAST_QUOTED and not is_label(reading, one)), "")


def reports_plainly(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether a verb of saying has a clause behind it that somebody plainly said."""
    is_plain = is_plain_saying(reading, attribution) or is_plain_by_name(reading, attribution)
    is_said = bool(REPORTING.match(verb_of(reading, attribution)))
    is_called_on = CALLED_ON.match(reading.text, attribution.cue.start)
    is_clause = is_of_a_clause(reading, attribution) and not is_torn(reading, attribution)
    return is_plain and is_said and is_clause and not is_called_on


def is_of_a_clause(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether a clause is reported, where the verb may take an object as well: not "announced plans to sell"."""
    takes_object = WITH_AN_OBJECT.match(verb_of(reading, attribution))
    return not takes_object or bool(OF_A_CLAUSE.search(attribution.content[0].cut(reading.text)))


def is_plain_by_name(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether "Ana Ruiz said" has a clause right behind it, in a sentence without any marks."""
    own, source = sentence_with(reading, attribution.cue), attribution.source
    if own is None or source is None or attribution.voice is None or in_title(reading, attribution):
        return False
    surname = surname_of(reading.voices[attribution.voice].name)
    text, content = own.cut(reading.text), attribution.content[0]
    is_near = source.end <= attribution.cue.start and 0 <= content.start - attribution.cue.end <= NEXT
    is_near = is_near and attribution.cue.start - source.end <= NEXT
    is_told = is_near and not NO_SUBJECT.match(content.cut(reading.text).removeprefix("that "))
    return is_told and surname in words(source.cut(reading.text)) and not ANY_MARK.search(text)
