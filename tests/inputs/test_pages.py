"""A page gives its article and what it tells of it, and hostile markup costs little."""

from __future__ import annotations

import contextlib
import time

import pytest

from quizkit.inputs.page_source import STRETCH_LIMIT, lean_source
from quizkit.inputs.pages import decode_page, known_encoding, read_page
from quizkit.inputs.refusals import NotReadableError

from .files import PARAGRAPHS, page_file

pytest.importorskip("trafilatura", reason="needs quizkit[web]")

FACTS = (
    '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", '
    '"author": {"@type": "Person", "name": "Ann Ode"}, "datePublished": "2019-04-25T10:00:00Z"}</script>'
    '<meta property="og:site_name" content="The Daily Dog">'
)


def test_the_article_comes_without_what_stands_around_it() -> None:
    document = read_page(page_file(head=FACTS).encode())
    lines = document.text.splitlines()
    assert [line for line in lines if line != "Dogs bite man"] == list(PARAGRAPHS)


def test_what_the_page_tells_is_known() -> None:
    document = read_page(page_file(head=FACTS).encode())
    assert (document.title, document.author) == ("Dogs bite man", "Ann Ode")
    assert (document.outlet, document.published) == ("The Daily Dog", "2019-04-25")


def test_a_date_to_come_is_a_date_all_the_same() -> None:
    """No clock decides what is read: the same page gives the same article whenever it is read."""
    facts = FACTS.replace("2019", "2039")
    assert read_page(page_file(head=facts).encode()).published == "2039-04-25"


def test_what_is_not_told_is_not_known() -> None:
    document = read_page(page_file().encode())
    assert (document.author, document.published) == (None, None)


def test_scripts_and_styles_are_not_read() -> None:
    head = "<style>p { color: red }</style><script>if (a < b) { write('<p>Secret words of a script.</p>') }</script>"
    assert "Secret" not in read_page(page_file(head=head).encode()).text


def test_a_page_saved_with_its_pictures_is_read() -> None:
    picture = f'<img src="data:image/png;base64,{"iVBORw0KGgo/" * 50_000}">'
    drawing = f'<svg><path d="{"M 1 2 " * 20_000}"/></svg>'
    data = f"<script>{'var dog = 1; ' * 20_000}</script>"
    page = page_file(paragraphs=[PARAGRAPHS[0], picture + drawing + data + PARAGRAPHS[1], *PARAGRAPHS[2:]])
    assert PARAGRAPHS[1] in read_page(page.encode()).text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("café “a”".encode(), "café “a”"),
        (b"\xef\xbb\xbf" + "café".encode(), "café"),
        ("\ufeffcafé".encode("utf-16-le"), "café"),
        (b'<meta charset="windows-1251">' + "кот".encode("cp1251"), '<meta charset="windows-1251">кот'),
        (b"caf\xe9 \x93a\x94", "café “a”"),
        (b'<meta charset="klingon">caf\xe9', '<meta charset="klingon">café'),
        (b'<meta charset="utf-8">caf\xe9', '<meta charset="utf-8">caf\ufffd'),
    ],
)
def test_a_page_is_decoded_as_a_browser_does(data: bytes, text: str) -> None:
    assert decode_page(data) == text


@pytest.mark.parametrize("name", ["rot13", "base64", "zlib", "utf-7", "x" * 50, "a\0b", "undefined"])
def test_what_is_no_encoding_of_text_is_not_used(name: str) -> None:
    b"caf\xe9".decode(known_encoding(name), "replace")


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("", "it has no tags"),
        ("Two dogs bit a man.", "it has no tags"),
        ("<html><body></body></html>", "no article was found"),
        ("<html><body><script>x()</script></body></html>", "no article was found"),
        ("<p>" * 60_000, "more than the 50000 that a page may have"),
        (
            f"<html><body><p {' '.join(f'a{i}' for i in range(201))}>x</p>",
            "an element with 201 attributes, more than 200",
        ),
        (f"<p {' '.join(f'a{i}' for i in range(199))}>x</p>" * 1_300, "has 258700 attributes, more than the 250000"),
        (f"<html><body><p>{'dog ' * 6_000}</p>", f"characters without a tag, more than {STRETCH_LIMIT}"),
        (f"<html><body><div {' '.join(f'a{i}' for i in range(100_000))}>", "characters without a tag"),
    ],
)
def test_a_page_without_article_is_refused(page: str, words: str) -> None:
    with pytest.raises(NotReadableError, match=words):
        read_page(page.encode())


HOSTILE = {
    "deep": "<html><body>" + "<div>" * 1_000_000 + PARAGRAPHS[0],
    "deep and open": "<html><body>" + "<b><i>" * 500_000 + PARAGRAPHS[0],
    "scripts left open": "<html><body>" + "<script>" * 500_000,
    "drawings left open": "<html><body>" + "<svg>" * 500_000,
    "comments left open": "<html><body>" + "<!--" * 500_000,
    "many paragraphs": "<html><body>" + "<p>a</p>" * 20_000 + page_file(),
    "entities": '<!DOCTYPE html [<!ENTITY a "dog"><!ENTITY b "&a;&a;&a;&a;">]><html><body>&b;' + page_file(),
    "many long tags": "<html><body>" + f"<p {' '.join(f'a{i}' for i in range(3_000))}>x</p>" * 20,
}


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_markup_ends_soon(page: str) -> None:
    begin = time.perf_counter()
    with contextlib.suppress(NotReadableError):
        read_page(page.encode())
    assert time.perf_counter() - begin < 60  # the machine may be busy; without the limits these take hours


def test_only_raw_elements_go() -> None:
    source = "<p>A</p><SCRIPT>x<y</Script ><p>B</p><style>p</style><svg><path/></svg>CD"
    assert "".join(lean_source(source).split()) == "<p>A</p><p>B</p>CD"
