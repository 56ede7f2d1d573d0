"""Everything about one sentence that its stance is decided by."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.outlet_words import CITING, Places, Said, Stretch, quoted_places, reporting_verbs, words_of_others
from quizkit.finders.passages import Passage
from quizkit.finders.reports import is_report
from quizkit.finders.stance_cues import find_signs
from quizkit.finders.stance_phrases import Sign
from quizkit.finders.words import word_set
from quizkit.model import Cue, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens

SCARE_WORDS = range(1, 4)


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

    def quotes(self, start: int) -> bool:
        """Tell whether a place is inside quotation marks."""
        return any(begin <= start < end for begin, end in self.quotations)

    def word(self, cue: Cue) -> str:
        """The words of a cue, folded."""
        return self.text[cue.start - self.place.start : cue.end - self.place.start].casefold()


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
