"""What a run has done: a small database in the folder of the banks, which survives whatever ends the run.

SQLite writes whole or not at all, also in a power cut. Its lock is held as long as the run goes on, and the system
takes it away from a process that has died.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal

import attrs

from quizkit.errors import CorpusError

Kind = Literal["made", "no questions", "set aside"]

FOLDER = ".quizkit-run"
DATABASE = "manifest.sqlite"
FORMAT = 1

_SMALL = ("cache_size=-256", "temp.cache_size=-256")  # kB; what is looked up was seldom looked up before
_TABLES = """
CREATE TABLE IF NOT EXISTS run (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS articles (
    source TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, number INTEGER NOT NULL,
    kind TEXT NOT NULL, reason TEXT NOT NULL, name TEXT, folded TEXT UNIQUE
);
CREATE INDEX IF NOT EXISTS left_out ON articles (number) WHERE kind != 'made';
CREATE TEMPORARY TABLE seen (source TEXT PRIMARY KEY, fingerprint TEXT NOT NULL) WITHOUT ROWID;
"""


@attrs.frozen
class Entry:
    """What came of one article. `name` is that of its bank, which stays its own also where there is none."""

    source: str
    fingerprint: str
    number: int
    kind: Kind
    reason: str
    name: str | None


def folded(name: str) -> str:
    """The name as file systems see it that take `A` and `a` for the same."""
    return name.casefold()


class Manifest:
    """The record of one folder's run. All methods raise CorpusError where the disk is full or the file damaged."""

    def __init__(self, folder: Path) -> None:
        """Open it, or begin it. Raises CorpusError where another run is at work, or the folder cannot be written."""
        self.folder = folder
        self.path = folder / FOLDER / DATABASE
        try:
            self.path.parent.mkdir(exist_ok=True)
        except OSError as error:
            raise CorpusError(f"{folder}: cannot be written: {error.strerror or error}") from None
        with self._told():
            self._database = sqlite3.connect(self.path, timeout=0, isolation_level=None)
        try:
            self._open()
        except BaseException:
            self._database.close()
            raise

    def _open(self) -> None:
        with self._told():
            for pragma in ("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=FULL", *_SMALL):
                self._database.execute(f"PRAGMA {pragma}")
            self._database.execute("BEGIN IMMEDIATE")  # takes the lock; it is kept until the end
            self._database.execute("COMMIT")
            self._database.executescript(_TABLES)
        if (found := self.get("format", str(FORMAT))) != str(FORMAT):
            raise CorpusError(f"{self.path}: is of another version of quizkit (format {found}); give another folder")

    def close(self) -> None:
        """Let go of the folder."""
        self._database.close()

    def get(self, key: str, otherwise: str) -> str:
        """What is kept of the run as a whole."""
        with self._told():
            row = self._database.execute("SELECT value FROM run WHERE key = ?", (key,)).fetchone()
        return otherwise if row is None else str(row[0])

    def put(self, values: Mapping[str, str]) -> None:
        """Keep this of the run as a whole."""
        with self._whole():
            self._database.executemany("INSERT OR REPLACE INTO run VALUES (?, ?)", values.items())

    def forget(self, *, only_set_aside: bool = False) -> None:
        """Forget all articles, or those that were set aside, so that they are worked on again."""
        with self._whole():
            self._database.execute("DELETE FROM articles" + (" WHERE kind = 'set aside'" if only_set_aside else ""))

    def entry(self, source: str) -> Entry | None:
        """What came of the article of that source, as far as is known."""
        row = self._one("SELECT source, fingerprint, number, kind, reason, name FROM articles WHERE source = ?", source)
        return None if row is None else Entry(*row)  # type: ignore[arg-type]

    def is_new(self, source: str, fingerprint: str) -> bool:
        """Tell whether an article has not come before in this run.

        Raises CorpusError where another one of the same source has: its bank would take the place of that one's.
        """
        earlier = self._one("SELECT fingerprint FROM seen WHERE source = ?", source)
        if earlier is None:
            with self._told():
                self._database.execute("INSERT INTO seen VALUES (?, ?)", (source, fingerprint))
        elif earlier[0] != fingerprint:
            raise CorpusError(f"{source}: came twice, with different texts; give each article a source of its own")
        return earlier is None

    def is_taken(self, name: str) -> bool:
        """Tell whether a name belongs to an article."""
        return self._one("SELECT 1 FROM articles WHERE folded = ?", folded(name)) is not None

    def record(self, entries: Iterable[Entry]) -> None:
        """Keep what came of these articles, all of it or nothing."""
        rows = [(*attrs.astuple(one), None if one.name is None else folded(one.name)) for one in entries]
        with self._whole():
            self._database.executemany("INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def counts(self) -> dict[str, int]:
        """How many articles there are of each kind."""
        with self._told():
            return dict(self._database.execute("SELECT kind, COUNT(*) FROM articles GROUP BY kind"))

    def left_out(self) -> Iterator[Entry]:
        """All that gave no bank, in the order of the corpus."""
        with self._told():
            yield from (
                Entry(*row)
                for row in self._database.execute(
                    "SELECT source, fingerprint, number, kind, reason, name FROM articles "
                    "WHERE kind != 'made' ORDER BY number, source"
                )
            )

    def _one(self, statement: str, *values: object) -> tuple[object, ...] | None:
        with self._told():
            row: tuple[object, ...] | None = self._database.execute(statement, values).fetchone()
        return row

    @contextlib.contextmanager
    def _whole(self) -> Iterator[None]:
        with self._told():
            self._database.execute("BEGIN")
            try:
                yield
            except BaseException:
                self._database.execute("ROLLBACK")
                raise
            self._database.execute("COMMIT")

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        """Whatever goes wrong in the database is told in one line."""
        try:
            yield
        except sqlite3.Error as error:
            raise CorpusError(self._words(error)) from None

    def _words(self, error: sqlite3.Error) -> str:
        name = getattr(error, "sqlite_errorname", "")
        if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            return f"{self.folder}: another run is at work there; wait until it has ended, or give another folder"
        if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
            return f"{self.path}: cannot be written: {error}"
        if name.startswith(("SQLITE_FULL", "SQLITE_IOERR")):
            return f"{self.path}: cannot be written: {error}; what is done stays done: mend it and run again"
        return f"{self.path}: is damaged ({error}); remove it, and all is made again with the reviews that are there"
