"""Fact, claim or opinion, and whose: reported-opinion, sort-statements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from quizkit.askers.distractors import other_voices
from quizkit.askers.drafting import Kind, matching, single_choice
from quizkit.askers.material import Claim, claims_of, is_verdict, other_words, tying_phrase
from quizkit.askers.wording import words
from quizkit.model import Attribution, Evidence, Option, Pair, Question, Reading, Sentence, Stance, Voice

REPORTED_OPINION = Kind("reported-opinion", "opinion", "evaluate")
SORT_STATEMENTS = Kind("sort-statements", "opinion", "evaluate")

# Families of cues that judge; hedges and marks of style do not.
JUDGING = frozenset({"eval_adj", "stance_adv", "pretext", "loaded_n", "loaded_v", "loaded_ph"})
STRONG = frozenset({"eval_adj", "loaded_ph", "loaded_n", "loaded_v"})
LABELS: Mapping[Stance, str] = {"fact": "Fact", "claim": "Claim", "opinion": "Opinion"}
# A motive that somebody guessed, or words that report speech without a reporting verb: no plain fact.
GUESSED_OR_REPORTED = re.compile(
    r"\b(?:apparent\w*|effort to|bid to|attempt to|seek\w* to|hop\w+ to|played down|dismiss\w*|den(?:y|ied)|prais\w+|"
    r"blam\w+|critici\w+|accus\w+|timeline|account|statement|version|report(?:s|ed|edly)?|alleged\w*)\b",
    re.I,
)
STATEMENTS = range(3, 7)
MOST_OF_ONE = 3  # statements with one label
SENTENCE_WORDS = range(6, 36)
UNRESOLVED = re.compile(r"(?:he|she|it|they|this|that|these|those|his|her|its|their|but|and|so|also)\b", re.I)


def ask_reported_opinion(reading: Reading, seed: int) -> Iterator[Question]:
    """What is the fact here? That somebody said it: one question for each claim that judges."""
    for claim in claims_of(reading):
        cues = judging_cues(reading, claim)
        others = other_voices(reading, claim.voice, claim.statement)
        if not cues or not others or claim.gives_away(claim.voice):
            continue
        stem = f"The article contains these words: “{claim.statement}”. Which of these does it report as a fact?"
        right = Option(f"That {claim.voice.name} said so", True, "That these words were said can be checked.")
        wrong = [that_it_is_so(claim), *(said_by_another(reading, voice) for voice in others[:2])]
        form = single_choice(stem, right, wrong, seed)
        if form and len(wrong) > 1:
            yield REPORTED_OPINION.question(reading.article, stem, form, claim.evidence, why_reported(claim, cues))


def judging_cues(reading: Reading, claim: Claim) -> list[str]:
    """Words inside the statement that judge, in the speaker's voice: a strong one, or two.

    A statement with a number is left alone: it holds something that can be counted.
    """
    place = claim.attribution.content
    cues = [
        (cue.family, cue.cut(reading.text))
        for sentence in reading.sentences
        for cue in sentence.cues
        if cue.family in JUDGING and cue.said_by == "source" and any(piece.holds(cue.place()) for piece in place)
    ]
    found = {words: family for family, words in cues if words in claim.statement}
    strong = len(found) > 1 or any(family in STRONG for family in found.values())
    return list(found) if strong and not re.search(r"\d", claim.statement) else []


def that_it_is_so(claim: Claim) -> Option:
    return Option(
        "That this is true",
        False,
        f"That is what {claim.voice.name} holds; others may judge otherwise.",
    )


def said_by_another(reading: Reading, voice: Voice) -> Option:
    reason, evidence = other_words(reading, voice)
    return Option(f"That {voice.name} said so", False, reason, evidence[:1])


def why_reported(claim: Claim, cues: Sequence[str]) -> str:
    return (
        f"“{claim.phrase}” makes this a report: that it was said is a fact, which a record could confirm. "
        f"What was said is a judgement (“{cues[0]}”); it stays {claim.voice.name}'s even when an article repeats it."
    )


def ask_sort_statements(reading: Reading, seed: int) -> Iterator[Question]:
    """Sort sentences into fact, claim and opinion: one question where at least two labels are safe."""
    safe = [sentence for sentence in reading.sentences if can_be_sorted(reading, sentence)]
    chosen = [one for stance in LABELS for one in [s for s in safe if s.stance == stance][:MOST_OF_ONE]]
    if len(chosen) < STATEMENTS.start or len({one.stance for one in chosen}) < 2:
        return
    stem = (
        "Sort these sentences from the article. Fact: the article names no source, and evidence could settle it. "
        "Claim: the article gives it to a source. Opinion: the article itself judges."
    )
    pairs = [sorted_pair(reading, sentence) for sentence in sorted(chosen)]
    used = {pair.answer for pair in pairs}
    form = matching(stem, pairs, [label for label in LABELS.values() if label not in used], seed)
    evidence = tuple(Evidence.of(reading.article, sentence.place()) for sentence in sorted(chosen))
    yield SORT_STATEMENTS.question(reading.article, stem, form, evidence, WHY_SORTED)


WHY_SORTED = (
    "Ask of each sentence who vouches for it. A named source and a verb of saying make it a claim; words that judge, "
    "with nobody named for them, make it the article's opinion; a fact could be settled by evidence, true or not."
)


def can_be_sorted(reading: Reading, sentence: Sentence) -> bool:
    """A sentence with a sure stance that reads alone and stands on one line."""
    text = sentence.cut(reading.text)
    return (
        sentence.stance is not None
        and len(words(text)) in SENTENCE_WORDS
        and not UNRESOLVED.match(text)
        and "\n" not in text
        and text[:1].isupper()
        and (sentence.stance != "claim" or sure_attribution(reading, sentence) is not None)
        and (sentence.stance != "fact" or not (sentence.cues or GUESSED_OR_REPORTED.search(text)))
    )


def sure_attribution(reading: Reading, sentence: Sentence) -> Attribution | None:
    """The sure attribution whose cue stands in the sentence."""
    said = (one for one in reading.attributions if one.sure and not is_verdict(reading, one))
    return next((one for one in said if sentence.holds(one.cue)), None)


def sorted_pair(reading: Reading, sentence: Sentence) -> Pair:
    assert sentence.stance is not None
    text = re.sub(r"\s+", " ", sentence.cut(reading.text))
    return Pair(
        text, LABELS[sentence.stance], reason(reading, sentence), (Evidence.of(reading.article, sentence.place()),)
    )


def reason(reading: Reading, sentence: Sentence) -> str:
    """Why a sentence has its label, from its own words."""
    attribution = sure_attribution(reading, sentence)
    if sentence.stance == "claim" and attribution and attribution.source:
        return f"“{tying_phrase(reading, attribution.source, attribution.cue)}” gives the statement to a source."
    if sentence.stance == "opinion":
        cues = [cue for cue in sentence.cues if cue.said_by == "outlet" and cue.family in JUDGING]
        judging = " and ".join(f"“{cue.cut(reading.text)}”" for cue in cues[:2])
        return f"{judging or 'The wording'} judges, and nobody is named for it."
    return "No source is named for it and no word judges; evidence could confirm or refute it."
