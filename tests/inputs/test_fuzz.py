"""Whatever bytes a file holds, each reader gives an article or one line; nothing else ever comes out."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizkit.inputs import Refused, articles_from
from quizkit.inputs.kinds import KINDS
from quizkit.model import Article

from .files import PARAGRAPHS, page_file, pdf_file, word_file, word_paragraph

SEEDS: dict[str, bytes] = {
    ".txt": "“Two dogs bit a man,” the police said.".encode(),
    ".md": b"---\ntitle: Dogs\n---\n# Dogs *bite*\n\n> [man](x) <b>said</b>\n",
    ".html": page_file().encode(),
    ".docx": word_file("".join(map(word_paragraph, PARAGRAPHS))),
    ".pdf": pdf_file([[(50, 700, 12, "Two dogs bit a man."), (50, 680, 12, "He ran.")]], "Dogs"),
    ".jsonl": b'{"text": "A dog.", "title": null, "author": ["A"]}\n{"text": "B."}\n',
}
NEEDED = {".html": "trafilatura", ".docx": "docx", ".pdf": "pypdf"}

FEW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@st.composite
def damaged(draw: st.DrawFn, seed: bytes) -> bytes:
    """A good file with some of its bytes changed, cut out or doubled."""
    data = bytearray(seed)
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(data)))
        length = draw(st.integers(0, 40))
        new = draw(st.one_of(st.binary(max_size=8), st.just(bytes(data[place : place + length]) * 2), st.just(b"")))
        data[place : place + length] = new
    return bytes(data)


def outcome(path: Path) -> list[Article | Refused]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return list(articles_from([str(path)]))


def check(path: Path) -> None:
    found = outcome(path)
    assert found or path.suffix == ".jsonl"
    for one in found:
        assert one.source.startswith(str(path))
        if isinstance(one, Refused):
            assert one.reason
            assert "\n" not in one.reason
            assert len(one.reason) < 400


@pytest.fixture(params=sorted(SEEDS))
def kind(request: pytest.FixtureRequest) -> str:
    suffix: str = request.param
    if suffix in NEEDED:
        pytest.importorskip(NEEDED[suffix])
    return suffix


def run(strategy: st.SearchStrategy[bytes], folder: Path, suffix: str) -> None:
    test: Callable[[], None] = FEW(given(data=strategy)(lambda data: _check_data(data, folder / f"a{suffix}")))
    test()


def _check_data(data: bytes, path: Path) -> None:
    path.write_bytes(data)
    check(path)


def test_any_bytes(kind: str, tmp_path: Path) -> None:
    run(st.binary(max_size=300), tmp_path, kind)


def test_damaged_files(kind: str, tmp_path: Path) -> None:
    run(damaged(SEEDS[kind]), tmp_path, kind)


def test_every_kind_is_fuzzed_or_has_tests_of_its_own() -> None:
    alike = {".markdown", ".htm", ".xhtml", ".ndjson"}
    assert set(KINDS) - alike - set(SEEDS) == {".parquet"}


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
ROW = st.dictionaries(st.sampled_from(["text", "title", "author", "outlet", "published", "x"]), ANY_JSON, max_size=6)


@FEW
@given(rows=st.lists(st.one_of(ROW, ANY_JSON), max_size=4))
def test_any_rows(rows: list[object], tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("rows") / "a.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    check(path)
    assert [one.source for one in outcome(path)] == [f"{path}:{number}" for number in range(1, len(rows) + 1)]
