"""A Parquet table gives an article a row, and whatever it claims, it takes no more memory than it may."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import quizkit
from quizkit.inputs import Refused, articles_from
from quizkit.inputs.documents import TEXT_LIMIT
from quizkit.model import Article

duckdb: Any = pytest.importorskip("duckdb", reason="needs quizkit[tables]")


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(query: str, name: str = "news.parquet", options: str = "") -> str:
    with duckdb.connect() as connection:
        connection.execute(f"COPY ({query}) TO '{name}' (FORMAT parquet, COMPRESSION zstd {options})")
    return name


def test_a_row_is_an_article() -> None:
    write("SELECT * FROM (VALUES ('A.', 'Ah', DATE '2019-04-25', ['Ann Ode', 'Bo Peep']), ('B.', NULL, NULL, NULL)) "
          "t(body, head, day, writer)")  # fmt: skip
    named = {"text": "body", "title": "head", "published": "day", "author": "writer"}
    first, second = articles_from(["news.parquet"], named)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.source, first.text, first.title) == ("news.parquet:1", "A.", "Ah")
    assert (first.published, first.author, first.outlet) == ("2019-04-25", "Ann Ode, Bo Peep", None)
    assert (second.source, second.text, second.title) == ("news.parquet:2", "B.", "")


def test_a_time_is_a_date() -> None:
    write("SELECT 'A.' AS text, TIMESTAMP '2019-04-25 23:00:00' AS published")
    (article,) = articles_from(["news.parquet"])
    assert isinstance(article, Article)
    assert article.published == str(datetime.date(2019, 4, 25))


def test_rows_that_are_too_large_are_told_in_their_turn() -> None:
    large = f"repeat('dog ', {TEXT_LIMIT // 4 + 1})"
    write(f"SELECT unnest(['A.', {large}, 'B.', '', {large}, {large}]) AS text")
    found = [
        f"{one.source} {one.reason if isinstance(one, Refused) else one.text}"
        for one in articles_from(["news.parquet"])
    ]
    too_large = "is too large for one article: more than 400 kB; cut it into articles"
    assert found == [
        *("news.parquet:1 A.", f"news.parquet:2 {too_large}", "news.parquet:3 B.", "news.parquet:4 is empty"),
        *(f"news.parquet:5 {too_large}", f"news.parquet:6 {too_large}"),
    ]


def test_many_rows_come_in_order() -> None:
    write("SELECT 'Dog ' || i || ' bit.' AS text FROM range(10000) t(i)", options=", ROW_GROUP_SIZE 3000")
    assert [getattr(one, "text", None) for one in articles_from(["news.parquet"])] == [
        f"Dog {number} bit." for number in range(10_000)
    ]


def test_a_name_that_looks_like_a_pattern_is_that_file() -> None:
    write("SELECT 'A.' AS text", "dogs[1].parquet")
    write("SELECT 'B.' AS text", "dogs1.parquet")
    (article,) = articles_from(["dogs[1].parquet"])
    assert isinstance(article, Article)
    assert article.text == "A."


def test_a_name_of_a_column_cannot_act() -> None:
    name = 'a"; DROP TABLE x; --'
    write(f"SELECT 'A.' AS \"{name.replace(chr(34), chr(34) * 2)}\"")
    (article,) = articles_from(["news.parquet"], {"text": name})
    assert isinstance(article, Article)
    (refused,) = articles_from(["news.parquet"], {"text": "text' OR '1"})
    assert isinstance(refused, Refused)


BAD = {
    "no table": (b"Two dogs bit a man.", "is damaged, or no Parquet table"),
    "empty": (b"", "is damaged, or no Parquet table"),
    "marks only": (b"PAR1" + b"\xff" * 40 + b"PAR1", "is damaged, or no Parquet table"),
}


@pytest.mark.parametrize(("data", "words"), BAD.values(), ids=BAD.keys())
def test_a_bad_table_is_refused(data: bytes, words: str) -> None:
    Path("news.parquet").write_bytes(data)
    (refused,) = articles_from(["news.parquet"])
    assert isinstance(refused, Refused)
    assert words in refused.reason
    assert "\n" not in refused.reason


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("SELECT 'A.' AS body", "has no 'text', only 'body'; say which is the text: --columns text=NAME"),
        ("SELECT 7 AS text", "'text' is INTEGER, and neither text nor a date"),
        ("SELECT {'a': 'b'} AS text", "and neither text nor a date"),
        (f"SELECT repeat('dog ', {TEXT_LIMIT // 4}) AS text FROM range(2048)", "more than 50 MB of text together"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused_as_a_whole(query: str, words: str) -> None:
    (refused,) = articles_from([write(query)])
    assert isinstance(refused, Refused)
    assert refused.source == "news.parquet"
    assert words in refused.reason


BOMBS = {
    "one giant text": "SELECT repeat('dog ', 200_000_000) AS text",
    "a text many times": "SELECT repeat('dog ', 90_000) AS text FROM range(20_000)",
    "many large texts": "SELECT repeat('dog ', 400_000) || i AS text FROM range(400) t(i)",
}

MEASURE = """
import re, sys
from quizkit.inputs import articles_from
found = [type(one).__name__ for one in articles_from([sys.argv[1]])]
print(len(found), set(found), re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())[1])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is told elsewhere otherwise")
@pytest.mark.parametrize("query", BOMBS.values(), ids=BOMBS.keys())
def test_a_bomb_stays_within_the_memory(query: str) -> None:
    name = write(query)
    assert Path(name).stat().st_size < 2_000_000
    path = os.pathsep.join([str(Path(quizkit.__file__).parents[1]), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, name],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": path},
    )
    *found, peak = done.stdout.split()
    assert "Refused" in "".join(found)
    assert int(peak) < 1_000_000  # kB
