"""Say of each sentence whether it is a fact, a claim or an opinion of the outlet; mostly, that nobody can say."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.carried_over import BEFORE, BEHIND, is_carried_over
from quizkit.finders.outlet_words import (
    CITING,
    Places,
    Said,
    Stretch,
    is_cited_wholly,
    quoted_places,
    reporting_verbs,
    words_of_others,
)
from quizkit.finders.passages import Passage
from quizkit.finders.plain_events import is_plain_event
from quizkit.finders.plain_states import is_plain_state
from quizkit.finders.plain_words import has_only_plain_words
from quizkit.finders.reports import (
    insists,
    is_conceded,
    is_done,
    is_report,
    is_shown_by_record,
    reports_beside,
    tells_speech_act,
)
from quizkit.finders.stance_cues import GRAMMAR, HARD, OPENLY, WEIGHTS, Sign, find_signs, in_past
from quizkit.finders.words import word_set
from quizkit.model import Attribution, Cue, Sentence, Span, Stance

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens

LEAST_TOKENS, FACT_TOKENS = 8, range(6, 56)
LEAST_SCORE, LEAST_FAMILIES = 3.0, 2
# Where the score is lower, more words that judge openly must make up for it.
LOW_SCORE, OPEN_WORDS, MANY_FAMILIES = 2.0, 2, 3
MOST_QUOTED = 0.3
LEAST_REPORTED, LEAST_CLAIMED = 0.1, 0.4  # of a claim's words: where the main verb reports, and where it does not
ENOUGH_SENTENCES, MOST_JUDGING = 8, 0.25  # of a comment
SCARE_WORDS, QUOTE_WORDS = range(1, 4), 5
# What speaks for a plain report, by hand; together they take away at most FLOOR.
OBJECTIVE = {"quote": -1.2, "said": -1.3, "citing": -1.3, "past": -0.5, "passive": -0.2}
OBJECTIVE_ENTITIES = {
    **dict.fromkeys(("DATE", "TIME"), -0.5),
    **dict.fromkeys(("PERCENT", "MONEY", "CARDINAL", "QUANTITY"), -0.3),
    **dict.fromkeys(("PERSON", "ORG", "GPE"), -0.15),
}
FLOOR = -4.0
NOT_IN_CLAIM = OPENLY | {"stance", "strong_boost", "oblig", "excl", "rhetq", "first", "second", "frag"}
NOT_IN_FACT = HARD | NOT_IN_CLAIM | {"hedge", "contraction", "scare", "superl", "oblig_weak", "conn"}
BELITTLING = frozenset({"just", "merely", "only", "simply"})
CAPITALISED = r"(?:[A-Z0-9&][\w'’.&-]*|of|the|and|in|for|to|a|an|on|at|with)"
TITLE = re.compile(
    rf"[“\"]{CAPITALISED}(?: {CAPITALISED}){{0,3}}[,.]?[”\"]"
)  # of a film, a song; a longer one says something
ANY_QUOTE = re.compile(r"[\"“”‘]|(?<!\w)'(?=\w)")


@attrs.frozen
class Case:
    """A sentence with all that decides its stance.

    `claimed` is the share of its words that somebody else says; `surely_claimed` that which sure attributions hold.
    """

    place: Span
    tokens: Tokens
    text: str
    cues: tuple[Cue, ...]
    quotations: tuple[Stretch, ...]
    quoted: float
    attributed: bool
    cited: bool
    carried_on: bool
    claimed: float
    surely_claimed: float
    wholly_said: bool
    sure_cue: bool
    reports: bool

    @property
    def families(self) -> frozenset[str]:
        """The families of the cues in the outlet's own words."""
        return frozenset(cue.family for cue in self.cues if cue.said_by == "outlet")

    def word(self, cue: Cue) -> str:
        """The words of a cue, folded."""
        return self.text[cue.start - self.place.start : cue.end - self.place.start].casefold()


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


def cases(passage: Passage, said: Said) -> Iterator[Case]:
    """The sentences of a passage, each with what is needed to judge it."""
    quoted, quotations = quoted_places(passage)
    upcoming = 0
    for place, tokens in passage.sentences():
        while upcoming < len(quotations) and quotations[upcoming][1] <= place.start:
            upcoming += 1
        inside = tuple(
            itertools.takewhile(lambda one, end=place.end: one[0] < end, itertools.islice(quotations, upcoming, None))  # type: ignore[misc]
        )
        yield case_of(passage, place, tokens, said, quoted, inside)


def case_of(
    passage: Passage, place: Span, tokens: Tokens, said: Said, quoted: Places, quotations: tuple[Stretch, ...]
) -> Case:
    """Everything about one sentence."""
    text = passage.text[place.start - passage.block.start : place.end - passage.block.start]
    each = tuple(tokens)  # spaCy makes the tokens anew at each walk over a sentence
    starts = [passage.block.start + token.idx for token in each]
    is_quoted = [quoted.hold(start) for start in starts]
    verbs = reporting_verbs(each, is_quoted)
    exempt = words_of_others(each, starts, is_quoted, verbs, said)
    cited = bool(CITING.search(text))
    attributed = said.contents.touch(place) or said.cues.touch(place) or bool(verbs) or cited
    words = [start for start, token in zip(starts, each, strict=True) if not token.is_punct]
    root = passage.block.start + tokens.root.idx
    scares = () if attributed else tuple(scare_quotes(text, place.start, quotations))
    return Case(
        place=place,
        tokens=tokens,
        text=text,
        cues=cues_of(place, find_signs(tokens), exempt, scares),
        quotations=quotations,
        quoted=sum(is_quoted) / len(each),
        attributed=attributed,
        cited=cited,
        carried_on=goes_on_from_before(tokens),
        claimed=sum(start in exempt for start in words) / max(1, len(words)),
        surely_claimed=share_of(words, said.sure_contents),
        wholly_said=bool(words) and share_of(words, said.contents) == 1,
        sure_cue=said.sure_cues.touch(place),
        reports=is_report(tokens.root, said.cues.hold(root), verbs),
    )


def goes_on_from_before(tokens: Tokens) -> bool:
    """Tell whether a sentence says up to its main word that it adds to what came before: "He also paid"."""
    beginning = tokens[: tokens.root.i - tokens.start + 1]
    return any(token.lower_ in word_set("stance_words", "carried_on") for token in beginning)


def share_of(places: Sequence[int], within: Places) -> float:
    """The share of characters that lie within stretches."""
    return sum(map(within.hold, places)) / max(1, len(places))


def cues_of(place: Span, signs: Sequence[Sign], exempt: frozenset[int], scare: Sequence[Stretch]) -> tuple[Cue, ...]:
    """Signs and scare quotes as cues at their places, sorted."""
    cues = [
        Cue(
            place.start + sign.start,
            place.start + sign.end,
            sign.family,
            "source" if place.start + sign.start in exempt else "outlet",
        )
        for sign in signs
    ]
    cues += [Cue(start, end, "scare", "outlet") for start, end in scare]
    return tuple(sorted(cues, key=lambda cue: (cue.start, cue.end, cue.family)))


def scare_quotes(text: str, begins: int, quotations: Sequence[Stretch]) -> Iterator[Stretch]:
    """Quotations of one to three words that are no title, in a sentence that begins at a place."""
    for start, end in quotations:
        if start < begins:
            continue
        words = text[start - begins : end - begins].strip("“‘\"”’'").split()
        if len(words) in SCARE_WORDS and not words[0][0].isupper():
            yield start, end


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


def is_opinion(case: Case) -> bool:
    """Two kinds of judging words in a sentence that reports nobody; a high score, or more words that judge openly."""
    if case.attributed or case.carried_on or case.quoted >= MOST_QUOTED or "first" in case.families:
        return False
    hard, score = case.families & HARD, score_of(case)
    if len(hard) < LEAST_FAMILIES or score < LOW_SCORE:
        return False
    words = {case.word(cue) for cue in case.cues if cue.said_by == "outlet" and cue.family in OPENLY}
    many = len(words) >= OPEN_WORDS or (words and len(hard) >= MANY_FAMILIES)
    return score >= LEAST_SCORE or bool(many)


def is_claim(case: Case) -> bool:
    """A report of what somebody said or says, framed without a word of judgement."""
    if case.families & NOT_IN_CLAIM or argues_with_it(case):
        return False
    if tells_speech_act(case.tokens.root) or reports_beside(case.tokens, case.claimed):
        return True
    if not case.attributed or case.claimed < LEAST_REPORTED:
        return False
    vouched = [
        case.sure_cue,
        case.cited,
        in_past(case.tokens.root),
    ]  # two of these, where the main verb reports nothing
    return case.reports or (case.claimed >= LEAST_CLAIMED and (is_cited_wholly(case.text) or sum(vouched) > 1))


def argues_with_it(case: Case) -> bool:
    """Tell whether the outlet goes against what it reports: "But critics argue", "the mayor just says", "it did hurt".

    What is told of the past, or shown by a record, or surely somebody's, stands all the same behind a "but".
    """
    root = case.tokens.root
    if insists(root) or is_conceded(root):
        return True
    if in_past(root) or is_done(root) or case.sure_cue or case.cited or is_shown_by_record(root):
        return False
    return "conn" in case.families or any(child.lower_ in BELITTLING for child in root.children)


def is_fact(case: Case) -> bool:
    """A plain event or state, told in plain words without any speech, attitude or judgement."""
    if case.attributed or case.carried_on or len(case.tokens) not in FACT_TOKENS or case.text[0].islower():
        return False
    if case.families & NOT_IN_FACT or ANY_QUOTE.search(TITLE.sub("", case.text)):
        return False
    told = is_plain_event(case.tokens) or is_plain_state(case.tokens)
    return told and has_only_plain_words(case.tokens)


def score_of(case: Case) -> float:
    """The weights of the outlet's cues, less those of what speaks for a plain report."""
    judging = sum(WEIGHTS.get(cue.family, 0.0) for cue in case.cues if cue.said_by == "outlet")
    plain = sum(OBJECTIVE_ENTITIES.get(entity.label_, 0.0) for entity in case.tokens.ents)
    plain += OBJECTIVE["citing"] * case.cited + OBJECTIVE["said"] * case.attributed
    plain += OBJECTIVE["past"] * in_past(case.tokens.root)
    plain += OBJECTIVE["passive"] * any(child.dep_ == "auxpass" for child in case.tokens.root.children)
    text, begins = case.text, case.place.start
    plain += OBJECTIVE["quote"] * sum(len(quoted_words(text, begins, one)) >= QUOTE_WORDS for one in case.quotations)
    return round(judging + max(FLOOR, plain), 6)


def quoted_words(text: str, begins: int, quotation: Stretch) -> list[str]:
    """The words of a quotation, as far as it lies in the sentence that begins at a place."""
    start, end = (max(0, at - begins) for at in quotation)
    return text[start:end].split()
