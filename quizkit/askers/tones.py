"""Which verb the article chooses to report a statement, and what that verb adds to it: loaded-words."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping

import attrs

from quizkit.askers.beside_verb import words_said
from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.kinds import LOADED_WORDS
from quizkit.askers.lists import listed
from quizkit.askers.material import Claim
from quizkit.askers.pointed_out import pointed_out
from quizkit.askers.spoken import verb_of
from quizkit.askers.wording import one_line, sentences, stands_in, words
from quizkit.model import Attribution, Option, Question, Reading

NEUTRAL = "Neutral"
# What each sort of verb adds to the words that it reports; also the names of the lists.
EFFECTS: Mapping[str, str] = {
    NEUTRAL: "adds nothing to what is said",
    "Doubtful": "leaves it open whether it is so",
    "Unwilling": "makes it sound granted unwillingly",
    "Vouching": "takes what is said for true",
    "Forceful": "gives it weight, as if somebody had disagreed",
    "Disputing": "makes it one side of a dispute",
}
WRONG = 3
MOST_QUESTIONS = 2  # about verbs that add something; beside them stands one about a plain verb in half of the articles
MOST_STEM_WORDS = 44
SAME = 0  # whatever the seed is, the same questions are asked
HABIT = (
    "The verb is the writer's choice, not the speaker's: “said” leaves the judging to the reader, others do some of it."
)


@attrs.frozen
class Reported:
    """A claim with the verb that reports it, and the sort of that verb."""

    claim: Claim
    verb: str
    tone: str


def ask_reporting_verb(reading: Reading, seed: int) -> Iterator[Question]:
    """Which verb does the article choose? For at most two that add something, of two sorts, and one that does not."""
    if not any(tone_of(reading, one) not in (None, NEUTRAL) for one in reading.attributions):
        return  # as in most articles
    first: dict[str, Reported] = {}
    plain: list[Reported] = []
    for one in reported(reading):
        if one.tone == NEUTRAL:
            plain.append(one)
        else:
            first.setdefault(one.tone, one)
    made = list(itertools.islice(about_verbs(reading, first.values(), seed), MOST_QUESTIONS))
    yield from made
    if made and shuffled((True, False), reading.article.id, SAME)[0]:
        yield from itertools.islice(about_verbs(reading, plain, seed), 1)


def about_verbs(reading: Reading, found: Iterable[Reported], seed: int) -> Iterator[Question]:
    """The questions that can be asked about verbs, in their order."""
    made = (about_verb(reading, one, seed) for one in found)
    return (one for one in made if one is not None)


def reported(reading: Reading) -> Iterator[Reported]:
    """The claims that can be pointed out and have a verb of a known sort, those that read alone first."""
    for claim in pointed_out(reading, [one for one in reading.attributions if tone_of(reading, one)]):
        verb, tone = verb_of(reading, claim.attribution).lower(), tone_of(reading, claim.attribution)
        if tone and not stands_in(claim.statement, verb) and not is_unfit(reading, claim, tone):
            yield Reported(claim, verb, tone)


def tone_of(reading: Reading, attribution: Attribution) -> str | None:
    """The sort of verb that reports it; None for one of no list."""
    verb = verb_of(reading, attribution).lower()
    return next((tone for tone in EFFECTS if verb in listed("tones", tone)), None)


def is_unfit(reading: Reading, claim: Claim, tone: str) -> bool:
    """Tell whether a verb beside a quotation is plain, as nearly all are, or may be meant for a part of it."""
    said = " ".join(one_line(piece.cut(reading.text)) for piece in claim.attribution.content)
    return claim.quoted and (tone == NEUTRAL or len(sentences(said)) > 1)


def about_verb(reading: Reading, one: Reported, seed: int) -> Question | None:
    """The question about one verb; None where its stem would be long."""
    said = words_said(reading, one.claim)
    use = "using the words" if one.claim.quoted and one.claim.attribution.manner != "quote" else "saying"
    stem = (
        f"The article reports {one.claim.voice.name} as {use} {said}. "
        "Which verb does it choose for this, and how does the verb sound?"
    )
    if said is None or len(words(stem)) > MOST_STEM_WORDS:
        return None
    right = Option(shown(one.tone, one.verb), True, f"The article writes “{one.verb}”, which {EFFECTS[one.tone]}.")
    form = single_choice(stem, right, [wrong(tone, one, stem, seed) for tone in offered(one, stem, seed)], seed)
    why = f"“{one.claim.phrase}” stands beside it: the verb “{one.verb}” {EFFECTS[one.tone]}. {HABIT}"
    return LOADED_WORDS.question(reading.article, stem, form, one.claim.evidence, why) if form else None


def offered(one: Reported, stem: str, seed: int) -> list[str]:
    """The sorts of verb for the wrong answers: the neutral one is always there, as key or beside it."""
    others = shuffled([tone for tone in EFFECTS if tone not in (NEUTRAL, one.tone)], stem, seed)
    return ([] if one.tone == NEUTRAL else [NEUTRAL]) + others[: WRONG - (one.tone != NEUTRAL)]


def wrong(tone: str, one: Reported, stem: str, seed: int) -> Option:
    """A verb of that sort, in the tense of the article's."""
    alike = [verb for verb in sorted(listed("tones", tone)) if is_present(verb) == is_present(one.verb)]
    verb = shuffled(alike, stem, seed)[0]
    return Option(shown(tone, verb), False, f"“{verb}” {EFFECTS[tone]}; the article does not use it here.")


def is_present(verb: str) -> bool:
    return verb.split()[0].endswith("s")


def shown(tone: str, verb: str) -> str:
    return f"{tone}: “{verb}”"
