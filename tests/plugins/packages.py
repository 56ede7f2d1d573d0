"""What stands in a package for Anki, read with SQLite alone."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from typing import Any

import attrs


@attrs.frozen
class Package:
    """The notes with their fields by name, the names of the decks, and each table's rows."""

    notes: tuple[dict[str, str], ...]
    tags: tuple[tuple[str, ...], ...]
    decks: tuple[str, ...]
    types: tuple[dict[str, Any], ...]
    rows: dict[str, list[dict[str, Any]]]

    @property
    def words(self) -> str:
        """Everything that a reader may see."""
        fields = [text for note in self.notes for text in note.values()]
        return "\n".join([*fields, *(tag for tags in self.tags for tag in tags), *self.decks])


def opened(data: bytes) -> Package:
    """Read a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == ["collection.anki2", "media"]
        assert archive.read("media") == b"{}"
        database = archive.read("collection.anki2")
    connection = sqlite3.connect(":memory:")
    connection.deserialize(database)
    connection.row_factory = sqlite3.Row
    rows = {
        name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")] for name in ("col", "notes", "cards")
    }
    assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    connection.close()
    (col,) = rows["col"]
    types = json.loads(col["models"])
    decks = tuple(deck["name"] for deck in json.loads(col["decks"]).values())
    notes = []
    for row in rows["notes"]:
        names = [field["name"] for field in types[str(row["mid"])]["flds"]]
        notes.append(dict(zip(names, row["flds"].split("\x1f"), strict=True)))
    tags = tuple(tuple(row["tags"].split()) for row in rows["notes"])
    return Package(tuple(notes), tags, decks, tuple(types.values()), rows)
