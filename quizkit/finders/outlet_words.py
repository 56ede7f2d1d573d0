"""Tell the outlet's own words from those of others: quoted, reported, or inside the content of an attribution."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.passages import Passage
from quizkit.finders.words import word_set
from quizkit.model import Attribution, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

SINGLE_QUOTES = re.compile(r"(?<!\w)[‘'](?=\w)([^‘\n]{1,300}?)(?<=[\w.,!?…])[’'](?!\w)")
CITING = re.compile(
    r"\b(?:according to(?!\s(?:(?:a|an|her|his|its|my|our|the|their|your)\s)?(?:[a-z]+\s)?"
    r"(?:abilit|age|belief|conscience|conviction|doctrine|"
    r"custom|height|law|merit|need|order|plan|principle|race|rank|rule|schedule|size|standard|taste|tradition|wish)(?:s|es|y|ies)?\b)"
    r"|in the words of|as reported by)\b",
    re.I,
)
# "..., according to the survey": of the whole sentence, not of "which, according to the survey, ...".
CITING_ALL = re.compile(
    r"(?:^(?:(?:And|But|Now|So|Still|Well|Yet),?\s)?|(?<!which)(?<!who)(?<!that),\s)according to\b", re.I
)
Stretch = tuple[int, int]


def is_cited_wholly(text: str) -> bool:
    """Tell whether "according to" tells whose the whole sentence is, and not what stands in brackets or dashes."""
    found = CITING.search(text) and CITING_ALL.search(text)
    before = text[: found.start()] if found else ""
    return bool(found) and before.count("(") == before.count(")") and len(re.findall("[–—]", before)) % 2 == 0


@attrs.frozen
class Places:
    """Stretches of the mended text that do not overlap, in order."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, stretches: Iterable[Stretch]) -> Places:
        """Lay stretches out, those that overlap as one."""
        merged: list[list[int]] = []
        for start, end in sorted(stretches):
            if merged and start <= merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], end)
            else:
                merged.append([start, end])
        return cls(tuple(one[0] for one in merged), tuple(one[1] for one in merged))

    def hold(self, offset: int) -> bool:
        """Tell whether a character lies in one of the stretches."""
        index = bisect.bisect_right(self.starts, offset) - 1
        return index >= 0 and offset < self.ends[index]

    def touch(self, span: Span) -> bool:
        """Tell whether one of the stretches shares a character with a span."""
        index = bisect.bisect_left(self.starts, span.end) - 1
        return index >= 0 and self.ends[index] > span.start


@attrs.frozen
class Said:
    """Where in the article somebody else speaks, by the attributions that were found."""

    contents: Places
    cues: Places
    sure_contents: Places
    sure_cues: Places

    @classmethod
    def by(cls, attributions: Sequence[Attribution]) -> Said:
        """Lay out the contents and cues of attributions."""
        sure = [one for one in attributions if one.askable]
        return cls(contents_of(attributions), cues_of(attributions), contents_of(sure), cues_of(sure))


def contents_of(attributions: Iterable[Attribution]) -> Places:
    """The places of all that is said."""
    return Places.of((piece.start, piece.end) for one in attributions for piece in one.content)


def cues_of(attributions: Iterable[Attribution]) -> Places:
    """The places of all reporting words."""
    return Places.of((one.cue.start, one.cue.end) for one in attributions)


def quoted_places(passage: Passage) -> tuple[Places, tuple[Stretch, ...]]:
    """All that stands in quotation marks in a passage, as places of the mended text, and each quotation by itself."""
    text, start = passage.text, passage.block.start
    double = [(start + one.start, start + one.end) for one in passage.quotations]
    single = [(start + match.start(), start + match.end()) for match in SINGLE_QUOTES.finditer(text)]
    both = tuple(sorted({*double, *single}))
    return Places.of(both), both


def reporting_verbs(sentence: Iterable[Token], quoted: Sequence[bool]) -> tuple[Token, ...]:
    """Verbs of the sentence that report what another says, whether or not an attribution was made of them."""
    speech = sum(quoted) > 3
    found = []
    for token, is_quoted in zip(sentence, quoted, strict=True):
        if is_quoted or token.pos_ != "VERB" or token.lemma_.lower() not in word_set("reporting", "clause"):
            continue
        subjects = {child.lower_ for child in token.children if child.dep_ in ("nsubj", "nsubjpass")}
        clause = any(child.dep_ == "ccomp" for child in token.children)
        own_voice = subjects & (word_set("stance_words", "first") | word_set("stance_words", "second"))
        bare = bool(subjects) and token.lemma_.lower() in word_set("reporting", "strong")
        if not own_voice and (clause or speech or token.dep_ == "parataxis" or bare):
            found.append(token)
    return tuple(found)


def reported_words(sentence: Sequence[Token], verbs: Iterable[Token]) -> frozenset[int]:
    """The indices of all tokens inside what those verbs report."""
    roots = {child.i for verb in verbs for child in verb.children if child.dep_ == "ccomp"}
    under: dict[int, bool] = {}
    for token in sentence:
        path = []
        while token.i not in under and token.i not in roots and token.head.i != token.i:
            path.append(token.i)
            token = token.head
        known = under.get(token.i, token.i in roots)
        under[token.i] = known
        under.update(dict.fromkeys(path, known))
    asides = [verb for verb in verbs if verb.dep_ == "parataxis"]
    around = (
        {token.i for token in sentence} - {token.i for verb in asides for token in verb.subtree} if asides else set()
    )
    return frozenset({index for index, is_under in under.items() if is_under} | around)


def words_of_others(
    sentence: Sequence[Token], starts: Sequence[int], quoted: Sequence[bool], verbs: Sequence[Token], said: Said
) -> frozenset[int]:
    """The places in the mended text of all tokens that are not the outlet's own words."""
    reported = reported_words(sentence, verbs)
    return frozenset(
        start
        for start, token, is_quoted in zip(starts, sentence, quoted, strict=True)
        if is_quoted or token.i in reported or said.contents.hold(start)
    )
