"""A bank's name is a plain file name on every system, wherever the article came from."""

from __future__ import annotations

import pytest

from quizkit.corpora.names import LONGEST, bank_stem

STEMS = {
    "news/bridge.txt": "bridge",
    "bridge": "bridge",
    "C:\\news\\bridge.docx": "bridge",
    "news/week.13.txt": "week.13",
    "news.jsonl:12": "news-12",
    "a/news.parquet:3": "news-3",
    "-": "standard-input",
    "-:4": "standard-input-4",
    "https://example.org/2019/bridge%20closed.html?x=1#top": "bridge closed",
    "https://example.org/": "example.org",
    "https://example.org:8080/bridge": "bridge",
    "https://example.org/a%2F..%2Fb": "b",
    "../../etc/passwd": "passwd",
    "..": "article",
    "a\nb\x1b[31m.txt": "a_b_[31m",
    "what? <now>: “yes”.txt": "what_ _now__ “yes”",
    ".hidden": "_hidden",
    "con.txt": "_con",
    "com1.a.txt": "_com1.a",
    "ends in dots....txt": "ends in dots",
    "\u202egnp.txt": "_gnp",
    "": "article",
}


@pytest.mark.parametrize("source", STEMS)
def test_the_stem_is_plain(source: str) -> None:
    assert bank_stem(source) == STEMS[source]


def test_a_long_name_is_cut_between_letters() -> None:
    assert bank_stem("ä" * 500 + ".txt") == "ä" * (LONGEST // 2)
