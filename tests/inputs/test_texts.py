"""Bytes become the right text, or one line says what is wrong with them and where."""

import os
import sys
import time
from pathlib import Path

import pytest

from quizkit.errors import ArticleError, ArticleWarning, ModelError
from quizkit.inputs import decode_article, load_article
from quizkit.inputs.documents import TEXT_LIMIT

TEXT = "“Two dogs bit a man,” Ólafur said.\r\nNobody\fasked\tthe dogs.\r\n"

READABLE = {
    "plain UTF-8": TEXT.encode(),
    "UTF-8 with a mark": b"\xef\xbb\xbf" + TEXT.encode(),
    "little UTF-16": b"\xff\xfe" + TEXT.encode("utf-16-le"),
    "big UTF-16": b"\xfe\xff" + TEXT.encode("utf-16-be"),
}

REFUSED = {
    "nothing": (b"", "is empty"),
    "only a mark": (b"\xef\xbb\xbf", "is empty"),
    "only a UTF-16 mark": (b"\xff\xfe", "is empty"),
    "blanks": (b" \r\n\t ", "holds nothing but blanks"),
    "NUL": (b"A dog.\x00 A cat.", "NUL at byte 6"),
    "NUL in UTF-16": (b"\xff\xfea\x00\x00\x00b\x00", "NUL at byte 4"),
    "control characters": (b"A dog \x01\x02\x03\x04 bit.", "4 control characters from byte 6 on"),
    "a PDF": (b"%PDF-1.7\nand so on", "is a PDF"),
    "a packed document": (b"PK\x03\x04and so on", "Word"),
    "UTF-32": ("\ufeffA dog.".encode("utf-32-le"), "UTF-32"),
    "neither encoding": (b"caf\xe9 and \x81 bar", r"0xE9 at byte 3 is not UTF-8, 0x81 at byte 9 is not Windows-1252"),
    "a mark, then no UTF-8": (b"\xef\xbb\xbfcaf\xe9 bar", "0xE9 at byte 6 is not"),
    "half a pair in UTF-16": (b"\xff\xfea\x00\x00\xd8b\x00", "half a surrogate pair at byte 4"),
    "one broken byte in UTF-8": (TEXT.encode() + b"A caf\xe9.", r"is damaged UTF-8: 0xE9 at byte \d+ is not"),
    "half a pair in UTF-8": ("“A dog”".encode() + b"\xed\xa0\x80.", "is damaged UTF-8: 0xED at byte 11 is not"),
    "as many broken as whole": ("é".encode() + b" \xe9 a", "is damaged UTF-8: 0xE9 at byte 3 is not"),
    "odd UTF-16": (b"\xff\xfea\x00b", "cut off at byte 4"),
}


@pytest.mark.parametrize("data", READABLE.values(), ids=READABLE.keys())
def test_text_comes_out_as_it_went_in(data: bytes) -> None:
    assert decode_article(data, "dogs.txt") == (TEXT, None)


def test_other_bytes_are_read_as_windows_1252_and_a_warning_names_the_first() -> None:
    text, warning = decode_article(b"The caf\xe9 \x93shut\x94.", "cafe.txt")
    assert text == "The café “shut”."
    assert warning is not None
    assert "cafe.txt: 0xE9 at byte 7 is not UTF-8; read as Windows-1252" in warning


def test_windows_1252_may_look_like_utf_8_by_chance() -> None:
    text = "“Zoë’s CAFÉ”, ‘Chloé’"
    assert b"\xc9\x94".decode() == "ɔ"
    assert decode_article(text.encode("cp1252"), "cafe.txt")[0] == text


@pytest.mark.parametrize(("data", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_text_is_refused_in_one_line(data: bytes, words: str) -> None:
    with pytest.raises(ArticleError, match=words) as caught:
        decode_article(data, "bad.txt")
    assert str(caught.value).startswith("bad.txt: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("byte", [0x81, 0x8D, 0x8F, 0x90, 0x9D])
def test_bytes_that_windows_1252_leaves_undefined_are_named(byte: int) -> None:
    with pytest.raises(ArticleError, match=f"0x{byte:02X} at byte 2 is not Windows-1252"):
        decode_article(b"a " + bytes([byte]), "bad.txt")


def test_a_stray_control_character_is_let_through() -> None:
    assert decode_article(b"A dog\x0b bit.\x1f", "dogs.txt")[0] == "A dog\x0b bit.\x1f"


def test_the_limit_is_exact_and_told() -> None:
    assert len(decode_article(b"a" * TEXT_LIMIT, "long.txt")[0]) == TEXT_LIMIT
    with pytest.raises(ArticleError, match=f"more than {TEXT_LIMIT // 1000} kB"):
        decode_article(b"a" * (TEXT_LIMIT + 1), "long.txt")


def test_the_longest_line_is_read_at_once() -> None:
    sentence = "“Dogs” bit. "
    times = TEXT_LIMIT // len(sentence.encode())
    begin = time.process_time()
    text, _ = decode_article(sentence.encode() * times, "line.txt")
    assert len(text) == times * len(sentence)
    assert time.process_time() - begin < 1


def test_an_article_knows_its_source_and_title(tmp_path: Path) -> None:
    path = tmp_path / "dogs.txt"
    path.write_bytes(TEXT.encode())
    article = load_article(path, "Dogs")
    assert (article.text, article.source, article.title) == (TEXT, str(path), "Dogs")
    assert load_article(str(path)).source == str(path)


def test_loading_warns_with_the_callers_place(tmp_path: Path) -> None:
    path = tmp_path / "cafe.txt"
    path.write_bytes(b"The caf\xe9 shut.")
    with pytest.warns(ArticleWarning, match="0xE9 at byte 7") as caught:
        assert load_article(path).text == "The café shut."
    assert caught[0].filename == __file__


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"none\.txt: there is no such file"):
        load_article(tmp_path / "none.txt")
    with pytest.raises(ArticleError, match="is a folder"):
        load_article(tmp_path)
    with pytest.raises(ArticleError, match="no file name"):
        load_article("a\0b")


def test_a_file_that_may_not_be_opened_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ArticleError, match="cannot be read: Permission denied"):
        load_article(tmp_path / "secret.txt")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names there are always text")
def test_a_file_name_need_not_be_text(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    Path(path).write_bytes(b"A dog bit.")
    assert load_article(path).source == f"{tmp_path}/caf\ufffd.txt"


def test_a_title_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "dogs.txt"
    path.write_bytes(b"A dog bit.")
    with pytest.raises(ModelError, match="title"):
        load_article(path, "\udcff")
