"""What is asked of a worker, and what can come of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import attrs

from quizkit.model import Article


@attrs.frozen
class Task:
    """An article to make a bank of, and the bank that is there already (its bytes), whose reviews are kept."""

    article: Article
    old: bytes | None = None


Shard = tuple[Task, ...]


@attrs.frozen
class Made:
    """A bank: its bytes, and what made it ("quizkit 0.1.0, en_core_web_sm 3.8.0")."""

    bank: bytes
    made_with: str


@attrs.frozen
class NoQuestions:
    """An article that was read, or found to be in another language, and gives nothing to ask about."""

    reason: str


@attrs.frozen
class SetAside:
    """An article that could not be worked on: the worker crashed, hung or ran out of memory, or there is a mistake."""

    reason: str


Outcome = Made | NoQuestions | SetAside


class Maker(Protocol):
    """Makes banks, in worker processes: it has to be picklable, and the same task must always give the same outcome."""

    def prepare(self) -> None:
        """Load what is needed, once a worker. Raises LanguageModelError where that is not there."""

    def make(self, task: Task) -> Outcome:
        """What comes of one article."""

    def options(self) -> Mapping[str, object]:
        """What decides over the bytes of the banks, in JSON's types: a run goes on only where this is the same."""
