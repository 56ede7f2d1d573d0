"""Whom or what the sentence of a figure cites for it: owner-of-figure by the kind of source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from quizkit.askers.drafting import ENOUGH_WRONG, shuffled, single_choice
from quizkit.askers.figure_places import is_ended, places_of, with_counted
from quizkit.askers.figure_weight import LARGE, is_extent, is_large, matters, weight_of
from quizkit.askers.figure_words import (
    evidence_for,
    figures_in_body,
    has_plural_behind,
    is_percent,
    is_presupposed,
    is_share,
)
from quizkit.askers.figures import LISTENER
from quizkit.askers.hedges import is_worth_it
from quizkit.askers.kinds import OWNER_OF_FIGURE
from quizkit.askers.places import sentence_with
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.sentence_sources import BODY, NOTHING, PAPER, PEOPLE, Cited, cited_for
from quizkit.askers.source_kinds import OF_A_POLL
from quizkit.askers.standing_alone import FIRST_PERSON
from quizkit.askers.wording import one_line, words
from quizkit.model import Figure, Option, Question, Reading, Span

HABITS: Mapping[str, str] = {
    PEOPLE: "People can be asked how they know it, if they are named.",
    BODY: "A body may have its own stake in a figure: ask how it counted, and whether others count alike.",
    PAPER: "A paper can be looked up: ask who made it, and how they counted.",
    NOTHING: "Look around such a sentence for whoever counted; where nobody is found, the article itself vouches.",
}
SORTS: Mapping[str, str] = {PEOPLE: "people", BODY: "an organisation", PAPER: "a paper"}
MOST_QUESTIONS = 2  # of an article
SAME = 0  # whatever the seed is, the same figures are asked about
LEAST_WORDS = 8  # of a sentence; a shorter one may be a link or a caption
ALL = 100  # "he is with us 100 percent" counts nothing
# How often it is asked where no source is: beside a figure that has one, and where there is none.
BESIDE_CITED, WITHOUT_CITED = (True, True, False), (True, False, False, False)
PART_OF_WORD = ("-", "–")  # "a $20-plus trillion budget"
NEAR_THAN = 40  # characters before a figure
# "More than the $5 that she had asked for" is another number than the one that is given.
COMPARED = re.compile(r"\bthan (?:the|its|his|her|their|an?)\b[^.;,]*$|\blike\b[^.;,]*$", re.I)
# "80 percent of his friends" is talk.
OF_THEIRS = re.compile(r"[^.,;]{0,20} of (?:his|her|their|my|our|your) ", re.I)
SUPPOSED = re.compile(r"\b(?:if|unless|suppose|imagine)\b", re.I)


def ask_source_of_figure(reading: Reading, seed: int) -> Iterator[Question]:
    """Whom or what does its sentence cite for the figure? At most two questions of an article, with two keys."""
    yield from questions_of_source(reading, seed)


@once_a_reading
def questions_of_source(reading: Reading, seed: int) -> tuple[Question, ...]:
    """The questions, which another asker looks at, to ask about other sentences."""
    return tuple(find_questions(reading, seed))


def find_questions(reading: Reading, seed: int) -> Iterator[Question]:
    """The questions, one by one."""
    asked: set[str] = set()
    told: list[Span | None] = []
    for one in in_turn(reading):
        sentence = sentence_with(reading, one.figure)
        if one.kind in asked or sentence in told:
            continue
        if question := source_question(reading, one, seed):
            yield question
            asked.add(one.kind)
            told.append(sentence)
        if len(asked) == MOST_QUESTIONS:
            return


def in_turn(reading: Reading) -> Iterator[Cited]:
    """The figures of which it is sure whom their sentence cites, by their weight; last those that have no source.

    They are asked about in some articles only, in few of those without others: it would be a good guess.
    """
    found = [cited_for(reading, one) for one in figures_in_body(reading) if is_fit(reading, one)]
    sure = sorted((one for one in found if one is not None), key=lambda one: -weight_of(reading, one.figure))
    cited = [one for one in sure if one.kind != NOTHING]
    yield from cited
    if shuffled(BESIDE_CITED if cited else WITHOUT_CITED, reading.article.id, SAME)[0]:
        yield from (one for one in sure if one.kind == NOTHING)


def is_fit(reading: Reading, figure: Figure) -> bool:
    """Tell whether somebody must have counted a figure, it matters to the article, and its sentence is a whole one."""
    if not is_large(reading, figure, LARGE) or is_extent(reading, figure) or is_presupposed(reading, figure):
        return False
    number = figure.cut(reading.text)
    if (is_percent(number) and figure.value == ALL) or with_counted(reading, figure).isalpha():
        return False
    if reading.text.startswith(PART_OF_WORD, figure.end):
        return False
    if COMPARED.search(reading.text, max(0, figure.start - NEAR_THAN), figure.start) or OF_THEIRS.match(
        reading.text, figure.end
    ):
        return False
    tells = is_share(number) or not number[0].isalnum() or has_plural_behind(reading, figure)
    if not tells or not is_worth_it(reading, figure) or not matters(reading, figure):
        return False
    sentence = sentence_with(reading, figure)
    whole = "" if sentence is None else sentence.cut(reading.text).strip()
    is_whole = "\n" not in whole and is_ended(whole) and len(words(whole)) >= LEAST_WORDS
    return is_whole and not SUPPOSED.search(whole) and not LISTENER.search(whole)


def source_question(reading: Reading, one: Cited, seed: int) -> Question | None:
    """The question, or None where its sentence cannot be found by the figure, or the source would be no surprise."""
    shown, place = with_counted(reading, one.figure), place_of(reading, one.figure, one.hidden)
    if place is None or (one.kind == PAPER and OF_A_POLL.search(shown)):
        return None
    stem = f"Find the figure “{shown}” in the {place[0]}. What kind of source does {place[1]} cite for it?"
    wrong = [Option(kind, False, why_not(one)) for kind in offered(one, stem)]
    if len(wrong) < ENOUGH_WRONG:
        return None
    form = single_choice(stem, Option(one.kind, True, why_right(one)), wrong, seed)
    explanation = f"{why_right(one)} {HABITS[one.kind]}"
    evidence = (evidence_for(reading, one.figure),)
    return OWNER_OF_FIGURE.question(reading.article, stem, form, evidence, explanation) if form else None


def place_of(reading: Reading, figure: Figure, hidden: Sequence[Span]) -> tuple[str, str] | None:
    """Where to find a figure: in the article, where it stands once, else by words of its sentence, none of its source;
    and what to call that sentence."""
    if one_line(reading.text).count(with_counted(reading, figure)) == 1:
        return "article", "its sentence"
    places = shuffled(list(places_of(reading, figure, hidden)), reading.article.id, SAME)
    place = next((place for place in places if not FIRST_PERSON.search(place)), None)
    return None if place is None else (f"sentence that {place}", "this sentence")


def offered(one: Cited, stem: str) -> Sequence[str]:
    """The wrong answers: now and then without the body or the paper, as where these could be defended."""
    fit = [kind for kind in HABITS if kind != one.kind and kind not in one.excluded]
    left_out = shuffled((BODY, PAPER, None, None), stem, SAME)[0]
    return fit if one.excluded else [kind for kind in fit if kind != left_out]


def why_right(one: Cited) -> str:
    if one.kind == NOTHING:
        return "Nobody is cited in this sentence, and no poll or paper: it states the figure by itself."
    return f"The sentence gives the figure to {SORTS[one.kind]}: “{one.phrase}”."


def why_not(one: Cited) -> str:
    if one.kind == NOTHING:
        return "The sentence cites nobody and nothing for its figure."
    return f"The source that it cites is {SORTS[one.kind]}: “{one.phrase}”."
