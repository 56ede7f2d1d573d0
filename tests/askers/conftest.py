"""Readings of made-up articles, built by hand: every span is found by its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import attrs
import pytest

from quizkit.model import (
    Article,
    Attribution,
    Block,
    Cue,
    Figure,
    Manner,
    Reading,
    Role,
    Sentence,
    Span,
    Stance,
    Voice,
    VoiceType,
)

# Stands between paragraphs, so that who speaks in one is not taken to stand beside who speaks in the next.
FILLER = (
    "Gulls circled over the water all morning, and the tide went out as slowly as on every other day of a grey autumn."
)

TITLE = "A day at the water"


class Story:
    """An article whose reading is told step by step. The paragraphs are kept well apart."""

    def __init__(self, *paragraphs: str, headline: str = "") -> None:
        self.text = f"\n{FILLER}\n".join([headline or TITLE, *paragraphs])
        self.headline = headline
        self.voices: dict[str, Voice] = {}
        self.bystanders: list[str] = []
        self.attributions: list[Attribution] = []
        self.sentences: list[Sentence] = []
        self.figures: list[Figure] = []

    def says(
        self,
        source: str | None,
        cue: str,
        content: str,
        *,
        by: str | None = None,
        type: VoiceType = "person",
        manner: Manner = "paraphrase",
        sure: bool = True,
    ) -> Story:
        """Somebody says something; `by` is the voice's name where the source only describes it."""
        said = self.place(content)
        spoken = self.nearest(cue, said)
        speaker = self.nearest(source, spoken) if source else None
        name = by or source
        voice = self.voice(name, type, speaker) if name and speaker else None
        self.attributions.append(Attribution(speaker, voice, name if speaker else None, spoken, (said,), manner, sure))
        return self

    def voice(self, name: str, type: VoiceType, mention: Span) -> int:
        known = self.voices.get(name) or Voice(len(self.voices), name, type, self.places(name))
        mentions = tuple(sorted({*known.mentions, mention}))
        self.voices[name] = attrs.evolve(known, mentions=mentions)
        return known.id

    def names(self, *names: str) -> Story:
        """People whom the article names and does not cite."""
        self.bystanders.extend(names)
        return self

    def judges(self, sentence: str, stance: Stance | None, *cues: tuple[str, str, Any]) -> Story:
        """A sentence with its stance; each cue is its words, its family, and who says it."""
        place = self.place(sentence)
        marks = tuple(Cue(*within(self.text, place, words), family, who) for words, family, who in cues)
        self.sentences.append(Sentence(place.start, place.end, stance, marks))
        return self

    def counts(
        self,
        words: str,
        number: str,
        value: float,
        *,
        hedge: str = "",
        unit: str = "",
        said: int | None = None,
        outlet: bool = False,
        sure: bool = True,
    ) -> Story:
        """A figure inside some words of the text; `said` is the index of the attribution it belongs to."""
        place = self.place(words)
        parts = [Span(*within(self.text, place, part)) if part else None for part in (hedge, unit)]
        owner: Any = "attribution" if said is not None else "outlet" if outlet else "unknown"
        start, end = within(self.text, place, number)
        self.figures.append(Figure(start, end, value, parts[0], parts[1], None, owner, said, (), sure))
        return self

    def reading(self) -> Reading:
        first = len(self.voices)
        bystanders = tuple(
            Voice(first + i, name, "person", self.places(name)) for i, name in enumerate(self.bystanders)
        )
        return Reading(
            Article.from_text(self.text, "A made-up article"),
            self.blocks(),
            tuple(self.voices.values()),
            tuple(self.sentences),
            tuple(self.attributions),
            tuple(self.figures),
            bystanders,
        )

    def blocks(self) -> tuple[Block, ...]:
        """Every line is a block of the body, but for the headline."""
        blocks, start = [], 0
        for line in self.text.split("\n"):
            role: Role = "headline" if line == self.headline else "body"
            blocks.append(Block(start, start + len(line), role))
            start += len(line) + 1
        return tuple(blocks)

    def place(self, words: str) -> Span:
        assert self.text.count(words) == 1, f"{words!r} is there {self.text.count(words)} times"
        return self.places(words)[0]

    def places(self, words: str) -> tuple[Span, ...]:
        starts = [i for i in range(len(self.text)) if self.text.startswith(words, i)]
        return tuple(Span(start, start + len(words)) for start in starts)

    def nearest(self, words: str, other: Span) -> Span:
        places = [place for place in self.places(words) if not place.overlaps(other)]
        return min(places, key=lambda place: max(place.start - other.end, other.start - place.end))


def within(text: str, place: Span, words: str) -> tuple[int, int]:
    start = text.index(words, place.start, place.end)
    return start, start + len(words)


@pytest.fixture
def story() -> Callable[..., Story]:
    return Story


def telling(said: Mapping[str, str], *others: str, headline: str = "", type: VoiceType = "person") -> Story:
    """A story in which each says or is quoted with something, in a paragraph of its own; behind them stand others."""
    told = Story(*(f"{name} said {words}." for name, words in said.items()), *others, headline=headline)
    for name, words in said.items():
        told.says(name, "said", words, manner="quote" if words.startswith("“") else "paraphrase", type=type)
    return told


@pytest.fixture
def all_say() -> Callable[..., Story]:
    return telling


HARBOUR: Sequence[str] = (
    "Ana Ruiz, a carpenter, said the old pier had lost half of its timber.",
    "Tom Birch, a pilot, argued that nobody checked a single plank since March.",
    "The Fishers' Union warned that boats would have to land in Easton.",
    "Lena Holt, a baker, said a concrete jetty might cost 4 million crowns.",
    "Cem Aydin, a sailor, hoped that the ferry line would open again.",
)


@pytest.fixture
def harbour() -> Story:
    """Four people whom the article introduces and a union, each with one claim that reads alone."""
    return (
        Story(*HARBOUR)
        .says("Ana Ruiz", "said", "the old pier had lost half of its timber")
        .says("Tom Birch", "argued", "that nobody checked a single plank since March")
        .says("The Fishers' Union", "warned", "that boats would have to land in Easton", type="organisation")
        .says("Lena Holt", "said", "a concrete jetty might cost 4 million crowns")
        .says("Cem Aydin", "hoped", "that the ferry line would open again")
    )
