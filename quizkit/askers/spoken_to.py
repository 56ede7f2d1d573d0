"""Quotations that speak to somebody: who says them can be asked without knowing to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.askers.antecedents import leans_on_article
from quizkit.askers.clipping import shorter
from quizkit.askers.material import Claim, claim_from, names_itself, told_in, unasked_quotations
from quizkit.askers.places import part_with
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.standing_alone import reads_alone
from quizkit.model import Attribution, Reading, Span

OURS = {"you": "we", "your": "our", "yours": "ours", "yourself": "ourselves", "yourselves": "ourselves"}
LISTENER = re.compile(rf"\b(?:{'|'.join(OURS)})\b", re.I)
# "Have that talk with you": a quotation to somebody often goes on from what was said.
OF_THE_TALK = re.compile(r"\bthat [a-z]+|\b(?:did|does|do) you\b")


@once_a_reading
def spoken_to_somebody(reading: Reading) -> tuple[Claim, ...]:
    """Of each quotation that makes no claim by itself the first sentence that needs no more than its listener."""
    return tuple(find_spoken_to(reading))


def find_spoken_to(reading: Reading) -> Iterator[Claim]:
    """The claims, one by one."""
    for index, attribution, voice in unasked_quotations(reading):
        if names_itself(reading, attribution, voice):
            continue
        if found := first_spoken_to(reading, attribution):
            piece, statement = found
            yield claim_from(reading, index, statement, part_with(reading.text, piece, statement))


def first_spoken_to(reading: Reading, attribution: Attribution) -> tuple[Span, str] | None:
    """The first such sentence, with its piece."""
    for piece in attribution.content:
        start = min(piece.start, attribution.cue.start)
        for part in (part for one in told_in(reading, attribution, piece) for part in shorter(one, quoted=True)):
            is_alone = reads_alone(with_speaker_among(part), quoted=True) and not OF_THE_TALK.search(part)
            if LISTENER.search(part) and is_alone and not leans_on_article(reading, start, part):
                return piece, part
    return None


def with_speaker_among(statement: str) -> str:
    """The statement as the speaker would say it of all who are there: a listener needs no more telling than a speaker.

    >>> with_speaker_among("Your pier is old, and you know it"), with_speaker_among("The pier is yours")
    ('Our pier is old, and we know it', 'The pier is ours')
    """
    return LISTENER.sub(
        lambda one: OURS[one[0].lower()] if one[0][0] == "y" else OURS[one[0].lower()].title(), statement
    )
