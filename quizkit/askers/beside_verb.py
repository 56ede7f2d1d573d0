"""What stands beside a verb of saying and tells when or how something was said."""

from __future__ import annotations

import re

from quizkit.askers.material import Claim
from quizkit.askers.spoken import after_that
from quizkit.askers.wording import DOUBLE_MARK, one_line, sentences, without_marks, words
from quizkit.model import Attribution, Evidence, Reading, Span

MOST_STEM_WORDS = 40
AROUND = 45  # characters on either side that tell what is beside some words
NEAR = 30  # characters between two of them that are shown too
PHRASE_LENGTH = 75  # characters of words of saying that may be quoted together
SENTENCE_BORDER = re.compile(r"(?<=[.!?]) |(?<=[.!?,…][”\"]) |\n")


def words_of_verb(attribution: Attribution) -> Span:
    """From source to cue, or from cue to source."""
    source = attribution.source or attribution.cue
    return Span(min(source.start, attribution.cue.start), max(source.end, attribution.cue.end))


def words_of_saying(text: str, attribution: Attribution, place: Span) -> str:
    """Source and verb with a place beside them ("Ana Ruiz said at a rally"), with dots for what lies between them."""
    whole = joined(words_of_verb(attribution), place)
    is_short = whole.end - whole.start <= PHRASE_LENGTH and "\n" not in whole.cut(text)
    if is_short and not any(piece.overlaps(whole) for piece in attribution.content):
        return without_marks(whole.cut(text))
    parts: list[Span] = []
    for part in sorted(one.place() for one in (attribution.source or attribution.cue, attribution.cue, place)):
        between = Span(parts[-1].end, part.start) if parts and parts[-1].end < part.start else None
        is_near = bool(parts) and (between is None or is_shown_too(text, attribution, between))
        parts[-1:] = [joined(parts[-1], part)] if is_near else [*parts[-1:], part]
    return " … ".join(without_marks(part.cut(text)) for part in parts)


def is_shown_too(text: str, attribution: Attribution, between: Span) -> bool:
    """Tell whether the words between two others are few and nothing that is said."""
    is_short = len(between) <= NEAR and "\n" not in between.cut(text)
    return is_short and not any(piece.overlaps(between) for piece in attribution.content)


def joined(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


def around(text: str, place: Span, characters: int = AROUND) -> str:
    """Some words and those beside them in their sentence, with dots where it goes on; up to a quotation mark at most.

    What somebody says and what the article says about it never run together so.
    """
    before = sentences(text[: place.start + 1].rpartition("\n")[2])[-1][:-1]
    after = sentences(text[place.end - 1 :].partition("\n")[0])[0][1:]
    left, right = DOUBLE_MARK.split(before)[-1], DOUBLE_MARK.split(after)[0]
    begins = left if len(left) <= characters else left[-characters:].partition(" ")[2]
    ends = right if len(right) <= characters else right[:characters].rpartition(" ")[0]
    shown = one_line(f"{begins}{place.cut(text)}{ends}").strip(" ,;:.")
    return f"{'… ' * (begins != before)}{shown}{' …' * (ends != after)}"


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
    verb = "use the words" if claim.quoted and claim.attribution.manner != "quote" else "say"
    stem = f"{opening}, according to the article, did {claim.voice.name} {verb} {statement}?"
    return stem if statement and len(words(stem)) <= MOST_STEM_WORDS else None
