"""A package as Anki imports it: a zip with a SQLite collection of five tables, in the version that every Anki reads.

Numbers and times come from what the notes are, so that the same notes give the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING

from quizkit import ExportError
from quizkit_anki.collection import ROW_OF_ALL, VERSION, settings_row
from quizkit_anki.notes import Note
from quizkit_anki.notetype import FIELDS, NAME

if TYPE_CHECKING:
    from sqlite3 import Connection

DAY = 24 * 60 * 60
START = 1_577_836_800  # 2020-01-01: Anki takes times and ids for moments, and changes those that lie ahead
LAST_EDITION = 2000  # a day each, so the last is in 2025
FIRST_ID, ID_RANGE = 1_200_000_000_000, 300_000_000_000  # milliseconds, in 2008 to 2017
NEVER_SYNCED = -1
FIELD_END = "\x1f"
ZIP_TIME = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can hold
UNIX = 3  # else a zip tells on which system it was made

Row = tuple[int | str, ...]


def package(deck: str, notes: Sequence[Note], edition: int) -> bytes:
    """The package with one deck of these notes, in their order."""
    holder = io.BytesIO()
    with zipfile.ZipFile(holder, "w") as archive:
        for name, data in (("collection.anki2", collection(deck, notes, edition)), ("media", b"{}")):
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.create_system = UNIX
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return holder.getvalue()


def collection(deck: str, notes: Sequence[Note], edition: int) -> bytes:
    """The SQLite file, made in memory. Raises ExportError where Python has no SQLite."""
    connection = in_memory()
    deck_id, type_id = id_from(f"deck {deck}"), id_from(f"note type {NAME}")
    try:
        connection.executescript(files(__package__).joinpath("schema.sql").read_text(encoding="utf-8"))
        row = (START, START * 1000, START * 1000, VERSION, *settings_row(deck, deck_id, type_id))
        connection.execute(ROW_OF_ALL, row)
        for note_row, card_row in rows(notes, deck_id, type_id, edition):
            connection.execute("INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, '')", note_row)
            connection.execute("INSERT INTO cards VALUES (?,?,?,0,?,?,0,0,?,0,0,0,0,0,0,0,0,'')", card_row)
        connection.commit()
        return connection.serialize()
    finally:
        connection.close()


def in_memory() -> Connection:
    """An empty database. Raises ExportError where Python has no SQLite."""
    try:
        import sqlite3  # only here: who lists exporters need not wait for it
    except ImportError:
        reason = "this Python was built without SQLite, which a package for Anki needs: use one from python.org"
        raise ExportError(reason) from None
    return sqlite3.connect(":memory:")


def rows(notes: Sequence[Note], deck_id: int, type_id: int, edition: int) -> Iterator[tuple[Row, Row]]:
    """For each note its own row and that of its one card, which is new and waits in the order of the bank."""
    id = id_from("notes " + json.dumps([note.guid for note in notes]))
    for place, note in enumerate(notes, start=1):
        time, tags = time_of(note, edition), f" {' '.join(note.tags)} "
        fields = FIELD_END.join(values(note))
        yield (
            (id, note.guid, type_id, time, NEVER_SYNCED, tags, fields, note.question),
            (id + 1, id, deck_id, time, NEVER_SYNCED, place),
        )
        id += 2


def values(note: Note) -> Iterator[str]:
    """The fields of a note in the order of its type."""
    return (getattr(note, field.lower()) for field in FIELDS)


def id_from(name: str) -> int:
    """A number that is always the same for one name, and hardly ever for two."""
    return FIRST_ID + number_from(name) % ID_RANGE


def time_of(note: Note, edition: int) -> int:
    """When the note was changed, as far as Anki can tell.

    A higher edition is later, which updates it. Within one edition other words give another time, which updates it
    where Anki is told to update always, and the same words give the same, which leaves it alone.
    """
    return START + (edition - 1) * DAY + number_from(FIELD_END.join([*values(note), *note.tags])) % DAY


def number_from(text: str) -> int:
    """A large number made from a text."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8])
