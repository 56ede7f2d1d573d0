"""Which figure has a source and which has none: figure-in-own-voice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.figure_givers import Given, figures_given, unlike
from quizkit.askers.figure_words import evidence_for
from quizkit.askers.kinds import FIGURE_IN_OWN_VOICE
from quizkit.askers.places import tying_phrase
from quizkit.model import Option, Question, Reading

WRONG, LEAST_WRONG = 3, 2
NO_SOURCE = "Which of these figures does the article give in its own voice, without citing anybody for it?"
A_SOURCE = "For which of these figures does the article cite a source?"


def ask_figure_in_own_voice(reading: Reading, seed: int) -> Iterator[Question]:
    """Which figure is nobody's, among some that a source gives; or the other way round. One question at most."""
    for given in figures_given(reading):
        own = [one for one in given if one.is_nobodys]
        told = [one for one in given if one.attribution is not None]
        for stem, keys, others in ((NO_SOURCE, own, told), (A_SOURCE, told, own)):
            turn = shuffled(keys, stem + reading.article.id, seed)
            question = next(filter(None, (which_has(reading, stem, key, others, seed) for key in turn)), None)
            if question:
                yield question
                return


def which_has(reading: Reading, stem: str, key: Given, others: Sequence[Given], seed: int) -> Question | None:
    """The question for one key, or None where too few figures of the other sort are left or the key would stand out."""
    rivals = unlike(key, others)[:WRONG]
    if len(rivals) < LEAST_WRONG:
        return None
    right = Option(key.text, True, reason(reading, key))
    wrong = [Option(one.text, False, reason(reading, one), (evidence_for(reading, one.figure),)) for one in rivals]
    form = single_choice(f"{stem}{key.text}", right, wrong, seed)
    if form is None:
        return None
    habit = "Before you repeat a figure, look for whoever counted: where nobody is cited, the article itself vouches."
    explanation = f"{reason(reading, key)} {habit}"
    return FIGURE_IN_OWN_VOICE.question(reading.article, stem, form, (evidence_for(reading, key.figure),), explanation)


def reason(reading: Reading, given: Given) -> str:
    """Why a figure has a source, or none."""
    attribution = given.attribution
    if attribution is None or attribution.source is None:
        return "Neither this sentence nor those around it cite anybody: the article itself gives this figure."
    phrase = tying_phrase(reading, attribution.source, attribution.cue)
    return f"The article writes “{phrase}”: this figure has a source."
