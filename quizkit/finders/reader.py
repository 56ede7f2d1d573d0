"""Put the finders together: an article in, a Reading out, every offset into the text as given."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from quizkit.errors import ArticleError
from quizkit.finders.attributions import find_attributions
from quizkit.finders.blocks import date_of, find_blocks
from quizkit.finders.bystanders import find_bystanders
from quizkit.finders.figures import find_figures
from quizkit.finders.language import is_english
from quizkit.finders.long_quotations import quoted_over
from quizkit.finders.passages import Passage
from quizkit.finders.people import find_people
from quizkit.finders.repair import Mended, mend
from quizkit.finders.stances import find_stances
from quizkit.finders.tagging import analysed
from quizkit.finders.voices import find_voices
from quizkit.model import Article, Block, Reading, Span

if TYPE_CHECKING:
    from spacy.language import Language

READ = ("body", "headline", "caption")  # the roles whose words are parsed
TITLE_LENGTH = 80
# No paragraph is longer. What is, is parsed in pieces, since the time for one goes up with the square of its length.
LONGEST = 10_000
SENTENCE_END = re.compile(r"(?s:.*)[.!?][\"”’')\]]*(?=\s)")
WORD_END = re.compile(r"(?s:.*)\S(?=\s)")
NO_BLANK = re.compile(r"\S")
ENDLESS_WORD = re.compile(r"\S{500}")  # no word is so long, and the tokenizer's time goes up with its square

Found = TypeVar("Found")
OnRefused = Callable[[Article, ArticleError], None]


def read_articles(
    articles: Iterable[Article], language: Language, on_refused: OnRefused | None = None
) -> Iterator[Reading]:
    """Read articles one after another, in order.

    An article that has no text (a bank has left it out) or is not English is told to `on_refused`, and the others are
    read; without it, ArticleError is raised.
    """
    for article in articles:
        try:
            reading = read_article(article, language)
        except ArticleError as error:
            if on_refused is None:
                raise
            on_refused(article, error)
        else:
            yield reading


def read_article(article: Article, language: Language) -> Reading:
    """Mend the text, find blocks, parse, find everything, and map it back to the text as given.

    Raises ArticleError where the article has no text or is not English.
    """
    mended = mend(text_of(article))
    if not is_english(mended.text):
        raise ArticleError(f"{article.source or article.id}: the text is not in English, and only English can be read")
    blocks = find_blocks(mended.text)
    passages = parse(mended.text, blocks, language)
    people = find_people(passages)
    voices, attributions = find_voices(passages, find_attributions(passages, mended.breaks), people)
    figures = find_figures(passages, attributions)
    sentences = find_stances(passages, attributions)
    return Reading(
        article=with_what_is_known(article, mended.text, blocks),
        blocks=mapped_back(blocks, mended),
        voices=mapped_back(voices, mended),
        sentences=mapped_back(sentences, mended),
        attributions=mapped_back(attributions, mended),
        figures=mapped_back(figures, mended),
        bystanders=mapped_back(find_bystanders(passages, voices, people), mended),
    )


def text_of(article: Article) -> str:
    """The article's text. Raises ArticleError where a bank has left it out."""
    if article.text is None:
        raise ArticleError(f"{article.source or article.id}: the article has no text to read")
    return article.text


def parse(text: str, blocks: Sequence[Block], language: Language) -> tuple[Passage, ...]:
    """Parse the blocks that hold words of the article, each by itself: nothing runs from one into the next.

    The blocks of one article go through the parser together, those of two articles never: an article read among others
    goes through the very same sums as one read alone.
    """
    pieces = [piece for block in blocks if block.role in READ for piece in pieces_of(block, text)]
    texts = [piece.cut(text) for piece in pieces]
    quoted = quoted_over([cut if piece.role == "body" else None for piece, cut in zip(pieces, texts, strict=True)])
    return tuple(map(Passage, pieces, analysed(texts, language), *zip(*quoted, strict=True)))


def pieces_of(block: Block, text: str) -> Iterator[Block]:
    """A block in pieces of at most LONGEST characters, cut behind a sentence, else behind a word, else anywhere."""
    start = block.start
    while (cut := end_of_piece(start, block.end, text)) < block.end:
        yield attrs.evolve(block, start=start, end=cut)
        rest = NO_BLANK.search(text, cut)
        start = rest.start() if rest else block.end
    yield attrs.evolve(block, start=start)


def end_of_piece(start: int, end: int, text: str) -> int:
    """Where the piece that begins at `start` has to end: at the end of the block, unless that is too far."""
    limit = min(end, start + LONGEST)
    if endless := ENDLESS_WORD.search(text, start, limit):
        return endless.end()
    if limit == end:
        return end
    window = text[start : limit + 1]
    found = SENTENCE_END.match(window) or WORD_END.match(window)
    return start + found.end() if found else limit


def with_what_is_known(article: Article, text: str, blocks: Sequence[Block]) -> Article:
    """The article with the title and date that its text gives, where the caller did not know them."""
    lines = {
        role: [block.cut(text) for block in blocks if block.role == role] for role in ("headline", "dateline", "body")
    }
    first = next(iter([*lines["headline"], *lines["body"]]), article.source or article.id)
    title = first if lines["headline"] or len(first) <= TITLE_LENGTH else f"{first[:TITLE_LENGTH].rsplit(' ', 1)[0]} …"
    dates = filter(None, map(date_of, lines["dateline"]))
    return attrs.evolve(article, title=article.title or title, published=article.published or next(dates, None))


def mapped_back(found: Found, mended: Mended) -> Found:
    """The same findings with every span in the text as given."""
    moved: Any = found
    if isinstance(moved, tuple):
        moved = tuple(mapped_back(one, mended) for one in moved)
    elif names := fields_of(moved.__class__):
        changes = {name: mapped_back(value, mended) for name in names if may_hold_spans(value := getattr(moved, name))}
        if isinstance(moved, Span):
            changes |= {"start": mended.starts[moved.start], "end": mended.ends[moved.end - 1]}
        moved = attrs.evolve(moved, **changes)
    result: Found = moved
    return result


def may_hold_spans(value: object) -> bool:
    """Tell whether there is anything to map back in the value of a field."""
    return isinstance(value, tuple | Span)


@functools.cache
def fields_of(kind: type) -> tuple[str, ...]:
    """The names of a noun's fields; none for what is no noun."""
    return tuple(field.name for field in attrs.fields(kind)) if attrs.has(kind) else ()
