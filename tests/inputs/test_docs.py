"""docs/inputs.md tells the kinds and limits that the code has."""

from __future__ import annotations

import re
from pathlib import Path

from quizkit.inputs import FIELDS, fetching, jsonl, page_source, pages, parquet, pdf, word
from quizkit.inputs.documents import TEXT_LIMIT
from quizkit.inputs.kinds import KINDS

DOC = (Path(__file__).parents[2] / "docs" / "inputs.md").read_text(encoding="utf-8")


def megabytes(size: int) -> str:
    return f"{size // 1_000_000} MB"


LIMITS = [
    f"{TEXT_LIMIT // 1000} kB",
    megabytes(pages.PAGE_LIMIT),
    f"{pages.ELEMENTS_LIMIT:,}; {pages.ATTRIBUTES_LIMIT:,}; {pages.ATTRIBUTES_OF_ONE_LIMIT}",
    f"{page_source.STRETCH_LIMIT:,}",
    f"{megabytes(word.WORD_LIMIT)}; {megabytes(word.XML_LIMIT)}; {megabytes(word.UNPACKED_LIMIT)}",
    f"{word.PARTS_LIMIT:,}",
    f"{megabytes(pdf.PDF_LIMIT)}; {pdf.PAGES_LIMIT}; {megabytes(pdf.DRAWING_LIMIT)}",
    megabytes(jsonl.LINE_LIMIT),
    f"{parquet.MEMORY_LIMIT.replace('MB', ' MB')}; {megabytes(parquet.STRETCH_LIMIT)}",
    f"{fetching.SECONDS:g} seconds; {fetching.REDIRECTS}",
]


def test_the_limits_are_those_of_the_code() -> None:
    table = DOC.split("| limit | value |\n| --- | --- |\n")[1].split("\n\n")[0]
    assert [row.strip("| ").split(" | ")[1] for row in table.splitlines()] == LIMITS
    assert fetching.FETCH_LIMIT == pages.PAGE_LIMIT
    assert f"{parquet.STRETCH:,} rows" in table


def test_every_kind_is_told() -> None:
    table = DOC.split("| input | what is read | needs |")[1].split("\n\n")[0]
    assert set(re.findall(r"`(\.\w+)`", table)) == set(KINDS)


def test_every_field_is_told() -> None:
    assert all(f"`{field}`" in DOC for field in FIELDS)
