"""Words by which a reader finds the sentence of a figure, and the figure in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizkit.askers.figure_parts import start_with_hedge
from quizkit.askers.figure_stretches import TITLE
from quizkit.askers.figure_words import has_plural_behind, has_unit_behind, is_share
from quizkit.askers.places import sentence_with
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import LONGEST_ABBREVIATION, content_words, one_line
from quizkit.model import Figure, Reading, Span

LEAST_SHOWN, MOST_SHOWN = 4, 8  # words that point a sentence out
MOST_COUNTED = 6  # words of a number with what it counts
BEGUN, ENDED = re.compile(r"[\"“‘']?[A-Z\d$]"), re.compile(r"[.!?][\"”’']*$")  # or the sentence may be half of one
PLAIN = re.compile(r"\w[^\"“”()\[\]…*]*")
GOES_ON = re.compile(r"-| [A-Z]")  # "40 boat-owners", "16 House Republicans"
MARKS = ' "“”'
WORD = re.compile(r"\S+")


def places_of(reading: Reading, figure: Figure, hidden: Sequence[Span] = ()) -> Iterator[str]:
    """Ways to tell which sentence holds a figure: how it begins before the hedge, how it ends; nothing hidden is shown.

    A number that stands in its sentence twice is not found by them.
    """
    sentence = sentence_with(reading, figure)
    whole = "" if sentence is None else sentence.cut(reading.text).strip()
    if sentence is None or "\n" in whole or not (BEGUN.match(whole) and is_ended(whole)):
        return
    if sum(one.value == figure.value for one in reading.figures if sentence.holds(one)) > 1:
        return
    before = list(WORD.finditer(reading.text, sentence.start, start_with_hedge(figure)))[:MOST_SHOWN]
    if shown := shown_of(reading, before, hidden):
        yield f"begins “{shown} …”"
    behind = list(WORD.finditer(reading.text, max(figure.end, figure.unit.end if figure.unit else 0), sentence.end))
    if shown := shown_of(reading, behind[-MOST_SHOWN:], hidden):
        yield f"ends “… {shown}”"


def is_ended(sentence: str) -> bool:
    """Tell whether a sentence is no half of one, cut by a line or behind an abbreviation.

    >>> is_ended("The crew came home."), is_ended("The crew of Mrs."), is_ended("The crew of")
    (True, False, False)
    """
    return ENDED.search(sentence) is not None and TITLE.search(sentence, len(sentence) - LONGEST_ABBREVIATION) is None


def shown_of(reading: Reading, found: Sequence[re.Match[str]], hidden: Sequence[Span]) -> str | None:
    """The words without marks around them, if they are enough, cut no quotation or bracket and stand there only.

    Of words such as "This is not about" nobody could tell which sentence it is.
    """
    if len(found) < LEAST_SHOWN:
        return None
    place = Span(found[0].start(), found[-1].end())
    shown = one_line(place.cut(reading.text)).strip(MARKS).rstrip(" .!?,")
    is_plain = PLAIN.fullmatch(shown) is not None and not any(place.overlaps(one) for one in hidden)
    tells = is_plain and bool(content_words(shown))
    return shown if tells and on_one_line(reading).count(shown) == 1 else None


@once_a_reading
def on_one_line(reading: Reading) -> str:
    return one_line(reading.text)


def with_counted(reading: Reading, figure: Figure) -> str:
    """The number, with what it counts where that stands right behind it."""
    is_told = has_plural_behind(reading, figure) or (
        is_share(figure.cut(reading.text)) and has_unit_behind(reading, figure)
    )
    unit = figure.unit if is_told else None
    told = one_line(reading.text[figure.start : unit.end]) if unit is not None else ""
    is_whole = unit is not None and not GOES_ON.match(reading.text, unit.end)
    number = one_line(figure.cut(reading.text))
    return told if is_whole and len(told.split()) <= MOST_COUNTED else number
