"""A file for Moodle, read by what Moodle's importer is known to do, gives the questions of the bank again."""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
from pathlib import Path

import attrs
import pytest
from quizkit_moodle import Options, render

from quizkit import (
    Article,
    Bank,
    Evidence,
    Matching,
    MultipleChoice,
    Option,
    Pair,
    Question,
    Review,
    SingleChoice,
    Span,
    paragraphs,
)
from tests.plugins.fragments import Element, evidence_in, fragment, is_place
from tests.plugins.moodle_importer import Item, imported


def question_of(item: Item, article: Article) -> Question:
    family, kind, process, certainty, status, *tags = item.tags
    (asked,) = fragment(item.text)
    *passages, stem = asked
    (told,) = fragment(item.feedback)
    rows = told.find("ul")
    return Question(
        id=item.idnumber,
        article=article.id,
        family=family,  # type: ignore[arg-type]
        kind=kind,
        certainty=certainty,  # type: ignore[arg-type]
        stem=stem.text_content(),
        form=matching(item, rows, article) if item.type == "matching" else choice(item, article),
        evidence=evidence_in(told, article),
        explanation=told[0].text_content(),
        process=process,  # type: ignore[arg-type]
        passage="\n".join(line.text_content() for line in passages[0]) if passages else None,
        tags=tuple(tags),
        review=Review(status),  # type: ignore[arg-type]
    )


def choice(item: Item, article: Article) -> SingleChoice | MultipleChoice:
    options = []
    for answer in item.answers:
        told = fragment(answer.feedback)
        text = fragment(answer.text).text_content()
        feedback = (told.text or "").removesuffix("\n").removeprefix(" " if not answer.feedback else "")
        options.append(Option(text, answer.fraction > 0, feedback, evidence_in(told, article)))
    return SingleChoice(tuple(options)) if item.is_single else MultipleChoice(tuple(options))


def matching(item: Item, rows: Element | None, article: Article) -> Matching:
    told = {row[0].text_content(): row for row in rows} if rows is not None else {}
    pairs, spare = [], []
    for prompt, answer in item.pairs:
        if not prompt:
            spare.append(html.unescape(answer))
            continue
        words = fragment(prompt).text_content()
        row = told.get(f"{words} – {html.unescape(answer)}")
        remarks = [] if row is None else [one for one in row[1:] if one.tag == "p" and not is_place(one)]
        feedback = remarks[0].text_content() if remarks else ""
        evidence = () if row is None else evidence_in(row, article)
        pairs.append(Pair(words, html.unescape(answer), feedback, evidence))
    return Matching(tuple(pairs), tuple(spare))


@pytest.fixture
def sorting_bank(bank: Bank) -> Bank:
    """A question that sorts statements: the same few labels for all of them, one of which is spare."""
    (article,) = bank.articles
    labels = {
        "The ferry to Low Island will make its last crossing on 3 May, the harbour board said on Tuesday.": "Claim",
        "Board chair Ines Varga said the boat loses £90,000 a year.": "Claim",
        "He called the decision heartless.": "Claim",
        "Ferry to Low Island to stop in May": "Fact",
    }
    start = (article.text or "").index
    spans = [Span(start(sentence), start(sentence) + len(sentence)) for sentence in labels]
    pairs = [
        Pair(sentence, label, f"Why: {label}.", (Evidence.of(article, span),))
        for (sentence, label), span in zip(labels.items(), spans, strict=True)
    ]
    sorting = attrs.evolve(
        bank.questions[2],
        kind="sort-statements",
        family="opinion",
        process="evaluate",
        stem="Sort these sentences from the article. Claim: the article gives it to a source.",
        form=Matching(tuple(pairs), ("Opinion",)),
        evidence=tuple(Evidence.of(article, span) for span in spans),
    )
    return attrs.evolve(bank, questions=(sorting,))


@pytest.mark.parametrize("name", ["bank", "hostile_bank", "long_bank", "heavy_bank", "sorting_bank"])
def test_what_moodle_reads_equals_what_the_bank_holds(name: str, request: pytest.FixtureRequest) -> None:
    bank: Bank = request.getfixturevalue(name)
    (article,) = bank.articles
    export = render(bank, Options())
    description, *items = imported(export.files[0].data)
    assert description.type == "description"
    with_other_tags = {loss.question for loss in export.losses if loss.field.startswith("tags")}
    for item, sent in zip(items, bank.questions, strict=True):
        read = question_of(item, article)
        tags = read.tags if sent.id in with_other_tags else sent.tags
        assert read == attrs.evolve(sent, tags=tags, review=Review(sent.review.status))
    (shown,) = fragment(description.text)
    lines = [re.sub(r"^\d+ ", "", line.text_content()) for line in shown.findall("p") if line.find("small") is not None]
    assert lines == [span.cut(article.text or "") for span in paragraphs(article.text or "")]


@pytest.mark.parametrize("name", ["bank", "hostile_bank", "control_bank", "heavy_bank"])
@pytest.mark.parametrize("options", [Options(), Options(category="A/b//c/ d ", article=False, shuffle=False)])
def test_the_importer_takes_every_bank(name: str, options: Options, request: pytest.FixtureRequest) -> None:
    bank: Bank = request.getfixturevalue(name)
    items = imported(render(bank, options).files[0].data)
    assert len([item for item in items if item.type != "description"]) == len(bank.questions)


@pytest.mark.parametrize("name", ["bank", "hostile_bank", "control_bank", "heavy_bank"])
def test_libxml_finds_the_file_well_formed(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    if shutil.which("xmllint") is None:
        assert os.environ.get("QUIZKIT_REQUIRE_CLIENTS") != "1", "there is no xmllint on the PATH"
        pytest.skip("there is no xmllint on the PATH")
    file = tmp_path / "quiz.xml"
    file.write_bytes(render(request.getfixturevalue(name), Options()).files[0].data)
    done = subprocess.run(["xmllint", "--noout", file], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
