"""From places to articles: one after the other, in order, with no more in memory than the one at hand."""

from __future__ import annotations

import contextlib
import errno
import functools
import os
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import BinaryIO, cast

import attrs

from quizkit.errors import ArticleError, ArticleWarning
from quizkit.inputs.addresses import is_address
from quizkit.inputs.columns import Columns, columns_of
from quizkit.inputs.documents import Document, article_of
from quizkit.inputs.fetching import Fetched, Fetcher
from quizkit.inputs.kinds import ManyArticles, OneArticle, document_of_fetched, kind_of
from quizkit.inputs.places import files_at, source_of
from quizkit.inputs.refusals import NotReadableError, Refused
from quizkit.model import Article
from quizkit.model.checked import refuse_single

STANDARD_INPUT = "-"

OpenInput = Callable[[], BinaryIO]
Fetch = Callable[[str], Fetched]
Opened = Callable[[], AbstractContextManager[BufferedReader]]


@attrs.frozen
class _Outside:
    open_standard_input: OpenInput
    fetch: Fetch


def standard_input() -> BinaryIO:
    """The process's standard input. Raises NotReadableError where it is closed."""
    if sys.stdin is None:
        raise NotReadableError("standard input is closed")
    return sys.stdin.buffer


def articles_from(
    places: Iterable[str],
    columns: Mapping[str, str] | None = None,
    *,
    open_standard_input: OpenInput | None = None,
    fetch: Fetch | None = None,
) -> Iterator[Article | Refused]:
    """The articles at some places, lazily and in order; what gave none comes as a Refused in its turn.

    A place is a file, a folder (all below it, sorted), a pattern (`news/*.html`), a web address, `-` for standard
    input, or a file with an article a line or row (.jsonl, .parquet), whose articles have sources such as
    `news.jsonl:12`. `columns` tells for `text`, `title`, `author`, `outlet`, `published` how the columns of such a
    file are called. Only one article is in memory at a time, beside the names in the folders that are being walked.
    `open_standard_input` and `fetch` stand for the outside: a function that gives a binary stream, and one from an
    address to what stands there; by default the process's own input, and pages from the public internet.

    Raises ModelError where `columns` names something unknown or `places` is a single place.
    Warns with ArticleWarning of what may be wrong.
    """
    refuse_single("articles_from", "places", places)
    chosen = columns_of(columns)
    outside = _Outside(open_standard_input or standard_input, fetch or Fetcher())
    return (found for place in places for found in _articles_at(place, chosen, outside))


def load_article(path: str | os.PathLike[str], title: str = "") -> Article:
    """Read the file at `path`, which holds one article, by its suffix; its `source` is the path as given.

    A `title` that is given goes before the one in the file. Raises ArticleError where there is no such file, or no
    article can be made of it, and ModelError where `title` is no text. Where the article may not be as it was meant,
    an ArticleWarning says so.
    """
    source = source_of(path)
    try:
        with _opened(path) as stream:
            kind = kind_of(source, stream)
            if isinstance(kind, ManyArticles):
                raise NotReadableError(f"is {kind.name}, which holds many articles: use articles_from")
            document = kind.document_in(stream)
        article = article_of(document, source)
    except NotReadableError as error:
        raise ArticleError(f"{source}: {error}") from None
    except OSError as error:
        raise ArticleError(f"{source}: cannot be read: {error.strerror or error}") from None
    if document.warning is not None:
        warnings.warn(f"{source}: {document.warning}", ArticleWarning, stacklevel=2)
    return attrs.evolve(article, title=title) if title else article


def _articles_at(place: str, columns: Columns, outside: _Outside) -> Iterator[Article | Refused]:
    if place == STANDARD_INPUT:
        yield from _articles_in(STANDARD_INPUT, lambda: _borrowed(outside.open_standard_input()), columns)
        return
    if is_address(place):
        yield _article_on_the_web(place, outside.fetch)
        return
    for found in files_at(place):
        if isinstance(found, Refused):
            yield found
        else:
            yield from _articles_in(source_of(found), functools.partial(_opened, found), columns)


def _article_on_the_web(url: str, fetch: Fetch) -> Article | Refused:
    try:
        return _article_or_refused(document_of_fetched(fetch(url)), url)
    except NotReadableError as error:
        return Refused(url, str(error))


def _articles_in(
    source: str, opened: Callable[[], AbstractContextManager[BufferedReader]], columns: Columns
) -> Iterator[Article | Refused]:
    try:
        with opened() as stream:
            kind = kind_of(source, stream)
            if isinstance(kind, OneArticle):
                yield _article_or_refused(kind.document_in(stream), source)
            else:
                for row in kind.rows(stream, columns):
                    yield _article_or_refused(row.found, f"{source}:{row.number}")
    except OSError as error:  # while it is read: a disk that fails, a file on a network that has gone
        yield Refused(source, f"cannot be read: {error.strerror or error}")
    except NotReadableError as error:
        yield Refused(source, str(error))


@contextlib.contextmanager
def _borrowed(stream: BinaryIO) -> Iterator[BufferedReader]:
    """A stream that can be looked into, and stays open in the end: it is not ours."""
    reader: BufferedReader = BufferedReader(cast("RawIOBase", stream))  # it takes a buffered stream as well
    try:
        yield reader
    finally:
        reader.detach()


def _opened(path: str | os.PathLike[str]) -> BufferedReader:
    try:
        return Path(path).open("rb")
    except FileNotFoundError:
        raise NotReadableError("there is no such file") from None
    except IsADirectoryError:
        raise NotReadableError("is a folder, not an article") from None
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise NotReadableError("is a link that leads nowhere, or back to itself") from None
        raise NotReadableError(f"cannot be read: {error.strerror}") from None
    except ValueError as error:  # a NUL in the path
        raise NotReadableError(f"is no file name: {error}") from None


def _article_or_refused(found: Document | NotReadableError, source: str) -> Article | Refused:
    if isinstance(found, NotReadableError):
        return Refused(source, str(found))
    try:
        article = article_of(found, source)
    except NotReadableError as error:
        return Refused(source, str(error))
    if found.warning is not None:
        warnings.warn(f"{source}: {found.warning}", ArticleWarning, stacklevel=2)
    return article
