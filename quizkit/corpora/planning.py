"""What of a corpus is still to be done, and where each bank goes."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from quizkit.corpora.manifest import Entry, Manifest, folded
from quizkit.corpora.names import SUFFIX, bank_stem
from quizkit.corpora.outcomes import Task
from quizkit.errors import CorpusError
from quizkit.inputs import Refused
from quizkit.model import Article


@attrs.frozen
class Job:
    """An article to be done: its entry as it will be if a bank comes of it, and what a worker is told."""

    entry: Entry
    task: Task


@attrs.frozen
class Known:
    """An article that was done before."""


class Plan:
    """Goes through a corpus once, and gives each article its place."""

    def __init__(self, manifest: Manifest, *, fresh: bool) -> None:
        """`fresh`: the reviews of banks that are there already are not kept."""
        self._manifest = manifest
        self._fresh = fresh
        self._given: dict[str, str] = {}  # folded names of articles that are not recorded yet, and their sources

    def jobs(self, corpus: Iterable[Article | Refused]) -> Iterator[Job | Entry | Known]:
        """Each article once; one that was refused comes as the entry that says so.

        Raises CorpusError where two articles cannot be told apart, or a file in the folder cannot be read.
        """
        for number, found in enumerate(corpus, 1):
            source = found.source if isinstance(found, Refused) else found.source or found.id
            fingerprint = fingerprint_of(found)
            if not self._manifest.is_new(source, fingerprint):
                continue
            before = self._manifest.entry(source)
            if before is not None and before.fingerprint == fingerprint and self._is_whole(before):
                yield Known()
            elif isinstance(found, Refused):
                yield Entry(source, fingerprint, number, "set aside", found.reason, None)
            else:
                name = before.name if before and before.name else self._new_name(found, source)
                self._refuse_itself(name, source)
                yield Job(Entry(source, fingerprint, number, "made", "", name), Task(found, self._old(name)))

    def recorded(self, entries: Iterable[Entry]) -> None:
        """The manifest knows these names from now on."""
        for entry in entries:
            if entry.name is not None:
                self._given.pop(folded(entry.name), None)

    def _is_whole(self, entry: Entry) -> bool:
        """Tell whether what was made is still there: somebody may have removed a bank to have it made again."""
        return entry.kind != "made" or entry.name is None or (self._manifest.folder / entry.name).exists()

    def _new_name(self, article: Article, source: str) -> str:
        """The name of the file; where another article has that, the article's id as well, and then a number."""
        stem = bank_stem(source)
        number = 1
        name = f"{stem}{SUFFIX}"
        while self._is_taken(name):
            name = f"{stem}-{article.id}{f'-{number}' if number > 1 else ''}{SUFFIX}"
            number += 1
        self._given[folded(name)] = source
        return name

    def _is_taken(self, name: str) -> bool:
        return folded(name) in self._given or self._manifest.is_taken(name)

    def _refuse_itself(self, name: str, source: str) -> None:
        """Raise CorpusError where a bank would go over the article that it is made of."""
        with contextlib.suppress(OSError, ValueError):  # what is no file cannot be written over
            if (self._manifest.folder / name).samefile(source):
                raise CorpusError(f"{source}: is an input and would be written over; say with -o where else to write")

    def _old(self, name: str) -> bytes | None:
        path: Path = self._manifest.folder / name
        if self._fresh:
            return None
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise CorpusError(f"{path}: cannot be read: {error.strerror or error}") from None


def fingerprint_of(found: Article | Refused) -> str:
    """A digest of all that is known of an article; of a refusal, its reason."""
    if isinstance(found, Refused):
        plain: dict[str, object] = {"refused": found.reason}
    else:
        plain = attrs.asdict(found, filter=lambda field, _: field.name != "text")  # its sha256 stands for it
    return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()
