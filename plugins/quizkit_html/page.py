"""The page: what the template needs to know of a bank, and the template filled in."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping
from importlib.resources import files

import attrs
import jinja2
from markupsafe import Markup

from quizkit import Article, Bank, Evidence, Matching, MultipleChoice, Option, Pair, Question, place_of
from quizkit.writing import answers_in_order, known_of
from quizkit_html.losses import without_controls
from quizkit_html.paragraphs import Paragraph, Place, paragraphs
from quizkit_html.words import Words

Names = Mapping[str, Mapping[Place, str]]  # of each span of each article that the page can show


@attrs.frozen
class Quote:
    """Words of an article, where they stand, and the name of the place that a button can show.

    The name is "" where the text is not on the page; `article` is the title of theirs where it is not the question's.
    """

    text: str
    where: str
    place: str
    article: str


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
    title: str
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
    title: str
    known: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]
    items: tuple[Item, ...]


@attrs.frozen
class Composer:
    """A bank on its way to a page: what the page shows and in which words."""

    bank: Bank
    words: Words
    names: Names
    articles: Mapping[str, Article]

    def sections(self, *, with_articles: bool) -> Iterator[Section]:
        """The articles in the bank's order, each with its questions, which are numbered through."""
        about: dict[str, list[Question]] = {article.id: [] for article in self.bank.articles}
        for question in self.bank.questions:
            about[question.article].append(question)
        numbers = iter(range(1, len(self.bank.questions) + 1))
        for number, article in enumerate(self.bank.articles, 1):
            cut = paragraphs(article.text or "", self.names.get(article.id, {})) if with_articles else ()
            items = tuple(self.item(next(numbers), question) for question in about[article.id])
            yield Section(number, self.title(article), tuple(known_of(article).values()), tuple(cut), items)

    def title(self, article: Article) -> str:
        """The heading of an article; the page's own title is not said twice."""
        is_said = len(self.bank.articles) == 1 and article.title == self.bank.title
        return self.words["article"] if is_said or not article.title.strip() else article.title

    def item(self, number: int, question: Question) -> Item:
        """A question as the page shows it."""
        form = question.form
        choices: tuple[Choice, ...] = ()
        rows: tuple[Row, ...] = ()
        answers: tuple[str, ...] = ()
        if isinstance(form, Matching):  # the order of the answers tells no key
            answers = tuple(answers_in_order(form))
            rows = tuple(
                Row(pair, answers.index(pair.answer), self.quotes(pair.evidence, question.article))
                for pair in form.pairs
            )
        else:
            lettered = zip("ABCDEF", form.options, strict=False)
            choices = tuple(
                Choice(letter, option, self.quotes(option.evidence, question.article)) for letter, option in lettered
            )
        return Item(
            number,
            self.words.filled("question", number=number),
            question,
            self.words[question.family],
            isinstance(form, MultipleChoice),
            choices,
            rows,
            answers,
            self.quotes(question.evidence, question.article),
        )

    def quotes(self, evidence: tuple[Evidence, ...], asked_about: str) -> tuple[Quote, ...]:
        """Each piece of evidence with its place, and with its article where that is another than the question's."""
        return tuple(
            Quote(
                one.quote,
                self.where(one),
                self.names.get(one.article, {}).get((one.start, one.end), ""),
                "" if one.article == asked_about else self.articles[one.article].title.strip() or one.article,
            )
            for one in evidence
        )

    def where(self, evidence: Evidence) -> str:
        """Where the words of the evidence stand, in the page's language."""
        place = place_of(evidence, self.articles[evidence.article])
        if place is None:
            return self.words.filled("characters", first=evidence.start, last=evidence.end)
        first, last = place
        return self.words.filled("paragraph" if first == last else "paragraphs", first=first, last=last)


def page(bank: Bank, words: Words, *, with_articles: bool, with_key: bool) -> str:
    """Fill the template in."""
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_resource),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    style, script = _resource("style.css"), _resource("script.js")
    composer = Composer(
        bank,
        words,
        _names(bank) if with_articles and with_key else {},  # a page without key shows no place of evidence either
        {article.id: article for article in bank.articles},
    )
    own_language = "" if words.language == bank.language else Markup(' lang="{}"').format(bank.language)
    html = environment.get_template("page.html.j2").render(
        bank=bank,
        bank_hash=_bank_hash(bank),
        has_key=with_key,
        own=Markup('dir="auto"') + own_language,
        own_language=own_language,
        sections=tuple(composer.sections(with_articles=with_articles)),
        words=words,
        ui=words.table,
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


def _bank_hash(bank: Bank) -> str:
    """A name for what a browser keeps, so that the answers to one quiz are not taken for those to another."""
    parts = [part for question in bank.questions for part in (question.id, question.stem, *_answers(question))]
    return hashlib.sha256("\0".join([bank.title, *parts]).encode()).hexdigest()[:16]


def _answers(question: Question) -> Iterator[str]:
    if isinstance(question.form, Matching):
        yield from (pair.prompt for pair in question.form.pairs)
        yield from sorted(question.form.answers)  # the same name whatever is right
    else:
        yield from (option.text for option in question.form.options)


def _names(bank: Bank) -> Names:
    names: dict[str, dict[Place, str]] = {article.id: {} for article in bank.articles if article.text is not None}
    for question in bank.questions:
        for _, evidence in question.all_evidence():
            if (places := names.get(evidence.article)) is not None:
                places.setdefault((evidence.start, evidence.end), f"{evidence.article}-{len(places)}")
    return names
