"""Places become articles: lazily, in order, and what gives none is told in its place."""

from __future__ import annotations

import io
import itertools
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from quizkit.errors import ArticleError, ArticleWarning, ModelError
from quizkit.inputs import Refused, articles_from, load_article
from quizkit.inputs.jsonl import LINE_LIMIT
from quizkit.model import Article

TEXT = "Two dogs bit a man, police said."


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(name: str, data: str | bytes = TEXT) -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(data.encode() if isinstance(data, str) else data)
    return name


def told(*places: str, stdin: bytes = b"", **columns: str) -> list[str]:
    """Source and text of each article, source and reason of what was refused."""
    found = articles_from(places, columns or None, open_standard_input=lambda: io.BytesIO(stdin))
    return [
        f"{one.source} = {one.text}" if isinstance(one, Article) else f"{one.source} ! {one.reason}" for one in found
    ]


def lines(*values: Any) -> str:
    return "".join(f"{json.dumps(value)}\n" for value in values)


def test_places_come_in_the_order_they_were_given() -> None:
    write("b.txt", "B said so.")
    write("a.txt", "A said so.")
    assert told("b.txt", "none.txt", "a.txt") == [
        "b.txt = B said so.",
        "none.txt ! there is no such file",
        "a.txt = A said so.",
    ]


def test_a_folder_gives_all_below_it_sorted() -> None:
    for name in ("in/z.txt", "in/a.txt", "in/m/b.txt", "in/m/a.txt", "in/.hidden.txt", "in/~$open.txt"):
        write(name, name)
    assert [one.split(" = ")[1] for one in told("in")] == ["in/a.txt", "in/m/a.txt", "in/m/b.txt", "in/z.txt"]


def test_files_of_other_kinds_are_counted_and_told() -> None:
    write("in/a.txt")
    for name in ("in/b.jpg", "in/m/c.JPG", "in/d.css"):
        write(name)
    with pytest.warns(ArticleWarning, match=r"in: 3 files of another kind left out \(\.JPG, \.css, \.jpg\)"):
        assert len(told("in")) == 1


def test_a_folder_without_articles_is_refused() -> None:
    Path("in").mkdir()
    (line,) = told("in")
    assert line.startswith("in ! holds no article; articles end in .txt")


def test_a_pattern_gives_the_files_that_fit_sorted() -> None:
    for name in ("in/b1.txt", "in/a1.txt", "in/c2.txt", "in/m/d1.txt"):
        write(name, name)
    assert told("in/?1.txt") == ["in/a1.txt = in/a1.txt", "in/b1.txt = in/b1.txt"]
    assert [one.split(" = ")[0] for one in told("in/**/*1.txt")] == ["in/a1.txt", "in/b1.txt", "in/m/d1.txt"]
    assert told("in/*9.txt") == ["in/*9.txt ! there is no such file, and as a pattern it fits none"]
    assert told("in/***.txt") != []


def test_a_file_whose_name_looks_like_a_pattern_is_that_file() -> None:
    write("dogs[1].txt")
    assert told("dogs[1].txt") == [f"dogs[1].txt = {TEXT}"]


@pytest.mark.skipif(sys.platform == "win32", reason="such names cannot be there")
def test_odd_names_are_names() -> None:
    write("in/two\nlines.txt")
    write("in/a\\..\\b.txt")
    assert [one.split(" = ")[0] for one in told("in")] == ["in/a\\..\\b.txt", "in/two\nlines.txt"]
    assert told("in/../in/two\nlines.txt") == [f"in/../in/two\nlines.txt = {TEXT}"]
    assert told("a\0b") == ["a\0b ! is no file name: it holds a NUL"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
@pytest.mark.parametrize("place", ["in", "in/*.txt"])
def test_links_lead_nowhere_but_to_files_of_the_same_folder(place: str) -> None:
    write("secret.txt", "The password is dog.")
    write("in/deep/a.txt", "A said so.")
    Path("in/out.txt").symlink_to("../secret.txt")
    Path("in/inside.txt").symlink_to("deep/a.txt")
    Path("in/circle.txt").symlink_to("circle.txt")
    Path("in/up").symlink_to("..")
    found = told(place)
    assert "in/out.txt ! is a link that leads out of the folder; name the file itself if it is meant" in found
    assert "in/inside.txt = A said so." in found
    assert "in/circle.txt ! is no file, or a link that leads nowhere" in found
    assert not [one for one in found if "password" in one]
    assert len(found) == (5 if place == "in" else 3)
    assert told("in/out.txt") == ["in/out.txt = The password is dog."]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_pattern_does_not_go_out_through_a_link_to_a_folder() -> None:
    write("secret/a.txt", "The password is dog.")
    write("in/deep/a.txt", "A said so.")
    Path("in/out").symlink_to("../secret")
    assert told("in/*/a.txt") == [
        "in/deep/a.txt = A said so.",
        "in/out/a.txt ! is a link that leads out of the folder; name the file itself if it is meant",
    ]


class FailingDisk(io.BytesIO):
    def readinto(self, _: object) -> int:
        raise OSError(5, "Input/output error")


def test_a_disk_that_fails_is_told() -> None:
    (refused,) = articles_from(["-"], open_standard_input=FailingDisk)
    assert str(refused) == "-: cannot be read: Input/output error"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes with a name")
def test_a_pipe_in_a_folder_is_not_waited_for() -> None:
    Path("in").mkdir()
    os.mkfifo("in/pipe.txt")
    assert told("in") == ["in/pipe.txt ! is no file, or a link that leads nowhere"]


def test_a_saved_page_comes_without_its_parts() -> None:
    write("in/page.txt")
    write("in/page_files/advert.txt")
    assert len(told("in")) == 2
    assert Path("in/page_files").exists()


def test_a_line_is_an_article() -> None:
    write("news.jsonl", lines({"text": "A."}) + "\n \n" + lines({"text": "B.", "title": "Bees"}))
    assert told("news.jsonl") == ["news.jsonl:1 = A.", "news.jsonl:4 = B."]


def test_columns_say_what_is_what() -> None:
    row = {
        "body": "A.",
        "headline": "Two\n dogs",
        "by": ["Ann Ode", "Bo Peep"],
        "day": "2019-04-25T10:00:00Z",
        "at": "",
    }
    write("news.jsonl", lines(row))
    named = {"text": "body", "title": "headline", "author": "by", "published": "day", "outlet": "at"}
    (article,) = articles_from(["news.jsonl"], named)
    assert isinstance(article, Article)
    assert (article.text, article.title, article.author) == ("A.", "Two dogs", "Ann Ode, Bo Peep")
    assert (article.published, article.outlet) == ("2019-04-25", None)


def test_a_column_that_is_not_there_is_told_with_those_that_are() -> None:
    write("news.jsonl", lines({"body": "A.", "url": "x"}))
    words = "news.jsonl:1 ! has no 'text', only 'body', 'url'; say which is the text: --columns text=NAME"
    assert told("news.jsonl") == [words]
    assert told("news.jsonl", text="body", title="head")[0].endswith("say which is the title: --columns title=NAME")


def test_an_unknown_field_is_refused_at_once() -> None:
    with pytest.raises(ModelError, match="'body' is nothing of an article; there are: text, title"):
        articles_from([], {"body": "text"})


BAD_LINES = {
    "no JSON": (b'{"text": ', "is not JSON (column 9): expecting value"),
    "no object": (b'["text"]', "is no JSON object"),
    "doubled key": (b'{"text": "A.", "text": "B."}', "has the key 'text' twice"),
    "doubled deep down": (b'{"text": "A.", "x": {"y": 1, "y": 2}}', "has the key 'y' twice"),
    "NaN": (b'{"text": "A.", "x": NaN}', "is not JSON: NaN is no number there"),
    "endless": (b'{"text": "A.", "x": -Infinity}', "-Infinity is no number"),
    "huge number": (b'{"text": "A.", "x": ' + b"9" * 5000 + b"}", "a number with too many digits"),
    "deep": (b'{"text": ' + b"[" * 1_000_000 + b"]" * 1_000_000 + b"}", "is nested too deep"),
    "long": (b'{"text": "' + b"a" * LINE_LIMIT + b'"}', "is longer than a line may be: 4 MB"),
    "not UTF-8": (b'{"text": "caf\xe9"}', "is not UTF-8 (0xE9 at byte 13)"),
    "half a pair": (rb'{"text": "\ud800"}', "text: holds a lone surrogate at offset 0"),
    "no text": (b'{"text": 7}', "'text' holds no text"),
    "empty": (b'{"text": ""}', "is empty"),
    "blank": (b'{"text": "\\n "}', "holds nothing but blanks"),
    "too much text": (b'{"text": "' + b"a" * 400_001 + b'"}', "is too large for one article: more than 400 kB"),
    "a title of numbers": (b'{"text": "A.", "title": 7}', "'title' is neither text nor a date"),
}


@pytest.mark.parametrize(("line", "words"), BAD_LINES.values(), ids=BAD_LINES.keys())
def test_a_bad_line_is_refused_and_the_next_is_read(line: bytes, words: str) -> None:
    write("news.jsonl", line + b"\n" + lines({"text": "B."}).encode())
    bad, good = told("news.jsonl")
    assert bad.startswith("news.jsonl:1 ! ")
    assert words in bad
    assert len(bad) < 200
    assert good == "news.jsonl:2 = B."


def test_many_keys_of_which_one_stands_twice_cost_no_more_than_others() -> None:
    pairs = ",".join(f'"{number}":1' for number in range(300_000))
    write("news.jsonl", f'{{{pairs},"7":2}}')
    assert told("news.jsonl") == ["news.jsonl:1 ! has the key '7' twice"]


def test_standard_input_may_be_a_text_or_lines() -> None:
    assert told("-", stdin=TEXT.encode()) == [f"- = {TEXT}"]
    assert told("-", stdin=lines({"text": "A."}, {"text": "B."}).encode()) == ["-:1 = A.", "-:2 = B."]
    assert told("-") == ["- ! is empty"]


def test_standard_input_is_left_open() -> None:
    stream = io.BytesIO(b"A.")
    assert len(list(articles_from(["-"], open_standard_input=lambda: stream))) == 1
    assert not stream.closed


def test_nothing_is_read_before_it_is_asked_for() -> None:
    def places() -> Iterator[str]:
        yield write("a.txt", "A.")
        raise AssertionError("asked for too early")

    (article,) = itertools.islice(articles_from(places()), 1)
    assert isinstance(article, Article)


def test_a_file_that_vanished_is_told_in_its_place() -> None:
    for name in ("in/a.txt", "in/b.txt", "in/c.txt"):
        write(name)
    found = articles_from(["in"])
    next(found)
    Path("in/b.txt").unlink()
    assert [str(one) if isinstance(one, Refused) else one.source for one in found] == [
        "in/b.txt: is no file, or a link that leads nowhere",
        "in/c.txt",
    ]


def test_one_article_is_not_loaded_from_a_file_of_many() -> None:
    with pytest.raises(ArticleError, match=r"news\.jsonl: is a JSON Lines file, which holds many articles"):
        load_article(write("news.jsonl", lines({"text": "A."})))


def test_an_encoding_that_was_guessed_is_told() -> None:
    with pytest.warns(ArticleWarning, match=r"cafe\.txt: 0xE9 at byte 3 is not UTF-8"):
        assert told(write("cafe.txt", b"caf\xe9 is shut.")) == ["cafe.txt = café is shut."]
