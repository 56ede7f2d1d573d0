"""Say of each sentence whether it is a fact, a claim or an opinion of the outlet; mostly, that nobody can say."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from quizkit.finders.carried_over import BEFORE, BEHIND, is_carried_over
from quizkit.finders.cases import Case, cases
from quizkit.finders.claims import NOT_IN_CLAIM, is_claim
from quizkit.finders.judgements import is_opinion
from quizkit.finders.outlet_words import Said
from quizkit.finders.passages import Passage
from quizkit.finders.plain_events import is_plain_event
from quizkit.finders.plain_states import is_plain_state
from quizkit.finders.plain_words import has_only_plain_words
from quizkit.finders.stance_cues import GRAMMAR, HARD, OPENLY
from quizkit.model import Attribution, Sentence, Stance

LEAST_TOKENS, FACT_TOKENS = 8, range(6, 56)
ENOUGH_SENTENCES, MOST_JUDGING = 8, 0.25  # of a comment
NOT_IN_FACT = HARD | NOT_IN_CLAIM | {"hedge", "contraction", "scare", "superl", "oblig_weak", "conn"}
CAPITALISED = r"(?:[A-Z0-9&][\w'’.&-]*|of|the|and|in|for|to|a|an|on|at|with)"
TITLE = re.compile(
    rf"[“\"]{CAPITALISED}(?: {CAPITALISED}){{0,3}}[,.]?[”\"]"
)  # of a film, a song; a longer one says something
ANY_QUOTE = re.compile(r"[\"“”‘]|(?<!\w)'(?=\w)")


def find_stances(passages: Sequence[Passage], attributions: Sequence[Attribution]) -> tuple[Sentence, ...]:
    """Every sentence of the body in order, with its stance (mostly None: in doubt) and the cues found in it.

    A claim needs a report in the sentence, be its source sure or not; a fact or an opinion needs that nobody else is
    reported in it. A text that judges much has no facts: what it reports, it reports for its case.
    """
    said = Said.by(attributions)
    body = [case for passage in passages if passage.block.role == "body" for case in cases(passage, said)]
    argues = is_argument(body)
    found: list[Sentence] = []
    after_report = False
    texts = [case.text for case in body]
    for at, case in enumerate(body):
        stance = stance_of(attrs.evolve(case, carried_on=case.carried_on and after_report))
        if stance == "fact" and is_carried_over(
            case.tokens, texts[max(0, at - BEFORE) : at], texts[at + 1 : at + 1 + BEHIND], after_report
        ):
            stance = None
        shown = tuple(cue for cue in case.cues if cue.family not in GRAMMAR)
        found.append(Sentence(case.place.start, case.place.end, None if argues and stance == "fact" else stance, shown))
        after_report = case.attributed
    return tuple(found)


def is_argument(body: Sequence[Case]) -> bool:
    """Tell whether the outlet judges openly in a good part of its sentences, as in a comment."""
    judging = sum(bool(case.families & OPENLY) for case in body)
    return len(body) >= ENOUGH_SENTENCES and judging / len(body) > MOST_JUDGING


def stance_of(case: Case) -> Stance | None:
    """The stance of a sentence, or None where there is doubt."""
    if case.wholly_said:
        return "claim" if case.surely_claimed == 1 else None
    if not is_whole(case):
        return None
    long_enough = len(case.tokens) >= LEAST_TOKENS
    if long_enough and is_opinion(case):
        return "opinion"
    if long_enough and is_claim(case):
        return "claim"
    return "fact" if is_fact(case) else None


def is_whole(case: Case) -> bool:
    """A sentence that ends as one and whose quotations begin and end in it."""
    text = case.text.strip()
    if text[-1] not in ".!?”\"’'":
        return False
    if any(not (case.place.start <= start and end <= case.place.end) for start, end in case.quotations):
        return False
    opened = text[0] in "‘'" and not re.search(r"[’'](?:\W|$)", text[1:])
    closed = text[-1] in "’'" and not re.search(r"(?:^|[\s(])[‘']", text)
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0 and not opened and not closed


def is_fact(case: Case) -> bool:
    """A plain event or state, told in plain words without any speech, attitude or judgement."""
    if case.attributed or case.carried_on or len(case.tokens) not in FACT_TOKENS or case.text[0].islower():
        return False
    if case.families & NOT_IN_FACT or ANY_QUOTE.search(TITLE.sub("", case.text)):
        return False
    # The words come first: most sentences have one that is not plain, and the first such ends the search.
    return has_only_plain_words(case.tokens) and (is_plain_event(case.tokens) or is_plain_state(case.tokens))
