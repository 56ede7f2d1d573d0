"""Say of each sentence whether it is a fact, a claim or an opinion of the outlet; mostly, that nobody can say."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.outlet_words import (
    CITING,
    Places,
    Said,
    Stretch,
    quoted_places,
    reporting_verbs,
    words_of_others,
)
from quizkit.finders.passages import Passage
from quizkit.finders.stance_cues import GRAMMAR, HARD, WEIGHTS, Sign, find_signs, in_past
from quizkit.finders.words import word_set
from quizkit.model import Attribution, Cue, Sentence, Span, Stance

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

LEAST_TOKENS = 8
LEAST_SCORE = 3.0
LEAST_FAMILIES = 2
MOST_QUOTED = 0.3
LEAST_CLAIMED = 0.4
SCARE_WORDS, QUOTE_WORDS = range(1, 4), 5
# What speaks for a plain report, by hand; together they take away at most FLOOR.
OBJECTIVE = {"quote": -1.2, "said": -1.3, "citing": -1.3, "past": -0.5, "passive": -0.2}
OBJECTIVE_ENTITIES = {
    **dict.fromkeys(("DATE", "TIME"), -0.5),
    **dict.fromkeys(("PERCENT", "MONEY", "CARDINAL", "QUANTITY"), -0.3),
    **dict.fromkeys(("PERSON", "ORG", "GPE"), -0.15),
}
FLOOR = -4.0
NOT_IN_CLAIM = HARD | {"hedge", "rhetq", "first", "second", "contraction", "scare", "superl", "oblig_weak", "frag"}
NOT_IN_FACT = NOT_IN_CLAIM | {"dash", "conn"}
NAMES = frozenset({"PERSON", "ORG", "GPE"})
NUMBERS = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "CARDINAL", "QUANTITY"})
ANY_QUOTE = re.compile(r"[\"“”‘]|(?<!\w)'(?=\w)")


@attrs.frozen
class Case:
    """A sentence with all that decides its stance. `claimed`: the share of its words that sure attributions hold."""

    place: Span
    tokens: Tokens
    cues: tuple[Cue, ...]
    quotations: tuple[Stretch, ...]
    quoted: float
    attributed: bool
    cited: bool
    carried_on: bool
    claimed: float
    wholly_said: bool
    sure_cue: bool
    says_now: bool

    @property
    def families(self) -> frozenset[str]:
        """The families of the cues in the outlet's own words."""
        return frozenset(cue.family for cue in self.cues if cue.said_by == "outlet")

    @property
    def text(self) -> str:
        return str(self.tokens.text)


def find_stances(passages: Sequence[Passage], attributions: Sequence[Attribution]) -> tuple[Sentence, ...]:
    """Every sentence of the body in order, with its stance (mostly None: in doubt) and the cues found in it.

    A claim needs a sure attribution in the sentence; a fact or an opinion needs that nobody else is reported in it.
    """
    said = Said.by(attributions)
    found: list[Sentence] = []
    after_report = False
    for passage in passages:
        if passage.block.role != "body":
            continue
        for case in cases(passage, said):
            stance = stance_of(attrs.evolve(case, carried_on=case.carried_on and after_report))
            shown = tuple(cue for cue in case.cues if cue.family not in GRAMMAR)
            found.append(Sentence(case.place.start, case.place.end, stance, shown))
            after_report = case.attributed
    return tuple(found)


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
    starts = [passage.block.start + token.idx for token in tokens]
    is_quoted = [quoted.hold(start) for start in starts]
    verbs = reporting_verbs(tokens, is_quoted)
    exempt = words_of_others(tokens, starts, is_quoted, verbs, said)
    cited = bool(CITING.search(tokens.text))
    attributed = said.contents.touch(place) or said.cues.touch(place) or bool(verbs) or cited
    words = [start for start, token in zip(starts, tokens, strict=True) if not token.is_punct]
    root = passage.block.start + tokens.root.idx
    scares = () if attributed else tuple(scare_quotes(tokens.text, place.start, quotations))
    return Case(
        place=place,
        tokens=tokens,
        cues=cues_of(place, find_signs(tokens), exempt, scares),
        quotations=quotations,
        quoted=sum(is_quoted) / len(tokens),
        attributed=attributed,
        cited=cited,
        carried_on=goes_on_from_before(tokens),
        claimed=share_of(words, said.sure_contents),
        wholly_said=bool(words) and share_of(words, said.contents) == 1,
        sure_cue=said.sure_cues.touch(place),
        says_now=is_says(tokens.root) and said.sure_cues.hold(root),
    )


def is_says(root: Token) -> bool:
    """The plain "say" of news in the present; other verbs in the present ("they claim") tell of habits."""
    return root.lemma_.lower() == "say" and root.tag_ in ("VBZ", "VBP")


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
        return "claim" if case.claimed == 1 else None
    if not is_whole(case):
        return None
    if is_opinion(case):
        return "opinion"
    if is_claim(case):
        return "claim"
    return "fact" if is_fact(case) else None


def is_whole(case: Case) -> bool:
    """A sentence of some length that ends as one and whose quotations begin and end in it."""
    text = case.text.strip()
    if len(case.tokens) < LEAST_TOKENS or text[-1] not in ".!?”\"’'":
        return False
    if any(not (case.place.start <= start and end <= case.place.end) for start, end in case.quotations):
        return False
    opened = text[0] in "‘'" and not re.search(r"[’'](?:\W|$)", text[1:])
    closed = text[-1] in "’'" and not re.search(r"(?:^|[\s(])[‘']", text)
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0 and not opened and not closed


def is_opinion(case: Case) -> bool:
    """Two kinds of judging words, and a high score, in a sentence that reports nobody."""
    if case.attributed or case.carried_on or case.quoted >= MOST_QUOTED or "first" in case.families:
        return False
    return len(case.families & HARD) >= LEAST_FAMILIES and score_of(case) >= LEAST_SCORE


def is_claim(case: Case) -> bool:
    """A sure report in the past tense, or of a source that says so now, framed without a word of judgement."""
    in_time = in_past(case.tokens.root) or case.says_now
    return case.sure_cue and in_time and case.claimed >= LEAST_CLAIMED and not case.families & NOT_IN_CLAIM


def is_fact(case: Case) -> bool:
    """A plain report of the past with a name and a date or number, without any speech, attitude or judgement."""
    if case.attributed or case.carried_on or case.families & NOT_IN_FACT or ANY_QUOTE.search(case.text):
        return False
    labels = {entity.label_ for entity in case.tokens.ents}
    if not (in_past(case.tokens.root) and labels & NAMES and labels & NUMBERS):
        return False
    attitudes = word_set("stance_words", "speech_and_attitude")
    return not any(token.pos_ in ("VERB", "NOUN") and token.lemma_.lower() in attitudes for token in case.tokens)


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
