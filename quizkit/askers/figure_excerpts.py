"""The words of the article around a figure: the shortest stretch that reads alone, its sentence or the clause in it."""

from __future__ import annotations

import re

from quizkit.askers.figure_words import CLAUSE_EDGE
from quizkit.askers.standing_alone import FIRST_PERSON, POINTING, reads_alone
from quizkit.askers.third_person import THIRD_PERSON
from quizkit.askers.wording import one_line, sentences, without_marks, words
from quizkit.model import Figure, Reading, Span

EXCERPT_WORDS = range(5, 33)
JOINED_ON = re.compile(r"(?:and|but|while|although|though|because) (?=\w+ \w+ )")  # before a clause of its own
# A subject that only the article explains, and the helping verbs behind it: left out at the start of an excerpt.
SUBJECT = re.compile(
    r"(?:it|he|she|they|i|we)(?:['’](?:s|ve|re|d|m|ll))?\s(?:(?:is|are|was|were|am|has|have|had|will|would|could)\s)?(?:been\s)?",
    re.I,
)
TURN = re.compile(
    r"(?:But|And|Yet|So(?! far\b)|Still,|Meanwhile,|However,|Moreover,|Also,) "
)  # only ties a sentence to the last


def excerpt_around(reading: Reading, figure: Figure, piece: Span, *, quoted: bool) -> str | None:
    """The shortest stretch of the article around a figure that reads alone: its sentence, or the clause in it."""
    number = one_line(figure.cut(reading.text))
    at = len(one_line(reading.text[piece.start : figure.start]))
    whole = one_line(piece.cut(reading.text))
    sentence = next((one for one in sentences(whole) if whole.find(one) <= at < whole.find(one) + len(one)), whole)
    inside = at - whole.find(sentence)
    if sentence[inside : inside + len(number)] != number or is_torn(sentence):
        return None
    plain = without_marks(sentence).removeprefix("that ")
    if reads_alone(plain, quoted=quoted):
        return plain
    bare = TURN.sub("", plain)
    if bare != plain and reads_alone(bare, quoted=quoted):
        return f"… {bare}"
    return clause_in(sentence, inside, number)


def clause_in(sentence: str, at: int, number: str) -> str | None:
    """The clause of a sentence that holds the number, without a subject that only the article explains."""
    edges = [0, *(match.end() for match in CLAUSE_EDGE.finditer(sentence)), len(sentence)]
    start = max(edge for edge in edges if edge <= at)
    ends = [match.start() for match in CLAUSE_EDGE.finditer(sentence)]
    end = min((end for end in ends if end >= at + len(number)), default=len(sentence))
    if is_torn(sentence[start:end]):
        return None
    whole = without_marks(sentence[start:end]).removeprefix("that ")
    clause = whole[len(joint[0]) :] if (joint := JOINED_ON.match(whole)) else whole
    bare = SUBJECT.sub("", clause, count=1) if SUBJECT.match(clause) else clause
    if len(words(bare)) not in EXCERPT_WORDS or number not in bare:
        return None
    if (
        THIRD_PERSON.search(bare)
        or POINTING.search(bare)
        or FIRST_PERSON.search(bare)
        or re.search(r"[\[\]*@#?]", bare)
        or bare.count("(") != bare.count(")")
    ):
        return None
    opened = "… " if bare != whole or start else ""
    return f"{opened}{bare}"


def is_torn(stretch: str) -> bool:
    """Tell whether words begin or end inside of a title or quotation: "A Tale of Boats,” has sold"."""
    inside = stretch.replace("''", '"').strip(' ,.;:"“”')
    return inside.count('"') % 2 == 1 or inside.count("“") != inside.count("”")
