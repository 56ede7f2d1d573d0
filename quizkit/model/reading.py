"""What the reader found in one article, all of it as spans of the text as given."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Literal, get_args

import attrs

from quizkit.errors import Fault
from quizkit.model.article import Article, Span
from quizkit.model.checked import Checked, choice_faults, text_faults

Role = Literal["headline", "byline", "dateline", "caption", "body", "furniture"]
VoiceType = Literal["person", "organisation", "government", "document", "group", "unknown"]
Stance = Literal["fact", "claim", "opinion"]
SaidBy = Literal["outlet", "source"]
Manner = Literal["quote", "paraphrase", "mixed"]
Owner = Literal["attribution", "outlet", "unknown"]


@attrs.frozen
class Block(Span):
    """A stretch of whole lines that has one role in the layout; `furniture` is dates, tags, share buttons, adverts."""

    role: Role

    def _faults(self) -> Iterator[Fault]:
        yield from Span._faults(self)
        yield from choice_faults("role", self.role, get_args(Role))


@attrs.frozen(cache_hash=True)  # pairs of voices are remembered, and a voice may have many mentions
class Voice(Checked):
    """Somebody who is cited: one entry for a person or body, with all its names and descriptions as `mentions`.

    `id` is its index in the reading, `name` the one to show. `type` is "person", "organisation", "government",
    "document", "group" (nobody named: officials, critics) or "unknown".
    """

    id: int
    name: str
    type: VoiceType
    mentions: tuple[Span, ...]

    def _faults(self) -> Iterator[Fault]:
        yield from text_faults("name", self.name)
        yield from choice_faults("type", self.type, get_args(VoiceType))


@attrs.frozen
class Cue(Span):
    """Words that show a stance, the family they belong to, and whether the outlet or a source says them.

    `said_by` is "outlet", or "source" inside a quotation or a reported clause.
    """

    family: str
    said_by: SaidBy

    def _faults(self) -> Iterator[Fault]:
        yield from Span._faults(self)
        yield from text_faults("family", self.family)
        yield from choice_faults("said_by", self.said_by, get_args(SaidBy))


@attrs.frozen
class Sentence(Span):
    """A sentence of the body, with its stance, or None where the reader is not sure.

    `stance` is "fact", "claim" (somebody says so) or "opinion"; `cues` are the words that speak for one.
    """

    stance: Stance | None
    cues: tuple[Cue, ...] = ()

    def _faults(self) -> Iterator[Fault]:
        yield from Span._faults(self)
        yield from choice_faults("stance", self.stance, (*get_args(Stance), None))


@attrs.frozen(cache_hash=True)  # what is found out about it is remembered
class Attribution(Checked):
    """Who (source) says (cue) what (content, in one or more pieces).

    `voice` is an index into the reading's voices, `speaker` the name to show; both are None where the text names no
    source. `manner` is "quote", "paraphrase" or "mixed". `sure` means: a careful reader would give this source for this
    content and no other. `guarded` means that its source is as certain, but that its sentence is of a rarer build, or
    its content may go on in the text: what is asked about it is guarded, too. Nothing is both.
    """

    source: Span | None
    voice: int | None
    speaker: str | None
    cue: Span
    content: tuple[Span, ...]
    manner: Manner
    sure: bool
    guarded: bool = False

    @property
    def askable(self) -> bool:
        """Whether its source is certain enough for the key of a question."""
        return self.sure or self.guarded

    def _faults(self) -> Iterator[Fault]:
        if self.sure and self.guarded:
            yield Fault("guarded", "is for what is not sure")
        if len({self.source is None, self.voice is None, self.speaker is None}) > 1:
            yield Fault("source", "source, voice and speaker are null together or not at all")
        if not self.content:
            yield Fault("content", "is empty")
        yield from choice_faults("manner", self.manner, get_args(Manner))


@attrs.frozen
class Figure(Span):
    """A number with its currency or percent sign; `value` is a number or (low, high).

    `hedge` ("about"), `unit` ("passengers") and `period` ("a year") are the words beside it, None where there are none.
    `owner` is "attribution", "outlet" or "unknown"; `attribution` is an index into the reading's attributions where
    `owner` says so, else None. `same_as` are indices of the same figure elsewhere in the text. `sure` means that owner
    and value are certain enough for a key.
    """

    value: int | float | tuple[int | float, int | float]
    hedge: Span | None
    unit: Span | None
    period: Span | None
    owner: Owner
    attribution: int | None
    same_as: tuple[int, ...]
    sure: bool

    def _faults(self) -> Iterator[Fault]:
        yield from Span._faults(self)
        yield from choice_faults("owner", self.owner, get_args(Owner))
        if (self.owner == "attribution") != (self.attribution is not None):
            yield Fault("attribution", "is given where the owner is an attribution, and only there")


@attrs.frozen
class Reading(Checked):
    """Everything found in one article. Every span lies inside its text and every index points at something.

    `article` always has its text. `blocks` and `sentences` stand in the order of the text.

    `voices` are those who are cited; `bystanders` are people whom the article names in full and does not cite: they
    make good wrong answers. Their ids go on where those of the voices end.
    """

    article: Article
    blocks: tuple[Block, ...]
    voices: tuple[Voice, ...]
    sentences: tuple[Sentence, ...]
    attributions: tuple[Attribution, ...]
    figures: tuple[Figure, ...]
    bystanders: tuple[Voice, ...] = ()

    @functools.cached_property
    def text(self) -> str:
        """The article's text, which a reading always has."""
        return self.article.text or ""

    def _faults(self) -> Iterator[Fault]:
        if self.article.text is None:
            yield Fault("article.text", "a reading needs the text")
            return
        for path, span in self._spans():
            if span.end > len(self.text):
                yield Fault(path, f"[{span.start}, {span.end}) ends after the text, which has {len(self.text)}")
        yield from self._index_faults()

    def _spans(self) -> Iterator[tuple[str, Span]]:
        for i, block in enumerate(self.blocks):
            yield f"blocks[{i}]", block
        for i, voice in enumerate((*self.voices, *self.bystanders)):
            yield from ((f"voices[{i}].mentions[{j}]", span) for j, span in enumerate(voice.mentions))
        for i, sentence in enumerate(self.sentences):
            yield f"sentences[{i}]", sentence
            yield from ((f"sentences[{i}].cues[{j}]", span) for j, span in enumerate(sentence.cues))
        for i, one in enumerate(self.attributions):
            yield f"attributions[{i}].cue", one.cue
            if one.source is not None:
                yield f"attributions[{i}].source", one.source
            yield from ((f"attributions[{i}].content[{j}]", span) for j, span in enumerate(one.content))
        for i, figure in enumerate(self.figures):
            parts = {"": figure, ".hedge": figure.hedge, ".unit": figure.unit, ".period": figure.period}
            yield from ((f"figures[{i}]{name}", span) for name, span in parts.items() if span is not None)

    def _index_faults(self) -> Iterator[Fault]:
        for i, voice in enumerate((*self.voices, *self.bystanders)):
            if voice.id != i:
                yield Fault(f"voices[{i}].id", f"must be {i}, not {voice.id}")
        for i, one in enumerate(self.attributions):
            if one.voice is not None and not 0 <= one.voice < len(self.voices):
                yield Fault(f"attributions[{i}].voice", f"there is no voice {one.voice}")
        for i, figure in enumerate(self.figures):
            if figure.attribution is not None and not 0 <= figure.attribution < len(self.attributions):
                yield Fault(f"figures[{i}].attribution", f"there is no attribution {figure.attribution}")
            if any(not 0 <= other < len(self.figures) or other == i for other in figure.same_as):
                yield Fault(f"figures[{i}].same_as", "points at a figure that is not there, or at itself")
