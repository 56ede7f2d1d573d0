"""Who speaks in the article, and who is only spoken about: heard-or-mentioned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizkit.askers.distractors import may_be_same
from quizkit.askers.drafting import Kind, single_choice, stands_out
from quizkit.askers.lists import listed
from quizkit.askers.material import is_plain_saying
from quizkit.askers.places import evidence_of, tying_phrase
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import name_words, one_line, places_of_word, shortened, words
from quizkit.model import Attribution, Evidence, Option, Question, Reading, Span, Voice

HEARD_OR_MENTIONED = Kind("heard-or-mentioned", "attribution", "integrate", "guarded")

WHO_SPEAKS = "Which of these people does the article cite, with something that they said or wrote?"
WHO_IS_SILENT = "Which of these people is named in the article, but has no voice in it?"
MOST_WRONG, LEAST_WRONG = 3, 2
NEAR = 70  # characters around a name in which a word of saying may be this person's
SOON = 250  # characters behind a name in which a quotation or a "he said" may be this person's
PLAIN_WORD = re.compile(r"\w+")
PRONOUN = re.compile(r"(?:he|she|who|they)\b", re.I)
QUOTATION = re.compile(r"[“\"]|''")


def ask_heard_or_mentioned(reading: Reading, seed: int) -> Iterator[Question]:
    """One question for somebody who is cited, one for somebody who is not; of people with full names only."""
    heard, silent = cited_people(reading), silent_people(reading)
    told = [(voice, heard_option(reading, voice, one)) for voice, one in heard]
    mute = [(voice, silent_option(reading, voice)) for voice in silent]
    for stem, keys, others in ((WHO_SPEAKS, told, mute), (WHO_IS_SILENT, mute, told)):
        asked = (one_among(reading, stem, key, option, others, seed) for key, option in keys)
        if question := next((one for one in asked if one), None):
            yield question


def one_among(
    reading: Reading, stem: str, key: Voice, option: Option, others: Sequence[tuple[Voice, Option]], seed: int
) -> Question | None:
    """The question for one person among people of the other sort, or None where too few can stand beside."""
    wrong = [one for voice, one in others if not may_be_same(reading, voice, key)][:MOST_WRONG]
    if len(wrong) < LEAST_WRONG or stands_out(key.name, [one.text for one in wrong]):
        return None
    right = Option(option.text, True, option.feedback, option.evidence)
    form = single_choice(stem + key.name, right, wrong, seed)
    if form is None:
        return None
    habit = (
        "Being in the news is not being heard: see who is cited, and who is only spoken about."
        if stem == WHO_SPEAKS
        else "Notice whose words are missing: what others say of somebody is only one side of it."
    )
    return HEARD_OR_MENTIONED.question(reading.article, stem, form, option.evidence, f"{option.feedback} {habit}")


def heard_option(reading: Reading, voice: Voice, attribution: Attribution) -> Option:
    assert attribution.source is not None
    phrase = tying_phrase(reading, attribution.source, attribution.cue)
    said = shortened(one_line(attribution.content[0].cut(reading.text)))
    reason = f"“{phrase}” gives {voice.name} words of their own: “{said}”."
    return Option(voice.name, False, reason, evidence_of(reading, attribution, voice))


def silent_option(reading: Reading, voice: Voice) -> Option:
    place = sentence_with(reading, voice.mentions[0]) or voice.mentions[0]
    reason = f"The article speaks about {voice.name}, but no verb of saying stands beside the name."
    return Option(voice.name, False, reason, (Evidence.of(reading.article, place),))


@once_a_reading
def cited_people(reading: Reading) -> tuple[tuple[Voice, Attribution], ...]:
    """People with a full name who surely say something, each with the first thing that they say."""
    found: dict[int, Attribution] = {}
    for one in reading.attributions:
        if one.voice is not None and is_plain_saying(reading, one) and is_full_name(reading.voices[one.voice]):
            found.setdefault(one.voice, one)
    return tuple((reading.voices[voice], one) for voice, one in found.items())


def is_full_name(voice: Voice) -> bool:
    return (
        voice.type == "person" and len(words(voice.name)) > 1 and len(name_words(voice.name)) == len(words(voice.name))
    )


@once_a_reading
def silent_people(reading: Reading) -> tuple[Voice, ...]:
    """People of whom the article surely reports no words, those first whom it names most often."""
    silent = [one for one in reading.bystanders if is_full_name(one) and is_silent(reading, one)]
    return tuple(sorted(silent, key=lambda one: (-len(places_of(reading, one)), one.id)))


def is_silent(reading: Reading, person: Voice) -> bool:
    """Tell whether nothing near any mention of a person could be this person's words."""
    if any(name_words(person.name) & name_words(voice.name) for voice in reading.voices):
        return False
    places = places_of(reading, person)
    if not person.mentions or sentence_with(reading, person.mentions[0]) is None:
        return False
    return not any(may_speak(reading, place) for place in places)


def places_of(reading: Reading, person: Voice) -> list[Span]:
    """Every place of the surname, alone or behind the rest of the name."""
    surname = words(person.name)[-1]
    return [Span(at, at + len(surname)) for at in places_of_word(reading.text, surname)]


def sentence_with(reading: Reading, place: Span) -> Span | None:
    return next((one.place() for one in reading.sentences if one.holds(place)), None)


def may_speak(reading: Reading, place: Span) -> bool:
    """Tell whether a word of saying, a quotation or a "he said" near a name could be the named one's."""
    own = sentence_with(reading, place) or place
    around = Span(max(0, place.start - NEAR), max(own.end, min(len(reading.text), place.end + NEAR)))
    cues = [one.cue for one in reading.attributions if one.source is not None and not one.source.overlaps(place)]
    for match in PLAIN_WORD.finditer(reading.text, around.start, around.end):
        is_whole = not reading.text[match.start() - 1 : match.start()].isalnum()
        of_saying = is_whole and match[0].lower() in listed("heard", "of_words")
        if of_saying and not any(cue.overlaps(Span(*match.span())) for cue in cues):
            return True
    return is_followed_by_words(reading, place)


def is_followed_by_words(reading: Reading, place: Span) -> bool:
    """Tell whether soon behind a name words are quoted or reported of somebody who is not surely another."""
    behind = Span(place.end, min(len(reading.text), place.end + SOON) + 1)
    sure = [one for one in reading.attributions if one.askable and one.source is not None]
    for one in reading.attributions:
        source = one.source.cut(reading.text) if one.source else "he"
        if behind.overlaps(one.cue) and PRONOUN.fullmatch(source) and not one.askable:
            return True
    pieces = [piece for one in sure for piece in one.content]
    marks = (place.end + match.start() for match in QUOTATION.finditer(reading.text[behind.start : behind.end - 1]))
    return any(not any(piece.start - 1 <= mark <= piece.end for piece in pieces) for mark in marks)
