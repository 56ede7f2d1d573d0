"""Reading -> JSON: one line for each article, for `quizkit read --json`."""

from __future__ import annotations

import json
from typing import Any

import attrs

from quizkit.model import Article, Reading

ARTICLE_FIELDS = ("source", "id", "title", "sha256", "text")
PARTS = ("blocks", "voices", "sentences", "attributions", "figures")


def reading_line(reading: Reading) -> str:
    """The reading as one line of JSON without a line end; offsets count code points in the article's text."""
    line = {"article": article_object(reading.article)}
    for part in PARTS:
        line[part] = [attrs.asdict(one) for one in getattr(reading, part)]
    return json.dumps(line, ensure_ascii=False)


def article_object(article: Article) -> Any:
    return {name: getattr(article, name) for name in ARTICLE_FIELDS}
