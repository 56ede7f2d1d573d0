"""How an input is refused: with the place it came from, and one line that says why."""

from __future__ import annotations

import attrs

from quizkit.errors import ArticleError, QuizkitError


@attrs.frozen
class Refused:
    """An input that gave no article: where it stands (`news.jsonl:12`) and why, in one line that says what to do."""

    source: str
    reason: str

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"

    def error(self) -> ArticleError:
        """The same as an error, for a caller who asked for this one article."""
        return ArticleError(str(self))


class NotReadableError(QuizkitError):
    """A reader's own word that it got no article. It says why; who called the reader knows where."""
