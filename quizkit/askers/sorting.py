"""What can be settled by evidence, and who vouches for it: sort-statements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from quizkit.askers.distractors import overlap
from quizkit.askers.drafting import matching
from quizkit.askers.kinds import SORT_STATEMENTS
from quizkit.askers.material import Claim, every_claim
from quizkit.askers.references import points_back
from quizkit.askers.standing_alone import DANGLING, POINTING, all_resolved
from quizkit.askers.titles import is_title
from quizkit.askers.unsourced import is_said_by_somebody
from quizkit.askers.views import told_elsewhere
from quizkit.askers.wording import capital, one_line, without_marks, words
from quizkit.askers.wordings import ANY_MARK
from quizkit.model import Evidence, Pair, Question, Reading, Sentence, Stance

LABELS: Mapping[Stance, str] = {"fact": "Fact", "claim": "Claim", "opinion": "Opinion"}
# With its words of saying each claim could be told from the facts without the article.
SORT_THESE = "Sort these statements from the article. The words that may name a source are left out."
MEANINGS: Mapping[Stance, str] = {
    "fact": "Fact: the article names no source, and evidence could settle it.",
    "claim": "Claim: the article gives it to a source.",
    "opinion": "Opinion: the article itself judges.",
}
MOST_OF_ONE, FEWEST_OF_TWO, MOST_STATEMENTS = 3, 2, 6  # statements with one label; of each, with two labels; in all
SENTENCE_WORDS, CLAIM_WORDS = range(6, 36), range(5, 30)
UNRESOLVED = re.compile(
    r"(?:he|she|it|they|this|that|these|those|his|her|its|their|but|and|so|also|then|still|instead|meanwhile|however|"
    r"afterwards?|later|earlier|both|two|three|another|other)\b",
    re.I,
)
# Whose they are stands in the sentence before: "The terms of its members ended in May".
OF_SOMETHING = re.compile(r"(?:The|An?|All|Most|Some) (?:[a-z]+ ){1,6}(?:its|their|his|her)\b")
# Whose figures or words these are stands elsewhere: no plain fact of the outlet's.
OF_A_RECORD = re.compile(r"\b(?:polls?|polling|surveys?|stud(?:y|ies)|reports?|data|records?|filings?)\b", re.I)


def ask_sort_statements(reading: Reading, seed: int) -> Iterator[Question]:
    """Sort sentences into fact, claim and opinion: one question where at least two labels are safe."""
    chosen = sorted(to_sort(reading))
    stances = [stance for stance in LABELS if any(one.stance == stance for one in chosen)]
    if not stances:
        return
    stem = " ".join([SORT_THESE, *(MEANINGS[stance] for stance in stances)])
    pairs = [sorted_pair(reading, sentence) for sentence in chosen]
    evidence = tuple(Evidence.of(reading.article, sentence.place()) for sentence in chosen)
    why = " ".join(["Ask of each sentence who vouches for it.", *(WHY_SORTED[stance] for stance in stances)])
    yield SORT_STATEMENTS.question(reading.article, stem, matching(stem, pairs, (), seed), evidence, why)


WHY_SORTED: Mapping[Stance, str] = {
    "fact": "A fact could be settled by evidence, true or not.",
    "claim": "A named source and a verb of saying make it a claim.",
    "opinion": "Words that judge, with nobody named for them, make it the article's opinion.",
}


def to_sort(reading: Reading) -> list[Sentence]:
    """Four to six safe sentences of two labels at least; none without a fair share of each."""
    chosen: list[Sentence] = []
    for stance in LABELS:
        safe = [one for one in reading.sentences if one.stance == stance and can_be_sorted(reading, one)]
        chosen += apart(reading, safe, chosen)[: MOST_OF_ONE if stance != "opinion" else FEWEST_OF_TWO]
    counts = [sum(one.stance == stance for one in chosen) for stance in LABELS]
    used = [count for count in counts if count]
    fair = len(used) == len(LABELS) or (len(used) > 1 and min(used) >= FEWEST_OF_TWO)
    if not fair or len(chosen) < FEWEST_OF_TWO * 2:
        return []
    return chosen if len(chosen) <= MOST_STATEMENTS else fewer(chosen)


def fewer(chosen: Sequence[Sentence]) -> list[Sentence]:
    """As many of each label, where all together are too many."""
    return [one for stance in LABELS for one in [s for s in chosen if s.stance == stance][:FEWEST_OF_TWO]]


def apart(reading: Reading, safe: Sequence[Sentence], taken: Sequence[Sentence]) -> list[Sentence]:
    """Those of the sentences that say nothing that another says."""
    chosen: list[Sentence] = []
    for sentence in safe:
        text = sentence.cut(reading.text)
        if not any(overlap(text, other.cut(reading.text)) for other in [*taken, *chosen]):
            chosen.append(sentence)
    return chosen


def can_be_sorted(reading: Reading, sentence: Sentence) -> bool:
    """A sentence with a sure stance that reads alone; of a claim only what is shown has to."""
    text = sentence.cut(reading.text)
    if sentence.stance == "claim":
        claim = claim_in(reading, sentence)
        return claim is not None and not told_elsewhere(reading, claim)
    if not reads_alone_in_a_list(text) or is_title(reading, text):
        return False
    leans = sentence.cues or OF_A_RECORD.search(text) or points_back(reading.text, sentence.start, text)
    return sentence.stance == "opinion" or not (leans or is_said_by_somebody(reading, text))


def reads_alone_in_a_list(text: str) -> bool:
    """Tell whether a sentence can be understood without those around it."""
    bare = without_marks(text)
    if len(words(text)) not in SENTENCE_WORDS or "\n" in text or not (bare[:1].isupper() or bare[:1].isdigit()):
        return False
    points = UNRESOLVED.match(bare) or POINTING.search(bare) or DANGLING.search(bare) or OF_SOMETHING.match(bare)
    return not points and all_resolved(bare)


def claim_in(reading: Reading, sentence: Sentence) -> Claim | None:
    """The claim of a source that a sentence reports without quoting, if it reads alone as a sentence."""
    for one in every_claim(reading):
        if one.quoted or not sentence.holds(one.attribution.cue):
            continue
        if len(words(one.statement)) in CLAIM_WORDS and not UNRESOLVED.match(one.statement):
            return None if ANY_MARK.search(one.statement) else one
    return None


def sorted_pair(reading: Reading, sentence: Sentence) -> Pair:
    assert sentence.stance is not None
    place = (Evidence.of(reading.article, sentence.place()),)
    claim = claim_in(reading, sentence) if sentence.stance == "claim" else None
    prompt = f"{capital(claim.statement)}." if claim else one_line(sentence.cut(reading.text))
    return Pair(prompt, LABELS[sentence.stance], reason(sentence, claim, reading), place)


def reason(sentence: Sentence, claim: Claim | None, reading: Reading) -> str:
    """Why a sentence has its label, from its own words."""
    if claim is not None:
        return f"“{claim.phrase}” gives the statement to a source."
    if sentence.stance == "opinion":
        cues = [cue for cue in sentence.cues if cue.said_by == "outlet"]
        judging = ", ".join(dict.fromkeys(f"“{cue.cut(reading.text)}”" for cue in cues[:2]))
        return f"The article itself judges here ({judging}): nobody is named for it."
    return "No source is named for it and no word judges; evidence could confirm or refute it."
