"""The parser and the finder of names, driven step by step.

spaCy 3.8 gives the interpreter's lock away while it takes the steps, and what it calls at each of them asks for the
lock again and again: that costs as much as the sums. Here the same steps are taken with the lock in hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc


def can_be_stepped(part: Any) -> bool:
    """Tell whether a part of the pipeline takes the one best step after another, reckoned by the processor."""
    from spacy.pipeline import DependencyParser, EntityRecognizer
    from thinc.api import NumpyOps

    if not isinstance(part, DependencyParser | EntityRecognizer):
        return False
    return part.cfg["beam_width"] == 1 and isinstance(part.model.ops, NumpyOps)


def take_steps(part: Any, docs: Sequence[Doc]) -> None:
    """Put what the parser or the finder of names finds into the docs: the very result of `part.pipe(docs)`."""
    states = part.moves.init_batch(docs)
    unfinished = [state for state in states if not state.is_final()]
    if unfinished:
        scorer = part.model.predict(docs)
        while unfinished:
            unfinished = part.transition_states(unfinished, scorer.predict(unfinished))
        scorer.clear_memory()
    part.set_annotations(docs, states)
