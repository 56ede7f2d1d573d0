"""The page's own words: a table for each language, in `words/`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import files

import attrs

FOLDER = files(__package__).joinpath("words")  # a language is there when its file is
AUTO = "auto"
FALLBACK = "en"

IN_SCRIPT = frozenset(
    "back chosen_right chosen_wrong missed pair_right pair_wrong all_right not_right partly_right not_answered "
    "again_sure answer_first answer_all_first answered answered_right finished family_right not_yet question".split()
)


@attrs.frozen
class Words:
    """What the page says in one language."""

    language: str
    table: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.table[name]

    def filled(self, name: str, **values: int) -> str:
        """The words of that name with numbers in their places."""
        return self.table[name].format(**values)

    def for_script(self) -> str:
        """Those words that the script fills in, as JSON."""
        return json.dumps({name: self.table[name] for name in sorted(IN_SCRIPT)}, ensure_ascii=False)


def languages() -> tuple[str, ...]:
    """The languages that there is a table for, by their codes."""
    return tuple(sorted(file.name.removesuffix(".json") for file in FOLDER.iterdir() if file.name.endswith(".json")))


def words_for(wanted: str, bank_language: str) -> Words:
    """The words in the language wanted; `auto` is that of the bank, or English where there is no table for it."""
    primary = bank_language.casefold().partition("-")[0]
    spoken = primary if primary in languages() else FALLBACK
    language = spoken if wanted == AUTO else wanted
    table = FOLDER.joinpath(f"{language}.json").read_text(encoding="utf-8")
    return Words(language, json.loads(table))
