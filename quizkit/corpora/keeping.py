"""Banks are written, each whole or not at all, and only then recorded: what is recorded is there."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import attrs

from quizkit.corpora.manifest import FOLDER, Entry, Kind, Manifest
from quizkit.corpora.outcomes import Made, NoQuestions, Outcome
from quizkit.errors import CorpusError
from quizkit.files import sync_folder, write_whole

LIST = "left-out.jsonl"  # beside the record, so that a folder that is read from and written to keeps it out
AT_A_TIME = 8  # files
MANY = 100  # refused inputs
GO_ON = "what is done stays done; run again once that is mended"


class Keeper:
    """Writes what comes of the articles, for the one process that holds the folder."""

    def __init__(self, manifest: Manifest) -> None:
        self._manifest = manifest
        self._folder = manifest.folder
        self._made_with = manifest.get("made_with", "")
        self._refused: list[Entry] = []
        # The disk takes as long for many files at a time as for one.
        self._threads = ThreadPoolExecutor(AT_A_TIME)
        self._parts = [self._folder / FOLDER / f"part-{slot}" for slot in range(AT_A_TIME)]
        # One of its own, as after Ctrl-C banks may still be on their way when the list is written.
        self._part_of_list = self._folder / FOLDER / "part-list"

    def keep(self, entries: Iterable[Entry], outcomes: Iterable[Outcome]) -> tuple[Entry, ...]:
        """Write the banks, then record all articles; gives the entries as recorded. Raises CorpusError."""
        pairs = tuple(zip(entries, outcomes, strict=True))
        banks = [self._bank_of(entry, outcome) for entry, outcome in pairs if isinstance(outcome, Made)]
        for start in range(0, len(banks), AT_A_TIME):
            writing = [
                self._threads.submit(write_whole, path, data, part)
                for (path, data), part in zip(banks[start : start + AT_A_TIME], self._parts, strict=False)
            ]
            wait(writing)  # all, before any of their files is used again
            for (path, _), written in zip(banks[start:], writing, strict=False):
                with _told(path):
                    written.result()
        sync_folder(self._folder)
        kept = tuple(_kept(entry, outcome) for entry, outcome in pairs)
        self._record(kept)
        return kept

    def note_refused(self, entry: Entry) -> None:
        """Record an input that gave no article, with the next ones that are recorded. Raises CorpusError."""
        self._refused.append(entry)
        if len(self._refused) >= MANY:
            self._record(())

    def close(self) -> None:
        """Wait for what is being written, and remove what nobody needs."""
        self._threads.shutdown()
        with contextlib.suppress(OSError):
            for part in (*self._parts, self._part_of_list):
                part.unlink(missing_ok=True)

    def write_list(self) -> Path | None:
        """Write which articles gave no bank, and why; None where there are none. Raises CorpusError."""
        if self._refused:
            self._record(())
        path, part = self._folder / FOLDER / LIST, self._part_of_list
        with _told(path):
            with part.open("wb") as file:
                for entry in self._manifest.left_out():
                    file.write(_line(entry))
                file.flush()
                os.fsync(file.fileno())
                empty = file.tell() == 0
            if empty:
                path.unlink(missing_ok=True)
            else:
                part.replace(path)
        return None if empty else path

    def _record(self, entries: tuple[Entry, ...]) -> None:
        self._manifest.record((*self._refused, *entries))
        self._refused.clear()

    def _bank_of(self, entry: Entry, made: Made) -> tuple[Path, bytes]:
        assert entry.name is not None
        self._refuse_other_makers(made.made_with)
        return self._folder / entry.name, made.bank

    def _refuse_other_makers(self, made_with: str) -> None:
        """All banks of a folder are made by one version, also where workers are elsewhere. Raises CorpusError."""
        if not self._made_with:
            self._manifest.put({"made_with": made_with})
            self._made_with = made_with
        elif made_with != self._made_with:
            raise CorpusError(
                f"{self._folder}: its banks are made with {self._made_with}, but a worker has {made_with}; "
                "install the same everywhere, or give --again all to make all anew"
            )


def _kept(entry: Entry, outcome: Outcome) -> Entry:
    if isinstance(outcome, Made):
        return entry
    kind: Kind = "no questions" if isinstance(outcome, NoQuestions) else "set aside"
    return attrs.evolve(entry, kind=kind, reason=outcome.reason)


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CorpusError(f"{path}: cannot be written: {error.strerror or error}; {GO_ON}") from None


def _line(entry: Entry) -> bytes:
    plain = {"source": entry.source, "kind": entry.kind, "reason": entry.reason}
    return (json.dumps(plain, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")
