"""How firmly a figure is given: hedged-figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizkit.askers.drafting import Kind, key_of, single_choice
from quizkit.askers.figure_parts import stands_before, start_with_hedge
from quizkit.askers.figure_stretches import from_the_number_on, statement_around
from quizkit.askers.figure_weight import matters, shortest_evidence
from quizkit.askers.figure_windows import is_only_dated, lacks_its_verb, words_around
from quizkit.askers.figure_words import (
    evidence_for,
    figures_in_body,
    has_plural_behind,
    has_unit_behind,
    is_percent,
    is_share,
    low_value,
)
from quizkit.askers.figures import PASSED_ON
from quizkit.askers.hedge_wordings import (
    HEDGED_OPTIONS,
    HEDGES,
    bare_wording,
    is_doubly_hedged,
    sort_of_hedge,
    wrong_wordings,
)
from quizkit.askers.material import can_be_named
from quizkit.askers.thresholds import is_set_by_rule
from quizkit.askers.wording import capital, content_words, name_words, one_line, words
from quizkit.model import Figure, Option, Question, Reading, Span

HEDGED_FIGURE = Kind("hedged-figure", "figure", "retrieve")

MOST_QUESTIONS = 3  # of an article
LEAST_WRONG = 2
OF_WHOM = re.compile(r"^…|\bof (?:them|these|those|it|us|you)\b", re.I)
MOST_WORDS = 24  # of a statement in a stem
TELLING = 3  # words of a stretch with its number: "270 people" would be understood by nobody
A_RANGE = re.compile(r"\d%?\s?[-–]\s?\d")
SHARE_OF_ONE = re.compile(r" (?:of )?an? ")  # "half a century", "a quarter of a million"
LEAST_HEDGED = 3  # "about two" is hardly worth a question
A_YEAR = re.compile(r"(?:19|20)\d\d")
# What is counted, where no noun stands behind the number: "a crowd of about 500", "about 500 were injured".
CROWD = re.compile(r"\b(?:crowd|audience|gathering|group|staff|population|congregation|enrollment|attendance) of\s$")
FARED = re.compile(
    r"\s(?:(?:fewer|more|other) [a-z]+|(?:others? |more )?(?:(?:are|were|have|had)\b|injured|wounded|dead|killed|hurt))"
)


PLAIN_WORD = re.compile(
    r"(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    r"ninety)(?: (?:thousand|million|billion|trillion|percent|per cent))?",
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
    """How is the figure worded? A few numbers that always have the same sort of hedge, owned ones first.

    One of them at most is a lower limit, the most usual hedge: it would be a good guess.
    """
    asked: list[Figure] = []
    limited = False
    for figure in sorted(reading.figures, key=lambda one: not one.sure):
        if len(asked) == MOST_QUESTIONS:
            return
        repeated = any(one.value == figure.value for one in asked)
        question = None if repeated else hedge_question(reading, figure, seed)
        if question and not (limited and is_lower_limit(question)):
            limited = limited or is_lower_limit(question)
            asked.append(figure)
            yield question


def is_lower_limit(question: Question) -> bool:
    """Tell whether the key of a question is worded as a lower limit."""
    (key,) = key_of(question.form)
    return any(key.lower().startswith(f"{hedge} ") for hedge in HEDGES["at least"].wordings)


def hedge_question(reading: Reading, figure: Figure, seed: int) -> Question | None:
    """The question about one figure, or None where its wording is not one and the same all over the body."""
    if figure.hedge is None or not stands_before(figure):
        return None
    same = in_body(reading, figure)
    fits = figure in same and not any(is_doubly_hedged(reading, one) for one in same)
    kind = common_sort(reading, same) if fits else None
    stem = hedged_stem(reading, figure) if kind else None
    if stem is None or kind is None:
        return None
    if not matters(reading, figure) or is_set_by_rule(reading, figure) or tells_sort(stem, kind):
        return None
    hedge, number = one_line(figure.hedge.cut(reading.text)).lower(), number_with_unit(reading, figure)
    right = Option(capital(f"{hedge} {number}"), True, f"“{capital(hedge)}” stands before the number.")
    wrong = wrong_wordings(number, kind, hedge, stem, seed)
    # Dots in the place of the hedge tell that the number is not bare.
    if not number[0].isalpha() and stem.startswith(stem_start(reading, figure)):
        wrong = [bare_wording(hedge, number), *wrong][:HEDGED_OPTIONS]
    if len(wrong) < LEAST_WRONG:
        return None
    form = single_choice(stem, right, wrong, seed)
    if form is None:
        return None
    evidence = (shortest_evidence(reading, figure),)
    return HEDGED_FIGURE.question(reading.article, stem, form, evidence, why_hedged(hedge, kind))


def tells_sort(stem: str, kind: str) -> bool:
    """Tell whether a hedge of the key's sort stands elsewhere in the stem: "up to five years and a fine of … $900"."""
    parts = f" {' '.join(words(stem.lower()))} "
    return any(f" {wording} " in parts for wording in HEDGES[kind].wordings)


def hedged_stem(reading: Reading, figure: Figure) -> str | None:
    """The stem with the words from the number on, or with its statement, where dots stand in the place of the hedge."""
    shown_alone = from_the_number_on(reading, figure) if is_worth_it(reading, figure) else None
    if shown_alone and (is_only_dated(shown_alone) or lacks_its_verb(shown_alone)):
        shown_alone = None
    if shown_alone and len(content_words(shown_alone)) >= TELLING:
        return stem_for(reading, figure, shown_alone)
    worth = is_worth_a_statement(reading, figure)
    shown = statement_with_dots(reading, figure) or words_with_dots(reading, figure) if worth else None
    if shown:
        number = one_line(figure.cut(reading.text))
        if shown.startswith(f"… {number}"):
            return stem_for(reading, figure, shown.removeprefix("… "))
        return f"How does the article word the figure {number}{given_by(reading, figure)} in “{shown}”?"
    return stem_for(reading, figure, shown_alone) if shown_alone and given_by(reading, figure) else None


def statement_with_dots(reading: Reading, figure: Figure) -> str | None:
    """The statement around a figure, with dots for its hedge."""
    statement = statement_around(reading, figure)
    if statement is None or figure.hedge is None or tells_how_exact(reading, figure, statement):
        return None
    worded = one_line(reading.text[figure.hedge.start : figure.end])
    if statement.count(worded) != 1 or OF_WHOM.search(statement) or len(words(statement)) > MOST_WORDS:
        return None
    return statement.replace(worded, f"… {one_line(figure.cut(reading.text))}")


def words_with_dots(reading: Reading, figure: Figure) -> str | None:
    """The few words around a figure, with dots for its hedge."""
    told = tells_how_exact(reading, figure, evidence_for(reading, figure).quote)
    return None if told else words_around(reading, figure)


def tells_how_exact(reading: Reading, figure: Figure, text: str) -> bool:
    """Tell whether a text holds a range, or gives in percent what the figure gives as a fraction."""
    number = figure.cut(reading.text)
    return bool(A_RANGE.search(text)) or (is_share(number) and not is_percent(number) and is_percent(text))


def stem_for(reading: Reading, figure: Figure, shown: str) -> str:
    return f"{stem_start(reading, figure)}{shown}”?"


def stem_start(reading: Reading, figure: Figure) -> str:
    return f"How does the article word the figure{given_by(reading, figure)} in “… "


def is_worth_it(reading: Reading, figure: Figure) -> bool:
    """A number of three and more that counts something, or a share; no range, no dozen, no ratio."""
    number = figure.cut(reading.text)
    return is_plain(reading, figure) and (is_share(number) or says_what(figure, number))


def is_worth_a_statement(reading: Reading, figure: Figure) -> bool:
    """A number that counts something, or of which the words beside it tell what is counted."""
    start = start_with_hedge(figure)
    crowd = CROWD.search(reading.text[max(0, start - 20) : start]) or FARED.match(reading.text, figure.end)
    return is_worth_it(reading, figure) or (is_plain(reading, figure) and bool(crowd))


def is_plain(reading: Reading, figure: Figure) -> bool:
    """A share or a number of three and more; no range, no dozen, no ratio."""
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


def number_with_unit(reading: Reading, figure: Figure) -> str:
    """The number with what it counts where that is a plural right behind it, no name and without quotation marks."""
    unit, end = figure.unit, figure.end
    if unit is not None and (is_share(figure.cut(reading.text)) or has_plural_behind(reading, figure)):
        words_of_unit = unit.cut(reading.text)
        plain = has_unit_behind(reading, figure) and not re.search(r"[\"“”‘]|''", words_of_unit)
        end = unit.end if plain and not name_words(words_of_unit) else end
    return one_line(reading.text[figure.start : end])


def given_by(reading: Reading, figure: Figure) -> str:
    """Who gives the figure, where that is sure and the number is not passed on."""
    if not figure.sure or figure.attribution is None or PASSED_ON.search(evidence_for(reading, figure).quote):
        return ""
    voice = reading.attributions[figure.attribution].voice
    if voice is None or not can_be_named(reading.voices[voice]):
        return ""
    return f" given by {reading.voices[voice].name}"


def why_hedged(hedge: str, kind: str) -> str:
    return (
        f"The article writes “{hedge}”, which makes it {HEDGES[kind].meaning}. "
        "Small words like these say how exact a figure is; they are the first to get lost when it is repeated."
    )
