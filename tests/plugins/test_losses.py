"""What goes into an exporter of ours is found again in what it writes, or named in its losses: field by field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
import quizkit_html
import quizkit_markdown
import quizkit_moodle

from quizkit import (
    Article,
    Bank,
    Evidence,
    Export,
    MadeWith,
    Matching,
    MultipleChoice,
    Option,
    Pair,
    Question,
    Review,
    SingleChoice,
    Span,
)

# Of how the bank was made, what follows from the text itself, and file names on the maker's machine.
NOT_CONTENT = re.compile(
    r"made_with\.|articles\[\d+\]\.(id|sha256)|articles\[[0-2]\]\.source|\.(article|start|end|right|id)$"
)

CALLS: dict[str, tuple[Any, dict[str, Any]]] = {
    "html": (quizkit_html, {}),
    "html without article": (quizkit_html, {"article": False}),
    "html without key": (quizkit_html, {"key": False}),
    "html in German": (quizkit_html, {"words": "de"}),
    "markdown": (quizkit_markdown, {}),
    "markdown with numbers": (quizkit_markdown, {"marks": "numbers"}),
    "markdown, two files": (quizkit_markdown, {"key": "file"}),
    "markdown, folded": (quizkit_markdown, {"key": "details"}),
    "markdown without key": (quizkit_markdown, {"key": "none"}),
    "moodle": (quizkit_moodle, {}),
    "moodle without article": (quizkit_moodle, {"article": False}),
    "moodle in a category": (quizkit_moodle, {"category": "News/Sea"}),
}


def word(name: str, number: int) -> str:
    return f"w{name}{number}w"


def question(article: Article, number: int, form: Any) -> Question:
    start = (article.text or "").index(f"wquote{number}w")
    evidence = Evidence.of(article, Span(start, start + len(f"wquote{number}w")))
    parts = "pairs" if isinstance(form, Matching) else "options"
    filled = [attrs.evolve(part, evidence=(evidence,)) for part in getattr(form, parts)]
    return Question(
        f"{article.id}-{number}", article.id, "opinion", word("kind", number), "guarded", word("stem", number),
        attrs.evolve(form, **{parts: tuple(filled)}), (evidence,), word("because", number), "evaluate",
        word("passage", number), (word("tag", number),), Review("approved", word("note", number)),
    )  # fmt: skip


@pytest.fixture(scope="module")
def worded_bank() -> Bank:
    """A bank in which every text is a word of its own; one article has its text, one has not."""
    articles = [
        Article.from_text(
            f"{word('text', i)} {word('quote', i)}\n{word('more', i)}", word("title", i),
            source=f"{'https://news.example' if i == 3 else 'folder'}/{word('source', i)}",
            outlet=word("outlet", i), author=word("author", i), published=f"2026-04-0{i + 1}",
        )
        for i in range(4)
    ]  # fmt: skip
    options = [[Option(word(f"o{n}x", i), i == 0, word(f"f{n}x", i)) for i in range(3)] for n in range(4)]
    pairs = tuple(Pair(word("prompt", i), word("answer", i), word("pf", i)) for i in range(3))
    forms = (SingleChoice(tuple(options[0])), MultipleChoice(tuple(options[1])), Matching(pairs, (word("spare", 0),)))
    questions = [question(article, i, form) for i, (article, form) in enumerate(zip(articles, forms, strict=False))]
    questions.append(question(articles[3], 3, SingleChoice(tuple(options[3]))))
    articles[3] = attrs.evolve(articles[3], text=None)
    return Bank(word("bank", 0), tuple(articles), MadeWith("1", "m", 0), tuple(questions), "eo")


def texts(value: object, path: str) -> Iterator[tuple[str, str]]:
    """Every text below a value, with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for i, one in enumerate(value):
            yield from texts(one, f"{path}[{i}]")
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from texts(getattr(value, field.name), f"{path}.{field.name}" if path else field.name)


def is_named(path: str, bank: Bank, export: Export) -> bool:
    """Tell whether a loss is about the field, about something that it is a part of, or about all of its kind."""
    found = re.match(r"questions\[(\d+)\]\.(.*)", path)
    id, field = (bank.questions[int(found[1])].id, found[2]) if found else (None, path)
    return any(
        covers(loss.field, field if loss.question else path) for loss in export.losses if loss.question in (id, None)
    )


def covers(named: str, path: str) -> bool:
    pattern = re.escape(named).replace(r"\[\]", r"\[\d+\]")
    return re.match(rf"{pattern}(\W|$)", path) is not None


def is_written(text: str, export: Export) -> bool:
    """Tell whether each word of the text stands in one of the files."""
    files = " ".join(file.data.decode().replace("\\", "") for file in export.files)
    return set(re.findall(r"[\w-]+", text)) <= set(re.findall(r"[\w-]+", files))


@pytest.mark.parametrize(("plugin", "options"), CALLS.values(), ids=CALLS.keys())
def test_every_text_is_written_or_named(worded_bank: Bank, plugin: Any, options: dict[str, Any]) -> None:
    export = plugin.render(worded_bank, plugin.Options(**options))
    fields = [(path, text) for path, text in texts(worded_bank, "") if text and not NOT_CONTENT.search(path)]
    assert len(fields) > 90
    missing = [
        path for path, text in fields if not is_written(text, export) and not is_named(path, worded_bank, export)
    ]
    assert missing == []


@pytest.mark.parametrize("plugin", [quizkit_html, quizkit_markdown, quizkit_moodle])
def test_no_loss_is_named_for_what_is_there(worded_bank: Bank, plugin: Any) -> None:
    export = plugin.render(worded_bank, plugin.Options())
    named = {loss.field for loss in export.losses}
    assert named <= {
        *(f"articles[3].{name}" for name in ("text", "author", "outlet", "published", "source")),
        *("questions[].review.note", "form.pairs[].feedback", "language"),
    }


def test_a_word_that_is_nowhere_is_noticed(worded_bank: Bank) -> None:
    export = quizkit_moodle.render(worded_bank, quizkit_moodle.Options())
    assert not is_written("wnowherew", export)
    assert not is_named("questions[0].stem", worded_bank, export)
    assert is_named("questions[2].form.pairs[1].feedback", worded_bank, export)
    assert is_named("questions[1].review.note", worded_bank, export)
