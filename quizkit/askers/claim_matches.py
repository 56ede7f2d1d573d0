"""Statements beside the voices that make them: match-claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from quizkit.askers.agreeing import agree
from quizkit.askers.distractors import other_voices, overlap, says_it_too
from quizkit.askers.drafting import matching
from quizkit.askers.kinds import MATCH_CLAIMS
from quizkit.askers.likeness import OFTEN, standing_of
from quizkit.askers.material import Claim, shown_alike
from quizkit.askers.named_pronouns import claims_with_names
from quizkit.askers.rivals import has_whole_name, is_named_like, is_of_sort, name_beside
from quizkit.askers.same_voices import may_be_same
from quizkit.model import Pair, Question, Reading, Voice

PAIRS = range(3, 6)
MOST_QUESTIONS = 2  # of an article
MOST_STARTS = 6  # voices that are tried as the first of a group
SPARE_VOICES = 2
OF_STATEMENTS = "Match each statement with the source that the article gives for it."
OF_WORDS = "Match these words of the article with the source that the article gives for each."


def ask_match_claims(reading: Reading, seed: int) -> Iterator[Question]:
    """Match statements with the voices that make them: where three voices or more can be told apart.

    A second question is asked where three of them say something else that reads alone.
    """
    claims = [one for one in claims_with_names(reading) if one.voice.type != "document"]  # a poll's figures tell it
    for _ in range(MOST_QUESTIONS):
        chosen, stem = group_of(reading, claims)
        if len(chosen) < PAIRS.start:
            return
        yield matching_question(reading, chosen, stem, seed)
        claims = [one for one in claims if not any(overlap(one.statement, asked.statement) for asked in chosen)]


def group_of(reading: Reading, claims: Sequence[Claim]) -> tuple[list[Claim], str]:
    """Claims of as many voices as can be told apart, and the stem for them.

    First person is only fit for quotation marks, and marks stand on all statements or on none: beside reports they say
    that these are words of the article.
    """
    quoted = told_apart(reading, [claim for claim in claims if claim.quoted])
    bare = told_apart(reading, [claim for claim in claims if not claim.needs_marks])
    chosen = max(bare, quoted, key=len)
    return (chosen, OF_STATEMENTS) if len(chosen) >= PAIRS.start else (told_apart(reading, claims), OF_WORDS)


def matching_question(reading: Reading, chosen: Sequence[Claim], stem: str, seed: int) -> Question:
    least = least_named(chosen)
    pairs = [
        Pair(shown, name_beside(claim.voice, least), f"{claim.tied} stands beside it.", claim.evidence[:1])
        for claim, shown in zip(chosen, shown_alike(chosen), strict=True)
    ]
    form = matching(stem, pairs, spare_voices(reading, chosen, least), seed)
    places = {evidence: None for claim in chosen for evidence in claim.evidence}
    return MATCH_CLAIMS.question(reading.article, stem, form, tuple(places), why_matched(chosen))


def told_apart(reading: Reading, claims: Sequence[Claim]) -> list[Claim]:
    """One claim a voice, as many as can stand in one question, in the order of the text.

    Whoever stands first decides who fits beside: so each of the first voices is tried as the first.
    """
    starts = {claim.voice.id: claim for claim in reversed(claims) if not claim.gives_away(claim.voice)}
    if len(starts) < PAIRS.start:
        return []
    largest: list[Claim] = []
    for start in sorted(starts.values(), key=claims.index)[:MOST_STARTS]:
        group = beside(reading, start, claims)
        largest = max(largest, group, key=len)
        if len(largest) == PAIRS[-1]:
            break
    return sorted(largest, key=claims.index)


def beside(reading: Reading, start: Claim, claims: Iterable[Claim]) -> list[Claim]:
    """The first claim, and one of each voice that can stand beside it and those before."""
    chosen = [start]
    for claim in claims:
        if len(chosen) == PAIRS[-1]:
            break
        if fits_beside(reading, claim, chosen):
            chosen.append(claim)
    return chosen


def fits_beside(reading: Reading, claim: Claim, chosen: Iterable[Claim]) -> bool:
    """Tell whether a claim can stand in one question with those chosen: another voice of their sort, and no name given
    away.
    """
    others = list(chosen)
    return (
        not claim.gives_away(claim.voice)
        and all(is_of_sort(claim.voice, one.voice) for one in others)
        and not any(may_be_same(reading, claim.voice, one.voice) or claim.voice == one.voice for one in others)
        and not any(agree(reading, claim.voice, one.voice) for one in others)
        and not any(claim.gives_away(one.voice) or one.gives_away(claim.voice) for one in others)
        and not any(overlap(claim.statement, one.statement) for one in others)
        and not any(says_it_too(reading, claim.voice, one.statement) for one in others)
        and not any(says_it_too(reading, one.voice, claim.statement) for one in others)
    )


def least_named(chosen: Sequence[Claim]) -> Voice:
    """The voice of which the article gives no whole name, if there is one: beside it all people stand by surname."""
    return min((claim.voice for claim in chosen), key=has_whole_name)


def spare_voices(reading: Reading, chosen: Sequence[Claim], least: Voice) -> list[str]:
    """Voices that make none of the statements: those who are cited or, where none is, the best of those only named."""
    key, *rest = chosen
    statements = " ".join(claim.statement for claim in chosen)
    spare = other_voices(reading, key.voice, statements, [claim.voice for claim in rest])
    spare = [one for one in spare if is_named_like(one, least) and is_of_sort(one, least)]
    heard = [one for one in spare if standing_of(reading, one) < OFTEN]
    return [name_beside(voice, least) for voice in heard[:SPARE_VOICES] or spare[:1]]


def why_matched(chosen: Sequence[Claim]) -> str:
    phrases = "; ".join(claim.tied for claim in chosen)
    return (
        f"Each statement has its own words of saying: {phrases}. "
        "When several voices speak, keep track of who said what before weighing it."
    )
