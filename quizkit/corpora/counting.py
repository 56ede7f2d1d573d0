"""How many articles a corpus has, as far as that is quickly told: for the time that is left."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from pathlib import Path

from quizkit.inputs.kinds import JSONL, KINDS, ManyArticles, suffix_of
from quizkit.inputs.places import files_at
from quizkit.inputs.refusals import Refused
from quizkit.inputs.stream import STANDARD_INPUT
from quizkit.model.checked import refuse_single

PIECE = 1 << 20


def count_articles(places: Iterable[str]) -> int | None:
    """The number of files, and of lines in files of many articles, at some places; None where that cannot be told.

    Nothing is read but line ends, so that what is refused or blank counts too. Raises ModelError for a single place.
    """
    refuse_single("count_articles", "places", places)
    total = 0
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # whoever reads the files is told
        for place in places:
            if place == STANDARD_INPUT:
                return None
            for found in files_at(place):
                if (number := 1 if isinstance(found, Refused) else _articles_in(found)) is None:
                    return None
                total += number
    return total


def _articles_in(path: Path) -> int | None:
    kind = KINDS.get(suffix_of(path.name))
    if kind is JSONL:
        return _lines_in(path)
    return None if isinstance(kind, ManyArticles) else 1


def _lines_in(path: Path) -> int | None:
    lines, last = 0, b"\n"
    try:
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                lines += piece.count(b"\n")
                last = piece
    except OSError:
        return None
    return lines + (not last.endswith(b"\n"))
