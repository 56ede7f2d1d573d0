"""What a collection of Anki holds beside notes and cards: one row with note types, decks and settings as JSON."""

from __future__ import annotations

import json

from quizkit_anki.notetype import BACK, CARD, FIELDS, FRONT, NAME, STYLE

VERSION = 11  # of the tables in schema.sql
ROW_OF_ALL = "INSERT INTO col VALUES (1, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?, ?)"
DEFAULT = 1  # the deck and the settings that every collection has
SCHEDULER = 2  # a collection that names no version is taken for one of the first, which Anki must convert
LONG_AGO = 1_577_836_800  # 2020-01-01: a note type of ours never writes over what somebody has made of it since
FEW_TO_LEARN, FEW_TO_REPEAT = 20, 200  # new cards and repetitions a day, Anki's own numbers

LATEX_BEFORE = "\\documentclass[12pt]{article}\n\\begin{document}\n"
LATEX_BEHIND = "\\end{document}"


def settings_row(deck: str, deck_id: int, type_id: int) -> tuple[str, ...]:
    """Configuration, note types, decks, settings of decks, and tags, each as JSON."""
    decks = {str(DEFAULT): deck_entry("Default", DEFAULT), str(deck_id): deck_entry(deck, deck_id)}
    parts: tuple[object, ...] = (
        {"schedVer": SCHEDULER},
        {str(type_id): type_entry(type_id, deck_id)},
        decks,
        {str(DEFAULT): learning_entry()},
        {},
    )
    return tuple(json.dumps(part, ensure_ascii=False, sort_keys=True) for part in parts)


def deck_entry(name: str, id: int) -> dict[str, object]:
    """A deck that nothing has been learnt from."""
    today = {f"{what}Today": [0, 0] for what in ("lrn", "new", "rev", "time")}
    own = {"id": id, "name": name, "mod": LONG_AGO, "usn": 0, "conf": DEFAULT, "desc": "", "dyn": 0}
    return {**own, **today, "collapsed": False, "browserCollapsed": False, "extendNew": 0, "extendRev": 0}


def type_entry(id: int, deck_id: int) -> dict[str, object]:
    """Our note type, with one card."""
    card = {"name": CARD, "ord": 0, "qfmt": FRONT, "afmt": BACK, "bqfmt": "", "bafmt": "", "did": None}
    looks = {"font": "Arial", "size": 16, "rtl": False, "sticky": False, "media": []}
    return {
        "id": id,
        "name": NAME,
        "type": 0,
        "mod": LONG_AGO,
        "usn": 0,
        "sortf": 0,
        "did": deck_id,
        "flds": [{"name": name, "ord": place, **looks} for place, name in enumerate(FIELDS)],
        "tmpls": [card],
        "css": STYLE,
        "latexPre": LATEX_BEFORE,
        "latexPost": LATEX_BEHIND,
        "latexsvg": False,
        "req": [[0, "any", [0]]],
        "tags": [],
        "vers": [],
    }


def learning_entry() -> dict[str, object]:
    """How a deck is learnt, as Anki itself proposes it. An import uses what the learner has instead."""
    new = {"delays": [1, 10], "ints": [1, 4, 7], "initialFactor": 2500, "order": 1, "perDay": FEW_TO_LEARN}
    repeated = {"perDay": FEW_TO_REPEAT, "ease4": 1.3, "fuzz": 0.05, "ivlFct": 1, "maxIvl": 36500, "minSpace": 1}
    forgotten = {"delays": [10], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0}
    own = {"id": DEFAULT, "name": "Default", "mod": 0, "usn": 0, "maxTaken": 60, "timer": 0}
    parts = {"new": {**new, "bury": False, "separate": True}, "rev": {**repeated, "bury": False}, "lapse": forgotten}
    return {**own, **parts, "autoplay": True, "replayq": True}
