"""The Markdown as five programs read it: the same structure in each, and nothing in it but the bank's own words.

Skipped where a program is missing, unless QUIZKIT_REQUIRE_CLIENTS=1 says that all must be there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable

import lxml.html
import pytest
from quizkit_markdown import Options, render

from quizkit import Bank, Matching

REQUIRED = os.environ.get("QUIZKIT_REQUIRE_CLIENTS") == "1"

Block = tuple[str, str]  # what it is, and its words


def module(name: str) -> object:
    return __import__(name, fromlist=["*"]) if REQUIRED else pytest.importorskip(name)


def by_commonmark(markdown: str) -> str:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").render(markdown)


def by_github(markdown: str) -> str:
    """GitHub's own parser."""
    cmark = module("cmarkgfm")
    return cmark.github_flavored_markdown_to_html(markdown, options=cmark.cmark.Options.CMARK_OPT_UNSAFE)  # type: ignore[attr-defined]


def by_pandoc(markdown: str, dialect: str) -> str:
    if not REQUIRED and shutil.which("pandoc") is None:
        pytest.skip("there is no pandoc on the PATH")
    command = ["pandoc", "-f", dialect, "-t", "html", "--wrap=preserve"]
    return subprocess.run(command, input=markdown, capture_output=True, text=True, check=True).stdout


def by_pandoc_gfm(markdown: str) -> str:
    return by_pandoc(markdown, "gfm")


def by_pandoc_markdown(markdown: str) -> str:
    return by_pandoc(markdown, "markdown")


def by_myst(markdown: str) -> str:
    """MyST as Sphinx runs it, with the extensions that its guide switches on."""
    module("myst_parser")
    from markdown_it.renderer import RendererHTML
    from myst_parser.config.main import MdParserConfig
    from myst_parser.parsers.mdit import create_md_parser

    extensions = {"dollarmath", "amsmath", "deflist", "colon_fence", "attrs_inline", "smartquotes", "strikethrough"}
    return create_md_parser(MdParserConfig(enable_extensions=extensions), RendererHTML).render(markdown)


CLIENTS = (by_commonmark, by_github, by_pandoc_gfm, by_pandoc_markdown, by_myst)


def blocks(html: str) -> list[Block]:
    """Headings, paragraphs and list items with their words, blanks aside, and the elements around them."""
    body = lxml.html.fragment_fromstring(html, create_parent="div")
    found = []
    for element in body.iter("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "summary", "td", "dt", "dd"):
        if element.tag == "li" and element.find("p") is not None:
            continue
        around = [parent.tag for parent in element.iterancestors() if parent.tag in ("blockquote", "li", "details")]
        name = "p" if element.tag == "li" else element.tag
        found.append(("/".join([*(["li"] if element.tag == "li" else []), *around, name]), own_words(element)))
    return found


def own_words(element: lxml.html.HtmlElement) -> str:
    parts = [element.text or ""]
    for child in element:
        parts.append(
            "" if not isinstance(child.tag, str) or child.tag in ("ul", "blockquote") else child.text_content()
        )
        parts.append(child.tail or "")
    return " ".join("".join(parts).split())


def inline_elements(html: str) -> set[str]:
    body = lxml.html.fragment_fromstring(html, create_parent="div")
    return {element.tag for element in body.iter() if isinstance(element.tag, str)}


def page(bank: Bank, **options: str) -> str:
    return render(bank, Options(**options)).files[0].data.decode()  # type: ignore[arg-type]


def one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(params=CLIENTS, ids=lambda client: client.__name__.removeprefix("by_"))
def client(request: pytest.FixtureRequest) -> Callable[[str], str]:
    return request.param


@pytest.mark.parametrize(
    ("name", "key"),
    [("bank", "end"), ("bank", "none"), ("hostile_bank", "end"), ("hostile_bank", "none"), ("heavy_bank", "none")],
)
def test_every_program_sees_the_same_structure(
    client: Callable[[str], str], name: str, key: str, request: pytest.FixtureRequest
) -> None:
    markdown = page(request.getfixturevalue(name), key=key)
    assert blocks(client(markdown)) == blocks(by_commonmark(markdown))


def test_nothing_of_a_hostile_bank_becomes_markup(client: Callable[[str], str], hostile_bank: Bank) -> None:
    html = client(page(hostile_bank))
    assert inline_elements(html) == {"div", "h1", "h2", "h3", "p", "ul", "li", "strong", "blockquote"}
    headings = [words for kind, words in blocks(html) if kind.startswith("h")]
    assert len(headings) == 3 + 2 * len(hostile_bank.questions)


def test_every_text_of_a_hostile_bank_is_seen(client: Callable[[str], str], hostile_bank: Bank) -> None:
    seen = [words for _, words in blocks(client(page(hostile_bank)))]
    whole, after_mark = set(seen), {words.partition(" ")[2] for words in seen}
    for question in hostile_bank.questions:
        lines = (question.passage or "").split("\n")
        texts = [*lines, question.stem, question.explanation, *(one.quote for _, one in question.all_evidence())]
        assert {one_line(text) for text in texts} <= whole
        parts = question.form.pairs if isinstance(question.form, Matching) else question.form.options
        fields = ("prompt", "answer", "feedback") if isinstance(question.form, Matching) else ("text", "feedback")
        assert {one_line(getattr(part, field)) for part in parts for field in fields} <= after_mark


def test_the_sheet_for_students_shows_no_key(client: Callable[[str], str], bank: Bank) -> None:
    seen = " ".join(words for _, words in blocks(client(page(bank, key="none"))))
    assert "Whose figure is the loss" in seen
    for secret in ("Right", "begins with her name", "He speaks of being cut off", "owner-of-figure", "Key"):
        assert secret not in seen


def test_folded_answers_stand_inside_details(client: Callable[[str], str], bank: Bank) -> None:
    body = lxml.html.fragment_fromstring(client(page(bank, key="details")), create_parent="div")
    folded = body.xpath(".//details")
    assert [one.find("summary").text.strip() for one in folded] == ["Answer"] * len(bank.questions)
    for question, one in zip(bank.questions, folded, strict=True):
        assert question.explanation in one.text_content()
        one.drop_tree()
    assert "Right" not in body.text_content()
