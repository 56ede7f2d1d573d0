"""A whole article, and what is left when it is mangled: every offset lies in the text as given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from quizkit.errors import ArticleError
from quizkit.finders.reader import read_article, read_articles
from quizkit.model import Article, Reading, Span

if TYPE_CHECKING:
    from spacy.language import Language

TITLE = "River town waits for its bridge"
ARTICLE = f"""{TITLE}

By Ana Ruiz
March 3, 2021

RIVERTON, Ohio (AP) — The old bridge over the river will stay closed until spring, Mayor Maria Gomez said on Monday.

“We will not open a bridge that is not safe,” Gomez said.Peter Brown, who runs the ferry, said that 1,200 people cross
the river every day.

''We have\u00a0waited for two\u200b years,'' Brown told the River Press. ''That is enough.''

(Photo: Bo Li)

About 40 percent of the shops have closed, according to the harbour office. It is a shameful waste of public money.

Clara Stone watched from the shore. The River Club and the Farm League said that the town must act before winter.

Share this
"""


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


@pytest.fixture(scope="module")
def reading(language: Language) -> Reading:
    return read_article(Article.from_text(ARTICLE), language)


def test_blocks(reading: Reading) -> None:
    roles = [block.role for block in reading.blocks]
    assert roles[:5] == ["headline", "byline", "dateline", "dateline", "body"]
    assert roles[-1] == "furniture"
    assert [block.cut(ARTICLE) for block in reading.blocks if block.role == "caption"] == ["(Photo: Bo Li)"]


def test_title_and_date_are_found_in_the_text(reading: Reading) -> None:
    assert (reading.article.title, reading.article.published) == (TITLE, "2021-03-03")


def test_title_and_date_of_the_caller_are_kept(language: Language) -> None:
    given = Article.from_text(ARTICLE, "A bridge", published="2020-01-01")
    article = read_article(given, language).article
    assert (article.title, article.published) == ("A bridge", "2020-01-01")


@pytest.mark.parametrize(
    ("text", "source", "title"),
    [
        ("The river rose on Monday.", "", "The river rose on Monday."),
        ("The river rose " + "and fell " * 20 + ".", "", "The river rose " + "and fell " * 7 + "…"),
        ("March 3, 2021", "river.txt", "river.txt"),
    ],
)
def test_the_title_of_a_text_without_headline(language: Language, text: str, source: str, title: str) -> None:
    assert read_article(Article.from_text(text, source=source), language).article.title == title


def test_attributions_cut_the_right_words_out_of_the_text_as_given(reading: Reading) -> None:
    found = [
        (one.speaker, one.cue.cut(ARTICLE), [span.cut(ARTICLE) for span in one.content]) for one in reading.attributions
    ]
    assert ("Maria Gomez", "said", ["“We will not open a bridge that is not safe,”"]) in found
    assert (
        "Peter Brown",
        "told",
        ["''We have\u00a0waited for two\u200b years,''", "''That is enough.''"],
    ) in found
    assert ("the harbour office", "according to", ["About 40 percent of the shops have closed"]) in found


def test_voices_cut_the_right_words(reading: Reading) -> None:
    mentions = {voice.name: {span.cut(ARTICLE) for span in voice.mentions} for voice in reading.voices}
    assert mentions["Maria Gomez"] >= {"Gomez"}
    assert mentions["Peter Brown"] >= {"Peter Brown", "Brown"}
    assert [voice.name for voice in reading.bystanders] == ["Clara Stone"]


def test_figures_and_sentences_cut_the_right_words(reading: Reading) -> None:
    assert {figure.cut(ARTICLE).split()[0] for figure in reading.figures} >= {"1,200", "40"}
    sentences = [sentence.cut(ARTICLE) for sentence in reading.sentences]
    assert "It is a shameful waste of public money." in sentences
    assert "Clara Stone watched from the shore." in sentences


def test_sentences_stand_in_order_and_in_the_body(reading: Reading) -> None:
    body = [block for block in reading.blocks if block.role == "body"]
    assert [one.start for one in reading.sentences] == sorted(one.start for one in reading.sentences)
    assert all(any(block.holds(one) for block in body) for one in reading.sentences)


def test_an_abbreviation_in_brackets_ends_no_sentence(language: Language) -> None:
    text = "Nearly 90 fishers have called Representative Ana Ruiz (R-Wisc.) to task for her plan for the pier."
    (sentence,) = read_article(Article.from_text(text), language).sentences
    assert sentence.cut(text) == text


def test_no_two_voices_are_sure_of_the_same_words(reading: Reading) -> None:
    sure = [(one.voice, span) for one in reading.attributions if one.sure for span in one.content]
    assert not [
        (span, other) for voice, span in sure for rival, other in sure if voice != rival and span.overlaps(other)
    ]


def test_reading_twice_finds_the_same(reading: Reading, language: Language) -> None:
    assert read_article(Article.from_text(ARTICLE), language) == reading


def test_an_article_without_its_text_is_refused(language: Language) -> None:
    article = Article.from_text(ARTICLE, source="river.txt").without_text()
    with pytest.raises(ArticleError, match=r"river\.txt: the article has no text to read"):
        read_article(article, language)


FOREIGN = "El río creció el lunes y el barco no salió, dijo la oficina del puerto de la ciudad. " * 4


def test_a_text_in_another_language_is_refused(language: Language) -> None:
    with pytest.raises(ArticleError, match=r"^rio\.txt: the text is not in English, and only English can be read$"):
        read_article(Article.from_text(FOREIGN, source="rio.txt"), language)


def test_the_others_are_read_where_one_is_refused(language: Language) -> None:
    articles = [Article.from_text(text) for text in (FOREIGN, "The river rose.")]
    refused: list[str] = []
    readings = list(read_articles(articles, language, lambda article, error: refused.append(f"{article.id} {error}")))
    assert [one.article.id for one in readings] == [articles[1].id]
    assert refused == [f"{articles[0].id} {articles[0].id}: the text is not in English, and only English can be read"]


def test_articles_are_taken_one_by_one(language: Language) -> None:
    taken: list[int] = []

    def stream() -> Iterator[Article]:
        for number in range(3):
            taken.append(number)
            yield Article.from_text(f"The river rose {number} times.")

    next(read_articles(stream(), language))
    assert taken == [0]


def test_an_article_read_among_others_is_read_as_if_alone(reading: Reading, language: Language) -> None:
    articles = [Article.from_text(text) for text in ("The river rose.", ARTICLE, "x")]
    assert list(read_articles(articles, language))[1] == reading


def test_articles_are_read_in_order(language: Language) -> None:
    articles = [Article.from_text(f"The river rose on {day}.") for day in ("Monday", "Tuesday")]
    assert [one.article.id for one in read_articles(articles, language)] == [one.id for one in articles]


MANGLED: dict[str, Callable[[str], str]] = {
    "cut in the middle": lambda text: text[: len(text) // 2],
    "cut inside a quotation": lambda text: text[text.index("will not open") : text.index("waited")],
    "without quotation marks": lambda text: text.translate(str.maketrans("", "", "“”'\"")),
    "doubled quotation marks": lambda text: text.replace("“", "““").replace("”", "””"),
    "only opening marks": lambda text: text.replace("”", "“"),
    "upper case": str.upper,
    "lower case": str.lower,
    "one paragraph": lambda text: " ".join(text.split()),
    "no blanks": lambda text: "".join(text.split()),
    "a line for each word": lambda text: "\n".join(text.split()),
    "blanks around": lambda text: f"\n\n \t{text}\n   \n",
    "Windows lines": lambda text: text.replace("\n", "\r\n"),
    "line separators": lambda text: text.replace("\n", "\u2028"),
    "next lines": lambda text: text.replace("\n", "\x85"),
    "form feeds": lambda text: text.replace("\n", "\x0c"),
    "a zero-width mark behind each letter": "\u200b".join,
    "from right to left": lambda text: f"\u202e{text}\u202c",
    "only marks": lambda _: "… — “” . !",
    "only invisible": lambda _: "\u200b\ufeff\u202e",
    "one letter": lambda _: "x",
    "a place and nothing more": lambda _: "RIVERTON, Ohio (AP) — ",
    "emoji": lambda text: text.replace(" ", " 🐕\u200d🦺 "),
    "markup": lambda text: f"<script>{text}</script>&amp;<p>",
}


@pytest.mark.parametrize("mangle", MANGLED.values(), ids=MANGLED.keys())
def test_a_mangled_text_is_read(language: Language, mangle: Callable[[str], str]) -> None:
    text = mangle(ARTICLE)
    reading = read_article(Article.from_text(text), language)
    assert reading.text == text
    assert all(span.cut(text).strip() and span.end <= len(text) for span in spans_of(reading))


@pytest.mark.parametrize(("separator", "times"), [("\n\n", 200), (" ", 20)], ids=["100 kB", "one long line"])
def test_a_long_text_is_read(language: Language, separator: str, times: int) -> None:
    _, _, *body, _ = (part.replace("\n", " ") for part in ARTICLE.split("\n\n") if not part.startswith("("))
    text = separator.join([" ".join(body)] * times)
    assert len(text.encode()) > 500 * times
    reading = read_article(Article.from_text(text), language)
    assert len(reading.attributions) >= 4 * times
    assert max(span.end for span in spans_of(reading)) <= len(text)
