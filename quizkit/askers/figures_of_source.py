"""Which of several figures is a given source's: owner-of-figure the other way round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizkit.askers.drafting import single_choice
from quizkit.askers.figure_givers import Given, figures_given, figures_to_give, is_away_from, may_be, unlike
from quizkit.askers.figure_words import evidence_for, is_counted
from quizkit.askers.figures import CLAUSE_BEFORE, OF_THEMSELVES, PASSED_ON, SUPPOSED, is_vague, questions_of_owner
from quizkit.askers.fit_names import can_be_named
from quizkit.askers.kinds import OWNER_OF_FIGURE
from quizkit.askers.places import evidence_of, tying_phrase
from quizkit.askers.wording import content_words, name_words, one_line
from quizkit.model import Figure, Option, Question, Reading, Voice

MOST_QUESTIONS = 2  # of an article
WRONG, LEAST_WRONG = 3, 2


def ask_which_figure_is_theirs(reading: Reading, seed: int) -> Iterator[Question]:
    """Which of these figures does the article give as this source's? At most two, about figures not asked about yet."""
    if all(one.attribution is None for one in figures_to_give(reading)):
        return
    told = [one for question in questions_of_owner(reading, seed) for one in question.evidence]
    asked: set[int] = set()
    shown: list[Figure] = []
    for given in figures_given(reading):
        for key in given:
            is_told = key.figure in shown or any(one.start <= key.figure.start < one.end for one in told)
            voice = None if is_told else owner_of(reading, key)
            if voice is None or voice.id in asked or len(asked) == MOST_QUESTIONS:
                continue
            others = others_than(reading, given, key, voice)[:WRONG]
            question = which_figure(reading, key, voice, others, seed)
            if question:
                asked.add(voice.id)
                shown += [one.figure for one in (key, *others)]
                yield question


def owner_of(reading: Reading, given: Given) -> Voice | None:
    """Whose a figure surely is, by name; None where it is passed on, supposed or trivial."""
    attribution = given.attribution
    if attribution is None or attribution.voice is None or not is_counted(reading, given.figure):
        return None
    voice = reading.voices[attribution.voice]
    if not can_be_named(voice) or (not attribution.askable and is_vague(voice)):
        return None
    said = attribution.content[0].cut(reading.text)
    before = reading.text[max(0, given.figure.start - CLAUSE_BEFORE) : given.figure.start]
    around = " ".join(one.quote for one in evidence_of(reading, attribution, voice))
    if OF_THEMSELVES.match(said) or PASSED_ON.search(around) or SUPPOSED.search(before + given.text):
        return None
    return voice


def others_than(reading: Reading, given: Sequence[Given], key: Given, voice: Voice) -> list[Given]:
    """Figures that are surely not the voice's: another's, or the article's own where the voice is not cited."""
    name = name_words(voice.name)
    fit = [one for one in given if one.figure != key.figure and not name & content_words(one.text)]
    return unlike(key, [one for one in fit if is_not_theirs(reading, one, voice)])


def is_not_theirs(reading: Reading, given: Given, voice: Voice) -> bool:
    if given.attribution is not None and given.attribution.voice is not None:
        return not may_be(reading, reading.voices[given.attribution.voice], voice)
    return is_away_from(reading, given.figure, voice)


def which_figure(reading: Reading, key: Given, voice: Voice, others: Sequence[Given], seed: int) -> Question | None:
    """The question, or None where too few figures are surely not this source's or the key would stand out."""
    attribution = key.attribution
    if attribution is None or attribution.source is None or len(others) < LEAST_WRONG:
        return None
    if name_words(voice.name) & content_words(key.text):
        return None
    stem = f"Which of these figures does the article attribute to {voice.name}?"
    phrase = tying_phrase(reading, attribution.source, attribution.cue)
    right = Option(key.text, True, f"“{phrase}” gives this figure to {voice.name}.")
    wrong = [wrong_option(reading, one, voice) for one in others]
    form = single_choice(f"{stem}{key.text}", right, wrong, seed)
    if form is None:
        return None
    piece = next(piece for piece in attribution.content if piece.holds(key.figure))
    evidence = evidence_of(reading, attribution, voice, piece)
    number = one_line(key.figure.cut(reading.text))
    why = (
        f"The article puts “{phrase}” beside the words with “{number}”, so the figure is this source's. Where it gives "
        "several figures, ask of each who counted: one source does not stand for them all."
    )
    return OWNER_OF_FIGURE.question(reading.article, stem, form, evidence, why)


def wrong_option(reading: Reading, given: Given, voice: Voice) -> Option:
    attribution = given.attribution
    if attribution is None or attribution.source is None:
        reason = f"No words of saying tie this figure to {voice.name}."
    else:
        phrase = tying_phrase(reading, attribution.source, attribution.cue)
        reason = f"This figure is another source's: the article writes “{phrase}”."
    return Option(given.text, False, reason, (evidence_for(reading, given.figure),))
