"""Which of these statements is whose: claim-of-source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizkit.askers.attributions import why
from quizkit.askers.distractors import apart, other_claims, overlap
from quizkit.askers.drafting import of_any_length, of_like_length, single_choice
from quizkit.askers.kinds import CLAIM_OF_SOURCE
from quizkit.askers.material import Claim, gives_away, shown_alike
from quizkit.askers.named_pronouns import claims_with_names
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.rivals import is_human, is_of_sort, is_pair
from quizkit.askers.telling_words import describes_oneself
from quizkit.askers.unsourced import OWN_VOICE, is_said_by_somebody, own_sentences
from quizkit.askers.wording import DAYS
from quizkit.model import Evidence, Option, Question, Reading, Span, Voice

GOES_ON = 250  # characters behind words of saying in which the source may still be meant
GOES_ON_WITH = re.compile(rf"\b(?:also|too|similar|similarly|likewise|(?:{DAYS}),)", re.I)
AND_THAT = re.compile(r"\band that (?!is\b)")  # "the pier was old and that the town knew it": the first "that" is gone
WRONG_CLAIMS = 3  # among fewer the right one is often told by what everybody knows of its source
MOST_OF_A_VOICE = 2  # questions
OF_THESE_STATEMENTS = "Which of these statements does the article attribute to {}?"
OF_THESE_WORDS = "Which of these words of the article are attributed to {}?"


def ask_claim_of_source(reading: Reading, seed: int) -> Iterator[Question]:
    """Which of these statements is this source's? At most two questions a voice, their rivals the claims of others."""
    claims = [one for one in claims_with_names(reading) if may_be_shown(reading, one)]
    asked: list[Claim] = []
    for claim in claims:
        before = [one for one in asked if one.voice == claim.voice]
        if len(before) == MOST_OF_A_VOICE or claim.gives_away(claim.voice) or not can_be_asked_about(claim.voice):
            continue
        if any(overlap(claim.statement, one.statement) for one in before):
            continue
        if question := which_claim(reading, claim, claims, seed):
            asked.append(claim)
            yield question


def can_be_asked_about(voice: Voice) -> bool:
    """Tell whether a voice is one person: of a body, a poll or a document everybody knows what it can say."""
    return is_human(voice) and not is_pair(voice)


def may_be_shown(reading: Reading, claim: Claim) -> bool:
    """Tell whether a claim is fit for an answer: not of the speaker's own life, nor two reports in one."""
    two = not claim.quoted and AND_THAT.search(claim.statement)
    return not (two or describes_oneself(reading, claim.statement))


def which_claim(reading: Reading, claim: Claim, claims: Sequence[Claim], seed: int) -> Question | None:
    """The question for one claim; None where not three stand beside it, or it is by far the longest or shortest."""
    others_said, mixed = claims_beside(reading, claim, [one for one in claims if is_of_sort(one.voice, claim.voice)])
    rivals = of_any_length(claim.statement, others_said, lambda one: len(one.statement), WRONG_CLAIMS, seed, lost=0)
    if (mixed and needs_marks_alone(claim, rivals)) or quotes_alone(claim, rivals):
        return None
    shown, *others = shown_alike([claim, *rivals])
    right = Option(shown, True, f"{claim.tied} stands beside it in the article.")
    wrong = [wrong_claim(rival, text) for rival, text in zip(rivals, others, strict=True)]
    if not any(one.quoted for one in (claim, *rivals)):
        wrong += unattributed(reading, claim)[: WRONG_CLAIMS - len(wrong)]
    alike = of_like_length(right, wrong)
    if len(alike) < WRONG_CLAIMS or 2 * len(shown) < min(len(option.text) for option in alike):
        return None
    stem = (OF_THESE_WORDS if mixed else OF_THESE_STATEMENTS).format(claim.voice.name)
    form = single_choice(stem + shown, right, alike, seed)
    return CLAIM_OF_SOURCE.question(reading.article, stem, form, claim.evidence, why(claim)) if form else None


def claims_beside(reading: Reading, claim: Claim, claims: Sequence[Claim]) -> tuple[list[Claim], bool]:
    """What others said, and whether quotations and reports are mixed: only where else too little stands beside it."""
    alike = other_claims(reading, claim, claims)
    facts = 0 if claim.needs_marks else len(unattributed(reading, claim))
    if len(alike) + facts >= WRONG_CLAIMS:
        return alike, False
    return other_claims(reading, claim, claims, mixed=True), True


def needs_marks_alone(claim: Claim, rivals: Sequence[Claim]) -> bool:
    """Tell whether the key alone is in the first person, or alone is not."""
    return not any(one.needs_marks == claim.needs_marks for one in rivals)


def quotes_alone(claim: Claim, rivals: Sequence[Claim]) -> bool:
    """Tell whether the key alone holds words in quotation marks."""
    return "‘" in claim.statement and not any("‘" in one.statement for one in rivals)


def wrong_claim(claim: Claim, text: str) -> Option:
    return Option(text, False, f"The article gives this statement to {claim.voice.name}.", claim.evidence[:1])


@once_a_reading
def unattributed(reading: Reading, key: Claim) -> tuple[Option, ...]:
    """Sentences that the article says itself, as wrong answers: to hand them to a source is a common slip."""
    found: dict[str, Option] = {}  # a sentence may stand in an article twice
    for sentence, text in own_sentences(reading):
        if GOES_ON_WITH.search(text) or is_near_words_of(reading, key.voice, sentence):
            continue
        if overlap(text, key.statement) or is_said_by_somebody(reading, text) or gives_away(text, key.voice):
            continue
        evidence = (Evidence.of(reading.article, sentence.place()),)
        found.setdefault(text, Option(text, False, OWN_VOICE, evidence))
    return tuple(sorted(found.values(), key=lambda option: apart(option.text, key.statement)))


def is_near_words_of(reading: Reading, voice: Voice, place: Span) -> bool:
    """Tell whether a voice, or somebody who cannot be told, was just cited, so that the sentence may go on with it."""
    cues = (one.cue for one in reading.attributions if one.voice in (voice.id, None))
    return any(cue.start < place.end and place.start - cue.end < GOES_ON for cue in cues)
