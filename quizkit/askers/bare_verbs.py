"""With which verb the article reports words of a source, asked without these words: loaded-words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizkit.askers.drafting import single_choice
from quizkit.askers.kinds import LOADED_WORDS
from quizkit.askers.never_said import is_never_said
from quizkit.askers.places import evidence_of, tied, tying_phrase
from quizkit.askers.reporting_verbs import (
    HABIT,
    NEUTRAL,
    ON_OFFER,
    Chosen,
    absent_verbs,
    beside,
    by_chance,
    chosen_verb,
    verbs_of,
)
from quizkit.askers.rivals import is_pair, is_paper
from quizkit.askers.spoken import POINTER, may_be_called
from quizkit.askers.sure_verbs import is_surely_of
from quizkit.model import Attribution, Question, Reading, Voice

WRONG, LEAST_WRONG = 3, 2
OF_PEOPLE = ("Unwilling", "Firm", "Alarmed", "Solemn")  # papers and polls hardly admit or insist
SAME = 0  # whatever the seed is, the same verbs are on offer
# "Defenders of his plan", "defenders today".
LEANING = re.compile(rf"(?i:{POINTER.pattern})|\b(?:fellow|other|the [a-z]|today|tonight|yesterday|tomorrow|now)")


def bare_verb_question(reading: Reading, attribution: Attribution, seed: int) -> Question | None:
    """Which of four verbs reports words of a source? None where it is not sure which, or whose words they are."""
    chosen = chosen_verb(reading, attribution)
    if chosen is None or attribution.source is None or attribution.voice is None or chosen.sort not in ON_OFFER:
        return None
    voice = reading.voices[attribution.voice]
    if not (is_surely_of(reading, attribution, chosen) and can_be_told_of(reading, voice)):
        return None
    stem = f"Which of these verbs does the article use to report words of {voice.name}, and how does the verb sound?"
    wrong = [one.option(right=False) for one in wrong_verbs(reading, voice, chosen)]
    form = single_choice(stem, chosen.option(right=True), wrong, seed) if len(wrong) >= LEAST_WRONG else None
    phrase = tied(tying_phrase(reading, attribution.source, attribution.cue), voice)
    why = f"{phrase} stands beside the words: the verb “{chosen.shown}” {chosen.effect}. {HABIT}"
    evidence = evidence_of(reading, attribution, voice, attribution.cue)
    return LOADED_WORDS.question(reading.article, stem, form, evidence, why) if form else None


def can_be_told_of(reading: Reading, voice: Voice) -> bool:
    """Tell whether a stem can name a voice, as one, without anything that only the article tells."""
    is_body = voice.type in ("organisation", "government")
    if is_pair(voice) or "," in voice.name or (" and " in voice.name and not is_body):
        return False
    if voice.type in ("person", "unknown") and voice.name.startswith("the "):
        return False
    return may_be_called(reading, voice) and not LEANING.search(voice.name.removeprefix("the "))


def wrong_verbs(reading: Reading, voice: Voice, chosen: Chosen) -> Sequence[Chosen]:
    """Verbs that stand nowhere in the article, and "said" where it surely reports nothing of the voice."""
    is_for_none = not chosen.is_plain and is_never_said(reading, voice)
    known = sorts_of(reading, voice)
    fit = [one for one in ON_OFFER if one not in known and not (one in OF_PEOPLE and is_paper(voice))]
    absent = [absent_verbs(reading, sort) for sort in by_chance(fit, voice.name, SAME) if sort != NEUTRAL]
    plain = [verbs_of(NEUTRAL)] if is_for_none else []
    return beside(chosen, [*plain, *filter(None, absent)][:WRONG], voice.name, SAME)


def sorts_of(reading: Reading, voice: Voice) -> frozenset[str]:
    """The sorts of all verbs that report something of a voice, or of nobody known."""
    own = (chosen_verb(reading, one) for one in reading.attributions if one.voice in (voice.id, None))
    return frozenset(one.sort for one in own if one is not None)
