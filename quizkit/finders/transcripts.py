"""Who says what in an interview or debate that is printed as a script: a name, a colon, and the words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from quizkit.finders.candidates import Candidate
from quizkit.finders.cues import Content
from quizkit.finders.passages import Passage
from quizkit.finders.sources import Source, trimmed
from quizkit.finders.words import word_set

LABEL = re.compile(r"([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}): (?=\S)")
SHORTEST = 3  # letters: "Q" and "A" name nobody
TURNS = 2  # a name that so many paragraphs begin with is a speaker's


def speakers_of(passages: Iterable[Passage]) -> frozenset[str]:
    """The labels of a script: what two paragraphs or more begin with, if it is no word such as "Update".

    In capitals, one paragraph is enough where the text has the name elsewhere.
    """
    bodies = [passage for passage in passages if passage.block.role == "body"]
    labels = Counter(label for passage in bodies if (label := label_of(passage)))
    if not labels:
        return frozenset()
    text = "\n".join(passage.text for passage in bodies)
    return frozenset(
        label
        for label, turns in labels.items()
        if turns >= TURNS or (label.isupper() and re.search(rf"\b{re.escape(label.title())}\b", text))
    )


def label_of(passage: Passage) -> str | None:
    """What stands before a colon at the beginning of a paragraph, where it may be a name."""
    match = LABEL.match(passage.text)
    if (
        match is None
        or len(match.group(1)) < SHORTEST
        or match.group(1).lower() in word_set("reporting", "no_speakers")
    ):
        return None
    return match.group(1)


def turns_of(passage: Passage, speakers: frozenset[str]) -> Iterator[Candidate]:
    """The turn of a speaker that a paragraph is, if it is one."""
    label = label_of(passage) if speakers else None
    if label not in speakers or label is None:
        return
    colon = next((token for token in passage.doc if token.idx == len(label)), None)
    if colon is None or colon.i == 0:
        return
    piece = trimmed(passage.text, len(label) + 1, len(passage.text))
    if piece is not None:
        source = Source(colon.nbor(-1), (0, len(label)), "subject")
        yield Candidate(
            passage,
            colon,
            (len(label), len(label) + 1),
            source,
            Content("colon", (piece,)),
            passage.quotations,
        )
