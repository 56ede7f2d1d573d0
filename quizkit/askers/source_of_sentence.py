"""What kind of source a sentence cites, which is only pointed out by how it begins or ends: type-of-source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from quizkit.askers.beside_verb import words_of_verb
from quizkit.askers.drafting import ENOUGH_WRONG, shuffled, single_choice
from quizkit.askers.figure_givers import cited_in
from quizkit.askers.figure_places import LEAST_SHOWN, WORD, is_ended, shown_of
from quizkit.askers.figures import PASSED_ON
from quizkit.askers.fit_names import PRONOUN, can_be_named
from quizkit.askers.kinds import TYPE_OF_SOURCE
from quizkit.askers.material import Claim, claim_from
from quizkit.askers.nameless import is_named_beside, is_named_soon
from quizkit.askers.places import sentence_with
from quizkit.askers.sayings import is_plain_saying
from quizkit.askers.sentence_sources import SAYING, is_made_by_people, rest_of
from quizkit.askers.sole_sources import has_another_source
from quizkit.askers.source_answers import WHAT_IT_TELLS, Sourced, why_not, why_right
from quizkit.askers.source_kinds import (
    BODY,
    DOCUMENT,
    OF_A_POLL,
    PAPERS,
    PERSON,
    POINTS_BACK,
    UNNAMED,
    head_of,
    is_people,
    kind_of,
)
from quizkit.askers.sources import chosen, is_beside_paper, may_be_of_body
from quizkit.askers.standing_alone import FIRST_PERSON
from quizkit.askers.wording import name_words, words
from quizkit.model import Attribution, Evidence, Option, Question, Reading, Sentence, Span, Voice

KINDS = (PERSON, BODY, UNNAMED, DOCUMENT)
MOST_QUESTIONS, MOST_OF_KIND = 2, 4  # of an article; with those that show what is said
SAME = 0  # whatever the seed is, the same sentences are asked about
LEAST_WORDS = 8  # of a sentence
MOST_SHOWN = 8  # words that point it out
BEGUN = re.compile(r"(?:''|[\"“‘'\[])*[A-Z\d$]")
ONE = ("a", "an", "one", "another")
OF_A_PARTY = ("Democrat", "Republican")
PAPERS_TOO = PAPERS | {"average", "data", "polling", "statistics"}
# What only a poll or a count can tell: "up by 15 points", "most voters want".
COUNTED = re.compile(
    r"\d|\bpoints?\b|\b(?:lag|lead|trail|ahead|behind|favou?r|support|approv|want|believ|voters|Americans)\w*"
)
# A word that shows of which kind a source is, or a mark that is cut.
OF_SOMEBODY = re.compile(rf"{FIRST_PERSON.pattern}|\b(?:he|she|his|her|him|hers)\b|''|``", re.I)


@attrs.frozen
class Citing:
    """A sentence that cites a source, by its claim and kind, and how a stem points it out."""

    claim: Claim
    kind: str
    sentence: Sentence
    place: str


def ask_source_of_sentence(reading: Reading, seed: int) -> Iterator[Question]:
    """What kind of source does a sentence cite? At most two questions of an article, with two keys.

    Named people are asked for beside another key only: they would be a good guess.
    """
    shown = chosen(reading)
    told = [place for one in shown for place in one.evidence]
    asked: list[str] = []
    for one in in_turn(reading):
        is_told = any(place.start < one.sentence.end and one.sentence.start < place.end for place in told)
        if len(asked) == min(MOST_QUESTIONS, MOST_OF_KIND - len(shown)) or is_told or one.kind in asked:
            continue
        if one.kind == PERSON and not asked:
            continue
        if question := question_about(reading, one, seed):
            asked.append(one.kind)
            yield question


def in_turn(reading: Reading) -> Sequence[Citing]:
    """Sentences in an order of chance, those of people with names behind all others."""
    found = shuffled(list(citing_sentences(reading)), reading.article.id, SAME)
    return sorted(found, key=lambda one: one.kind == PERSON)


def citing_sentences(reading: Reading) -> Iterator[Citing]:
    """Sentences that surely cite one source of a plain kind, and can be pointed out without it."""
    for index, one in enumerate(reading.attributions):
        sentence = sentence_with(reading, one.cue)
        if sentence is None or not cites_one_source(reading, one, sentence) or one.voice is None:
            continue
        kind = kind_in(reading, one.voice)
        if kind == DOCUMENT and is_of_people(reading, one, sentence):
            continue
        place = place_of(reading, one, sentence) if kind in KINDS else None
        if kind is None or place is None:
            continue
        claim = claim_from(reading, index, place[1])
        if not tells_its_kind(claim, kind) and not has_another_source(reading, claim):
            yield Citing(claim, kind, sentence, place[0])


def is_of_people(reading: Reading, attribution: Attribution, sentence: Sentence) -> bool:
    """Tell whether somebody may be the source as well as the paper that a sentence cites."""
    named = "" if attribution.source is None else attribution.source.cut(reading.text)
    return is_made_by_people(reading, named, rest_of(reading, sentence, *attribution.content))


def kind_in(reading: Reading, of: int) -> str | None:
    """The kind of a voice; a surname is a name here, too, as is nobody's "one Norby Democrat", "a Courier poll"."""
    voice = reading.voices[of]
    if kind := kind_of(voice):
        return kind
    parts = words(voice.name)
    if " and " in voice.name or not parts:
        return None
    if voice.type == "document":
        return DOCUMENT if is_paper_by_itself(reading, voice) else None
    if voice.type == "person" and len(parts) == 1 and can_be_named(voice) and voice.name[:1].isupper():
        return PERSON
    is_one = voice.type in ("person", "unknown") and parts[0].lower() in ONE
    is_named = is_named_beside(reading, voice) or is_named_soon(reading, voice)
    is_somebody = len(parts) > 1 and (is_people(parts[-1]) or parts[-1] in OF_A_PARTY)
    return UNNAMED if is_one and is_somebody and not is_named else None


def is_paper_by_itself(reading: Reading, voice: Voice) -> bool:
    """Tell whether a paper or poll is told by what it is, and by whose it is if that is no person: "a Courier poll"."""
    names, first = name_words(voice.name), words(voice.name)[0].lower()
    if (first in POINTS_BACK and not (first == "the" and names)) or "’s" in voice.name or "'s" in voice.name:
        return False
    people = (one for one in (*reading.voices, *reading.bystanders) if one.type == "person")
    return head_of(words(voice.name))[-1].lower() in PAPERS_TOO and not any(
        names & name_words(one.name) for one in people
    )


def cites_one_source(reading: Reading, attribution: Attribution, sentence: Sentence) -> bool:
    """Tell whether a whole sentence names its source, and nobody and nothing else is cited in it."""
    source, whole = attribution.source, sentence.cut(reading.text).strip()
    if source is None or not sentence.holds(source) or not is_plain_saying(reading, attribution):
        return False
    if "\n" in whole or not (BEGUN.match(whole) and is_ended(whole)) or len(words(whole)) < LEAST_WORDS:
        return False
    if PRONOUN.fullmatch(source.cut(reading.text)) or PASSED_ON.search(rest_of(reading, sentence, source)):
        return False
    return not is_more_told(reading, sentence, attribution)


def is_more_told(reading: Reading, sentence: Sentence, attribution: Attribution) -> bool:
    """Tell whether somebody else is cited in a sentence, or a word of saying stands outside of a quotation."""
    inside = cited_in(reading, sentence)
    quoted = (piece for one in inside if one.manner == "quote" for piece in one.content)
    said = (part for one in inside for part in (one.cue, one.source) if part is not None)
    if any(one.voice != attribution.voice for one in inside):
        return True
    return SAYING.search(rest_of(reading, sentence, *said, *quoted).lower()) is not None


def place_of(reading: Reading, attribution: Attribution, sentence: Sentence) -> tuple[str, str] | None:
    """How a sentence begins or ends in what its source says, and these words; None where they would cut something."""
    tag = words_of_verb(attribution)
    behind = list(WORD.finditer(reading.text, tag.end, sentence.end))
    before = list(WORD.finditer(reading.text, sentence.start, tag.start))
    for count in range(MOST_SHOWN, LEAST_SHOWN - 1, -1):
        for how, found in (("ends “… {}”", behind[-count:]), ("begins “{} …”", before[:count])):
            shown = shown_of(reading, found, (tag,)) if is_said(attribution, found) else None
            if shown and not OF_SOMEBODY.search(shown):
                return how.format(shown), shown
    return None


def is_said(attribution: Attribution, found: Sequence[re.Match[str]]) -> bool:
    """Tell whether these words stand in what the source says, and tell nothing of who that is."""
    if len(found) < LEAST_SHOWN:
        return False
    middle = Span(found[0].end() - 1, found[-1].start() + 1)
    return any(piece.holds(middle) for piece in attribution.content)


def tells_its_kind(claim: Claim, kind: str) -> bool:
    """Tell whether the words that point a sentence out show of which kind its source is."""
    polled = kind == DOCUMENT and (OF_A_POLL.search(claim.statement) or COUNTED.search(claim.statement))
    return bool(polled or claim.gives_away(claim.voice))


def question_about(reading: Reading, one: Citing, seed: int) -> Question | None:
    stem = f"Find the sentence of the article that {one.place}. What kind of source does this sentence cite?"
    sourced = Sourced(
        one.kind,
        one.claim.statement,
        (Evidence.of(reading.article, one.sentence.place()),),
        one.claim.phrase,
        one.claim.voice.name,
        is_beside_paper(reading, one.claim),
        may_be_body=may_be_of_body(reading, one.claim) or is_paper_of_somebody(one),
    )
    wrong = [Option(kind, False, why_not(kind, sourced)) for kind in wrong_kinds(sourced, stem)]
    if len(wrong) < ENOUGH_WRONG:
        return None
    form = single_choice(stem, Option(one.kind, True, why_right(sourced)), wrong, seed)
    explanation = f"{why_right(sourced)} {WHAT_IT_TELLS[one.kind]}"
    return TYPE_OF_SOURCE.question(reading.article, stem, form, sourced.evidence, explanation) if form else None


def is_paper_of_somebody(one: Citing) -> bool:
    return one.kind == DOCUMENT and bool(name_words(one.claim.voice.name))


def wrong_kinds(one: Sourced, stem: str) -> Sequence[str]:
    """The other kinds but those that may be meant, too, and now and then one more, so that a lack tells nothing."""
    unfit = [kind for kind, is_unfit in ((BODY, one.may_be_body), (DOCUMENT, one.beside_paper)) if is_unfit]
    left_out = unfit or shuffled(([BODY], [DOCUMENT], [], []), stem, SAME)[0]
    return [kind for kind in KINDS if kind != one.kind and kind not in left_out]
