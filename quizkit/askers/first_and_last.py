"""Who is quoted first in the article, and who last."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from quizkit.askers.marked import Marked, all_marked, bare_words
from quizkit.askers.possible_words import may_be_words_of
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.standouts import Standout, is_named_person, standout
from quizkit.askers.titles import title_in_text
from quizkit.askers.wordings import ANY_MARK
from quizkit.model import Reading, Voice


@once_a_reading
def first_quoted(reading: Reading) -> Standout | None:
    """Who is surely quoted before others; what stands in marks in a headline or beside the body may be read first."""
    return None if has_marks_in_title(reading) else outermost(reading, all_marked(reading))


@once_a_reading
def last_quoted(reading: Reading) -> Standout | None:
    """Who is surely quoted after others."""
    return outermost(reading, (one for one in reversed(all_marked(reading)) if not one.is_beside_body))


def outermost(reading: Reading, marked: Iterable[Marked]) -> Standout | None:
    """The first of these that surely is a quotation of somebody with a name, over all whose cannot come before."""
    beyond: list[Marked] = []
    for one in marked:
        if one.is_quotation and one.voice is not None and is_named_person(reading, reading.voices[one.voice]):
            may_rival = functools.partial(stands_beyond, reading, one, beyond)
            is_outright = not any(is_anothers(mark, one) for mark in beyond)
            return standout(reading, one, one.words, may_rival, outright=is_outright)
        beyond.append(one)
    return None


def is_anothers(marked: Marked, found: Marked) -> bool:
    """Tell whether words further out may be somebody else's: a quotation, or a few words that are given to anybody."""
    if marked.voice == found.voice or marked.is_beside_body:
        return False
    return marked.is_quotation or bool(marked.suspects - {found.voice})


def stands_beyond(reading: Reading, found: Marked, beyond: Iterable[Marked], person: Voice) -> bool:
    """Tell whether somebody's words may stand in marks further out than those that were found."""
    assert found.voice is not None
    return any(may_be_words_of(reading, one, person) and not is_said_again(reading, one, found.voice) for one in beyond)


def is_said_again(reading: Reading, marked: Marked, voice: int) -> bool:
    """Tell whether words of a headline or the like are those that the article quotes of somebody."""
    if not marked.is_beside_body:
        return False
    wanted = bare_words(reading, marked)
    own = (bare_words(reading, one) for one in all_marked(reading) if one.voice == voice)
    return any(f" {wanted} " in f" {said} " for said in own)


def has_marks_in_title(reading: Reading) -> bool:
    """Tell whether words stand in marks in a title that is no part of the text."""
    return title_in_text(reading) is None and ANY_MARK.search(reading.article.title) is not None
