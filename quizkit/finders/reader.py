"""Put the finders together: an article in, a Reading out, every offset into the text as given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from quizkit.errors import ArticleError
from quizkit.finders.attributions import find_attributions
from quizkit.finders.blocks import date_of, find_blocks
from quizkit.finders.figures import find_figures
from quizkit.finders.passages import Passage
from quizkit.finders.repair import Mended, mend
from quizkit.finders.stances import find_stances
from quizkit.finders.voices import find_bystanders, find_voices
from quizkit.model import Article, Block, Reading, Span

if TYPE_CHECKING:
    from spacy.language import Language

READ = ("body", "headline", "caption")  # the roles whose words are parsed
TITLE_LENGTH = 80

Found = TypeVar("Found")


def read_articles(articles: Iterable[Article], language: Language) -> Iterator[Reading]:
    """Read articles one after another, in order. Raises ArticleError for one whose text a bank has left out."""
    for article in articles:
        yield read_article(article, language)


def read_article(article: Article, language: Language) -> Reading:
    """Mend the text, find blocks, parse, find everything, and map it back to the text as given."""
    if article.text is None:
        raise ArticleError(f"{article.source or article.id}: the article has no text to read")
    mended = mend(article.text)
    blocks = find_blocks(mended.text)
    passages = parse(mended.text, blocks, language)
    voices, attributions = find_voices(passages, find_attributions(passages, mended.breaks))
    figures = find_figures(passages, attributions)
    sentences = find_stances(passages, attributions)
    return Reading(
        article=with_what_is_known(article, mended.text, blocks),
        blocks=mapped_back(blocks, mended),
        voices=mapped_back(voices, mended),
        sentences=mapped_back(sentences, mended),
        attributions=mapped_back(attributions, mended),
        figures=mapped_back(figures, mended),
        bystanders=mapped_back(find_bystanders(passages, voices), mended),
    )


def parse(text: str, blocks: Sequence[Block], language: Language) -> tuple[Passage, ...]:
    """Parse the blocks that hold words of the article, each by itself: nothing runs from one into the next."""
    chosen = [block for block in blocks if block.role in READ]
    return tuple(map(Passage, chosen, language.pipe(block.cut(text) for block in chosen)))


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
    elif attrs.has(type(moved)):
        changes = {name: mapped_back(value, mended) for name, value in fields_of(moved).items()}
        if isinstance(moved, Span):
            place = mended.back(moved)
            changes |= {"start": place.start, "end": place.end}
        moved = attrs.evolve(moved, **changes)
    result: Found = moved
    return result


def fields_of(noun: Any) -> dict[str, Any]:
    """A noun's fields by name."""
    return {field.name: getattr(noun, field.name) for field in attrs.fields(type(noun))}
