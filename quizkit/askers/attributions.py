"""Who made which claim: source-of-claim."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from quizkit.askers.distractors import other_voices
from quizkit.askers.drafting import of_like_length, single_choice
from quizkit.askers.either import of_gender
from quizkit.askers.elsewhere import other_words
from quizkit.askers.genders import gender_of
from quizkit.askers.introduced import introduced_by_context
from quizkit.askers.kinds import SOURCE_OF_CLAIM
from quizkit.askers.likeness import is_at_centre, is_private, is_public
from quizkit.askers.material import Claim, claims_of
from quizkit.askers.mouths import speaks_for_named
from quizkit.askers.named_pronouns import named_in_brackets
from quizkit.askers.parts_in_life import introduction_of
from quizkit.askers.passages import shown_in_passages
from quizkit.askers.rivals import has_peers, have_surnames_alone, is_human, name_beside, rivals_of
from quizkit.askers.selves import said_of_themselves, stem_of_self
from quizkit.askers.spoken_to import spoken_to_somebody
from quizkit.askers.telling_words import calls_names, tells_speaker
from quizkit.askers.verdicts import verdicts_of
from quizkit.askers.wording import name_words, surname_of
from quizkit.model import Option, Question, Reading, SingleChoice, Voice

# "Which source said that the report was credible?" would read as a question for the credible report.
JUDGED = re.compile(
    r"\b(?:is|are|was|were) (?:the )?(?:more|most|less|least)? ?"
    r"(?:accurate|believable|credible|reliable|trustworthy|honest)\b"
)
OF_EITHER = re.compile(r"he or she\b")  # what somebody says of himself or herself
ALONE = re.compile(r"\b(?:I|my|me|myself)\b")  # one person speaks
# Of the questions for a source one voice is the key of no larger share, where there are enough voices.
LARGEST_SHARE, ENOUGH_VOICES = 0.4, 3
LEAST_OF_A_VOICE = 3


def ask_source_of_claim(reading: Reading, seed: int) -> Iterator[Question]:
    """Which source says this? One question for each claim that does not name its speaker.

    Where several voices are asked for, none is the key of too many, or it could be guessed.
    """
    if not any(has_peers(reading, voice) for voice in reading.voices):
        return
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
    stems: list[tuple[Claim, str, str | None]] = [(one, stem_of_source(one), None) for one in claims_of(reading)]
    stems += [(one, f"According to the article, which source “{one.statement}”?", None) for one in verdicts_of(reading)]
    stems += [(one, stem_of_self(one), None) for one in said_of_themselves(reading)]
    stems += [(one, stem_of_source(one), None) for one in spoken_to_somebody(reading)]
    named = {one.index: one for one in named_in_brackets(reading)}
    stems += [(one, stem_of_source(one), None) for one in named.values()]
    shown = (*shown_in_passages(reading), *introduced_by_context(reading))
    stems += [(one.claim, one.stem, one.passage) for one in shown if one.claim.index not in named]
    return list({(stem, passage): (claim, stem, passage) for claim, stem, passage in stems}.values())


def which_source(reading: Reading, claim: Claim, stem: str, passage: str | None, seed: int) -> Question | None:
    """The question for one claim, or None where it names its speaker or too few others could be meant."""
    if not has_peers(reading, claim.voice) or is_told_without_article(reading, claim, passage):
        return None
    # Whom the passage names is no rival either: a name that stem and option share would always be wrong.
    others = other_voices(reading, claim.voice, f"{claim.statement} {passage or ''}")
    if ALONE.search(claim.statement):
        others = [voice for voice in others if voice.type == claim.voice.type]
    if OF_EITHER.match(claim.statement):
        others, stem = of_one_gender(reading, claim.voice, others, stem)
    rivals = rivals_of(reading, claim, others, seed)
    form = among_voices(reading, claim, rivals, stem + (passage or ""), seed)
    if form is None:
        return None
    return SOURCE_OF_CLAIM.question(reading.article, stem, form, claim.evidence, why(claim), passage)


def is_told_without_article(reading: Reading, claim: Claim, passage: str | None) -> bool:
    """Tell whether what is shown says whose words it ends with, or many may know it."""
    shown = f"{claim.statement} {passage or ''}"
    told = claim.gives_away(claim.voice) or tells_speaker(reading, claim.statement) or calls_names(passage or "")
    return told or is_known(reading, claim, passage) or speaks_for_named(reading, claim.voice, shown)


def is_known(reading: Reading, claim: Claim, passage: str | None) -> bool:
    """Tell whether many may know whose it is, as it is of a person whom the article need not introduce.

    So it is with whomever the article is about; and with a report that nothing stands before, of somebody whose office
    is not told: only what is meant stands there, as others tell it too.
    """
    if not is_human(claim.voice) or is_private(reading, claim.voice):
        return False
    is_shown = claim.quoted or bool(passage)
    return is_at_centre(reading, claim.voice) or not (is_shown or is_presented(reading, claim.voice))


def is_presented(reading: Reading, voice: Voice) -> bool:
    """Tell whether an article says who somebody is, by an office or otherwise."""
    return is_public(reading, voice) or introduction_of(reading, voice) is not None


def stem_of_source(claim: Claim) -> str:
    """Quoted words stay quoted; a clause follows "that" when it can."""
    if claim.quoted:
        return f"Whom does the article quote as saying “{claim.statement}”?"
    if claim.in_a_stem.endswith("”"):
        return f"Which source does the article give for {claim.in_a_stem}?"
    if JUDGED.search(claim.statement):
        return f"Which source does the article give for the words “{claim.statement}”?"
    return f"According to the article, which source said that {claim.statement}?"


def of_one_gender(reading: Reading, key: Voice, others: Sequence[Voice], stem: str) -> tuple[list[Voice], str]:
    """Those surely of the key's gender, and the question with "he" or "she" for "he or she"."""
    gender = gender_of(reading, key)
    if gender is None:
        return [], stem
    return [one for one in others if gender_of(reading, one) == gender], of_gender(stem, gender)


def among_voices(reading: Reading, claim: Claim, rivals: Sequence[Voice], stem: str, seed: int) -> SingleChoice | None:
    """The claim's voice among rivals, all by surname where the whole name would stand out; None where there are none,
    or the surname would stand out too.
    """
    key = claim.voice
    if not rivals:
        return None
    ways = [[name_beside(one, key) for one in (key, *rivals)]]
    if have_surnames_alone(reading, [key, *rivals]):
        ways.append([surname_of(one.name) for one in (key, *rivals)])
    for name, *others in ways:
        right = Option(name, True, f"The words {claim.tied} give the statement to this source.")
        wrong = [wrong_voice(reading, one, other) for one, other in zip(rivals, others, strict=True)]
        if form := single_choice(stem, right, of_like_length(right, wrong), seed):
            return form
    return None


def wrong_voice(reading: Reading, voice: Voice, name: str) -> Option:
    reason, evidence = other_words(reading, voice)
    return Option(name, False, reason, evidence[:1])


def why(claim: Claim) -> str:
    """Why the key is right, from the text, and the habit to take away."""
    reasons = [f"The article writes “{claim.phrase}” beside the statement, so it is this source's."]
    if not name_words(claim.voice.name) & name_words(claim.phrase):
        is_behind = name_words(claim.voice.name) <= name_words(claim.evidence[0].quote)
        where = "right behind it" if is_behind else "elsewhere in the article"
        reasons.append(f"Here that is {claim.voice.name}, named {where}.")
    if "[" in claim.statement and "[" not in claim.evidence[0].quote:
        reasons.append("The name in brackets stands for a pronoun of the article.")
    habit = (
        "Quotation marks promise somebody's own words; the verb of saying beside them tells whose."
        if claim.quoted
        else "To find whose claim it is, look for the verb of saying and who stands beside it."
    )
    return " ".join([*reasons, habit])
