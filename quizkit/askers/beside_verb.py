"""What stands beside a verb of saying and tells when or how something was said."""

from __future__ import annotations

import re

from quizkit.askers.material import Claim
from quizkit.askers.spoken import after_that
from quizkit.askers.wording import one_line, sentences, without_marks, words
from quizkit.model import Attribution, Evidence, Reading, Span

MOST_STEM_WORDS = 40
AROUND = 45  # characters on either side that tell what is beside some words
PHRASE_LENGTH = 75  # characters of words of saying that may be quoted together
MARKS = re.compile(r"[“”\"]|''")


def verb_of(attribution: Attribution) -> Span:
    """From source to cue, or from cue to source."""
    source = attribution.source or attribution.cue
    return Span(min(source.start, attribution.cue.start), max(source.end, attribution.cue.end))


def words_of_saying(text: str, attribution: Attribution, place: Span) -> str:
    """Source and verb with a place beside them ("Ana Ruiz said at a rally"), with dots for what lies between them."""
    whole = joined(verb_of(attribution), place)
    is_short = whole.end - whole.start <= PHRASE_LENGTH and "\n" not in whole.cut(text)
    if is_short and not any(piece.overlaps(whole) for piece in attribution.content):
        return without_marks(whole.cut(text))
    parts: list[Span] = []
    for part in sorted(one.place() for one in (attribution.source or attribution.cue, attribution.cue, place)):
        is_near = bool(parts) and part.start - parts[-1].end <= 1
        parts[-1:] = [joined(parts[-1], part)] if is_near else [*parts[-1:], part]
    return " … ".join(without_marks(part.cut(text)) for part in parts)


def joined(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


def around(text: str, place: Span, characters: int = AROUND) -> str:
    """Some words and those beside them in their sentence, with dots where it goes on; up to a quotation mark at most.

    What somebody says and what the article says about it never run together so.
    """
    before = text[: place.start + 1].rpartition("\n")[2]
    before = MARKS.split(sentences(before)[-1][:-1])[-1]
    after = text[place.end - 1 :].partition("\n")[0]
    after = MARKS.split(sentences(after)[0][1:])[0]
    left = before if len(before) <= characters else "… " + before[-characters:].partition(" ")[2]
    right = after if len(after) <= characters else after[:characters].rpartition(" ")[0] + " …"
    return one_line(f"{left}{place.cut(text)}{right}").strip(" ,;:.")


def evidence_with(reading: Reading, claim: Claim, start: int, end: int) -> tuple[Evidence, ...]:
    """The claim's evidence, its first place widened so that it holds the words from `start` to `end`."""
    first = claim.evidence[0]
    return Evidence.of(reading.article, Span(min(first.start, start), max(first.end, end))), *claim.evidence[1:]


def words_said(reading: Reading, claim: Claim) -> str | None:
    """What a stem has behind "did she say"; None for a question, and where a paraphrase does not go on after "that"."""
    if claim.quoted:
        return None if claim.statement.endswith("?") else f"“{claim.statement}”"
    statement = after_that(reading, claim)
    return statement and f"that {statement}"


def stem_about(reading: Reading, claim: Claim, opening: str) -> str | None:
    """A question such as "When, according to the article, did Ana Ruiz say ...?"; None where it would be long."""
    statement = words_said(reading, claim)
    stem = f"{opening}, according to the article, did {claim.voice.name} say {statement}?"
    return stem if statement and len(words(stem)) <= MOST_STEM_WORDS else None
