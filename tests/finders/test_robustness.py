"""Whatever is done to a text, it is read: every offset lies in it, and the time grows with its length and no faster."""

from __future__ import annotations

import html
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizkit.finders.reader import LONGEST, pieces_of, read_article
from quizkit.model import Article, Block, Reading, Span

if TYPE_CHECKING:
    from spacy.language import Language

PARAGRAPHS = (
    "The old bridge over the river will stay closed until spring, Mayor Maria Gomez said on Monday.",
    "“We will not open a bridge that is not safe,” Gomez said. “That is all.”",
    'Peter Brown, who runs the ferry, said that 1,200 people cross the river every day. "We can\'t wait," he added.',
    "About 40 percent of the shops have closed, according to the harbour office. It is a shameful waste of money.",
    "The River Club and the Farm League urged the town to act before winter, and denounced the mayor for her silence.",
)
ARTICLE = "\n\n".join(PARAGRAPHS)


def spans_of(noun: Any) -> Iterator[Span]:
    """Every span inside a noun, at any depth."""
    if isinstance(noun, Span):
        yield noun
    if isinstance(noun, tuple):
        for one in noun:
            yield from spans_of(one)
    elif attrs.has(type(noun)):
        for field in attrs.fields(type(noun)):
            yield from spans_of(getattr(noun, field.name))


def assert_sound(reading: Reading) -> None:
    """Every span lies in the text and marks something that can be seen; contents keep to their blocks."""
    assert all(span.end <= len(reading.text) and span.cut(reading.text).strip() for span in spans_of(reading))
    pieces = [span for one in reading.attributions for span in (one.cue, *one.content)]
    assert all(any(block.holds(span) for block in reading.blocks) for span in pieces)


MARKS = "“”‘’\"'"
CHANGES: dict[str, Callable[[str], str]] = {
    "without quotation marks": lambda text: text.translate(str.maketrans("", "", MARKS)),
    "doubled quotation marks": lambda text: "".join(letter * (1 + (letter in MARKS)) for letter in text),
    "upper case": str.upper,
    "no paragraphs": lambda text: " ".join(text.split()),
    "no blanks between paragraphs": lambda text: "".join(text.splitlines()),
    "HTML entities": lambda text: html.escape(text).replace("“", "&ldquo;").replace("”", "&#8221;"),
    "half an entity": lambda text: text.replace(" ", " &#"),
    "zero-width characters": lambda text: text.replace("e", "e\u200b"),
    "bidi marks": lambda text: text.replace(" ", " \u202e").replace(".", "\u202c."),
    "no-break blanks": lambda text: text.replace(" ", "\u00a0"),
}
FRAGMENTS = st.sampled_from(
    [
        *"“”\"'()[]{}<>&;:,.!?…—-\n\t\u200b\u202e\u00a0\u2028\x00",
        *ARTICLE.split(),
        *PARAGRAPHS,
        "&quot;",
        "&#0;",
        "1,2",
        "$",
    ]
)
MANY = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


@MANY
@given(st.lists(FRAGMENTS, min_size=1, max_size=40), st.sampled_from(["", " "]))
def test_fragments_in_any_order(language: Language, fragments: list[str], joint: str) -> None:
    text = joint.join(fragments)
    if text.strip():
        assert_sound(read_article(Article.from_text(text), language))


@MANY
@given(st.integers(1, len(ARTICLE)), st.lists(st.sampled_from(sorted(CHANGES)), max_size=3))
def test_cut_anywhere_and_changed(language: Language, end: int, changes: list[str]) -> None:
    text = ARTICLE[:end]
    for name in changes:
        text = CHANGES[name](text)
    assert_sound(read_article(Article.from_text(text), language))


def letters(words: str) -> str:
    """The letters and digits of some words, to compare what was done to the characters between them."""
    return "".join(filter(str.isalnum, html.unescape(words)))


def said(text: str, language: Language) -> list[tuple[str | None, list[str]]]:
    """Who says what in a text, cut out of it as it was given; only letters and digits."""
    reading = read_article(Article.from_text(text), language)
    return [(one.speaker, [letters(span.cut(text)) for span in one.content]) for one in reading.attributions]


@pytest.mark.parametrize(
    "name", ["zero-width characters", "bidi marks", "no-break blanks", "doubled quotation marks", "HTML entities"]
)
def test_what_is_mended_points_at_the_same_words(language: Language, name: str) -> None:
    assert said(CHANGES[name](ARTICLE), language) == said(ARTICLE, language)


@pytest.mark.parametrize("joint", [" ", "\n", ""], ids=["one line", "a line each", "glued"])
def test_the_time_grows_with_the_length(language: Language, joint: str) -> None:
    def seconds(times: int) -> float:
        article = Article.from_text(joint.join(PARAGRAPHS * times))
        start = time.process_time()
        assert_ends(read_article(article, language))
        return time.process_time() - start

    seconds(5)  # what is kept for later uses is made here
    assert seconds(160) < 16 * seconds(20)  # eight times the text; 64 would be the square


def assert_ends(reading: Reading) -> None:
    assert max(span.end for span in spans_of(reading)) == len(reading.text)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One went. " * 2_000, "One went. " * 999 + "One went."),
        ("one and two " * 1_000, "one and two " * 833 + "one"),
        ("x" * 25_000, "x" * 500),
        ("One went. " * 1_000, ("One went. " * 1_000).rstrip()),
    ],
    ids=["sentences", "words", "one word", "not too long"],
)
def test_a_long_block_is_parsed_in_pieces(text: str, first: str) -> None:
    text = text.rstrip()
    pieces = list(pieces_of(Block(0, len(text), "body"), text))
    assert pieces[0].cut(text) == first
    assert max(map(len, pieces)) <= LONGEST
    assert "".join(text.split()) == "".join("".join(piece.cut(text).split()) for piece in pieces)


@pytest.mark.parametrize("letter", list(" .“\"'&(“x\u200b-"))
def test_a_flood_of_one_character(language: Language, letter: str) -> None:
    assert_sound(read_article(Article.from_text(f"Ana Ruiz said no. {letter * 30_000} Bo Li said yes."), language))
