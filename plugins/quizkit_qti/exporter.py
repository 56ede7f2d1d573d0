"""The exporter itself: its options, and the package as a whole."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, Literal, get_args

import attrs

from quizkit import Bank, Export, Exporter, ExportError, File, Question, hookimpl
from quizkit.writing import questions_by_article, tell_language, tell_notes, tell_what_is_not_shown
from quizkit_qti.articles import Stimulus, stimulus
from quizkit_qti.dialects import DIALECTS, Dialect
from quizkit_qti.items import Manner, item_document
from quizkit_qti.package import (
    Resource,
    Section,
    item_path,
    keywords,
    manifest_document,
    test_document,
    written,
    zipped,
)
from quizkit_qti.texts import Source, identifiers

Version = Literal["3.0", "2.1"]


@attrs.frozen
class Options:
    """How to write the package."""

    version: Version = attrs.field(
        default="3.0",
        validator=attrs.validators.in_(get_args(Version)),
        metadata={"help": "of QTI; in 2.1 every item holds the whole article"},
    )
    article: bool = attrs.field(
        default=True,
        validator=attrs.validators.instance_of(bool),
        metadata={"help": "show each article's text beside its questions"},
    )
    shuffle: bool = attrs.field(
        default=True,
        validator=attrs.validators.instance_of(bool),
        metadata={"help": "let the platform shuffle answers, but for those that go by their numbers"},
    )


def render(bank: Bank, options: Options) -> Export:
    """Write one package: a manifest, a test with a section for each article, the articles, and an item a question.

    Raises ExportError if the bank has no question, for QTI knows no test without items.
    """
    if not bank.questions:
        raise ExportError("the bank has no question, and QTI knows no empty test: choose at least one question")
    source = Source.of_bank(bank)
    tell_what_is_not_shown(bank, options.article, source)
    tell_notes(bank, source)
    tell_language(bank, source)
    dialect = DIALECTS[options.version]
    language = source.language(bank.language)
    asked = questions_by_article(bank, source)
    stimuli = shown_articles(bank, asked, dialect, language, source) if options.article else {}
    names = identifiers("Q-", (question.id for question in bank.questions))
    manner = Manner(dialect, language, options.shuffle, names, stimuli)
    files = package(bank, asked, manner, source)
    return Export((File("quiz.zip", zipped(files)),), tuple(source.losses))


def shown_articles(
    bank: Bank, asked: Mapping[str, list[Question]], dialect: Dialect, language: str | None, source: Source
) -> dict[str, Stimulus]:
    """The articles that are asked about and have a text."""
    found = {
        article.id: stimulus(bank, index, dialect, language, source)
        for index, article in enumerate(bank.articles)
        if article.id in asked
    }
    shown = {id: one for id, one in found.items() if one}
    if shown and not dialect.shares_articles:
        source.lose("articles[].text", f"QTI {dialect.version} lets items share no article: it stands in each of them")
    return shown


def package(bank: Bank, asked: Mapping[str, list[Question]], manner: Manner, source: Source) -> dict[str, bytes]:
    """Every file of the package by its path, the manifest first."""
    dialect, shared = manner.dialect, manner.stimuli if manner.dialect.shares_articles else {}
    stimuli = {one.path: written(one.document(dialect, manner.language)) for one in shared.values()}
    resources = [Resource(one.identifier, "stimulus", one.path) for one in shared.values()]
    items: dict[str, bytes] = {}
    for question in (question for questions in asked.values() for question in questions):
        own = source.of(question)
        resource = item_resource(question, manner, own)
        items[resource.path] = written(item_document(question, manner, own))
        resources.append(resource)
    sections = [
        Section(f"S-{id}", section_title(bank, id, manner, source), tuple(manner.names[one.id] for one in questions))
        for id, questions in asked.items()
    ]
    digest = hashlib.sha256("\n".join(items).encode()).hexdigest()[:12]
    names = tuple(name for section in sections for name in section.items)
    test = Resource(f"T-{digest}", "test", "test.xml", names)
    document = test_document(test.identifier, source.line("title", bank.title), sections, dialect)
    manifest = manifest_document(f"M-{digest}", [test, *resources], dialect)
    return {"imsmanifest.xml": written(manifest), test.path: written(document), **stimuli, **items}


def section_title(bank: Bank, id: str, manner: Manner, source: Source) -> str:
    """The title of an article. Where the article is not shown, it stands nowhere else, so what it loses is told."""
    article = bank.article(id)
    if id not in manner.stimuli and article.title.strip():
        return source.line(f"articles[{bank.articles.index(article)}].title", article.title)
    return source.title_of(article)


def item_resource(question: Question, manner: Manner, source: Source) -> Resource:
    """What the manifest tells of a question."""
    name = manner.names[question.id]
    shown = manner.stimuli.get(question.article) if manner.dialect.shares_articles else None
    needs = (shown.identifier,) if shown else ()
    known_as = source.legal("id", question.id)
    return Resource(name, "item", item_path(name), needs, known_as, keywords(question, source))


@hookimpl
def quizkit_exporters() -> list[Exporter[Any]]:
    """Hand over the QTI exporter."""
    return [Exporter("qti", "application/zip", ".zip", render, Options)]
