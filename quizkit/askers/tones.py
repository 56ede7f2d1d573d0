"""Which verb the article chooses to report a statement, and what that verb adds to it: loaded-words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from quizkit.askers.beside_verb import words_said
from quizkit.askers.drafting import single_choice
from quizkit.askers.kinds import LOADED_WORDS
from quizkit.askers.lists import listed
from quizkit.askers.material import Claim
from quizkit.askers.pointed_out import pointed_out
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.reporting_verbs import HABIT, NEUTRAL, ON_OFFER, Chosen, beside, by_chance, chosen_verb, verbs_of
from quizkit.askers.wording import one_line, sentences, stands_in, words
from quizkit.model import Attribution, Question, Reading

# Verbs that say what sort of thing is said, a danger, news or advice, are not asked for beside it.
BESIDE_STATEMENTS = tuple(one for one in ON_OFFER if one not in ("Alarmed", "Solemn", "Hedging"))
WRONG = 3
MOST_STEM_WORDS = 44


@attrs.frozen
class Reported:
    """A claim with the verb that reports it."""

    claim: Claim
    chosen: Chosen


@once_a_reading
def reported(reading: Reading, is_plain: bool) -> Mapping[Attribution, Reported]:
    """The claims that can be pointed out, with a verb that is plain, or one that is not."""
    wanted = {
        one: chosen
        for one in reading.attributions
        if (chosen := chosen_verb(reading, one)) and is_fit(chosen) and chosen.is_plain == is_plain
    }
    claims = {claim.attribution: claim for claim in pointed_out(reading, wanted)}
    return {
        one: Reported(claim, wanted[one])
        for one, claim in claims.items()
        if not stands_in(claim.statement, wanted[one].shown) and not is_unfit(reading, claim, wanted[one])
    }


def is_fit(chosen: Chosen) -> bool:
    """Tell whether a verb may stand beside a statement: not where that may be a demand ("insisted that she go"), nor
    behind "noting that he", where it is less sure who "he" is."""
    is_demand = chosen.shown in listed("tones", "may_demand")
    return chosen.sort in BESIDE_STATEMENTS and not (chosen.is_participle or is_demand)


def is_unfit(reading: Reading, claim: Claim, chosen: Chosen) -> bool:
    """Tell whether a verb beside a quotation is plain, as nearly all are, or may be meant for a part of it."""
    said = " ".join(one_line(piece.cut(reading.text)) for piece in claim.attribution.content)
    return claim.quoted and (chosen.is_plain or len(sentences(said)) > 1)


def statement_verb_question(reading: Reading, attribution: Attribution, seed: int) -> Question | None:
    """Which of four verbs reports a statement? None where it cannot be pointed out in few words, or tells its verb."""
    chosen = chosen_verb(reading, attribution)
    one = reported(reading, chosen.is_plain).get(attribution) if chosen else None
    if one is None:
        return None
    said = words_said(reading, one.claim)
    use = "using the words" if one.claim.quoted and one.claim.attribution.manner != "quote" else "saying"
    stem = (
        f"The article reports {one.claim.voice.name} as {use} {said}. "
        "Which verb does it choose for this, and how does the verb sound?"
    )
    if said is None or len(words(stem)) > MOST_STEM_WORDS:
        return None
    wrong = [verb.option(right=False) for verb in wrong_verbs(one.chosen, stem, seed)]
    form = single_choice(stem, one.chosen.option(right=True), wrong, seed)
    why = f"“{one.claim.phrase}” stands beside it: the verb “{one.chosen.shown}” {one.chosen.effect}. {HABIT}"
    return LOADED_WORDS.question(reading.article, stem, form, one.claim.evidence, why) if form else None


def wrong_verbs(chosen: Chosen, stem: str, seed: int) -> Sequence[Chosen]:
    """Verbs of other sorts in the form of the article's: the neutral one is always there, as key or beside it."""
    others = by_chance([sort for sort in BESIDE_STATEMENTS if sort not in (NEUTRAL, chosen.sort)], stem, seed)
    sorts = [*([] if chosen.is_plain else [NEUTRAL]), *others][:WRONG]
    return beside(chosen, [verbs_of(sort) for sort in sorts], stem, seed)
