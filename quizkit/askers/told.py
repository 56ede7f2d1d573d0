"""What the article tells itself, with no source: statements that read alone and stand in no marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.askers.antecedents import leans_on_article
from quizkit.askers.sayings import VERDICT
from quizkit.askers.standing_alone import reads_alone
from quizkit.askers.titles import is_title
from quizkit.askers.wording import without_marks, words
from quizkit.askers.wordings import UNFIT
from quizkit.model import Reading, Span

LEAST_WORDS = 8
# What articles say of those who made them, and of those who could not be reached.
ABOUT_THE_WORK = re.compile(
    r"\b(?:(?:return|answer|respond)\w* (?:to )?(?:\w+ ){0,3}(?:calls?|messages?|e-?mails?|requests?|questions?)|"
    r"declined to comment|contributed to|(?:editor|reporter|writer|columnist|correspondent) (?:at|for|of) the)\b",
    re.I,
)
# "Sign up for the newsletter": asked of whoever reads.
OF_READERS = re.compile(
    r"(?:Click|Contact|Download|E-?mail|Follow|Join|Listen|Read|Share|Sign|Subscribe|Visit|Watch)\b"
)
DATELINE = re.compile(r"[A-Z]{3}.{0,40}(?:[-–—―]{1,2}|\))\s")


def told_of(reading: Reading) -> Iterator[tuple[str, Span]]:
    """What the article says itself, in sentences that name no source and read alone, each with its place."""
    for sentence in reading.sentences:
        text = sentence.cut(reading.text)
        if (
            sentence.cues
            or text[-1:] != "."
            or not text[:1].isupper()
            or "\n" in text
            or is_title(reading, text)
            or DATELINE.match(text)
            or OF_READERS.match(text)
            or any(sentence.overlaps(one.cue) for one in reading.attributions)
            or ABOUT_THE_WORK.search(text)
        ):
            continue
        bare = without_marks(text)
        told = is_fit(reading, sentence, bare) and not stands_in_marks(reading, sentence)
        # "Applauded the plan": no words of its own to retell.
        if told and not any(VERDICT.match(word) for word in words(bare)):
            yield bare, sentence.place()


def is_fit(reading: Reading, place: Span, bare: str) -> bool:
    """Tell whether words read alone without marks, and hold none of their own."""
    return (
        reads_alone(bare, quoted=False)
        and len(words(bare)) >= LEAST_WORDS
        and not UNFIT.search(bare)
        and not leans_on_article(reading, place.start, bare)
    )


def stands_in_marks(reading: Reading, place: Span) -> bool:
    """Tell whether quotation marks that were opened before the place, perhaps paragraphs before, are not closed."""
    text, end = reading.text, place.start
    is_open = text.rfind("“", 0, end) > text.rfind("”", 0, end)
    line = text.rfind("\n", 0, end) + 1
    counts = (text.count('"', 0, end), text.count('"', line, end), text.count("''", line, end))
    return is_open or any(count % 2 for count in counts)
