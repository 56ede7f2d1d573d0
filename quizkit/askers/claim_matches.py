"""Statements beside the voices that make them: match-claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from quizkit.askers.agreeing import agree
from quizkit.askers.distractors import may_be_same, other_voices, overlap, says_it_too
from quizkit.askers.drafting import matching
from quizkit.askers.kinds import MATCH_CLAIMS
from quizkit.askers.likeness import OFTEN, standing_of
from quizkit.askers.material import Claim, shown_alike
from quizkit.askers.named_pronouns import claims_with_names
from quizkit.askers.rivals import has_whole_name, is_named_like, is_of_sort, name_beside
from quizkit.model import Pair, Question, Reading, Voice

PAIRS = range(3, 6)
SPARE_VOICES = 2
OF_STATEMENTS = "Match each statement with the source that the article gives for it."
OF_WORDS = "Match these words of the article with the source that the article gives for each."


def ask_match_claims(reading: Reading, seed: int) -> Iterator[Question]:
    """Match statements with the voices that make them: one question where three voices or more can be told apart.

    First person is only fit for quotation marks, and marks stand on all statements or on none: beside reports they say
    that these are words of the article.
    """
    claims = claims_with_names(reading)
    quoted = told_apart(reading, [claim for claim in claims if claim.quoted])
    bare = told_apart(reading, [claim for claim in claims if not claim.needs_marks])
    chosen = max(bare, quoted, key=len)
    stem = OF_STATEMENTS
    if len(chosen) < PAIRS.start:
        chosen, stem = told_apart(reading, claims), OF_WORDS
    if len(chosen) < PAIRS.start:
        return
    chosen = chosen[: PAIRS.stop - 1]
    least = least_named(chosen)
    pairs = [
        Pair(shown, name_beside(claim.voice, least), f"{claim.tied} stands beside it.", claim.evidence[:1])
        for claim, shown in zip(chosen, shown_alike(chosen), strict=True)
    ]
    form = matching(stem, pairs, spare_voices(reading, chosen, least), seed)
    places = {evidence: None for claim in chosen for evidence in claim.evidence}
    yield MATCH_CLAIMS.question(reading.article, stem, form, tuple(places), why_matched(chosen))


def told_apart(reading: Reading, claims: Iterable[Claim]) -> list[Claim]:
    """One claim a voice, as many as can stand in one question."""
    chosen: list[Claim] = []
    for claim in claims:
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
