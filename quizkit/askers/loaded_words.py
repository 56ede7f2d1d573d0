"""Which verbs colour what somebody says, for whom, and how they sound: loaded-words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from quizkit.askers.bare_verbs import bare_verb_question
from quizkit.askers.coloured import coloured_verb_question
from quizkit.askers.drafting import shuffled
from quizkit.askers.never_said import is_never_said
from quizkit.askers.reporting_verbs import chosen_verb
from quizkit.askers.tones import statement_verb_question
from quizkit.askers.whose_verb import whose_verb_question
from quizkit.askers.wording import name_words
from quizkit.model import Attribution, Question, Reading

Ask: TypeAlias = Callable[[Reading, Attribution, int], Question | None]

MOST_QUESTIONS = 3  # of an article, about different voices
SAME = 0  # whatever the seed is, the same questions are asked
ASKED_PLAINLY = 5  # in one of so many articles a "said" is asked for, or it would be a wrong answer by itself


def ask_loaded_words(reading: Reading, seed: int) -> Iterator[Question]:
    """For whom does the article choose a verb that colours, and which does it choose? At most three questions."""
    asked: set[int | None] = set()
    for ask, most in ((coloured_verb_question, 2), (whose_verb_question, 1), (about_colouring_verb, MOST_QUESTIONS)):
        yield from about_voices(reading, ask, most, asked, seed)
    is_wanted = shuffled(range(ASKED_PLAINLY), reading.article.id, SAME)[0] == 0
    yield from about_voices(reading, about_plain_verb, int(is_wanted), asked, seed)


def about_voices(reading: Reading, ask: Ask, most: int, asked: set[int | None], seed: int) -> Iterator[Question]:
    """At most so many questions of one form, each about a voice that was not asked about, in the order of the text."""
    made = 0
    for one in reading.attributions:
        if made == most or len(asked) == MOST_QUESTIONS:
            return
        question = None if is_asked(reading, one.voice, asked) else ask(reading, one, seed)
        if question:
            made += 1
            asked.add(one.voice)
            yield question


def is_asked(reading: Reading, voice: int | None, asked: set[int | None]) -> bool:
    """Tell whether a voice, or one with a word of its name, is asked about."""
    names = frozenset() if voice is None else name_words(reading.voices[voice].name)
    return voice in asked or any(names & name_words(reading.voices[one].name) for one in asked if one is not None)


def about_colouring_verb(reading: Reading, attribution: Attribution, seed: int) -> Question | None:
    """Which verb does the article choose, where it is no plain one? Rather in the form that has "said" on offer."""
    chosen = chosen_verb(reading, attribution)
    if chosen is None or chosen.is_plain or attribution.voice is None:
        return None
    first, second = bare_verb_question, statement_verb_question
    if not is_never_said(reading, reading.voices[attribution.voice]):
        first, second = second, first
    return first(reading, attribution, seed) or second(reading, attribution, seed)


def about_plain_verb(reading: Reading, attribution: Attribution, seed: int) -> Question | None:
    """The same where it is a plain one, in a form that is left to chance: more often with the statement, where "said"
    stands beside all other verbs, too."""
    chosen = chosen_verb(reading, attribution)
    if chosen is None or not chosen.is_plain:
        return None
    ask, *_ = shuffled((bare_verb_question, statement_verb_question, statement_verb_question), reading.article.id, SAME)
    return ask(reading, attribution, seed)
