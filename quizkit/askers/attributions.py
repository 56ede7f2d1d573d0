"""Who made which claim: source-of-claim, claim-of-source, match-claims."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from quizkit.askers.distractors import (
    apart,
    could_be_anybody,
    is_same_sort,
    may_be_same,
    of_state,
    other_claims,
    other_voices,
    overlap,
    says_it_too,
)
from quizkit.askers.drafting import Kind, matching, of_like_length, shuffled, single_choice, stands_out
from quizkit.askers.introduced import introduced_by_context
from quizkit.askers.material import Claim, claims_of, gives_away, one_line, other_words, shown_alike, verdicts_of
from quizkit.askers.passages import shown_in_passages
from quizkit.askers.selves import said_of_themselves, stem_of_self
from quizkit.askers.sources import CITES
from quizkit.askers.wording import capital, name_words, reads_alone, without_marks
from quizkit.model import Evidence, Option, Pair, Question, Reading, SingleChoice, Span, Voice

SOURCE_OF_CLAIM = Kind("source-of-claim", "attribution", "retrieve")
CLAIM_OF_SOURCE = Kind("claim-of-source", "attribution", "integrate")
MATCH_CLAIMS = Kind("match-claims", "attribution", "integrate")

# "Which source said that the report was credible?" would read as a question for the credible report.
JUDGED = re.compile(
    r"\b(?:is|are|was|were) (?:the )?(?:more|most|less|least)? ?"
    r"(?:accurate|believable|credible|reliable|trustworthy|honest)\b"
)
ALONE = re.compile(r"\b(?:I|my|me|myself)\b")  # one person speaks
WRONG_VOICES, LEAST_WRONG = 3, 2
# Of the questions for a source one voice is the key of no larger share, where there are enough voices.
LARGEST_SHARE, LEAST_OF_A_VOICE, ENOUGH_VOICES = 0.4, 3, 3
GOES_ON = 250  # characters behind words of saying in which the source may still be meant
LONG_NAME = 15  # characters; the writer's is then written longer, too
SHORTEST_LIKE, LONGEST_LIKE = 0.5, 1.2  # times the key's length
MOST_OF_A_VOICE = 2  # questions
PAIRS = range(3, 6)
SPARE_VOICES = 2


def ask_source_of_claim(reading: Reading, seed: int) -> Iterator[Question]:
    """Which source says this? One question for each claim that does not name its speaker.

    Where several voices are asked for, none is the key of too many, or it could be guessed.
    """
    asked = [(claim, question) for claim in stems_of(reading) if (question := which_source(reading, *claim, seed))]
    keys = Counter(claim.voice.id for (claim, _, _), _ in asked)
    most = max(LEAST_OF_A_VOICE, int(LARGEST_SHARE * len(asked))) if len(keys) >= ENOUGH_VOICES else len(asked)
    used: Counter[int] = Counter()
    for (claim, _, _), question in asked:
        used[claim.voice.id] += 1
        if used[claim.voice.id] <= most:
            yield question


def stems_of(reading: Reading) -> list[tuple[Claim, str, str | None]]:
    """Each claim with a question for its source, and the passage that the question is about."""
    stems: list[tuple[Claim, str, str | None]] = [(claim, stem_of_source(claim), None) for claim in claims_of(reading)]
    stems += [(one, f"According to the article, which source “{one.statement}”?", None) for one in verdicts_of(reading)]
    stems += [(one, stem_of_self(one), None) for one in said_of_themselves(reading)]
    shown = (*shown_in_passages(reading), *introduced_by_context(reading))
    return [*stems, *((one.claim, one.stem, one.passage) for one in shown)]


def which_source(reading: Reading, claim: Claim, stem: str, passage: str | None, seed: int) -> Question | None:
    """The question for one claim, or None where it names its speaker or too few others could be meant."""
    if claim.gives_away(claim.voice):
        return None
    others = other_voices(reading, claim.voice, claim.statement)
    if ALONE.search(claim.statement):
        others = [voice for voice in others if voice.type == claim.voice.type]
    form = among_voices(reading, claim, others, stem + (passage or ""), seed)
    if form is None:
        return None
    return SOURCE_OF_CLAIM.question(reading.article, stem, form, claim.evidence, why(claim), passage)


def stem_of_source(claim: Claim) -> str:
    """Quoted words stay quoted; a clause follows "that" when it can."""
    if claim.quoted:
        return f"Whom does the article quote as saying “{claim.statement}”?"
    if claim.in_a_stem.endswith("”"):
        return f"Which source does the article give for {claim.in_a_stem}?"
    if JUDGED.search(claim.statement):
        return f"Which source does the article give for the words “{claim.statement}”?"
    return f"According to the article, which source said that {claim.statement}?"


def right_voice(claim: Claim) -> Option:
    return Option(capital(claim.voice.name), True, f"The words “{claim.phrase}” give the statement to this source.")


def among_voices(reading: Reading, claim: Claim, others: Sequence[Voice], stem: str, seed: int) -> SingleChoice | None:
    """The claim's voice among others; None where too few are left or the key would stand out.

    Where the article has one other voice, its own may be the third, or that of somebody it does not name: to take a
    reported claim for the writer's, and to forget who was quoted, are common slips.
    """
    chosen = wrong_voices(reading, claim.voice, others, seed)
    if not chosen or not is_same_sort(claim.voice, chosen):
        return None
    wrong = [wrong_voice(reading, voice) for voice in chosen]
    one_more = len(wrong) < LEAST_WRONG or (len(wrong) < WRONG_VOICES and stands_out(claim.voice.name, texts_of(wrong)))
    if one_more and not claim.quoted:
        wrong.append(own_voice(claim))
    elif one_more and claim.voice.type != "group" and not could_be_anybody(claim.voice):
        wrong.append(nobody_named(claim))
    if len(wrong) < LEAST_WRONG:
        return None
    return single_choice(stem, right_voice(claim), of_like_length(right_voice(claim), wrong), seed)


def texts_of(options: Sequence[Option]) -> list[str]:
    return [option.text for option in options]


def own_voice(claim: Claim) -> Option:
    """The article itself as a wrong answer."""
    name = "The writer of the article" if len(claim.voice.name) > LONG_NAME else "The writer"
    return Option(name, False, f"The words “{claim.phrase}” give the statement to a source.")


def nobody_named(claim: Claim) -> Option:
    """Somebody without a name as a wrong answer; the claim's voice has one."""
    return Option("Somebody unnamed", False, f"The words “{claim.phrase}” tell who it is.")


def wrong_voices(reading: Reading, key: Voice, others: Sequence[Voice], seed: int) -> list[Voice]:
    """At most three: those most like the key first, the often cited before the rarely; among equals chance decides,
    in the same manner for all questions of an article, or the key would be the name that occurs most often.

    Where all of them are much shorter than the key, which would stand out, the longest takes the last place.
    """
    cited = Counter(one.voice for one in reading.attributions if one.sure)
    ranks = [
        (
            is_mentioned_once(reading, voice),
            *unlikeness(voice, key),
            is_far_in_length(voice, key),
            voice in reading.bystanders,
            -cited[voice.id],
        )
        for voice in others
    ]
    ordered = [
        voice
        for rank in sorted(set(ranks))
        for voice in shuffled(
            [one for one, its in zip(others, ranks, strict=True) if its == rank], reading.article.id, seed
        )
    ]
    chosen, rest = ordered[:WRONG_VOICES], ordered[WRONG_VOICES:]
    if rest and stands_out(key.name, [voice.name for voice in chosen]):
        long_enough = [
            one for one in rest if not stands_out(key.name, [one.name]) and not (of_state(one) or of_state(key))
        ]
        chosen[-1] = max(long_enough or rest, key=lambda voice: (voice.type == key.type, len(voice.name)))
    return chosen


def is_mentioned_once(reading: Reading, voice: Voice) -> bool:
    """Tell whether the article only names somebody in passing, who is no tempting answer."""
    return voice in reading.bystanders and len(voice.mentions) == 1


def is_far_in_length(voice: Voice, key: Voice) -> bool:
    """Tell whether a name is so much longer or shorter than the key that the lengths would tell the key."""
    return not SHORTEST_LIKE <= len(voice.name) / len(key.name) <= LONGEST_LIKE


def unlikeness(voice: Voice, key: Voice) -> tuple[bool, bool]:
    """Another type; and a person beside a body or group, or the other way round."""
    return voice.type != key.type, (voice.type == "person") != (key.type == "person")


def wrong_voice(reading: Reading, voice: Voice) -> Option:
    reason, evidence = other_words(reading, voice)
    return Option(capital(voice.name), False, reason, evidence[:1])


def why(claim: Claim) -> str:
    """Why the key is right, from the text, and the habit to take away."""
    reasons = [f"The article writes “{claim.phrase}” beside the statement, so it is this source's."]
    if not name_words(claim.voice.name) & name_words(claim.phrase):
        reasons.append(f"Here that is {claim.voice.name}, named elsewhere in the article.")
    habit = (
        "Quotation marks show whose words these are."
        if claim.quoted
        else "To find whose claim it is, look for the verb of saying and who stands beside it."
    )
    return " ".join([*reasons, habit])


def ask_claim_of_source(reading: Reading, seed: int) -> Iterator[Question]:
    """Which of these statements is this source's? At most two questions a voice, their rivals the claims of others."""
    claims = claims_of(reading)
    asked: list[Claim] = []
    for claim in claims:
        before = [one for one in asked if one.voice == claim.voice]
        if len(before) == MOST_OF_A_VOICE or claim.gives_away(claim.voice):
            continue
        if any(overlap(claim.statement, one.statement) for one in before):
            continue
        if question := which_claim(reading, claim, claims, seed):
            asked.append(claim)
            yield question


def which_claim(reading: Reading, claim: Claim, claims: Sequence[Claim], seed: int) -> Question | None:
    """The question for one claim; None where too few stand beside it, or it is by far the longest or shortest."""
    rivals = other_claims(reading, claim, claims)[:WRONG_VOICES]
    bare = len(rivals) < LEAST_WRONG and not any(one.needs_marks for one in (claim, *rivals))
    shown, *others = [capital(one.statement) for one in (claim, *rivals)] if bare else shown_alike([claim, *rivals])
    wrong = [wrong_claim(rival, text) for rival, text in zip(rivals, others, strict=True)]
    if bare or (wrong and not shown.startswith("“")):
        wrong += unattributed(reading, claim)[: WRONG_VOICES - len(wrong)]
    if len(wrong) < LEAST_WRONG or 2 * len(shown) < min(len(option.text) for option in wrong):
        return None
    stem = f"Which of these statements does the article attribute to {claim.voice.name}?"
    right = Option(shown, True, f"“{claim.phrase}” stands beside it in the article.")
    form = single_choice(stem + shown, right, of_like_length(right, wrong), seed)
    return CLAIM_OF_SOURCE.question(reading.article, stem, form, claim.evidence, why(claim)) if form else None


def wrong_claim(claim: Claim, text: str) -> Option:
    return Option(text, False, f"The article gives this statement to {claim.voice.name}.", claim.evidence[:1])


def unattributed(reading: Reading, key: Claim) -> list[Option]:
    """Sentences that the article says itself, as wrong answers: to hand them to a source is a common slip."""
    found: dict[str, Option] = {}  # a sentence may stand in an article twice
    for sentence in reading.sentences:
        text = without_marks(one_line(sentence.cut(reading.text)))
        if sentence.stance != "fact" or sentence.cues or not reads_alone(text, quoted=False):
            continue
        if is_near_words_of(reading, key.voice, sentence) or CITES.search(text):
            continue
        if overlap(text, key.statement) or says_it_too(reading, key.voice, text) or gives_away(text, key.voice):
            continue
        evidence = (Evidence.of(reading.article, sentence.place()),)
        found.setdefault(text, Option(text, False, "The article says this itself, without naming a source.", evidence))
    return sorted(found.values(), key=lambda option: apart(option.text, key.statement))


def is_near_words_of(reading: Reading, voice: Voice, place: Span) -> bool:
    """Tell whether a voice, or somebody who cannot be told, was just cited, so that the sentence may go on with it."""
    cues = (one.cue for one in reading.attributions if one.voice in (voice.id, None))
    return any(cue.start < place.end and place.start - cue.end < GOES_ON for cue in cues)


def ask_match_claims(reading: Reading, seed: int) -> Iterator[Question]:
    """Match statements with the voices that make them: one question where three voices or more can be told apart.

    First person is only fit for quotation marks, and marks stand on all statements or on none.
    """
    claims = claims_of(reading)
    quoted = told_apart(reading, [claim for claim in claims if claim.quoted])
    bare = told_apart(reading, [claim for claim in claims if not claim.needs_marks])
    chosen = max(bare, quoted, key=len)[: PAIRS.stop - 1]
    if len(chosen) < PAIRS.start:
        return
    stem = "Match each statement with the source that the article gives for it."
    pairs = [
        Pair(shown, capital(claim.voice.name), f"“{claim.phrase}” stands beside it.", claim.evidence[:1])
        for claim, shown in zip(chosen, shown_alike(chosen), strict=True)
    ]
    form = matching(stem, pairs, spare_voices(reading, chosen), seed)
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
    """Tell whether a claim can stand in one question with those chosen: another voice, and no name given away."""
    others = list(chosen)
    return (
        not claim.gives_away(claim.voice)
        and not any(may_be_same(reading, claim.voice, one.voice) or claim.voice == one.voice for one in others)
        and not any(claim.gives_away(one.voice) or one.gives_away(claim.voice) for one in others)
        and not any(overlap(claim.statement, one.statement) for one in others)
        and not any(says_it_too(reading, claim.voice, one.statement) for one in others)
        and not any(says_it_too(reading, one.voice, claim.statement) for one in others)
    )


def spare_voices(reading: Reading, chosen: Sequence[Claim]) -> list[str]:
    """Voices that make none of the statements."""
    key, *rest = chosen
    statements = " ".join(claim.statement for claim in chosen)
    spare = other_voices(reading, key.voice, statements, [claim.voice for claim in rest])
    return [capital(voice.name) for voice in spare[:SPARE_VOICES]]


def why_matched(chosen: Sequence[Claim]) -> str:
    phrases = "; ".join(f"“{claim.phrase}”" for claim in chosen)
    return (
        f"Each statement has its own words of saying: {phrases}. "
        "When several voices speak, keep track of who said what before weighing it."
    )
