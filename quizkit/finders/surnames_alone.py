"""Where a surname stands alone: "Ruiz said", not "Ana Ruiz said" nor "the Ruiz campaign"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quizkit.finders.names import is_name
from quizkit.finders.passages import Passage


def places_alone(surname: str, passages: Iterable[Passage]) -> Iterator[int]:
    """The places of a surname with no other name or title beside it."""
    for passage in passages:
        if surname not in passage.text:
            continue
        for token in passage.doc:
            beside = [token.doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc)]
            if token.text == surname and not any(is_name(other) for other in beside):
                yield passage.block.start + token.idx
