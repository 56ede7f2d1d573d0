"""The article as it was given, and places in it."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterator

import attrs

from quizkit.errors import Fault
from quizkit.model.checked import Checked, text_faults


@functools.total_ordering
@attrs.frozen
class Span(Checked):
    """A stretch of an article: half-open offsets in Unicode code points, never empty; ordered by start, then by end.

    >>> Span(0, 5).cut("Rahim said no.")
    'Rahim'
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if type(self) is Span and type(self.start) is int and type(self.end) is int and 0 <= self.start < self.end:
            return  # as nearly all are, and there are thousands in one article
        super().__attrs_post_init__()

    def _faults(self) -> Iterator[Fault]:
        if type(self.start) is not int or type(self.end) is not int:
            yield Fault("", f"offsets must be whole numbers, not [{self.start!r}, {self.end!r})")
        elif not 0 <= self.start < self.end:
            yield Fault("", f"[{self.start}, {self.end}) is no span")

    def __lt__(self, other: Span) -> bool:  # several times as quick as the order that attrs makes
        return (self.start, self.end) < (other.start, other.end)

    def __len__(self) -> int:
        return self.end - self.start

    def cut(self, text: str) -> str:
        """The words that the span marks in `text`, which is the whole article's."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Tell whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def place(self) -> Span:
        """Only the place, without what a kind of span (a block, a figure) knows beside it."""
        return self if type(self) is Span else Span(self.start, self.end)


@attrs.frozen
class Article(Checked):
    """A news article. `text` is the file as decoded; None where a bank leaves it out.

    `sha256` is that of the text in UTF-8 and `id` its first eight digits, so both are checked where the text is there.
    `title`, `source` (a file or an address), `outlet`, `published` (an ISO date where it could be made one, else as it
    was given) and `author` (one or several, as they sign) are what is known of it; an unknown title or source is "".
    """

    id: str
    title: str
    source: str
    sha256: str
    text: str | None
    outlet: str | None = None
    published: str | None = None
    author: str | None = None

    @classmethod
    def from_text(
        cls,
        text: str,
        title: str = "",
        *,
        source: str = "",
        outlet: str | None = None,
        published: str | None = None,
        author: str | None = None,
    ) -> Article:
        """Make an article from its text, with what is known of it.

        Raises ModelError where the text, or one of the others that is given, is blank (title and source may be ""), or
        holds a lone surrogate, with its offset.

        >>> Article.from_text("Two dogs bit a man, police said.").id
        'feffc8dd'
        """
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return cls(digest[:8], title, source, digest, text, outlet, published, author)

    def without_text(self) -> Article:
        """The same article with None for its text, for a bank that keeps the text out."""
        return attrs.evolve(self, text=None)

    def _faults(self) -> Iterator[Fault]:
        for name in ("title", "source"):
            yield from text_faults(name, getattr(self, name), blank=True)
        for name in ("outlet", "published", "author"):
            if getattr(self, name) is not None:
                yield from text_faults(name, getattr(self, name))
        if len(self.sha256) != 64 or set(self.sha256) - set("0123456789abcdef"):
            yield Fault("sha256", "must be 64 hexadecimal digits")
        elif self.id != self.sha256[:8]:
            yield Fault("id", f"{self.id!r} must be the first eight digits of sha256, {self.sha256[:8]!r}")
        if self.text is not None:
            yield from self._text_faults(self.text)

    def _text_faults(self, text: str) -> Iterator[Fault]:
        if faults := tuple(text_faults("text", text)):
            yield from faults
        elif hashlib.sha256(text.encode()).hexdigest() != self.sha256:
            yield Fault("sha256", "is not that of the text")
