"""Banks are written, each whole or not at all, and only then recorded: what is recorded is there."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from quizkit.corpora.manifest import FOLDER, Entry, Kind, Manifest
from quizkit.corpora.outcomes import Made, NoQuestions, Outcome
from quizkit.errors import CorpusError
from quizkit.files import sync_folder, write_whole

LIST = "left-out.jsonl"
GO_ON = "what is done stays done; run again once that is mended"


class Keeper:
    """Writes what comes of the articles, for the one process that holds the folder."""

    def __init__(self, manifest: Manifest) -> None:
        self._manifest = manifest
        self._folder = manifest.folder
        # One file for all: what a run that was cut off left in it is written over by the next.
        self._part = self._folder / FOLDER / "part"
        self._made_with = manifest.get("made_with", "")

    def keep(self, entries: Iterable[Entry], outcomes: Iterable[Outcome]) -> tuple[Entry, ...]:
        """Write the banks, then record all articles; gives the entries as recorded. Raises CorpusError."""
        kept = tuple(self._kept(entry, outcome) for entry, outcome in zip(entries, outcomes, strict=True))
        sync_folder(self._folder)
        self._manifest.record(kept)
        return kept

    def record_refused(self, entry: Entry) -> None:
        """Record an input that gave no article. Raises CorpusError."""
        self._manifest.record((entry,))

    def write_list(self) -> Path | None:
        """Write which articles gave no bank, and why; None where there are none. Raises CorpusError."""
        path = self._folder / LIST
        with _told(path):
            with self._part.open("wb") as file:
                for entry in self._manifest.left_out():
                    file.write(_line(entry))
                file.flush()
                os.fsync(file.fileno())
                empty = file.tell() == 0
            if empty:
                self._part.unlink()
                path.unlink(missing_ok=True)
            else:
                self._part.replace(path)
        return None if empty else path

    def _kept(self, entry: Entry, outcome: Outcome) -> Entry:
        if isinstance(outcome, Made):
            self._refuse_other_makers(outcome.made_with)
            self._write(outcome.bank, self._folder / (entry.name or ""))
            return entry
        kind: Kind = "no questions" if isinstance(outcome, NoQuestions) else "set aside"
        return attrs.evolve(entry, kind=kind, reason=outcome.reason)

    def _write(self, bank: bytes, path: Path) -> None:
        with _told(path):
            write_whole(path, bank, by=self._part)

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


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CorpusError(f"{path}: cannot be written: {error.strerror or error}; {GO_ON}") from None


def _line(entry: Entry) -> bytes:
    plain = {"source": entry.source, "kind": entry.kind, "reason": entry.reason}
    return (json.dumps(plain, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")
