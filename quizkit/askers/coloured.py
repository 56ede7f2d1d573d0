"""Which verb colours how somebody's words come across: loaded-words about "claimed", "slammed", "boasted"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.askers.drafting import single_choice
from quizkit.askers.excerpts import excerpt, outside_marks, shown
from quizkit.askers.lists import listed
from quizkit.askers.loaded import (
    LEAST_WRONG,
    LOADED_WORDS,
    MOST_WRONG,
    Judging,
    is_inside_quotation,
    is_neutral,
    plain_words,
    rank,
)
from quizkit.askers.material import one_line
from quizkit.askers.wording import words
from quizkit.model import Evidence, Option, Question, Reading, Sentence, Span

STEM = "Which word in this sentence colours what somebody says, where a neutral writer would choose a plainer one?"
# Each with the plainer word and with what the coloured one adds.
DOUBTS = "lets the reader doubt what is said"
ATTACKS = "makes criticism sound like a blow"
SHOWS_OFF = "makes the speaker look vain"
VERBS = {
    r"claim(?:s|ed|ing)": ("said", DOUBTS),
    r"(?:boast|bragg?)(?:s|ed|ing)": ("said", SHOWS_OFF),
    r"tout(?:s|ed|ing)|trumpet(?:s|ed|ing)": ("praised", "makes praise sound like selling"),
    r"(?:blast|bash|excoriat|eviscerat|skewer|lambast|trash|pillori|slamm?|ripp?)(?:e?s|ed|ing)": (
        "criticised",
        ATTACKS,
    ),
}
# "Claimed victory" tells what somebody did; "slammed into" and "ripped off" tell no speech.
LITERAL = re.compile(
    r" (?:into|off|up|out|down|by|away|to have|open|shut|through|victory|responsibility|credit|lives|the lives|"
    r"(?:the|a|his|her|their|its) (?:title|lead|seat|life|lives|nomination|prize|crown|top|spot|mantle|benefits?))\b"
)
PHYSICAL = re.compile(
    r"\b(?:bomb\w*|explo\w+|storms?|winds?|cars?|trucks?|vehicles?|doors?|planes?|crash\w*|hurricane|waves?|music|horns?|"
    r"insurance|asylum|sued|lawsuits?|refunds?|birthday|party)\b"
)
# Verbs and nouns that also colour or doubt: on offer beside the key they would be right too.
ALSO_COLOURED = re.compile(
    r"\b(?:claim\w*|alleg\w+|insist\w*|admit\w*|conced\w*|accus\w+|warn\w*|vow\w*|conten[dt]\w*|maintain\w*|assert\w*|"
    r"acknowledg\w+|complain\w*|argu\w+|blam\w+|purport\w*|so-called|suppos\w+|criti\w+|attack\w*|mock\w*|deni\w+|dismiss\w*|"
    r"condemn\w*|denounc\w+|prais\w+|hail\w*|decr(?:y|ied)|rail\w*|fume\w*|taunt\w*|boast\w*|brag\w*|slam\w*|blast\w*|rip\w*)\b",
    re.I,
)
LEAST_WORDS, MOST_QUESTIONS, ENDS = 8, 2, (".", "!", "”", '"')


def ask_coloured_verb(reading: Reading, seed: int) -> Iterator[Question]:
    """Which verb colours what is said? At most two questions, about different verbs."""
    asked: set[str] = set()
    for sentence in reading.sentences:
        place = coloured_place(reading, sentence)
        if place is None or len(asked) == MOST_QUESTIONS:
            continue
        verb = place.cut(reading.text)
        plain, adds = next(value for form, value in VERBS.items() if re.fullmatch(form, verb))
        question = None if adds in asked else coloured_question(reading, sentence, place, plain, adds, seed)
        if question:
            asked.add(adds)
            yield question


def coloured_question(
    reading: Reading, sentence: Sentence, place: Span, plain: str, adds: str, seed: int
) -> Question | None:
    """A question whose wrong answers are plain words of the sentence, outside of quotation marks."""
    verb = place.cut(reading.text)
    part = excerpt(reading, sentence, place)
    text = shown(reading, sentence, part)
    one = Judging(sentence, part, text, verb, verb)
    free = sorted(
        plain_words(outside_marks(text)), key=lambda span: (not is_verb(span.cut(text)), rank(span, one))
    )  # verbs first, as the key is one
    fit = [word for span in free if is_neutral(reading, one, word := span.cut(text)) and not ALSO_COLOURED.match(word)]
    wrong = sorted(fit[:MOST_WRONG], key=text.index)
    if len(wrong) < LEAST_WRONG:
        return None
    options = [Option(phrase, False, f"“{phrase}” colours nothing: it tells who, what or when.") for phrase in wrong]
    form = single_choice(STEM, Option(verb, True, f"“{verb}” {adds}."), options, seed)
    evidence = (Evidence.of(reading.article, part),)
    why = (
        f"“{verb}” is the writer's word, not the speaker's, and it {adds}. A plainer word, such as a form of "
        f"“{plain}”, would report the same. Look at the verb before you judge what somebody says."
    )
    if form is None:
        return None
    return LOADED_WORDS.question(reading.article, STEM, form, evidence, why, text)


def is_verb(word: str) -> bool:
    return word in listed("loaded", "neutral_verbs") or word.endswith(("ed", "ing"))


def coloured_place(reading: Reading, sentence: Sentence) -> Span | None:
    """Where the one coloured verb of a sentence stands: in the writer's words, and about speech."""
    raw = sentence.cut(reading.text)
    text = one_line(raw)
    if len(words(text)) < LEAST_WORDS or "\n" in raw or not text[:1].isupper() or text[-1:] not in '.!”"':
        return None
    found = list(re.finditer(rf"\b(?:{'|'.join(VERBS)})\b", outside_marks(raw)))
    if len(found) != 1 or PHYSICAL.search(raw) or LITERAL.match(raw, found[0].end()):
        return None
    place = Span(sentence.start + found[0].start(), sentence.start + found[0].end())
    if is_inside_quotation(reading, sentence) or not is_about_speech(reading, sentence, place):
        return None
    return place


def is_about_speech(reading: Reading, sentence: Sentence, place: Span) -> bool:
    """Tell whether the verb is the writer's and tells of speech: it stands in nobody's mouth."""
    if any(piece.overlaps(place) for one in reading.attributions for piece in one.content):
        return False
    before = reading.text[sentence.start : place.start]
    if before.count("“") > before.count("”") or before.count('"') % 2 == 1:
        return False
    return any(one.cue.overlaps(place) for one in reading.attributions) or any(
        cue.family == "loaded_v" and cue.said_by == "outlet" and cue.place().overlaps(place) for cue in sentence.cues
    )
