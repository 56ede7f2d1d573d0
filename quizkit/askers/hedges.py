"""How firmly a figure is given: hedged-figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizkit.askers.drafting import key_of, single_choice
from quizkit.askers.figure_notes import few_words_noted, is_clause, notes_of, stretch_noted
from quizkit.askers.figure_parts import A_YEAR, stands_before, start_with_hedge
from quizkit.askers.figure_verbs import beside_verb, verb_of
from quizkit.askers.figure_weight import matters, shortest_evidence, weight_of
from quizkit.askers.figure_words import evidence_for, figures_in_body, is_share, low_value
from quizkit.askers.figures import PASSED_ON
from quizkit.askers.fit_names import can_be_named
from quizkit.askers.hedge_wordings import (
    HEDGES,
    as_worded,
    bare_wording,
    holds_hedged_number,
    is_doubly_hedged,
    sort_of_hedge,
    wrong_wordings,
)
from quizkit.askers.kinds import HEDGED_FIGURE
from quizkit.askers.material import gives_away
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.thresholds import is_set_by_rule
from quizkit.askers.unsourced import tells_of_source
from quizkit.askers.wording import capital, one_line
from quizkit.model import Figure, Option, Question, Reading, Span

MOST_QUESTIONS = 3  # of an article
LEAST_WRONG = 2
SHARE_OF_ONE = re.compile(r" (?:of )?an? ")  # "half a century", "a quarter of a million"
LEAST_HEDGED = 3  # "about two" is hardly worth a question
# What is counted, where no noun stands behind the number: "a crowd of about 500", "about 500 were injured".
CROWD = re.compile(
    r"\b(?:(?:crowd|audience|gathering|group|staff|population|congregation|enrollment|attendance|town|village|city|"
    r"community) of|home to)\s$"
)
FARED = re.compile(
    r"\s(?:(?:fewer|more|other) [a-z]+|(?:others? |more )?(?:(?:are|were|have|had)\b|injured|wounded|dead|killed|hurt))"
)


PLAIN_WORD = re.compile(
    r"(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    r"ninety)(?: (?:thousand|million|billion|trillion|percent|per cent))?|"
    r"(?:an?|two|three|four|five) (?:dozen|hundred|thousand|million|billion|trillion)",
    re.I,
)


def in_body(reading: Reading, figure: Figure) -> list[Figure]:
    """Every figure of the same value in the body, this one too; where the title stands there again it is none of it."""
    title = reading.article.title
    start = reading.text.find(title) if title else -1
    told = Span(start, start + len(title)) if title and start >= 0 else None
    same = (one for one in figures_in_body(reading) if one.value == figure.value)
    return [one for one in same if told is None or not told.holds(one)]


def common_sort(reading: Reading, figures: Sequence[Figure]) -> str | None:
    """The sort of hedge that all of the figures have, or None."""
    sorts = {sort_of_hedge(reading, one) for one in figures}
    return sorts.pop() if len(sorts) == 1 else None


def ask_hedged_figure(reading: Reading, seed: int) -> Iterator[Question]:
    """How is the figure worded? A few numbers that always have the same sort of hedge, those of most weight first.

    After the first, a lower limit, the most usual hedge, waits for a question with another: it would be a good guess.
    """
    yield from questions_of_hedge(reading, seed)


@once_a_reading
def questions_of_hedge(reading: Reading, seed: int) -> tuple[Question, ...]:
    """The questions, which another asker looks at, to ask about other sentences."""
    return tuple(find_questions(reading, seed))


def find_questions(reading: Reading, seed: int) -> Iterator[Question]:
    """The questions, one by one."""
    asked: list[Figure] = []
    limits = 0
    for figure in sorted(reading.figures, key=lambda one: weight_of(reading, one), reverse=True):
        if len(asked) == MOST_QUESTIONS:
            return
        repeated = any(one.value == figure.value for one in asked)
        question = None if repeated else hedge_question(reading, figure, seed)
        if question and not (is_lower_limit(question) and 2 * limits > len(asked)):
            limits += is_lower_limit(question)
            asked.append(figure)
            yield question


def is_lower_limit(question: Question) -> bool:
    """Tell whether the key of a question is worded as a lower limit."""
    (key,) = key_of(question.form)
    return key.startswith(capital(HEDGES["at least"].name))


def hedge_question(reading: Reading, figure: Figure, seed: int) -> Question | None:
    """The question about one figure, or None where its wording is not one and the same all over the body."""
    kind = sort_in_body(reading, figure)
    if kind is None or not is_askable(reading, figure):
        return None
    stem = stem_for(reading, figure)
    if stem is None or holds_hedged_number(stem, [kind]):
        return None
    return question_with(reading, figure, kind, stem, seed)


def question_with(reading: Reading, figure: Figure, kind: str, stem: str, seed: int) -> Question | None:
    """The question with this stem about a figure with such a hedge; None where few wordings are surely wrong."""
    if figure.hedge is None:
        return None
    hedge, number = one_line(figure.hedge.cut(reading.text)).lower(), number_noted(reading, figure)
    right = Option(as_worded(HEDGES[kind], hedge, number), True, f"“{capital(hedge)}” stands before the number.")
    wrong = [bare_wording(hedge, number), *wrong_wordings(number, kind, hedge, stem, seed)]
    form = single_choice(stem, right, wrong, seed)
    if form is None or len(wrong) < LEAST_WRONG:
        return None
    evidence = (shortest_evidence(reading, figure),)
    return HEDGED_FIGURE.question(reading.article, stem, form, evidence, why_hedged(hedge, kind))


def is_askable(reading: Reading, figure: Figure) -> bool:
    """Tell whether a figure counts something, matters to the article, and no rule sets it."""
    if not is_worth_a_statement(reading, figure) or not matters(reading, figure):
        return False
    return not (is_set_by_rule(reading, figure) or is_small_change(reading, figure))


def is_small_change(reading: Reading, figure: Figure) -> bool:
    """Tell whether a number in dozens stands late, once and in nobody's words: seldom the point."""
    return "dozen" in figure.cut(reading.text) and not weight_of(reading, figure)


def sort_in_body(reading: Reading, figure: Figure) -> str | None:
    """The sort of hedge that the number has before it wherever the body gives it; None where it differs."""
    if figure.hedge is None or not stands_before(figure):
        return None
    same = in_body(reading, figure)
    fits = figure in same and not any(is_doubly_hedged(reading, one) for one in same)
    return common_sort(reading, same) if fits else None


def stem_for(reading: Reading, figure: Figure) -> str | None:
    """The question with a note of the figure, in which the hedge is lost; None where nothing can be noted.

    The note is a clause that reads alone, else the words from the number on, with the verb before it or without, which
    say nothing that could be anybody's.
    """
    noted = clause_shown(reading, figure) or words_shown(reading, figure)
    number = number_noted(reading, figure)
    return noted and f"{noted} How exact is the figure “{number}” as the article words it?"


def clause_shown(reading: Reading, figure: Figure) -> str | None:
    """The note as a clause, with who gives the figure, where the article gives it to somebody."""
    for note in notes_of(reading, figure):
        giver = given_by(reading, figure, note)
        if giver or not loses_source(reading, figure, note):
            noted = (
                f"From the article a reader notes, as a figure{giver}" if giver else "A reader notes from the article"
            )
            return f"{noted}: {note.removesuffix('.')}."
    return None


def words_shown(reading: Reading, figure: Figure) -> str | None:
    """The note as the article's words from the number on: many of them, or else with the verb before, or else a few."""
    ways = (stretch_noted, beside_verb, few_words_noted)
    way, stretch = next(((way, text) for way in ways if (text := way(reading, figure))), (None, ""))
    if way is None:
        return None
    giver = given_by(reading, figure, stretch)
    if not giver and is_clause(stretch) and loses_source(reading, figure, stretch):
        return None
    noted = f"From the article a reader notes, as a figure{giver}" if giver else "A reader notes from the article"
    if way is beside_verb:  # no words of the article, as its hedge is lost between verb and number
        end = "" if stretch.endswith("…") else "."
        return f"{noted}: … {verb_of(reading, figure)} {stretch}{end}"
    return f"{noted}{',' * bool(giver)} only the words from the number on: “… {stretch}”."


def loses_source(reading: Reading, figure: Figure, note: str) -> bool:
    """Tell whether the article gives a figure to somebody of whom a note says nothing: "reports indicated that"."""
    is_given = figure.attribution is not None or tells_of_source(one_line(evidence_for(reading, figure).quote))
    return is_given and not tells_of_source(note)


def number_noted(reading: Reading, figure: Figure) -> str:
    """The number as it stands in a note; in words without a capital."""
    number = one_line(figure.cut(reading.text))
    return number.lower() if number[0].isalpha() else number


def is_worth_it(reading: Reading, figure: Figure) -> bool:
    """A number of three and more that counts something, or a share; no range, no ratio."""
    number = figure.cut(reading.text)
    return is_plain(reading, figure) and (is_share(number) or says_what(figure, number))


def is_worth_a_statement(reading: Reading, figure: Figure) -> bool:
    """A number that counts something, or of which the words beside it tell what is counted."""
    start = start_with_hedge(figure)
    crowd = CROWD.search(reading.text[max(0, start - 20) : start]) or FARED.match(reading.text, figure.end)
    return is_worth_it(reading, figure) or (is_plain(reading, figure) and bool(crowd))


def is_plain(reading: Reading, figure: Figure) -> bool:
    """A share or a number of three and more; no range, no ratio."""
    number = figure.cut(reading.text)
    if figure.unit is not None and figure.unit.cut(reading.text) == "times":
        return False
    if isinstance(figure.value, tuple) or A_YEAR.fullmatch(number):
        return False
    if is_share(number) and SHARE_OF_ONE.match(reading.text, figure.end):
        return False
    plain_word = bool(re.search(r"\d", number) or PLAIN_WORD.fullmatch(number))
    return is_share(number) or (plain_word and low_value(figure) >= LEAST_HEDGED)


def says_what(figure: Figure, number: str) -> bool:
    """Tell whether it can be seen what is counted: a unit or a currency."""
    return figure.unit is not None or not number[:1].isalnum()


def given_by(reading: Reading, figure: Figure, shown: str) -> str:
    """Who gives the figure, where that is sure, not in the words that are shown, and the number is not passed on."""
    if not figure.sure or figure.attribution is None or PASSED_ON.search(evidence_for(reading, figure).quote):
        return ""
    voice = reading.attributions[figure.attribution].voice
    if voice is None or not can_be_named(reading.voices[voice]) or gives_away(shown, reading.voices[voice]):
        return ""
    return f" given by {reading.voices[voice].name}"


def why_hedged(hedge: str, kind: str) -> str:
    return (
        f"The article writes “{hedge}”, which makes it {HEDGES[kind].meaning}. "
        "Small words like these say how exact a figure is; they are the first to get lost when it is repeated."
    )
