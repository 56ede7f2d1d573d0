"""Which statement comes from somebody whom the article does not name: vague-source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizkit.askers.claims import unattributed
from quizkit.askers.distractors import distance, fit_together, overlap, says_it_too
from quizkit.askers.drafting import single_choice
from quizkit.askers.fit_names import can_be_named
from quizkit.askers.kinds import VAGUE_SOURCE
from quizkit.askers.material import Claim, every_claim, shown_alike
from quizkit.askers.source_kinds import PEOPLE, POINTS_BACK, SPOKEN_FOR, head_of
from quizkit.askers.wording import name_words, words
from quizkit.model import Option, Question, Reading, Voice

STEM = "Which of these statements does the article attribute to a source that it does not name?"
MOST_QUESTIONS = 2  # of an article
MOST_WRONG, LEAST_WRONG = 3, 2
MOST_OF_A_VOICE = 2  # wrong answers


def ask_vague_source(reading: Reading, seed: int) -> Iterator[Question]:
    """One question for a statement of unnamed people among those of named sources; at most two."""
    claims = [claim for claim in every_claim(reading) if not claim.gives_away(claim.voice)]
    named = [claim for claim in claims if is_named(claim.voice)]
    asked: list[str] = []
    for claim in claims:
        again = any(overlap(claim.statement, one) for one in asked)
        if again or len(asked) == MOST_QUESTIONS or not is_vague(claim.voice):
            continue
        if question := among_named(reading, claim, named, seed):
            asked.append(claim.statement)
            yield question


def is_named(voice: Voice) -> bool:
    """Tell whether a voice is one person or body, by its name."""
    names = name_words(voice.name)
    named = voice.type in ("person", "organisation") and can_be_named(voice)
    return named and voice.name[:1].isupper() and len(names) > 1


def is_vague(voice: Voice) -> bool:
    """Tell whether a voice is people without a name: "officials", "a former aide", "some of the neighbours"."""
    parts = words(voice.name)
    if not parts or SPOKEN_FOR.search(voice.name) or " and " in voice.name or name_words(voice.name):
        return False
    if parts[0].lower() in POINTS_BACK or (voice.type == "person" and parts[0] not in ("a", "an", "one")):
        return False
    return voice.type in ("group", "person", "unknown") and any(PEOPLE.fullmatch(part) for part in head_of(parts))


def among_named(reading: Reading, key: Claim, named: Sequence[Claim], seed: int) -> Question | None:
    """The question, or None where too few named sources say something else."""
    chosen: list[Claim] = []
    for claim in sorted(named, key=lambda one: (one.quoted != key.quoted, distance(one, key), one.index)):
        alike = any(overlap(one.statement, claim.statement) for one in [key, *chosen])
        repeated = sum(one.voice == claim.voice for one in chosen) == MOST_OF_A_VOICE
        free = not alike and not repeated and not says_it_too(reading, key.voice, claim.statement)
        if free and all(fit_together(claim, one) for one in [key, *chosen]):
            chosen.append(claim)
    if any(says_it_too(reading, one.voice, key.statement) for one in named):
        return None
    return question_of(reading, key, chosen[:MOST_WRONG], seed)


def question_of(reading: Reading, key: Claim, rivals: Sequence[Claim], seed: int) -> Question | None:
    shown, *others = shown_alike([key, *rivals])
    wrong = [
        Option(text, False, f"The article gives this statement to {one.voice.name}, by name.", one.evidence[:1])
        for one, text in zip(rivals, others, strict=True)
    ]
    if wrong and not shown.startswith("“"):
        wrong += unattributed(reading, key)[: MOST_WRONG - len(wrong)]
    if len(wrong) < LEAST_WRONG or 2 * len(shown) < min(len(option.text) for option in wrong):
        return None
    right = Option(shown, True, f"“{key.phrase}” holds no name.")
    form = single_choice(STEM + shown, right, wrong, seed)
    explanation = (
        f"“{key.phrase}” stands beside it, and no name. "
        "A reader cannot check what such a source says; see whether the article tells why it stays unnamed."
    )
    return VAGUE_SOURCE.question(reading.article, STEM, form, key.evidence[:1], explanation) if form else None
