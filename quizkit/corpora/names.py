"""What the bank of an article is called: a plain file name, whatever the article's source looks like."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

SUFFIX = ".json"
STANDARD_INPUT = "standard-input"
LONGEST = 120  # bytes of a stem: file systems take 255, and exports put their own endings on

_ROW = re.compile(r"(?P<table>-|.*[^:/\\]):(?P<row>\d+)", re.S)
_ADDRESS = re.compile(r"https?://", re.I)
_UNSAFE = re.compile('[<>:"/\\\\|?*\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.I)  # devices on Windows


def bank_stem(source: str) -> str:
    r"""The stem of the bank's name: that of the file, with the row where the file holds many.

    >>> bank_stem("news/2019/bridge.txt"), bank_stem("news.jsonl:12"), bank_stem("../a\nb.txt")
    ('bridge', 'news-12', 'a_b')
    """
    if _ADDRESS.match(source):
        parts = urlsplit(source)
        return plain_name(_stem(unquote(parts.path)) or parts.netloc)
    if row := _ROW.fullmatch(source):
        return plain_name(f"{_stem(row['table'])}-{row['row']}")
    return plain_name(_stem(source))


def plain_name(words: str) -> str:
    """The words as a file name that every system takes.

    >>> plain_name("what?"), plain_name(".hidden"), plain_name("con"), plain_name("")
    ('what_', '_hidden', '_con', 'article')
    """
    name = _UNSAFE.sub("_", words).encode()[:LONGEST].decode(errors="ignore").rstrip(". ")
    if name.startswith(".") or _RESERVED.fullmatch(name):
        name = "_" + name.lstrip(".")
    return name or "article"


def _stem(path: str) -> str:
    return STANDARD_INPUT if path == "-" else PurePosixPath(path.replace("\\", "/")).stem
