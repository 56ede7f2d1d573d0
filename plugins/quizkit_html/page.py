"""The page: what the template needs to know of a bank, and the template filled in."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping
from importlib.resources import files

import attrs
import jinja2
from markupsafe import Markup

from quizkit import Article, Bank, Evidence, Matching, MultipleChoice, Option, Pair, Question
from quizkit_html.losses import without_controls
from quizkit_html.paragraphs import Paragraph, Place, paragraphs

FAMILY_TITLES: Mapping[str, str] = {
    "attribution": "Who said it",
    "figure": "Whose figure it is",
    "opinion": "Fact, claim or opinion",
}

Names = Mapping[str, Mapping[Place, str]]  # of each span of each article that the page can show


@attrs.frozen
class Quote:
    """Words of an article, and the name of the place that a button can show ("" where the text is not on the page)."""

    text: str
    place: str


@attrs.frozen
class Choice:
    """An option as the page shows it, with its letter in the printed key."""

    letter: str
    option: Option
    quotes: tuple[Quote, ...]


@attrs.frozen
class Row:
    """A pair as the page shows it, with the number of its answer among those on offer."""

    pair: Pair
    right: int
    quotes: tuple[Quote, ...]


@attrs.frozen
class Item:
    """A question as the page shows it: with `choices`, or with `rows` and the `answers` on offer."""

    number: int
    question: Question
    family_title: str
    is_multiple: bool
    choices: tuple[Choice, ...]
    rows: tuple[Row, ...]
    answers: tuple[str, ...]
    quotes: tuple[Quote, ...]


@attrs.frozen
class Section:
    """An article, cut into paragraphs (none: its text is not on the page), with the questions about it."""

    number: int
    article: Article
    paragraphs: tuple[Paragraph, ...]
    items: tuple[Item, ...]


def page(bank: Bank, *, with_articles: bool) -> str:
    """Fill the template in: articles in the bank's order, each with its questions."""
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_resource),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    style, script = _resource("style.css"), _resource("script.js")
    html = environment.get_template("page.html.j2").render(
        bank=bank,
        sections=tuple(_sections(bank, with_articles=with_articles)),
        style=Markup(style),
        script=Markup(script),
        style_hash=_hash(style),
        script_hash=_hash(script),
    )
    return without_controls(html)


def _resource(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _hash(source: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()


def _sections(bank: Bank, *, with_articles: bool) -> Iterator[Section]:
    names = _names(bank) if with_articles else {}
    asked = 0
    for number, article in enumerate(bank.articles, 1):
        questions = [question for question in bank.questions if question.article == article.id]
        items = tuple(_item(n, question, names) for n, question in enumerate(questions, asked + 1))
        asked += len(items)
        cut = paragraphs(article.text or "", names.get(article.id, {})) if with_articles else ()
        yield Section(number, article, tuple(cut), items)


def _names(bank: Bank) -> Names:
    names: dict[str, dict[Place, str]] = {article.id: {} for article in bank.articles if article.text is not None}
    for question in bank.questions:
        for _, evidence in question.all_evidence():
            if (places := names.get(evidence.article)) is not None:
                places.setdefault((evidence.start, evidence.end), f"{evidence.article}-{len(places)}")
    return names


def _item(number: int, question: Question, names: Names) -> Item:
    form = question.form
    choices: tuple[Choice, ...] = ()
    rows: tuple[Row, ...] = ()
    answers: tuple[str, ...] = ()
    if isinstance(form, Matching):
        answers = tuple(sorted(form.answers, key=lambda answer: (answer.casefold(), answer)))  # the order tells no key
        rows = tuple(Row(pair, answers.index(pair.answer), _quotes(pair.evidence, names)) for pair in form.pairs)
    else:
        lettered = zip("ABCDEF", form.options, strict=False)
        choices = tuple(Choice(letter, option, _quotes(option.evidence, names)) for letter, option in lettered)
    return Item(
        number,
        question,
        FAMILY_TITLES.get(question.family, question.family),
        isinstance(form, MultipleChoice),
        choices,
        rows,
        answers,
        _quotes(question.evidence, names),
    )


def _quotes(evidence: tuple[Evidence, ...], names: Names) -> tuple[Quote, ...]:
    return tuple(Quote(one.quote, names.get(one.article, {}).get((one.start, one.end), "")) for one in evidence)
